package till_test

import (
	"encoding/hex"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/text"
	"watiqa/tui/till"
)

const passphrase = "quatre mots pour essayer"

// monday is when the tests begin: 09:30 on the office's clock.
var monday = time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)

// commune is an office with real books on disk: nadia is officer and
// administrator, samira and brahim are collectors.
type commune struct {
	*store.Books
	t              *testing.T
	now            time.Time
	nadia          office.Person
	samira, brahim string
	orders         int
}

func newCommune(t *testing.T) *commune {
	t.Helper()
	c := &commune{t: t, now: monday}
	path := filepath.Join(t.TempDir(), "office.books")
	options := store.Options{Light: true, Clock: func() time.Time { return c.now }}
	_, err := store.Create(path, store.Founding{
		Settings: office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"}},
		First: office.Person{Login: "nadia", Name: office.Name{Ar: "نادية التازي", Fr: "Nadia Tazi"},
			Roles: []office.Role{office.Officer, office.Administrator}},
		Passphrase:  passphrase,
		Signatories: []office.Signatory{{Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President}},
	}, options)
	if err == nil {
		c.Books, err = store.Open(path, options)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if c.nadia, err = c.Unlock("nadia", passphrase); err != nil {
		t.Fatal(err)
	}
	c.samira = c.hire("samira", "سميرة حمداوي", "Samira Hamdaoui")
	c.brahim = c.hire("brahim", "إبراهيم الوزاني", "Brahim Ouazzani")
	c.feed()
	c.do(c.nadia.ID, "till", nil, "act", "12/2026", "ceiling", "500", "every", "7", "approve", "5", "budget", "1.20.14")
	c.do(c.nadia.ID, "revenue.add", nil, "budget", "1.20.31", "name_ar", "تصحيح الإمضاء", "name_fr", "Légalisation")
	book := c.do(c.nadia.ID, "book.receive", nil, "series", "A", "first_leaf", "401", "last_leaf", "450", "initialed", "Percepteur de Chefchaouen")
	c.do(c.nadia.ID, "book.receive", nil, "series", "A", "first_leaf", "451", "last_leaf", "500", "initialed", "Percepteur de Chefchaouen")
	c.do(c.samira, "book.start", []string{book[0].Subject})
	return c
}

func (c *commune) hire(login, ar, fr string) string {
	c.t.Helper()
	return c.do(c.nadia.ID, "person.add", nil, "login", login, "name_ar", ar, "name_fr", fr, "roles", "collector agent", "passphrase", passphrase)[0].Subject
}

func (c *commune) do(by, action string, subjects []string, pairs ...string) []office.Event {
	c.t.Helper()
	values := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	events, err := c.Do(by, office.Command{Action: action, Subjects: subjects, Values: values})
	if err != nil {
		c.t.Fatalf("%s: %v", action, err)
	}
	return events
}

// feed lets the books take a tariff, ten paid orders of three papers, and
// nothing else.
func (c *commune) feed() {
	c.t.Helper()
	bodies := []any{office.Rate{From: "2022-01-01", Extract: 200, FullCopy: 200, Act: "DEMO"}}
	kinds, subjects := []office.Kind{office.TariffSet}, []string{""}
	for i := range 6 {
		number := strconv.Itoa(26000417 + i)
		kinds, subjects = append(kinds, office.RequestPlaced), append(subjects, number)
		bodies = append(bodies, office.Order{Number: number, Origin: office.Online, PlacedAt: monday.Add(-200 * time.Hour), Extracts: 2, FullCopies: 1,
			Language: office.ArabicFrench, Act: office.Act{Number: "12", Gregorian: 1980},
			Holder: office.Holder{First: "أمينة", Family: "العلوي", Sex: "f", Birth: "1980", Father: "أحمد", Mother: "رحمة", MotherName: "الشاوي"}})
	}
	var lines [][]byte
	var digest office.Digest
	for i, kind := range kinds {
		item, err := office.NewItem(office.ItemHeader{Seq: uint64(i + 1), At: monday, Kind: kind, Subject: subjects[i]}, bodies[i])
		if err != nil {
			c.t.Fatal(err)
		}
		lines, digest = append(lines, item.Encode()), digest.After(item.Encode())
	}
	if err := c.TakeFeed(office.Cursor{}, lines, office.Cursor{Seq: uint64(len(lines)), Digest: hex.EncodeToString(digest[:])}); err != nil {
		c.t.Fatal(err)
	}
}

// process leads online orders to signed.
func (c *commune) process(numbers ...string) {
	c.t.Helper()
	c.do(c.nadia.ID, "claim", numbers)
	c.do(c.nadia.ID, "found", numbers)
	c.do(c.nadia.ID, "print", numbers, "mentions", "yes")
	c.do(c.nadia.ID, "sign", numbers, "signatory", "s1")
}

// unpaid is a counter order of two extracts, 4 dirhams, whose papers are signed.
func (c *commune) unpaid() string {
	c.t.Helper()
	c.orders++
	id := []string{c.do(c.nadia.ID, "open", nil, "extracts", "2", "number", strconv.Itoa(c.orders), "gregorian", "1980", "first", "سعيد", "family", "بناني",
		"sex", "m", "birth", "1980", "father", "أحمد", "mother", "زهرة", "mother_name", "التازي", "asker", "سعيد")[0].Subject}
	c.do(c.nadia.ID, "found", id)
	c.do(c.nadia.ID, "print", id, "mentions", "yes")
	c.do(c.nadia.ID, "sign", id, "signatory", "s1")
	return id[0]
}

// paid lets a collector take 4 dirhams for a counter order of two extracts.
func (c *commune) paid(by string) string {
	c.t.Helper()
	return c.do(by, "collect", []string{c.unpaid()})[0].Subject
}

func (c *commune) see(look func(*office.State)) {
	c.t.Helper()
	if err := c.View(func(s *office.State) error { look(s); return nil }); err != nil {
		c.t.Fatal(err)
	}
}

// line is a line to the platform on which some events wait.
type line struct{ waiting int }

func (l line) Line() office.Line { return office.Line{Enrolled: true, Waiting: l.waiting} }

// seat is a person in front of a screen of this room.
type seat struct {
	*commune
	*kittest.Seat
	desk   *kit.Desk
	sheets string
}

func (c *commune) sit(login string, l office.Lang, first func(*till.Room) kit.Screen) *seat {
	c.t.Helper()
	who, err := c.Unlock(login, passphrase)
	if err != nil {
		c.t.Fatal(err)
	}
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: who, Styles: kit.NewStyles(), Now: func() time.Time { return c.now }}
	blur := func(picture string) string {
		return letters.ReplaceAllString(random.ReplaceAllString(picture, "0123456789abcdef"), "${1}AA")
	}
	s := &seat{commune: c, Seat: &kittest.Seat{T: c.t, Blur: blur}, desk: desk, sheets: c.t.TempDir()}
	s.Push(first(till.New(desk, c.Books, line{3}, s.sheets)))
	return s
}

// random is the beginning of the journal's root, which differs each time.
var random = regexp.MustCompile(`[0-9a-f]{16}`)

// letters at the end of a counter order's number are the opening's.
var letters = regexp.MustCompile(`(G[0-9]{6}-[0-9]{4})[A-Z]{2}`)
