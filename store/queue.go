package store

import (
	"maps"
	"slices"
	"sort"
	"time"

	"watiqa/store/office"
)

const (
	usualPage = 100
	mostPage  = 10_000
)

// Queue gives a page of requests, oldest order first. Just after unlocking the
// page may be Partial: then it comes from the index on disk and knows no more
// than the first requests of each stage. The look is an entry of the access
// log, once for each filter that differs from the person's last.
func (b *Books) Queue(by string, q office.Query) (office.Page, error) {
	if q.Limit <= 0 {
		q.Limit = usualPage
	}
	q.Limit, q.Offset = min(q.Limit, mostPage), max(0, q.Offset)
	var page office.Page
	err := b.readFor(by, func(t *tx) error {
		want := filterAt(t.state().Here().Calendar, q, b.now())
		var ready bool
		if page, ready = t.session.index.search(want); !ready {
			page = t.partialPage(q, want)
		}
		return nil
	})
	if err != nil {
		return office.Page{}, err
	}
	filter := q
	filter.Offset, filter.Limit = 0, 0
	if err := b.lookOnce(office.Access{Who: by, What: "list", Filter: &filter}); err != nil {
		return office.Page{}, err
	}
	return page, nil
}

// filter is a query made ready to be asked of many entries.
type filter struct {
	query  office.Query
	folded string
	late   int64 // orders placed before this second are beyond the limit
}

// filterAt is a query asked at a moment.
func filterAt(calendar office.Calendar, q office.Query, now time.Time) filter {
	f := filter{query: q, folded: office.Fold(q.Text)}
	if q.Late {
		f.late = lateBefore(calendar, now)
	}
	return f
}

// lateBefore finds the first second at which an order could have been placed
// and not be late now. Working time never runs backwards, so halving finds it,
// within 60 days: there are never so many holidays that 48 hours need more.
func lateBefore(calendar office.Calendar, now time.Time) int64 {
	from := now.AddDate(0, 0, -60)
	seconds := int(now.Sub(from) / time.Second)
	n := sort.Search(seconds, func(i int) bool {
		return calendar.Elapsed(from.Add(time.Duration(i)*time.Second), now) <= office.InOffice
	})
	return from.Unix() + int64(n)
}

func (f filter) takes(e *entry) bool {
	q := f.query
	return (len(q.Stages) == 0 || slices.Contains(q.Stages, e.stage)) &&
		(q.By == "" || q.By == e.by) &&
		(!q.Late || (e.stage.Running() && e.placed < f.late)) &&
		(f.folded == "" || office.Match(e.text, f.folded))
}

// search gives the page that a filter asks for, from memory; not ready while
// the index is being built.
func (x *index) search(want filter) (page office.Page, ready bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.ready {
		return page, false
	}
	for _, e := range x.inOrder() {
		if !want.takes(e) {
			continue
		}
		if page.Total >= want.query.Offset && len(page.Rows) < want.query.Limit {
			page.Rows = append(page.Rows, e.row)
		}
		page.Total++
	}
	page.Counts = maps.Clone(x.counts)
	maps.DeleteFunc(page.Counts, func(_ office.Stage, n int) bool { return n == 0 })
	return page, true
}

// partialPage looks at the oldest requests of each stage asked for.
func (t *tx) partialPage(q office.Query, want filter) office.Page {
	page := office.Page{Counts: t.counts(), Partial: true}
	stages := q.Stages
	if len(stages) == 0 {
		stages = office.Stages
	}
	for _, stage := range stages {
		for _, key := range t.standing(stage, min(q.Limit, usualPage)) {
			if r, ok := t.legible(key); ok && want.takes(entryOf(r)) {
				page.Rows = append(page.Rows, office.RowOf(r))
			}
		}
	}
	slices.SortStableFunc(page.Rows, func(a, b office.Row) int { return a.PlacedAt.Compare(b.PlacedAt) })
	page.Rows = page.Rows[:min(q.Limit, len(page.Rows))]
	page.Total = len(page.Rows)
	return page
}
