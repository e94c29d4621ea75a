package manage

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// list is a list of this room: load reads its rows.
func list[T any](r *Room, name, empty lang.S, table *kit.Table[T], load func(*office.State, kit.Desk) []T) *kit.List[T] {
	l := kit.NewList(r.desk, name, empty, table)
	l.See = r.see
	l.Read = func(d kit.Desk) (rows []T, err error) {
		err = r.see(d.Person.ID, func(s *office.State) error { rows = load(s, d); return nil })
		return rows, err
	}
	return l
}
