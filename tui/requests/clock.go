package requests

import (
	"strconv"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// left gives what remains of the 48 hours, negative beyond them; ok is false
// once the clock has stopped.
func left(c office.Calendar, row office.Row, now time.Time) (d time.Duration, ok bool) {
	if !row.Stage.Running() {
		return 0, false
	}
	return office.InOffice - c.Elapsed(row.PlacedAt, now), true
}

// span writes a length of time in at most five cells: "40 h", "3 j".
func span(d time.Duration, w lang.Requests, l office.Lang) string {
	if d < 0 {
		d = -d
	}
	hours := int(d / time.Hour)
	if hours >= 100 {
		return w.Days.With(l, strconv.Itoa(hours/24))
	}
	return w.Hours.With(l, strconv.Itoa(hours))
}
