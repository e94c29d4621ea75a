package requests_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
)

// books are the real rules over a state in memory: what [store.Books] does
// without the disk.
type books struct {
	looks   map[string]office.Looks // at scans, of whoever is there
	state   *office.State
	journal []office.Event
	now     time.Time
	asked   []string // ids of the orders that were opened, as the access log would hold them
}

const (
	both  = "p1" // agent and officer
	agent = "p2"
	chief = "p3" // administrator
	other = "p4" // agent
)

// monday is when the tests happen: 10:30 on the office's clock.
var monday = time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)

func newBooks(t *testing.T, orders int) *books {
	t.Helper()
	b := &books{state: office.NewState(), now: monday, looks: map[string]office.Looks{}}
	settings := office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"},
		Bureaux: []office.Bureau{{Code: "01.151.13.05/2", Name: office.Name{Ar: "ملحقة فيفي", Fr: "Annexe Fifi"}}}}
	people := []office.Person{
		{ID: both, Login: "karim", Name: office.Name{Ar: "كريم العمراني", Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent, office.Officer}},
		{ID: agent, Login: "salma", Name: office.Name{Ar: "سلمى بناني", Fr: "Salma Bennani"}, Roles: []office.Role{office.Agent}},
		{ID: chief, Login: "nadia", Name: office.Name{Ar: "نادية", Fr: "Nadia"}, Roles: []office.Role{office.Administrator}},
		{ID: other, Login: "omar", Name: office.Name{Ar: "عمر", Fr: "Omar"}, Roles: []office.Role{office.Agent}},
	}
	facts := office.Founding(settings, people[0],
		office.Signatory{ID: "s1", Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President},
		office.Signatory{ID: "s2", Name: office.Name{Ar: "خديجة المنصوري", Fr: "Khadija Mansouri"}, Capacity: office.Deputy,
			Delegation: "12/2025", From: "2025-01-01", To: "2025-12-31"})
	for _, p := range people[1:] {
		facts = append(facts, office.Fact{Kind: office.PersonAdded, Subject: p.ID, Body: p})
	}
	b.write(t, "", facts)
	b.take(t, office.TariffSet, "1", office.Rate{From: "2022-01-01", Extract: 200, FullCopy: 200, Act: "—"})
	for i := range orders {
		b.take(t, office.RequestPlaced, fmt.Sprint(26000417+i), orderNumbered(i))
	}
	return b
}

// orderNumbered gives an order of a small crowd; every seventh is for a
// marriage, every third has a proof, the fourth lacks Latin names.
func orderNumbered(i int) office.Order {
	families := []string{"العلمي", "بنعيسى", "الخمليشي", "أزواغ", "الريسوني"}
	latin := []string{"Alami", "Benaissa", "Khamlichi", "Azouagh", "Raissouni"}
	firsts := []string{"فاطمة الزهراء", "محمد", "خديجة", "يوسف"}
	firstLatin := []string{"Fatima Zahra", "Mohamed", "Khadija", "Youssef"}
	o := office.Order{
		Number: fmt.Sprint(26000417 + i), PlacedAt: monday.Add(-time.Duration(100-i) * time.Hour),
		Extracts: 1 + i%6, FullCopies: (i * 3) % 5, Language: office.ArabicFrench, Marriage: i%7 == 6,
		Act: office.Act{Number: fmt.Sprint(3265 + 7*i), Gregorian: 1960 + i%50},
		Holder: office.Holder{First: firsts[i%4], Family: families[i%5], FirstLatin: firstLatin[i%4], FamilyLatin: latin[i%5],
			Sex: "f", Birth: fmt.Sprintf("%d-03-12", 1960+i%50), Father: "عبد السلام", Mother: "رحمة", MotherName: "الشاوي"},
		Addressee: office.Addressee{Name: firstLatin[i%4] + " " + latin[i%5], Email: "citoyen@example.org", Phone: "+212600000000",
			Line1: "12, rue Hassan II", Postcode: "91000", Locality: "Chefchaouen"},
	}
	switch {
	case i%4 == 3:
		o.Holder.FirstLatin, o.Holder.FamilyLatin = "", ""
		o.Act = office.Act{Number: fmt.Sprintf("%d bis", 12+i), Hijri: 1375}
	case i%5 == 2:
		o.Holder.Birth = fmt.Sprint(1960 + i%50)
		o.Addressee.Country, o.Addressee.Locality = "FR", "Lyon"
	}
	if i%3 == 0 {
		o.Proof = &office.Proof{Digest: strings.Repeat("ab", 32), Type: "application/pdf", Size: 1_234_567}
	}
	return o
}

func (b *books) take(t *testing.T, kind office.Kind, subject string, body any) {
	t.Helper()
	item, err := office.NewItem(office.ItemHeader{Seq: 1, At: b.now, Kind: kind, Subject: subject}, body)
	if err != nil {
		t.Fatal(err)
	}
	office.Take(b.state, item)
}

func (b *books) write(t *testing.T, by string, facts []office.Fact) {
	t.Helper()
	if _, err := b.append(by, facts); err != nil {
		t.Fatal(err)
	}
}

func (b *books) moment() office.Moment {
	return office.Moment{At: b.now, Day: office.Calendar{}.DayOf(b.now), Opening: "0123456789abcdef", N: uint64(len(b.journal) + 1),
		Proofs: func(_, request string) office.Looks { return b.looks[request] }}
}

func (b *books) append(by string, facts []office.Fact) ([]office.Event, error) {
	var events []office.Event
	for _, f := range facts {
		m := b.moment()
		e, err := office.NewEvent(m.Opening, office.Header{N: m.N, At: m.At, Day: m.Day, Who: by, Role: f.Role, Kind: f.Kind, Subject: f.Subject}, f.Body)
		if err != nil {
			return nil, err
		}
		b.journal = append(b.journal, e)
		office.Apply(b.state, e)
		events = append(events, e)
	}
	return events, nil
}

// Do writes command after command; unlike the real books it keeps the first
// when the second is refused, so tests of refusals use one.
func (b *books) Do(by string, cmds ...office.Command) ([]office.Event, error) {
	var events []office.Event
	for _, cmd := range cmds {
		facts, err := office.Decide(b.state, b.moment(), by, cmd)
		if err != nil {
			return nil, err
		}
		more, err := b.append(by, facts)
		if err != nil {
			return nil, err
		}
		events = append(events, more...)
	}
	return events, nil
}

func (b *books) Queue(_ string, q office.Query) (office.Page, error) {
	page := office.Page{Counts: map[office.Stage]int{}}
	for _, r := range b.state.Requests.All() {
		page.Counts[r.Stage]++
		row := office.RowOf(r)
		words := office.Fold(row.Number + " " + row.Act + " " + row.Name + " " + row.NameLatin)
		if len(q.Stages) > 0 && !slices.Contains(q.Stages, r.Stage) || !strings.Contains(words, office.Fold(q.Text)) || q.By != "" && q.By != row.By || q.Late && !late(row, b.now) {
			continue
		}
		page.Rows = append(page.Rows, row)
	}
	slices.SortFunc(page.Rows, func(a, b office.Row) int { return a.PlacedAt.Compare(b.PlacedAt) })
	page.Total = len(page.Rows)
	limit := q.Limit
	if limit == 0 {
		limit = 100
	}
	page.Rows = page.Rows[min(q.Offset, page.Total):min(q.Offset+limit, page.Total)]
	return page, nil
}

// late tells whether an order is beyond the 48 hours.
func late(row office.Row, now time.Time) bool {
	return row.Stage.Running() && office.Calendar{}.Elapsed(row.PlacedAt, now) > office.InOffice
}

func (b *books) Request(_, id string) (office.Request, error) {
	r, ok := b.state.Requests.Get(id)
	if !ok {
		return r, office.Refuse(office.UnknownSubject, id)
	}
	b.asked = append(b.asked, id)
	return r, nil
}

func (b *books) History(_ string, _ office.Noun, id string) ([]office.Event, error) {
	return slices.DeleteFunc(slices.Clone(b.journal), func(e office.Event) bool { return e.Subject != id }), nil
}

func (b *books) Head() (uint64, [32]byte, error) { return uint64(len(b.journal)), [32]byte{}, nil }

func (b *books) Events(_ string, from uint64, limit int) ([]office.Event, error) {
	return b.journal[from:min(from+uint64(limit), uint64(len(b.journal)))], nil
}

func (b *books) ViewFor(_ string, read func(*office.State) error) error { return read(b.state) }

// stage of an order, straight from the state.
func (b *books) stage(id string) office.Stage {
	r, _ := b.state.Requests.Get(id)
	return r.Stage
}

// till makes a person a collector with a receipt book in service.
func (b *books) till(who string) {
	p, _ := b.state.People.Get(who)
	p.Roles = append(slices.Clone(p.Roles), office.Collector)
	b.state.People.Put(who, p)
	b.state.ReceiptBooks.Put("b1", office.ReceiptBook{ID: "b1", Series: "A", First: 401, Final: 450, By: who})
	b.state.Drawers.Put(who, office.Drawer{Person: who, Book: "b1"})
}
