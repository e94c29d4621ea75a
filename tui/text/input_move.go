package text

import (
	"slices"

	"github.com/charmbracelet/x/ansi"
)

// Left moves the caret one place to the left on the screen, whatever the
// direction of the text there; extend selects what it passes.
func (in *Input) Left(extend bool) { in.step(-1, extend) }

// Right is Left to the other side.
func (in *Input) Right(extend bool) { in.step(+1, extend) }

// Home moves the caret to where the text begins: the right end of a
// right-to-left input.
func (in *Input) Home(extend bool) { in.moveTo(0, false, extend) }

// End moves the caret to where the text ends.
func (in *Input) End(extend bool) { in.moveTo(len(in.value), false, extend) }

// WordLeft moves the caret a word to the left: onwards in a right-to-left input.
func (in *Input) WordLeft(extend bool) {
	if in.dir() == RTL {
		in.moveTo(in.wordAfter(), true, extend)
	} else {
		in.moveTo(in.wordBefore(), false, extend)
	}
}

// WordRight is WordLeft to the other side.
func (in *Input) WordRight(extend bool) {
	if in.dir() == RTL {
		in.moveTo(in.wordBefore(), false, extend)
	} else {
		in.moveTo(in.wordAfter(), true, extend)
	}
}

// SelectAll selects the whole text.
func (in *Input) SelectAll() {
	in.moveTo(0, false, false)
	in.moveTo(len(in.value), false, true)
}

// Selected is the selected text in logical order; empty for a masked input,
// which gives nothing away.
func (in *Input) Selected() string {
	if in.Masked {
		return ""
	}
	from, to := in.selection()
	return string(in.value[from:to])
}

func (in *Input) selection() (from, to int) {
	if !in.selecting {
		return in.at, in.at
	}
	return min(in.at, in.anchor), max(in.at, in.anchor)
}

func (in *Input) moveTo(at int, behind, extend bool) {
	if extend && !in.selecting {
		in.anchor = in.at
	}
	in.at, in.behind, in.selecting = at, behind, extend
}

// step crosses one character on the screen. Without extend it first leaves a
// selection, on the side it moves to.
func (in *Input) step(by int, extend bool) {
	if from, to := in.selection(); from != to && !extend {
		if (by < 0) == (in.dir() == RTL) {
			from = to
		}
		in.moveTo(from, false, false)
		return
	}
	line := in.line(Visual)
	gap, _ := in.gap(line)
	if by < 0 {
		gap--
	}
	seen := order(line)
	if gap < 0 || gap >= len(seen) {
		in.moveTo(in.at, in.behind, extend)
		return
	}
	if u := seen[gap]; (u.dir() == LTR) == (by > 0) {
		in.moveTo(u.to, true, extend)
	} else {
		in.moveTo(u.from, false, extend)
	}
}

// gap is how many characters stand to the left of the caret on the screen, and
// the direction of the one that it clings to.
func (in *Input) gap(line []unit) (int, Dir) {
	seen := order(line)
	if in.behind {
		if i := slices.IndexFunc(seen, func(u unit) bool { return u.to == in.at }); i >= 0 {
			d := seen[i].dir()
			if d == LTR {
				i++
			}
			return i, d
		}
	}
	if i := slices.IndexFunc(seen, func(u unit) bool { return u.from == in.at }); i >= 0 {
		d := seen[i].dir()
		if d == RTL {
			i++
		}
		return i, d
	}
	if in.dir() == RTL {
		return 0, RTL
	}
	return len(seen), LTR
}

// line is the text with its levels. Lam and alef stay apart while the caret is
// between them.
func (in *Input) line(mode Mode) []unit {
	d := in.dir()
	if in.Masked {
		return in.masked(d)
	}
	return leveled(units(string(in.value), mode, in.at), func(r []rune) []uint8 { return levels(r, d) })
}

func (in *Input) masked(d Dir) []unit {
	line := units(string(in.value), Logical, in.at)
	for i := range line {
		line[i].text, line[i].shown, line[i].base, line[i].cells, line[i].level = "", "•", '•', 1, uint8(d)
	}
	return line
}

func (in *Input) dir() Dir {
	if in.Dir == Auto {
		return firstStrong(string(in.value))
	}
	return in.Dir
}

// stops are the places between characters, in runes.
func (in *Input) stops() []int {
	out, at := []int{0}, 0
	for s := string(in.value); len(s) > 0; {
		cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(cluster):]
		at += len([]rune(cluster))
		out = append(out, at)
	}
	return out
}

func (in *Input) before() int {
	stops := in.stops()
	i, _ := slices.BinarySearch(stops, in.at)
	return stops[max(i-1, 0)]
}

func (in *Input) after() int {
	stops := in.stops()
	i, _ := slices.BinarySearch(stops, in.at)
	return stops[min(i+1, len(stops)-1)]
}

func (in *Input) wordBefore() int {
	i := in.at
	for i > 0 && in.value[i-1] == ' ' {
		i--
	}
	for i > 0 && in.value[i-1] != ' ' {
		i--
	}
	return i
}

func (in *Input) wordAfter() int {
	i := in.at
	for i < len(in.value) && in.value[i] == ' ' {
		i++
	}
	for i < len(in.value) && in.value[i] != ' ' {
		i++
	}
	return i
}
