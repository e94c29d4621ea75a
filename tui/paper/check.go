package paper

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Check draws the record of a surprise check (procès-verbal): what somebody else
// counted in a drawer. It changes nothing but that it is on record.
func (p *Pile) Check(c office.Check, copy int) {
	s := p.sheet(p.w.CheckTitle, "", copy)
	defer s.done()
	s.lines(0, wide, s.say(s.w.CheckHow, s.moment(c.At), s.person(c.By), s.person(c.Person)), words, plain)
	s.y += 2
	s.facts(
		fact{label: s.t.Collector, value: s.person(c.Person), kind: naming, in: strong},
		fact{label: s.t.Day, value: lang.Date(c.Day), kind: figures},
		fact{label: s.t.Next, value: nextLeaf(c), kind: figures},
	)
	s.counts(c.Counts, c.Counted)
	s.heading(s.t.Variance)
	s.facts(
		fact{label: s.t.Expected, value: s.money(c.Expected), kind: cash, in: strong},
		fact{label: s.t.Counted, value: s.money(c.Counted), kind: cash, in: strong},
		fact{label: s.t.Variance, value: s.signed(c.Variance), kind: cash, in: ink{size: 14, bold: true}},
		fact{label: s.w.Remark, value: c.Note, kind: naming},
	)
	s.signatures(signature{who: s.w.SignChecker, name: s.person(c.By)}, signature{who: s.w.SignCollector, name: s.person(c.Person)})
}

func nextLeaf(c office.Check) string {
	if c.Next == 0 {
		return ""
	}
	return strconv.FormatUint(c.Next, 10)
}
