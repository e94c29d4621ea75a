package requests_test

import (
	"strings"
	"testing"

	"watiqa/store/office"
)

func TestOneKeyListsOnlyWhatIsBeyondThe48HoursAndEscListsAllAgain(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		inside(t, func(t *testing.T) {
			s := sit(t, newBooks(t, 30), both, l)
			s.Press("a")
			if screen := s.Draw(80, 20); !strings.Contains(screen, "1/4") || strings.Contains(screen, "26000421") {
				t.Errorf("four orders are late; on the screen:\n%s", screen)
			}
			s.goldens("late_only", l)
			s.Press("esc")
			if screen := s.Draw(80, 20); !strings.Contains(screen, "1/30") {
				t.Errorf("after esc, on the screen:\n%s", screen)
			}
		})
	}
}

func TestOneKeyListsOnlyWhatIsInMyHand(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 30), both, office.French)
		if _, err := s.books.Do(other, office.Command{Action: "claim", Subjects: []string{"26000418"}}); err != nil {
			t.Fatal(err)
		}
		s.Press("down", "down", "c", "i")
		screen := s.Draw(80, 20)
		if !strings.Contains(screen, "1/1") || !strings.Contains(screen, "26000419") || strings.Contains(screen, "26000418") {
			t.Errorf("on the screen:\n%s", screen)
		}
		s.Press("f", "p", "y", "i", "s", "enter") // the cursor is still on it when all are listed again
		if got := s.books.stage("26000419"); got != office.Signed {
			t.Errorf("the order is %s", got)
		}
	})
}

func TestBothFiltersAndASearchAreTakenBackOneAfterTheOther(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 30), both, office.French)
		s.Press("c", "i", "a", "/")
		s.Press("alami")
		s.Press("enter")
		for _, want := range []string{"1/1", "1/1", "1/30"} {
			if screen := s.Draw(80, 20); !strings.Contains(screen, want) {
				t.Errorf("not %s but\n%s", want, screen)
			}
			s.Press("esc")
		}
	})
}

func TestASearchLooksEverywhereAndBeginsAtTheFirstHit(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 30), both, office.French)
		s.Press("c", "f", "p", "y", "s", "enter") // 26000417 is signed: no longer to do
		s.Press("esc", "tab", "down", "down", "down", "/")
		s.Press("26000417")
		s.Press("enter")
		if screen := s.Draw(80, 20); !strings.Contains(screen, "1/1") || !strings.Contains(screen, "26000417") {
			t.Errorf("a signed order looks as if there were none:\n%s", screen)
		}
		s.Press("esc", "/")
		s.Press("alami")
		s.Press("enter")
		if screen := s.Draw(80, 20); !strings.Contains(screen, "1/") {
			t.Errorf("the cursor is not on the first hit:\n%s", screen)
		}
	})
}
