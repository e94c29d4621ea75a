package requests_test

import (
	"context"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/requests"
)

func TestARefusalThatNeedsTheScanIsWrittenOnceItWasOpened(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.room = requests.New(s.desk, s.books, &scans{books: s.books})
		s.Stack = nil
		s.Push(s.room.Queue())
		s.Press("c", "x", "4", "enter", "y") // R04; this order has a scan
		if got := s.books.stage("26000417"); got != office.Claimed {
			t.Fatalf("without the scan, the order is %s", got)
		}
		s.Press("ctrl+o", "enter", "y")
		if got := s.books.stage("26000417"); got != office.Refused {
			t.Errorf("the order is %s; on the screen:\n%s", got, s.Draw(100, 30))
		}
	})
}

func TestAFolderThatCameBackDuringAPowerCutHasItsRealTime(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.Press("c", "f", "p", "y")
		s.books.now = s.books.now.Add(time.Hour)
		s.Press("s", "t")
		s.Press("tab")
		s.Press("09:55")
		s.Press("enter", "enter")
		r, _ := s.books.state.Requests.Get("26000417")
		if want := time.Date(2026, 3, 2, 9, 55, 0, 0, time.UTC); r.Stage != office.Signed || !r.Late || !r.Since.Equal(want) {
			t.Errorf("the order is %s since %s; on the screen:\n%s", r.Stage, r.Since, s.Draw(100, 30))
		}
	})
}

func TestAHoldIsResumedWhereItStood(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.Arabic)
		s.Press("c", "f", "h", "1", "enter")
		if got := s.books.stage("26000417"); got != office.Held {
			t.Fatalf("the order is %s", got)
		}
		s.Press("r")
		if got := s.books.stage("26000417"); got != office.Found {
			t.Errorf("the order is %s", got)
		}
	})
}

func TestAStepIsUndoneWithAReason(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.Press("c", "f", "u", "enter")
		if got := s.books.stage("26000417"); got != office.Found {
			t.Fatalf("without a reason, the order is %s", got)
		}
		s.Press("mauvais registre")
		s.Press("enter")
		if got := s.books.stage("26000417"); got != office.Claimed {
			t.Errorf("the order is %s", got)
		}
	})
}

func TestAnAbsentAgentsOrdersGoToAnother(t *testing.T) {
	inside(t, func(t *testing.T) {
		b := newBooks(t, 3)
		if _, err := b.Do(agent, office.Command{Action: "claim", Subjects: []string{"26000417"}}); err != nil {
			t.Fatal(err)
		}
		s := sit(t, b, both, office.French)
		s.Press("m", "o", "tab") // the first whose name begins with o
		s.Press("congé")
		s.Press("enter")
		if r, _ := b.state.Requests.Get("26000417"); r.By != other {
			t.Errorf("the order is with %s; on the screen:\n%s", r.By, s.Draw(100, 30))
		}
	})
}

func TestADisabledKeyGivesItsReason(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.Press("s")
		if s.Problem() != office.WrongStage {
			t.Errorf("the person was told %q", s.Problem())
		}
	})
}

func TestSomebodyElsesOrderIsRefusedWithTheirName(t *testing.T) {
	inside(t, func(t *testing.T) {
		b := newBooks(t, 3)
		if _, err := b.Do(other, office.Command{Action: "claim", Subjects: []string{"26000417"}}); err != nil {
			t.Fatal(err)
		}
		s := sit(t, b, agent, office.French)
		s.Press("f")
		if s.Problem() != office.NotYours || s.Notice.Problem.Args[1] != "Omar" {
			t.Errorf("the person was told %v", s.Notice.Problem)
		}
	})
}

func TestWhoIsNoClerkIsToldWhoMay(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), chief, office.French)
		s.Press("c")
		if s.Problem() != office.NotAllowed {
			t.Errorf("the person was told %q", s.Problem())
		}
	})
}

func TestTheScreenOfOneOrderActsOnThatOrder(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.Press("down", "enter", "c", "f", "p", "y", "s", "enter")
		if got := s.books.stage("26000418"); got != office.Signed {
			t.Errorf("the order is %s", got)
		}
		s.Press("esc")
		if len(s.Stack) != 1 {
			t.Errorf("%d screens are open", len(s.Stack))
		}
	})
}

func TestACounterOrderIsTakenAndHandedOverForCash(t *testing.T) {
	inside(t, func(t *testing.T) {
		b := newBooks(t, 1)
		b.till(both)
		s := sit(t, b, both, office.French)
		s.Press("n")
		for _, value := range []string{"2", "1", "", "", "77/12", "1987", "", "", "سعاد", "المرابط", "", "", "", "12/03/1987", "علي", "زهرة", "القادري", "Souad"} {
			if value == "" {
				s.Press("tab")
				continue
			}
			if value == "2" || value == "1" {
				s.Press("ctrl+u")
			}
			s.Press(value)
			s.Press("tab")
		}
		s.Press("up", "up", "up", "up", "up", "up", "right") // sex: left out so far
		s.Press("ctrl+s")
		if len(s.Stack) != 1 {
			t.Fatalf("the form is still open:\n%s", s.Draw(100, 36))
		}
		s.Press("end", "f", "p", "y", "s", "enter") // it is in hand at once
		for range 5 {
			s.Press("tab")
		}
		s.Press("g", "y") // behind the tab of the signed ones
		counter := 0
		for _, r := range s.books.state.Requests.All() {
			if r.Order.Origin == office.Counter && r.Stage == office.Collected && r.Due == 600 {
				counter++
			}
		}
		if counter != 1 {
			t.Errorf("%d counter orders were handed over; on the screen:\n%s", counter, s.Draw(100, 20))
		}
	})
}

func TestWorkDoneByHandIsEnteredWithItsRealTime(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.Press("d")
		s.Press("26000418")
		s.Press("tab", "tab", "tab") // claimed and found with it
		s.Press("08:15")
		s.Press("tab", "right", "ctrl+s") // mentions checked
		r, _ := s.books.state.Requests.Get("26000418")
		if want := time.Date(2026, 3, 2, 8, 15, 0, 0, time.UTC); r.Stage != office.Printed || !r.Late || !r.Since.Equal(want) {
			t.Errorf("the order is %s since %s; on the screen:\n%s", r.Stage, r.Since, s.Draw(100, 30))
		}
		s.Press("99999999") // the form is there for the next one
		s.Press("ctrl+s", "esc")
		if len(s.Stack) != 1 {
			t.Errorf("%d screens are open", len(s.Stack))
		}
	})
}

// scans is a viewer that remembers what it was asked.
type scans struct {
	books          *books
	fetched, shown []string
}

func (s *scans) Proof(_ context.Context, _, request string) error {
	s.fetched = append(s.fetched, request)
	return nil
}

func (s *scans) OpenProof(_ context.Context, _, request string) error {
	s.shown = append(s.shown, request)
	s.books.looks[request] = office.Looks{Tried: true, Opened: true}
	return nil
}

func TestAScanIsFetchedThenShownButNeverFarAway(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		viewer := &scans{books: s.books}
		s.room = requests.New(s.desk, s.books, viewer)
		s.Stack = nil
		s.Push(s.room.Queue())
		s.Press("o")
		if len(viewer.fetched) != 1 || len(viewer.shown) != 1 {
			t.Errorf("fetched %v, shown %v", viewer.fetched, viewer.shown)
		}
		s.desk.Session = kit.SSH
		s.Press("o")
		if len(viewer.shown) != 1 || s.Problem() != office.ProofRemote {
			t.Errorf("over SSH it was shown; the person was told %q", s.Problem())
		}
	})
}

func TestTheScanIsOpenedFromTheRefusalItself(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		viewer := &scans{books: s.books}
		s.room = requests.New(s.desk, s.books, viewer)
		s.Stack = nil
		s.Push(s.room.Queue())
		s.Press("c", "x", "5", "ctrl+o")
		if len(viewer.shown) != 1 || len(s.Stack) != 2 {
			t.Fatalf("shown %v, with %d screens open", viewer.shown, len(s.Stack))
		}
		s.Press("esc", "down", "c", "x", "ctrl+o") // this one has none
		if len(viewer.shown) != 1 || s.Problem() != office.ProofNone {
			t.Errorf("shown %v; the person was told %q", viewer.shown, s.Problem())
		}
	})
}

func TestHistoryTellsReasonsNotesAndTheRealTime(t *testing.T) {
	for l, words := range map[office.Lang][4]string{
		office.French: {"appelé", "mauvais registre", "congé", "cousin"}, office.Arabic: {"تم الاتصال به", "سجل خاطئ", "عطلة", "ابن عم"},
	} {
		inside(t, func(t *testing.T) {
			s := sit(t, newBooks(t, 3), both, l)
			for _, cmd := range []office.Command{
				{Action: "claim", Values: map[string]string{"late": "2026-03-02T08:05:00Z"}},
				{Action: "hold", Values: map[string]string{"code": string(office.HoldPaper), "note": words[0]}},
				{Action: "resume"},
				{Action: "undo", Values: map[string]string{"reason": words[1]}},
				{Action: "claim"},
				{Action: "reassign", Values: map[string]string{"person": other, "reason": words[2]}},
				{Action: "refuse", Values: map[string]string{"code": "R05", "text": words[3]}},
			} {
				cmd.Subjects = []string{numberOf(1)}
				if _, err := s.books.Do(both, cmd); err != nil {
					t.Fatal(cmd.Action, err)
				}
			}
			s.Press("tab", "tab", "tab", "tab", "tab", "tab", "tab", "down", "enter")
			s.goldens("history", l)
		})
	}
}
