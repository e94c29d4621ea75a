package till_test

import (
	"bytes"
	"context"
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
			s.press(list.keys...)
			if s.notice.Problem != nil {
				t.Errorf("%s: told %v", l, s.notice.Problem)
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
