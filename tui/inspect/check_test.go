package inspect_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
)

// newTill makes the books of an office with a collector, a book in service and
// one in stock, two batches of labels and 4 dirhams in the drawer.
func newTill(t *testing.T) (*store.Books, *clock) {
	t.Helper()
	b, at := newBooks(t)
	hire(t, b, "samira", "سميرة حمداوي", "Samira Hamdaoui", "collector")
	nadia, samira := idOf(t, b, "nadia"), idOf(t, b, "samira")
	do := func(by, action string, subjects []string, pairs ...string) office.Event {
		t.Helper()
		values := map[string]string{}
		for i := 0; i+1 < len(pairs); i += 2 {
			values[pairs[i]] = pairs[i+1]
		}
		events, err := b.Do(by, office.Command{Action: action, Subjects: subjects, Values: values})
		if err != nil {
			t.Fatal(action, err)
		}
		return events[0]
	}
	do(nadia, "till", nil, "ceiling", "5000", "every", "7", "act", "12/2025", "budget", "1.20.30", "receipt", "no")
	do(nadia, "revenue.add", nil, "budget", "1.20.31", "name_ar", "تصحيح الإمضاء", "name_fr", "Légalisation")
	first := do(samira, "book.receive", nil, "series", "A", "first_leaf", "401", "last_leaf", "450", "initialed", "le percepteur")
	do(samira, "book.receive", nil, "series", "A", "first_leaf", "451", "last_leaf", "500", "initialed", "le percepteur")
	do(samira, "book.start", []string{first.Subject})
	do(samira, "revenue", nil, "budget", "1.20.31", "amount", "4")
	do(samira, "spoil", []string{first.Subject}, "reason", "tache d'encre")
	do(nadia, "labels.receive", nil, "first_label", string(office.NewS10("RR", 47312400)), "last_label", string(office.NewS10("RR", 47312439)))
	do(nadia, "labels.receive", nil, "first_label", string(office.NewS10("RR", 50000000)), "last_label", string(office.NewS10("RR", 50000002)))
	return b, at
}

// counted are the keys that count 4 dirhams as two coins of two.
var counted = slices.Concat(slices.Repeat([]string{"enter"}, 6), []string{"2"}, slices.Repeat([]string{"enter"}, 5))

// through are the keys of a whole check, in which only the second batch of
// labels is short.
var through = slices.Concat([]string{"n", "enter"}, counted, []string{"402", "enter", "451", "enter", "40", "enter", "2", "enter"})

func TestScreensOfACheckLookAsTheyDid(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, screen := range []struct {
			name string
			keys []string
		}{
			{"checks", slices.Concat(through, []string{"esc", "esc"})},
			{"check_whom", []string{"n"}},
			{"check_cash", slices.Concat([]string{"n", "enter"}, counted[:7])},
			{"check_leaves", slices.Concat([]string{"n", "enter"}, counted, []string{"399", "enter", "enter"})},
			{"check_labels", slices.Concat([]string{"n", "enter"}, counted, []string{"402", "enter", "451", "enter", "4"})},
			{"check_record", through},
			{"check_sign", slices.Concat(through, []string{"s"})},
			{"check_refuse", slices.Concat(through, []string{"s", "بحضور الطرفين", "tab", passphrase, "enter", "r"})},
			{"check_signed", slices.Concat(through, []string{"s", "بحضور الطرفين", "tab", passphrase, "enter", "c", "tab", passphrase, "enter"})},
		} {
			for _, l := range []office.Lang{office.Arabic, office.French} {
				b, at := newTill(t)
				s := sit(t, b, at, "driss", l, (*inspect.Room).Checks)
				s.Press(screen.keys...)
				s.Goldens(screen.name, l)
			}
		}
	})
}

// The whole check by keys: counted blind, then shown, signed by the inspector
// and, at the same screen, by the collector.
func TestACheckIsCountedBlindAndSignedByBoth(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newTill(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Checks)
		for i, key := range through[:len(through)-1] {
			s.Press(key)
			if i > 1 {
				s.hides("selon", "livres", "402 ·") // nothing of what is expected
			}
		}
		s.Press("enter")
		s.wants("Samira Hamdaoui", "écarts", "trouvé 402 · livres 402", "trouvé 2 · livres 3", "attend Driss Chafik")
		s.Press("s", "en présence des deux", "tab", "faux", "enter")
		if c := theCheck(t, b); len(c.Names) != 0 {
			t.Fatalf("signed with a wrong passphrase: %+v", c.Names)
		}
		s.Press("esc", "s", "tab", passphrase, "enter")
		s.wants("attend Samira Hamdaoui")
		s.Press("c", "une étiquette est chez le facteur", "tab", passphrase, "enter")
		s.wants("signé des deux", "une étiquette est chez le facteur")
		c := theCheck(t, b)
		if len(c.Names) != 2 || c.Names[0].By != idOf(t, b, "driss") || c.Names[1].By != idOf(t, b, "samira") || c.NextName() != "" {
			t.Errorf("%+v", c.Names)
		}
	})
}

// From elsewhere the inspector signs with the proven key; the collector then
// finds the record waiting at the station, and refuses.
func TestFromElsewhereTheProvenKeySignsAndTheOtherRefusesAtTheStation(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newTill(t)
		const key, id = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTWBKFwVy8DxmFwjCdKinmeQoVIil+oBYk0MZ9C9ndk", "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE"
		if _, err := b.Do(idOf(t, b, "nadia"), office.Command{Action: "key.grant", Subjects: []string{idOf(t, b, "driss")}, Values: map[string]string{"key": key, "until": "2026-12-31"}}); err != nil {
			t.Fatal(err)
		}
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Checks)
		s.desk.Session, s.desk.Key = kit.SSH, id
		s.Press(through...)
		s.Press("s")
		s.wants("SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE")
		s.hides("phrase secrète :")
		s.Press("enter")
		s.wants("avec la clé", id, "attend Samira Hamdaoui")
		s.Press("c") // nobody types another's passphrase over a line
		if c := theCheck(t, b); len(c.Names) != 1 || c.Names[0].Key != id {
			t.Fatalf("%+v", c.Names)
		}
		samira := sit(t, b, at, "samira", office.French, (*inspect.Room).Checks)
		samira.wants("attend Samira Hamdaoui")
		samira.Press("r", "je n'étais pas là", "enter")
		samira.wants("refus de signer")
		if refusal, ok := theCheck(t, b).Refused(); !ok || refusal.Note != "je n'étais pas là" {
			t.Errorf("%+v", refusal)
		}
		salma := sit(t, b, at, "salma", office.French, (*inspect.Room).Checks)
		salma.wants("Aucun contrôle")
		salma.Press("n")
		if salma.Notice.Problem == nil || salma.Notice.Problem.Code != office.NotAllowed {
			t.Errorf("an agent is told %+v", salma.Notice)
		}
	})
}

func theCheck(t *testing.T, b *store.Books) (check office.Check) {
	t.Helper()
	if err := b.View(func(s *office.State) error {
		for _, c := range s.Checks.All() {
			check = c
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return check
}

// tray takes what is printed.
type tray struct{ sheets [][]byte }

func (p *tray) Print(_ context.Context, _ string, document []byte) (string, error) {
	p.sheets = append(p.sheets, document)
	return "", nil
}

func TestTheRecordOfACheckIsPrinted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newTill(t)
		p := &tray{}
		s := sit(t, b, at, "driss", office.Arabic, func(r *inspect.Room) kit.Screen { r.Printer = p; return r.Checks() })
		s.Press(through...)
		s.Press("i")
		s.Press("esc", "esc", "i")
		if s.Notice.Problem != nil || len(p.sheets) != 2 || !bytes.HasPrefix(p.sheets[0], []byte("%PDF-")) {
			t.Errorf("%d sheets, told %+v", len(p.sheets), s.Notice)
		}
	})
}

func TestABooksNumberThatCannotBeIsSaidAtItsLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newTill(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Checks)
		s.Press(slices.Concat([]string{"n", "enter"}, counted, []string{"402", "enter", "999", "enter"})...)
		if !strings.Contains(s.cursor(), "999") {
			t.Errorf("the cursor is at %q", s.cursor())
		}
		s.wants("Ne va pas dans ce contrôle : 999")
		s.Press("backspace", "backspace", "backspace", "enter", "40", "enter", "3", "enter")
		s.wants("non présenté")
	})
}

// An empty line of a batch would go on record as labels that are missing.
func TestLabelsThatWereNotCountedAreAskedForAndNoneMustBeTyped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newTill(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Checks)
		s.Press(slices.Concat([]string{"n", "enter"}, counted, []string{"402", "enter", "451", "enter", "40", "ctrl+s"})...)
		s.wants("n'est pas compté", "ou 0 s'il n'y en a aucune")
		if c := theCheck(t, b); c.ID != "" {
			t.Fatalf("on record is %+v", c)
		}
		s.Press("0", "enter")
		s.wants("trouvé 0 · livres 3")
	})
}

func TestACheckInWhichAPartIsEmptyIsAskedForOnceMore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newTill(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Checks)
		s.Press("n", "enter", "ctrl+s", "ctrl+s", "0", "enter", "0", "enter")
		s.wants("Rien n'est saisi pour : La caisse", "Les quittanciers")
		s.Press("enter") // it stands on no
		if c := theCheck(t, b); c.ID != "" {
			t.Fatalf("on record is %+v", c)
		}
		s.Press("ctrl+s", "y")
		s.wants("non présenté")
	})
}

func TestWhoHoldsNothingIsNotWalkedThroughAnEmptyPage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t) // without a collector, a book or a label
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Checks)
		s.Press("n", "enter")
		s.wants("Salma Bennani", "agent d'état civil")
		if s.Notice.Problem == nil || s.Notice.Problem.Code != office.NotChecked {
			t.Errorf("told %+v", s.Notice)
		}
	})
}
