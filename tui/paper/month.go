package paper

import (
	"slices"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Month draws the statement of a month by budget code, with every closing and
// deposit, then the reconciliation that collector and accountant sign.
func (p *Pile) Month(m office.Month, copy int) {
	name := monthName(m.Month, p.frame.Lang)
	p.monthStatement(m, name, copy)
	p.reconciliation(m, name, copy)
}

func (p *Pile) monthStatement(m office.Month, name string, copy int) {
	s := p.sheet(p.w.MonthTitle, name, copy)
	defer s.done()
	s.heading(s.t.ByCode)
	var rows []row
	for _, line := range m.Revenues {
		rows = append(rows, row{cells: []string{line.Code, s.money(line.Counter), s.money(line.Online)}})
	}
	s.table([]column{{name: s.t.Code, part: 60, kind: figures}, {name: s.t.Counter, part: 60, kind: cash, end: true}, {name: s.t.Online, part: 60, kind: cash, end: true}}, rows)
	s.heading(s.t.Till)
	var open []string
	for _, day := range m.Open {
		open = append(open, lang.Date(day))
	}
	s.facts(
		fact{label: s.t.Begin, value: s.money(m.Begin), kind: cash},
		fact{label: s.t.Receipts, value: strconv.Itoa(m.Receipts), kind: figures},
		fact{label: s.t.Voided, value: notNone(len(m.Voids)), kind: figures},
		fact{label: s.t.Spoiled, value: notNone(len(m.Spoiled)), kind: figures},
		fact{label: s.t.Variance, value: s.signed(m.Variance), kind: cash, in: strong},
		fact{label: s.t.Float, value: s.some(m.Float), kind: cash},
		fact{label: s.t.Paid, value: s.money(m.Paid), kind: cash},
		fact{label: s.t.End, value: s.money(m.End), kind: cash, in: strong},
		fact{label: s.t.ToClose, value: strings.Join(open, "  "), kind: figures, in: strong},
	)
	if x := m.Stamps; x != nil {
		rows := s.stampRows(x.Begin, office.StampTally{Received: x.Received, Sold: x.Sold, Used: x.Used, Lost: x.Lost, Handed: x.Handed}, s.t.StampsEnd, x.End)
		s.amounts(s.t.Stamps, slices.Insert(rows, len(rows)-1, s.sum(s.say(s.t.StampsOff), 0, x.Variance)))
	}
	s.monthClosings(m.Closings)
	s.monthDeposits(m.Deposits)
}

func (s *sheet) monthClosings(closings []office.Closing) {
	s.heading(s.t.Closings)
	var rows []row
	for _, c := range closings {
		rows = append(rows, row{cells: []string{c.Number, lang.Date(c.Day), s.person(c.Person), s.money(c.Tally.Takings), s.money(c.Counted), s.signed(c.Variance)}})
		if c.Reason != "" {
			rows = append(rows, row{cells: []string{"", "", c.Reason}})
		}
	}
	s.table([]column{{name: s.t.Number, part: 26, kind: figures}, {name: s.t.Day, part: 25, kind: figures}, {name: s.t.Collector, part: 44, kind: naming},
		{name: s.t.Takings, part: 31, kind: cash, end: true}, {name: s.t.Counted, part: 31, kind: cash, end: true}, {name: s.t.Variance, part: 27, kind: cash, end: true}}, rows)
}

func (s *sheet) monthDeposits(deposits []office.Deposit) {
	s.heading(s.t.Deposits)
	var rows []row
	for _, d := range deposits {
		receipted := ""
		if d.Receipt != nil {
			receipted = d.Receipt.Number
		}
		rows = append(rows, row{cells: []string{d.Slip, lang.Date(d.Day), s.money(d.Amount), s.signed(d.Difference), receipted}})
	}
	s.table([]column{{name: s.t.Slip, part: 40, kind: figures}, {name: s.t.Day, part: 28, kind: figures}, {name: s.t.Amount, part: 40, kind: cash, end: true},
		{name: s.t.Difference, part: 36, kind: cash, end: true}, {name: s.t.Receipted, part: 36, kind: figures}}, rows)
}

// reconciliation sets what was due beside what was credited, line by line and
// without netting, for two signatures.
func (p *Pile) reconciliation(m office.Month, name string, copy int) {
	s := p.sheet(p.w.ReconcileTitle, name, copy)
	defer s.done()
	s.facts(
		fact{label: s.t.Due, value: s.money(m.Due), kind: cash, in: strong},
		fact{label: s.t.Credited, value: s.money(m.Credited), kind: cash, in: strong},
	)
	var rows []row
	for _, match := range m.Matches {
		if match.Outcome == office.Matched {
			continue
		}
		rows = append(rows, row{cells: []string{s.say(lang.CreditOutcome(match.Outcome)), match.Order, match.Statement, lang.Date(match.Day),
			s.money(match.Due), s.money(match.Credited), s.signed(match.Off())}})
	}
	s.heading(s.w.NotConcordant)
	s.table([]column{{name: s.t.Outcome, part: 32}, {name: s.t.Order, part: 24, kind: figures}, {name: s.t.Statement, part: 26, kind: figures}, {name: s.t.Day, part: 24, kind: figures},
		{name: s.t.Due, part: 26, kind: cash, end: true}, {name: s.t.Credited, part: 26, kind: cash, end: true}, {name: s.t.Off, part: 26, kind: cash, end: true}}, rows)
	s.heading(s.t.Aged)
	rows = nil
	for _, a := range m.Aged {
		rows = append(rows, row{cells: []string{monthName(a.Month, p.frame.Lang), strconv.Itoa(a.Orders), s.money(a.Amount)}})
	}
	s.table([]column{{name: s.t.Months, part: 80}, {name: s.t.Pieces, part: 40, kind: figures, end: true}, {name: s.t.Sum, part: 60, kind: cash, end: true}}, rows)
	s.signatures(signature{who: s.w.SignCollector}, signature{who: s.w.SignAccountant})
}
