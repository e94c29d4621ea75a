package office

import (
	"maps"
	"slices"
	"time"
)

// StampWay is one way in which stamps come into a collector's charge or leave
// it. No public text says how an office keeps stamps: whether it has any and
// which face values are settings of its till's act, and these ways are our
// convention.
type StampWay string

const (
	StampsReceived StampWay = "received" // from the accountant, on charge
	StampsReturned StampWay = "returned" // to the accountant
	StampsSold     StampWay = "sold"     // for their face value in cash, which lies in the drawer
	StampsUsed     StampWay = "used"     // put on papers that were paid otherwise
	StampsLost     StampWay = "lost"     // lost, torn, spoiled: with its reason
	stampsGiven    StampWay = "handed"   // with the drawer, to another collector
	stampsTaken    StampWay = "taken"    // with the drawer, from another collector
)

// StampWays are those that somebody enters, in the order in which a form offers
// them; the others come with a handover.
var StampWays = []StampWay{StampsSold, StampsUsed, StampsReceived, StampsReturned, StampsLost}

// StampMove is one movement of stamps, and the body of stamps.moved. A reversal
// takes back what was entered by mistake.
type StampMove struct {
	Way      StampWay  `json:"way"`
	Pieces   Counts    `json:"pieces"` // by face value in centimes
	Reversal bool      `json:"reversal,omitempty"`
	Note     string    `json:"note,omitempty"`
	At       time.Time `json:"at,omitzero"`
}

// sign of the movement: 1 into the collector's charge, -1 out of it.
func (m StampMove) sign() int {
	if in := m.Way == StampsReceived || m.Way == stampsTaken; in != m.Reversal {
		return 1
	}
	return -1
}

// value that comes into the collector's charge, at face value.
func (m StampMove) value() Centimes { return m.Pieces.Total() * Centimes(m.sign()) }

// other is the account on the other side of a movement of stamps.
func (m StampMove) other() string {
	switch m.Way {
	case StampsReceived, StampsReturned:
		return StampSupply
	case StampsSold:
		return StampSales
	case StampsUsed:
		return StampUse
	case StampsLost:
		return StampLoss
	}
	return StampTransit
}

// StampTally is what a collector's stamps come to on a business day: pieces by
// face value, and amounts in centimes at face value.
type StampTally struct {
	Begin    Counts   `json:"begin,omitempty"`
	Received Centimes `json:"received,omitempty"`
	Returned Centimes `json:"returned,omitempty"`
	Sold     Centimes `json:"sold,omitempty"`
	Used     Centimes `json:"used,omitempty"`
	Lost     Centimes `json:"lost,omitempty"`
	Handed   Centimes `json:"handed,omitempty"` // from another collector; negative: to one
	Left     Counts   `json:"left,omitempty"`   // that must be there
}

// stampTally adds a day's movements up; nil for who has no stamps.
func stampTally(begin Counts, moves []StampMove) *StampTally {
	if len(begin) == 0 && len(moves) == 0 {
		return nil
	}
	t := &StampTally{Begin: begin, Left: begin}
	sums := map[StampWay]*Centimes{StampsReceived: &t.Received, StampsReturned: &t.Returned, StampsSold: &t.Sold, StampsUsed: &t.Used, StampsLost: &t.Lost}
	for _, m := range moves {
		t.Left = t.Left.plus(m.Pieces, m.sign())
		amount := m.Pieces.Total()
		if m.Reversal {
			amount = -amount
		}
		if sum, entered := sums[m.Way]; entered {
			*sum += amount
		} else {
			t.Handed += m.value()
		}
	}
	return t
}

// plus adds pieces, or takes them away; faces of which nothing is left go.
func (c Counts) plus(other Counts, sign int) Counts {
	sum := maps.Clone(c)
	if sum == nil {
		sum = Counts{}
	}
	for face, n := range other {
		sum[face] += sign * n
	}
	maps.DeleteFunc(sum, isNone)
	if len(sum) == 0 {
		return nil
	}
	return sum
}

// stampsOn is what a collector's stamps come to on an open day, by now.
func (s *State) stampsOn(person string, day Day) *StampTally {
	drawer := s.DrawerFor(person)
	begin := drawer.Stamps
	for _, open := range drawer.Open {
		if open.Before(day) {
			begin = stampsLeft(begin, s.TillDayOf(person, open).Stamps)
		}
	}
	return stampTally(begin, s.TillDayOf(person, day).Stamps)
}

func stampsLeft(begin Counts, moves []StampMove) Counts {
	for _, m := range moves {
		begin = begin.plus(m.Pieces, m.sign())
	}
	return begin
}

// StampsOf gives the stamps in a collector's charge now, by face value.
func (s *State) StampsOf(person string) Counts {
	drawer := s.DrawerFor(person)
	return stampsLeft(drawer.Stamps, s.stampsSince(person, ""))
}

// stampsSince are the movements of open days after a day; "" before all.
func (s *State) stampsSince(person string, day Day) (moves []StampMove) {
	for _, open := range s.DrawerFor(person).Open {
		if day.Before(open) {
			moves = slices.Concat(moves, s.TillDayOf(person, open).Stamps)
		}
	}
	return moves
}

// UsesStamps tells whether a collector has to count stamps: the act names some,
// or there are some in the collector's charge.
func (s *State) UsesStamps(person string) bool {
	return len(s.Here().Till.Stamps) > 0 || len(s.StampsOf(person)) > 0
}

// stamps lets stamps move between a collector's charge and the account that
// their way says.
func (s *State) stamps(person string, day Day, m StampMove) {
	s.transfer(m.other(), StampsIn(person), m.value())
	d := s.TillDayOf(person, day)
	d.Stamps = append(d.Stamps, m)
	s.Days.Put(TillDayID(person, day), d)
	s.openDay(person, day)
}

func applyStampsMoved(s *State, e Event, b StampMove) {
	if !slices.Contains(StampWays, b.Way) || !b.Pieces.stampable() {
		keepUnknown(s, e)
		return
	}
	b.At = e.At
	day := s.cashDay(e.Who, e.Day, e.Day)
	s.stamps(e.Who, day, b)
	if b.Way == StampsSold {
		s.cash(e.Who, day, Move{Kind: CashStamps, Amount: -b.value(), At: e.At, Code: s.Here().Till.StampCode, Note: b.Note})
	}
}

// Most face values that one act names, and the largest of one stamp. A collector
// may hold more of them: those of every act that there was.
const (
	mostFaces          = 20
	mostFace  Centimes = 10_000_00
)

// stampable tells whether pieces can be stamps: whoever reads them from a
// journal must be able to add them up.
func (c Counts) stampable() bool {
	for face, n := range c {
		if face <= 0 || face > mostFace || n < 0 || n > mostPieces {
			return false
		}
	}
	return true
}
