package inspect

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/paper"
)

// checkPage is one record of a surprise check in full: what was found beside
// what the books say, and the names under it.
type checkPage struct {
	*Room
	id     string
	is     check
	why    map[string]*office.Problem
	read   bool
	scroll scroll
}

func (r *Room) checkPage(id string) kit.Screen { return &checkPage{Room: r, id: id} }

type checkRead struct {
	page *checkPage
	is   check
	why  map[string]*office.Problem
	err  error
}

func (p *checkPage) Init() tea.Cmd { return p.load() }

func (p *checkPage) Title() string { return p.say(p.w.CheckRecord) }

func (p *checkPage) load() tea.Cmd {
	by := p.desk.Person
	return func() tea.Msg {
		m := checkRead{page: p, why: map[string]*office.Problem{}}
		m.err = p.books.ViewFor(by.ID, func(s *office.State) error {
			one, ok := s.Checks.Get(p.id)
			if !ok {
				return office.Refuse(office.UnknownSubject, p.id)
			}
			m.is = checkOf(s, one, readHouse(s))
			for _, name := range []string{"check.sign", "check.refuse"} {
				action, _ := office.ActionNamed(name)
				m.why[name] = action.Why(s, by, p.id)
			}
			return nil
		})
		return m
	}
}

func (p *checkPage) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, p.load()
	case checkRead:
		if m.page != p {
			return nil, nil
		}
		if m.err == nil {
			p.is, p.why, p.read = m.is, m.why, true
		}
		return nil, kit.Fail(m.err)
	}
	next, cmd, _ := kit.Press(msg, p.Keys())
	return next, cmd
}

func (p *checkPage) Keys() []kit.Key {
	var keys []kit.Key
	if p.read {
		keys = append(keys,
			kit.On(lang.Action("check.sign"), push(p.signCheck(p.is.Check, p.desk.Person)), "s").Because(p.why["check.sign"]),
			kit.On(lang.Action("check.refuse"), push(p.refuseCheck(p.is, p.id)), "r").Because(p.why["check.refuse"]))
		keys = append(keys, p.afterCheck(p.is)...)
		keys = append(keys, kit.On(p.w.Events, push(p.TrailOf(office.TrailFilter{Noun: office.OnCheck, Subject: p.id})), "e").Because(p.audits()).Hush())
	}
	return append(append(keys, back()), p.scroll.keys()...)
}

func (p *checkPage) View(w, h int) string {
	if !p.read {
		return p.desk.Page(nil, w, h)
	}
	return p.desk.Page(p.scroll.cut(p.desk.Facts(w, p.checkFacts(p.is)...), h), w, h)
}

// checkFacts are the record as it is printed: first the names it waits for, then
// what was found, part by part.
func (r *Room) checkFacts(c check) []kit.Fact {
	l, t := r.desk.Lang, lang.TillWords()
	found, names := r.finding(c.Agrees()), r.signatures(c)
	facts := []kit.Fact{
		{Label: r.w.Checked, Value: c.person(c.Person, l), As: kit.Naming, Tone: kit.Strong},
		{Label: r.w.CheckedBy, Value: c.person(c.By, l), As: kit.Naming},
		{Label: r.w.At, Value: r.desk.Moment(c.At), As: kit.Figures},
		{Label: r.w.Found, Value: found.Text, Tone: found.Tone},
		{Label: r.w.Signatures, Value: names.Text, Tone: names.Tone},
	}
	if c.Note != "" {
		facts = append(facts, kit.Fact{Label: lang.Param("check", "note"), Value: c.Note})
	}
	if c.Counts != nil {
		facts = append(facts, kit.Fact{Label: r.w.CashPart}, kit.Fact{Label: t.Counted, Value: c.Counted.Format(l), As: kit.Figures},
			kit.Fact{Label: t.Expected, Value: c.Expected.Format(l), As: kit.Figures},
			kit.Fact{Label: t.Variance, Value: c.Variance.Format(l), As: kit.Figures, Tone: differs(c.Variance == 0)})
		for _, piece := range office.Denominations {
			if n := c.Counts[piece]; n > 0 {
				facts = append(facts, kit.Fact{Label: lang.Both(piece.Format), Value: "× " + itoa(n), As: kit.Figures, Tone: kit.Faint})
			}
		}
	}
	if len(c.Leaves) > 0 {
		facts = append(facts, kit.Fact{Label: r.w.LeavesPart})
	}
	for _, leaf := range c.Leaves {
		facts = append(facts, r.pair(c.books[leaf.Book].Range(), leafWord(r.say(r.w.NotPresented), leaf.Paper), utoa(leaf.Next), leaf.Agrees()))
	}
	if len(c.Labels) > 0 {
		facts = append(facts, kit.Fact{Label: r.w.LabelsPart})
	}
	for _, batch := range c.Labels {
		facts = append(facts, r.pair(batch.First.Grouped(), itoa(batch.Count), itoa(batch.Left), batch.Agrees()))
	}
	return append(facts, r.nameFacts(c)...)
}

// pair is something found beside what the books say.
func (r *Room) pair(name, found, books string, agrees bool) kit.Fact {
	text := r.say(r.w.FoundAndBooks, found, books)
	if !agrees {
		text = "! " + text
	}
	return kit.Fact{Label: lang.Same(name), Value: text, Tone: differs(agrees)}
}

func leafWord(missing string, number uint64) string {
	if number == 0 {
		return missing
	}
	return strconv.FormatUint(number, 10)
}

func differs(agrees bool) kit.Tone {
	if agrees {
		return kit.Plain
	}
	return kit.Bad
}

func (r *Room) nameFacts(c check) (facts []kit.Fact) {
	if len(c.Names) == 0 {
		return nil
	}
	facts = []kit.Fact{{Label: r.w.Signatures}}
	for _, n := range c.Names {
		label, tone := r.w.SignedAt, kit.Good
		if n.Refused {
			label, tone = r.w.RefusedAt, kit.Bad
		}
		facts = append(facts, kit.Fact{Label: label, Value: r.desk.Moment(n.At) + " — " + c.person(n.By, r.desk.Lang), Tone: tone})
		if n.Key != "" {
			facts = append(facts, kit.Fact{Label: r.w.WithKey, Value: n.Key, As: kit.Figures})
		}
		if n.Note != "" {
			facts = append(facts, kit.Fact{Label: lang.Param("check", "note"), Value: n.Note})
		}
	}
	return facts
}

// printCheck prints the record for the file.
func (r *Room) printCheck(id string) tea.Cmd {
	return r.desk.Print(r.Printer, r.books, kit.Job{Sheet: office.CheckSheet, Subjects: []string{id}, Read: paper.Read(office.CheckSheet, id)})
}
