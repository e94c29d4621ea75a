package office

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"time"
)

// ItemHeader is the part of a feed item that holds no personal data.
type ItemHeader struct {
	Seq     uint64    `json:"seq"` // 1, 2, 3 … for each office
	At      time.Time `json:"at"`  // the platform's time, UTC, whole seconds
	Kind    Kind      `json:"kind"`
	Subject string    `json:"subject,omitempty"`
}

// Item is one line of the platform's feed for this office. Like an event, it
// is bytes first.
type Item struct {
	ItemHeader
	Gen  uint32 // not in the bytes: which generation of the feed it came with, see [Cursor]
	Head []byte
	Body []byte

	// Carried: only an abandoned branch took the page that it came with, so that
	// nobody but that branch may vouch for it. Not in the bytes.
	Carried bool
}

// NewItem writes the canonical bytes of a feed item, as [NewEvent] does.
func NewItem(h ItemHeader, body any) (Item, error) {
	h.At = h.At.UTC().Truncate(time.Second)
	head, err := canonical(h)
	if err != nil {
		return Item{}, err
	}
	text, err := canonical(body)
	if err != nil {
		return Item{}, err
	}
	return Item{ItemHeader: h, Head: head, Body: text}, nil
}

// Encode gives the item's one line, without the line end.
func (i Item) Encode() []byte { return Event{Head: i.Head, Body: i.Body}.Encode() }

// DecodeItem reads a line written by [Item.Encode]. An unknown kind is kept.
func DecodeItem(line []byte) (Item, error) {
	head, body, err := pair(line)
	if err != nil {
		return Item{}, err
	}
	i := Item{Head: head, Body: body}
	if err := json.Unmarshal(head, &i.ItemHeader); err != nil || i.Kind == "" || i.Seq == 0 {
		return Item{}, ErrMalformed
	}
	plain := i.ItemHeader
	plain.At = plain.At.UTC().Truncate(time.Second)
	if again, err := canonical(plain); err != nil || !bytes.Equal(again, head) {
		return Item{}, ErrMalformed
	}
	if !bytes.Equal(i.Encode(), line) || len(body) < 2 || body[0] != '{' {
		return Item{}, ErrMalformed
	}
	return i, nil
}

// Digest is what a feed cursor carries of everything it covers: 32 zero bytes
// before the first item, then SHA-256(digest before ‖ line) for each.
type Digest [32]byte

// After is the digest once line has been taken.
func (d Digest) After(line []byte) Digest {
	h := sha256.New()
	h.Write(d[:])
	h.Write(line)
	return Digest(h.Sum(nil))
}

// Taken is the body of feed.taken: the office took the page (From, To] of the
// feed at this point of its journal. Digest is the one after To, in hex.
type Taken struct {
	Gen    uint32 `json:"gen,omitempty"`
	From   uint64 `json:"from"`
	To     uint64 `json:"to"`
	Digest string `json:"digest"`
}
