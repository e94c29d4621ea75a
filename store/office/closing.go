package office

import (
	"maps"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// Closing is the daily closing (arrêté de caisse) of one collector's drawer for
// one business day: what was expected, what was counted, and what was signed.
// All amounts in centimes. It has the event's bytes behind it and never changes,
// but for what is said of it later: approval, deposit.
type Closing struct {
	ID     string `json:"id"` // person/day
	Person string `json:"person"`
	Day    Day    `json:"day"`
	SignedClosing
	By           string    `json:"by"` // who signed: the collector, or who forced it
	At           time.Time `json:"at"`
	Clock        string    `json:"clock,omitempty"`
	Posted       Centimes  `json:"posted,omitempty"`        // counting difference that was booked
	StampsPosted Centimes  `json:"stamps_posted,omitempty"` // likewise of stamps, at face value
	Approved     *Approval `json:"approved,omitempty"`
	Deposit      string    `json:"deposit,omitempty"` // the deposit that covers it
	Skipped      []Day     `json:"skipped,omitempty"` // days with cash before it that were never closed: they are in its carry
	Clash        bool      `json:"clash,omitempty"`   // it came over from an abandoned branch and no longer fits: see both
}

// Out is the cash that the closing leaves for the next day.
func (c Closing) Out() Centimes { return c.Tally.Expected + c.Posted }

// Unapproved tells whether a second person still has to approve.
func (c Closing) Unapproved() bool { return c.Approved == nil }

// ClosingHow tells how a closing came about.
type ClosingHow string

const (
	ClosedUsual     ClosingHow = ""          // on its day
	ClosedLate      ClosingHow = "late"      // on a later day, before cash moved on one
	ClosedForgotten ClosingHow = "forgotten" // after cash had moved on a later day: the drawer was counted with it
	ClosedForced    ClosingHow = "forced"    // by somebody else than the collector
)

// SignedClosing is the body of day.closed: what its signer put the name to. Counted −
// (Tally.Expected + Since) is the Variance; it is kept beside both and written
// into neither.
type SignedClosing struct {
	Number      string      `json:"number"` // within the year: 2026-0007
	How         ClosingHow  `json:"how,omitempty"`
	Tally       Tally       `json:"tally"`
	Counts      Counts      `json:"counts"`
	Counted     Centimes    `json:"counted"`         // the whole drawer
	Since       Centimes    `json:"since,omitempty"` // of it, what came on later days
	Variance    Centimes    `json:"variance"`
	Reason      string      `json:"reason,omitempty"`
	Stamps      Counts      `json:"stamps,omitzero"`        // all stamps that were counted, by face value; none: not counted
	StampsSince Counts      `json:"stamps_since,omitempty"` // of them, what came on later days
	StampsOff   Counts      `json:"stamps_off,omitempty"`   // counted − since − left, by face value: never netted
	Recounts    int         `json:"recounts,omitempty"`     // counts before the one that was signed
	Online      OnlineTally `json:"online,omitzero"`
	Open        int         `json:"open,omitempty"`  // differences with the platform not settled by then
	Alone       bool        `json:"alone,omitempty"` // nobody else in the office could approve
	Size        uint64      `json:"size,omitempty"`  // the journal's head just before this event
	Root        string      `json:"root,omitempty"`  // hex
}

// OnlineTally is the online ledger of a business day, for the whole bureau: the
// duties that became due. It never mixes with cash.
type OnlineTally struct {
	Orders     int      `json:"orders,omitempty"`
	Extracts   int      `json:"extracts,omitempty"`
	FullCopies int      `json:"full_copies,omitempty"`
	Due        Centimes `json:"due,omitempty"`
}

// OnlineOn adds up the online duties that became due on a business day.
func (s *State) OnlineOn(day Day) (t OnlineTally) {
	for _, r := range s.Requests.All() {
		if r.Order.Origin == Counter || r.Due == 0 || r.DueDay != day {
			continue
		}
		extracts, fullCopies := r.Papers()
		t.Orders++
		t.Extracts += extracts
		t.FullCopies += fullCopies
		t.Due += r.Due
	}
	return t
}

// applyClosed locks the day and books the counting difference, so that the
// drawer's account holds what was counted. A closing that no longer fits, after
// a fork, is kept as a clash; a second one of the same day books nothing.
func applyClosed(s *State, e Event, b SignedClosing) {
	person, day, ok := splitTillDay(e.Subject)
	if !ok || e.Day.Before(day) { // a day that has not come would lock the drawer for all days until then
		keepUnknown(s, e)
		return
	}
	c := Closing{ID: e.Subject, Person: person, Day: day, SignedClosing: b, By: e.Who, At: e.At, Clock: e.Clock}
	c.StampsOff = b.StampsOff.plus(nil, 1) // an older program wrote faces in which nothing differs
	drawer := s.DrawerFor(person)
	if _, known := s.Closings.Get(c.ID); known || !drawer.Closed.Before(day) {
		c.ID, c.Clash = c.ID+"~"+string(e.Opening)+"-"+strconv.FormatUint(e.N, 10), true
		s.Closings.Put(c.ID, c)
		return
	}
	now, since := s.Tally(person, day), s.since(person, day)
	c.Posted = b.Counted - since - now.Expected
	left, off := s.stampsCounted(person, day, now.stampsLeft(), b.Stamps)
	c.StampsPosted = off.Total()
	c.Clash = !reflect.DeepEqual(now, b.Tally) || c.Posted != b.Variance || !maps.Equal(off, c.StampsOff)
	c.Tally = now
	s.transfer(CountingDifference, DrawerOf(person), c.Posted)
	s.transfer(StampVariance, StampsIn(person), c.StampsPosted)
	drawer.Stamps = left
	s.lock(c, drawer)
	s.setHere(func(h *Settings) {
		h.Closings = maps.Clone(h.Closings)
		if h.Closings == nil {
			h.Closings = map[string]int{}
		}
		h.Closings[year(day)]++
	})
}

// stampsCounted gives the stamps that a closing leaves to the next day and, by
// face value, what a count found too much or, negative, too little. Where none
// were counted, what must be there is left.
func (s *State) stampsCounted(person string, day Day, want, counted Counts) (left, off Counts) {
	if counted == nil || !counted.stampable() {
		return want, nil
	}
	left = counted.plus(stampsLeft(nil, s.stampsSince(person, day)), -1)
	return left, left.plus(want, -1)
}

// lock closes a day: nothing goes into it or an earlier one from now on.
func (s *State) lock(c Closing, drawer Drawer) {
	d := s.TillDayOf(c.Person, c.Day)
	d.Closing, d.Count = c.ID, nil
	s.Days.Put(c.ID, d)
	var open []Day
	takings := c.Tally.Takings + c.Posted
	for _, other := range drawer.Open {
		switch {
		case c.Day.Before(other):
			open = append(open, other)
		case other.Before(c.Day):
			c.Skipped = append(c.Skipped, other)
			takings += s.Tally(c.Person, other).Takings // in the drawer, and in no closing of its own: to be deposited with this one
		}
	}
	c.Clash = c.Clash || len(c.Skipped) > 0
	s.Closings.Put(c.ID, c)
	drawer.Open, drawer.Closed, drawer.Closing, drawer.Out = open, c.Day, c.ID, c.Out()
	if takings != 0 {
		drawer.Due = append(drawer.Due, Takings{Closing: c.ID, Day: c.Day, Amount: takings})
	}
	s.Drawers.Put(c.Person, drawer)
}

func applyClosingApproved(s *State, e Event) {
	c, ok := s.Closings.Get(e.Subject)
	if !ok || c.Approved != nil {
		keepUnknown(s, e)
		return
	}
	c.Approved = &Approval{By: e.Who, At: e.At}
	s.Closings.Put(c.ID, c)
}

// applyCounted keeps the last count of a drawer until its closing is signed.
func applyCounted(s *State, e Event, b Count) {
	if !b.Day.Valid() || e.Day.Before(b.Day) { // such a day could never be closed, and none after it
		keepUnknown(s, e)
		return
	}
	day := s.cashDay(e.Who, b.Day, e.Day)
	d := s.TillDayOf(e.Who, day)
	d.Count, d.Counts = &Counted{Counts: b.Counts, Stamps: b.Stamps, At: e.At, Moves: s.movesOpen(e.Who)}, d.Counts+1
	s.Days.Put(TillDayID(e.Who, day), d)
	s.openDay(e.Who, day)
}

// Count is the body of drawer.counted: the drawer, piece by piece, before
// anybody was told what is expected.
type Count struct {
	Day    Day    `json:"day"` // business day that will be closed with it
	Counts Counts `json:"counts"`
	Stamps Counts `json:"stamps,omitzero"` // by face value; none: not counted
}

// splitTillDay gives collector and day of the id of a closing.
func splitTillDay(id string) (person string, day Day, ok bool) {
	person, last, _ := cutLast(id, "/")
	return person, Day(last), person != "" && Day(last).Valid()
}

func cutLast(s, sep string) (before, after string, found bool) {
	at := strings.LastIndex(s, sep)
	if at < 0 {
		return "", s, false
	}
	return s[:at], s[at+len(sep):], true
}

func year(d Day) string { return string(d)[:min(4, len(d))] }
