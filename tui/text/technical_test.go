package text

import (
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// What runs left to right as a whole within an Arabic sentence. The sentences are
// what screens say; want is the line as drawn, from the left, with its Arabic
// letters left out.
func TestPathsAndSettingsInAnArabicSentenceRunLeftToRight(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ملف في /home/karim/watiqa", "/home/karim/watiqa  "},
		{"ملف في /home/karim/watiqa.", "./home/karim/watiqa  "},
		{"ملف في «/home/karim» الآن", " «/home/karim»  "},
		{"ملف في /home/Mes documents/a.pdf", "/home/Mes documents/a.pdf  "},
		{`في C:\Users\watiqa هنا`, ` C:\Users\watiqa `},
		{"لا يستمع (إعداد [ssh] listen)", "([ssh] listen )  "},
		{"إعداد --bidi=visual ثم أعد", "  --bidi=visual "},
		{"اكتب ssh -p 2022 watiqa@127.0.0.1 هنا", " ssh -p 2022 watiqa@127.0.0.1 "},
		{"صححه (print_to)، ثم", " ،(print_to) "},
		{"و/etc/watiqa", "/etc/watiqa"},
		{"حصر 2026-0001 محصور", " 2026-0001 "},
		{"الطوابع 20=17 0,50=4 · 342,00 درهم", " 342,00 · 20=17 0,50=4 "},
		{"رقم 01-02-1987", "01-02-1987 "},
		{"الوصل A 000401 · 6,00 درهم", " 6,00 · A 000401 "},
		{"A 000401 · 6,00", "6,00 · A 000401"},
		{"فارق -5,00 درهم", " 5,00- "},
	} {
		got := ""
		for _, r := range New(Visual).Line(c.in, RTL) {
			if p, _ := bidi.LookupRune(r); p.Class() != bidi.AL {
				got += string(r)
			}
		}
		if got != c.want {
			t.Errorf("%s: drawn as %q, want %q", c.in, got, c.want)
		}
	}
}

func TestWordsOfALanguageAreOrderedAsUnicodeSays(t *testing.T) {
	for _, sentence := range []string{"سجل رقم 12/2026", "الطلب 26000417 (R04)", "مكتب Bab Taza (Chefchaouen)", "من 10% إلى 20%", "- بند"} {
		line := []rune(sentence)
		want := levels(line, RTL)
		for i, got := range sentenceLevels(line, RTL) {
			if got != want[i] {
				t.Errorf("%s: rune %d at level %d, want %d", sentence, i, got, want[i])
			}
		}
	}
}
