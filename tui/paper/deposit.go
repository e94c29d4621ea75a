package paper

import (
	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Deposit draws the slip of cash paid to the accountant (versement): the amount,
// the closings it covers, and room for the accountant's receipt.
func (p *Pile) Deposit(d office.Deposit, closings []office.Closing, copy int) {
	s := p.sheet(p.w.DepositTitle, d.Slip, copy)
	defer s.done()
	s.at(0, s.y+10, wide, s.money(d.Amount), cash, huge, start)
	s.y += 12
	s.facts(
		fact{label: s.t.Collector, value: s.person(d.By), kind: naming, in: strong},
		fact{label: s.t.Day, value: lang.Date(d.Day), kind: figures},
		fact{label: s.t.At, value: s.moment(d.At), kind: figures},
	)
	s.heading(s.t.Covers)
	var rows []row
	for _, c := range closings {
		again := ""
		for _, id := range d.Again {
			if id == c.ID {
				again = s.say(s.t.Twice)
			}
		}
		rows = append(rows, row{cells: []string{c.Number, lang.Date(c.Day), s.person(c.Person), s.money(c.Tally.Takings + c.Posted), again}})
	}
	rows = append(rows, row{cells: []string{"", "", s.say(s.t.Total), s.money(d.Covered)}, strong: true})
	s.table([]column{{name: s.t.Number, part: 30, kind: figures}, {name: s.t.Day, part: 30, kind: figures}, {name: s.t.Collector, part: 55, kind: naming},
		{name: s.t.Sum, part: 40, kind: cash, end: true}, {name: s.w.Remark, part: 25}}, rows)
	if d.Difference != 0 {
		s.facts(
			fact{label: s.t.Difference, value: s.signed(d.Difference), kind: cash, in: ink{size: 14, bold: true}},
			fact{label: s.t.Reason, value: d.Reason, kind: naming},
		)
	}
	s.heading(s.w.Accountant)
	if d.Receipt != nil {
		s.facts(fact{label: s.t.Receipted, value: d.Receipt.Number, kind: figures, in: strong},
			fact{label: s.t.Day, value: lang.Date(d.Receipt.Day), kind: figures})
	} else {
		s.y += 9
		s.blank(0, s.y, 90, capital(s.say(s.t.Receipted)))
		s.blank(96, s.y, 84, capital(s.say(s.t.Day)))
	}
	s.signatures(signature{who: s.w.SignCollector, name: s.person(d.By)}, signature{who: s.w.SignAccountant})
}
