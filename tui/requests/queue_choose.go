package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// chosen are the orders that follow each other in the list from a place on,
// read because the table holds only a part of them.
type chosen struct {
	queue *queue
	from  int
	first string // the order that stood there when the key was pressed
	ids   []string
	err   error
}

func (q *queue) chooseCount() (kit.Next, tea.Cmd) {
	place, _ := q.table.At()
	n := q.count
	q.count = 0
	return nil, q.choose(place, n)
}

// chooseAll chooses every order of the list, or none when all were.
func (q *queue) chooseAll() (kit.Next, tea.Cmd) {
	_, total := q.table.At()
	if total = min(total, most); q.table.Count() >= total {
		q.table.Choose()
		return nil, nil
	}
	return nil, q.choose(0, total)
}

// choose n orders from a place on. Keys wait meanwhile: they are for all of them.
func (q *queue) choose(from, n int) tea.Cmd {
	q.begin()
	by, query, first := q.me(), q.shown, ""
	query.Offset, query.Limit = from, n
	if place, _ := q.table.At(); place == from {
		first = q.at()
	}
	return func() tea.Msg {
		m := chosen{queue: q, from: from, first: first}
		page, err := q.books.Queue(by, query)
		for _, row := range page.Rows {
			m.ids = append(m.ids, row.ID)
		}
		m.err = err
		return m
	}
}

func (q *queue) onChosen(m chosen) tea.Cmd {
	if m.queue != q {
		return nil
	}
	q.done(m.err == nil)
	if m.err != nil {
		return kit.Fail(m.err)
	}
	if m.first != "" && (len(m.ids) == 0 || m.ids[0] != m.first) {
		return q.reread() // the list has moved beneath the key: nothing is chosen unseen
	}
	q.table.Add(m.from, m.ids...)
	q.stale = true
	return q.look()
}

// lateEntry opens the form once it knows who may have signed.
func (q *queue) lateEntry() tea.Cmd {
	q.begin()
	return q.readLate()
}

func (q *queue) onLate(m lateReady) (kit.Next, tea.Cmd) {
	q.done(m.err == nil)
	if m.err != nil {
		return nil, kit.Fail(m.err)
	}
	return kit.Push{Screen: q.Room.late(m)}, nil
}

// tabOf names the first list behind which orders of a stage are, if the open one
// is not.
func (q *queue) tabOf(stage office.Stage) lang.S {
	if q.tabs[q.tab].holds(stage) {
		return lang.S{}
	}
	for _, tab := range q.tabs {
		if tab.holds(stage) {
			return tab.name
		}
	}
	return lang.S{}
}

// goOn lets the cursor go to an order that was taken at the counter: who took it
// goes on with it. Where the open list cannot hold it, the first one is opened.
func (q *queue) goOn(m acted) {
	if m.action != "open" {
		return
	}
	q.goal = m.papers[0].id
	if !q.tabs[q.tab].holds(office.Claimed) {
		q.tab = 0
	}
	q.beyond = false
	q.search.SetValue("")
}

// toggle turns a filter on or off.
func (q *queue) toggle(filter *bool) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		*filter = !*filter
		q.stale = true
		return nil, q.reread()
	}
}
