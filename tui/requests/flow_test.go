package requests_test

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"watiqa/store/office"
)

// inside runs a test in a bubble, where waiting takes no time.
func inside(t *testing.T, test func(t *testing.T)) {
	t.Helper()
	synctest.Test(t, test)
}

func TestOneNormalOrderIsSignedWithSixKeystrokes(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Press("c", "f", "p", "y", "s", "enter")
		if got := s.books.stage("26000417"); got != office.Signed {
			t.Errorf("the order is %s", got)
		}
		if s.Typed > 6 {
			t.Errorf("%d keystrokes", s.Typed)
		}
	})
}

func TestTwentyOrdersAreChosenAndSignedWithTenKeystrokes(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 30), both, office.Arabic)
		s.Press("2", "0", "space", "c", "f", "p", "y", "y", "s", "enter") // there are marriages among them
		signed := 0
		for _, r := range s.books.state.Requests.All() {
			if r.Stage == office.Signed {
				signed++
			}
		}
		if signed != 20 {
			t.Errorf("%d orders are signed", signed)
		}
		if s.Typed > 10 {
			t.Errorf("%d keystrokes", s.Typed)
		}
	})
}

func TestKeysTypedWhileTheBooksWriteMeetTheOrderAsItIsThen(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Hold()
		s.Press("c", "f", "p", "y", "s", "enter")
		s.Run()
		if got := s.books.stage("26000417"); got != office.Signed {
			t.Errorf("the order is %s", got)
		}
		if got := s.books.stage("26000418"); got != office.Placed {
			t.Errorf("the next order became %s", got)
		}
	})
}

func TestWhatIsTypedAfterARefusalIsDropped(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Hold()
		s.Press("down", "f", "c") // not claimed yet: f is refused, and c was meant for what came after it
		s.Run()
		if got := s.books.stage("26000418"); got != office.Placed {
			t.Errorf("the order is %s", got)
		}
		if s.Problem() != office.WrongStage {
			t.Errorf("the person was told %q", s.Problem())
		}
	})
}

func TestTheCursorStaysOnTheOrderAsItMoves(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Press("down", "down", "c", "f")
		if got := s.books.stage("26000419"); got != office.Found {
			t.Errorf("the third order is %s", got)
		}
	})
}

func TestAKeyWorksUnderAnArabicKeyboard(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.Arabic)
		s.Press("ؤ") // the key of c
		if got := s.books.stage("26000417"); got != office.Claimed {
			t.Errorf("the order is %s", got)
		}
	})
}

// rests is somebody who has seen that a question came by itself.
func (s *seat) rests() { s.books.now = s.books.now.Add(time.Second) }

func TestOrdersThatCannotHaveTheActionAreLeftOutOnlyAfterAsking(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Press("c", "3", "space", "c", "enter", "y") // typed on without looking
		if got := s.books.stage("26000418"); got != office.Placed {
			t.Errorf("what was typed ahead answers: the order is %s", got)
		}
		s.rests()
		s.Press("n")
		if got := s.books.stage("26000418"); got != office.Placed {
			t.Errorf("after no, the order is %s", got)
		}
		s.Press("c")
		s.rests()
		s.Press("y")
		if a, b := s.books.stage("26000418"), s.books.stage("26000419"); a != office.Claimed || b != office.Claimed {
			t.Errorf("after yes, the orders are %s and %s", a, b)
		}
	})
}

func TestPapersAreNotPreparedWithoutBothConfirmations(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Press("down", "down", "down", "down", "down", "down") // the seventh is for a marriage
		s.Press("c", "f", "p", "y", "enter")                    // the second question stands on no
		if got := s.books.stage("26000423"); got != office.Found {
			t.Errorf("the order is %s", got)
		}
		s.Press("p", "y", "y")
		if got := s.books.stage("26000423"); got != office.Printed {
			t.Errorf("after both answers, the order is %s", got)
		}
	})
}

func TestAPaperPulledOutOfTheFolderGoesBackToFound(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Press("3", "space", "c", "f", "p", "y", "s", "down", "space", "enter")
		want := []office.Stage{office.Signed, office.Found, office.Signed}
		for i, id := range []string{"26000417", "26000418", "26000419"} {
			if got := s.books.stage(id); got != want[i] {
				t.Errorf("%s is %s instead of %s", id, got, want[i])
			}
		}
	})
}

func TestWhoSignedLastIsProposed(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Press("c", "f", "p", "y", "s", "tab", "enter") // the deputy, whose delegation is over
		s.Press("c", "f", "p", "y", "s", "enter")
		for _, id := range []string{"26000417", "26000418"} {
			r, _ := s.books.state.Requests.Get(id)
			if r.Signature == nil || r.Signature.Signatory != "s2" || !r.Signature.Outside {
				t.Errorf("%s was signed by %+v", id, r.Signature)
			}
		}
	})
}

func TestASearchFindsNamesInBothScripts(t *testing.T) {
	for _, typed := range []string{"alami", "العلمى"} {
		inside(t, func(t *testing.T) {
			s := sit(t, newBooks(t, 10), both, office.Arabic)
			s.Press("/")
			s.Press(typed)
			s.Press("enter", "c")
			if got := s.books.stage("26000417"); got != office.Claimed {
				t.Errorf("%q: the order is %s", typed, got)
			}
		})
	}
}

func TestPassingOverAnOrderIsNotOpeningIt(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 10), both, office.French)
		s.Draw(120, 36)
		s.Hold()
		s.Press("down", "down", "down")
		s.Run()
		if slices.Contains(s.books.asked, "26000418") || !slices.Contains(s.books.asked, "26000420") {
			t.Errorf("opened: %v", s.books.asked)
		}
	})
}
