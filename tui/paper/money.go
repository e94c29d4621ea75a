package paper

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// amounts draws a column of sums: what each is, and how much.
func (s *sheet) amounts(title lang.S, rows []row) {
	s.heading(title)
	s.table([]column{{name: s.w.What, part: 110}, {name: s.t.Pieces, part: 25, kind: figures, end: true}, {name: s.t.Sum, part: 45, kind: cash, end: true}}, rows)
}

// sum is a row of amounts.
func (s *sheet) sum(what string, n int, amount office.Centimes) row {
	return row{cells: []string{capital(what), notNone(n), s.money(amount)}}
}

// counts draws a drawer as it was counted, largest pieces first.
func (s *sheet) counts(c office.Counts, counted office.Centimes) {
	s.heading(s.t.Count)
	var rows []row
	for _, piece := range office.Denominations {
		if n := c[piece]; n > 0 {
			rows = append(rows, row{cells: []string{s.money(piece), strconv.Itoa(n), s.money(piece * office.Centimes(n))}})
		}
	}
	rows = append(rows, row{cells: []string{capital(s.say(s.t.Counted)), "", s.money(counted)}, strong: true})
	s.table([]column{{name: s.t.Denomination, part: 60, kind: cash, end: true}, {name: s.t.Pieces, part: 60, kind: figures, end: true},
		{name: s.t.Sum, part: 60, kind: cash, end: true}}, rows)
}

// person is the name of somebody of the office; the id itself where nobody has it.
func (p *Pile) person(id string) string {
	if name, ok := p.frame.People[id]; ok {
		return name.In(p.frame.Lang)
	}
	return id
}

// signed is an amount that may be too much or too little: with its sign.
func (p *Pile) signed(c office.Centimes) string {
	if c > 0 {
		return "+" + p.money(c)
	}
	return p.money(c)
}
