package till

import (
	"slices"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// book is a row of the stock of receipt books.
type book struct {
	office.ReceiptBook
	by      office.Name
	service bool // in its collector's service now
}

// Stock is the stock of receipt books: received, in service, returned.
func (r *Room) Stock() kit.Screen {
	table := kit.NewTable(r.desk, func(one book) string { return one.ID }, r.bookCells,
		kit.Column{Name: r.w.Range, Width: 18, Grow: 1, As: kit.Figures},
		kit.Column{Name: r.w.State, Width: 12},
		kit.Column{Name: r.w.Used, Width: 10, As: kit.Figures},
		kit.Column{Name: r.w.Gaps, Width: 7, As: kit.Figures},
		kit.Column{Name: r.w.Collector, Width: 14, Grow: 1, As: kit.Naming, Drop: 1})
	l := list(r, r.w.Books, r.w.NoBooks, table, func(s *office.State, _ office.Day) (rows []book) {
		people := namesIn(s)
		for id, one := range s.ReceiptBooks.All() {
			row := book{ReceiptBook: one, service: one.By != "" && s.DrawerFor(one.By).Book == id}
			if one.By != "" {
				row.by = people.of(one.By)
			}
			rows = append(rows, row)
		}
		slices.SortFunc(rows, func(a, b book) int { return int(int64(b.First) - int64(a.First)) })
		return rows
	})
	l.Facts = r.bookFacts
	l.Events = events(r, func(one book) office.TrailFilter { return office.TrailFilter{Noun: office.OnBook, Subject: one.ID} })
	form := func(action string) func(book, string) kit.Screen {
		return func(one book, id string) kit.Screen { return r.ask(action, question{about: one.Range(), subject: id}) }
	}
	l.Verbs = []kit.Verb[book]{
		{Key: "s", Action: "book.start", Open: form("book.start")},
		{Key: "x", Action: "spoil", Open: form("spoil")},
		{Key: "r", Action: "book.return", Open: form("book.return")},
		{Key: "n", Action: "book.receive", Whole: true, Open: func(book, string) kit.Screen { return r.ask("book.receive", question{}) }},
	}
	return l
}

func (r *Room) bookCells(one book) []kit.Cell {
	state := kit.Cell{Text: r.say(r.w.Stock)}
	switch {
	case one.Returned != "":
		state = kit.Cell{Text: r.say(r.w.Returned), Tone: kit.Faint}
	case one.service:
		state = kit.Cell{Text: "✓ " + r.say(r.w.InService), Tone: kit.Good}
	}
	gaps := kit.Cell{Text: itoa(len(one.Gaps()))}
	if len(one.Gaps()) > 0 {
		gaps = kit.Cell{Text: "! " + gaps.Text, Tone: kit.Bad}
	}
	return []kit.Cell{{Text: one.Range()}, state, {Text: itoa(len(one.Leaves)) + "/" + itoa(int(one.Final-one.First+1))}, gaps, {Text: one.by.In(r.desk.Lang)}}
}

func (r *Room) bookFacts(one book) []kit.Fact {
	facts := []kit.Fact{
		{Label: r.w.Range, Value: one.Range(), As: kit.Figures, Tone: kit.Strong},
		{Label: r.w.Initialed, Value: one.Initialed, As: kit.Naming},
		{Label: r.w.Received, Value: lang.Date(one.Received), As: kit.Figures},
	}
	if one.Started != "" {
		facts = append(facts, kit.Fact{Label: r.w.InService, Value: lang.Date(one.Started), As: kit.Figures})
	}
	if one.Returned != "" {
		facts = append(facts, kit.Fact{Label: r.w.Returned, Value: lang.Date(one.Returned), As: kit.Figures})
	}
	if next, left := one.Next(); left {
		facts = append(facts, kit.Fact{Label: r.w.Next, Value: one.Label(next), As: kit.Figures})
	}
	if gaps := one.Gaps(); len(gaps) > 0 {
		var labels []string
		for _, number := range gaps {
			labels = append(labels, one.Label(number))
		}
		facts = append(facts, kit.Fact{Label: r.w.Gaps, Value: strings.Join(labels, " "), Tone: kit.Bad})
	}
	return facts
}
