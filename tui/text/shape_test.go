package text

import (
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
	"watiqa/store/office"
)

// backwards turns a drawn right-to-left word round, so that it can be read.
func backwards(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

func TestEveryListedWordTakesTheFormsWrittenBesideIt(t *testing.T) {
	list, err := os.ReadFile("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	s, words := New(Visual), 0
	for line := range strings.Lines(string(list)) {
		word, want, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		words++
		if got := backwards(s.Line(word, RTL)); got != want {
			t.Errorf("%s: got %+q, want %+q", word, got, want)
		}
	}
	if words < 200 {
		t.Errorf("only %d words", words)
	}
}

func TestJoinersAndMarksDoWhatTheyAreFor(t *testing.T) {
	for _, c := range []struct{ what, in, want string }{
		{"marks are left out and break no join", "مُحَمَّد", "\uFEE3\uFEA4\uFEE4\uFEAA"},
		{"a mark between lam and alef leaves them one", "لَا", "\uFEFB"},
		{"a joined lam-alef has its final form", "بلا", "\uFE91\uFEFC"},
		{"tatweel joins on both sides", "عـل", "\uFECB\u0640\uFEDE"},
		{"tatweel keeps lam and alef apart", "لـا", "\uFEDF\u0640\uFE8E"},
		{"a non-joiner keeps two letters apart", "ب\u200Cب", "\uFE8F\uFE8F"},
		{"a non-joiner keeps lam and alef apart", "ل\u200Cا", "\uFEDD\uFE8D"},
		{"a joiner joins a letter to one that would not", "ر\u200Dب", "\uFEAD\uFE90"},
		{"a joiner takes nothing from lam and alef", "ل\u200Dا", "\uFEFB"},
		{"a blank keeps words apart", "ب ب", "ب ب"},
		{"digits keep letters apart", "ب1ب", "ب1ب"},
		{"a letter alone in a word keeps its form, so that no terminal joins it", "دب", "\uFEA9\uFE8F"},
		{"nor does one join a tatweel", "اـ", "\uFE8D\u0640"},
		{"a hamza joins to nothing", "بءب", "\uFE8F\u0621\uFE8F"},
		{"ݣ stands for itself alone and joins like ڭ", "ݣ بݣ", "\u0763 \uFE91\uFBD4"},
		{"a letter without forms stands alone among others", "بڨب", "\uFE8F\u06A8\uFE8F"},
		{"alef maksura joins in the middle of a word", "بىب", "\uFE91\uFBE9\uFE90"},
		{"hamza that is no letter of its own stays", "ڤ\u0654", "\uFB6A\u0654"},
	} {
		line := arrange(leveled(units(office.Clean(c.in), Visual, -1), func(r []rune) []uint8 { return levels(r, RTL) }), Visual)
		slices.Reverse(line)
		if got := joined(line); got != c.want {
			t.Errorf("%s: %+q, want %+q", c.what, got, c.want)
		}
	}
}

func TestShapingThenUnshapingReturnsTheLetters(t *testing.T) {
	var letters []rune
	for r := range forms {
		if r != '\u0763' { // borrows the forms of another
			letters = append(letters, r)
		}
	}
	slices.Sort(letters)
	letters = append(letters, tatweel, 0x064E, 0x0651, 0x0670)
	s := New(Visual)
	rapid.Check(t, func(t *rapid.T) {
		word := office.Clean("ب" + string(rapid.SliceOfN(rapid.SampledFrom(letters), 0, 30).Draw(t, "word")))
		bare := strings.Map(func(r rune) rune {
			if haraka(r) {
				return -1
			}
			return r
		}, word)
		got := ""
		for _, r := range backwards(s.Line(word, RTL)) {
			got += office.Clean(string(r))
		}
		if got != bare {
			t.Errorf("%+q came back as %+q", bare, got)
		}
	})
}

func TestTextOfBothDirectionsIsOrderedPerField(t *testing.T) {
	for _, c := range []struct {
		what, in string
		d        Dir
		want     string
	}{
		{"an Arabic sentence around a French name", "السيد Ali هنا", RTL, "ﺎﻨﻫ Ali ﺪﻴﺴﻟﺍ"},
		{"a French sentence around an Arabic name", "M. علي ici", LTR, "M. ﻲﻠﻋ ici"},
		{"brackets look the way they are read", "علي (الأب)", RTL, "(ﺏﻷﺍ) ﻲﻠﻋ"},
		{"brackets around French in Arabic", "علي (Ali)", RTL, "(Ali) ﻲﻠﻋ"},
		{"quotation marks are turned round too", "«علي»", RTL, "«ﻲﻠﻋ»"},
		{"a number stays a number in Arabic", "شقة 125", RTL, "125 ﺔﻘﺷ"},
		{"a decimal and a percent sign stay with their number", "نسبة 12,5%", RTL, "%12,5 ﺔﺒﺴﻧ"},
		{"the direction can follow the first letter: Arabic", "علي Ali", Auto, "Ali ﻲﻠﻋ"},
		{"the direction can follow the first letter: French", "12 Ali علي", Auto, "12 Ali ﻲﻠﻋ"},
	} {
		if got := New(Visual).Line(c.in, c.d); got != c.want {
			t.Errorf("%s: got %s, want %s", c.what, got, c.want)
		}
	}
}

func TestFieldsOfNumbersNeverReverse(t *testing.T) {
	s := New(Visual)
	for in, want := range map[string]string{
		"01-02-1987":    "01-02-1987",
		"RR123456785MA": "RR123456785MA",
		"+212 539 98":   "+212 539 98",
		"1 250,50 DH":   "1 250,50 DH",
		"٠١-٠٢-١٩٨٧":    "01-02-1987",
		"12/45 مكرر":    "12/45 ﺭﺮﻜﻣ",
		"مكرر 01-02":    "ﺭﺮﻜﻣ 01-02",
		"250,50 درهم":   "250,50 ﻢﻫﺭﺩ",
	} {
		if got := strings.TrimSpace(s.LTR(in, 20, End)); got != want {
			t.Errorf("%s came out as %s, want %s", in, got, want)
		}
	}
}

func TestWordModeOrdersWordsAndLeavesTheirLettersToTheTerminal(t *testing.T) {
	for in, want := range map[string]string{
		"عبد الله":        "الله عبد",
		"علي (الأب) 12":   "12 (الأب) علي",
		"السيد Ali هنا":   "هنا Ali السيد",
		"مُحَمَّد، علي":   "علي مُحَمَّد،",
		"علي بن أبي طالب": "طالب أبي بن علي",
	} {
		if got := New(Word).Line(in, RTL); got != office.Clean(want) {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestLogicalModeSendsTheTextAsItIsWritten(t *testing.T) {
	if got := New(Logical).Field("مُحَمَّد 12", 10, RTL, Start); got != "   "+office.Clean("مُحَمَّد 12") {
		t.Errorf("got %q", got)
	}
}
