package office

import (
	"cmp"
	"slices"
)

// Statement is what the Treasury says it credited the commune: line by line,
// or as one lump sum for a period that is split by bureau. It comes with the
// platform's feed or is typed in from paper. Amounts in centimes.
type Statement struct {
	ID     string          `json:"id"` // as the Treasury numbers it
	Source RateSource      `json:"source"`
	Issued Day             `json:"issued"`
	From   Day             `json:"from,omitempty"`
	To     Day             `json:"to,omitempty"`
	Lines  []StatementLine `json:"lines,omitempty"`
	Shares []Share         `json:"shares,omitempty"` // of a lump sum, by bureau
	Total  Centimes        `json:"total"`

	Wrong bool     `json:"wrong,omitempty"` // lines or shares do not add up to the total
	Stray Centimes `json:"stray,omitempty"` // of a lump sum: this bureau's share that matches no total of ours
}

// StatementLine is one credit.
type StatementLine struct {
	Order  string   `json:"order"` // number of the order
	Amount Centimes `json:"amount"`
	Stray  bool     `json:"stray,omitempty"` // when it came, no order of this bureau had that number
}

// Share of a lump sum.
type Share struct {
	Bureau string   `json:"bureau"`
	Amount Centimes `json:"amount"`
}

// Credit is a statement's line on the request that it pays.
type Credit struct {
	Statement string   `json:"statement"`
	Amount    Centimes `json:"amount"`
	Day       Day      `json:"day"` // the statement's
}

// Sum of lines or shares.
func (st Statement) Sum() (sum Centimes) {
	for _, line := range st.Lines {
		sum += line.Amount
	}
	for _, share := range st.Shares {
		sum += share.Amount
	}
	return sum
}

// stray is what of the statement lies on no request of this bureau.
func (st Statement) stray() Centimes {
	sum := st.Stray
	for _, line := range st.Lines {
		if line.Stray {
			sum += line.Amount
		}
	}
	return sum
}

// ofLump is this bureau's share of a lump sum; all of it where nobody split it.
func (st Statement) ofLump(bureau string) (share Centimes) {
	if len(st.Shares) == 0 {
		return st.Total
	}
	for _, s := range st.Shares {
		if s.Bureau == bureau {
			share += s.Amount
		}
	}
	return share
}

// takeStatement credits requests. The same statement a second time, as when a
// feed begins anew, credits nothing. Not ok when it says something else than the
// one of its number that is here, as when it was typed in wrongly: that one
// stands, and the other is kept aside.
func (s *State) takeStatement(st Statement) (ok bool) {
	if before, known := s.Statements.Get(st.ID); known {
		return before.says(st)
	}
	if st.ID == "" {
		return false
	}
	st.Lines = slices.Clone(st.Lines)
	if len(st.Lines) > 0 {
		for i, line := range st.Lines {
			st.Lines[i].Stray = !s.credit(line.Order, Credit{st.ID, line.Amount, st.Issued})
		}
	} else {
		s.takeLump(&st)
	}
	st.Wrong = st.Sum() != st.Total && (len(st.Lines) > 0 || len(st.Shares) > 0)
	s.transfer(Unexplained, Credited, st.stray())
	s.Statements.Put(st.ID, st)
	return true
}

// says tells whether two statements credit the same: in lines, where both have
// some, and else in their total.
func (st Statement) says(other Statement) bool {
	same := func(a, b StatementLine) bool { return a.Order == b.Order && a.Amount == b.Amount }
	return st.Total == other.Total && (len(st.Lines) == 0 || len(other.Lines) == 0 || slices.EqualFunc(byOrder(st.Lines), byOrder(other.Lines), same))
}

func byOrder(lines []StatementLine) []StatementLine {
	return slices.SortedFunc(slices.Values(lines), func(a, b StatementLine) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Amount, b.Amount))
	})
}

// credit puts a line onto its request; not ok when this bureau has none.
func (s *State) credit(order string, c Credit) (ok bool) {
	r, ok := s.Requests.Get(order)
	if !ok || r.Order.Origin == Counter {
		return false
	}
	before := r
	r.Credits = append(r.Credits[:len(r.Credits):len(r.Credits)], c)
	s.rebook(before, r)
	s.Requests.Put(r.ID, r)
	return true
}

// takeLump matches this bureau's share by total: only where it is exactly what
// was due and not credited for the period, each of those duties is credited.
// Otherwise nothing is guessed, and the whole share is left unexplained.
func (s *State) takeLump(st *Statement) {
	share, open := st.ofLump(s.Here().Bureau), Centimes(0)
	var requests []Request
	for _, r := range s.Requests.All() {
		if r.Order.Origin != Counter && r.Due > 0 && len(r.Credits) == 0 && st.covers(r.DueDay) {
			requests, open = append(requests, r), open+r.Due
		}
	}
	if share != open {
		st.Stray = share
		return
	}
	for _, r := range requests {
		s.credit(r.ID, Credit{st.ID, r.Due, st.Issued})
	}
}

func applyStatement(s *State, e Event, b Statement) {
	b.Source = FromOffice
	if !s.takeStatement(b) {
		keepUnknown(s, e)
	}
}

func takeIssued(s *State, i Item, b Statement) {
	b.ID, b.Source = i.Subject, FromPlatform
	if !s.takeStatement(b) {
		keepUnknownItem(s, i)
	}
}

func (st Statement) covers(day Day) bool {
	return (st.From == "" || st.From <= day) && (st.To == "" || day <= st.To)
}

// Regularisation asks the Treasury, through the platform, for a credit that is
// missing. Amount is what was not credited, in centimes.
type Regularisation struct {
	Amount Centimes              `json:"amount"`
	Day    Day                   `json:"day"`
	Note   string                `json:"note,omitempty"`
	Event  Identity              `json:"event,omitzero"`   // by which it was asked for
	Answer *RegularisationAnswer `json:"answer,omitempty"` // the last one; nil: the platform has not said that it has it
}

// RegularisationState is what has become of a regularisation that was asked for.
// How the Treasury is asked and answers is not public: these are a convention of
// ours.
type RegularisationState string

const (
	RegularisationKept    RegularisationState = "kept"     // the platform has it
	RegularisationPassed  RegularisationState = "passed"   // it was put before the Treasury
	RegularisationGranted RegularisationState = "granted"  // the Treasury will credit it: a statement follows
	RegularisationRefused RegularisationState = "declined" // with its reason
)

// RegularisationStates in the order in which they follow each other.
var RegularisationStates = []RegularisationState{RegularisationKept, RegularisationPassed, RegularisationGranted, RegularisationRefused}

// RegularisationAnswer is the body of regularisation.answered.
type RegularisationAnswer struct {
	Asked Identity            `json:"asked"` // the event that it answers
	State RegularisationState `json:"state"`
	Day   Day                 `json:"day"`
	Text  string              `json:"text,omitempty"`
}

// takeRegularised keeps the answer to the request that it answers. A platform that was
// restored says again that it has what it answered long ago: that takes nothing
// back.
func takeRegularised(s *State, i Item, b RegularisationAnswer) {
	r, ok := s.Requests.Get(i.Subject)
	at := slices.IndexFunc(r.Asked, func(asked Regularisation) bool { return asked.Event == b.Asked })
	if !ok || at < 0 || !slices.Contains(RegularisationStates, b.State) {
		keepUnknownItem(s, i)
		return
	}
	r.Asked = slices.Clone(r.Asked)
	if before := r.Asked[at].Answer; before == nil || b.State != RegularisationKept {
		r.Asked[at].Answer = &b
	}
	s.Requests.Put(r.ID, r)
}

func applyRegularisation(s *State, e Event, b Regularisation) {
	r, ok := s.Requests.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	b.Event, b.Answer = e.Identity(), nil
	r.Asked = append(r.Asked[:len(r.Asked):len(r.Asked)], b)
	s.Requests.Put(r.ID, r)
}
