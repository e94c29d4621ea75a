package mail_test

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/mail"
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

// printed are the copies that the journal knows of a sheet.
func (h *house) printed(sheet office.Sheet) (copies []int) {
	h.t.Helper()
	size, _, _ := h.books.Head()
	events, err := h.books.Events(h.who.ID, 0, int(size))
	if err != nil {
		h.t.Fatal(err)
	}
	for _, e := range events {
		var b office.Printing
		if e.Kind == office.SheetPrinted && json.Unmarshal(e.Body, &b) == nil && b.Sheet == sheet {
			copies = append(copies, b.Copy)
		}
	}
	return copies
}

func TestASlipIsPrintedWhenItIsClosedAndAgainAsADuplicate(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		h := newHouse(t, 3)
		h.must("pack", []string{number(0)}, "label", label(0))
		h.must("slip.open", nil)
		s := sit(h, l, (*mail.Room).Slips)
		p := s.withPrinter()
		s.Press("z")
		if s.Problem() != office.SlipStands || len(p.pdfs) != 0 {
			t.Errorf("an open slip came out; said %+v", s.Notice)
		}
		s.Press("c", "enter")
		if len(p.pdfs) != 1 || p.sheets[0] != "slip" || s.Notice.Problem != nil {
			t.Fatalf("came out: %v; said %+v", p.sheets, s.Notice)
		}
		s.Press("z")
		if copies := h.printed(office.SlipSheet); len(copies) != 2 || copies[1] != 2 || bytes.Equal(p.pdfs[0], p.pdfs[1]) {
			t.Errorf("copies %v", copies)
		}
	}
}

func TestASlipStandsWhenThePrinterFails(t *testing.T) {
	h := newHouse(t, 3)
	h.must("pack", []string{number(0)}, "label", label(0))
	h.must("slip.open", nil)
	s := sit(h, office.French, (*mail.Room).Slips)
	p := s.withPrinter()
	p.jam = office.Refuse("print.slow", "lp", "30")
	s.Press("c", "enter")
	if s.Problem() != "print.slow" {
		t.Errorf("said %+v", s.Notice)
	}
	if slips, _ := h.books.Slips(h.who.ID); slips[0].Stage() != office.SlipReady {
		t.Error("the slip is not closed")
	}
	p.jam = nil
	s.Press("z")
	if len(p.pdfs) != 1 {
		t.Errorf("it cannot be printed again: %+v", s.Notice)
	}
}

func TestAddressesOfTheChosenOrdersComeOutAsOneDocument(t *testing.T) {
	s := sit(newHouse(t, 12), office.French, (*mail.Room).Desk)
	p := s.withPrinter()
	s.Press("ctrl+a")
	s.Press("z")
	if len(p.pdfs) != 1 || p.sheets[0] != "address" || len(s.printed(office.AddressSheet)) != 12 {
		t.Errorf("came out: %v, journalled %v; said %+v", p.sheets, s.printed(office.AddressSheet), s.Notice)
	}
	s.Press("i")
	if s.Problem() != office.LetterUnlabelled {
		t.Errorf("a label without a letter; said %+v", s.Notice)
	}
}

func TestLabelsArePrintedOfLetters(t *testing.T) {
	h := newHouse(t, 3)
	h.must("pack", []string{number(0)}, "label", label(0))
	s := sit(h, office.Arabic, (*mail.Room).Desk)
	p := s.withPrinter()
	s.Press("tab", "i")
	if len(p.pdfs) != 1 || p.sheets[0] != "label" {
		t.Errorf("came out: %v; said %+v", p.sheets, s.Notice)
	}
}

func TestNothingOfTheMailIsPrintedFromFarAway(t *testing.T) {
	h := newHouse(t, 3)
	h.must("pack", []string{number(0)}, "label", label(0))
	h.must("slip.open", nil)
	s := sit(h, office.French, (*mail.Room).Slips)
	p := s.withPrinter()
	s.desk.Session = kit.SSH
	s.Press("c", "enter", "z")
	if s.Problem() != kit.PrintRemote || len(p.pdfs) != 0 || len(h.printed(office.SlipSheet)) != 0 {
		t.Errorf("%d came out; said %+v", len(p.pdfs), s.Notice)
	}
}
