package office

import (
	"slices"
	"strings"
)

// Month is the statement of one calendar month (business days), which collector
// and accountant sign together: what came in by budget code and ledger, what was
// counted too little or too much, what was deposited, and what the Treasury
// credited. Amounts in centimes; nothing is netted.
type Month struct {
	Month    string        `json:"month"` // 2026-11
	Act      TillAct       `json:"act"`
	Revenues []MonthLine   `json:"revenues"`           // by budget code
	Receipts int           `json:"receipts"`           // leaves written, without the spoiled ones
	Voids    []Receipt     `json:"voids,omitempty"`    // voided in the month
	Spoiled  []Receipt     `json:"spoiled,omitempty"`  // leaves spoiled in the month
	Closings []Closing     `json:"closings,omitempty"` // of days in the month
	Variance Centimes      `json:"variance"`           // sum of counting differences; each stands with its closing
	Deposits []Deposit     `json:"deposits,omitempty"`
	Paid     Centimes      `json:"paid"`              // sum of the deposits
	Begin    Centimes      `json:"begin"`             // cash in all drawers before the month
	End      Centimes      `json:"end"`               // and after it: begin + takings + variance + float − paid
	Float    Centimes      `json:"float,omitempty"`   // from the accountant for change; negative: given back
	Due      Centimes      `json:"due"`               // online duties that became due in the month
	Credited Centimes      `json:"credited"`          // by statements issued in the month
	Matches  []CreditMatch `json:"matches,omitempty"` // of orders due in the month, and of credits issued in it without one
	Aged     []Aged        `json:"aged,omitempty"`    // by month: what became due up to this one and is not credited
	Stamps   *MonthStamps  `json:"stamps,omitempty"`  // none: the office had none
	Open     []Day         `json:"open,omitempty"`    // days with cash that no closing covers
}

// MonthLine is what came in under one budget code.
type MonthLine struct {
	Code    string   `json:"code"` // "" where the act gives none
	Counter Centimes `json:"counter"`
	Online  Centimes `json:"online"`
}

// Aged is what became due in one month and is not credited yet.
type Aged struct {
	Month  string   `json:"month"`
	Orders int      `json:"orders"`
	Amount Centimes `json:"amount"`
}

func monthOf(d Day) string { return string(d)[:min(7, len(d))] }

// MonthOf adds a month up, as it is known on a day.
func (s *State) MonthOf(month string, today Day) Month {
	m := Month{Month: month, Act: s.Here().Till}
	s.monthCash(&m)
	for _, r := range s.Receipts.All() {
		switch {
		case r.Void != nil && monthOf(r.Void.Day) == month:
			m.Voids = append(m.Voids, r)
		case r.Spoiled && monthOf(r.Day) == month:
			m.Spoiled = append(m.Spoiled, r)
		}
	}
	for _, d := range s.Deposits.All() {
		if monthOf(d.Day) == month {
			m.Deposits = append(m.Deposits, d)
		}
	}
	slices.SortFunc(m.Deposits, func(a, b Deposit) int { return a.At.Compare(b.At) })
	slices.SortFunc(m.Voids, func(a, b Receipt) int { return strings.Compare(a.Label, b.Label) })
	s.monthStamps(&m)
	s.monthOnline(&m, today)
	return m
}

// MonthStamps are the stamps of all collectors in a month, at face value.
type MonthStamps struct {
	Begin    Centimes `json:"begin"`
	Received Centimes `json:"received"` // less those given back
	Sold     Centimes `json:"sold"`
	Used     Centimes `json:"used"`
	Lost     Centimes `json:"lost"`
	Handed   Centimes `json:"handed"`   // negative: given on with a drawer and not taken over yet; positive: taken over from the month before
	Variance Centimes `json:"variance"` // sum of what counts found; each stands with its closing
	End      Centimes `json:"end"`
}

func (s *State) monthStamps(m *Month) {
	var x MonthStamps
	for _, d := range s.Days.All() {
		if len(d.Stamps) == 0 || monthOf(d.Day) > m.Month {
			continue
		}
		t, left := stampTally(nil, d.Stamps), stampsLeft(nil, d.Stamps).Total()
		if x.End += left; monthOf(d.Day) < m.Month {
			x.Begin += left
			continue
		}
		x.Received += t.Received - t.Returned
		x.Sold, x.Used, x.Lost = x.Sold+t.Sold, x.Used+t.Used, x.Lost+t.Lost
		x.Handed += t.Handed
	}
	for _, c := range s.Closings.All() {
		if monthOf(c.Day) > m.Month {
			continue
		}
		if x.End += c.StampsPosted; monthOf(c.Day) < m.Month {
			x.Begin += c.StampsPosted
		} else {
			x.Variance += c.StampsPosted
		}
	}
	if x != (MonthStamps{}) {
		m.Stamps = &x
	}
}

// monthCash walks every movement of cash up to the end of the month.
func (s *State) monthCash(m *Month) {
	var revenues []RevenueSum
	for _, d := range s.Days.All() {
		t := tally(0, d.Moves)
		switch at := monthOf(d.Day); {
		case at < m.Month:
			m.Begin += t.Expected
		case at == m.Month:
			m.Receipts += t.Receipts
			m.Paid += t.Deposited
			m.Variance += t.Found
			m.Float += t.Float
			m.End += t.Expected
			revenues = addRevenue(revenues, m.Act.Code, t.Takings-total(t.Revenues))
			for _, r := range t.Revenues {
				revenues = addRevenue(revenues, r.Code, r.Amount)
			}
			if d.Closing == "" && len(d.Moves) > 0 {
				m.Open = append(m.Open, d.Day)
			}
		}
	}
	for _, c := range s.Closings.All() {
		switch at := monthOf(c.Day); {
		case at < m.Month:
			m.Begin += c.Posted
		case at == m.Month:
			m.Closings = append(m.Closings, c)
			m.Variance += c.Posted
			m.End += c.Posted
		}
	}
	slices.SortFunc(m.Closings, func(a, b Closing) int { return strings.Compare(a.Number, b.Number) })
	slices.Sort(m.Open)
	m.Open = slices.Compact(m.Open)
	m.End += m.Begin
	for _, r := range revenues {
		m.Revenues = append(m.Revenues, MonthLine{Code: r.Code, Counter: r.Amount})
	}
}

func total(sums []RevenueSum) (sum Centimes) {
	for _, r := range sums {
		sum += r.Amount
	}
	return sum
}

// monthOnline is the month of the online ledger.
func (s *State) monthOnline(m *Month, today Day) {
	for _, st := range s.Statements.All() {
		if monthOf(st.Issued) != m.Month {
			continue
		}
		if len(st.Lines) == 0 {
			m.Credited += st.ofLump(s.Here().Bureau)
			continue
		}
		for _, line := range st.Lines {
			m.Credited += line.Amount
		}
	}
	aged := map[string]Aged{}
	for _, match := range s.Matches(today) {
		at := monthOf(match.Day)
		if at == m.Month {
			m.Matches = append(m.Matches, match)
			m.Due += match.Due
		}
		if off := match.Off(); off < 0 && at <= m.Month {
			a := aged[at]
			aged[at] = Aged{Month: at, Orders: a.Orders + 1, Amount: a.Amount - off}
		}
	}
	for _, a := range aged {
		m.Aged = append(m.Aged, a)
	}
	slices.SortFunc(m.Aged, func(a, b Aged) int { return strings.Compare(a.Month, b.Month) })
	if m.Due != 0 {
		m.addOnline()
	}
}

// addOnline puts the online duties beside those of the counter, under the same
// budget code.
func (m *Month) addOnline() {
	for i := range m.Revenues {
		if m.Revenues[i].Code == m.Act.Code {
			m.Revenues[i].Online = m.Due
			return
		}
	}
	m.Revenues = append([]MonthLine{{Code: m.Act.Code, Online: m.Due}}, m.Revenues...)
}
