package till

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// receipt is a row of the register.
type receipt struct {
	office.Receipt
	by office.Name
}

// Receipts is the receipt register of all time, the newest on top.
func (r *Room) Receipts() kit.Screen {
	table := kit.NewTable(r.desk, func(one receipt) string { return one.ID }, r.receiptCells,
		kit.Column{Name: r.w.Number, Width: 14, As: kit.Figures},
		kit.Column{Name: r.w.Day, Width: 10, As: kit.Figures},
		kit.Column{Name: r.w.Amount, Width: 14, End: true},
		kit.Column{Name: r.w.State, Width: 16, Grow: 1},
		kit.Column{Name: r.w.Collector, Width: 14, Grow: 1, As: kit.Naming, Drop: 1})
	l := list(r, r.w.Register, r.w.NoReceipts, table, func(s *office.State, _ office.Day) (rows []receipt) {
		people := namesIn(s)
		for _, one := range s.Receipts.All() {
			rows = append(rows, receipt{one, people.of(one.By)})
		}
		slices.SortFunc(rows, func(a, b receipt) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.Number, a.Number)) })
		return rows
	})
	l.Facts = r.receiptFacts
	l.Events = events(r, func(one receipt) office.TrailFilter {
		return office.TrailFilter{Noun: office.OnReceipt, Subject: one.ID}
	})
	form := func(action string) func(receipt, string) kit.Screen {
		return func(one receipt, id string) kit.Screen {
			return r.ask(action, question{about: r.money(one.Amount) + " · " + one.Label, subject: id})
		}
	}
	l.Verbs = []kit.Verb[receipt]{
		{Key: "x", Action: "void", Open: form("void")},
		{Key: "a", Action: "void.approve", Open: form("void.approve")},
	}
	w := lang.PrintWords()
	l.Verbs = append(l.Verbs, kit.Verb[receipt]{Key: "i", Sheet: office.ReceiptSheet, Name: w.Key, Print: r.printReceipt},
		kit.Verb[receipt]{Key: "k", Sheet: office.ReceiptSheet, Name: w.KeyTicket, Print: r.printTicket})
	l.More = func(one receipt, there bool) []kit.Key {
		if !there {
			return nil
		}
		return []kit.Key{kit.On(r.w.Counterfoil, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: r.counterfoil(one.ID)}, nil }, "enter")}
	}
	return l
}

func (r *Room) receiptCells(one receipt) []kit.Cell {
	return []kit.Cell{{Text: one.Label}, {Text: lang.Date(one.Day)}, {Text: r.money(one.Amount)}, r.receiptState(one.Receipt), {Text: one.by.In(r.desk.Lang)}}
}

// receiptState says what has become of a receipt, the gravest first.
func (r *Room) receiptState(one office.Receipt) kit.Cell {
	switch {
	case one.Twice:
		return kit.Cell{Text: "! " + r.say(r.w.Twice), Tone: kit.Bad}
	case one.Outside:
		return kit.Cell{Text: "! " + r.say(r.w.Outside), Tone: kit.Bad}
	case one.Spoiled:
		return kit.Cell{Text: r.say(r.w.Spoiled), Tone: kit.Faint}
	case one.Void != nil && one.Void.Unapproved():
		return kit.Cell{Text: "! " + r.say(r.w.VoidWaits), Tone: kit.Warn}
	case one.Void != nil:
		return kit.Cell{Text: r.say(r.w.Void), Tone: kit.Faint}
	case one.Late:
		return kit.Cell{Text: r.say(r.w.Late), Tone: kit.Warn}
	}
	return kit.Cell{Text: "✓ " + r.say(r.w.Valid), Tone: kit.Good}
}

func (r *Room) receiptFacts(one receipt) []kit.Fact {
	facts := []kit.Fact{
		{Label: r.w.Number, Value: one.Label, As: kit.Figures, Tone: kit.Strong},
		{Label: r.w.Amount, Value: r.money(one.Amount)},
		{Label: r.w.Extracts, Value: r.kind(one.Extracts, one.Amount-one.Fulls)},
		{Label: r.w.FullCopies, Value: r.kind(one.FullCopies, one.Fulls)},
		{Label: r.w.At, Value: r.desk.Moment(one.At), As: kit.Figures},
		{Label: r.w.Collector, Value: one.by.In(r.desk.Lang), As: kit.Naming},
	}
	if one.Reason != "" {
		facts = append(facts, kit.Fact{Label: r.w.Reason, Value: one.Reason, Tone: kit.Warn})
	}
	if one.Void != nil {
		facts = append(facts, kit.Fact{Label: r.w.Void, Value: one.Void.Reason, Tone: kit.Warn},
			kit.Fact{Label: r.w.At, Value: r.desk.Moment(one.Void.At), As: kit.Figures})
		if one.Void.Alone {
			facts = append(facts, kit.Fact{Label: r.w.Approved, Value: r.say(r.w.Alone), Tone: kit.Bad})
		}
	}
	return facts
}
