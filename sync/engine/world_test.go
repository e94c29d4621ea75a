package engine_test

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/sync/engine"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/platform/seed"
)

var _ engine.Books = (*store.Books)(nil)

// world is the real platform on a real file behind a real HTTP server. Its
// network is in memory, so that it lives in a synctest bubble, where hours of
// waiting take no time.
type world struct {
	t        testing.TB
	dir      string
	path     string // of the platform's file
	file     *bolt.Store
	platform *platform.Platform
	gate     *gate
	net      *network
	server   *http.Server
	id       string // of the office
	placed   int    // orders so far
	maker    seed.Maker
	shift    time.Duration // from the bubble's clock to the world's
}

const address = "http://localhost:8080" // the in-memory network's only one

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{t: t, dir: t.TempDir(), net: newNetwork(), gate: &gate{}}
	w.path = filepath.Join(w.dir, "platform.db")
	w.shift = time.Until(time.Date(2026, 11, 23, 8, 30, 0, 0, time.UTC))
	w.maker = seed.New(1, seed.Options{})
	w.start()
	t.Cleanup(w.stop)
	id, err := w.platform.AddOffice(seed.Demo().Settings.Bureau, office.Name{Fr: "Talambote"})
	w.must(err)
	w.id = id
	w.must(w.platform.SetTariff("", seed.Demo().Rate))
	return w
}

func (w *world) now() time.Time { return time.Now().Add(w.shift) }

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) start() {
	w.t.Helper()
	var err error
	w.file, err = bolt.Open(w.path)
	w.must(err)
	w.platform, err = platform.New(w.file, platform.Config{Now: w.now, Log: slog.New(slog.DiscardHandler)})
	w.must(err)
	w.gate.set(w.platform)
	w.server = &http.Server{Handler: w.gate, ErrorLog: slog.NewLogLogger(slog.DiscardHandler, 0)}
	listener := w.net.listen()
	go w.server.Serve(listener)
}

func (w *world) stop() {
	w.server.Close()
	w.net.hangUp()
	w.must(w.file.Close())
}

// backup keeps a copy of the platform's file; restore goes back to it.
func (w *world) backup() (restore func()) {
	w.t.Helper()
	w.stop()
	bytes, err := os.ReadFile(w.path)
	w.must(err)
	w.start()
	return func() {
		w.stop()
		w.must(os.WriteFile(w.path, bytes, 0o600))
		w.start()
	}
}

// place lets citizens place orders.
func (w *world) place(count int) (numbers []string) {
	w.t.Helper()
	placements := make([]platform.Placement, count)
	for i := range placements {
		sample := w.maker.Order(w.placed + i)
		placements[i] = platform.Placement{Bureau: seed.Demo().Settings.Bureau, Order: sample.Order, Scan: sample.Scan()}
	}
	w.placed += count
	numbers, err := w.platform.Place(placements...)
	w.must(err)
	return numbers
}

// station is one computer of the office: books and an engine.
type station struct {
	*world
	path   string
	books  *store.Books
	engine *engine.Engine
	config engine.Config
	wire   *wires
	copies int // backups made
}

const (
	login      = "hassan"
	passphrase = "ten sheep in the rain"
	hassan     = "p1"
)

// found makes a new office's books, unlocked.
func (w *world) found() *station {
	w.t.Helper()
	s := &station{world: w, path: filepath.Join(w.dir, "books.watiqa"), wire: &wires{net: w.net}}
	house := seed.Demo()
	_, err := store.Create(s.path, store.Founding{Settings: house.Settings, Passphrase: passphrase, Signatories: house.Signatories,
		First: office.Person{Login: login, Name: office.Name{Ar: "حسن زروال", Fr: "Hassan Zeroual"},
			Roles: []office.Role{office.Administrator, office.Agent, office.Officer}}}, s.options())
	w.must(err)
	s.open()
	w.t.Cleanup(s.close)
	return s
}

func (w *world) options() store.Options { return store.Options{Clock: w.now, Light: true} }

func (s *station) open() {
	s.t.Helper()
	var err error
	s.books, err = store.Open(s.path, s.options())
	s.must(err)
	_, err = s.books.Unlock(login, passphrase)
	s.must(err)
	s.config.Dial, s.config.Clock = s.wire.dial, s.now
	s.engine, err = engine.New(s.books, s.config)
	s.must(err)
}

func (s *station) close() {
	s.must(s.books.Close())
	s.net.hangUp()
}

func (s *station) reopen() {
	s.close()
	s.open()
}

// enrol issues a code and uses it.
func (s *station) enrol() {
	s.t.Helper()
	code, err := s.platform.IssueCode(s.id)
	s.must(err)
	s.must(s.engine.Enrol(s.t.Context(), address, code.String()))
}

func (w *world) enrolled() *station {
	s := w.found()
	s.enrol()
	return s
}

// exchange must succeed.
func (s *station) exchange() {
	s.t.Helper()
	if err := s.engine.Exchange(s.t.Context()); err != nil {
		s.t.Fatalf("exchange: %v", err)
	}
}

// fails with this Problem.
func (s *station) fails(code office.Code) {
	s.t.Helper()
	if err := s.engine.Exchange(s.t.Context()); !errors.Is(err, office.Refuse(code)) {
		s.t.Fatalf("exchange: got %v, want %s", err, code)
	}
	if status := s.engine.Status(); status.Failure == nil || status.Failure.Code != code {
		s.t.Fatalf("the status says %v, want %s", status.Failure, code)
	}
}

// restoredFrom is a copy of the station's file from now on: a backup.
func (s *station) backup() (restore func()) {
	s.t.Helper()
	s.copies++
	copied := fmt.Sprint(s.path, ".backup", s.copies)
	s.must(s.books.Snapshot(copied))
	return func() {
		s.close()
		bytes, err := os.ReadFile(copied)
		s.must(err)
		s.must(os.WriteFile(s.path, bytes, 0o600))
		s.open()
	}
}

// clone is another computer that runs on a copy of this one's file.
func (s *station) clone() *station {
	s.t.Helper()
	c := &station{world: s.world, path: s.path + ".clone", wire: &wires{net: s.net}, config: s.config}
	s.must(s.books.Snapshot(c.path))
	c.open()
	s.t.Cleanup(c.close)
	return c
}

func discard(r io.Reader) { _, _ = io.Copy(io.Discard, r) }
