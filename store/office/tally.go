package office

import (
	"cmp"
	"slices"
	"strconv"
)

// Tally is what a collector's business day comes to: the running view shows
// it, the closing signs it, verification compares it. All amounts in centimes.
type Tally struct {
	Carry    Centimes `json:"carry"`    // in the drawer when the day began
	Receipts int      `json:"receipts"` // leaves written, the voided ones among them
	First    string   `json:"first,omitempty"`
	Last     string   `json:"last,omitempty"` // numbers of the first and the last of them

	Extracts    int          `json:"extracts,omitempty"`
	FullCopies  int          `json:"full_copies,omitempty"`
	ExtractsDue Centimes     `json:"extracts_due,omitempty"`
	FullsDue    Centimes     `json:"fulls_due,omitempty"`
	Voids       []VoidLine   `json:"voids,omitempty"`
	Voided      Centimes     `json:"voided,omitempty"` // given back, positive
	Revenues    []RevenueSum `json:"revenues,omitempty"`
	Deposited   Centimes     `json:"deposited,omitempty"` // positive
	Handed      Centimes     `json:"handed,omitempty"`    // from another collector; negative: to one
	Float       Centimes     `json:"float,omitempty"`     // from the accountant for change; negative: given back
	Found       Centimes     `json:"found,omitempty"`     // too much, or negative too little, when it was handed over by force

	Takings  Centimes `json:"takings"`  // receipts − voids + other revenues
	Expected Centimes `json:"expected"` // carry + takings − deposits + handed + float + found: what must lie in the drawer

	Stamps *StampTally `json:"stamps,omitempty"` // none: the collector has none
}

// stampsLeft are the stamps that must be there.
func (t Tally) stampsLeft() Counts {
	if t.Stamps == nil {
		return nil
	}
	return t.Stamps.Left
}

func (t Tally) stampsBegin() Counts {
	if t.Stamps == nil {
		return nil
	}
	return t.Stamps.Begin
}

// VoidLine is a voided receipt with its reason.
type VoidLine struct {
	Number string   `json:"number"`
	Amount Centimes `json:"amount"`
	Reason string   `json:"reason,omitempty"`
}

// RevenueSum is what came in under one budget code.
type RevenueSum struct {
	Code   string   `json:"code"`
	Amount Centimes `json:"amount"`
}

// Tally computes what a collector's business day comes to, by now. It is the
// one function that knows what is expected.
func (s *State) Tally(person string, day Day) Tally {
	d := s.TillDayOf(person, day)
	if d.Closing != "" {
		closing, _ := s.Closings.Get(d.Closing)
		t := tally(closing.Tally.Carry, d.Moves)
		t.Stamps = stampTally(closing.Tally.stampsBegin(), d.Stamps)
		return t
	}
	drawer := s.DrawerFor(person)
	carry := drawer.Out
	for _, open := range drawer.Open {
		if open.Before(day) {
			carry = tally(carry, s.TillDayOf(person, open).Moves).Expected
		}
	}
	t := tally(carry, d.Moves)
	t.Stamps = s.stampsOn(person, day)
	return t
}

func tally(carry Centimes, moves []Move) Tally {
	t := Tally{Carry: carry, Expected: carry}
	for _, m := range moves {
		t.Expected += m.Amount
		switch m.Kind {
		case CashReceipt:
			if t.Receipts++; t.First == "" {
				t.First = m.Number
			}
			t.Last = m.Number
			t.Extracts += m.Extracts
			t.FullCopies += m.FullCopies
			t.FullsDue += m.Fulls
			t.ExtractsDue += m.Amount - m.Fulls
			t.Takings += m.Amount
		case CashVoid:
			t.Voids = append(t.Voids, VoidLine{Number: m.Number, Amount: -m.Amount, Reason: m.Note})
			t.Voided -= m.Amount
			t.Takings += m.Amount
		case CashRevenue, CashStamps:
			t.Revenues = addRevenue(t.Revenues, m.Code, m.Amount)
			t.Takings += m.Amount
		case CashDeposit:
			t.Deposited -= m.Amount
		case CashHandover:
			t.Handed += m.Amount
		case CashAdvance:
			t.Float += m.Amount
		case CashVariance:
			t.Found += m.Amount
		}
	}
	return t
}

// addRevenue keeps the sums in the order of their codes.
func addRevenue(sums []RevenueSum, code string, amount Centimes) []RevenueSum {
	at, known := slices.BinarySearchFunc(sums, code, func(r RevenueSum, code string) int { return cmp.Compare(r.Code, code) })
	if !known {
		sums = slices.Insert(sums, at, RevenueSum{Code: code})
	}
	sums[at].Amount += amount
	return sums
}

// since is the cash that moved on days after a day that is still open: it lies
// in the drawer that is counted, and is not of that day.
func (s *State) since(person string, day Day) (sum Centimes) {
	for _, open := range s.DrawerFor(person).Open {
		if day.Before(open) {
			sum += tally(0, s.TillDayOf(person, open).Moves).Expected
		}
	}
	return sum
}

// movesOpen counts the movements of a drawer's open days.
func (s *State) movesOpen(person string) (n int) {
	for _, open := range s.DrawerFor(person).Open {
		d := s.TillDayOf(person, open)
		n += len(d.Moves) + len(d.Stamps)
	}
	return n
}

// Alarms of a drawer. They have sentences like problems have, and stop nothing.
const (
	AboveCeiling   Code = "till.above_ceiling"   // args: ceiling; not by how much, which a blind count must not be told
	DepositOverdue Code = "till.deposit_overdue" // args: day of the oldest closing that is not deposited, days allowed
	NotClosed      Code = "till.not_closed"      // args: day
	CountNotSigned Code = "till.count_unsigned"  // args: day
)

// Alarms gives what a collector must see to on a day: days that were not
// closed, a count that was not signed, too much cash, a deposit that is overdue.
func (s *State) Alarms(person string, today Day) (alarms []*Problem) {
	drawer, act := s.DrawerFor(person), s.Here().Till
	for _, open := range drawer.Open {
		if open.Before(today) {
			alarms = append(alarms, Refuse(NotClosed, string(open)))
		}
		if s.TillDayOf(person, open).Count != nil {
			alarms = append(alarms, Refuse(CountNotSigned, string(open)))
		}
	}
	cash, _ := s.Accounts.Get(DrawerOf(person))
	if cash < 0 {
		alarms = append(alarms, Refuse(DrawerBelow))
	}
	for _, n := range s.StampsOf(person) {
		if n < 0 {
			alarms = append(alarms, Refuse(StampsBelow))
			break
		}
	}
	if act.Ceiling > 0 && cash > act.Ceiling {
		alarms = append(alarms, Refuse(AboveCeiling, act.Ceiling.arg()))
	}
	if len(drawer.Due) > 0 && act.Every > 0 && drawer.Due[0].Day.AddDays(act.Every).Before(today) {
		alarms = append(alarms, Refuse(DepositOverdue, string(drawer.Due[0].Day), strconv.Itoa(act.Every)))
	}
	return alarms
}
