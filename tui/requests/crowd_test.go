package requests_test

import (
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/requests"
	"watiqa/tui/text"
)

// counted are real books that count the rows which the screens read.
type counted struct {
	*store.Books
	asked, rows int
}

func (c *counted) Queue(by string, q office.Query) (office.Page, error) {
	page, err := c.Books.Queue(by, q)
	c.asked, c.rows = c.asked+1, c.rows+len(page.Rows)
	return page, err
}

// read gives what was read since the last time.
func (c *counted) read() (asked, rows int) {
	asked, rows = c.asked, c.rows
	c.asked, c.rows = 0, 0
	return asked, rows
}

// crowd is somebody in front of the queue of real books with so many orders.
func crowd(t *testing.T, orders int) (*seat, *counted) {
	t.Helper()
	path, options := filepath.Join(t.TempDir(), "office.books"), store.Options{Light: true, Clock: func() time.Time { return monday }}
	_, err := store.Create(path, store.Founding{
		Settings:   office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"}},
		First:      office.Person{Login: "karim", Name: office.Name{Ar: "كريم العمراني", Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent, office.Officer}},
		Passphrase: "quatre mots pour essayer",
		Signatories: []office.Signatory{
			{Name: office.Name{Ar: "خديجة المنصوري", Fr: "Khadija Mansouri"}, Capacity: office.Deputy, Delegation: "12/2025", From: "2025-01-01"},
			{Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President}},
	}, options)
	must(t, err)
	b, err := store.Open(path, options)
	must(t, err)
	t.Cleanup(func() { _ = b.Close() })
	who, err := b.Unlock("karim", "quatre mots pour essayer")
	must(t, err)
	takeOrders(t, b, orders)
	for page := (office.Page{Partial: true}); page.Partial; { // the index is built beside
		time.Sleep(10 * time.Millisecond)
		page, err = b.Queue(who.ID, office.Query{})
		must(t, err)
	}
	c := &counted{Books: b}
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: office.French, Person: who, Styles: kit.NewStyles(), Now: func() time.Time { return monday }}
	s := &seat{Seat: &kittest.Seat{T: t}, t: t, desk: desk, room: requests.New(desk, c, nil)}
	return s, c
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func takeOrders(t *testing.T, b *store.Books, orders int) {
	t.Helper()
	var digest office.Digest
	var lines [][]byte
	seq := uint64(0)
	take := func(kind office.Kind, subject string, body any) {
		seq++
		item, err := office.NewItem(office.ItemHeader{Seq: seq, At: monday.Add(-time.Hour), Kind: kind, Subject: subject}, body)
		must(t, err)
		lines, digest = append(lines, item.Encode()), digest.After(item.Encode())
	}
	flush := func() {
		cursor, err := b.Cursor()
		must(t, err)
		must(t, b.TakeFeed(cursor, lines, office.Cursor{Seq: seq, Digest: hex.EncodeToString(digest[:])}))
		lines = nil
	}
	take(office.TariffSet, "1", office.Rate{From: "2022-01-01", Extract: 200, FullCopy: 200, Act: "—"})
	for i := range orders {
		o := orderNumbered(i % 600)
		o.Number, o.PlacedAt = numberOf(i), monday.Add(-2*time.Hour-time.Duration(orders-i)*time.Minute)
		take(office.RequestPlaced, o.Number, o)
		if len(lines) == 1000 {
			flush()
		}
	}
	flush()
}

func numberOf(i int) string { return fmt.Sprint(26000417 + i) }

// Ten thousand orders in real books: no key reads more than a part of them.
func TestAmongTenThousandOrdersEachKeyReadsOnlyThePartThatIsSeen(t *testing.T) {
	const part = 500
	s, books := crowd(t, 10_000)
	little := func(doing string) {
		t.Helper()
		if asked, rows := books.read(); rows > part || asked > 1 {
			t.Errorf("%s: %d rows were read in %d queries", doing, rows, asked)
		}
	}
	sees := func(place, number string) {
		t.Helper()
		if screen := s.Draw(80, 20); !strings.Contains(screen, place) || !strings.Contains(screen, number) {
			t.Errorf("neither %s nor %s, but\n%s", place, number, screen)
		}
	}
	s.Push(s.room.Queue())
	sees("1/10000", numberOf(0))
	little("the first draw")
	s.Press("end")
	sees("10000/10000", numberOf(9999))
	little("End")
	s.Press("up")
	sees("9999/10000", numberOf(9998))
	little("up from the end")
	s.Press("home")
	sees("1/10000", numberOf(0))
	little("Home")
	s.Press("/")
	s.Press("bis")
	s.Press("enter")
	if _, rows := books.read(); rows > 4*part { // each rest of the fingers may read once
		t.Errorf("a search read %d rows", rows)
	}
	sees("1/2", numberOf(3)) // of 2500
	s.Press("esc")
	books.read()
	asked, rows := 0, 0
	for range 600 / 17 { // down past the edge of the first part
		s.Press("pgdown")
		a, r := books.read()
		asked, rows = asked+a, rows+r
	}
	if rows > 2*part || asked > 2 {
		t.Errorf("going down 600 orders read %d rows in %d queries", rows, asked)
	}
	if screen := s.Draw(80, 20); strings.Count(screen, "à traiter") != 17 {
		t.Errorf("not every row in sight is there:\n%s", screen)
	}
}

// They stay chosen as they move; the second ctrl+a lets all go.
func TestOrdersChosenBeyondThePartThatIsHeldAreAllActedOn(t *testing.T) {
	s, books := crowd(t, 1200)
	s.Push(s.room.Queue())
	s.Press("ctrl+a", "end", "c")
	must(t, books.View(func(state *office.State) error {
		for id, r := range state.Requests.All() {
			if r.Stage != office.Claimed {
				t.Errorf("%s is %s", id, r.Stage)
			}
		}
		return nil
	}))
	s.Press("home", "ctrl+a", "6", "0", "0", "space", "f")
	found := 0
	must(t, books.View(func(state *office.State) error {
		for _, r := range state.Requests.All() {
			if r.Stage == office.Found {
				found++
			}
		}
		return nil
	}))
	if found != 600 {
		t.Errorf("600 were chosen, %d were found", found)
	}
}
