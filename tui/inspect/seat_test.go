package inspect_test

import (
	"encoding/hex"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/text"
)

const passphrase = "quatre mots pour essayer"

// monday is when the tests happen: 09:30 on the office's clock.
var monday = time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)

// clock of a test: a station's clock that is moved.
type clock struct{ now time.Time }

// newBooks makes real books on disk with a few people, a week's work and two
// complaints.
func newBooks(t *testing.T) (*store.Books, *clock) {
	t.Helper()
	path, at := filepath.Join(t.TempDir(), "office.books"), &clock{monday}
	options := store.Options{Light: true, Clock: func() time.Time { return at.now }}
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
	hire(t, b, "driss", "إدريس شفيق", "Driss Chafik", "inspector")
	hire(t, b, "salma", "سلمى بناني", "Salma Bennani", "agent")
	at.now = monday
	feed(t, b,
		fed{office.TariffSet, "1", office.Rate{From: "2022-01-01", Extract: 200, FullCopy: 200, Act: "تجريبي"}},
		fed{office.RequestPlaced, "26000417", orderOf("26000417", "فاطمة", "العلمي", 4)},
		fed{office.RequestPlaced, "26000418", orderOf("26000418", "يوسف", "الريسوني", 3)},
		fed{office.RequestPlaced, "26000419", orderOf("26000419", "محمد", "أزواغ", 2)},
		fed{office.ComplaintOpened, "26000417-c1", office.ComplaintOpening{Request: "26000417", Text: "لم أتوصل بشيء منذ أسبوع"}},
		fed{office.ComplaintOpened, "26000418-c1", office.ComplaintOpening{Request: "26000418", Text: "الاسم مكتوب خطأ في النسخة"}})
	salma, nadia := idOf(t, b, "salma"), idOf(t, b, "nadia")
	do := func(by, action string, id string, pairs ...string) {
		t.Helper()
		values := map[string]string{}
		for i := 0; i+1 < len(pairs); i += 2 {
			values[pairs[i]] = pairs[i+1]
		}
		if _, err := b.Do(by, office.Command{Action: action, Subjects: strings.Fields(id), Values: values}); err != nil {
			t.Fatal(action, err)
		}
		at.now = at.now.Add(7 * time.Minute)
	}
	for _, id := range []string{"26000417", "26000418"} {
		do(salma, "claim", id)
		do(salma, "found", id)
		do(salma, "print", id, "mentions", "yes")
	}
	do(nadia, "sign", "26000417 26000418", "signatory", "s2")
	do(salma, "claim", "26000419")
	do(salma, "refuse", "26000419", "code", "R01", "text", "غير موجود")
	do(nadia, "complaint.answer", "26000418-c1", "text", "La copie corrigée est partie.")
	at.now = monday.Add(11 * time.Hour) // after hours
	do(nadia, "undo", "26000417", "reason", "cachet oublié")
	at.now = monday.Add(26 * time.Hour)
	b2, err := b.Queue(nadia, office.Query{})
	for i := 0; err == nil && b2.Partial && i < 1000; i++ {
		time.Sleep(time.Millisecond)
		b2, err = b.Queue(nadia, office.Query{})
	}
	if err != nil {
		t.Fatal(err)
	}
	return b, at
}

func hire(t *testing.T, b *store.Books, login, ar, fr, roles string) {
	t.Helper()
	if _, err := b.Do(idOf(t, b, "nadia"), office.Command{Action: "person.add", Values: map[string]string{
		"login": login, "name_ar": ar, "name_fr": fr, "roles": roles, "passphrase": passphrase}}); err != nil {
		t.Fatal(err)
	}
}

func idOf(t *testing.T, b *store.Books, login string) (id string) {
	t.Helper()
	if err := b.View(func(s *office.State) error {
		for key, p := range s.People.All() {
			if p.Login == login {
				id = key
			}
		}
		return nil
	}); err != nil || id == "" {
		t.Fatal(login, err)
	}
	return id
}

func orderOf(number, first, family string, days int) office.Order {
	return office.Order{Number: number, PlacedAt: monday.Add(-time.Duration(days) * 24 * time.Hour), Extracts: 2, FullCopies: 1, Language: office.ArabicFrench,
		Act:    office.Act{Number: number[5:] + "5", Gregorian: 1980},
		Holder: office.Holder{First: first, Family: family, Sex: "f", Birth: "1980-03-12", Father: "أحمد", Mother: "رحمة", MotherName: "الشاوي"}}
}

// fed is a feed's page under way.
type fed struct {
	kind    office.Kind
	subject string
	body    any
}

// feed lets the books take the next page of the platform's feed.
func feed(t *testing.T, b *store.Books, items ...fed) {
	t.Helper()
	cursor, err := b.Cursor()
	if err != nil {
		t.Fatal(err)
	}
	var digest office.Digest
	if raw, err := hex.DecodeString(cursor.Digest); err == nil && len(raw) == len(digest) {
		digest = office.Digest(raw)
	}
	var lines [][]byte
	for i, f := range items {
		item, err := office.NewItem(office.ItemHeader{Seq: cursor.Seq + uint64(i+1), At: monday.Add(-26 * time.Hour), Kind: f.kind, Subject: f.subject}, f.body)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, item.Encode())
		digest = digest.After(item.Encode())
	}
	if err := b.TakeFeed(cursor, lines, office.Cursor{Seq: cursor.Seq + uint64(len(items)), Digest: hex.EncodeToString(digest[:])}); err != nil {
		t.Fatal(err)
	}
}

// seat is a person in front of a screen of this room.
type seat struct {
	*kittest.Seat
	t      *testing.T
	desk   *kit.Desk
	books  *store.Books
	room   *inspect.Room
	folder string
}

func sit(t *testing.T, b *store.Books, at *clock, login string, l office.Lang, first func(*inspect.Room) kit.Screen) *seat {
	t.Helper()
	who, err := b.Unlock(login, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: who, Styles: kit.NewStyles(), Now: func() time.Time { return at.now }}
	s := &seat{Seat: &kittest.Seat{T: t, Blur: blur}, t: t, desk: desk, books: b, folder: t.TempDir()}
	s.room = inspect.New(desk, b, s.folder)
	s.Push(first(s.room))
	return s
}

// drawn at random: openings and digests.
var drawn = regexp.MustCompile(`\b[0-9a-f]{16,64}\b|\b(?:[0-9a-f]{8} ){3,7}[0-9a-f]{8}\b|\b[pnv][0-9]+-[0-9a-f]{6}\b`)

// blur what is drawn at random.
func blur(picture string) string {
	return drawn.ReplaceAllStringFunc(picture, func(s string) string { return strings.Repeat("0", len(s)) })
}

func hexOf(root [32]byte) string { return hex.EncodeToString(root[:]) }
