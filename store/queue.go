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
	filter := q
	filter.Offset, filter.Limit = 0, 0
	if err := b.lookOnce(office.Access{Who: by, What: "list", Filter: &filter}); err != nil {
		return office.Page{}, err
	}
	var page office.Page
	err := b.read(func(t *tx) error {
		want := b.filter(t.state().Here().Calendar, q)
		if found, counts, ready := t.session.index.search(want); ready {
			page = t.page(q, found, counts)
		} else {
			page = t.partialPage(q, want)
		}
		return nil
	})
	return page, err
}

// filter is a query made ready to be asked of many entries.
type filter struct {
	query  office.Query
	folded string
	late   int64 // orders placed before this second are beyond the limit
}

func (b *Books) filter(calendar office.Calendar, q office.Query) filter {
	f := filter{query: q, folded: office.Fold(q.Text)}
	if q.Late {
		f.late = lateBefore(calendar, b.now())
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

// search gives the ids that a filter takes; not ready while the index is
// being built.
func (x *index) search(want filter) (found []string, counts map[office.Stage]int, ready bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.ready {
		return nil, nil, false
	}
	for _, e := range x.inOrder() {
		if want.takes(e) {
			found = append(found, e.id)
		}
	}
	counts = maps.Clone(x.counts)
	maps.DeleteFunc(counts, func(_ office.Stage, n int) bool { return n == 0 })
	return found, counts, true
}

func (t *tx) page(q office.Query, found []string, counts map[office.Stage]int) office.Page {
	page := office.Page{Total: len(found), Counts: counts}
	requests := t.state().Requests
	for _, id := range found[min(q.Offset, len(found)):min(q.Offset+q.Limit, len(found))] {
		if r, ok := requests.Get(id); ok {
			page.Rows = append(page.Rows, office.RowOf(r))
		}
	}
	return page
}

// partialPage looks at the oldest requests of each stage asked for.
func (t *tx) partialPage(q office.Query, want filter) office.Page {
	page := office.Page{Counts: t.counts(), Partial: true}
	stages := q.Stages
	if len(stages) == 0 {
		stages = office.Stages
	}
	for _, stage := range stages {
		for _, key := range t.standing(stage, q.Limit) {
			text, ok := t.open(pathRequests, key)
			if !ok {
				continue
			}
			_, r, ok := shelf[office.Request]{t, pathRequests}.decode(key, text)
			if ok && want.takes(entryOf(r)) {
				page.Rows = append(page.Rows, office.RowOf(r))
			}
		}
	}
	slices.SortStableFunc(page.Rows, func(a, b office.Row) int { return a.PlacedAt.Compare(b.PlacedAt) })
	page.Rows = page.Rows[:min(q.Limit, len(page.Rows))]
	page.Total = len(page.Rows)
	return page
}
