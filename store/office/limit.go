package office

import (
	"slices"
	"time"
)

// InOffice is how long an order may stay in the office, in working time (see
// [Calendar.Elapsed]): what the public is promised.
const InOffice = 48 * time.Hour

// Running tells whether the clock of [InOffice] runs in a stage: the office
// still has something to do.
func (s Stage) Running() bool {
	return slices.Contains([]Stage{Placed, Claimed, Found, Printed, Signed, Held}, s)
}
