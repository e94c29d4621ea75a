package paper

import (
	"encoding/hex"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Closing draws the daily closing of one drawer (arrêté de caisse): both ledgers,
// the count beside what was expected, and what its signers have to know.
func (p *Pile) Closing(c office.Closing, copy int) {
	s := p.sheet(p.w.ClosingTitle, c.Number, copy)
	defer s.done()
	s.facts(s.closingFacts(c)...)
	s.amounts(s.t.Counter, s.counterRows(c))
	s.voids(c.Tally.Voids)
	s.amounts(s.t.Online, []row{
		{cells: []string{s.say(s.w.OrderCount), strconv.Itoa(c.Online.Orders)}},
		{cells: []string{capital(s.say(s.t.Extracts)), strconv.Itoa(c.Online.Extracts)}},
		{cells: []string{capital(s.say(s.t.FullCopies)), strconv.Itoa(c.Online.FullCopies)}},
		{cells: []string{capital(s.say(s.t.Due)), "", s.money(c.Online.Due)}, strong: true},
	})
	s.counts(c.Counts, c.Counted)
	s.stamps(c)
	s.heading(s.t.Variance)
	facts := []fact{
		{label: s.t.Expected, value: s.money(c.Tally.Expected), kind: cash, in: strong},
		{label: s.t.Counted, value: s.money(c.Counted), kind: cash, in: strong},
		{label: s.t.Since, value: s.some(c.Since), kind: cash},
		{label: s.t.Variance, value: s.signed(c.Variance), kind: cash, in: ink{size: 14, bold: true}},
		{label: s.t.StampsOff, value: stampsOff(c), kind: figures, in: strong},
		{label: s.t.Reason, value: c.Reason, kind: naming},
		{label: s.t.Recounts, value: notNone(c.Recounts), kind: figures},
	}
	s.facts(facts...)
	s.signatures(signature{who: s.w.SignCollector, name: s.person(c.By)}, signature{who: s.w.SignApprover, name: s.approver(c.Approved)})
}

func (s *sheet) closingFacts(c office.Closing) []fact {
	approved := s.say(s.t.ToApprove)
	switch {
	case c.Approved != nil:
		approved = s.person(c.Approved.By) + " — " + s.moment(c.Approved.At)
	case c.Alone:
		approved = s.say(s.t.Alone)
	}
	var skipped []string
	for _, day := range c.Skipped {
		skipped = append(skipped, lang.Date(day))
	}
	facts := []fact{
		{label: s.t.Collector, value: s.person(c.Person), kind: naming, in: strong},
		{label: s.t.Day, value: lang.Date(c.Day), kind: figures, in: strong},
		{label: s.w.SignedAt, value: s.moment(c.At), kind: figures},
		{label: s.t.Approved, value: approved},
		{label: s.t.Undecided, value: notNone(c.Open), kind: figures, in: strong},
		{label: s.t.Skipped, value: strings.Join(skipped, "  "), kind: figures, in: strong},
		{label: s.w.SignedHead, value: headOf(c.Size, c.Root), kind: figures},
	}
	if c.By != c.Person {
		facts = append(facts, fact{label: s.t.Signer, value: s.person(c.By), kind: naming, in: strong})
	}
	if c.How != office.ClosedUsual {
		facts = append(facts, fact{label: s.t.How, value: s.say(lang.ClosingHow(c.How)), in: strong})
	}
	if c.Clash {
		facts = append(facts, fact{label: s.t.State, value: s.say(s.t.Clash), in: strong})
	}
	return facts
}

// counterRows is the drawer's day: from what it began with to what must lie in it.
func (s *sheet) counterRows(c office.Closing) []row {
	t := c.Tally
	name := s.say(s.t.Receipts)
	if t.First != "" {
		name += "  " + t.First + " — " + t.Last
	}
	rows := []row{
		s.sum(s.say(s.t.Carry), 0, t.Carry),
		s.sum(name, t.Receipts, t.ExtractsDue+t.FullsDue),
		s.sum("· "+s.say(s.t.Extracts), t.Extracts, t.ExtractsDue),
		s.sum("· "+s.say(s.t.FullCopies), t.FullCopies, t.FullsDue),
		s.sum(s.say(s.t.Voided), len(t.Voids), -t.Voided),
	}
	for _, r := range t.Revenues {
		rows = append(rows, s.sum(s.say(s.t.Revenues)+"  "+r.Code, 0, r.Amount))
	}
	takings := s.sum(s.say(s.t.Takings), 0, t.Takings)
	takings.strong = true
	rows = append(rows, takings, s.sum(s.say(s.t.Deposited), 0, -t.Deposited))
	if t.Handed != 0 {
		rows = append(rows, s.sum(s.say(s.t.HandedIn), 0, t.Handed))
	}
	if t.Float != 0 {
		rows = append(rows, s.sum(s.say(s.t.Float), 0, t.Float))
	}
	if t.Found != 0 {
		rows = append(rows, s.sum(s.say(s.t.FoundOff), 0, t.Found))
	}
	expected := s.sum(s.say(s.t.Expected), 0, t.Expected)
	expected.strong = true
	return append(rows, expected)
}

// voids lists what was given back, with the reasons.
func (s *sheet) voids(voids []office.VoidLine) {
	if len(voids) == 0 {
		return
	}
	s.heading(s.t.Voided)
	var rows []row
	for _, v := range voids {
		rows = append(rows, row{cells: []string{v.Number, v.Reason, s.money(v.Amount)}})
	}
	s.table([]column{{name: s.t.Leaf, part: 40, kind: figures}, {name: s.t.Reason, part: 100, kind: naming}, {name: s.t.Amount, part: 40, kind: cash, end: true}}, rows)
}

func (s *sheet) approver(a *office.Approval) string {
	if a == nil {
		return ""
	}
	return s.person(a.By)
}

// some is an amount, "" for none.
func (p *Pile) some(c office.Centimes) string {
	if c == 0 {
		return ""
	}
	return p.money(c)
}

// headOf is the short form of a head that was kept as hex digits.
func headOf(size uint64, root string) string {
	var bytes [32]byte
	if n, err := hex.Decode(bytes[:], []byte(root)); err != nil || n != len(bytes) {
		return strconv.FormatUint(size, 10)
	}
	return ShortHead(size, bytes)
}
