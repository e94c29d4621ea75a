package tui_test

import (
	"context"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui"
)

// bureau is a real office: books in a temporary file, a feed of orders, and a
// line that only says what a test wants it to say.
type bureau struct {
	t     testing.TB
	books *store.Books
	line  *fakeLine
	feed  office.Digest
	seq   uint64
}

const secret = "four words make sense"

func newBureau(t testing.TB, orders int) *bureau {
	t.Helper()
	b := &bureau{t: t, line: &fakeLine{c: make(chan struct{}, 1), is: office.Line{Enrolled: true}}}
	path := filepath.Join(t.TempDir(), "office.books")
	options := store.Options{Light: true}
	_, err := store.Create(path, store.Founding{
		Settings: office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"},
			Bureaux: []office.Bureau{{Code: "01.151.13.07", Name: office.Name{Ar: "فيفي", Fr: "Fifi"}}}},
		First:      office.Person{Login: "nadia", Name: office.Name{Ar: "نادية الصبار", Fr: "Nadia Sebbar"}},
		Passphrase: secret,
		Signatories: []office.Signatory{
			{Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President}},
	}, options)
	b.must(err)
	b.books, err = store.Open(path, options)
	b.must(err)
	t.Cleanup(func() { _ = b.books.Close() })
	_, err = b.books.Unlock("nadia", secret)
	b.must(err)
	b.person("karim", "كريم العمراني", "Karim Amrani", "agent officer")
	b.person("salma", "سلمى بناني", "Salma Bennani", "agent")
	b.take(orders)
	return b
}

func (b *bureau) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bureau) person(login, ar, fr, roles string) {
	b.t.Helper()
	_, err := b.books.Do("p1", office.Command{Action: "person.add", Values: map[string]string{
		"login": login, "name_ar": ar, "name_fr": fr, "roles": roles, "passphrase": secret}})
	b.must(err)
}

// idOf a person who was added.
func (b *bureau) idOf(login string) (id string) {
	b.t.Helper()
	b.must(b.books.View(func(s *office.State) error {
		for key, p := range s.People.All() {
			if p.Login == login {
				id = key
			}
		}
		return nil
	}))
	return id
}

// take a tariff and so many orders from the feed.
func (b *bureau) take(orders int) {
	b.t.Helper()
	b.takeMade(orders, order)
}

// takeMade is take for orders of another kind.
func (b *bureau) takeMade(orders int, make func(i int, number string) office.Order) {
	b.t.Helper()
	items := []struct {
		kind    office.Kind
		subject string
		body    any
	}{{office.TariffSet, "1", office.Rate{From: "1990-01-01", Extract: 200, FullCopy: 200, Act: "—"}}}
	for i := range orders {
		number := fmt.Sprint(26000417 + i)
		items = append(items, struct {
			kind    office.Kind
			subject string
			body    any
		}{office.RequestPlaced, number, make(i, number)})
	}
	var lines [][]byte
	for _, item := range items {
		b.seq++
		made, err := office.NewItem(office.ItemHeader{Seq: b.seq, At: time.Now().UTC(), Kind: item.kind, Subject: item.subject}, item.body)
		b.must(err)
		line := made.Encode()
		b.feed = b.feed.After(line)
		lines = append(lines, line)
	}
	cursor, err := b.books.Cursor()
	b.must(err)
	b.must(b.books.TakeFeed(cursor, lines, office.Cursor{Seq: b.seq, Digest: hex.EncodeToString(b.feed[:])}))
}

func order(i int, number string) office.Order {
	families := []string{"العلمي", "بنعيسى", "الخمليشي", "أزواغ", "الريسوني"}
	latin := []string{"Alami", "Benaissa", "Khamlichi", "Azouagh", "Raissouni"}
	firsts, firstLatin := []string{"فاطمة الزهراء", "محمد", "خديجة", "يوسف"}, []string{"Fatima Zahra", "Mohamed", "Khadija", "Youssef"}
	return office.Order{Number: number, PlacedAt: time.Now().UTC().Add(-time.Duration(100-i) * time.Hour),
		Extracts: 1 + i%6, FullCopies: (i * 3) % 5, Language: office.ArabicFrench,
		Act: office.Act{Number: fmt.Sprint(3265 + 7*i), Gregorian: 1960 + i%50},
		Holder: office.Holder{First: firsts[i%4], Family: families[i%5], FirstLatin: firstLatin[i%4], FamilyLatin: latin[i%5],
			Sex: "f", Birth: "1980-03-12", Father: "عبد السلام", Mother: "رحمة", MotherName: "الشاوي"},
		Addressee: office.Addressee{Name: firstLatin[i%4] + " " + latin[i%5], Line1: "12, rue Hassan II", Postcode: "91000", Locality: "Chefchaouen"}}
}

// fakeLine says what a test tells it.
type fakeLine struct {
	mu sync.Mutex
	is office.Line
	c  chan struct{}
}

func (l *fakeLine) Line() office.Line {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.is
}

func (l *fakeLine) Watch() (<-chan struct{}, func()) { return l.c, func() {} }

func (l *fakeLine) ExchangeNow() {
	l.set(func(now *office.Line) { now.Waiting, now.Last = 0, time.Now().UTC() })
}

func (l *fakeLine) LeadOut(context.Context, string, string) error { return nil }

func (l *fakeLine) set(change func(*office.Line)) {
	l.mu.Lock()
	change(&l.is)
	l.mu.Unlock()
	select {
	case l.c <- struct{}{}:
	default:
	}
}

func (b *bureau) demo() *tui.Demo {
	return &tui.Demo{Cut: func(cut bool) { b.line.set(func(l *office.Line) { l.Cut = cut }) }, People: []tui.DemoPerson{
		{Login: "karim", Name: office.Name{Ar: "كريم العمراني", Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent, office.Officer}, Passphrase: secret},
		{Login: "nadia", Name: office.Name{Ar: "نادية الصبار", Fr: "Nadia Sebbar"}, Roles: []office.Role{office.Administrator}, Passphrase: secret}}}
}
