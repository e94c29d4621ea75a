package office

import (
	"slices"
	"time"
)

// TrailFilter says which events of the journal to show. Its zero value shows
// all of them; what is set must all hold.
type TrailFilter struct {
	Who     string `json:"who,omitempty"`     // person's id
	Noun    Noun   `json:"noun,omitempty"`    // what kinds speak of: "request", "person" …
	Kind    Kind   `json:"kind,omitempty"`    // exactly this kind
	Subject string `json:"subject,omitempty"` // id of what it happened to
	From    Day    `json:"from,omitempty"`    // first business day
	To      Day    `json:"to,omitempty"`      // last one
	Marks   []Mark `json:"marks,omitempty"`   // each of them
}

// Empty tells whether the filter shows every event.
func (f TrailFilter) Empty() bool {
	return f.Who == "" && f.Noun == "" && f.Kind == "" && f.Subject == "" && f.From == "" && f.To == "" && len(f.Marks) == 0
}

// TrailAsk asks for a part of the trail, newest event first: the events at
// positions from From up to and without Below, which is the journal's end when
// it is 0.
type TrailAsk struct {
	Filter TrailFilter
	From   uint64
	Below  uint64
	Limit  int // rows; 0: 100
}

// TrailRow is what the trail shows of an event: its header, which holds no
// personal data, and its marks. Of what was carried over, that of the event that
// had happened.
type TrailRow struct {
	Position uint64 `json:"position"` // in the journal
	Header
	Opening Opening  `json:"opening"`
	Number  string   `json:"number,omitempty"` // of what it is about, as printed for people
	Due     Centimes `json:"due,omitempty"`    // duty that it booked
	Marks   []Mark   `json:"marks,omitempty"`
}

// TrailPage is a part of the trail. The events below position Below were not
// looked at yet: 0 or the From that was asked for when nothing is left.
type TrailPage struct {
	Rows  []TrailRow `json:"rows"`
	Below uint64     `json:"below"`
	Size  uint64     `json:"size"` // of the journal then
}

// Has tells whether a mark is one of the row's.
func (r TrailRow) Has(m Mark) bool { return slices.Contains(r.Marks, m) }

// Takes tells whether the filter shows an event. before is when the one before
// it was written.
func (f TrailFilter) Takes(e Event, before time.Time, c Calendar) bool {
	inner, _ := Happened(e)
	switch {
	case f.Who != "" && f.Who != inner.Who,
		f.Noun != "" && f.Noun != inner.Kind.Noun(),
		f.Kind != "" && f.Kind != inner.Kind,
		f.Subject != "" && f.Subject != inner.Subject,
		f.From != "" && inner.Day.Before(f.From),
		f.To != "" && f.To.Before(inner.Day):
		return false
	case len(f.Marks) == 0:
		return true
	}
	has := MarksOf(e, before, c)
	return !slices.ContainsFunc(f.Marks, func(m Mark) bool { return !slices.Contains(has, m) })
}

// Printed gives what an event is about as it is printed for people.
func (s *State) Printed(h Header) string { return s.PrintedAs(h.Kind.Noun(), h.Subject) }

// PrintedAs gives something as it is printed for people: the number of an order,
// a receipt or a slip, the leaves of a book. Empty where nothing is.
func (s *State) PrintedAs(on Noun, id string) string {
	switch on {
	case OnRequest, RegularisationAsked.Noun():
		r, _ := s.Requests.Get(id)
		return r.Order.Number
	case OnReceipt:
		r, _ := s.Receipts.Get(id)
		return r.Label
	case OnBook:
		if b, known := s.ReceiptBooks.Get(id); known {
			return b.Range()
		}
	case OnSlip:
		p, _ := s.Slips.Get(id)
		return p.Number
	case OnDeposit:
		d, _ := s.Deposits.Get(id)
		return d.Slip
	case OnAnnexe:
		a, _ := s.Annexes.Get(id)
		return a.Slip
	case OnHandover:
		h, _ := s.Handovers.Get(id)
		return s.login(h.From)
	case RevenueTaken.Noun(), StampsMoved.Noun(), FloatMoved.Noun():
		return s.login(id)
	}
	return ""
}

// RowOfTrail makes the row of an event at a position; see [State.Printed].
func RowOfTrail(position uint64, e Event, before time.Time, c Calendar, printed func(Header) string) TrailRow {
	inner, _ := Happened(e)
	return TrailRow{Position: position, Header: inner.Header, Opening: inner.Opening, Marks: MarksOf(e, before, c), Due: dueOf(inner),
		Number: printed(inner.Header)}
}

// dueOf an event: the duty that it booked.
func dueOf(e Event) Centimes {
	step, _ := bodyOf[Step](e)
	return step.Due
}
