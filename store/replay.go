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
	size   uint64 // events so far
	opened opened
	next   uint64                                      // number that the next event must have
	feed   func(gen uint32, seq uint64) ([]byte, bool) // line of an item
	taken  func(gen uint32, seq uint64)                // told of every item that a page covers; may be nil
}

func newReplay(feed func(gen uint32, seq uint64) ([]byte, bool)) *replay {
	return &replay{state: office.NewState(), feed: feed}
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
// carried over, only what the kept branch has not taken yet.
func (r *replay) page(e office.Event) error {
	page, ok := office.TakenBy(e)
	if !ok {
		return nil
	}
	cursor := r.state.Here().Feed
	for seq := page.From + 1; seq <= page.To && r.taken != nil; seq++ {
		r.taken(page.Gen, seq)
	}
	if !cursor.Before(page.Gen, page.To) {
		return nil
	}
	from := office.Cursor{Gen: page.Gen}
	if cursor.Gen == page.Gen {
		from = cursor
	}
	if page.From > from.Seq {
		return trouble{office.VerifyFeed}
	}
	var items []office.Item
	var lines [][]byte
	for seq := from.Seq + 1; seq <= page.To; seq++ {
		line, ok := r.feed(page.Gen, seq)
		item, err := office.DecodeItem(line)
		if !ok || err != nil || item.Seq != seq {
			return trouble{office.VerifyFeed}
		}
		items, lines = append(items, item), append(lines, line)
	}
	if !leads(from, lines, office.Cursor{Seq: page.To, Digest: page.Digest}) {
		return trouble{office.VerifyFeed}
	}
	for _, item := range items {
		office.Take(r.state, item)
	}
	return nil
}
