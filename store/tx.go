package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"hash"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// tx is one transaction on open books. The first failure to read or write
// sticks to it, so that the rules need not look after the disk; whoever began
// the transaction asks for it before anything counts.
type tx struct {
	raw     *bolt.Tx
	ring    *seal.Ring
	buckets map[path]*bolt.Bucket
	failure error
	hashing hash.Hash // of keys, once it was needed

	// Of a transaction that writes:
	now     time.Time
	session *session
	next    uint64                    // number of the next event
	clock   *mark                     // once it was read
	records map[record]any            // read or written, so that none is opened twice; also of one that reads
	touched map[string]office.Request // requests that changed
	grown   bool                      // the journal has new events
}

// record of a shelf.
type record struct {
	path path
	id   string
}

func newTx(raw *bolt.Tx, ring *seal.Ring) *tx {
	return &tx{raw: raw, ring: ring, buckets: map[path]*bolt.Bucket{}}
}

// writes makes a transaction one that writes.
func (t *tx) writes(s *session, now time.Time) *tx {
	t.session, t.next, t.now = s, s.next, now
	t.records, t.touched = map[record]any{}, map[string]office.Request{}
	return t
}

// fail keeps the first failure.
func (t *tx) fail(p path, key []byte, err error) {
	if t.failure == nil && err != nil {
		t.failure = problemOf(p, key, err)
	}
}

// problemOf says a failure at a place in terms of the office.
func problemOf(p path, key []byte, err error) error {
	var problem *office.Problem
	switch {
	case errors.As(err, &problem):
		return err
	case errors.Is(err, seal.ErrClosed):
		return office.Refuse(office.BooksSealed)
	case errors.Is(err, errDamaged), errors.Is(err, seal.ErrDamaged), errors.Is(err, seal.ErrVersion), errors.Is(err, seal.ErrUnknownKey):
		return office.Refuse(office.BooksDamaged, p.text(key))
	}
	return err
}

// errDamaged: what lies in the books cannot be what was written.
var errDamaged = errors.New("store: damaged")

// bucket of a path; a missing one is a failure and an empty stand-in is not
// possible, so nil is to be expected.
func (t *tx) bucket(p path) *bolt.Bucket {
	if b, ok := t.buckets[p]; ok {
		return b
	}
	b := t.raw.Bucket([]byte(rootName))
	for name := range strings.SplitSeq(string(p), "/") {
		if b == nil {
			break
		}
		b = b.Bucket([]byte(name))
	}
	if b == nil {
		t.fail(p, nil, errDamaged)
		return nil
	}
	if p.appended() {
		b.FillPercent = 0.95
	}
	t.buckets[p] = b
	return b
}

// get the bytes under a key as they lie there; they are valid until the
// transaction ends or writes to the bucket.
func (t *tx) get(p path, key []byte) []byte {
	if b := t.bucket(p); b != nil {
		return b.Get(key)
	}
	return nil
}

func (t *tx) put(p path, key, value []byte) {
	if b := t.bucket(p); b != nil {
		t.fail(p, key, b.Put(key, value))
	}
}

func (t *tx) remove(p path, key []byte) {
	if b := t.bucket(p); b != nil {
		t.fail(p, key, b.Delete(key))
	}
}

// open gives the plaintext under a key; not ok when there is none or it does
// not open, which is a failure.
func (t *tx) open(p path, key []byte) ([]byte, bool) {
	sealed := t.get(p, key)
	if sealed == nil {
		return nil, false
	}
	plaintext, err := t.ring.Open(nil, p.place(key), sealed)
	t.fail(p, key, err)
	return plaintext, err == nil
}

// seal puts a value under a key, sealed for that place.
func (t *tx) seal(p path, key, plaintext []byte) {
	sealed, err := t.ring.Seal(nil, p.place(key), plaintext)
	t.fail(p, key, err)
	if err == nil {
		t.put(p, key, sealed)
	}
}

// size of a log: one more than its last number.
func (t *tx) size(p path) uint64 {
	b := t.bucket(p)
	if b == nil {
		return 0
	}
	last, _ := b.Cursor().Last()
	if last == nil {
		return 0
	}
	n, ok := numberOf(last)
	if !ok {
		t.fail(p, last, errDamaged)
		return 0
	}
	return n + 1
}

// openJSON reads the value under a key into a record.
func (t *tx) openJSON(p path, key []byte, into any) bool {
	text, ok := t.open(p, key)
	if !ok {
		return false
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.fail(p, key, errDamaged)
		return false
	}
	return true
}

// sealJSON puts a record under a key.
func (t *tx) sealJSON(p path, key []byte, record any) {
	text, err := encode(record)
	t.fail(p, key, err)
	if err == nil {
		t.seal(p, key, text)
	}
}

// encode writes a record as the JSON that lies sealed in the books.
func encode(record any) ([]byte, error) {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(record); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(text.Bytes(), []byte("\n")), nil
}
