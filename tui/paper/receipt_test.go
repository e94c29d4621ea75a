package paper_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"watiqa/store/office"
	"watiqa/tui/paper"
	"watiqa/tui/text"
)

func TestAReceiptSaysThatItIsNoneUnlessTheActOfTheTillLetsItServe(t *testing.T) {
	legal := receipt()
	legal.Legal = true
	for _, l := range both {
		plain := textOf(t, pdfOf(t, l, func(p *paper.Pile) { p.Receipt(receipt(), 1) }))
		if !strings.Contains(plain, "Ceci n'est pas une quittance") || !strings.Contains(plain, "ليست وصلا") {
			t.Errorf("%s: it passes for a receipt:\n%s", l, plain)
		}
		for _, mode := range []text.Mode{text.Visual, text.Logical} {
			if ticket := paper.ReceiptText(frame(l), receipt(), 1, mode); !strings.Contains(ticket, "Ceci n'est pas une quittance") {
				t.Errorf("%s, %s: the ticket passes for a receipt:\n%s", l, mode, ticket)
			}
		}
		if ticket := paper.ReceiptText(frame(l), receipt(), 1, text.Logical); !strings.Contains(ticket, "هذه ليست وصلا") {
			t.Errorf("%s: the ticket passes for a receipt in Arabic:\n%s", l, ticket)
		}
		served := textOf(t, pdfOf(t, l, func(p *paper.Pile) { p.Receipt(legal, 1) }))
		if strings.Contains(served, "n'est pas") || strings.Contains(served, "ليست") {
			t.Errorf("%s: the act lets it serve:\n%s", l, served)
		}
		if ticket := paper.ReceiptText(frame(l), legal, 1, text.Logical); strings.Contains(ticket, "n'est pas") || strings.Contains(ticket, "ليست") {
			t.Errorf("%s: the act lets the ticket serve:\n%s", l, ticket)
		}
	}
}

func TestATicketHasRoomOnItsPaperWhateverItsPrinterDoesWithArabic(t *testing.T) {
	long := receipt()
	long.From = strings.Repeat("فاطمة الزهراء ", 10)
	for _, r := range []paper.Receipt{receipt(), long} {
		for _, l := range both {
			for _, mode := range []text.Mode{text.Visual, text.Logical} {
				ticket := paper.ReceiptText(frame(l), r, 2, mode)
				for line := range strings.Lines(ticket) {
					if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 48 {
						t.Errorf("%s, %s: %d characters: %q", l, mode, n, line)
					}
				}
				clean := office.Clean(strings.ReplaceAll(ticket, "\n", " "))
				for _, want := range []string{"A 000412", "6,00", "G260302-0001", "1234 · 3fa2 09bc 77e1 005d", "duplicata"} {
					if !strings.Contains(clean, want) {
						t.Errorf("%s, %s: no %q in\n%s", l, mode, want, ticket)
					}
				}
			}
		}
	}
}

func TestATicketsArabicIsOrderedForAPrinterThatDoesNotOrderItAndOnlyForThat(t *testing.T) {
	logical := paper.ReceiptText(frame(office.Arabic), receipt(), 1, text.Logical)
	visual := paper.ReceiptText(frame(office.Arabic), receipt(), 1, text.Visual)
	const name = "سميرة حمداوي"
	if shaped := text.New(text.Visual).Line(name, text.RTL); !strings.Contains(visual, shaped) || strings.Contains(visual, name) {
		t.Errorf("no %q in\n%s", shaped, visual)
	}
	for line := range strings.Lines(logical) {
		if strings.Contains(line, name) && !strings.HasPrefix(line, "الشسيع") {
			t.Errorf("a printer that turns lines round would put the label last: %q", line)
		}
	}
	if !strings.Contains(logical, name) {
		t.Errorf("logical:\n%s", logical)
	}
}

func TestEverySumOfAClosingStandsOnItsSheet(t *testing.T) {
	want := map[office.Lang][]string{
		office.French: {"1 000,00 DH", "26,00 DH", "18,00 DH", "8,00 DH", "-4,00 DH", "217,50 DH", "239,50 DH", "1 239,50 DH", "148,00 DH", "1 234,50 DH", "-5,00 DH"},
		office.Arabic: {"1.000,00", "26,00", "18,00", "8,00", "-4,00", "217,50", "239,50", "1.239,50", "148,00", "1.234,50", "-5,00"},
	}
	for l, sums := range want {
		sheet := textOf(t, pdfOf(t, l, func(p *paper.Pile) { p.Closing(closing(), 1) }))
		for _, sum := range sums {
			if !strings.Contains(sheet, sum) {
				t.Errorf("%s: no %q in\n%s", l, sum, sheet)
			}
		}
	}
}

func TestTheReconciliationLeavesOutOnlyWhatIsMatched(t *testing.T) {
	sheet := textOf(t, pdfOf(t, office.French, func(p *paper.Pile) { p.Month(month(), 1) }))
	for order, there := range map[string]bool{"26000417": true, "26000431": true, "26000440": true, "26000999": false} {
		if strings.Contains(sheet, order) != there {
			t.Errorf("order %s: %v, want %v, in\n%s", order, !there, there, sheet)
		}
	}
}
