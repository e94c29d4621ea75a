package store

import (
	"context"
	"log/slog"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// Books is the open file. It is sealed until someone unlocks it, and safe for
// concurrent use. Only one process can have it open.
type Books struct {
	path  string
	db    *bolt.DB
	clock func() time.Time
	log   *slog.Logger
	cost  seal.Cost

	write   sync.Mutex              // held by whoever writes
	session atomic.Pointer[session] // nil while sealed
	scans   sync.Mutex              // held by whoever adds to a scan
	stopped atomic.Bool             // an I/O error: nothing more is written
	ballast ballast
	watch   watchers
	commit  func(*bolt.Tx) error   // commits; tests let it fail
	free    func() (uint64, error) // bytes that this account may still write beside the books
	low     uint64                 // fewer free bytes are few
}

// Options of opening. The zero value is what offices use.
type Options struct {
	Clock  func() time.Time // default time.Now
	Logger *slog.Logger     // default: nothing is logged
	Light  bool             // cheap passphrases and a small ballast: tests and demos
}

func (o Options) books(path string) *Books {
	b := &Books{path: path, clock: o.Clock, log: o.Logger, cost: seal.Standard(), ballast: newBallast(path, o.Light), low: lowDisk}
	if b.clock == nil {
		b.clock = time.Now
	}
	if b.log == nil {
		b.log = slog.New(slog.DiscardHandler)
	}
	if o.Light {
		b.low = 1 << 20
		b.cost = seal.Light()
	}
	b.commit = (*bolt.Tx).Commit
	b.free = func() (uint64, error) { return freeBytes(filepath.Dir(path)) }
	return b
}

// session is the time from one unlocking to the next sealing.
type session struct {
	ring    *seal.Ring
	opening office.Opening
	secret  []byte // salts are made from it
	next    uint64 // number of the next event; guarded by Books.write
	index   *index
	looked  coalescer
	past    *past      // the books as they stood
	gauge   *past      // the replay of which the indicators are counted
	proofs  proofLooks // guarded by Books.write
	stop    context.CancelFunc
}

// Path of the file.
func (b *Books) Path() string { return b.path }

// Sealed tells whether the data key is absent.
func (b *Books) Sealed() bool { return b.session.Load() == nil }

// Trouble is what is wrong with the disk, or nil: [office.BooksStopped] after an
// I/O error (reading goes on), [office.BooksFull] once the ballast had to go,
// [office.BooksLow] before that.
func (b *Books) Trouble() *office.Problem {
	switch {
	case b.stopped.Load():
		return office.Refuse(office.BooksStopped)
	case b.ballast.gone():
		return office.Refuse(office.BooksFull)
	}
	if free, err := b.free(); err == nil && free < b.low {
		return office.Refuse(office.BooksLow, strconv.FormatUint(free>>20, 10))
	}
	return nil
}

// lowDisk is how many free bytes are few while there still is time to make room.
const lowDisk = 500 << 20

// Close seals the books and lets the file go.
func (b *Books) Close() error {
	b.Seal()
	b.write.Lock()
	defer b.write.Unlock()
	return b.db.Close()
}

// read runs look in a transaction that sees one moment of the books.
func (b *Books) read(look func(*tx) error) error {
	s := b.session.Load()
	if s == nil {
		return office.Refuse(office.BooksSealed)
	}
	raw, err := b.db.Begin(false)
	if err != nil {
		return err
	}
	defer func() { _ = raw.Rollback() }()
	t := newTx(raw, s.ring)
	t.session, t.records = s, map[record]any{} // a list asks for one record many times
	if err := look(t); err != nil && t.failure == nil {
		return err
	}
	return t.failure
}

// update runs change in a transaction and makes it durable, or nothing of it.
func (b *Books) update(change func(*tx) error) error {
	b.write.Lock()
	defer b.write.Unlock()
	s := b.session.Load()
	if s == nil {
		return office.Refuse(office.BooksSealed)
	}
	return b.updateIn(s, change)
}

// updateIn is update for one who holds the write lock.
func (b *Books) updateIn(s *session, change func(*tx) error) error {
	if b.stopped.Load() {
		return office.Refuse(office.BooksStopped)
	}
	raw, err := b.db.Begin(true)
	if err != nil {
		return err
	}
	defer func() { _ = raw.Rollback() }() // does nothing after a commit
	t := newTx(raw, s.ring).writes(s, b.now())
	if err := change(t); err != nil && t.failure == nil {
		return err
	}
	if t.failure != nil {
		return t.failure
	}
	if err := b.commit(raw); err != nil {
		return b.commitFailed(err)
	}
	s.next = t.next
	if s.index != nil {
		s.index.refresh(t.touched)
	}
	if t.grown {
		b.watch.wake()
	}
	return nil
}

// now is UTC in whole seconds.
func (b *Books) now() time.Time { return b.clock().UTC().Truncate(time.Second) }
