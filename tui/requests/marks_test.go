package requests_test

import (
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
			s.golden("marks_"+string(l)+"_80x24", 80, 20)
			s.golden("marks_"+string(l)+"_120x40", 120, 36)
			s.press("enter")
			s.golden("withdrawn_"+string(l)+"_80x24", 80, 20)
			if l == office.Arabic {
				return // the other two differ in one sentence only
			}
			s.press("esc", "down", "enter")
			s.golden("clash_"+string(l)+"_80x24", 80, 20)
			s.press("esc", "down", "enter")
			s.golden("entered_late_"+string(l)+"_80x24", 80, 20)
		})
	}
}
