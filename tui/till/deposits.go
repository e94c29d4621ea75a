package till

import (
	"slices"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// deposited is a row of the list of deposits.
type deposited struct {
	office.Deposit
	who      office.Name
	closings []string
}

// Deposits lists what was paid to the accountant, the newest on top.
func (r *Room) Deposits() kit.Screen {
	table := kit.NewTable(r.desk, func(one deposited) string { return one.ID }, r.depositCells,
		kit.Column{Name: r.w.Slip, Width: 12, Grow: 1, As: kit.Figures},
		kit.Column{Name: r.w.Day, Width: 10, As: kit.Figures},
		kit.Column{Name: r.w.Amount, Width: 14, End: true},
		kit.Column{Name: r.w.Difference, Width: 13, End: true},
		kit.Column{Name: r.w.Receipted, Width: 14, As: kit.Figures})
	l := list(r, r.w.Deposits, r.w.NoDeposits, table, func(s *office.State, _ office.Day) (rows []deposited) {
		people := namesIn(s)
		for _, one := range s.Deposits.All() {
			row := deposited{Deposit: one, who: people.of(one.By)}
			for _, id := range one.Closings {
				c, _ := s.Closings.Get(id)
				row.closings = append(row.closings, c.Number)
			}
			rows = append(rows, row)
		}
		slices.SortFunc(rows, func(a, b deposited) int { return b.At.Compare(a.At) })
		return rows
	})
	l.Facts = r.depositFacts
	l.Events = events(r, func(one deposited) office.TrailFilter {
		return office.TrailFilter{Noun: office.OnDeposit, Subject: one.ID}
	})
	l.Verbs = []kit.Verb[deposited]{{Key: "r", Action: "deposit.receipt", Open: func(one deposited, id string) kit.Screen {
		return r.ask("deposit.receipt", question{about: one.Slip, subject: id})
	}}}
	l.Verbs = append(l.Verbs, kit.Verb[deposited]{Key: "i", Sheet: office.DepositSheet, Name: lang.PrintWords().Key, Print: r.printDeposit})
	l.More = wholly(r, func(one deposited) string { return one.Slip }, l.Facts)
	return l
}

func (r *Room) depositCells(one deposited) []kit.Cell {
	difference, receipted := kit.Cell{Text: r.money(one.Difference)}, kit.Cell{Text: "—", Tone: kit.Warn}
	if one.Difference != 0 {
		difference.Tone = kit.Bad
	}
	if one.Receipt != nil {
		receipted = kit.Cell{Text: one.Receipt.Number, Tone: kit.Good}
	}
	return []kit.Cell{{Text: one.Slip}, {Text: lang.Date(one.Day)}, {Text: r.money(one.Amount)}, difference, receipted}
}

func (r *Room) depositFacts(one deposited) []kit.Fact {
	facts := []kit.Fact{
		{Label: r.w.Slip, Value: one.Slip, As: kit.Figures, Tone: kit.Strong},
		{Label: r.w.Collector, Value: one.who.In(r.desk.Lang), As: kit.Naming},
		{Label: r.w.Covers, Value: strings.Join(one.closings, " ") + " · " + r.money(one.Covered)},
	}
	if one.Difference != 0 {
		facts = append(facts, kit.Fact{Label: r.w.Difference, Value: r.money(one.Difference) + " · " + one.Reason, Tone: kit.Bad})
	}
	if one.Receipt != nil {
		facts = append(facts, kit.Fact{Label: r.w.Receipted, Value: one.Receipt.Number + " · " + lang.Date(one.Receipt.Day), As: kit.Figures})
	}
	return facts
}
