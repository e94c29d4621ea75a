package till

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Treasury lists every online order that money concerns beside what the
// Treasury's statements say of it; what needs a person comes first.
func (r *Room) Treasury() kit.Screen {
	table := kit.NewTable(r.desk, matchID, r.matchCells,
		kit.Column{Name: r.w.Order, Width: 10, Grow: 1, As: kit.Figures},
		kit.Column{Name: r.w.Outcome, Width: 18, Grow: 1},
		kit.Column{Name: r.w.Due, Width: 11, End: true},
		kit.Column{Name: r.w.Credited, Width: 11, End: true},
		kit.Column{Name: r.w.Age, Width: 5, As: kit.Figures},
		kit.Column{Name: r.w.Day, Width: 10, As: kit.Figures, Drop: 1})
	l := list(r, r.w.Treasury, r.w.NoMatches, table, func(s *office.State, today office.Day) []office.CreditMatch { return s.Matches(today) })
	l.Facts = r.matchFacts
	l.Verbs = []kit.Verb[office.CreditMatch]{
		{Key: "r", Action: "regularise", Subject: func(m office.CreditMatch) string { return m.Request }, Never: nothingMissing,
			Open: func(m office.CreditMatch, id string) kit.Screen {
				return r.ask("regularise", question{about: r.money(-m.Off()) + " · " + m.Order, subject: id})
			}},
		{Key: "s", Action: "statement", Whole: true, Open: func(office.CreditMatch, string) kit.Screen { return r.ask("statement", question{}) }},
	}
	l.More = wholly(r, func(m office.CreditMatch) string { return m.Order }, l.Facts)
	return l
}

// nothingMissing tells why the Treasury cannot be asked for a line, or nil.
func nothingMissing(m office.CreditMatch) *office.Problem {
	if m.Off() >= 0 || m.Outcome == office.CreditWaits {
		return office.Refuse(office.NothingMissing, m.Order)
	}
	return nil
}

func matchID(m office.CreditMatch) string {
	return string(m.Outcome) + "/" + m.Order + "/" + m.Request + "/" + m.Statement
}

// toneOf an outcome: what needs a person stands out.
func toneOf(o office.CreditOutcome) kit.Tone {
	switch o {
	case office.Matched:
		return kit.Good
	case office.CreditWaits:
		return kit.Plain
	case office.RefusedPaid:
		return kit.Warn
	}
	return kit.Bad
}

func (r *Room) matchCells(m office.CreditMatch) []kit.Cell {
	age, day := "", ""
	if m.Age > 0 {
		age = itoa(m.Age)
	}
	if m.Day != "" {
		day = lang.Date(m.Day)
	}
	order := m.Order
	if order == "" {
		order = m.Statement
	}
	return []kit.Cell{{Text: order}, {Text: r.say(lang.CreditOutcome(m.Outcome)), Tone: toneOf(m.Outcome)}, {Text: r.money(m.Due)},
		{Text: r.money(m.Credited)}, {Text: age}, {Text: day}}
}

func (r *Room) matchFacts(m office.CreditMatch) []kit.Fact {
	facts := []kit.Fact{
		{Label: r.w.Outcome, Value: r.say(lang.CreditOutcome(m.Outcome)), Tone: toneOf(m.Outcome)},
		{Label: r.w.Due, Value: r.money(m.Due)}, {Label: r.w.Credited, Value: r.money(m.Credited)},
		{Label: r.w.Off, Value: r.money(m.Off()), Tone: kit.Strong},
	}
	if m.Statement != "" {
		facts = append(facts, kit.Fact{Label: r.w.Statement, Value: m.Statement, As: kit.Figures})
	}
	if m.Asked != nil {
		facts = append(facts, kit.Fact{Label: r.w.Asked, Value: lang.Date(m.Asked.Day) + " · " + r.money(m.Asked.Amount)})
		if answer := m.Asked.Answer; answer != nil {
			said := lang.Date(answer.Day) + " · " + r.say(lang.RegularisationState(answer.State))
			if answer.Text != "" {
				said += " · " + answer.Text
			}
			facts = append(facts, kit.Fact{Label: r.w.Answered, Value: said})
		} else {
			facts = append(facts, kit.Fact{Label: r.w.Answered, Value: r.say(r.w.NotAnswered), Tone: kit.Faint})
		}
	}
	return facts
}
