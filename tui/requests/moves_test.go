package requests_test

import (
	"fmt"
	"strings"
	"testing"

	"watiqa/store/office"
)

// tabs opens the tab so many places after the first.
func (s *seat) tabs(n int) {
	for range n {
		s.Press("tab")
	}
}

func (s *seat) says(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if !strings.Contains(s.Notice.Text, w) {
			s.t.Errorf("%q does not say %q", s.Notice.Text, w)
		}
	}
}

func TestUndoSaysToWhichStepItGoesBackForOneAndForMany(t *testing.T) {
	for l, want := range map[office.Lang][]string{
		office.French: {"26000417 : de « acte trouvé » à « pris en charge »", "2 commandes : de « établi » à « acte trouvé »", "Les documents sortent du parapheur."},
		office.Arabic: {"26000417: من «عُثر على الرسم» إلى «متكفَّل به»", "طلبان: من «محرَّر» إلى «عُثر على الرسم»", "تخرج الوثائق من ملف التوقيع."},
	} {
		inside(t, func(t *testing.T) {
			s := sit(t, newBooks(t, 10), both, l)
			s.Press("c", "f")
			s.Press("down", "2", "space", "c", "f", "p", "y", "esc", "home", "3", "space", "u")
			screen := s.Draw(80, 24)
			for _, line := range want {
				if !strings.Contains(screen, s.desk.Text.Line(line, s.desk.Dir())) {
					t.Errorf("%q does not stand in\n%s", line, screen)
				}
			}
		})
	}
}

func TestWhatWasUndoneIsToldWithTheStageItIsInAgain(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.Press("c", "f", "u")
		s.Press("erreur")
		s.Press("enter")
		s.says("26000417", "de nouveau « pris en charge »")
	})
}

func TestAnOrderThatLeavesTheListIsFollowedByTheNextOneAndTheNoticeSaysWhereItWent(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.tabs(1) // those that wait
		s.Press("down", "c")
		s.says("26000418", "« À faire »")
		s.Press("c") // the one after it
		if got := s.books.stage("26000419"); got != office.Claimed {
			t.Errorf("the next one is %s", got)
		}
		if got := s.books.stage("26000417"); got != office.Placed {
			t.Errorf("the one before is %s", got)
		}
		s.Press("c", "end", "c", "c") // the last one has none after it
		for number, want := range map[string]office.Stage{"26000426": office.Claimed, "26000425": office.Claimed, "26000424": office.Placed} {
			if got := s.books.stage(number); got != want {
				t.Errorf("%s is %s", number, got)
			}
		}
	})
}

func TestAfterManyHaveLeftTheCursorIsOnTheOneThatFollowedIt(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 12), both, office.French)
		s.tabs(1)
		s.Press("space", "space", "space", "c", "c") // the first three, from the fourth
		for i, want := range []office.Stage{office.Claimed, office.Claimed, office.Claimed, office.Claimed, office.Placed} {
			if got := s.books.stage(fmt.Sprint(26000417 + i)); got != want {
				t.Errorf("order %d is %s", i+1, got)
			}
		}
	})
}

// counterOrder fills the form as far as it must be.
func (s *seat) counterOrder() {
	s.Press("n")
	for _, value := range []string{"", "", "", "", "77/12", "1987", "", "", "سعاد", "المرابط", "", "", "2", "1987", "علي", "زهرة", "القادري", "سعاد"} {
		s.Press(value)
		s.Press("tab")
	}
	s.Press("ctrl+s")
}

func TestANewCounterOrderIsPutUnderTheCursor(t *testing.T) {
	for _, tab := range []int{0, 5} { // also from a list that cannot hold it
		inside(t, func(t *testing.T) {
			s := sit(t, newBooks(t, 10), both, office.French)
			s.tabs(tab)
			s.counterOrder()
			if len(s.Stack) != 1 {
				t.Fatalf("the form is still open:\n%s", s.Draw(100, 36))
			}
			s.Press("f")
			found := 0
			for _, r := range s.books.state.Requests.All() {
				if r.Order.Origin == office.Counter && r.Stage == office.Found {
					found++
				}
			}
			if found != 1 {
				t.Errorf("the cursor is elsewhere:\n%s", s.Draw(100, 20))
			}
		})
	}
}
