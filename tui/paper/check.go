package paper

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Check draws the record of a surprise check (procès-verbal): what somebody else
// counted, read and found, beside what the books said, and the names under it.
// books are those of its leaves. It changes nothing but that it is on record.
func (p *Pile) Check(c office.Check, books []office.ReceiptBook, copy int) {
	s := p.sheet(p.w.CheckTitle, "", copy)
	defer s.done()
	s.lines(0, wide, s.say(s.w.CheckHow, s.moment(c.At), s.person(c.By), s.person(c.Person)), words, plain)
	s.y += 2
	s.facts(
		fact{label: s.w.Checked, value: s.person(c.Person), kind: naming, in: strong},
		fact{label: s.t.Day, value: lang.Date(c.Day), kind: figures},
		fact{label: s.w.Remark, value: c.Note, kind: naming},
	)
	if c.Counts != nil {
		s.counts(c.Counts, c.Counted)
		s.heading(s.t.Variance)
		s.facts(
			fact{label: s.t.Expected, value: s.money(c.Expected), kind: cash, in: strong},
			fact{label: s.t.Counted, value: s.money(c.Counted), kind: cash, in: strong},
			fact{label: s.t.Variance, value: s.signed(c.Variance), kind: cash, in: ink{size: 14, bold: true}},
		)
	}
	s.leaves(c, books)
	s.labels(c.Labels)
	s.checkNames(c)
	s.signatures(signature{who: s.w.SignChecker, name: s.person(c.By)}, signature{who: s.w.Checked, name: s.person(c.Person)})
}

// leaves are the receipt books that were looked at. Of a check that looked at
// none it says which leaf came next.
func (s *sheet) leaves(c office.Check, books []office.ReceiptBook) {
	if len(c.Leaves) == 0 {
		s.facts(fact{label: s.t.Next, value: nextLeaf(c), kind: figures})
		return
	}
	ranges := map[string]string{}
	for _, b := range books {
		ranges[b.ID] = b.Range()
	}
	var rows []row
	for _, leaf := range c.Leaves {
		paper := s.say(s.w.NotPresented)
		if leaf.Paper != 0 {
			paper = strconv.FormatUint(leaf.Paper, 10)
		}
		rows = append(rows, row{cells: []string{ranges[leaf.Book], paper, strconv.FormatUint(leaf.Next, 10), s.agreement(leaf.Agrees())}, strong: !leaf.Agrees()})
	}
	s.heading(s.t.Books)
	s.table([]column{{name: s.w.OneBook, part: 60, kind: figures}, {name: s.w.NextOnPaper, part: 45, kind: figures, end: true},
		{name: s.w.ByTheBooks, part: 45, kind: figures, end: true}, {name: s.w.Remark, part: 30}}, rows)
}

func (s *sheet) labels(batches []office.LabelsSeen) {
	if len(batches) == 0 {
		return
	}
	var rows []row
	for _, b := range batches {
		rows = append(rows, row{cells: []string{b.First.Grouped(), strconv.Itoa(b.Count), strconv.Itoa(b.Left), s.agreement(b.Agrees())}, strong: !b.Agrees()})
	}
	s.heading(s.w.LabelsLeft)
	s.table([]column{{name: s.w.FirstLabel, part: 60, kind: figures}, {name: s.t.Counted, part: 45, kind: figures, end: true},
		{name: s.w.ByTheBooks, part: 45, kind: figures, end: true}, {name: s.w.Remark, part: 30}}, rows)
}

func (s *sheet) agreement(agrees bool) string {
	if agrees {
		return s.say(s.w.Agrees)
	}
	return s.say(s.w.Differs)
}

// checkNames are the names that stand under the record in the books: when they
// were put there, with which key, and what was remarked.
func (s *sheet) checkNames(c office.Check) {
	if len(c.Names) == 0 {
		return
	}
	s.heading(s.w.SignedInBooks)
	for _, n := range c.Names {
		label := s.w.SignedAt
		if n.Refused {
			label = s.w.RefusedToSign
		}
		s.facts(fact{label: label, value: s.moment(n.At) + " — " + s.person(n.By), kind: words, in: strong},
			fact{label: s.w.WithKey, value: n.Key, kind: figures},
			fact{label: s.w.Remark, value: n.Note, kind: naming})
	}
}

func nextLeaf(c office.Check) string {
	if c.Next == 0 {
		return ""
	}
	return strconv.FormatUint(c.Next, 10)
}
