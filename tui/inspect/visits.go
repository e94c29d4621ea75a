package inspect

import (
	"slices"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Visits lists the records of visits, the newest first.
func (r *Room) Visits() kit.Screen {
	table := kit.NewTable(r.desk, func(v office.Visit) string { return v.ID }, func(v office.Visit) []kit.Cell {
		return []kit.Cell{{Text: lang.Date(v.Day)}, {Text: v.Seen}, {Text: v.Advice}}
	}, kit.Column{Name: r.w.Day, Width: 10, As: kit.Figures}, kit.Column{Name: lang.Param("", "findings"), Width: 24, Grow: 2, As: kit.Naming},
		kit.Column{Name: lang.Param("", "advice"), Width: 20, Grow: 1, As: kit.Naming})
	l := kit.NewList(r.desk, r.w.Visits, r.w.NoVisit, table)
	l.See = r.see
	l.Read = func(d kit.Desk) (visits []office.Visit, err error) {
		err = r.books.ViewFor(d.Person.ID, func(s *office.State) error {
			for _, v := range s.Visits.All() {
				visits = append(visits, v)
			}
			return nil
		})
		slices.SortStableFunc(visits, func(a, b office.Visit) int { return b.At.Compare(a.At) })
		return visits, err
	}
	l.Facts = func(v office.Visit) []kit.Fact {
		facts := []kit.Fact{{Label: r.w.Day, Value: lang.Day(v.Day, r.desk.Lang), Tone: kit.Strong}, {Label: lang.Param("", "findings"), Value: v.Seen}}
		if v.Advice != "" {
			facts = append(facts, kit.Fact{Label: lang.Param("", "advice"), Value: v.Advice})
		}
		return facts
	}
	l.Verbs = []kit.Verb[office.Visit]{{Key: "n", Action: "visit.record", Whole: true, Open: func(office.Visit, string) kit.Screen {
		return r.ask("visit.record", kit.Question{Given: map[string]string{"day": string(r.today())}})
	}}}
	return l
}
