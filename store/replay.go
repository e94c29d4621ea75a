package store

import (
	"watiqa/store/office"
)

// replay follows the journal from its first event and says what the books must
// hold: state, clock and leaves. It needs nothing but the lines of journal and
// feed.
type replay struct {
	state  *office.State
	mark   mark
	size   uint64     // events so far
	day    office.Day // business day of the last one; see [Books.PastQueue]
	opened opened
	next   uint64                                      // number that the next event must have
	feed   func(gen uint32, seq uint64) ([]byte, bool) // line of an item
	told   func(office.Event)                          // of every event, before it is applied; may be nil
	taken  func(key string)                            // told of everything in the feed log that a page covers; may be nil
	lost   lostPages                                   // what is taken in the place of pages that are nowhere any more
}

func newReplay(lost lostPages, feed func(gen uint32, seq uint64) ([]byte, bool)) *replay {
	return &replay{state: office.NewState(), feed: feed, lost: lost}
}

// trouble is why a line cannot be replayed.
type trouble struct{ code office.Code }

func (t trouble) Error() string { return string(t.code) }

// step takes the next line of the journal and gives its event and leaf.
func (r *replay) step(line []byte) (e office.Event, leaf [32]byte, err error) {
	e, err = office.DecodeEvent(r.opened.id, line)
	if err != nil {
		return e, leaf, trouble{office.VerifyLine}
	}
	if e.Kind == office.BooksOpened && e.N == 0 {
		if r.opened, err = openedIn(line); err != nil {
			return e, leaf, trouble{office.VerifyLine}
		}
		e.Opening, r.next = r.opened.id, 0
	}
	if e.N != r.next || r.opened.secret == nil {
		return e, leaf, trouble{office.VerifyNumber}
	}
	if r.told != nil {
		r.told(e)
	}
	if err := r.page(e); err != nil { // nothing has changed yet
		return e, leaf, err
	}
	r.next++
	office.Apply(r.state, e)
	if r.size == 0 {
		r.mark = mark{At: e.At}
	}
	r.mark = r.mark.after(e, r.state.Here().Calendar)
	r.size++
	return e, e.Leaf(r.opened.secret), nil
}

// page takes the page of the feed that an event speaks of. Of one that was
// carried over, only what the kept branch has not taken yet. Of one that was
// lost, what is kept in its place.
func (r *replay) page(e office.Event) error {
	page, ok := office.TakenBy(e)
	if !ok {
		return nil
	}
	cursor := r.state.Here().Feed
	for seq := page.From + 1; seq <= page.To && plausible(page) && r.taken != nil; seq++ {
		r.taken(string(feedKey(page.Gen, seq)))
	}
	if !cursor.Before(page.Gen, page.To) {
		return nil
	}
	items, ok := r.fetch(page, cursor)
	if !ok {
		key := lostKey(page)
		if items, ok = r.lost[key]; !ok {
			return trouble{office.VerifyFeed}
		}
		if r.taken != nil {
			r.taken(key)
		}
	}
	for _, item := range items {
		item.Gen, item.Carried = page.Gen, e.Kind == office.EventCarried
		office.Take(r.state, item)
	}
	return nil
}

// fetch gives the items of a page that a cursor does not cover; not ok when
// they are not all here, or not the ones that were taken.
func (r *replay) fetch(page office.Taken, cursor office.Cursor) (items []office.Item, ok bool) {
	from := startOf(page, cursor)
	if page.From > from.Seq || !plausible(page) {
		return nil, false
	}
	var lines [][]byte
	for seq := from.Seq + 1; seq <= page.To; seq++ {
		line, here := r.feed(page.Gen, seq)
		item, err := office.DecodeItem(line)
		if !here || err != nil || item.Seq != seq {
			return nil, false
		}
		items, lines = append(items, item), append(lines, line)
	}
	return items, leads(from, lines, office.Cursor{Seq: page.To, Digest: page.Digest})
}

// plausible tells whether so many items can have come in one page: what another
// copy of the books wrote need not be true.
func plausible(page office.Taken) bool { return page.From <= page.To && page.To-page.From <= 1<<20 }

// startOf is from where a page has news for a cursor.
func startOf(page office.Taken, cursor office.Cursor) office.Cursor {
	if cursor.Gen == page.Gen {
		return cursor
	}
	return office.Cursor{Gen: page.Gen}
}
