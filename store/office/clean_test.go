package office

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestCleanKeepsWhatPeopleWriteAndDropsTheRest(t *testing.T) {
	for _, c := range []struct{ what, in, want string }{
		{"an Arabic name stays as it is", "فاطمة الزهراء", "فاطمة الزهراء"},
		{"a French name stays as it is", "Aït-Ben Haddou d'Élie", "Aït-Ben Haddou d'Élie"},
		{"an empty string stays empty", "", ""},
		{"spaces collapse and the ends are trimmed", "  Ben \u00a0\u3000 Ali ", "Ben Ali"},
		{"so do those of plain ASCII", " Ben  Ali", "Ben Ali"},
		{"a string of spaces is empty", " \t\u2003 ", ""},
		{"line ends and tabs become a space", "12 rue\r\nTanger\tMaroc\u2028x\u2029y\u0085z", "12 rue Tanger Maroc x y z"},
		{"escape sequences lose their escape", "Ali\x1b[2J\u009b31m", "Ali[2J31m"},
		{"bell, backspace and delete go", "A\al\bi\x7f", "Ali"},
		{"bidi controls go", "\u202eilA\u202c \u2067x\u2069\u200f\u061c", "ilA x"},
		{"zero-width space, BOM and soft hyphen go", "\ufeffA\u200bl\u00adi", "Ali"},
		{"private-use characters go", "A\ue000\U000f0000li", "Ali"},
		{"noncharacters go", "A\ufdd0\uffff\U0001fffeli", "Ali"},
		{"broken bytes and coded surrogates go", "A\xff\xc3l\xed\xa0\x80i", "Ali"},
		{"a replacement character that was sent stays", "A\ufffdli", "A\ufffdli"},
		{"invisible letters go", "A\u3164\u115f\u034f\ufe0fli", "Ali"},
		{"tag characters go", "A\U000e0041li", "Ali"},
		{"a non-joiner between Arabic letters stays", "می\u200cخواهم", "می\u200cخواهم"},
		{"a non-joiner behind a vowel mark stays", "بَ\u200cب", "بَ\u200cب"},
		{"of several joiners one stays", "ب\u200c\u200d\u200cب", "ب\u200cب"},
		{"joiners elsewhere go", "\u200cب A\u200dB ب\u200d", "ب AB ب"},
		{"presentation forms become letters", "ﻣﺤﻤﺪ", "محمد"},
		{"lam-alef becomes two letters", "ﻻ ﻷ ﻵ ﻼ", "لا لأ لآ لا"},
		{"the one-sign name of God is spelled out", "عبد ﷲ", "عبد الله"},
		{"a lone vowel sign joins its letter", "ب\ufe70", "ب\u064b"},
		{"composed and decomposed letters are one", "e\u0301 ا\u0653", "é آ"},
		{"Arabic-Indic and Persian digits stay", "٢٠ ۲۰", "٢٠ ۲۰"},
		{"a tower of marks is cut to three", "ب" + strings.Repeat("\u064e", 500), "ب\u064e\u064e\u064e"},
		{"a mark without a letter goes", "\u064eب \u0301a", "ب a"},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%+q) = %+q, want %+q", c.what, c.in, got, c.want)
		}
	}
}

func TestNoSingleCharacterGetsPastCleanThatAScreenMustNotSee(t *testing.T) {
	last := rune(unicode.MaxRune)
	if testing.Short() {
		last = 0xffff // all of them take seconds under the race detector
	}
	for r := rune(0); r <= last; r++ {
		checkClean(t, "ب"+string(r)+"ب")
	}
}

func TestWhateverComesInCleanComesOutClean(t *testing.T) {
	pieces := rapid.OneOf(
		rapid.String(),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 8), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"\u200c", "\u200d", "\u064e", "\u0651", "\u0653", "ا", "ب", "ﻻ", " ", "\u202e",
			"\u0344", "\u09c7", "\u09be", "\u1100", "\u1161", "\ufc5e", "ﷺ", "\u034f"}),
	)
	rapid.Check(t, func(t *rapid.T) {
		checkClean(t, strings.Join(rapid.SliceOfN(pieces, 0, 60).Draw(t, "pieces"), ""))
	})
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"محمد", "\u202eAli\x00", "ﻻ\u200cب", "e\u0301\u0301\u0301\u0301", "\xff \u2028", "ب\u064e\u0651\u0670\u0653"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkClean(t, s) })
}

// checkClean holds every promise that Clean makes about any string.
func checkClean(t interface {
	Helper()
	Errorf(string, ...any)
}, in string) {
	t.Helper()
	got := Clean(in)
	if Clean(got) != got {
		t.Errorf("cleaning twice differs: %+q, %+q, %+q", in, got, Clean(got))
	}
	if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
		t.Errorf("Clean(%+q) = %+q is not valid text in NFC", in, got)
	}
	if got != strings.TrimSpace(got) || strings.Contains(got, "  ") {
		t.Errorf("Clean(%+q) = %+q has spaces too many", in, got)
	}
	runes, marks := []rune(got), 0
	for i, r := range runes {
		if unicode.IsMark(r) {
			marks++
		} else {
			marks = 0
		}
		joins := (r == zwnj || r == zwj) && arabicBefore(runes[:i]) && i+1 < len(runes) && arabicLetter(runes[i+1])
		switch {
		case joins, r == ' ':
		case unicode.In(r, unicode.C, unicode.Z) || !unicode.IsGraphic(r):
			t.Errorf("Clean(%+q) lets %U through", in, r)
		case r >= 0xfe70 && r <= 0xfefc && norm.NFKC.String(string(r)) != string(r):
			t.Errorf("Clean(%+q) leaves the presentation form %U", in, r)
		case marks > marksInARow || marks == 1 && (i == 0 || runes[i-1] == ' '):
			t.Errorf("Clean(%+q) = %+q leaves a mark out of place", in, got)
		}
	}
}

func TestFoldDigitsWritesBothArabicDigitSetsAsWesternOnes(t *testing.T) {
	if got := FoldDigits("مكرر ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 42"); got != "مكرر 0123456789 0123456789 42" {
		t.Errorf("got %q", got)
	}
}
