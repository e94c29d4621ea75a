package office

import "time"

// Deposit is cash paid to the accountant (versement), and the closings that it
// covers. Amounts in centimes.
type Deposit struct {
	ID  string    `json:"id"`
	By  string    `json:"by"`
	Day Day       `json:"day"` // business day out of whose drawer it went
	At  time.Time `json:"at"`
	Paid
	Receipt *DepositReceipt `json:"receipt,omitempty"` // the accountant's, once it came back
	Again   []string        `json:"again,omitempty"`   // closings that another deposit covers too
}

// Paid is the body of deposit.made. Difference is Amount − Covered: a deposit
// that differs from the closings it covers is recorded with its reason.
type Paid struct {
	Slip       string   `json:"slip"`
	Amount     Centimes `json:"amount"`
	Closings   []string `json:"closings,omitempty" of:"closing"`
	Covered    Centimes `json:"covered"`
	Difference Centimes `json:"difference,omitempty"`
	Reason     string   `json:"reason,omitempty"`
}

// DepositReceipt is the accountant's receipt for a deposit, and the body of
// deposit.receipted.
type DepositReceipt struct {
	Number string `json:"number"`
	Day    Day    `json:"day"` // on it
}

func applyDeposit(s *State, e Event, b Paid) {
	if _, known := s.Deposits.Get(e.Subject); known || b.Amount < 0 {
		keepUnknown(s, e)
		return
	}
	d := Deposit{ID: e.Subject, By: e.Who, At: e.At, Day: s.cashDay(e.Who, e.Day, e.Day), Paid: b}
	s.cash(e.Who, d.Day, Move{Kind: CashDeposit, Amount: -b.Amount, At: e.At, Ref: d.ID, Number: b.Slip, Note: b.Reason})
	drawer := s.DrawerFor(e.Who)
	for _, id := range b.Closings {
		c, ok := s.Closings.Get(id)
		switch {
		case !ok:
			continue
		case c.Deposit != "":
			d.Again = append(d.Again, id)
			continue
		}
		c.Deposit = d.ID
		s.Closings.Put(id, c)
		drawer.Due = lessTakings(drawer.Due, id)
	}
	s.Drawers.Put(e.Who, drawer)
	s.Deposits.Put(d.ID, d)
}

func lessTakings(due []Takings, closing string) (left []Takings) {
	for _, t := range due {
		if t.Closing != closing {
			left = append(left, t)
		}
	}
	return left
}

func applyDepositReceipted(s *State, e Event, b DepositReceipt) {
	d, ok := s.Deposits.Get(e.Subject)
	if !ok || d.Receipt != nil {
		keepUnknown(s, e)
		return
	}
	d.Receipt = &b
	s.Deposits.Put(d.ID, d)
}
