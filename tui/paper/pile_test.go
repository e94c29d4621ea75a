package paper_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/paper"
)

func TestTheSameValuesGiveTheSameBytes(t *testing.T) {
	for _, s := range sheets {
		if !bytes.Equal(pdfOf(t, office.Arabic, s.draw), pdfOf(t, office.Arabic, s.draw)) {
			t.Errorf("%s is drawn in two ways", s.name)
		}
	}
}

// What a citizen may have typed into any field: nothing of it may stop a sheet
// or move what stands beside it.
var hostile = []string{
	"", " ", "\x00\x1b[31m\u202e1234\u2066", "\U0001F468\u200d\U0001F469\u200d\U0001F467 \U0001F1F2\U0001F1E6", "山田太郎", "\xff\xfe\xc3",
	"ا" + strings.Repeat("\u064e\u0651", 40), strings.Repeat("ابتثجحخ", 60), strings.Repeat("W", 500), strings.Repeat("a\u0301", 200),
	"\ufeff\u200f(])[«»", "12/2026 مكرر 12-01-1987", strings.Repeat("كلمة word ", 80), "\U00010900 \u0700 \u07c1", "\u2028\u2029\r\n\t",
}

func TestNothingThatACitizenTypesStopsASheet(t *testing.T) {
	for i, typed := range hostile {
		r := marriage()
		o := &r.Order
		o.Act.Number, o.Act.Register = typed, typed
		o.Holder = office.Holder{First: typed, Family: typed, FirstLatin: typed, FamilyLatin: typed, Sex: typed, Birth: typed,
			Father: typed, Mother: typed, MotherName: typed}
		o.Addressee = office.Addressee{Name: typed, Email: typed, Phone: typed, Line1: typed, Line2: typed, Postcode: typed, Locality: typed, Country: typed}
		letter := paper.Letter{Order: o.Number, To: o.Addressee, Label: labels[0], Return: []string{typed}}
		for _, l := range both {
			if testing.Short() && l != both[i%2] {
				continue
			}
			text := textOf(t, pdfOf(t, l, func(p *paper.Pile) {
				p.Order(r, 1)
				p.Preparation(r, 1)
				p.Address(letter, 1)
				p.Labels([]paper.Letter{letter}, 1)
				p.Slip(paper.Slip{Number: "1", By: typed, Letters: []paper.SlipLetter{{Label: labels[0], Addressee: typed, Place: typed, Refused: typed}}}, 1)
			}))
			if !strings.Contains(text, "26000417") || !strings.Contains(text, string(labels[0])) {
				t.Errorf("%.20q in %s: the numbers are gone", typed, l)
			}
		}
	}
}

func TestALetterThatTheFontLacksShowsAsAQuestionMark(t *testing.T) {
	r := marriage()
	r.Order.Holder.FirstLatin, r.Order.Holder.FamilyLatin = "山田", "Tarō"
	if text := textOf(t, pdfOf(t, office.French, func(p *paper.Pile) { p.Order(r, 1) })); !strings.Contains(text, "?? Tarō") {
		t.Errorf("no question marks in\n%s", text)
	}
}

func TestALongSlipGoesOnOverPagesThatSayHowManyThereAre(t *testing.T) {
	long := paper.Slip{Number: "2026/19", By: "Naima Ameziane"}
	for i := range 60 {
		long.Letters = append(long.Letters, paper.SlipLetter{Label: office.NewS10("RR", uint32(40000000+i)), Addressee: fmt.Sprintf("Famille %02d", i+1), Place: "91000 Chefchaouen", Papers: 2})
	}
	text := textOf(t, pdfOf(t, office.French, func(p *paper.Pile) { p.Order(marriage(), 1); p.Slip(long, 1); p.Order(marriage(), 1) }))
	for _, want := range []string{"Page 1 sur 1", "Page 1 sur 2", "Page 2 sur 2"} {
		if n := strings.Count(text, want); n != 2 {
			t.Errorf("%q stands %d times: once on each copy, once on each order", want, n)
		}
	}
	for i, l := range long.Letters {
		if n := strings.Count(text, string(l.Label)); n != 2 {
			t.Errorf("letter %d stands %d times on the two copies", i+1, n)
		}
	}
	if n := strings.Count(text, "N° recommandé"); n != 4 {
		t.Errorf("%d heads of columns on four pages", n)
	}
}

func TestAReprintIsMarkedInBothLanguages(t *testing.T) {
	for _, l := range both {
		for copy, marked := range map[int]bool{0: false, 1: false, 2: true, 7: true} {
			text := textOf(t, pdfOf(t, l, func(p *paper.Pile) { p.Order(marriage(), copy) }))
			if strings.Contains(text, "duplicata") != marked || strings.Contains(text, "نسخة مكررة") != marked {
				t.Errorf("copy %d in %s: marked otherwise", copy, l)
			}
		}
	}
}

func TestAnOrderWhoseFullCopiesWereRefusedIsPreparedWithoutThem(t *testing.T) {
	r := marriage()
	r.Refusals = []office.Refusal{{Code: office.R05, Papers: office.OnlyFulls}}
	text := textOf(t, pdfOf(t, office.French, func(p *paper.Pile) { p.Preparation(r, 1) }))
	if !strings.Contains(text, "Préparation d'extrait") || strings.Contains(text, "copie intégrale") {
		t.Errorf("prepared:\n%s", text)
	}
}

func TestACountryStandsInFrenchCapitals(t *testing.T) {
	for code, want := range map[string]string{"DE": "ALLEMAGNE", "be": "BELGIQUE", "CI": "CÔTE D’IVOIRE", "ZZZZ": "ZZZZ"} {
		to := abroad()
		to.Country = code
		text := textOf(t, pdfOf(t, office.Arabic, func(p *paper.Pile) { p.Address(paper.Letter{Order: "1", To: to}, 1) }))
		if !strings.Contains(text, want) {
			t.Errorf("%s: no %s in\n%s", code, want, text)
		}
	}
}

// A title that is cut says nothing: each has room, in its language.
func TestNoTitleIsCut(t *testing.T) {
	for _, s := range sheets {
		for _, l := range both {
			if text := textOf(t, pdfOf(t, l, s.draw)); strings.Contains(text, "…") {
				t.Errorf("%s in %s: something is cut:\n%.600s", s.name, l, text)
			}
		}
	}
}
