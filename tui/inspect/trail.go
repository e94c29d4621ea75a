package inspect

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

const (
	trailPart = 200   // rows that are read at once
	trailMost = 5_000 // rows that a screen holds: further ones need a narrower filter
)

// trail is the journal, newest event first, as far as a filter takes it. It
// grows at both ends: upwards while others work, downwards while one goes there.
type trail struct {
	*Room
	filter office.TrailFilter
	table  *kit.Table[office.TrailRow]
	house  house
	n      int    // which reading counts: of an older filter none does
	size   uint64 // of the journal when its end was last read
	below  uint64 // what lies below was not read yet
	busy   bool   // a part is being read
	room   int    // cells that the marks of a row have
}

// Trail is the screen of the journal.
func (r *Room) Trail() kit.Screen { return r.TrailOf(office.TrailFilter{}) }

// TrailOf is the trail with a filter to begin with.
func (r *Room) TrailOf(f office.TrailFilter) kit.Screen {
	t := &trail{Room: r, filter: f}
	t.table = kit.NewTable(r.desk, func(row office.TrailRow) string { return strconv.FormatUint(row.Position, 10) }, t.cells,
		kit.Column{Name: r.w.At, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.What, Width: 20, Grow: 1},
		kit.Column{Name: r.w.About, Width: 9, Most: 20, As: kit.Naming},
		kit.Column{Name: r.w.Who, Width: 12, Most: 20, As: kit.Naming},
		kit.Column{Name: r.w.Marks, Width: 12, Grow: 3},
		kit.Column{Name: r.w.Place, Width: 7, As: kit.Figures, End: true, Drop: 1})
	return t
}

func (t *trail) Init() tea.Cmd { return t.restart() }

func (t *trail) Title() string { return t.say(t.w.Trail) }

// trailRead is a part of the trail as the books gave it.
type trailRead struct {
	trail *trail
	n     int
	newer bool // it lies above what is held
	page  office.TrailPage
	house house
	err   error
}

// restart reads anew, with another filter.
func (t *trail) restart() tea.Cmd {
	t.n++
	t.size, t.below, t.busy = 0, 0, true
	t.table.Restart()
	t.table.Set(nil)
	return t.read(office.TrailAsk{Filter: t.filter, Limit: trailPart}, false)
}

func (t *trail) read(ask office.TrailAsk, newer bool) tea.Cmd {
	n, by := t.n, t.me()
	return func() tea.Msg {
		m := trailRead{trail: t, n: n, newer: newer}
		if m.page, m.err = t.books.Trail(by, ask); m.err == nil {
			m.err = t.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	}
}

func (t *trail) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		if t.busy {
			return nil, nil
		}
		t.busy = true
		return nil, t.read(office.TrailAsk{Filter: t.filter, From: t.size, Limit: trailMost}, true)
	case trailRead:
		if m.trail == t && m.n == t.n {
			return nil, t.take(m)
		}
		return nil, nil
	case filtered:
		if m.trail != t {
			return nil, nil
		}
		t.filter = m.filter
		return nil, t.restart()
	}
	next, cmd, _ := kit.Press(msg, t.Keys())
	return next, tea.Batch(cmd, t.follow())
}

// take puts a part where it belongs. The cursor stays on its row.
func (t *trail) take(m trailRead) tea.Cmd {
	t.busy = false
	if m.err != nil {
		return kit.Fail(m.err)
	}
	t.house = m.house
	rows := t.table.Rows()
	if m.newer && m.page.Below > t.size { // more happened than is read at once: what lies between would be missing
		return t.restart()
	}
	if m.newer {
		rows = append(m.page.Rows, rows...)
	} else {
		rows = append(rows, m.page.Rows...)
		t.below = m.page.Below
	}
	if t.size == 0 || m.newer {
		t.size = m.page.Size
	}
	if len(rows) > trailMost {
		rows, t.below = rows[:trailMost], rows[trailMost-1].Position
	}
	t.table.Set(rows)
	return t.follow()
}

// follow reads the part below before the cursor gets there, and as long as
// nothing was found.
func (t *trail) follow() tea.Cmd {
	place, total := t.table.At()
	if t.busy || t.below == 0 || total >= trailMost || place < total-trailPart/4 {
		return nil
	}
	t.busy = true
	return t.read(office.TrailAsk{Filter: t.filter, Below: t.below, Limit: trailPart}, false)
}

func (t *trail) Keys() []kit.Key {
	row, there := t.table.Row()
	keys := []kit.Key{kit.On(t.w.Filter, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: t.filterForm()}, nil }, "f")}
	if there {
		keys = append(keys,
			kit.On(t.w.OpenEvent, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: t.event(row.Position)}, nil }, "enter"),
			kit.On(t.w.AsThen, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: t.past(row.Position + 1)}, nil }, "t"))
		if row.Kind.Noun() == office.OnRequest {
			keys = append(keys, kit.On(t.w.OrderThen, func() (kit.Next, tea.Cmd) {
				return kit.Push{Screen: t.pastOrder(row.Position+1, row.Subject)}, nil
			}, "o"))
		}
	}
	for i, mark := range office.Marks {
		keys = append(keys, kit.On(lang.Mark(mark), func() (kit.Next, tea.Cmd) { return nil, t.toggle(mark) }, itoa(i+1)).Hush())
	}
	keys = append(keys, kit.On(t.w.Extract, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: t.extractForm(t.filter)}, nil }, "x"))
	if !t.filter.Empty() {
		keys = append(keys, kit.On(t.w.All, func() (kit.Next, tea.Cmd) { t.filter = office.TrailFilter{}; return nil, t.restart() }, "a"))
	}
	return append(append(keys, back()), t.table.Keys()...)
}
