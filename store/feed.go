package store

import (
	"encoding/binary"
	"encoding/hex"

	"watiqa/store/office"
)

// The feed log holds the lines of the platform's feed as this office took them,
// by generation (4 bytes) and number (8 bytes). Each feed.taken in the journal
// names the page that was taken at that point, so replay walks both.
//
// A platform that was restored to an older state may have lost items and go on
// with others. Asked for what follows our cursor it then answers with its feed
// from the start: a page that begins at item 1, in answer to a cursor that covers
// some, opens the next generation. The items, most of them known, change nothing
// the second time. Because such a page undoes the cursor, a page counts only as
// the answer to the cursor that the books have when it is taken: an old first
// page that comes late, or twice, answers one that has moved on since.

// Cursor is how far the feed has been taken.
func (b *Books) Cursor() (cursor office.Cursor, err error) {
	err = b.View(func(s *office.State) error {
		cursor = s.Here().Feed
		return nil
	})
	return cursor, err
}

// TakeFeed takes a page of the feed: its lines, the feed.taken event and what
// they change, in one durable transaction. asked is the cursor that the request
// carried; when it is no longer ours the page is refused with [office.LineLate].
// The lines must continue it, or begin at item 1, and their digests must lead to
// the cursor to. What does not is refused whole with [office.LineMalformed].
func (b *Books) TakeFeed(asked office.Cursor, lines [][]byte, to office.Cursor) error {
	items, err := decodeItems(lines)
	if err != nil {
		return err
	}
	return b.update(func(t *tx) error {
		cursor := t.state().Here().Feed
		if cursor != asked {
			return office.Refuse(office.LineLate)
		}
		from, err := pageStart(cursor, items, to)
		if err != nil {
			return err
		}
		if !leads(from, lines, to) {
			return office.Refuse(office.LineMalformed)
		}
		if len(items) == 0 && from == cursor {
			return nil
		}
		t.takeItems(from.Gen, items)
		_, err = t.append(t.moment(), "", office.Fact{Kind: office.FeedTaken,
			Body: office.Taken{Gen: from.Gen, From: from.Seq, To: to.Seq, Digest: to.Digest}})
		return err
	})
}

// takeItems stores items and lets them change the state.
func (t *tx) takeItems(gen uint32, items []office.Item) {
	state := t.state()
	for _, item := range items {
		t.seal(pathFeed, feedKey(gen, item.Seq), item.Encode())
		item.Gen = gen
		office.Take(state, item)
	}
}

func feedKey(gen uint32, seq uint64) []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint32(nil, gen), seq)
}

// decodeItems reads lines that must be numbered without gaps.
func decodeItems(lines [][]byte) ([]office.Item, error) {
	items := make([]office.Item, len(lines))
	for i, line := range lines {
		item, err := office.DecodeItem(line)
		if err != nil || (i > 0 && item.Seq != items[i-1].Seq+1) {
			return nil, office.Refuse(office.LineMalformed)
		}
		items[i] = item
	}
	return items, nil
}

// pageStart is the cursor that a page continues: ours, or the start of the next
// generation. The caller's to says nothing of generations: they are ours.
func pageStart(ours office.Cursor, items []office.Item, to office.Cursor) (office.Cursor, error) {
	start := to.Seq - uint64(len(items))
	if len(items) > 0 {
		start = items[0].Seq - 1
	}
	switch {
	case start+uint64(len(items)) != to.Seq:
	case start == ours.Seq:
		return ours, nil
	case start == 0:
		return office.Cursor{Gen: ours.Gen + 1}, nil
	}
	return office.Cursor{}, office.Refuse(office.LineMalformed)
}

// leads tells whether the digests of lines lead from one cursor to another.
func leads(from office.Cursor, lines [][]byte, to office.Cursor) bool {
	digest, ok := digestOf(from)
	for _, line := range lines {
		digest = digest.After(line)
	}
	want, okTo := digestOf(to)
	return ok && okTo && digest == want
}

// digestOf a cursor; before the first item it is all zeros and not written.
func digestOf(c office.Cursor) (d office.Digest, ok bool) {
	if c.Seq == 0 && c.Digest == "" {
		return d, true
	}
	text, err := hex.DecodeString(c.Digest)
	if err != nil || len(text) != len(d) {
		return d, false
	}
	return office.Digest(text), true
}
