package mail_test

import (
	"testing"

	"watiqa/store/office"
	"watiqa/tui/mail"
)

// The inspector sees when labels were asked for, and can change nothing.
func TestTheInspectorSeesWhatWasAskedOfThePostAgency(t *testing.T) {
	h := newHouse(t, 3)
	h.must("labels.ask", nil, "count", "500", "note", "par lettre")
	added := h.must("person.add", nil, "login", "driss", "name_ar", "إدريس", "roles", "inspector", "passphrase", "encore une phrase longue")
	inspector := office.Person{}
	_ = h.books.View(func(s *office.State) error {
		inspector, _ = s.People.Get(added[0].Subject)
		return nil
	})
	h.who = inspector
	s := sit(h, office.French, (*mail.Room).Labels)
	if !s.shows("02/03/2026 09:30 · Nadia Tazi · 500 demandées (il en restait 200) par lettre") {
		t.Error(s.Draw(100, 20))
	}
	s.Press("a")
	if s.Problem() != office.NotAllowed || len(s.Stack) != 1 {
		t.Errorf("said %+v", s.Notice)
	}
}
