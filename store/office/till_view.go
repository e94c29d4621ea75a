package office

import "slices"

// TillView is what a collector's first page shows, and the command line: what
// needs a person first, then the day as it runs. Amounts in centimes.
type TillView struct {
	Person    string      `json:"person"`
	Today     Day         `json:"today"`
	Day       Day         `json:"day"`              // business day that is closed next
	Closed    string      `json:"closed,omitempty"` // number of its closing, once it is closed
	Act       TillAct     `json:"act"`
	Alarms    []*Problem  `json:"alarms,omitempty"`
	Findings  []Finding   `json:"findings,omitempty"`
	Open      int         `json:"open"` // differences with the platform that nobody settled
	Tally     Tally       `json:"tally"`
	Blind     bool        `json:"blind"` // carry and expected cash are not told before the drawer is counted
	Online    OnlineTally `json:"online"`
	Receipts  []Receipt   `json:"receipts,omitempty"`   // of the day, as they were written
	Count     *Counted    `json:"count,omitempty"`      // counted, not signed
	Since     Centimes    `json:"since,omitempty"`      // cash of later days, which lies in the drawer too
	Stale     bool        `json:"stale,omitempty"`      // cash moved since that count
	Book      ReceiptBook `json:"book,omitzero"`        // in service
	Next      string      `json:"next,omitempty"`       // its next leaf
	Due       []Takings   `json:"due,omitempty"`        // closings to deposit
	Pending   []Handover  `json:"pending,omitempty"`    // handed to this collector, not taken over yet
	Annexes   []Annexe    `json:"annexes,omitempty"`    // takings of annexes that nobody signed for yet
	Stamps    bool        `json:"stamps,omitempty"`     // stamps are counted too
	Faces     []Centimes  `json:"faces,omitempty"`      // of them, the largest first
	StampsOff Counts      `json:"stamps_off,omitempty"` // counted − left, by face value, of the count that waits
}

// TillView gives a collector's page on a day. by is who looks: to the collector
// the drawer's expected cash is not told before it was counted.
func (s *State) TillView(person, by string, today Day) TillView {
	drawer, day := s.DrawerFor(person), s.DayToClose(person, today)
	d := s.TillDayOf(person, day)
	v := TillView{Person: person, Today: today, Day: day, Act: s.Here().Till, Alarms: s.Alarms(person, today),
		Findings: s.Findings(), Tally: s.Tally(person, day), Online: s.OnlineOn(day), Count: d.Count, Due: drawer.Due}
	v.Stale = d.Count != nil && d.Count.Moves != s.movesOpen(person)
	v.Since = s.since(person, day)
	if closing, ok := s.Closings.Get(d.Closing); ok {
		v.Closed = closing.Number
	}
	s.viewStamps(&v)
	if v.Blind = by == person && (d.Count == nil || v.Stale); v.Blind {
		v.Tally.Carry, v.Tally.Expected, v.Since, v.StampsOff = 0, 0, 0, nil
		if v.Tally.Stamps != nil {
			v.Tally.Stamps.Begin, v.Tally.Stamps.Left = nil, nil
		}
	}
	for _, difference := range s.Differences.All() {
		if difference.Settled == nil {
			v.Open++
		}
	}
	for _, m := range d.Moves {
		if r, ok := s.Receipts.Get(m.Ref); ok && m.Kind == CashReceipt {
			v.Receipts = append(v.Receipts, r)
		}
	}
	if book, ok := s.ReceiptBooks.Get(drawer.Book); ok {
		v.Book = book
		if next, left := book.Next(); left {
			v.Next = book.Label(next)
		}
	}
	for _, h := range s.Handovers.All() {
		if h.To == person && h.Taken == nil {
			v.Pending = append(v.Pending, h)
		}
	}
	for _, a := range s.Annexes.All() {
		if a.Received == nil && a.Sent == nil {
			v.Annexes = append(v.Annexes, a)
		}
	}
	return v
}

// viewStamps: which stamps have to be counted, and what a count found.
func (s *State) viewStamps(v *TillView) {
	v.Stamps = s.UsesStamps(v.Person)
	faces := Counts{}
	for _, face := range v.Act.Stamps {
		faces[face] = 1
	}
	for face := range s.StampsOf(v.Person) {
		faces[face] = 1
	}
	v.Faces = faces.Faces()
	if v.Count != nil {
		_, v.StampsOff = s.stampsCounted(v.Person, v.Day, v.Tally.stampsLeft(), v.Count.Stamps)
	}
}

// Collectors are the people who hold or held a drawer, in the order of their ids.
func (s *State) Collectors() (people []Person) {
	for id, p := range s.People.All() {
		if _, had := s.Drawers.Get(id); had || p.Has(Collector) {
			people = append(people, p)
		}
	}
	return people
}

// ReceiptsIn gives the receipts of a calendar month, spoiled leaves among them,
// in the order of their numbers: the receipt register.
func (s *State) ReceiptsIn(month string) (all []Receipt) {
	for _, r := range s.Receipts.All() {
		if monthOf(r.Day) == month {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, byNumber)
	return all
}
