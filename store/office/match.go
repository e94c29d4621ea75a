package office

import (
	"cmp"
	"slices"
)

// CreditOutcome of matching the Treasury's lines with the duties of our orders.
type CreditOutcome string

const (
	Matched     CreditOutcome = "matched"      // due and credited, to the centime
	Differs     CreditOutcome = "differs"      // credited, with another amount
	Twice       CreditOutcome = "twice"        // credited again
	NotOurs     CreditOutcome = "not_ours"     // no order of this bureau has that number
	NotDue      CreditOutcome = "not_due"      // ours, but nothing is due: refused, withdrawn, or not processed yet
	Missing     CreditOutcome = "missing"      // due for longer than the Treasury has, and not credited
	CreditWaits CreditOutcome = "waiting"      // due, not credited, not late yet
	NotMatched  CreditOutcome = "lump"         // a lump sum that is no total of ours
	RefusedPaid CreditOutcome = "refused_paid" // refused after it was paid
)

// CreditOutcomes in the order in which a list shows them: what needs a person first.
var CreditOutcomes = []CreditOutcome{Missing, Differs, Twice, NotOurs, NotDue, NotMatched, RefusedPaid, CreditWaits, Matched}

// CreditMatch is one line of the list that collector and accountant go through: an
// order, or a credit without one. Amounts in centimes.
type CreditMatch struct {
	Outcome   CreditOutcome   `json:"outcome"`
	Order     string          `json:"order,omitempty"`     // number
	Request   string          `json:"request,omitempty"`   // id
	Statement string          `json:"statement,omitempty"` // the last one
	Due       Centimes        `json:"due"`
	Credited  Centimes        `json:"credited"`
	Day       Day             `json:"day,omitempty"` // on which it became due, or was credited without a due
	Age       int             `json:"age,omitempty"` // days since, of what is not credited
	Asked     *Regularisation `json:"asked,omitempty"`
}

// Off is credited − due: what the line is short of (negative) or has too much.
func (m CreditMatch) Off() Centimes { return m.Credited - m.Due }

// Matches goes through every online order and every line of every statement.
// Nothing is netted: an amount too much stands beside one too little.
func (s *State) Matches(today Day) (all []CreditMatch) {
	here := s.Here()
	for _, r := range s.Requests.All() {
		if m, ok := matchOf(r, today, here); ok {
			all = append(all, m)
		}
	}
	for _, st := range s.Statements.All() {
		for _, line := range st.Lines {
			if line.Stray {
				all = append(all, CreditMatch{Outcome: NotOurs, Order: line.Order, Statement: st.ID, Credited: line.Amount, Day: st.Issued})
			}
		}
		if st.Stray != 0 {
			all = append(all, CreditMatch{Outcome: NotMatched, Statement: st.ID, Credited: st.Stray, Day: st.Issued})
		}
	}
	slices.SortStableFunc(all, func(a, b CreditMatch) int {
		return cmp.Or(cmp.Compare(slices.Index(CreditOutcomes, a.Outcome), slices.Index(CreditOutcomes, b.Outcome)), cmp.Compare(a.Day, b.Day),
			cmp.Compare(a.Order, b.Order), cmp.Compare(a.Statement, b.Statement))
	})
	return all
}

// matchOf judges one request; not ok when no money concerns it.
func matchOf(r Request, today Day, here Settings) (m CreditMatch, ok bool) {
	if r.Order.Origin == Counter {
		return m, false
	}
	m = CreditMatch{Order: r.Order.Number, Request: r.ID, Due: r.Due, Credited: standing(r).credited, Day: r.DueDay}
	if n := len(r.Asked); n > 0 {
		m.Asked = &r.Asked[n-1]
	}
	first := Centimes(0)
	if n := len(r.Credits); n > 0 {
		m.Statement, first = r.Credits[n-1].Statement, r.Credits[0].Amount
		if m.Day == "" {
			m.Day = r.Credits[0].Day
		}
	}
	switch {
	case r.Stage == Refused:
		m.Outcome = RefusedPaid
		if m.Day == "" {
			m.Day = here.Calendar.DayOf(r.Since)
		}
	case r.Due == 0 && len(r.Credits) == 0:
		return m, false
	case r.Due == 0:
		m.Outcome = NotDue
	case len(r.Credits) == 0:
		m.Age = daysFrom(r.DueDay, today)
		if m.Outcome = CreditWaits; m.Age > here.Till.LagDays() {
			m.Outcome = Missing
		}
	case m.Credited == m.Due:
		m.Outcome = Matched
	case len(r.Credits) > 1 && m.Credited > m.Due && first == m.Due:
		m.Outcome = Twice
	default:
		m.Outcome = Differs
	}
	return m, true
}

// daysFrom counts the days from one to another; 0 when either is no day.
func daysFrom(from, to Day) int {
	a, okA := from.noon()
	b, okB := to.noon()
	if !okA || !okB {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}
