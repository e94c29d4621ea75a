package tui_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/text"
)

func nastyOrder(r *rand.Rand, i int, number string) office.Order {
	o := order(i, number)
	for _, to := range []*string{&o.Act.Number, &o.Act.Register, &o.Holder.First, &o.Holder.Family, &o.Holder.FirstLatin, &o.Holder.FamilyLatin, &o.Holder.Birth,
		&o.Holder.Father, &o.Holder.Mother, &o.Holder.MotherName, &o.Addressee.Name, &o.Addressee.Email, &o.Addressee.Phone,
		&o.Addressee.Line1, &o.Addressee.Line2, &o.Addressee.Postcode, &o.Addressee.Locality, &o.Addressee.Country} {
		*to = kittest.Nasty(r)
	}
	o.Act.Hijri = r.IntN(2) * 1375
	return o
}

// whole checks that every line is as wide as the terminal, that no control byte
// goes to it but those of styles, and that every box is closed on all its sides.
func (s *terminal) whole() {
	s.t.Helper()
	lines := strings.Split(ansi.Strip(s.model.View().Content), "\n")
	if len(lines) != s.h {
		s.t.Errorf("%d lines, not %d", len(lines), s.h)
	}
	grid := make([][]string, len(lines))
	for i, line := range lines {
		if got := text.Width(line); got != s.w || strings.ContainsFunc(line, unicode.IsControl) {
			s.t.Errorf("line %d has %d cells, not %d: %q", i, got, s.w, line)
		}
		grid[i] = cellsOf(line, s.w)
	}
	for y, row := range grid {
		for x, cell := range row {
			if cell == "╭" && y+1 < len(grid) && grid[y+1][x] == "│" && x+1 < s.w && row[x+1] == "─" {
				s.closed(grid, x, y)
			}
		}
	}
	if s.t.Failed() {
		s.t.FailNow()
	}
}

func (s *terminal) closed(grid [][]string, x, y int) {
	s.t.Helper()
	right := x
	for right < s.w && grid[y][right] != "╮" {
		right++
	}
	for bottom := y + 1; bottom < len(grid) && right < s.w; bottom++ {
		left, end := grid[bottom][x], grid[bottom][right]
		if left == "╰" && end == "╯" {
			return
		}
		if left != "│" || end != "│" {
			s.t.Errorf("the edge is broken in line %d: %q %q", bottom, left, end)
			return
		}
	}
	s.t.Errorf("the box at %d, %d is not closed", x, y)
}

// cellsOf gives the characters of a line by the cell that they begin in.
func cellsOf(line string, w int) []string {
	cells := make([]string, w)
	x := 0
	for _, r := range line {
		width := text.Width(string(r))
		if width > 0 && x < w {
			cells[x] = string(r)
		}
		x += width
	}
	return cells
}

// inBoth looks in both languages, onBoth on both terminals too.
func (s *terminal) inBoth() {
	s.t.Helper()
	s.whole()
	s.press("ctrl+l")
	s.whole()
}

func (s *terminal) onBoth() {
	s.t.Helper()
	for _, size := range [][2]int{{120, 40}, {80, 24}} {
		s.resize(size[0], size[1])
		s.inBoth()
	}
}

// A thousand records that nobody should have written: each is seen in the queue
// and on its own screen in both languages; all other screens and boxes are seen
// over some of them, at both sizes. It takes its seconds for their number.
func TestWhateverStandsInTheRecordsNoLineAndNoBorderBreaks(t *testing.T) {
	records, each := 1000, 25
	if testing.Short() {
		records, each = 60, 20
	}
	synctest.Test(t, func(t *testing.T) {
		b, r := newBureau(t, 0), rand.New(rand.NewPCG(3, 3))
		b.takeMade(records, func(i int, number string) office.Order { return nastyOrder(r, i, number) })
		s := sit(t, b, tui.Options{Lang: office.Arabic, Tastes: kept{b}})
		s.signIn("karim")
		s.press("enter")
		inBoth, both := s.inBoth, s.onBoth
		for i := range records {
			s.press("enter")
			inBoth()
			s.press("esc")
			if i%each == 0 {
				both()
				for _, keys := range []string{"c", "f", "x", "h", "m", "t", "u", "l", "p", "y", "y", "s"} {
					s.press(keys)
					both()
					if strings.Contains("xhmtul", keys) {
						s.press("esc")
					}
				}
				s.press("enter", "c", "x", "3", "enter") // the next one, and the second question
				s.shows("R03")
				both()
				s.press("esc", "esc")
			}
			s.press("down")
		}
		for range 2 { // the queue itself, page by page, with the pane beside it and without
			s.press("home")
			for range records/14 + 1 {
				s.press("pgdown")
				inBoth()
			}
			s.resize(120, 40)
		}
		for _, keys := range [][]string{{"ctrl+p"}, {"esc", "?"}, {"esc", "ctrl+q"}, {"esc", "f6"}, {"f7"}, {"f8"}, {"alt+s"}, {"alt+t"}, {"alt+d"}, {"esc", "esc", "n"}, {"esc", "d"}, {"esc", "f4"}, {"enter", "/", "ع"}, {"enter", "f3"}} {
			s.press(keys...)
			both()
		}
	})
}
