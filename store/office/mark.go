package office

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Mark is something about an event that whoever audits a journal looks for. It
// accuses nobody: work late in the evening may have had its reason.
type Mark string

const (
	MarkMoney      Mark = "money"        // an amount was booked, counted or decided on
	MarkRefusal    Mark = "refusal"      // a request or some of its papers were refused
	MarkVoid       Mark = "void"         // something was taken back
	MarkOutOfHours Mark = "out_of_hours" // by a person, while the office was closed
	MarkOutside    Mark = "outside"      // a signature that no delegation covered
	MarkLate       Mark = "late"         // entered later than it was done
	MarkBackDated  Mark = "back_dated"   // for a day before the one on which it was written
	MarkClock      Mark = "clock"        // under a doubtful clock, or before what was written earlier
	MarkCarried    Mark = "carried"      // came over from an abandoned branch
)

// Marks in the order in which they are shown.
var Marks = []Mark{MarkMoney, MarkRefusal, MarkVoid, MarkOutOfHours, MarkOutside, MarkLate, MarkBackDated, MarkClock, MarkCarried}

// Happened is the event that counts, see [Event.Counted], and whether it came
// over from an abandoned branch.
func Happened(e Event) (inner Event, carried bool) {
	inner = e.Counted()
	return inner, inner.Kind != e.Kind
}

// MarksOf gives the marks of an event. before is when the event before it in
// the journal was written, zero for the first; the calendar's hours are dated,
// so that an evening of Ramadan is judged by Ramadan's hours.
func MarksOf(e Event, before time.Time, c Calendar) []Mark {
	inner, carried := Happened(e)
	var b struct {
		Late      *time.Time `json:"late"`
		Due       Centimes   `json:"due"`
		Signature *Signature `json:"signature"`
	}
	_ = json.Unmarshal(inner.Body, &b) // a body of another form has none of these
	written := c.DayOf(inner.At)
	is := map[Mark]bool{
		MarkMoney:      b.Due != 0 || aboutMoney(inner.Kind),
		MarkRefusal:    inner.Kind == RequestRefused,
		MarkVoid:       takesBack(inner.Kind),
		MarkOutOfHours: inner.Who != "" && !c.OpenAt(inner.At),
		MarkOutside:    b.Signature != nil && b.Signature.Outside,
		MarkLate:       b.Late != nil,
		MarkBackDated:  inner.Clock == "" && inner.Day != "" && inner.Day.Before(written) || b.Late != nil && c.DayOf(*b.Late).Before(inner.Day),
		MarkClock:      inner.Clock != "" || e.At.Before(before),
		MarkCarried:    carried,
	}
	return slices.DeleteFunc(slices.Clone(Marks), func(m Mark) bool { return !is[m] })
}

// aboutMoney tells whether every event of a kind has to do with money: those of
// the till by their noun, so that a kind that is new there needs no line here.
func aboutMoney(kind Kind) bool {
	return slices.Contains([]Noun{"rate", "difference", "receipt", "revenue", "deposit", "till", "drawer", "closing", "statement", "book", "handover", "annexe", "stamps", "float", "regularisation"}, kind.Noun()) ||
		kind == "day.closed"
}

// takesBack tells whether events of a kind undo what was done before.
func takesBack(kind Kind) bool {
	_, verb, _ := strings.Cut(string(kind), ".")
	return slices.Contains([]string{"undone", "voided", "reversed", "pulled", "reopened"}, verb)
}
