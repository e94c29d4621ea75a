package text

import (
	"strings"

	"watiqa/store/office"
)

// Shaper turns strings into cells for one terminal. It remembers what it did,
// so that drawing a frame again costs no shaping. Safe for concurrent use.
type Shaper struct {
	memory memory
}

// New makes a shaper for a terminal of this mode.
func New(mode Mode) *Shaper {
	s := &Shaper{}
	s.memory.mode = mode
	return s
}

// Mode is the mode in force.
func (s *Shaper) Mode() Mode { return s.memory.currentMode() }

// SetMode changes the mode; what is on the screen must be drawn again.
func (s *Shaper) SetMode(mode Mode) { s.memory.clear(mode) }

// Forget drops every string that was remembered: call it when a session locks.
func (s *Shaper) Forget() { s.memory.clear(s.Mode()) }

// Field is str in exactly width cells, cut with "…" if need be. A width below
// one gives the empty string.
func (s *Shaper) Field(str string, width int, d Dir, align Align) string {
	return s.do(task{str: str, width: width, dir: d, align: align})
}

// LTR is Field for dates, act numbers, telephone numbers, S10 codes and
// amounts: they run left to right whatever stands in or around them. Digits
// become Western ones.
func (s *Shaper) LTR(str string, width int, align Align) string {
	return s.do(task{str: str, width: width, align: align, steady: true})
}

// Line is str in as many cells as it takes.
func (s *Shaper) Line(str string, d Dir) string {
	return s.do(task{str: str, natural: true, dir: d})
}

// Steady is LTR in as many cells as it takes.
func (s *Shaper) Steady(str string) string { return s.do(task{str: str, natural: true, steady: true}) }

// Wrap breaks str into lines of exactly width cells, at blanks where it can. A
// line end in str begins a new line. The empty string makes one blank line; a
// width below one makes none.
func (s *Shaper) Wrap(str string, width int, d Dir) []string {
	if width <= 0 {
		return nil
	}
	return strings.Split(s.do(task{str: str, width: width, dir: d, wrap: true}), "\n")
}

// task is one question to the shaper, and the key under which it remembers the
// answer.
type task struct {
	str                   string
	width                 int
	dir                   Dir
	align                 Align
	natural, steady, wrap bool
}

func (s *Shaper) do(t task) string {
	if t.width <= 0 && !t.natural {
		return ""
	}
	answer, mode, ok := s.memory.get(t)
	if !ok {
		answer = t.answer(mode)
		s.memory.put(t, mode, answer)
	}
	return answer
}

func (t task) answer(mode Mode) string {
	if t.wrap {
		return t.lines(mode)
	}
	line, d := t.line(t.str, mode)
	if t.natural {
		return draw(line, mode)
	}
	if cells(line) > t.width {
		line = leveled(fit(line, t.width), t.levels(d))
	}
	return pad(draw(line, mode), t.width-cells(line), d, t.align)
}

func (t task) lines(mode Mode) string {
	var out []string
	for part := range strings.SplitSeq(t.str, "\n") {
		line, d := t.line(part, mode)
		rows := wrap(line, t.width)
		if len(rows) == 0 {
			rows = [][]unit{nil}
		}
		for _, row := range rows {
			out = append(out, pad(draw(row, mode), t.width-cells(row), d, t.align))
		}
	}
	return strings.Join(out, "\n")
}

// line cleans and cuts the string, gives each part its level, and says which
// way it all runs.
func (t task) line(str string, mode Mode) ([]unit, Dir) {
	str = office.Clean(str)
	if t.steady {
		str = office.FoldDigits(str)
	}
	d := t.dir
	if d == Auto {
		d = firstStrong(str)
	}
	return leveled(units(str, mode, -1), t.levels(d)), d
}

func (t task) levels(d Dir) func([]rune) []uint8 {
	if t.steady {
		return steadyLevels
	}
	return func(line []rune) []uint8 { return sentenceLevels(line, d) }
}
