package office

import "time"

// DifferenceKind is one way in which office and platform can disagree. Only
// the platform opens differences; a person settles them.
type DifferenceKind string

const (
	WithdrawnAfterWork DifferenceKind = "withdrawn_after_work" // order withdrawn while the office processed it
	ProcessedTwice     DifferenceKind = "processed_twice"      // two openings of the books processed one order
	FeeNotPerTariff    DifferenceKind = "fee_not_per_tariff"   // duty booked is not what the tariff says
)

// Choice is one way to settle a difference.
type Choice string

const (
	Deliver    Choice = "deliver"     // the papers exist: they go out, the duty stays
	Stop       Choice = "stop"        // nothing goes out, the duty is taken back
	OneLetter  Choice = "one_letter"  // one set of papers goes out, the other is destroyed
	TwoLetters Choice = "two_letters" // both went out; the order was paid once, one duty stays
	AsPlatform Choice = "as_platform" // the platform's amount is right: ours is corrected
	AsOffice   Choice = "as_office"   // ours is right: the operator is told why
)

// DifferenceRow is one row of the table: kind, who decides, choices and the
// effect of each. The event of every settlement is difference.settled.
type DifferenceRow struct {
	Kind    DifferenceKind
	Roles   []Role
	Choices []Choice
	effect  func(s *State, r *Request, d Difference, choice Choice)
}

// Differences is the one table of differences.
var Differences = []DifferenceRow{
	{WithdrawnAfterWork, []Role{Officer, Agent}, []Choice{Deliver, Stop}, func(s *State, r *Request, d Difference, choice Choice) {
		if choice == Deliver {
			r.Withdrawn = false // it goes out after all: nothing warns of it any more
		}
		if choice != Stop || !r.Stoppable() {
			return
		}
		s.book(r, 0, "")
		s.outOfFolder(r.Folder, r.ID)
		s.endLetter(r.Letter, Stopped, d.Settled.Note, Struck{d.Settled.Note, d.Settled.By, d.Settled.At})
		r.Stage, r.Since, r.Folder, r.Before, r.Hold = Withdrawn, d.Settled.At, 0, "", ""
	}},
	{ProcessedTwice, []Role{Officer}, []Choice{OneLetter, TwoLetters}, func(*State, *Request, Difference, Choice) {
		// The second processing booked no duty: nothing to take back.
	}},
	{FeeNotPerTariff, []Role{Collector, Officer}, []Choice{AsPlatform, AsOffice}, func(s *State, r *Request, d Difference, choice Choice) {
		if choice == AsPlatform && r.Earned() {
			s.book(r, d.Platform, r.DueDay)
		}
	}},
}

// Stoppable tells whether stopping a request does anything: it waits, is in work,
// or its papers are signed and not handed over.
func (r Request) Stoppable() bool {
	return r.in(Placed, Claimed, Found, Printed, Held, Signed, Packed)
}

// Withheld tells whether nothing of a request may go out before a person has
// decided: the platform withdrew it, and work on it has begun.
func (r Request) Withheld() bool {
	return r.Withdrawn && r.Stage != Placed && r.Stoppable()
}

// DifferenceRowOf finds the row of a kind; ok is false for one this program
// does not know: it is shown and kept, and a newer program settles it.
func DifferenceRowOf(kind DifferenceKind) (row DifferenceRow, ok bool) {
	for _, row := range Differences {
		if row.Kind == kind {
			return row, true
		}
	}
	return DifferenceRow{}, false
}

// Difference as the platform opened it. Amounts are centimes.
type Difference struct {
	ID       string         `json:"id"`
	Kind     DifferenceKind `json:"kind"`
	Request  string         `json:"request"`
	OpenedAt time.Time      `json:"opened_at"`
	Office   Centimes       `json:"office,omitempty"`
	Platform Centimes       `json:"platform,omitempty"`
	Settled  *Settlement    `json:"settled,omitempty"`
	Comments []Settlement   `json:"comments,omitempty"` // later settlements: the first one won
}

// Settlement is the body of difference.settled and what is kept of it.
type Settlement struct {
	Choice Choice    `json:"choice"`
	Note   string    `json:"note,omitempty"`
	By     string    `json:"by,omitempty"` // filled from the event's header
	At     time.Time `json:"at,omitzero"`  // likewise
}
