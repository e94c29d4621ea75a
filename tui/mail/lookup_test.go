package mail_test

import (
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/mail"
)

// posted is a house whose first three letters are on a closed slip, the fourth is
// packed and on none, and the others are signed.
func posted(t *testing.T) (h *house, slip string) {
	t.Helper()
	h = newHouse(t, 8)
	slip = h.must("slip.open", nil)[0].Subject
	for i := range 3 {
		h.must("pack", []string{number(i)}, "label", label(i))
	}
	h.must("slip.close", []string{slip})
	h.must("pack", []string{number(3)}, "label", label(3))
	return h, slip
}

// marked is the line of the list that the cursor is on.
func (s *seat) marked() string {
	s.t.Helper()
	for _, line := range strings.Split(s.Draw(100, 36), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "▸") || strings.HasPrefix(strings.TrimSpace(line), "▶") {
			return line
		}
	}
	s.t.Fatalf("nothing is marked:\n%s", s.Draw(100, 36))
	return ""
}

// A scanner is faster than the disk: a label that comes before its order sheet
// was looked up must not fall to the order that the cursor was on.
func TestAnOrderSheetAndItsLabelAreScannedOnTheDeskWithoutWaiting(t *testing.T) {
	s := sit(newHouse(t, 5), office.French, (*mail.Room).Desk)
	s.Press("tab") // its order lies behind another tab
	s.Hold()
	for _, i := range []int{3, 1, 4} {
		s.scan(number(i), label(i))
	}
	s.Run()
	for i, want := range map[int]office.Stage{0: office.Signed, 1: office.Packed, 2: office.Signed, 3: office.Packed, 4: office.Packed} {
		if r, l := s.request(number(i)); r.Stage != want || want == office.Packed && l.Label != office.S10(label(i)) {
			t.Errorf("order %d stands at %s under %q; said %+v", i, r.Stage, l.Label, s.Notice)
		}
	}
}

func TestALabelIsNotForTheOrderUnderTheCursorWhenAnotherSheetWasScannedLast(t *testing.T) {
	s := sit(newHouse(t, 5), office.French, (*mail.Room).Desk)
	s.scan("26999999", label(0))
	if r, _ := s.request(number(0)); r.Stage != office.Signed || s.Problem() != mail.ScanNoOrder {
		t.Fatalf("the order under the cursor stands at %s; said %+v", r.Stage, s.Notice)
	}
	s.Press("down") // whoever chooses an order by hand means it
	s.scan(label(0))
	if _, l := s.request(number(1)); l.Label != office.S10(label(0)) {
		t.Errorf("order 1 is under %q; said %+v", l.Label, s.Notice)
	}
}

func TestALabelInUseIsRefusedForASignedOrderAndElsewhereLeadsToItsLetter(t *testing.T) {
	h, _ := posted(t)
	s := sit(h, office.French, (*mail.Room).Desk)
	s.scan(label(3)) // the cursor is on a signed order
	if s.Problem() != office.LabelUsed || s.Notice.Problem.Args[1] != number(3) {
		t.Errorf("said %+v", s.Notice)
	}
	s.Press("tab")
	s.scan(label(2))
	if !strings.Contains(s.marked(), number(2)) {
		t.Errorf("the cursor is on %s", s.marked())
	}
}

// What a scan does on each of the room's lists.
func TestAScanOnEveryListLeadsToWhatItStandsForOrSaysWhereThatIs(t *testing.T) {
	h, _ := posted(t)
	h.must("label.spoil", nil, "label", label(50), "reason", "déchirée")
	for _, c := range []struct {
		on     string
		first  func(*mail.Room) kit.Screen
		scan   string
		title  string      // of the screen in front then
		marked string      // what the cursor is on; "" is not looked at
		said   string      // in the notice
		why    office.Code // or its problem
	}{
		{"slips", (*mail.Room).Slips, label(1), "Bordereau B26-0001", "RR 473 124 015 MA", "Commande 26000418 : mis sous pli · RR 473 124 015 MA · bordereau B26-0001", ""},
		{"slips", (*mail.Room).Slips, number(2), "Bordereau B26-0001", number(2), "(3)", ""},
		{"slips", (*mail.Room).Slips, number(3), "Bordereaux", "B26-0001", "Commande 26000420 : mis sous pli · RR 473 124 038 MA", ""},
		{"slips", (*mail.Room).Slips, number(6), "Bordereaux", "B26-0001", "Commande 26000423 : signé", ""},
		{"slips", (*mail.Room).Slips, "B26-0001", "Bordereau B26-0001", "", "arrêté · 3 lettres", ""},
		{"slips", (*mail.Room).Slips, label(60), "Bordereaux", "", "", mail.ScanNoOrder},
		{"slips", (*mail.Room).Slips, label(50), "Bordereaux", "", "", office.LabelSpoilt},
		{"slips", (*mail.Room).Slips, label(99999), "Bordereaux", "", "", office.LabelOutside},
		{"slips", (*mail.Room).Slips, "RR473124018MA", "Bordereaux", "", "", office.LabelCheckDigit},
		{"slips", (*mail.Room).Slips, "26999999", "Bordereaux", "", "", office.NoSuchCode},

		{"labels", (*mail.Room).Labels, label(60), "Étiquettes", "RR 473 124 007 MA", "est libre", ""},
		{"labels", (*mail.Room).Labels, label(1), "Étiquettes", "RR 473 124 007 MA", "Commande 26000418 : mis sous pli", ""},
		{"labels", (*mail.Room).Labels, label(50), "Étiquettes", "", "", office.LabelSpoilt},
		{"labels", (*mail.Room).Labels, label(99999), "Étiquettes", "", "", office.LabelOutside},
		{"labels", (*mail.Room).Labels, number(6), "Étiquettes", "", "Commande 26000423 : signé", ""},

		{"tracking", (*mail.Room).Tracking, number(6), "Suivi", "", "Commande 26000423 : signé", ""},
		{"tracking", (*mail.Room).Tracking, label(1), "Suivi", "", "bordereau B26-0001", ""},
		{"tracking", (*mail.Room).Tracking, label(60), "Suivi", "", "", mail.ScanNoOrder},

		{"desk", (*mail.Room).Desk, "B26-0001", "Courrier", "", "Bordereau B26-0001", ""},
	} {
		s := sit(h, office.French, c.first)
		s.scan(c.scan)
		front := s.Top().Title()
		if !strings.HasPrefix(front, c.title) || c.marked != "" && !strings.Contains(s.marked(), c.marked) {
			t.Errorf("%s on %s: in front is %s\n%s", c.scan, c.on, front, s.Draw(100, 20))
		}
		if s.Problem() != c.why || !strings.Contains(s.Notice.Text, c.said) {
			t.Errorf("%s on %s: said %+v", c.scan, c.on, s.Notice)
		}
	}
}

func TestTheEnvelopesOfASlipAreCheckedByScanningThem(t *testing.T) {
	h, id := posted(t)
	s := sit(h, office.French, func(r *mail.Room) kit.Screen { return r.Slip(id) })
	azerty := strings.NewReplacer("1", "&", "2", "é", "3", "\"", "4", "'", "5", "(", "6", "-", "7", "è", "8", "_", "9", "ç", "0", "à", "A", "Q", "M", "?")
	for _, i := range []int{2, 0, 1} {
		s.scan(azerty.Replace(label(i)))
		if !strings.Contains(s.marked(), number(i)) {
			t.Errorf("the cursor is on %s; said %+v", s.marked(), s.Notice)
		}
	}
	before := s.marked()
	s.scan(label(3)) // of no slip
	if s.marked() != before || !strings.Contains(s.Notice.Text, "Commande "+number(3)) {
		t.Errorf("the cursor is on %s; said %+v", s.marked(), s.Notice)
	}
}

func TestALetterThatCameBackGoesOutUnderTheLabelScannedInTracking(t *testing.T) {
	h, id := posted(t)
	h.must("slip.hand", []string{id})
	h.take(office.LetterTracked, label(1), office.Track{What: office.SentBack, At: h.now, Reason: office.Unclaimed})
	s := sit(h, office.French, (*mail.Room).Tracking)
	s.scan(label(1)) // the envelope that lies on the table
	if !strings.Contains(s.marked(), number(1)) {
		t.Fatalf("the cursor is on %s; said %+v", s.marked(), s.Notice)
	}
	s.scan(label(70))
	if r, l := s.request(number(1)); r.Stage != office.Packed || l.Label != office.S10(label(70)) {
		t.Errorf("it stands at %s under %q; said %+v", r.Stage, l.Label, s.Notice)
	}
}

func TestARangeOfLabelsIsReceivedByScanningItsEnds(t *testing.T) {
	s := sit(newHouse(t, 0), office.French, (*mail.Room).Labels)
	s.Press("a")
	s.scan(label(300))
	if s.shows("Il manque") {
		t.Errorf("the second label is called missing before it was scanned:\n%s", s.Draw(100, 30))
	}
	s.scan(label(399))
	if len(s.Stack) != 1 || !s.shows("RR 473 127 009 MA") && !s.shows(office.S10(label(300)).Grouped()) {
		t.Errorf("said %+v\n%s", s.Notice, s.Draw(100, 30))
	}
}

// The books may change, and the desk be read again, while an order sheet is being
// looked up: the label that waits behind it waits on.
func TestAChangeOfTheBooksLetsNoLabelOvertakeItsOrderSheet(t *testing.T) {
	s := sit(newHouse(t, 5), office.French, (*mail.Room).Desk)
	s.Hold()
	s.scan(number(3), label(3))
	look := s.Aside() // the look-up of the sheet is slow
	s.Get(kit.Changed{})
	s.Run() // the desk has been read again meanwhile
	s.Get(look())
	s.Run()
	for i := range 5 {
		if r, _ := s.request(number(i)); (r.Stage == office.Packed) != (i == 3) {
			t.Errorf("order %d stands at %s", i, r.Stage)
		}
	}
}
