package manage_test

import (
	tea "charm.land/bubbletea/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/manage"
)

var order = office.Order{Number: "26000417", PlacedAt: monday.Add(-50 * time.Hour), Extracts: 2, FullCopies: 3, Language: office.ArabicFrench,
	Act:    office.Act{Number: "3265", Gregorian: 1980},
	Holder: office.Holder{First: "فاطمة", Family: "العلمي", Sex: "f", Birth: "1980-03-12", Father: "أحمد", Mother: "رحمة", MotherName: "الشاوي"}}

// withDifferences are books with an order that was signed: the platform withdrew it
// after work began, and counts its duty otherwise.
func withDifferences(t *testing.T) *store.Books {
	t.Helper()
	b := newBooks(t)
	feed(t, b,
		fed{office.TariffSet, "1", office.Rate{From: "2022-01-01", Extract: 200, FullCopy: 200, Act: "تجريبي"}},
		fed{office.RequestPlaced, "26000417", order},
		fed{office.DifferenceOpened, "d1", office.Difference{Kind: office.FeeNotPerTariff, Request: "26000417", Office: 1000, Platform: 900}},
		fed{office.DifferenceOpened, "d2", office.Difference{Kind: office.WithdrawnAfterWork, Request: "26000417"}})
	for _, step := range []office.Command{{Action: "claim"}, {Action: "found"}, {Action: "print", Values: map[string]string{"mentions": "yes"}},
		{Action: "sign", Values: map[string]string{"signatory": "s1"}}} {
		step.Subjects = []string{"26000417"}
		if _, err := b.Do("p1", step); err != nil {
			t.Fatal(step.Action, err)
		}
	}
	return b
}

var (
	fine   = office.Line{Enrolled: true, Last: monday.Add(-5 * time.Minute), Acked: 412, Root: "9f3ac0de11aa22bb33cc44dd55ee66ff"}
	days   = office.Line{Enrolled: true, Last: monday.Add(-80 * time.Hour), Waiting: 128, Oldest: monday.Add(-76 * time.Hour), Tried: monday.Add(-4 * time.Minute), Next: monday.Add(11 * time.Minute), Failure: office.Refuse(office.LineDown), Acked: 412, Root: "9f3ac0de11aa22bb33cc44dd55ee66ff"}
	forked = office.Line{Enrolled: true, Last: monday.Add(-80 * time.Hour), Waiting: 3, Oldest: monday.Add(-time.Hour), Tried: monday, Failure: office.Refuse(office.LineFork), Acked: 412, Root: "9f3ac0de11aa22bb",
		Fork: &office.Fork{Held: 430, Shared: 400, Root: "77aa88bb99cc00dd", Receipt: "F-26-0001"}}
)

// Every screen of the room, in both languages and at both sizes.
func TestScreensLookAsTheyDid(t *testing.T) {
	screens := []struct {
		name   string
		first  func(*manage.Room) kit.Screen
		status office.Line
		keys   []string
	}{
		{"sync_fine", (*manage.Room).Sync, fine, nil},
		{"sync_days", (*manage.Room).Sync, days, nil},
		{"sync_fork", (*manage.Room).Sync, forked, nil},
		{"sync_lead", (*manage.Room).Sync, forked, []string{"l"}},
		{"sync_alone", (*manage.Room).Sync, office.Line{}, nil},
		{"sync_revoked", (*manage.Room).Sync, office.Line{Enrolled: true, Revoked: true, Last: monday, Waiting: 3}, nil},
		{"sync_cut", (*manage.Room).Sync, office.Line{Enrolled: true, Cut: true, Waiting: 3}, nil},
		{"differences", (*manage.Room).Differences, fine, nil},
		{"settle_sure", (*manage.Room).Differences, fine, []string{"enter", "1", "enter"}},
		{"settle", (*manage.Room).Differences, fine, []string{"enter"}},
		{"people", (*manage.Room).People, fine, nil},
		{"person", (*manage.Room).People, fine, []string{"a"}},
		{"person_roles", (*manage.Room).People, fine, []string{"r"}},
		{"person_reset", (*manage.Room).People, fine, []string{"p"}},
		{"person_remove", (*manage.Room).People, fine, []string{"d"}},
		{"person_remove_sure", (*manage.Room).People, fine, []string{"d", "x", "enter"}},
		{"signatories", (*manage.Room).Signatories, fine, nil},
		{"signatory", (*manage.Room).Signatories, fine, []string{"a"}},
		{"tariff", (*manage.Room).Tariff, fine, nil},
		{"rate", (*manage.Room).Tariff, fine, []string{"a"}},
		{"bureaux", (*manage.Room).Bureaux, fine, nil},
		{"bureau", (*manage.Room).Bureaux, fine, []string{"a"}},
		{"day", (*manage.Room).Day, fine, nil},
	}
	b := withDifferences(t)
	for _, screen := range screens {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			s := sit(t, b, l, screen.first, screen.status)
			s.Press(screen.keys...)
			s.Goldens(screen.name, l)
		}
	}
}

func TestADifferenceIsSettledByAChoiceOfItsKind(t *testing.T) {
	s := sit(t, withDifferences(t), office.French, (*manage.Room).Differences, fine)
	s.Press("enter", "1", "enter", "y")
	_ = s.books.View(func(state *office.State) error {
		if d, _ := state.Differences.Get("d1"); d.Settled == nil || d.Settled.Choice != office.AsPlatform {
			t.Errorf("the difference is settled as %+v", d.Settled)
		}
		return nil
	})
	s.Press("s") // the next open one has come under the cursor, or the settled one gives its reason
	if len(s.Stack) == 1 && s.Notice.Problem == nil {
		t.Error("nothing happened, and nothing was said")
	}
}

func TestTheWayOutOfAForkIsSignedWithThePassphrase(t *testing.T) {
	s := sit(t, newBooks(t), office.French, (*manage.Room).Sync, forked)
	s.Press("l", "disque remplacé", "tab", "pas la bonne phrase", "enter")
	if s.line.reason != "" {
		t.Fatal("a wrong passphrase led out of the fork")
	}
	s = sit(t, s.books, office.French, (*manage.Room).Sync, forked)
	s.Press("l", "disque remplacé", "tab", passphrase, "enter")
	if s.line.reason != "disque remplacé" {
		t.Errorf("the reason given was %q", s.line.reason)
	}
}

// On another computer a passphrase was reset since this file was copied: who
// leads out is told whose no longer count, and gets to where they are given.
func TestWhoLeadsOutIsToldWhosePassphraseIsToBeResetAnew(t *testing.T) {
	for lang, says := range map[office.Lang]string{office.French: "faute de phrase secrète valable", office.Arabic: "العبارة السرية"} {
		books := newBooks(t)
		salma := office.Command{Action: "person.add", Values: map[string]string{"login": "salma", "name_ar": "سلمى", "roles": "agent", "passphrase": "quatre mots de salma"}}
		added, err := books.Do("p1", salma)
		if err != nil {
			t.Fatal(err)
		}
		shared, _, _ := books.Head()
		copied := filepath.Join(t.TempDir(), "other.books")
		if err := books.Snapshot(copied); err != nil {
			t.Fatal(err)
		}
		other, err := store.Open(copied, store.Options{Light: true})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = other.Close() })
		if _, err := other.Unlock("nadia", passphrase); err != nil {
			t.Fatal(err)
		}
		if _, err := other.Do("p1", office.Command{Action: "person.reset", Subjects: []string{added[0].Subject}, Values: map[string]string{"passphrase": "quatre autres mots"}}); err != nil {
			t.Fatal(err)
		}
		prefix, err := other.Lines(shared, 100)
		if err != nil {
			t.Fatal(err)
		}
		s := sit(t, books, lang, (*manage.Room).Sync, forked)
		now := s.desk.Now()
		s.desk.Now = func() time.Time { return now }
		s.line.lead = func() error { return books.Rebuild("p1", "restored", prefix, shared, nil) }
		s.Press("l", "disque remplacé", "tab", passphrase, "enter")
		if shown := s.Stack[len(s.Stack)-1].View(70, 12); !strings.Contains(shown, "salma") || lang == office.French && !strings.Contains(strings.Join(strings.Fields(shown), " "), says) {
			t.Errorf("%s: the screen shows\n%s\n%+v", lang, shown, s.Notice.Problem)
		}
		s.Press("enter") // typed while the way out was still being made: not for this
		if title := s.Stack[len(s.Stack)-1].Title(); title == s.room.People().Title() {
			t.Errorf("%s: a key that was meant for something else leads to %q", lang, title)
		}
		now = now.Add(time.Second)
		s.Press("enter")
		if title := s.Stack[len(s.Stack)-1].Title(); title != s.room.People().Title() {
			t.Errorf("%s: it leads to %q", lang, title)
		}
	}
}

func TestWithoutAForkTheKeyGivesItsReason(t *testing.T) {
	s := sit(t, newBooks(t), office.French, (*manage.Room).Sync, fine)
	s.Press("l")
	if s.Notice.Problem == nil || s.Notice.Problem.Code != office.LineNoFork {
		t.Errorf("the person was told %+v", s.Notice)
	}
}

func TestExchangeNowAsksTheLine(t *testing.T) {
	s := sit(t, newBooks(t), office.Arabic, (*manage.Room).Sync, days)
	s.Press("e")
	if s.line.exchanges != 1 {
		t.Errorf("%d exchanges were asked for", s.line.exchanges)
	}
}

func TestAnOfficeThatIsNotEnrolledCannotExchange(t *testing.T) {
	s := sit(t, newBooks(t), office.Arabic, (*manage.Room).Sync, office.Line{})
	s.Press("e")
	if s.Notice.Problem == nil || s.Notice.Problem.Code != office.LineNotEnrolled {
		t.Errorf("the person was told %+v", s.Notice)
	}
}

func TestAPersonAddedCanSignIn(t *testing.T) {
	s := sit(t, newBooks(t), office.French, (*manage.Room).People, fine)
	s.Press("a", "salma", "tab", "سلمى", "tab", "Salma", "tab", "space", "tab", "une autre phrase", "tab", "une autre phras", "enter")
	if len(s.Stack) != 2 {
		t.Fatal("a passphrase typed in two ways was taken")
	}
	s.Press("e", "enter")
	if len(s.Stack) != 1 {
		t.Fatal("the form is still open")
	}
	if _, err := s.books.Unlock("salma", "une autre phrase"); err != nil {
		t.Error(err)
	}
}

func TestThePlatformsTariffCountsFromItsFirstDayOn(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		s := sit(t, withDifferences(t), l, (*manage.Room).Tariff, fine)
		s.Press("a", "01/01/2026", "tab", "5", "tab", "5", "tab", "5/2026", "enter")
		if len(s.Stack) != 1 {
			t.Fatal("the form is still open")
		}
		s.Goldens("tariff_overruled", l)
	}
}

func TestAPassphraseThatIsResetIsTypedTwiceToo(t *testing.T) {
	s := sit(t, newBooks(t), office.Arabic, (*manage.Room).People, fine)
	s.Press("p", "encore une phrase", "tab", "encore une phrase!", "enter")
	if len(s.Stack) != 2 {
		t.Fatal("a passphrase typed in two ways was taken")
	}
	s.Goldens("typed_otherwise", office.Arabic)
	s.Press("tab") // to the first field, from the second, where the focus went
	s.Press("!", "enter")
	if _, err := s.books.Unlock("nadia", "encore une phrase!"); err != nil || len(s.Stack) != 1 {
		t.Error(err, len(s.Stack))
	}
}

func TestADayThatTheClockDoesNotShowIsAskedASecondTime(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		s := sit(t, newBooks(t), l, (*manage.Room).People, fine)
		day := func() office.Day {
			m, err := s.books.Clock()
			if err != nil {
				t.Fatal(err)
			}
			return m.Day
		}
		open := func() {
			s.Push(s.room.Day())
			s.Get(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
			s.Press("03/03/2026", "enter")
		}
		open()
		if len(s.Stack) != 2 || day() != "2026-03-02" {
			t.Fatalf("%s: %d screens, the day is %s", l, len(s.Stack), day())
		}
		s.Goldens("day_sure", l)
		s.Press("enter") // stands on no
		if len(s.Stack) != 1 || day() != "2026-03-02" {
			t.Errorf("%s: after no, the day is %s", l, day())
		}
		open()
		s.Press("o") // oui
		if len(s.Stack) != 1 || day() != "2026-03-03" {
			t.Errorf("%s: after yes, %d screens, the day is %s", l, len(s.Stack), day())
		}
		s.Push(s.room.Day()) // the clock's own day, which it proposes, is no question
		s.Press("enter")
		if len(s.Stack) != 1 || day() != "2026-03-02" {
			t.Errorf("%s: %d screens, the day is %s", l, len(s.Stack), day())
		}
	}
}

func TestOrdersThatCannotBeReadAreCountedOnTheScreenOfTheLine(t *testing.T) {
	b := newBooks(t)
	feed(t, b, fed{office.RequestPlaced, "26000417", office.Order{Number: "26000417", Extracts: -1}},
		fed{office.RequestPlaced, "26000418", map[string]int{"extracts": 1_000_000}}, fed{office.RequestPlaced, "26000419", order})
	for _, l := range []office.Lang{office.Arabic, office.French} {
		s := sit(t, b, l, (*manage.Room).Sync, fine)
		s.Goldens("sync_aside", l)
	}
}

func TestTheListOfBureauxToTransferToIsKept(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		s := sit(t, newBooks(t), l, (*manage.Room).Bureaux, fine)
		s.Press("a", "01.151.13.07/1", "tab", "ملحقة", "tab", "Annexe", "enter")
		s.Press("a", "01.151.13.09", "tab", "جماعة", "enter")
		s.Goldens("bureaux_two", l)
		s.Press("x", "enter")
		if len(s.Stack) != 1 {
			t.Fatal("the form is still open")
		}
		_ = s.books.View(func(state *office.State) error {
			if all := state.Here().Bureaux; len(all) != 1 || all[0].Code != "01.151.13.09" {
				t.Errorf("%s: %+v", l, all)
			}
			return nil
		})
	}
}
