package office

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"
)

// Check is a surprise check (procès-verbal): what somebody else counted in a
// drawer, read off the receipt books and found of labels. It changes nothing but
// that it is on record. Who checked signs it first, then the person who was
// checked, or it is said why not.
type Check struct {
	By     string    `json:"by"`
	At     time.Time `json:"at"`
	Day    Day       `json:"day"`
	Person string    `json:"person"` // who was checked
	Checked
	Names []CheckName `json:"names,omitempty"` // in the order in which they came
}

// Checked is the body of till.checked. Variance is Counted − Expected; Book and
// Next say which leaf came next in the collector's book by the program. What was
// not looked at is not in it.
type Checked struct {
	ID       string       `json:"id" of:"check"`     // of the check: the subject of the event is the person
	Counts   Counts       `json:"counts"` // null: the drawer was not looked at
