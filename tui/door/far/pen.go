package far

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// pen is where the terminal's cursor is and how it draws.
type pen struct {
	x, y  int // x below 0: nobody knows
	style uint16
}

// csi is a control sequence with up to two numbers, of which 1 need not be said.
func csi(final byte, numbers ...int) string {
	b := append(make([]byte, 0, 12), "\x1b["...)
	for i, n := range numbers {
		if i > 0 && n > 1 {
			b = append(b, ';')
		}
		if n > 1 {
			b = strconv.AppendInt(b, int64(n), 10)
		}
	}
	return string(append(b, final))
}

func shorter(a, b string) string {
	if len(b) < len(a) {
		return b
	}
	return a
}

// way is the shortest one to a cell. Down is a vertical tabulator: what a line
// feed does, but nobody on the way takes it for the end of a line.
func (s *Screen) way(next frame, y, x int) string {
	p := s.pen
	best := csi('H', y+1, x+1)
	if p.x < 0 {
		return best
	}
	rows := ""
	switch n := y - p.y; {
	case n > worth:
		rows = csi('B', n)
	case n > 0:
		rows = strings.Repeat("\v", n)
	case n < 0:
		rows = csi('A', -n)
		if n == -1 {
			rows = "\x1bM"
		}
	}
	switch n := x - p.x; {
	case n == 0:
		best = shorter(best, rows)
	case n < 0:
		back := csi('D', -n)
		if -n < len(back) {
			back = strings.Repeat("\b", -n)
		}
		best = shorter(best, rows+back)
	default:
		best = shorter(best, rows+csi('C', n))
		best = shorter(best, rows+s.tabbed(p.x, x, best))
		if n <= worth {
			best = shorter(best, rows+s.over(next, y, p.x, x, best))
		}
	}
	if x == 0 {
		best = shorter(best, "\r"+rows)
	} else {
		best = shorter(best, "\r"+rows+csi('C', x))
		best = shorter(best, "\r"+rows+s.tabbed(0, x, best))
	}
	return best
}

// over goes to the right by drawing again what stands there, where that can be
// done in the style of the pen; else it is otherwise.
func (s *Screen) over(next frame, y, from, to int, otherwise string) string {
	var b strings.Builder
	for _, c := range next.row(y)[from:to] {
		if !sure(c.char) || !s.fits(c) {
			return otherwise
		}
		b.WriteRune(c.char)
	}
	return b.String()
}

// fits tells whether a cell may be drawn as the pen is.
func (s *Screen) fits(c cell) bool {
	return c.style == s.pen.style || c == blank && !s.styles.marks[s.pen.style]
}

// draw the spans style by style, plain text first, each in the order in which one
// reads. (To go each time to what is nearest, across
// styles, costs more: it leaves rows behind to which one has to come back.)
func (s *Screen) draw(out *bytes.Buffer, next frame, spans []span) {
	slices.SortStableFunc(spans, func(a, b span) int {
		return cmp.Compare(a.style, b.style)
	})
	for _, one := range spans {
		s.write(out, next, one)
	}
}

func (s *Screen) styleFor(one span) uint16 {
	if !one.empty {
		return one.style
	}
	if s.styles.marks[s.pen.style] {
		return 0
	}
	return s.pen.style
}

// write a span from where it begins.
func (s *Screen) write(out *bytes.Buffer, next frame, one span) {
	out.WriteString(s.way(next, one.y, one.x))
	s.pen.x, s.pen.y = one.x, one.y
	style := s.styleFor(one)
	out.WriteString(s.restyle(s.pen.style, style))
	s.pen.style = style
	row := next.row(one.y)
	for x := one.x; x < one.end; {
		if s.pen.x < 0 {
			out.WriteString(csi('H', one.y+1, x+1))
		}
		n := blanks(row[x:one.end])
		if n > worth && x+blanks(row[x:]) == len(row) {
			out.WriteString("\x1b[K")
			s.pen.x = x
			return
		}
		if s.erases && n > 4 && x+n == one.end {
			out.WriteString(csi('X', n))
			s.pen.x = x
			return
		}
		if s.erases && n > 10 {
			out.WriteString(csi('X', n) + csi('C', n))
			x += n
			s.pen.x = x
			continue
		}
		certain := sure(row[x].char)
		if corner := x == len(row)-1 && one.y == next.h()-1; corner && certain {
			out.WriteString("\x1b[?7l" + s.written(row, x) + "\x1b[?7h") // some terminals would scroll at once
		} else {
			out.WriteString(s.written(row, x))
		}
		for x++; x < len(row) && row[x].char == 0; x++ {
			certain = false
		}
		if s.pen.x = x; !certain || x == len(row) {
			s.pen.x = -1
		}
	}
}

// blanks that a row begins with.
func blanks(row []cell) (n int) {
	for n < len(row) && row[n] == blank {
		n++
	}
	return n
}
