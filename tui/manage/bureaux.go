package manage

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Bureaux lists those to which an order can be transferred.
func (r *Room) Bureaux() kit.Screen {
	table := kit.NewTable(r.desk, func(b office.Bureau) string { return b.Code }, r.bureauCells,
		kit.Column{Name: r.w.Code, Width: 18, As: kit.Figures},
		kit.Column{Name: r.w.Name, Width: 20, Grow: 1, As: kit.Naming})
	l := list(r, r.w.Bureaux, r.w.NoBureau, table, loadBureaux)
	l.Verbs = []kit.Verb[office.Bureau]{
		{Key: "a", Action: "bureau.add", Whole: true, Open: func(office.Bureau, string) kit.Screen {
			return r.ask("bureau.add", kit.Question{Intro: r.w.BureauHow})
		}},
		{Key: "x", Action: "bureau.remove", Whole: true, Open: func(b office.Bureau, _ string) kit.Screen {
			return r.ask("bureau.remove", kit.Question{About: b.Name.In(r.desk.Lang), Given: map[string]string{"bureau": b.Code},
				Options: map[string][]kit.Option{"bureau": {{Value: b.Code, Name: lang.Both(b.Name.In)}}}})
		}},
	}
	return l
}

func loadBureaux(s *office.State, _ kit.Desk) []office.Bureau { return s.Here().Bureaux }

func (r *Room) bureauCells(b office.Bureau) []kit.Cell {
	return []kit.Cell{{Text: b.Code}, {Text: b.Name.In(r.desk.Lang)}}
}
