package mail_test

import (
	"encoding/hex"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/mail"
	"watiqa/tui/text"
)

const passphrase = "quatre mots pour essayer"

// house is a real set of books on disk whose clock the test moves, and the feed
// that it takes.
type house struct {
	t     *testing.T
	books *store.Books
	now   time.Time
	feed  [][]byte
	who   office.Person
}

// newHouse has signed orders, every tenth of them to be sent abroad, and labels.
func newHouse(t *testing.T, orders int) *house {
	t.Helper()
	h := &house{t: t, now: time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)}
	path := filepath.Join(t.TempDir(), "office.books")
	options := store.Options{Light: true, Clock: func() time.Time { return h.now }}
	_, err := store.Create(path, store.Founding{
		Settings: office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"}, Pickup: true},
		First: office.Person{Login: "nadia", Name: office.Name{Ar: "نادية التازي", Fr: "Nadia Tazi"},
			Roles: []office.Role{office.Agent, office.Officer, office.Administrator}},
		Passphrase:  passphrase,
		Signatories: []office.Signatory{{Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President}},
	}, options)
	if err != nil {
		t.Fatal(err)
	}
	if h.books, err = store.Open(path, options); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.books.Close() })
	if h.who, err = h.books.Unlock("nadia", passphrase); err != nil {
		t.Fatal(err)
	}
	h.take(office.TariffSet, "", office.Rate{From: "2020-01-01", Extract: 200, FullCopy: 200, Act: "essai"})
	var ids []string
	for i := range orders {
		id := number(i)
		h.take(office.RequestPlaced, id, order(i, h.now))
		ids = append(ids, id)
	}
	if orders > 0 {
		h.must("claim", ids)
		h.must("found", ids)
		h.must("print", ids, "mentions", "yes", "marriage", "yes")
		h.must("sign", ids, "signatory", "s1")
	}
	h.must("labels.receive", nil, "first_label", label(0), "last_label", label(199))
	return h
}

func number(i int) string { return fmt.Sprint(26000417 + i) }

func label(i int) string { return string(office.NewS10("RR", uint32(47312400+i))) }

func order(i int, now time.Time) office.Order {
	o := office.Order{Number: number(i), PlacedAt: now.Add(-time.Duration(100-i) * time.Minute), Extracts: 1 + i%4, FullCopies: i % 3, Language: office.ArabicFrench,
		Act:       office.Act{Number: fmt.Sprint(3265 + i), Gregorian: 1980},
		Holder:    office.Holder{First: "فاطمة", Family: "العلمي", Sex: "f", Birth: "1980-03-12", Father: "أحمد", Mother: "رحمة", MotherName: "الشاوي"},
		Addressee: office.Addressee{Name: []string{"سعيد العلمي", "Youssef Alami", "خديجة بنعيسى"}[i%3], Line1: "12 زنقة الزيتون", Postcode: "90000", Locality: []string{"طنجة", "Tétouan"}[i%2], Country: "MA"}}
	if i%10 == 9 {
		o.Addressee.Country, o.Addressee.Locality = "FR", "Lyon"
	}
	return o
}

func (h *house) must(action string, subjects []string, pairs ...string) []office.Event {
	h.t.Helper()
	c := office.Command{Action: action, Subjects: subjects, Values: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		c.Values[pairs[i]] = pairs[i+1]
	}
	events, err := h.books.Do(h.who.ID, c)
	if err != nil {
		h.t.Fatalf("%s %v: %v", action, subjects, err)
	}
	return events
}

func (h *house) take(kind office.Kind, subject string, body any) {
	h.t.Helper()
	item, err := office.NewItem(office.ItemHeader{Seq: uint64(len(h.feed) + 1), At: h.now, Kind: kind, Subject: subject}, body)
	if err != nil {
		h.t.Fatal(err)
	}
	h.feed = append(h.feed, item.Encode())
	var digest office.Digest
	for _, line := range h.feed {
		digest = digest.After(line)
	}
	from, err := h.books.Cursor()
	if err != nil {
		h.t.Fatal(err)
	}
	if err := h.books.TakeFeed(from, h.feed[len(h.feed)-1:], office.Cursor{Seq: uint64(len(h.feed)), Digest: hex.EncodeToString(digest[:])}); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) request(id string) (r office.Request, l office.Letter) {
	h.t.Helper()
	_ = h.books.View(func(s *office.State) error {
		r, _ = s.Requests.Get(id)
		l, _ = s.Letters.Get(r.Letter)
		return nil
	})
	return r, l
}

// seat is a person in front of a screen of this room.
type seat struct {
	*house
	*kittest.Seat
	desk *kit.Desk
	room *mail.Room
}

func sit(h *house, l office.Lang, first func(*mail.Room) kit.Screen) *seat {
	h.t.Helper()
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: h.who, Styles: kit.NewStyles(), Now: func() time.Time { return h.now }}
	blur := func(picture string) string { return slipLetters.ReplaceAllString(picture, "${1}AKM") }
	s := &seat{house: h, Seat: &kittest.Seat{T: h.t, Blur: blur}, desk: desk, room: mail.New(desk, h.books)}
	s.Push(first(s.room))
	return s
}

// slipLetters tell the openings of books apart, at random.
var slipLetters = regexp.MustCompile(`(B\d\d-\d{4})[A-Z]{3}`)

// scan types a line as a scanner does: fast, and Enter at the end.
func (s *seat) scan(lines ...string) {
	for _, line := range lines {
		s.Press(line, "enter")
	}
}

// shows tells whether a text stands on the screen in front.
func (s *seat) shows(text string) bool { return strings.Contains(s.Draw(100, 36), text) }
