package till

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// list is a list of this room: load reads its rows on a business day.
func list[T any](r *Room, name, empty lang.S, table *kit.Table[T], load func(*office.State, office.Day) []T) *kit.List[T] {
	l := kit.NewList(r.desk, name, empty, table)
	l.See = func(by string, look func(*office.State) error) error { return r.books.ViewFor(by, look) }
	l.Read = func(d kit.Desk) (rows []T, err error) {
		moment, err := r.books.Clock()
		if err != nil {
			return nil, err
		}
		err = r.books.ViewFor(d.Person.ID, func(s *office.State) error { rows = load(s, moment.Day); return nil })
		return rows, err
	}
	return l
}

// events opens the journal at what a filter takes of it for a row.
func events[T any](r *Room, about func(T) office.TrailFilter) func(T) kit.Screen {
	if r.Events == nil {
		return nil
	}
	return func(row T) kit.Screen { return r.Events(about(row)) }
}
