package mail_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/mail"
)

func TestSixtyLettersArePackedInOneHundredAndTwentyScansAndNoOtherKey(t *testing.T) {
	s := sit(newHouse(t, 60), office.French, (*mail.Room).Stream)
	s.must("slip.open", nil)
	s.must("slip.open", nil, "kind", "abroad")
	typed := 0
	for i := range 60 {
		s.scan(number(i), label(i))
		typed += len(number(i)) + len(label(i)) + 2
	}
	if s.Typed != typed {
		t.Errorf("%d keys, the scans have %d", s.Typed, typed)
	}
	desk, err := s.books.MailDesk(s.who.ID)
	if err != nil {
		t.Fatal(err)
	}
	packed, listed := 0, 0
	for _, row := range desk.Letters {
		if row.Stage == office.Packed {
			packed++
		}
	}
	for _, slip := range desk.Slips {
		listed += slip.Count()
	}
	if packed != 60 || listed != 60 || desk.Stock.Left != 140 {
		t.Errorf("%d packed, %d on slips, %d labels left", packed, listed, desk.Stock.Left)
	}
	if _, l := s.request(number(41)); l.Label != office.S10(label(41)) {
		t.Errorf("order 41 went out under %s", l.Label)
	}
}

// A scanner is faster than the disk: nothing that it types is lost.
func TestScansThatComeWhileALetterIsWrittenWaitForTheirTurn(t *testing.T) {
	s := sit(newHouse(t, 5), office.French, (*mail.Room).Stream)
	s.Hold()
	for i := range 5 {
		s.scan(number(i), label(i))
	}
	if r, _ := s.request(number(0)); r.Stage != office.Signed {
		t.Fatal("something was written already")
	}
	s.Run()
	for i := range 5 {
		if r, l := s.request(number(i)); r.Stage != office.Packed || l.Label != office.S10(label(i)) {
			t.Errorf("order %d stands at %s under %q", i, r.Stage, l.Label)
		}
	}
}

func TestALabelNeverGoesOntoAnOrderOtherThanTheOneScannedBeforeIt(t *testing.T) {
	s := sit(newHouse(t, 5), office.French, (*mail.Room).Stream)
	s.scan(number(0), "26999999", label(0)) // the second sheet is unknown: its label must not fall to the first
	for i := range 5 {
		if r, _ := s.request(number(i)); r.Stage != office.Signed {
			t.Errorf("order %d stands at %s", i, r.Stage)
		}
	}
	if !s.shows("La commande "+number(0)+" est restée sans étiquette") || !s.shows("aucune commande signée n'est choisie") {
		t.Errorf("it is not said:\n%s", s.Draw(100, 36))
	}
}

func TestEachBadScanIsAnsweredWithOneSentence(t *testing.T) {
	h := newHouse(t, 6)
	h.must("pack", []string{number(5)}, "label", label(5))
	h.must("label.spoil", nil, "label", label(6), "reason", "déchirée")
	for scan, want := range map[string]string{
		label(5):                 "sert déjà pour la commande " + number(5),
		label(6):                 "a été notée gâtée",
		label(999):               "n'est pas du stock du bureau",
		"RR473124018MA":          "Le chiffre de contrôle de l'étiquette est faux",
		"CP473124829MA":          "Une étiquette CP n'est pas celle d'une lettre recommandée",
		"RA473124829ES":          "Étiquette d'un autre pays : ES",
		"RR47312482MA":           "caractères au lieu de 13",
		"6111245678901%%":        "n'est ni une étiquette ni une commande",
		"26999999":               "Ni commande ni bordereau n'a le numéro 26999999",
		number(5):                "est déjà sur le pli de cette commande",
		"https://exemple.test/1": "n'est ni une étiquette ni une commande",
	} {
		s := sit(h, office.French, (*mail.Room).Stream)
		s.scan(number(0), scan)
		if !s.shows(want) {
			t.Errorf("%q: want %q\n%s", scan, want, s.Draw(100, 14))
		}
		if r, _ := s.request(number(0)); r.Stage != office.Signed {
			t.Fatalf("%q packed the order", scan)
		}
	}
}

func TestALabelScannedTwiceIsSaidAndChangesNothing(t *testing.T) {
	s := sit(newHouse(t, 3), office.French, (*mail.Room).Stream)
	s.scan(number(0), label(0), label(0))
	if !s.shows("est scannée deux fois : elle est sur la lettre " + number(0)) {
		t.Error(s.Draw(100, 20))
	}
	s.scan(number(1), label(0)) // and on another order the holder is named
	if !s.shows("sert déjà pour la commande " + number(0)) {
		t.Error(s.Draw(100, 20))
	}
	s.scan(label(1)) // another label, for the order that still waits
	if _, l := s.request(number(1)); l.Label != office.S10(label(1)) {
		t.Errorf("order 1 went out under %q", l.Label)
	}
}

func TestAScannerUnderAzertyOrArabicPacksToo(t *testing.T) {
	azerty := strings.NewReplacer("1", "&", "2", "é", "3", "\"", "4", "'", "5", "(", "6", "-", "7", "è", "8", "_", "9", "ç", "0", "à", "A", "Q", "M", "?")
	arabic := strings.NewReplacer("R", "ٌ", "M", "’", "A", "ِ", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩", "0", "٠")
	s := sit(newHouse(t, 3), office.Arabic, (*mail.Room).Stream)
	s.scan(azerty.Replace(number(0)), azerty.Replace(label(0)), arabic.Replace(number(1)), arabic.Replace(label(1)))
	for i := range 2 {
		if r, l := s.request(number(i)); r.Stage != office.Packed || l.Label != office.S10(label(i)) {
			t.Errorf("order %d stands at %s under %q", i, r.Stage, l.Label)
		}
	}
}

func TestAPasteOfSeveralLinesIsAsManyScans(t *testing.T) {
	s := sit(newHouse(t, 2), office.French, (*mail.Room).Stream)
	s.Get(tea.PasteMsg{Content: number(0) + "\r\n" + label(0) + "\n" + number(1)})
	s.Press("enter")
	s.scan(label(1))
	for i := range 2 {
		if r, _ := s.request(number(i)); r.Stage != office.Packed {
			t.Errorf("order %d stands at %s", i, r.Stage)
		}
	}
}
