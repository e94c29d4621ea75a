package requests

import (
	"slices"
	"strconv"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// inOffice is how long an order may stay in the office, in working time (see
// [office.Calendar.Elapsed]).
const inOffice = 48 * time.Hour

// running are the stages in which that clock runs.
var running = []office.Stage{office.Placed, office.Claimed, office.Found, office.Printed, office.Signed, office.Held}

// left gives what remains of the 48 hours, negative beyond them; ok is false
// once the clock has stopped.
func left(c office.Calendar, row office.Row, now time.Time) (d time.Duration, ok bool) {
	if !slices.Contains(running, row.Stage) {
		return 0, false
	}
	return inOffice - c.Elapsed(row.PlacedAt, now), true
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
