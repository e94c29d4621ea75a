package till

import (
	"slices"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// closed is a row of the list of closings.
type closed struct {
	office.Closing
	who, by, approved office.Name
}

// Closings lists every daily closing, the newest on top.
func (r *Room) Closings() kit.Screen {
	table := kit.NewTable(r.desk, func(c closed) string { return c.ID }, r.closingCells,
		kit.Column{Name: r.w.Number, Width: 9, As: kit.Figures},
		kit.Column{Name: r.w.Day, Width: 10, As: kit.Figures},
		kit.Column{Name: r.w.Counted, Width: 14, End: true},
		kit.Column{Name: r.w.Variance, Width: 13, End: true},
		kit.Column{Name: r.w.State, Width: 12, Grow: 1},
		kit.Column{Name: r.w.Collector, Width: 12, Grow: 1, As: kit.Naming, Drop: 1})
	l := list(r, r.w.Closings, r.w.NoClosings, table, func(s *office.State, _ office.Day) (rows []closed) {
		people := namesIn(s)
		for _, c := range s.Closings.All() {
			row := closed{Closing: c, who: people.of(c.Person), by: people.of(c.By)}
			if c.Approved != nil {
				row.approved = people.of(c.Approved.By)
			}
			rows = append(rows, row)
		}
		slices.SortFunc(rows, func(a, b closed) int { return b.At.Compare(a.At) })
		return rows
	})
	l.Facts = r.closingFacts
	l.Events = events(r, func(c closed) office.TrailFilter { // all that moved or counted the drawer's cash that day
		return office.TrailFilter{Who: c.Person, From: c.Day, To: c.Day, Marks: []office.Mark{office.MarkMoney}}
	})
	l.Verbs = []kit.Verb[closed]{{Key: "a", Action: "close.approve", Open: func(c closed, id string) kit.Screen {
		return r.ask("close.approve", question{about: c.Number, subject: id, intro: r.w.SignHow})
	}}}
	l.Verbs = append(l.Verbs, kit.Verb[closed]{Key: "i", Sheet: office.ClosingSheet, Name: lang.PrintWords().Key, Print: r.printClosing})
	l.More = wholly(r, func(c closed) string { return c.Number }, l.Facts)
	return l
}

func (r *Room) closingCells(c closed) []kit.Cell {
	variance := kit.Cell{Text: r.money(c.Variance)}
	if c.Variance != 0 {
		variance.Tone = kit.Bad
	}
	state := kit.Cell{Text: "✓ " + r.say(lang.ClosingHow(c.How)), Tone: kit.Good}
	switch {
	case c.Clash:
		state = kit.Cell{Text: "! " + r.say(r.w.Clash), Tone: kit.Bad}
	case c.Unapproved():
		state = kit.Cell{Text: r.say(r.w.ToApprove), Tone: kit.Warn}
	case c.How != office.ClosedUsual:
		state = kit.Cell{Text: "! " + r.say(lang.ClosingHow(c.How)), Tone: kit.Warn}
	}
	return []kit.Cell{{Text: c.Number}, {Text: lang.Date(c.Day)}, {Text: r.money(c.Counted)}, variance, state, {Text: c.who.In(r.desk.Lang)}}
}

func (r *Room) closingFacts(c closed) []kit.Fact {
	facts := []kit.Fact{
		{Label: r.w.Day, Value: lang.Day(c.Day, r.desk.Lang), Tone: kit.Strong},
		{Label: r.w.How, Value: r.say(lang.ClosingHow(c.How))},
		{Label: r.w.Receipts, Value: leaves(c.Tally), As: kit.Figures},
		{Label: r.w.Carry, Value: r.money(c.Tally.Carry)},
		{Label: r.w.Takings, Value: r.money(c.Tally.Takings)},
		{Label: r.w.Expected, Value: r.money(c.Tally.Expected)},
		{Label: r.w.Counted, Value: r.money(c.Counted)},
	}
	if c.Since != 0 {
		facts = append(facts, kit.Fact{Label: r.w.Since, Value: r.money(c.Since)})
	}
	facts = append(facts, kit.Fact{Label: r.w.Coins, Value: c.Counts.String(), As: kit.Figures})
	if c.Tally.Float != 0 {
		facts = append(facts, kit.Fact{Label: r.w.Float, Value: r.money(c.Tally.Float)})
	}
	facts = append(facts, r.closedStamps(c.Closing)...)
	if c.Variance != 0 {
		facts = append(facts, kit.Fact{Label: r.w.Variance, Value: r.money(c.Variance) + " · " + c.Reason, Tone: kit.Bad})
	}
	if c.Recounts > 0 {
		facts = append(facts, kit.Fact{Label: r.w.Recounts, Value: itoa(c.Recounts), Tone: kit.Warn})
	}
	facts = append(facts, kit.Fact{Label: r.w.Online, Value: r.w.OnlineOrders.In(r.desk.Lang, c.Online.Orders, r.money(c.Online.Due))})
	if c.Open > 0 {
		facts = append(facts, kit.Fact{Label: r.w.Undecided, Value: itoa(c.Open), Tone: kit.Warn})
	}
	approved := kit.Fact{Label: r.w.Approved, Value: c.approved.In(r.desk.Lang), As: kit.Naming}
	if c.Approved == nil {
		approved = kit.Fact{Label: r.w.Approved, Value: r.say(r.w.ToApprove), Tone: kit.Warn}
		if c.Alone {
			approved.Value = r.say(r.w.Alone)
		}
	}
	facts = append(facts, kit.Fact{Label: r.w.Signer, Value: c.by.In(r.desk.Lang), As: kit.Naming}, approved)
	if c.Root != "" {
		facts = append(facts, kit.Fact{Label: r.w.Journal, Value: itoa(int(c.Size)) + " " + c.Root[:min(16, len(c.Root))], As: kit.Figures})
	}
	return facts
}

// leaves is how many were written, and from which to which.
func leaves(t office.Tally) string {
	if t.Receipts == 0 {
		return "0"
	}
	return itoa(t.Receipts) + " · " + t.First + " → " + t.Last
}

// closedStamps are the stamps of a closing, at face value.
func (r *Room) closedStamps(c office.Closing) (facts []kit.Fact) {
	if c.Tally.Stamps != nil {
		facts = append(r.stampSums(*c.Tally.Stamps), kit.Fact{Label: r.w.StampsLeft, Value: r.stampsAre(c.Tally.Stamps.Left)})
	}
	if c.Stamps != nil {
		facts = append(facts, kit.Fact{Label: r.w.StampsCounted, Value: r.stampsAre(c.Stamps)})
	}
	if len(c.StampsOff) > 0 {
		facts = append(facts, kit.Fact{Label: r.w.StampsOff, Value: r.stampsAre(c.StampsOff) + " · " + c.Reason, Tone: kit.Bad})
	}
	return facts
}
