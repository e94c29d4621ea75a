package kit

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/tui/lang"
)

// Keys of a table: append them to the screen's own.
func (t *Table[T]) Keys() []Key {
	w := lang.ShellWords()
	move := func(by int) func() (Next, tea.Cmd) {
		return func() (Next, tea.Cmd) { t.anchor = -1; t.move(by); return nil, nil }
	}
	keys := []Key{
		On(w.Up, move(-1), "up", "k").Hush(),
		On(w.Down, move(1), "down", "j").Hush(),
		On(w.PageUp, move(-t.page), "pgup").Hush(),
		On(w.PageDown, move(t.page), "pgdown").Hush(),
		On(w.Top, move(-t.total), "home").Hush(),
		On(w.Bottom, move(t.total), "end").Hush(),
	}
	if !t.Many {
		return keys
	}
	return append(keys,
		On(w.Choose, t.toggle, "space").Hush(),
		On(w.ChooseUp, func() (Next, tea.Cmd) { t.stretch(-1); return nil, nil }, "shift+up").Hush(),
		On(w.ChooseDown, func() (Next, tea.Cmd) { t.stretch(1); return nil, nil }, "shift+down").Hush(),
		On(w.ChooseAll, t.everything(), "ctrl+a").Hush(),
	)
}

func (t *Table[T]) move(by int) {
	t.cursor = max(min(t.cursor+by, t.total-1), 0)
	if out := t.cursor < t.top || t.cursor >= t.top+t.page; out && (by == 1 || by == -1) && t.desk.Sparing() {
		t.top = t.cursor - t.page/2 // half a page at once, not row by row
	}
	t.scroll()
}

// scroll keeps the cursor in sight.
func (t *Table[T]) scroll() {
	t.top = min(t.top, t.cursor)
	t.top = max(t.top, t.cursor-t.page+1)
	t.top = max(min(t.top, t.total-t.page), 0)
}

// toggle chooses the row under the cursor or not, and goes to the next one.
func (t *Table[T]) toggle() (Next, tea.Cmd) {
	if id, ok := t.at(); ok {
		if _, chosen := t.chosen[id]; chosen {
			delete(t.chosen, id)
		} else {
			t.chosen[id] = t.cursor
		}
	}
	t.anchor = -1
	t.move(1)
	return nil, nil
}

// stretch chooses from where shift was first held to where the cursor gets,
// and lets go of what it leaves behind.
func (t *Table[T]) stretch(by int) {
	if t.total == 0 {
		return
	}
	if t.anchor < 0 {
		t.anchor = t.cursor
	}
	if back := (t.cursor > t.anchor && by < 0) || (t.cursor < t.anchor && by > 0); back {
		if id, ok := t.at(); ok {
			delete(t.chosen, id)
		}
	}
	t.move(by)
	for i := min(t.anchor, t.cursor); i <= max(t.anchor, t.cursor); i++ {
		if row, held := t.row(i); held {
			t.chosen[t.ID(row)] = i
		}
	}
}

func (t *Table[T]) everything() func() (Next, tea.Cmd) {
	if t.All != nil {
		return t.All
	}
	return t.all
}

// all chooses every row, or none when all were.
func (t *Table[T]) all() (Next, tea.Cmd) {
	if len(t.chosen) == len(t.rows) {
		t.Choose()
		return nil, nil
	}
	for i, row := range t.rows {
		t.chosen[t.ID(row)] = t.from + i
	}
	return nil, nil
}
