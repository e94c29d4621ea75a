package store

import (
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// desk is an office with real books in a temporary folder and a platform that
// is only a feed.
type desk struct {
	t     testing.TB
	books *Books
	path  string
	clock *wallClock
	code  string // recovery identity
	feed  [][]byte
}

// wallClock is a station's clock that a test moves.
type wallClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *wallClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *wallClock) Add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

const (
	secret  = "four words make sense"
	admin   = "p1"
	agent   = "p2"
	officer = "p3"
)

var monday = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

func founding() Founding {
	return Founding{
		Settings: office.Settings{Bureau: "01.151.13.05/1", Name: office.Name{Ar: "مكتب تجريبي", Fr: "Bureau d'essai"},
			Bureaux: []office.Bureau{{Code: "01.151.13.05/1"}, {Code: "01.151.13.07/1"}}},
		First:       office.Person{Login: "admin", Name: office.Name{Ar: "مدير"}},
		Passphrase:  secret,
		Signatories: []office.Signatory{{Name: office.Name{Ar: "رئيس"}, Capacity: office.President}},
	}
}

// newDesk creates books, unlocks them, adds an agent and an officer, and takes
// a tariff from the feed.
func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{t: t, path: filepath.Join(t.TempDir(), "office.books"), clock: &wallClock{now: monday}}
	var err error
	if d.code, err = Create(d.path, founding(), d.options()); err != nil {
		t.Fatalf("create: %v", err)
	}
	d.open()
	d.unlock()
	d.hire(agent, "agent", office.Agent)
	d.hire(officer, "officer", office.Officer, office.Agent)
	d.item(office.TariffSet, "", office.Rate{From: "2026-01-01", Extract: 200, FullCopy: 300})
	d.take()
	return d
}

// hire adds a person under an id that tests can name; person.add draws its own.
func (d *desk) hire(id, login string, roles ...office.Role) {
	d.t.Helper()
	key, err := d.books.session.Load().ring.First()
	if err != nil {
		d.t.Fatal(err)
	}
	slot, err := seal.NewSlot(key, secret, d.books.cost)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.books.update(func(t *tx) error {
		t.putSlot(login, slot)
		_, err := t.append(t.moment(), admin, office.Fact{Kind: office.PersonAdded, Subject: id, Role: office.Administrator,
			Body: office.Person{ID: id, Login: login, Name: office.Name{Ar: "عون"}, Roles: roles}})
		return err
	}); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) options() Options { return Options{Clock: d.clock.Now, Light: true} }

func (d *desk) open() {
	d.t.Helper()
	var err error
	if d.books, err = Open(d.path, d.options()); err != nil {
		d.t.Fatalf("open: %v", err)
	}
	d.t.Cleanup(func() { _ = d.books.Close() })
}

func (d *desk) unlock() {
	d.t.Helper()
	if _, err := d.books.Unlock("admin", secret); err != nil {
		d.t.Fatalf("unlock: %v", err)
	}
	d.ready()
}

// ready waits for the queue's index.
func (d *desk) ready() {
	d.t.Helper()
	for range 5000 {
		page, err := d.books.Queue(admin, office.Query{})
		if err != nil {
			d.t.Fatalf("queue: %v", err)
		}
		if !page.Partial {
			return
		}
		time.Sleep(time.Millisecond)
	}
	d.t.Fatal("the index is never ready")
}

// command from pairs of names and values.
func command(action string, subjects []string, pairs ...string) office.Command {
	c := office.Command{Action: action, Subjects: subjects, Values: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		c.Values[pairs[i]] = pairs[i+1]
	}
	return c
}

func (d *desk) must(by, action string, subjects []string, pairs ...string) []office.Event {
	d.t.Helper()
	events, err := d.books.Do(by, command(action, subjects, pairs...))
	if err != nil {
		d.t.Fatalf("%s %v by %s: %v", action, subjects, by, err)
	}
	return events
}

// item adds a line to the platform's feed.
func (d *desk) item(kind office.Kind, subject string, body any) {
	d.t.Helper()
	item, err := office.NewItem(office.ItemHeader{Seq: uint64(len(d.feed)) + 1, At: d.clock.Now(), Kind: kind, Subject: subject}, body)
	if err != nil {
		d.t.Fatalf("item: %v", err)
	}
	d.feed = append(d.feed, item.Encode())
}

// take takes what the feed has beyond our cursor.
func (d *desk) take() {
	d.t.Helper()
	cursor, err := d.books.Cursor()
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.takes(d.feed[cursor.Seq:], d.end()); err != nil {
		d.t.Fatalf("take: %v", err)
	}
}

// takes takes a page as the answer to our cursor.
func (d *desk) takes(lines [][]byte, to office.Cursor) error {
	asked, err := d.books.Cursor()
	if err != nil {
		return err
	}
	return d.books.TakeFeed(asked, lines, to)
}

// end is the cursor of the whole feed.
func (d *desk) end() office.Cursor { return cursorAfter(d.feed) }

func cursorAfter(lines [][]byte) office.Cursor {
	var digest office.Digest
	for _, line := range lines {
		digest = digest.After(line)
	}
	if len(lines) == 0 {
		return office.Cursor{}
	}
	return office.Cursor{Seq: uint64(len(lines)), Digest: hex.EncodeToString(digest[:])}
}

// orders places n online orders through the feed and gives their ids.
func (d *desk) orders(n int) []string {
	d.t.Helper()
	var ids []string
	for range n {
		id := fmt.Sprint(26000000 + len(d.feed))
		d.item(office.RequestPlaced, id, testOrder(id, d.clock.Now()))
		ids = append(ids, id)
	}
	d.take()
	return ids
}

// testOrder is made from its number; the names are common words, not people's.
func testOrder(id string, at time.Time) office.Order {
	return office.Order{Number: id, Origin: office.Online, PlacedAt: at, Extracts: 2, FullCopies: 1,
		Language: office.ArabicFrench, Act: office.Act{Number: id[len(id)-3:] + " bis", Hijri: 1375},
		Holder: office.Holder{First: "زهرة" + id[len(id)-2:], Family: "البستان", FirstLatin: "Fleur", FamilyLatin: "Dujardin",
			Sex: "f", Birth: "1956", Father: "جبل", Mother: "نجمة", MotherName: "الوادي"},
		Addressee: office.Addressee{Name: "ساكن البيت", Line1: "زنقة الاختبار"}}
}

// sign leads requests all the way to signed.
func (d *desk) sign(ids ...string) {
	d.t.Helper()
	d.must(agent, "claim", ids)
	d.must(agent, "found", ids)
	d.must(agent, "print", ids, "mentions", "yes", "marriage", "yes")
	d.must(officer, "sign", ids, "signatory", "s1")
}

func (d *desk) request(id string) (r office.Request) {
	d.t.Helper()
	if err := d.books.View(func(s *office.State) error { r, _ = s.Requests.Get(id); return nil }); err != nil {
		d.t.Fatal(err)
	}
	return r
}

// wants fails unless an error is the problem of a code.
func wants(t testing.TB, code office.Code, err error) {
	t.Helper()
	if !errors.Is(err, office.Refuse(code)) {
		t.Errorf("got %v, want %s", err, code)
	}
}

func hexOf(root [32]byte) string { return hex.EncodeToString(root[:]) }
