package office

import (
	"slices"
	"time"
)

// Hours say when the office is open on some days of the week during some time
// of the year: all year, Ramadan, Friday, a Saturday on duty.
type Hours struct {
	From  Day            `json:"from,omitempty"` // "": always has been so
	To    Day            `json:"to,omitempty"`   // last day; "": no end known
	Days  []time.Weekday `json:"days"`           // 0 is Sunday
	Spans []Span         `json:"spans"`          // none: closed
}

// Span is a part of a day on the office's clock, "08:30" to "16:30"; the office
// closes at Close.
type Span struct {
	Open  string `json:"open"`
	Close string `json:"close"`
}

// usualHours are a convention of ours until an office sets its own.
func usualHours() Hours {
	return Hours{
		Days:  []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday},
		Spans: []Span{{"08:30", "16:30"}},
	}
}

// HoursOn gives the parts of a day in which the office is open: those of the
// last entry that speaks of the day. A holiday has none; a Saturday on duty has
// some and is still not a working day.
func (c Calendar) HoursOn(d Day) []Span {
	if _, off := c.Holiday(d); off || !d.Valid() {
		return nil
	}
	for _, h := range slices.Backward(c.Hours) {
		if h.speakOf(d) {
			return slices.Clone(h.Spans)
		}
	}
	if usual := usualHours(); usual.speakOf(d) {
		return usual.Spans
	}
	return nil
}

func (h Hours) speakOf(d Day) bool {
	return !d.Before(h.From) && (h.To == "" || !h.To.Before(d)) && slices.Contains(h.Days, d.Weekday())
}

// OpenAt reports whether the office is open at t.
func (c Calendar) OpenAt(t time.Time) bool {
	clock := c.local(t).Format("15:04")
	return slices.ContainsFunc(c.HoursOn(c.DayOf(t)), func(s Span) bool { return s.Open <= clock && clock < s.Close })
}
