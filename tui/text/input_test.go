package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
	"watiqa/store/office"
)

// look draws an input with its caret in ‹› and what is selected in [].
func look(in *Input, width int) string {
	spans, _ := in.View(New(Visual), width)
	out := ""
	for _, s := range spans {
		switch {
		case s.Caret:
			out += "‹" + s.Text + "›"
		case s.Selected:
			out += "[" + s.Text + "]"
		default:
			out += s.Text
		}
	}
	return out
}

// typing sends each character as a key press of its own.
func typing(d Dir, s string) *Input {
	in := &Input{Dir: d}
	for _, r := range s {
		in.Insert(string(r))
	}
	return in
}

func times(n int, f func(bool)) {
	for range n {
		f(false)
	}
}

func TestTheCaretIsWhereTheNextLetterWouldGo(t *testing.T) {
	for _, c := range []struct {
		what string
		in   *Input
		then func(*Input)
		want string
	}{
		{"empty, left to right", typing(LTR, ""), nil, "‹ ›       "},
		{"empty, right to left", typing(RTL, ""), nil, "       ‹ ›"},
		{"French grows to the right", typing(LTR, "Ali"), nil, "Ali‹ ›    "},
		{"Arabic grows to the left", typing(RTL, "علي"), nil, "    ‹ ›ﻲﻠﻋ"},
		{"Arabic in a French field", typing(LTR, "علي"), nil, "‹ ›ﻲﻠﻋ    "},
		{"French in an Arabic field", typing(RTL, "Ali"), nil, "    Ali‹ ›"},
		{"a French word behind an Arabic one stands at its end", typing(RTL, "علي A"), nil, "   A‹ ›ﻲﻠﻋ"},
		{"a blank behind it moves the caret to the far left", typing(RTL, "علي A "), nil, " ‹ › A ﻲﻠﻋ"},
		{"home is on the first letter", typing(RTL, "علي"), func(in *Input) { in.Home(false) }, "     ﻲﻠ‹ﻋ›"},
		{"left from home goes on in Arabic", typing(RTL, "علي"), func(in *Input) { in.Home(false); in.Left(false) }, "     ﻲ‹ﻠ›ﻋ"},
		{"right at home stays", typing(RTL, "علي"), func(in *Input) { in.Home(false); in.Right(false) }, "     ﻲﻠ‹ﻋ›"},
		{"left in French goes back", typing(LTR, "Ali"), func(in *Input) { in.Left(false) }, "Al‹i›     "},
		{"lam and alef are crossed at once", typing(RTL, "سلام"), func(in *Input) { in.Home(false); times(2, in.Left) }, "     ‹ﻡ›ﻼﺳ"},
		{"harakat are crossed with their letter", typing(RTL, "مُحَ"), func(in *Input) { in.Right(false) }, "      ‹ﺢ›ﻣ"},
		{"a word to the left is onwards in Arabic", typing(RTL, "بن علي"), func(in *Input) { in.Home(false); in.WordLeft(false) }, "  ﻲﻠﻋ‹ ›ﻦﺑ"},
		{"a word to the left is back in French", typing(LTR, "ben ali"), func(in *Input) { in.WordLeft(false) }, "ben ‹a›li "},
	} {
		if c.then != nil {
			c.then(c.in)
		}
		if got := look(c.in, 8); got != c.want {
			t.Errorf("%s: %s, want %s", c.what, got, c.want)
		}
	}
}

func TestTheCaretCrossesMixedTextOneCellAtATime(t *testing.T) {
	const characters = 21
	for _, d := range []Dir{LTR, RTL} {
		in := Input{Dir: d}
		in.SetValue("السيد Ali بن 12 شقة x")
		times(characters, in.Right)
		for want := characters; want > 0; want-- {
			if got, _ := in.gap(in.line(Visual)); got != want {
				t.Fatalf("on the way left: %d characters before the caret, want %d", got, want)
			}
			in.Left(false)
		}
		for want := range characters {
			if got, _ := in.gap(in.line(Visual)); got != want {
				t.Fatalf("on the way right: %d characters before the caret, want %d", got, want)
			}
			in.Right(false)
		}
	}
}

func TestEditingChangesWhatThePersonMeans(t *testing.T) {
	for _, c := range []struct {
		what string
		do   func(*Input)
		want string
	}{
		{"backspace takes a letter with its marks", func(in *Input) { in.Insert("مُحَ"); in.Backspace() }, "مُ"},
		{"backspace behind lam-alef takes the alef", func(in *Input) { in.Insert("سلا"); in.Backspace() }, "سل"},
		{"delete takes the letter under the caret", func(in *Input) { in.Insert("علي"); in.Home(false); in.Delete() }, "لي"},
		{"at the ends both do nothing", func(in *Input) { in.Insert("علي"); in.Delete(); in.Home(false); in.Backspace() }, "علي"},
		{"a word goes at once", func(in *Input) { in.Insert("بن علي"); in.BackspaceWord() }, "بن"},
		{"what is selected is replaced", func(in *Input) { in.Insert("علي"); in.SelectAll(); in.Insert("عمر") }, "عمر"},
		{"what is selected is removed", func(in *Input) { in.Insert("علي"); in.Home(false); in.Left(true); in.Left(true); in.Backspace() }, "ي"},
		{"a paste loses its controls and line ends", func(in *Input) { in.Insert("\u202eعلي\r\n\x1b[2Jبن\x00") }, "علي [2Jبن"},
		{"presentation forms become letters", func(in *Input) { in.Insert("ﻣﺤﻤﺪ ﻻ") }, "محمد لا"},
		{"digits become Western ones", func(in *Input) { in.Insert("١٢/۳") }, "12/3"},
		{"blanks are one at a time", func(in *Input) { in.Insert("  بن  "); in.Insert(" "); in.Insert(" علي ") }, "بن علي"},
		{"a mark typed later joins its letter", func(in *Input) { in.Insert("e"); in.Insert("\u0301") }, "é"},
		{"a non-joiner may be typed between letters", func(in *Input) { in.Insert("ب"); in.Insert("\u200c"); in.Insert("ب") }, "ب\u200cب"},
		{"text can go in at the start", func(in *Input) { in.Insert("علي"); in.Home(false); in.Insert("بن ") }, "بن علي"},
		{"nothing goes in past the limit", func(in *Input) { in.Max = 5; in.Insert("محمد علي"); in.Home(false); in.Insert("x") }, "محمد"},
	} {
		var in Input
		if c.do(&in); in.Value() != office.Clean(c.want) {
			t.Errorf("%s: %q, want %q", c.what, in.Value(), c.want)
		}
	}
}

func TestASelectionIsShownCellByCell(t *testing.T) {
	in := typing(RTL, "علي Ali")
	in.Home(false)
	in.Left(true)
	in.Left(true)
	if got, want := look(in, 9), "  Ali ‹ﻲ›[ﻠﻋ]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if in.Selected() != "عل" {
		t.Errorf("selected %q", in.Selected())
	}
	in.Left(false)
	if got, want := look(in, 9), "  Ali ‹ﻲ›ﻠﻋ"; got != want {
		t.Errorf("left of a selection: got %s, want %s", got, want)
	}
}

func TestAPassphraseIsKeptAsTypedAndShownAsDots(t *testing.T) {
	in := Input{Masked: true}
	in.Insert(" a  ١é")
	in.Insert("\x1b\r\u202e")
	if in.Value() != " a  ١é" {
		t.Errorf("kept %q", in.Value())
	}
	if got := look(&in, 8); got != "••••••‹ › " {
		t.Errorf("shown %q", got)
	}
	in.SelectAll()
	if in.Selected() != "" {
		t.Error("a passphrase can be copied")
	}
}

func TestALongTextIsShownWhereTheCaretIs(t *testing.T) {
	for _, d := range []Dir{LTR, RTL} {
		in := Input{Dir: d}
		in.SetValue(strings.Repeat("abcdefghij ", 9) + strings.Repeat("بتثجحخدذرز ", 9))
		for range 250 {
			spans, caret := in.View(New(Visual), 12)
			seen := false
			for _, s := range spans {
				seen = seen || s.Caret
			}
			if !seen || caret < 0 || caret >= 12 {
				t.Fatalf("the caret is out of sight, at %d: %v", caret, spans)
			}
			in.Left(false)
		}
	}
}

func TestTypingAnythingAnywhereKeepsTheValueCleanAndTheCaretInIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := Input{Dir: Dir(rapid.IntRange(0, 2).Draw(t, "dir")), Max: 30}
		keys := []func(){
			func() { in.Left(false) }, func() { in.Right(true) }, func() { in.Home(false) }, func() { in.End(true) },
			func() { in.WordLeft(true) }, func() { in.WordRight(false) }, in.Backspace, in.Delete, in.BackspaceWord, in.SelectAll,
			func() {
				in.Insert(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"ل", "ا", " ", "\u064E", "A", "1", "(", "\u200c", "🇲", "e", "\u0301", "한"})).Draw(t, "text"))
			},
		}
		for range rapid.IntRange(0, 40).Draw(t, "keys") {
			keys[rapid.SampledFrom([]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10}).Draw(t, "key")]()
			if len(in.value) > 30 || in.at < 0 || in.at > len(in.value) {
				t.Fatalf("%d characters, caret at %d", len(in.value), in.at)
			}
			if v := in.Value(); office.Clean(v) != v {
				t.Fatalf("%+q is not clean", v)
			}
			spans, _ := in.View(New(Visual), 10)
			all := ""
			for _, s := range spans {
				all += s.Text
			}
			if Width(all) != 10 {
				t.Fatalf("%+q drawn in %d cells", string(in.value), Width(all))
			}
		}
	})
}
