package requests

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

const (
	part = 500    // rows that the queue holds at once, around those seen
	most = 10_000 // orders that are chosen at once
)

// queue is the list of orders, oldest first. An order that is worked on keeps
// its place, and the cursor stays on it.
type queue struct {
	bench
	table  *kit.Table[office.Row]
	tabs   []filter
	tab    int
	left   int // tab from which the search began
	search kit.Input
	mine   bool // only what this person has in hand
	beyond bool // only what is beyond the 48 h clock
	typing bool
	count  int // how many to choose with the next space; 0: none typed
	page   office.Page
	shown  office.Query // what page answers
	coming int          // place of the part that is being read; -1: none
	house  house
	pane   pane
	goal   string // id of the order that the cursor goes to once it is in the list; "" none
}

// Queue makes the room's first screen.
func (r *Room) Queue() kit.Screen {
	q := &queue{bench: bench{Room: r}, tabs: filters(r.w), coming: -1}
	q.bench.screen, q.bench.targets, q.bench.tabOf = q, func() []string { return q.table.Chosen() }, q.tabOf
	q.table = kit.NewTable(r.desk, func(row office.Row) string { return row.ID }, q.cells, q.columns()...)
	q.table.Many, q.table.All = true, q.chooseAll
	return q
}

func (q *queue) Init() tea.Cmd { return q.reread() }

func (q *queue) Title() string { return q.say(q.w.Queue) }

// Typing: characters belong to the search while it is open.
func (q *queue) Typing() bool { return q.typing }

func (q *queue) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		q.pane.age()
		return nil, q.read()
	case pageRead:
		return nil, q.onPage(m)
	case lateReady:
		return q.onLate(m)
	case chosen:
		return nil, q.onChosen(m)
	case planned:
		if m.bench == &q.bench {
			return q.onPlan(m)
		}
	case acted:
		if m.err == nil {
			q.pane.age()
			q.goOn(m)
		}
		return nil, q.onActed(m, q.reread)
	case lookedAt:
		q.onLook(m)
		return nil, nil
	case settled:
		return nil, q.onSettled(m)
	case opened:
		q.onOpened(m)
		return nil, nil
	case sheetFound:
		return q.onSheet(m)
	case rested:
		if m.queue == q && m.text == q.search.Value() {
			return nil, q.read()
		}
		return nil, nil
	case tea.KeyPressMsg, tea.PasteMsg:
		return q.onKey(msg)
	}
	return nil, nil
}

// onKey moves, searches or acts.
func (q *queue) onKey(msg tea.Msg) (kit.Next, tea.Cmd) {
	if q.typing {
		return q.onSearch(msg)
	}
	before, chosen := q.at(), q.table.Count()
	next, cmd := q.press(msg, q.Keys())
	if before != q.at() || chosen != q.table.Count() {
		q.stale = true
		cmd = tea.Batch(cmd, q.look(), q.settle(), q.follow())
	}
	return next, cmd
}

// onSearch lets one type; the list follows as soon as the fingers rest.
func (q *queue) onSearch(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, ok := kit.Press(msg, q.searchKeys()); ok {
		return next, cmd
	}
	if before := q.search.Value(); q.search.Update(msg) && before != q.search.Value() {
		return nil, q.restTyping()
	}
	return nil, nil
}

// at is the id of the order under the cursor.
func (q *queue) at() string {
	row, _ := q.table.Row()
	return row.ID
}

// query is what to read: the part of the list around the cursor; of another
// list its beginning.
func (q *queue) query() office.Query {
	query := office.Query{Stages: q.tabs[q.tab].stages, Text: q.search.Value(), Late: q.beyond, Limit: part}
	if q.mine {
		query.By = q.me()
	}
	if sameList(query, q.shown) && !q.page.Partial {
		query.Offset = q.table.Part(part)
	}
	return query
}

// sameList tells whether two queries ask for parts of one list.
func sameList(a, b office.Query) bool {
	return slices.Equal(a.Stages, b.Stages) && a.Text == b.Text && a.By == b.By && a.Late == b.Late
}

// narrowed tells whether less than the whole tab is listed.
func (q *queue) narrowed() bool { return q.search.Value() != "" || q.mine || q.beyond }

// turn goes to another tab.
func (q *queue) turn(by int) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		q.tab = (q.tab + by + len(q.tabs)) % len(q.tabs)
		q.stale = true
		return nil, q.reread()
	}
}

func (q *queue) columns() []kit.Column {
	w := q.w
	return []kit.Column{
		{Name: w.Number, Width: 8, Most: 14, As: kit.Figures},
		{Name: w.Clock, Width: 6},
		{Name: w.Stage, Width: 14, Most: 26},
		{Name: w.Holder, Width: 14, Grow: 2, As: kit.Naming},
		{Name: w.ActNumber, Width: 9, Most: 14, As: kit.Figures},
		{Name: w.Year, Width: 5, Most: 9, As: kit.Figures},
		{Name: w.Extracts, Width: 5, As: kit.Figures, End: true, Drop: 1},
		{Name: w.FullCopies, Width: 5, As: kit.Figures, End: true, Drop: 1},
		{Name: w.With, Width: 12, Grow: 1, As: kit.Naming, Drop: 2},
	}
}
