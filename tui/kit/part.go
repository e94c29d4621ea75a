package kit

import "slices"

// Whoever has a long list gives a table only a part of it, around what is
// seen, and another part when [Table.Lacks] says so. Cursor and top count in the
// whole list.

// SetPart is Set for rows that are only those from a place on of a list of
// total rows. A chosen row that is out of the part stays chosen.
func (t *Table[T]) SetPart(rows []T, from, total int) {
	old := t.rows
	id, had := t.at()
	places := make(map[string]int, len(rows))
	for i, row := range rows {
		places[t.ID(row)] = from + i
	}
	same := from == t.from || len(rows) == total
	t.rows, t.from, t.total, t.anchor = rows, from, max(total, from+len(rows)), -1
	for _, row := range old { // those that were held and are no more, where the part is the same, are gone
		if _, there := places[t.ID(row)]; !there && same {
			delete(t.chosen, t.ID(row))
		}
	}
	for id := range t.chosen {
		if place, there := places[id]; there {
			t.chosen[id] = place
		} else if len(rows) == total {
			delete(t.chosen, id)
		}
	}
	if had {
		t.cursor = t.near(id, old, places)
	}
	t.move(0)
}

// near is the place for the cursor, which was on the row id of the old ones: on
// that row; where it is gone, on the first that came after it and is still
// there, else on the last before it.
func (t *Table[T]) near(id string, old []T, places map[string]int) int {
	here := slices.IndexFunc(old, func(row T) bool { return t.ID(row) == id })
	for i := here; i < len(old); i++ {
		if place, there := places[t.ID(old[i])]; there {
			return place
		}
	}
	for i := here - 1; i >= 0; i-- {
		if place, there := places[t.ID(old[i])]; there {
			return place
		}
	}
	return t.cursor
}

// Restart goes to the first row: of another list, when the row under the cursor
// is not in it. What was chosen is chosen no longer.
func (t *Table[T]) Restart() {
	clear(t.chosen)
	t.rows, t.cursor, t.top = nil, 0, 0
}

// Lacks tells whether the part has to be read anew: row, the one under the
// cursor is not held; soon, one within a page of what is seen.
func (t *Table[T]) Lacks() (row, soon bool) {
	row = t.cursor < t.total && !t.holds(t.cursor)
	first, last := max(t.top-t.page, 0), min(t.top+2*t.page, t.total)-1
	return row, row || (first <= last && !(t.holds(first) && t.holds(last)))
}

// Part is the place from which size rows should be read: as now while they
// serve, else with the cursor in the middle.
func (t *Table[T]) Part(size int) (from int) {
	if _, soon := t.Lacks(); !soon {
		return t.from
	}
	return max(min(t.cursor-size/2, t.total-size), 0)
}

// At is the place of the cursor in the whole list, and how many rows that has.
func (t *Table[T]) At() (place, total int) { return t.cursor, t.total }

// Add chooses rows that follow each other in the list from a place on.
func (t *Table[T]) Add(from int, ids ...string) {
	for i, id := range ids {
		t.chosen[id] = from + i
	}
}

func (t *Table[T]) holds(place int) bool {
	return place >= t.from && place < t.from+len(t.rows)
}

func (t *Table[T]) row(place int) (row T, ok bool) {
	if !t.holds(place) {
		return row, false
	}
	return t.rows[place-t.from], true
}
