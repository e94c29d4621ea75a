package office

import (
	"maps"
	"reflect"
)

// Balances says what each account must hold, from the records alone: requests,
// receipts, movements of cash, closings and statements. Verification holds the
// accounts against it.
func (s *State) Balances() map[string]Centimes {
	want := map[string]Centimes{}
	move := func(from, to string, amount Centimes) {
		want[from] -= amount
		want[to] += amount
	}
	for _, r := range s.Requests.All() {
		if r.Order.Origin == Counter {
			continue
		}
		at := standing(r)
		want[DueOnline] += at.due
		want[Credited] += at.credited
		want[Unexplained] += at.unexplained
		want[RevenueOnline] += at.revenue
	}
	for _, st := range s.Statements.All() {
		move(Unexplained, Credited, st.stray())
	}
	for _, d := range s.Days.All() {
		for _, m := range d.Moves {
			move(m.other(), DrawerOf(d.Person), m.Amount)
		}
		for _, m := range d.Stamps {
			move(m.other(), StampsIn(d.Person), m.value())
		}
	}
	for _, c := range s.Closings.All() {
		move(CountingDifference, DrawerOf(c.Person), c.Posted)
		move(StampVariance, StampsIn(c.Person), c.StampsPosted)
	}
	return want
}

// other is the account on the other side of a movement of cash.
func (m Move) other() string {
	switch m.Kind {
	case CashDeposit:
		return Deposited
	case CashRevenue:
		return RevenueOf(m.Code)
	case CashHandover:
		return CashInTransit
	case CashAdvance:
		return CashFloat
	case CashStamps:
		return StampSales
	case CashVariance:
		return CountingDifference
	}
	return RevenueCounter
}

// Unbalanced is an account that does not hold what the records say.
type Unbalanced struct {
	Account string
	Off     Centimes // what it holds too much
}

// Unbalanced gives every account that does not hold what the records say, and
// under "" the sum of all accounts when it is not zero.
func (s *State) Unbalanced() (wrong []Unbalanced) {
	want, sum := s.Balances(), Centimes(0)
	for account, balance := range s.Accounts.All() {
		if off := balance - want[account]; off != 0 {
			wrong = append(wrong, Unbalanced{account, off})
		}
		sum += balance
		delete(want, account)
	}
	for account, balance := range want {
		if balance != 0 {
			wrong = append(wrong, Unbalanced{account, -balance})
		}
	}
	if sum != 0 {
		wrong = append(wrong, Unbalanced{"", sum})
	}
	return wrong
}

// ClosingsWrong gives the closings that are not the replay of their day: their
// movements, carry and variance no longer lead to what was signed. One that came
// from an abandoned branch says itself that it clashes.
func (s *State) ClosingsWrong() (ids []string) {
	for id, c := range s.Closings.All() {
		if c.Clash {
			continue
		}
		again := tally(c.Tally.Carry, s.TillDayOf(c.Person, c.Day).Moves)
		stamps := stampTally(c.Tally.stampsBegin(), s.TillDayOf(c.Person, c.Day).Stamps)
		if !reflect.DeepEqual(stamps, c.Tally.Stamps) || c.Stamps != nil && !maps.Equal(c.Tally.stampsLeft().plus(c.StampsOff, 1), c.Stamps.plus(c.StampsSince, -1)) ||
			again.Expected != c.Tally.Expected || again.Takings != c.Tally.Takings || again.Receipts != c.Tally.Receipts ||
			c.Counts.Total() != c.Counted || c.Counted-c.Since-c.Tally.Expected != c.Variance || c.Posted != c.Variance {
			ids = append(ids, id)
		}
	}
	return ids
}
