package requests

import (
	"math/rand/v2"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// pageRead is the list as the books gave it.
type pageRead struct {
	queue *queue
	n     int // which reading it is
	query office.Query
	page  office.Page
	house house
	err   error
}

// read asks for the list again.
func (q *queue) read() tea.Cmd {
	n, by, query, goal := q.reading(), q.me(), q.query(), q.goal
	return func() tea.Msg {
		m := pageRead{queue: q, n: n, query: query}
		m.page, m.err = q.books.Queue(by, query)
		if m.err == nil && goal != "" && !holds(m.page, goal) && !m.page.Partial { // a new order is among the last
			m.query.Offset = max(m.page.Total-part, 0)
			m.page, m.err = q.books.Queue(by, m.query)
		}
		if m.err == nil {
			m.err = q.books.ViewFor(by, func(s *office.State) error {
				m.house = readHouse(s)
				m.house.unanswered, m.house.notes, m.house.checks = s.Unanswered(), len(s.NotesFor(by)), len(s.ChecksFor(by))
				return nil
			})
		}
		return m
	}
}

// reread reads, and lets typed keys wait until what was read is on the screen.
func (q *queue) reread() tea.Cmd {
	cmd := q.read()
	q.await()
	return cmd
}

func (q *queue) onPage(m pageRead) tea.Cmd {
	if m.queue != q {
		return nil
	}
	q.coming = -1
	if !q.arrived(m.n, m.err == nil) {
		return nil
	}
	if m.err != nil {
		return kit.Fail(m.err)
	}
	q.take(m)
	return tea.Batch(q.look(), q.settle(), q.follow())
}

// take puts what was read on the screen. In another list the cursor stays on
// its order if that is on the first part, else it begins anew.
func (q *queue) take(m pageRead) {
	here := q.at()
	defer q.toGoal()
	another := !sameList(m.query, q.shown)
	searched := m.query.Text != "" && m.query.Text != q.shown.Text // the first hit is the one that was meant
	q.page, q.house, q.shown, q.stale = m.page, m.house, m.query, true
	from := m.query.Offset
	if m.page.Partial {
		from = 0
	}
	if searched || another && !holds(m.page, here) {
		q.table.Restart()
	}
	q.table.SetPart(m.page.Rows, from, m.page.Total)
}

func holds(page office.Page, id string) bool {
	return slices.ContainsFunc(page.Rows, func(row office.Row) bool { return row.ID == id })
}

// toGoal puts the cursor on the order that it is to go to, if that is there.
func (q *queue) toGoal() {
	if q.goal != "" && (q.table.Go(q.goal) || !q.page.Partial) {
		q.goal = ""
	}
}

// follow reads the part of the list to which the cursor has gone. Keys wait
// where its row is not there yet; near the edge it is read while one goes on.
func (q *queue) follow() tea.Cmd {
	row, soon := q.table.Lacks()
	switch {
	case q.page.Partial || !soon:
		return nil
	case row && q.query().Offset != q.shown.Offset:
		return q.reread()
	case q.query().Offset == q.coming:
		return nil
	case row: // the part that was read is shorter than its list: a change under way tells
		return nil
	}
	q.coming = q.query().Offset
	return q.read()
}

// lookedAt says why actions cannot be had for the orders that were under the
// cursor or chosen.
type lookedAt struct {
	queue *queue
	first string // order under the cursor then
	whys  map[string]*office.Problem
}

// look finds out which keys cannot be pressed. It reads nothing that a person
// gets to see.
func (q *queue) look() tea.Cmd {
	by, l, first, targets := q.desk.Person, q.desk.Lang, q.at(), q.targets()
	return func() tea.Msg {
		m := lookedAt{queue: q, first: first}
		err := q.books.ViewFor(by.ID, func(s *office.State) error { m.whys = whysFor(s, by, targets, l); return nil })
		if err != nil {
			return nil // the list itself reports what is wrong
		}
		return m
	}
}

func (q *queue) onLook(m lookedAt) {
	if m.queue == q && m.first == q.at() {
		q.seen(m.whys)
	}
}

// rest is how long the cursor stays before the order beneath it is opened in
// the pane: an opened order is an entry in the access log, a passed one is not.
const rest = 250 * time.Millisecond

// rested says that nothing was typed into the search for a moment: each list
// that is asked for is an entry in the access log, a half-typed name need not be.
type rested struct {
	queue *queue
	text  string
}

func (q *queue) restTyping() tea.Cmd {
	text := q.search.Value()
	return tea.Tick(rest/2, func(time.Time) tea.Msg { return rested{q, text} })
}

type settled struct {
	queue *queue
	id    string
}

func (q *queue) settle() tea.Cmd {
	id := q.at()
	if id == "" || !q.pane.wanted() || q.pane.shows(id) {
		return nil
	}
	wait := rest
	if q.pane.id == id && q.desk.Sparing() {
		// The order is there already, only something somewhere has changed. Twenty who
		// look on must not all read just when the clerk has his next one ready.
		wait += rand.N(4 * rest) // #nosec G404 -- nobody gains by guessing it
	}
	return tea.Tick(wait, func(time.Time) tea.Msg { return settled{q, id} })
}

func (q *queue) onSettled(m settled) tea.Cmd {
	if m.queue != q || m.id != q.at() || q.pane.shows(m.id) {
		return nil
	}
	return q.open(q.screen, m.id, 0)
}

func (q *queue) onOpened(m opened) {
	if m.owner == q.screen && m.id == q.at() && m.err == nil {
		q.pane.show(m)
	}
}
