package manage

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Signatories lists who may sign papers of this bureau, and whether a
// delegation covers today.
func (r *Room) Signatories() kit.Screen {
	table := kit.NewTable(r.desk, func(s office.Signatory) string { return s.ID }, r.signatoryCells,
		kit.Column{Name: r.w.Name, Width: 18, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.Capacity, Width: 20},
		kit.Column{Name: r.w.Delegation, Width: 10, As: kit.Figures, Drop: 1},
		kit.Column{Name: r.w.From, Width: 10, As: kit.Figures, Drop: 2},
		kit.Column{Name: r.w.To, Width: 10, As: kit.Figures, Drop: 2},
		kit.Column{Name: r.w.Today, Width: 13})
	l := list(r, r.w.Signatories, r.w.NoSignatory, table, loadSignatories)
	l.Verbs = []kit.Verb[office.Signatory]{{Key: "a", Action: "signatory.add", Whole: true, Open: func(office.Signatory, string) kit.Screen {
		return r.ask("signatory.add", kit.Question{Intro: r.w.SignatoryHow})
	}}}
	return l
}

func loadSignatories(s *office.State, _ kit.Desk) []office.Signatory {
	var all []office.Signatory
	for id, who := range s.Signatories.All() {
		who.ID = id
		all = append(all, who)
	}
	return all
}

func (r *Room) signatoryCells(s office.Signatory) []kit.Cell {
	today := kit.Cell{Text: r.say(r.w.Covered), Tone: kit.Good}
	if !s.Covers(r.desk.Today()) {
		today = kit.Cell{Text: "! " + r.say(r.w.NotCovered), Tone: kit.Warn}
	}
	return []kit.Cell{{Text: s.Name.In(r.desk.Lang)}, {Text: r.say(lang.Capacity(s.Capacity))}, {Text: s.Delegation},
		{Text: lang.Date(s.From)}, {Text: lang.Date(s.To)}, today}
}
