package manage_test

import (
	"context"
	"encoding/hex"
	"path/filepath"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/manage"
	"watiqa/tui/text"
)

const passphrase = "quatre mots pour essayer"

// monday is when the tests happen: 09:30 on the office's clock.
var monday = time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)

// newBooks makes real books on disk, with one person who keeps everything.
func newBooks(t *testing.T) *store.Books {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office.books")
	options := store.Options{Light: true, Clock: func() time.Time { return monday }}
	_, err := store.Create(path, store.Founding{
		Settings: office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"}},
		First: office.Person{Login: "nadia", Name: office.Name{Ar: "نادية التازي", Fr: "Nadia Tazi"},
			Roles: []office.Role{office.Officer, office.Administrator}},
		Passphrase: passphrase,
		Signatories: []office.Signatory{
			{Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President},
			{Name: office.Name{Ar: "خديجة المنصوري", Fr: "Khadija Mansouri"}, Capacity: office.Deputy, Delegation: "12/2025", From: "2025-01-01", To: "2025-12-31"}},
	}, options)
	if err != nil {
		t.Fatal(err)
	}
	b, err := store.Open(path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	if _, err := b.Unlock("nadia", passphrase); err != nil {
		t.Fatal(err)
	}
	return b
}

// fed is a feed's page under way.
type fed struct {
	kind    office.Kind
	subject string
	body    any
}

// feed lets the books take a page of the platform's feed.
func feed(t *testing.T, b *store.Books, items ...fed) {
	t.Helper()
	var lines [][]byte
	var digest office.Digest
	for i, f := range items {
		item, err := office.NewItem(office.ItemHeader{Seq: uint64(i + 1), At: monday.Add(-26 * time.Hour), Kind: f.kind, Subject: f.subject}, f.body)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, item.Encode())
		digest = digest.After(item.Encode())
	}
	if err := b.TakeFeed(office.Cursor{}, lines, office.Cursor{Seq: uint64(len(items)), Digest: hex.EncodeToString(digest[:])}); err != nil {
		t.Fatal(err)
	}
}

// line is a line to the platform of which one says what it knows.
type line struct {
	status    office.Line
	exchanges int
	reason    string
	lead      func() error // what leading out does to the books; nil: nothing
}

func (l *line) Line() office.Line { return l.status }
func (l *line) ExchangeNow()      { l.exchanges++ }
func (l *line) LeadOut(_ context.Context, _, reason string) error {
	l.reason, l.status.Fork = reason, nil
	if l.lead != nil {
		return l.lead()
	}
	return nil
}

// seat is a person in front of a screen of this room.
type seat struct {
	*kittest.Seat
	desk  *kit.Desk
	books *store.Books
	line  *line
	room  *manage.Room
}

func sit(t *testing.T, b *store.Books, l office.Lang, first func(*manage.Room) kit.Screen, status office.Line) *seat {
	t.Helper()
	who, err := b.Unlock("nadia", passphrase)
	if err != nil {
		t.Fatal(err)
	}
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: who, Styles: kit.NewStyles(), Now: func() time.Time { return monday }}
	s := &seat{Seat: &kittest.Seat{T: t}, desk: desk, books: b, line: &line{status: status}}
	s.room = manage.New(desk, b, s.line)
	s.Push(first(s.room))
	return s
}
