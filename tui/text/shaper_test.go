package text

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

func TestAFieldIsPlacedBySideAndDirection(t *testing.T) {
	s := New(Visual)
	for _, c := range []struct {
		d     Dir
		align Align
		want  string
	}{
		{LTR, Start, "ab   "}, {LTR, End, "   ab"}, {LTR, Center, " ab  "},
		{RTL, Start, "   ab"}, {RTL, End, "ab   "}, {RTL, Center, "  ab "},
		{Auto, Start, "ab   "},
	} {
		if got := s.Field("ab", 5, c.d, c.align); got != c.want {
			t.Errorf("direction %d, align %d: %q, want %q", c.d, c.align, got, c.want)
		}
	}
}

func TestWhatDoesNotFitIsCutAtItsLogicalEnd(t *testing.T) {
	s := New(Visual)
	for _, c := range []struct {
		what, in string
		width    int
		d        Dir
		want     string
	}{
		{"French", "Mohammed", 5, LTR, "Moha…"},
		{"Arabic, whose end is on the left", "محمد علي", 6, RTL, "…ﺪﻤﺤﻣ"},
		{"the last letter takes its final form", "محمد", 3, RTL, "…ﺢﻣ"},
		{"a blank is not left before the dots", "ab cd", 4, LTR, "ab…"},
		{"lam-alef is kept or left out as one", "بلاد", 2, RTL, "…ب"},
		{"lam-alef counts as one cell", "بلا", 2, RTL, "ﻼﺑ"},
		{"marks go with their letter", "e\u0323\u0301e\u0323\u0301e\u0323\u0301", 2, LTR, "\u1eb9\u0301…"},
		{"one cell is for the dots", "محمد", 1, RTL, "…"},
		{"a wide character that would be cut is left out", "日本語", 4, LTR, "日… "},
	} {
		want := c.want
		if free := c.width - Width(want); free > 0 && c.d == LTR {
			want += strings.Repeat(" ", free)
		} else if free > 0 {
			want = strings.Repeat(" ", free) + want
		}
		if got := s.Field(c.in, c.width, c.d, Start); got != want {
			t.Errorf("%s: %q, want %q", c.what, got, want)
		}
	}
}

func TestTextIsWrappedAtBlanks(t *testing.T) {
	s := New(Visual)
	for _, c := range []struct {
		what, in string
		width    int
		d        Dir
		want     []string
	}{
		{"French", "acte de naissance", 8, LTR, []string{"acte de ", "naissanc", "e       "}},
		{"Arabic", "رسم الولادة", 8, RTL, []string{"     ﻢﺳﺭ", " ﺓﺩﻻﻮﻟﺍ"}},
		{"its own line ends are kept", "a\n\nb", 2, LTR, []string{"a ", "  ", "b "}},
		{"nothing makes one blank line", "", 3, LTR, []string{"   "}},
		{"no width makes none", "abc", 0, LTR, nil},
		{"a number keeps its place in the sentence", "رقم 12 من 3", 6, RTL, []string{"12 ﻢﻗﺭ", "  3 ﻦﻣ"}},
	} {
		got := s.Wrap(c.in, c.width, c.d)
		for i, line := range c.want {
			c.want[i] = pad(strings.Trim(line, " "), c.width-Width(strings.Trim(line, " ")), c.d, Start)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestWhatWasShapedIsRememberedAndForgotten(t *testing.T) {
	s := New(Visual)
	first := s.Field("محمد", 6, RTL, Start)
	if len(s.memory.young) != 1 || s.Field("محمد", 6, RTL, Start) != first || len(s.memory.young) != 1 {
		t.Error("the second time is not remembered")
	}
	if got := testing.AllocsPerRun(100, func() { s.Field("محمد", 6, RTL, Start) }); got != 0 {
		t.Errorf("a remembered field costs %v allocations", got)
	}
	s.SetMode(Logical)
	if got := s.Field("محمد", 6, RTL, Start); got == first || s.Mode() != Logical {
		t.Errorf("the old mode's field comes back: %q", got)
	}
	s.Forget()
	if s.memory.young != nil || s.memory.old != nil {
		t.Error("names are left behind")
	}
}

func TestTheMemoryNeverGrowsPastItsBounds(t *testing.T) {
	s, long := New(Visual), strings.Repeat("x", 1000)
	for i := range 5000 {
		s.Field(strconv.Itoa(i)+long, 10, LTR, Start)
		s.Field("kept", 10, LTR, Start)
	}
	s.Field(strings.Repeat(long, 1000), 10, LTR, Start)
	held := 0
	for _, generation := range []map[task]string{s.memory.young, s.memory.old} {
		for t, answer := range generation {
			held += len(t.str) + len(answer)
		}
	}
	if held > 2*enough {
		t.Errorf("%d bytes held", held)
	}
	if _, ok := s.memory.young[task{str: "kept", width: 10}]; !ok {
		t.Error("what is asked for all the time was dropped")
	}
}

func TestManyScreensMayShareOneShaper(t *testing.T) {
	s := New(Visual)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for n := range 200 {
				if got := s.Field("محمد "+strconv.Itoa(n), 12, RTL, Start); Width(got) != 12 {
					t.Errorf("%q", got)
				}
				if i == 0 && n%50 == 0 {
					s.SetMode(Mode(n / 50 % 3))
				}
			}
		})
	}
	wg.Wait()
}
