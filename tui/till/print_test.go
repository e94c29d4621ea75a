package till_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/till"
)

// tray is a printer that keeps what comes out of it.
type tray struct {
	sheets    []string
	documents [][]byte
}

func (p *tray) Print(_ context.Context, sheet string, document []byte) (string, error) {
	p.sheets, p.documents = append(p.sheets, sheet), append(p.documents, document)
	return "", nil
}

// printing opens a room with a printer.
func (p *tray) in(screen func(*till.Room) kit.Screen) func(*till.Room) kit.Screen {
	return func(r *till.Room) kit.Screen {
		r.Printer = p
		return screen(r)
	}
}

// printings are what the journal says was printed, by the bodies of its events.
func (c *commune) printings() (bodies []string) {
	c.t.Helper()
	events, err := c.Events(c.nadia.ID, 0, 1000)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, e := range events {
		if e.Kind == office.SheetPrinted {
			bodies = append(bodies, string(e.Body))
		}
	}
	return bodies
}

func TestEverySheetOfTheTillIsPrintedFromWhereItIsListed(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		c := newCommune(t)
		c.paid(c.samira)
		c.do(c.samira, "count", nil, "counts", "2=2")
		c.do(c.samira, "close", nil)
		c.do(c.samira, "deposit", nil, "slip", "V-1", "amount", "4")
		p := &tray{}
		for _, list := range []struct {
			who  string
			open func(*till.Room) kit.Screen
			keys []string
		}{
			{"samira", (*till.Room).Receipts, []string{"i", "i", "k"}},
			{"samira", (*till.Room).Closings, []string{"i"}},
			{"samira", (*till.Room).Deposits, []string{"i"}},
			{"samira", (*till.Room).Month, []string{"i", "q"}},
		} {
			s := c.sit(list.who, l, p.in(list.open))
			s.Press(list.keys...)
			if s.Notice.Problem != nil {
				t.Errorf("%s: told %v", l, s.Notice.Problem)
			}
		}
		want := []string{"receipt", "receipt", "receipt", "closing", "deposit", "month", "register"}
		if !slices.Equal(p.sheets, want) {
			t.Fatalf("%s: came out %v, want %v", l, p.sheets, want)
		}
		for i, document := range p.documents {
			if pdf := bytes.HasPrefix(document, []byte("%PDF-")); pdf == (i == 2) {
				t.Errorf("%s: sheet %d, %s: a PDF: %v", l, i, want[i], pdf)
			}
		}
		if ticket := string(p.documents[2]); !strings.Contains(ticket, "A 000401") || !strings.Contains(ticket, "duplicata") {
			t.Errorf("%s: the ticket of a receipt that was printed twice:\n%s", l, ticket)
		}
		if got := c.printings(); len(got) != len(want) || got[2] != `{"sheet":"receipt","about":"receipt","copy":3}` || got[3] != `{"sheet":"closing","about":"closing","copy":1}` {
			t.Errorf("%s: journalled %q", l, got)
		}
	}
}

// What cannot be printed says so before the key is pressed: a spoiled leaf has no
// receipt, and an agent does not print the till's accounts.
func TestAPrintThatCannotBeHadSaysWhy(t *testing.T) {
	c := newCommune(t)
	c.paid(c.samira)
	c.do(c.samira, "spoil", []string{bookOf(c, c.samira)}, "reason", "torn")
	c.do(c.samira, "count", nil, "counts", "2=2")
	c.do(c.samira, "close", nil)
	c.do(c.nadia.ID, "person.add", nil, "login", "hassan", "name_ar", "حسن", "roles", "agent", "passphrase", passphrase)
	for _, try := range []struct {
		who  string
		open func(*till.Room) kit.Screen
		keys []string
		why  office.Code
	}{
		{"samira", (*till.Room).Receipts, []string{"i"}, office.SpoiledLeaf}, // the spoiled leaf is on top
		{"samira", (*till.Room).Receipts, []string{"down", "i"}, ""},
		{"hassan", (*till.Room).Closings, []string{"i"}, office.NotAllowed},
		{"hassan", (*till.Room).Month, []string{"i"}, office.NotAllowed},
		{"hassan", (*till.Room).Month, []string{"q"}, office.NotAllowed},
	} {
		p := &tray{}
		s := c.sit(try.who, office.French, p.in(try.open))
		for _, key := range s.Stack[0].Keys() {
			if key.Keys[0] == try.keys[len(try.keys)-1] && len(try.keys) == 1 && (key.Why == nil || key.Why.Code != try.why) {
				t.Errorf("%s, %v: the key is greyed for %v", try.who, try.keys, key.Why)
			}
		}
		if s.Press(try.keys...); try.why != "" && (s.Notice.Problem == nil || s.Notice.Problem.Code != try.why) {
			t.Errorf("%s, %v: told %+v", try.who, try.keys, s.Notice)
		}
		if printed := len(p.sheets) > 0; printed != (try.why == "") {
			t.Errorf("%s, %v: printed %v", try.who, try.keys, p.sheets)
		}
	}
}

// The leaf of the paper book is the receipt: what the program prints says that it
// is none, on paper and on a ticket, until an act of the till lets it serve.
func TestAReceiptIsPrintedAsWhatTheActSays(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		for _, legal := range []bool{false, true} {
			c := newCommune(t)
			if legal {
				c.do(c.nadia.ID, "till", nil, "act", "Arrêté 12/2026", "receipt", "yes")
			}
			c.paid(c.samira)
			p := &tray{}
			s := c.sit("samira", l, p.in((*till.Room).Receipts))
			s.Press("i", "k")
			if len(p.documents) != 2 {
				t.Fatalf("%s: %d prints, told %+v", l, len(p.documents), s.Notice)
			}
			for i, text := range []string{textOf(t, p.documents[0]), string(p.documents[1])} {
				if says := strings.Contains(text, "n'est pas une quittance"); says == legal {
					t.Errorf("%s, legal %v, print %d says so: %v\n%s", l, legal, i, says, text)
				}
			}
		}
	}
}

// textOf is the text of a PDF, as poppler reads it.
func textOf(t *testing.T, pdf []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatalf("poppler-utils reads the sheet: %v", err)
	}
	return string(out)
}
