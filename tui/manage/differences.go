package manage

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// difference is one row of the list: what the platform opened, with the
// order that it is about, and who settled it.
type difference struct {
	office.Difference
	number  string
	order   office.Request // its zero value where the office does not have it
	settler string
}

// Differences lists where office and platform disagree: the open ones first,
// the oldest first among them.
func (r *Room) Differences() kit.Screen {
	table := kit.NewTable(r.desk, func(d difference) string { return d.ID }, r.differenceCells,
		kit.Column{Name: r.w.State, Width: 10},
		kit.Column{Name: r.w.Kind, Width: 26, Grow: 1},
		kit.Column{Name: r.w.Order, Width: 14, As: kit.Figures},
		kit.Column{Name: r.w.OpenedAt, Width: 17, As: kit.Figures, Drop: 2})
	l := list(r, r.w.Differences, r.w.NoDifference, table, loadDifferences)
	l.Facts = r.differenceFacts
	if r.Events != nil {
		l.Events = func(d difference) kit.Screen {
			return r.Events(office.TrailFilter{Noun: office.OnDifference, Subject: d.ID})
		}
	}
	l.Verbs = []kit.Verb[difference]{{Key: "s enter", Action: "settle", Open: func(d difference, _ string) kit.Screen { return r.settle(d) }}}
	l.More = func(d difference, _ bool) []kit.Key {
		if r.Order == nil || d.order.ID == "" {
			return nil
		}
		return []kit.Key{kit.On(r.w.KeyOrder, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: r.Order(d.order.ID)}, nil }, "o")}
	}
	return l
}

func loadDifferences(s *office.State, desk kit.Desk) []difference {
	var rows []difference
	for id, d := range s.Differences.All() {
		d.ID = id
		row := difference{Difference: d, number: d.Request}
		if request, ok := s.Requests.Get(d.Request); ok {
			row.number, row.order = request.Order.Number, request
		}
		if d.Settled != nil {
			row.settler = personName(s, d.Settled.By, desk.Lang)
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b difference) int {
		if open := cmp.Compare(rank(a), rank(b)); open != 0 {
			return open
		}
		return cmp.Or(a.OpenedAt.Compare(b.OpenedAt), cmp.Compare(a.ID, b.ID))
	})
	return rows
}

// rank puts open differences before settled ones.
func rank(d difference) int {
	if d.Settled == nil {
		return 0
	}
	return 1
}

func personName(s *office.State, id string, l office.Lang) string {
	if p, ok := s.People.Get(id); ok {
		return p.Name.In(l)
	}
	return id
}

func (r *Room) differenceCells(d difference) []kit.Cell {
	state := kit.Cell{Text: "! " + r.say(r.w.Open), Tone: kit.Bad}
	if d.Settled != nil {
		state = kit.Cell{Text: r.say(r.w.Settled), Tone: kit.Good}
	}
	return []kit.Cell{state, {Text: r.kind(d.Kind)}, {Text: d.number}, {Text: r.desk.Moment(d.OpenedAt), Tone: kit.Faint}}
}

// kind names a difference; one of a newer program is shown by its code.
func (r *Room) kind(k office.DifferenceKind) string {
	if s := lang.Difference(k); !s.Empty() {
		return r.say(s)
	}
	return string(k)
}

// settle offers the choices of this kind of difference only.
func (r *Room) settle(d difference) kit.Screen {
	row, _ := office.DifferenceRowOf(d.Kind)
	var choices []kit.Option
	for _, choice := range row.Choices {
		choices = append(choices, kit.Option{Value: string(choice), Name: lang.Choice(choice)})
	}
	return r.ask("settle", kit.Question{About: d.number, Intro: r.effects(d, row.Choices), Subject: d.ID,
		Options: map[string][]kit.Option{"choice": choices}})
}
