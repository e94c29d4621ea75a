package requests_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// tray is a printer that keeps what comes out of it, or jams.
type tray struct {
	sheets []string
	pdfs   [][]byte
	jam    error
}

func (p *tray) Print(_ context.Context, sheet string, pdf []byte) (string, error) {
	if p.jam != nil {
		return "", p.jam
	}
	p.sheets, p.pdfs = append(p.sheets, sheet), append(p.pdfs, pdf)
	return "", nil
}

func (s *seat) withPrinter() *tray {
	p := &tray{}
	s.room.Printer = p
	return p
}

// printings are the bodies of what the journal says was printed.
func (b *books) printings() (bodies []string) {
	for _, e := range b.journal {
		if e.Kind == office.SheetPrinted {
			bodies = append(bodies, e.Subject+" "+string(e.Body))
		}
	}
	return bodies
}

func TestTheOrderUnderTheCursorIsPrintedAndASecondTimeAsADuplicate(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		inside(t, func(t *testing.T) {
			s := sit(t, newBooks(t, 3), both, l)
			p := s.withPrinter()
			s.Press("down", "z", "z", "enter", "z")
			want := []string{`26000418 {"sheet":"order","about":"request","copy":1}`, `26000418 {"sheet":"order","about":"request","copy":2}`, `26000418 {"sheet":"order","about":"request","copy":3}`}
			got := s.books.printings()
			if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
				t.Fatalf("journalled: %q", got)
			}
			if len(p.pdfs) != 3 || !bytes.HasPrefix(p.pdfs[0], []byte("%PDF-")) || bytes.Equal(p.pdfs[0], p.pdfs[1]) {
				t.Errorf("%d sheets came out: %v", len(p.pdfs), p.sheets)
			}
			if s.Notice.Text == "" || s.Notice.Problem != nil {
				t.Errorf("the person was told %+v", s.Notice)
			}
		})
	}
}

func TestChosenOrdersComeOutAsOneDocument(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 5), both, office.French)
		p := s.withPrinter()
		s.Press("3", "space", "Z")
		if len(p.pdfs) != 1 || p.sheets[0] != "preparation" {
			t.Fatalf("came out: %v; the person was told %v", p.sheets, s.Notice.Problem)
		}
		if got := s.books.printings(); len(got) != 3 {
			t.Errorf("journalled: %q", got)
		}
	})
}

func TestAJammedPrinterIsToldAndTheSheetCanBePrintedAgain(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 1), both, office.French)
		p := s.withPrinter()
		p.jam = office.Refuse("print.failed", "lp")
		s.Press("z")
		if s.Problem() != "print.failed" || len(s.books.printings()) != 1 {
			t.Errorf("told %q, journalled %q", s.Problem(), s.books.printings())
		}
		p.jam = nil
		s.Press("z")
		if len(p.pdfs) != 1 || len(s.books.printings()) != 2 {
			t.Errorf("%d came out, journalled %q", len(p.pdfs), s.books.printings())
		}
	})
}

func TestNothingIsPrintedFromFarAway(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 1), both, office.French)
		p := s.withPrinter()
		s.desk.Session = kit.SSH
		for _, key := range []string{"z", "Z", "w"} {
			s.Press(key)
			if s.Problem() != kit.PrintRemote || len(p.pdfs) != 0 || len(s.books.printings()) != 0 {
				t.Errorf("%s: told %q, %d came out, journalled %q", key, s.Problem(), len(p.pdfs), s.books.printings())
			}
		}
	})
}

func TestWhoMayNotPrintASheetIsToldWhoMay(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 1), chief, office.French)
		p := s.withPrinter()
		s.Press("z")
		if s.Problem() != office.NotAllowed || len(p.pdfs) != 0 {
			t.Errorf("told %q, %d came out", s.Problem(), len(p.pdfs))
		}
	})
}

func TestABlankRunSheetIsPrintedByAnybodyAndNotJournalled(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 1), chief, office.Arabic)
		p := s.withPrinter()
		s.Press("w")
		if len(p.pdfs) != 1 || p.sheets[0] != "blank" || len(s.books.printings()) != 0 {
			t.Errorf("came out: %v; journalled %q; told %v", p.sheets, s.books.printings(), s.Notice.Problem)
		}
	})
}

func TestAnOrdersHistoryTellsWhatWasPrintedOfIt(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 1), both, office.French)
		s.withPrinter()
		s.Press("c", "z", "Z", "z", "enter")
		screen := s.Draw(120, 40)
		for _, want := range []string{"Fiche de commande (1)", "Feuille de préparation (1)", "Fiche de commande (2)"} {
			if !strings.Contains(screen, want) {
				t.Errorf("no %q on the screen:\n%s", want, screen)
			}
		}
	})
}
