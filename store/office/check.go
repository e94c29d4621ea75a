package office

import (
	"cmp"
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
	ID       string       `json:"id" of:"check"` // of the check: the subject of the event is the person
	Counts   Counts       `json:"counts"`        // null: the drawer was not looked at
	Counted  Centimes     `json:"counted"`
	Expected Centimes     `json:"expected"`
	Variance Centimes     `json:"variance"`
	Book     string       `json:"book,omitempty" of:"book"`
	Next     uint64       `json:"next,omitempty"`
	Leaves   []LeafSeen   `json:"leaves,omitempty"`
	Labels   []LabelsSeen `json:"labels,omitempty"`
	Note     string       `json:"note,omitempty"`
}

// LeafSeen is which leaf of a receipt book comes next: on paper, and by the
// program. After the last leaf it is the number that would follow.
type LeafSeen struct {
	Book  string `json:"book" of:"book"`
	Paper uint64 `json:"paper,omitempty"` // 0: the book was not presented
	Next  uint64 `json:"next"`
}

// Agrees tells whether paper and program say the same.
func (l LeafSeen) Agrees() bool { return l.Paper == l.Next }

// LabelsSeen is how many unused labels of a batch were found, and how many the
// program says are left.
type LabelsSeen struct {
	First S10 `json:"first"` // of the batch
	Count int `json:"count"`
	Left  int `json:"left"`
}

// Agrees tells whether as many were found as there should be.
func (l LabelsSeen) Agrees() bool { return l.Count == l.Left }

// CheckName is a name under a check, or the refusal to put one there; and the
// body of check.signed and check.refused.
type CheckName struct {
	By      string    `json:"by,omitempty"`      // filled from the event's header
	At      time.Time `json:"at,omitzero"`       // likewise
	Refused bool      `json:"refused,omitempty"` // likewise: the person who was checked does not sign
	Key     string    `json:"key,omitempty"`     // fingerprint of the SSH key with which it was signed from elsewhere; empty: with a passphrase
	Note    string    `json:"note,omitempty"`    // remark; of a refusal, its reason
}

// Signed is the name of one of the two under the check.
func (c Check) Signed(person string) (name CheckName, ok bool) {
	at := slices.IndexFunc(c.Names, func(n CheckName) bool { return n.By == person && !n.Refused })
	if at < 0 {
		return name, false
	}
	return c.Names[at], true
}

// Refused is the refusal of the person who was checked.
func (c Check) Refused() (name CheckName, ok bool) {
	at := slices.IndexFunc(c.Names, func(n CheckName) bool { return n.Refused })
	if at < 0 {
		return name, false
	}
	return c.Names[at], true
}

// NextName is whose name the check waits for, "" when it is complete.
func (c Check) NextName() string {
	_, checker := c.Signed(c.By)
	_, checked := c.Signed(c.Person)
	_, refused := c.Refused()
	switch {
	case !checker:
		return c.By
	case !checked && !refused:
		return c.Person
	}
	return ""
}

// Agrees tells whether nothing that was looked at differs from the books.
func (c Checked) Agrees() bool {
	return c.Variance == 0 && !slices.ContainsFunc(c.Leaves, func(l LeafSeen) bool { return !l.Agrees() }) &&
		!slices.ContainsFunc(c.Labels, func(l LabelsSeen) bool { return !l.Agrees() })
}

// CheckID is the id of the check that an event of till.checked put on record.
func CheckID(e Event) (string, error) {
	var b Checked
	err := e.Read(&b)
	return b.ID, err
}

// ChecksFor are the checks that wait for a person's name, oldest first.
func (s *State) ChecksFor(person string) (waiting []Check) {
	for _, c := range s.Checks.All() {
		if c.NextName() == person {
			waiting = append(waiting, c)
		}
	}
	slices.SortStableFunc(waiting, func(a, b Check) int { return a.At.Compare(b.At) })
	return waiting
}

// BooksToCheck are the receipt books that a check of a person looks at: those in
// the person's service, and those in stock.
func (s *State) BooksToCheck(person string) (books []ReceiptBook) {
	for id, b := range s.ReceiptBooks.All() {
		inService := b.By != "" && s.DrawerFor(b.By).Book == id
		if b.Returned == "" && (!inService || b.By == person) {
			books = append(books, b)
		}
	}
	slices.SortFunc(books, func(a, b ReceiptBook) int {
		return cmp.Or(cmp.Compare(a.Series, b.Series), cmp.Compare(a.First, b.First))
	})
	return books
}

// LabelsToCheck are the batches of which some labels should be left.
func (s *State) LabelsToCheck() (batches []Batch) {
	for _, b := range s.Batches.All() {
		if b.Left() > 0 {
			batches = append(batches, b)
		}
	}
	slices.SortFunc(batches, func(a, b Batch) int {
		return cmp.Or(cmp.Compare(a.From.series(), b.From.series()), cmp.Compare(a.From.serial(), b.From.serial()))
	})
	return batches
}

func applyChecked(s *State, e Event, b Checked) {
	for _, known := s.Checks.Get(b.ID); known; _, known = s.Checks.Get(b.ID) {
		b.ID += "c" // another branch gave the same id
	}
	s.Checks.Put(b.ID, Check{By: e.Who, At: e.At, Day: e.Day, Person: e.Subject, Checked: b})
}

// applyCheckSigned takes the name of either of the two; a second one of the same
// person says nothing new.
func applyCheckSigned(s *State, e Event, b CheckName) {
	c, ok := s.Checks.Get(e.Subject)
	if !ok || e.Who != c.By && e.Who != c.Person {
		keepUnknown(s, e)
		return
	}
	if _, before := c.Signed(e.Who); !before {
		b.By, b.At, b.Refused = e.Who, e.At, false
		c.Names = append(c.Names, b)
		s.Checks.Put(c.ID, c)
	}
}

// applyCheckRefused keeps the first refusal. One that comes over from another
// branch stands beside a signature: both are facts.
func applyCheckRefused(s *State, e Event, b CheckName) {
	c, ok := s.Checks.Get(e.Subject)
	if !ok || e.Who != c.By && e.Who != c.Person {
		keepUnknown(s, e)
		return
	}
	if _, before := c.Refused(); !before {
		b.By, b.At, b.Refused = e.Who, e.At, true
		c.Names = append(c.Names, b)
		s.Checks.Put(c.ID, c)
	}
}
