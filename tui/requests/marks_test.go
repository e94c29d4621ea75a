package requests_test

import (
	"strings"
	"testing"

	"watiqa/store/office"
)

// An order that the platform withdrew after work began, one with facts that
// contradict each other, and one that was entered late say so in words, in the
// list and in full.
func TestWhatIsOutOfTheOrdinaryIsSaidInWords(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		inside(t, func(t *testing.T) {
			b := newBooks(t, 4)
			for i, change := range []func(*office.Request){
				func(r *office.Request) { r.Stage, r.By, r.Withdrawn = office.Found, both, true },
				func(r *office.Request) {
					r.Stage, r.By, r.Clash = office.Printed, both, []office.Identity{{Opening: "0123456789abcdef", N: 1}}
				},
				func(r *office.Request) { r.Stage, r.By, r.Late = office.Found, both, true },
			} {
				r, _ := b.state.Requests.Get(numberOf(i))
				change(&r)
				b.state.Requests.Put(r.ID, r)
			}
			s := sit(t, b, both, l)
			s.goldens("marks", l)
			for i, mark := range []string{"withdrawn", "clash", "entered_late"} {
				if i > 0 {
					s.Press("esc", "down")
				}
				s.Press("enter")
				s.goldens(mark, l)
			}
		})
	}
}

// What was decided of a withdrawn order is said; what it forbade is not any more.
func TestASettledOrderSaysWhatWasDecidedAndForbidsNothing(t *testing.T) {
	inside(t, func(t *testing.T) {
		for choice, want := range map[string]string{"deliver": "expédier les documents", "stop": "ne rien expédier"} {
			b := newBooks(t, 2)
			for _, facts := range []string{"claim", "found"} {
				if _, err := b.Do(both, office.Command{Action: facts, Subjects: []string{numberOf(0)}}); err != nil {
					t.Fatal(err)
				}
			}
			for i := range 2 {
				b.take(t, office.RequestWithdrawn, numberOf(i), nil)
			}
			b.take(t, office.DifferenceOpened, "d1", office.Difference{Kind: office.WithdrawnAfterWork, Request: numberOf(0)})
			s := sit(t, b, both, office.French)
			full := func(i int) string {
				s.Push(s.room.Order(numberOf(i)))
				return s.Draw(120, 40)
			}
			const forbids = "ne rien envoyer"
			if got := full(0); !strings.Contains(got, forbids) {
				t.Errorf("before the decision:\n%s", got)
			}
			if got := full(1); strings.Contains(got, forbids) || !strings.Contains(got, "retirée") {
				t.Errorf("on which nobody had worked:\n%s", got)
			}
			if _, err := b.Do(both, office.Command{Action: "settle", Subjects: []string{"d1"}, Values: map[string]string{"choice": choice}}); err != nil {
				t.Fatal(err)
			}
			if got := full(0); strings.Contains(got, forbids) || !strings.Contains(got, "Divergence réglée") || !strings.Contains(got, want) {
				t.Errorf("after %s:\n%s", choice, got)
			}
		}
	})
}
