package till

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// unpaid is a counter order whose papers wait for their money.
type unpaid struct {
	office.Row
	due  office.Centimes
	next string // leaf on which its receipt would be written, "" without one
}

// mostUnpaid that are looked for: nobody has so many papers on a counter.
const mostUnpaid = 500

// Unpaid lists the counter orders that are signed: their papers go out for money
// and a receipt. The list is noted in the access log, as it names people.
func (r *Room) Unpaid() kit.Screen {
	table := kit.NewTable(r.desk, func(one unpaid) string { return one.ID },
		func(one unpaid) []kit.Cell {
			return []kit.Cell{{Text: one.Number}, {Text: one.Name}, {Text: itoa(one.Extracts) + "+" + itoa(one.FullCopies)}, {Text: r.money(one.due)}}
		},
		kit.Column{Name: r.w.Order, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.Holder, Width: 16, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.Papers, Width: 7, As: kit.Figures},
		kit.Column{Name: r.w.Amount, Width: 14, End: true})
	l := kit.NewList(r.desk, r.w.Unpaid, r.w.NoUnpaid, table)
	l.See = func(by string, look func(*office.State) error) error { return r.books.ViewFor(by, look) }
	l.Read = func(d kit.Desk) (rows []unpaid, err error) {
		page, err := r.books.Queue(d.Person.ID, office.Query{Stages: []office.Stage{office.Signed}, Limit: mostUnpaid})
		if err != nil {
			return nil, err
		}
		err = r.books.ViewFor(d.Person.ID, func(s *office.State) error {
			next := s.TillView(d.Person.ID, d.Person.ID, d.Today()).Next
			for _, row := range page.Rows {
				request, ok := s.Requests.Get(row.ID)
				if due, problem := s.DutyOf(request); ok && row.Origin == office.Counter && problem == nil {
					rows = append(rows, unpaid{row, due, next})
				}
			}
			return nil
		})
		return rows, err
	}
	l.Verbs = []kit.Verb[unpaid]{
		{Key: "e enter", Action: "collect", Name: r.w.Collect, Open: func(one unpaid, id string) kit.Screen {
			return r.ask("collect", question{about: one.Number, subject: id, hidden: []string{"leaf", "late", "reason"},
				intro: lang.Both(func(l office.Lang) string { return r.w.CollectAsk.With(l, one.due.Format(l), one.next) })})
		}},
		{Key: "h", Action: "collect", Name: r.w.CollectLate, Open: func(one unpaid, id string) kit.Screen {
			return r.ask("collect", question{about: r.money(one.due) + " · " + one.Number, subject: id, intro: r.w.CollectHow})
		}},
	}
	return l
}
