package requests_test

import (
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/requests"
)

// at is a time of that Monday, an hour behind the office's clock.
func at(clock string) time.Time {
	t, _ := time.Parse("15:04", clock)
	return time.Date(2026, 3, 2, t.Hour(), t.Minute(), 0, 0, time.UTC)
}

// enter types the line of a run-sheet: numbers, four times, then who signed.
func enterLate(s *seat, numbers string, times ...string) {
	s.Press("d")
	s.Press(numbers)
	for i, clock := range times {
		s.Press("tab")
		if i == 3 {
			s.Press("right", "tab", "tab") // mentions checked, no marriage
		}
		s.Press("ctrl+u")
		s.Press(clock)
	}
	s.Press("ctrl+s")
}

func TestEachStepOfARunSheetHasItsOwnRealTimeUpToTheSignature(t *testing.T) {
	s, books := crowd(t, 3)
	s.Push(s.room.Queue())
	enterLate(s, numberOf(1), "08:10", "08:20", "09:00", "09:25")
	must(t, books.View(func(state *office.State) error {
		r, _ := state.Requests.Get(numberOf(1))
		if r.Stage != office.Signed || !r.Late || !r.Since.Equal(at("09:25")) || r.Signature == nil || r.Signature.Capacity != office.President {
			t.Errorf("%+v; on the screen:\n%s", r, s.Draw(100, 30))
		}
		return nil
	}))
	events, err := books.History("p1", office.OnRequest, numberOf(1))
	must(t, err)
	if len(events) != 4 {
		t.Fatalf("%d events", len(events))
	}
	s.Press("esc", "tab", "tab", "tab", "tab", "tab", "enter") // behind the tab of the signed ones
	s.goldens("history_late", office.French)
}

func TestOrdersSignedTogetherAreEnteredTogether(t *testing.T) {
	s, books := crowd(t, 3)
	s.Push(s.room.Queue())
	enterLate(s, numberOf(1), "", "", "09:00", "09:25") // alone: the folder holds nothing else
	s.Press("esc")
	enterLate(s, numberOf(0)+" "+numberOf(2), "", "08:30", "09:00", "09:25")
	must(t, books.View(func(state *office.State) error {
		for i := range 3 {
			if r, _ := state.Requests.Get(numberOf(i)); r.Stage != office.Signed || !r.Late {
				t.Errorf("%s is %s; on the screen:\n%s", numberOf(i), r.Stage, s.Draw(100, 30))
			}
		}
		return nil
	}))
}

func TestALateEntryThatTheRulesRefuseLeavesNothingBehind(t *testing.T) {
	s, books := crowd(t, 3)
	s.Push(s.room.Queue())
	s.Press("c", "f", "p", "y") // a paper that is in the folder, and did not come back
	enterLate(s, numberOf(1), "08:10", "08:20", "09:00", "09:25")
	must(t, books.View(func(state *office.State) error {
		if r, _ := state.Requests.Get(numberOf(1)); r.Stage != office.Placed {
			t.Errorf("it is %s", r.Stage)
		}
		return nil
	}))
	s.goldens("late_refused", office.French)
}

func TestStepsThatRunBackwardsAreRefused(t *testing.T) {
	s, books := crowd(t, 1)
	s.Push(s.room.Queue())
	enterLate(s, numberOf(0), "08:30", "08:20")
	if events, _ := books.History("p1", office.OnRequest, numberOf(0)); len(events) != 0 {
		t.Error("it was written")
	}
}

func TestThePresidentIsProposedUntilSomebodyElseHasSigned(t *testing.T) {
	s, books := crowd(t, 3)
	s.Push(s.room.Queue())
	signedAs := func(i int, want office.Capacity) {
		t.Helper()
		must(t, books.View(func(state *office.State) error {
			if r, _ := state.Requests.Get(numberOf(i)); r.Signature == nil || r.Signature.Capacity != want {
				t.Errorf("%s was signed by %+v", numberOf(i), r.Signature)
			}
			return nil
		}))
	}
	s.Press("c", "f", "p", "y", "s", "enter")
	signedAs(0, office.President)
	s.Press("c", "f", "p", "y", "s", "tab", "enter")
	signedAs(1, office.Deputy)
	s.room = requests.New(s.desk, books, nil) // the next day, from the books
	s.Stack = nil
	s.Push(s.room.Queue())
	s.Press("c", "f", "p", "y", "s", "enter")
	signedAs(2, office.Deputy)
}
