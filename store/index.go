package store

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"watiqa/store/office"
)

// index is what the queue needs to know of every request, in memory while the
// books are unlocked: it is built in the background and kept current by every
// change.
type index struct {
	mu      sync.Mutex
	entries map[string]*entry
	sorted  []*entry // oldest order first; nil when it has to be sorted again
	counts  map[office.Stage]int
	ready   bool
}

type entry struct {
	id     string
	placed int64 // Unix seconds
	stage  office.Stage
	by     string
	text   string // folded: what one searches in
	row    office.Row
}

func newIndex() *index {
	return &index{entries: map[string]*entry{}, counts: map[office.Stage]int{}}
}

func entryOf(r office.Request) *entry {
	holder := r.Order.Holder
	words := []string{holder.First, holder.Family, holder.FirstLatin, holder.FamilyLatin, r.Order.Number, r.Order.Act.String()}
	return &entry{id: r.ID, placed: r.Order.PlacedAt.Unix(), stage: r.Stage, by: r.By,
		text: office.Fold(strings.Join(words, " ")), row: office.RowOf(r)}
}

// build reads every request, some hundreds at a time, so that no transaction
// stays open for long. What changes meanwhile comes in by refresh and wins. A
// damaged request is left out and logged: it must not hide the others.
func (x *index) build(ctx context.Context, b *Books) {
	var from []byte
	for more := true; more && ctx.Err() == nil; {
		err := b.read(func(t *tx) error {
			var found []*entry
			found, from = t.entries(from, b)
			x.add(found)
			more = from != nil
			return nil
		})
		if err != nil {
			return // sealed meanwhile
		}
	}
	x.mu.Lock()
	x.ready = true
	x.mu.Unlock()
	b.watch.wake()
}

// entries of some hundreds of requests from a key on, and the key to go on
// with; nil at the end. Once the books were sealed their key opens nothing, and
// nothing is damaged for that.
func (t *tx) entries(from []byte, b *Books) (found []*entry, next []byte) {
	bucket := t.bucket(pathRequests)
	if bucket == nil {
		return nil, nil
	}
	c := bucket.Cursor()
	key, _ := c.Seek(from)
	for ; key != nil && len(found) < 500; key, _ = c.Next() {
		if r, ok := t.legible(key); ok {
			found = append(found, entryOf(r))
		} else if b.session.Load() != t.session {
			return found, nil
		} else {
			b.log.Error("a request is damaged", "place", pathRequests.text(key))
		}
	}
	return found, bytes.Clone(key)
}

// legible gives the request under a key. One that is damaged fails nothing: it
// must not hide the others from the queue.
func (t *tx) legible(key []byte) (r office.Request, ok bool) {
	before := t.failure
	if text, there := t.open(pathRequests, key); there {
		_, r, ok = shelf[office.Request]{t, pathRequests}.decode(key, text)
	}
	t.failure = before
	return r, ok
}

// add brings in what build found, unless a change was faster.
func (x *index) add(found []*entry) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, e := range found {
		if x.entries[e.id] == nil {
			x.put(e)
		}
	}
}

func (x *index) put(e *entry) {
	if old := x.entries[e.id]; old != nil {
		x.counts[old.stage]--
		if old.placed == e.placed { // stays where it is in the order
			*old = *e
			x.counts[e.stage]++
			return
		}
	}
	x.entries[e.id] = e
	x.counts[e.stage]++
	x.sorted = nil
}

// refresh brings in the requests that a transaction changed, before the next
// one can begin.
func (x *index) refresh(touched map[string]office.Request) {
	if len(touched) == 0 {
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, r := range touched {
		x.put(entryOf(r))
	}
}

// inOrder gives the entries, oldest order first.
func (x *index) inOrder() []*entry {
	if x.sorted == nil {
		x.sorted = make([]*entry, 0, len(x.entries))
		for _, e := range x.entries {
			x.sorted = append(x.sorted, e)
		}
		slices.SortFunc(x.sorted, func(a, b *entry) int {
			return cmp.Or(cmp.Compare(a.placed, b.placed), cmp.Compare(len(a.id), len(b.id)), strings.Compare(a.id, b.id))
		})
	}
	return x.sorted
}
