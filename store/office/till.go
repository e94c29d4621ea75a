package office

import (
	"slices"
	"strconv"
	"time"
)

// TillAct is what the act that created the office's till fixes, as its
// administrator entered it. No public text gives a ceiling or an interval, so
// each is a setting; zero means that none is set.
type TillAct struct {
	Act     string   `json:"act"`               // reference of the act
	Ceiling Centimes `json:"ceiling,omitempty"` // most cash that a drawer may hold
	Every   int      `json:"every,omitempty"`   // most days between a closing and its deposit
	Approve Centimes `json:"approve,omitempty"` // a void above this amount wants a second person
	Lag     int      `json:"lag,omitempty"`     // days after which a due that was not credited is missing
	Code    string   `json:"code,omitempty"`    // budget code of the civil-status duties
	Receipt bool     `json:"receipt,omitempty"` // the program's own print serves as a receipt

	Stamps    []Centimes `json:"stamps,omitempty"`     // face values of the stamps that the office keeps; none: it keeps none
	StampCode string     `json:"stamp_code,omitempty"` // budget code of what they are sold for
}

// usualLag is how many days the Treasury has when the act says nothing: our
// convention.
const usualLag = 30

// LagDays after which an online duty that was not credited counts as missing.
func (t TillAct) LagDays() int {
	if t.Lag == 0 {
		return usualLag
	}
	return t.Lag
}

// Revenue is another kind of money that comes into the commune's drawers under
// its own budget code, and is entered as totals (legalisation …).
type Revenue struct {
	Code string `json:"code"`
	Name Name   `json:"name"`
}

// Drawer is the cash of one collector: what is open, and where the next day
// begins. Its balance is the account [DrawerOf].
type Drawer struct {
	Person  string    `json:"person"`
	Book    string    `json:"book,omitempty"`    // receipt book in service
	Open    []Day     `json:"open,omitempty"`    // days with cash that are not closed, ascending
	Closed  Day       `json:"closed,omitempty"`  // last day that is closed: nothing more goes into it
	Closing string    `json:"closing,omitempty"` // its closing
	Out     Centimes  `json:"out"`               // cash that it left in the drawer: what the next day carries
	Due     []Takings `json:"due,omitempty"`     // closings that no deposit covers yet
	Stamps  Counts    `json:"stamps,omitempty"`  // that the closing left, by face value
}

// Takings of a closing that are to be deposited.
type Takings struct {
	Closing string   `json:"closing"`
	Day     Day      `json:"day"`
	Amount  Centimes `json:"amount"`
}

// TillDay is one collector's business day: every movement of cash, in order.
// After its closing it never changes.
type TillDay struct {
	Person  string      `json:"person"`
	Day     Day         `json:"day"`
	Moves   []Move      `json:"moves,omitempty"`
	Stamps  []StampMove `json:"stamps,omitempty"`
	Count   *Counted    `json:"count,omitempty"`   // last count that was not signed yet
	Counts  int         `json:"counts,omitempty"`  // how often the drawer was counted: a second count leaves its trace
	Closing string      `json:"closing,omitempty"` // its closing
}

// MoveKind is one way in which cash moves.
type MoveKind string

const (
	CashReceipt  MoveKind = "receipt"  // a leaf of the book was written
	CashVoid     MoveKind = "void"     // a receipt was voided and its money given back
	CashRevenue  MoveKind = "revenue"  // a total of another revenue, or its reversal
	CashDeposit  MoveKind = "deposit"  // paid to the accountant
	CashHandover MoveKind = "handover" // to or from another collector
	CashAdvance  MoveKind = "float"    // the accountant's advance for change, or its return
	CashStamps   MoveKind = "stamps"   // stamps were sold
	CashVariance MoveKind = "variance" // found too much or too little when the drawer was handed over by force
)

// Move is one movement of cash: positive into the drawer. Extracts and
// FullCopies are the papers that a receipt is for, Fulls the part of its amount
// for full copies.
type Move struct {
	Kind       MoveKind  `json:"kind"`
	Amount     Centimes  `json:"amount"`
	At         time.Time `json:"at"`
	Ref        string    `json:"ref,omitempty"`    // receipt or deposit
	Code       string    `json:"code,omitempty"`   // budget code of another revenue
	Number     string    `json:"number,omitempty"` // as printed on the leaf or slip
	Note       string    `json:"note,omitempty"`
	Extracts   int       `json:"extracts,omitempty"`
	FullCopies int       `json:"full_copies,omitempty"`
	Fulls      Centimes  `json:"fulls,omitempty"`
}

// Counted is a count of a drawer that waits for its signature.
type Counted struct {
	Counts Counts    `json:"counts"`
	Stamps Counts    `json:"stamps,omitzero"` // nil: not counted
	At     time.Time `json:"at"`
	Moves  int       `json:"moves"` // movements of the drawer's open days by then, of stamps too: a count is stale once there are more
}

// TillDayID is the id of a collector's business day, and of its closing.
func TillDayID(person string, day Day) string { return person + "/" + string(day) }

// DrawerFor gives a collector's drawer; an empty one who never had cash.
func (s *State) DrawerFor(person string) Drawer {
	d, _ := s.Drawers.Get(person)
	d.Person = person
	return d
}

// TillDayOf gives a collector's business day.
func (s *State) TillDayOf(person string, day Day) TillDay {
	d, _ := s.Days.Get(TillDayID(person, day))
	d.Person, d.Day = person, day
	return d
}

// cashDay is the business day into which a movement of cash goes: the one on
// which it happened or, once that is closed, the one on which it is written, or
// the first after the closed ones. A closed day never changes.
func (s *State) cashDay(person string, happened, written Day) Day {
	closed := s.DrawerFor(person).Closed
	switch {
	case closed == "" || closed.Before(happened):
		return happened
	case closed.Before(written):
		return written
	}
	return closed.Next()
}

// cash lets cash move between a collector's drawer and the account that its
// kind says.
func (s *State) cash(person string, day Day, m Move) {
	s.transfer(m.other(), DrawerOf(person), m.Amount)
	d := s.TillDayOf(person, day)
	d.Moves = append(d.Moves, m)
	s.Days.Put(TillDayID(person, day), d)
	s.openDay(person, day)
}

func (s *State) openDay(person string, day Day) {
	drawer := s.DrawerFor(person)
	if at, known := slices.BinarySearch(drawer.Open, day); !known {
		drawer.Open = slices.Insert(drawer.Open, at, day)
		s.Drawers.Put(person, drawer)
	}
}

// happened is the business day on which something was done that may be
// entered later.
func (s *State) happened(e Event, late *time.Time) Day {
	if late == nil {
		return e.Day
	}
	if day := s.Here().Calendar.DayOf(*late); day.Before(e.Day) {
		return day
	}
	return e.Day
}

// arg writes an amount as a value of a [Problem]: centimes in digits.
func (c Centimes) arg() string { return strconv.FormatInt(int64(c), 10) }
