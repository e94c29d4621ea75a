package mail_test

import (
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/mail"
)

// Every screen of the room, in both languages and at both sizes.
func TestScreensLookAsTheyDid(t *testing.T) {
	h := newHouse(t, 14)
	h.must("slip.open", nil)
	slip := h.must("slip.open", nil, "kind", "abroad")[0].Subject
	for i := range 10 {
		h.must("pack", []string{number(i)}, "label", label(i))
	}
	h.must("slip.close", []string{slip})
	inland := slipOf(h, office.Inland)
	h.must("slip.close", []string{inland})
	h.must("slip.missed", []string{inland}, "note", "neige")
	h.must("strike", []string{number(2)}, "reason", "fenêtre ouverte")
	h.must("slip.hand", []string{inland}, "receiver", "عون البريد")
	h.now = h.now.Add(30 * time.Hour)
	h.must("label.spoil", nil, "label", label(20), "reason", "déchirée")
	h.must("labels.ask", nil, "count", "500")
	for i, what := range []office.Tracked{office.Accepted, office.SentBack, "", office.Arrived, office.Presented} {
		if what != "" {
			h.take(office.LetterTracked, label(i), office.Track{What: office.Accepted, At: h.now.Add(-5 * time.Hour), Place: "Tétouan"})
			h.take(office.LetterTracked, label(i), office.Track{What: what, At: h.now.Add(-time.Hour), Place: "طنجة"})
		}
	}
	h.now = h.now.Add(96 * time.Hour)
	for _, screen := range []struct {
		name  string
		first func(*mail.Room) kit.Screen
		keys  []string
	}{
		{"desk", (*mail.Room).Desk, nil},
		{"desk_handed", (*mail.Room).Desk, []string{"tab", "tab"}},
		{"pack", (*mail.Room).Desk, []string{"p"}},
		{"settings", (*mail.Room).Desk, []string{"g"}},
		{"stream", (*mail.Room).Stream, []string{number(10), "enter", label(30), "enter", number(13), "enter", label(0), "enter"}},
		{"slips", (*mail.Room).Slips, nil},
		{"hand", (*mail.Room).Slips, []string{"h"}},
		{"slip", func(r *mail.Room) kit.Screen { return r.Slip(inland) }, nil},
		{"labels", (*mail.Room).Labels, nil},
		{"receive", (*mail.Room).Labels, []string{"a"}},
		{"tracking", (*mail.Room).Tracking, nil},
	} {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			s := sit(h, l, screen.first)
			s.Press(screen.keys...)
			s.Golden(screen.name+"_"+string(l)+"_80x24", 80, 20)
			s.Golden(screen.name+"_"+string(l)+"_120x40", 120, 36)
			if screen.name == "stream" { // as it was for the other language
				h.must("unpack", []string{number(10)}, "reason", "essai")
			}
		}
	}
}

func slipOf(h *house, kind office.SlipKind) string {
	h.t.Helper()
	slips, err := h.books.Slips(h.who.ID)
	if err != nil {
		h.t.Fatal(err)
	}
	for _, slip := range slips {
		if slip.Kind == kind {
			return slip.ID
		}
	}
	h.t.Fatalf("no slip %s", kind)
	return ""
}

func TestALabelScannedOnTheDeskIsBoundToTheOrderUnderTheCursor(t *testing.T) {
	s := sit(newHouse(t, 4), office.French, (*mail.Room).Desk)
	s.scan(number(2)) // finds it
	s.scan(label(7))
	if _, l := s.request(number(2)); l.Label != office.S10(label(7)) {
		t.Errorf("it went out under %q; said %+v", l.Label, s.Notice)
	}
	s.Press("down")
	s.scan(label(7))
	if s.Problem() != office.LabelUsed {
		t.Errorf("said %+v", s.Notice)
	}
}

func TestAScanOnAnEmptyDeskIsAnswered(t *testing.T) {
	s := sit(newHouse(t, 0), office.French, (*mail.Room).Desk)
	s.scan(label(0))
	if s.Problem() != mail.ScanNoOrder {
		t.Errorf("said %+v", s.Notice)
	}
	s.scan("26000417")
	if s.Problem() != office.NoSuchCode {
		t.Errorf("said %+v", s.Notice)
	}
}

func TestWhatIsBeingTypedIsNoKey(t *testing.T) {
	s := sit(newHouse(t, 3), office.French, (*mail.Room).Desk)
	s.Press("2600s") // s alone would open the packing screen
	if len(s.Stack) != 1 {
		t.Fatal("a character of a number was taken for a key")
	}
	s.Press("esc", "s")
	if len(s.Stack) != 2 {
		t.Error("the key does nothing once the line is cleared")
	}
}

func TestASlipGoesFromOpenToHandedOnTheScreen(t *testing.T) {
	s := sit(newHouse(t, 4), office.French, (*mail.Room).Slips)
	s.must("pack", []string{number(0)}, "label", label(0))
	s.Press("o", "enter")
	s.Press("c", "enter")
	s.Press("h", "Mustapha", "enter")
	if r, _ := s.request(number(0)); r.Stage != office.Handed {
		t.Errorf("the order stands at %s; said %+v", r.Stage, s.Notice)
	}
	s.Press("h")
	if s.Problem() != office.SlipStands {
		t.Errorf("handed twice; said %+v", s.Notice)
	}
}

func TestTheWrongAddresseesPapersAreSeenBeforeTheyArePacked(t *testing.T) {
	s := sit(newHouse(t, 4), office.French, (*mail.Room).Desk)
	s.Press("p", label(0), "tab", "backspace", "9", "enter")
	if r, _ := s.request(number(0)); r.Stage != office.Signed {
		t.Error("a wrong count of papers was packed")
	}
}
