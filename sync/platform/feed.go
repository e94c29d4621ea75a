package platform

import (
	"encoding/json"
	"fmt"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// mostBody is the longest body of a feed item, in bytes: an item must travel in
// one line, and again when its order is transferred.
const mostBody = office.MostLine / 2

// fits refuses with [TooLong] what is too long for an item. It is asked where
// something comes in from outside, so that emitting it never fails.
func fits(body any) error {
	text, err := json.Marshal(body)
	if err == nil && len(text) > mostBody {
		return office.Refuse(TooLong)
	}
	return err
}

// emit appends an item to an office's feed.
func emit(tx Tx, o *Office, at time.Time, kind office.Kind, subject string, body any) {
	item, err := office.NewItem(office.ItemHeader{Seq: o.Feed + 1, At: at, Kind: kind, Subject: subject}, body)
	if err != nil {
		tx.Fail(err)
		return
	}
	line := item.Encode()
	o.Feed++
	o.Digest = wire.Hash(office.Digest(o.Digest).After(line))
	tx.Put(Feed, numbered(o.ID, o.Feed), append(o.Digest[:len(o.Digest):len(o.Digest)], line...))
}

// itemAt gives an item's line and the feed's digest after it; of item 0, the
// zero digest. ok is false when the feed has not come so far.
func itemAt(tx Tx, id string, seq uint64) (digest wire.Hash, line []byte, ok bool) {
	if seq == 0 {
		return digest, nil, true
	}
	row := tx.Get(Feed, numbered(id, seq))
	if len(row) <= len(digest) {
		return digest, nil, false
	}
	return wire.Hash(row[:len(digest)]), row[len(digest):], true
}

// holds tells whether the feed has this digest at this place: whether what the
// office took is what we hold.
func holds(tx Tx, id string, seq uint64, digest string) bool {
	theirs, err := wire.ParseHash(digest)
	ours, _, ok := itemAt(tx, id, seq)
	return err == nil && ok && theirs == ours
}

// page gives the items after seq, as many as fit into room compressed bytes,
// and the feed's digest after the last of them.
func (p *Platform) page(tx Tx, o *Office, seq uint64, room int) (items [][]byte, page wire.Page) {
	most := room * expansion
	for n := seq + 1; n <= o.Feed && most > 0; n++ {
		_, line, ok := itemAt(tx, o.ID, n)
		if !ok {
			tx.Fail(fmt.Errorf("platform: feed item %d is missing", n))
			return nil, page
		}
		most -= len(line)
		items = append(items, line)
	}
	items = items[:p.codec.Fit(items, room)]
	page = wire.Page{From: seq, To: seq + uint64(len(items))}
	page.Digest, _, _ = itemAt(tx, o.ID, page.To)
	return items, page
}

// expansion is more than lines ever grow when they are unpacked: lines beyond
// it cannot fit, so they are not tried.
const expansion = 12
