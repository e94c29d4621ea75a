package office

import (
	"errors"
	"fmt"
	"time"
)

// bench is an office in memory: the real rules on a state without a disk.
type bench struct {
	t interface {
		Helper()
		Fatalf(string, ...any)
	}
	state  *State
	at     time.Time
	n      uint64
	seq    uint64
	events []Event
	items  []Item           // in the order in which they were taken
	marks  []int            // events written when the item of the same index was taken
	looks  map[string]Looks // at scans, by person and request
}

func newBenchTime() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }

const testOpening = Opening("00112233445566aa")

func newBench(t interface {
	Helper()
	Fatalf(string, ...any)
}) *bench {
	b := &bench{t: t, state: NewState(), at: newBenchTime(), looks: map[string]Looks{}}
	settings := Settings{Bureau: "01.151.13.05/1", Name: Name{Ar: "مكتب", Fr: "Bureau"},
		Bureaux: []Bureau{{Code: "01.151.13.05/1"}, {Code: "01.151.13.07/1"}}}
	admin := Person{ID: "p1", Login: "admin", Name: Name{Ar: "مدير"}, Roles: []Role{Administrator}}
	president := Signatory{ID: "s1", Name: Name{Ar: "رئيس"}, Capacity: President}
	for _, fact := range Founding(settings, admin, president) {
		b.write("", fact)
	}
	b.must("p1", Command{Action: "person.add", Values: map[string]string{"login": "agent", "name_ar": "عون", "roles": "agent", "passphrase": "x"}})
	b.must("p1", Command{Action: "person.add", Values: map[string]string{"login": "officer", "name_ar": "ضابط", "roles": "officer agent", "passphrase": "x"}})
	b.must("p1", Command{Action: "person.add", Values: map[string]string{"login": "till", "name_ar": "شسيع", "roles": "collector", "passphrase": "x"}})
	b.must("p1", Command{Action: "person.add", Values: map[string]string{"login": "second", "name_ar": "عون", "roles": "agent", "passphrase": "x"}})
	b.feed(TariffSet, "", Rate{From: "2026-01-01", Extract: 200, FullCopy: 300})
	return b
}

const (
	admin   = "p1"
	agent   = "p2-001122"
	officer = "p3-001122"
	till    = "p4-001122"
	second  = "p5-001122"
)

func (b *bench) write(who string, f Fact) Event {
	b.t.Helper()
	e, err := NewEvent(testOpening, Header{N: b.n, At: b.at, Day: b.state.Here().Calendar.DayOf(b.at), Who: who, Role: f.Role, Kind: f.Kind, Subject: f.Subject}, f.Body)
	if err != nil {
		b.t.Fatalf("event %s: %v", f.Kind, err)
	}
	b.n++
	b.events = append(b.events, e)
	Apply(b.state, e)
	return e
}

func (b *bench) do(who string, c Command) error {
	b.t.Helper()
	facts, err := Decide(b.state, b.moment(), who, c)
	if err != nil {
		return err
	}
	for _, fact := range facts {
		b.write(who, fact)
	}
	return nil
}

// reads lets a person have tried to open a scan, or opened it.
func (b *bench) reads(who, id string, opened bool) {
	b.looks[who+" "+id] = Looks{Tried: true, Opened: opened}
}

func (b *bench) must(who string, c Command) {
	b.t.Helper()
	if err := b.do(who, c); err != nil {
		b.t.Fatalf("%s %v by %s: %v", c.Action, c.Subjects, who, err)
	}
}

func (b *bench) refused(code Code, who string, c Command) {
	b.t.Helper()
	before := snapshot(b.state)
	err := b.do(who, c)
	if !errors.Is(err, Refuse(code)) {
		b.t.Fatalf("%s %v by %s: got %v, want %s", c.Action, c.Subjects, who, err, code)
	}
	if snapshot(b.state) != before {
		b.t.Fatalf("%s was refused and changed something", c.Action)
	}
}

func (b *bench) feed(kind Kind, subject string, body any) {
	b.t.Helper()
	b.seq++
	item, err := NewItem(ItemHeader{Seq: b.seq, At: b.at, Kind: kind, Subject: subject}, body)
	if err != nil {
		b.t.Fatalf("item %s: %v", kind, err)
	}
	b.items, b.marks = append(b.items, item), append(b.marks, len(b.events))
	Take(b.state, item)
}

// hire gives somebody a place under an id that tests can name.
func (b *bench) hire(id string, roles ...Role) {
	b.t.Helper()
	b.write("", Fact{Kind: PersonAdded, Subject: id, Body: Person{ID: id, Login: id, Roles: roles}})
}

// order places an online order of two extracts and one full copy.
func (b *bench) order(number string, change ...func(*Order)) string {
	b.t.Helper()
	o := Order{Number: number, Origin: Online, PlacedAt: b.at, Extracts: 2, FullCopies: 1, Language: ArabicFrench,
		Act: Act{Number: "12 bis", Hijri: 1375}, Holder: Holder{First: "أمينة", Family: "العلوي", Sex: "f", Birth: "1956"}}
	for _, c := range change {
		c(&o)
	}
	b.feed(RequestPlaced, number, o)
	return number
}

// counter opens an order of two extracts at the counter; the agent has it in hand.
func (b *bench) counter(act string, pairs ...string) string {
	b.t.Helper()
	b.must(agent, ask("open", nil, append([]string{"extracts", "2", "number", act, "gregorian", "1980", "first", "سعيد", "family", "بناني",
		"sex", "m", "birth", "1980-05-17", "father", "أحمد", "mother", "زهرة", "mother_name", "التازي", "asker", "سعيد"}, pairs...)...))
	return b.events[len(b.events)-1].Subject
}

func (b *bench) request(id string) Request {
	b.t.Helper()
	r, ok := b.state.Requests.Get(id)
	if !ok {
		b.t.Fatalf("no request %s", id)
	}
	return r
}

// placedAt moves the moment at which an order was placed.
func (b *bench) placedAt(id string, at time.Time) {
	r := b.request(id)
	r.Order.PlacedAt = at
	b.state.Requests.Put(id, r)
}

func (b *bench) stands(id string, want Stage) {
	b.t.Helper()
	if r := b.request(id); r.Stage != want {
		b.t.Fatalf("request %s stands at %s, want %s", id, r.Stage, want)
	}
}

// whoMay gives a person of the bench who may do an action.
func whoMay(a *Action) string {
	for _, who := range []struct {
		id    string
		roles []Role
	}{{officer, []Role{Officer, Agent}}, {till, []Role{Collector}}, {admin, []Role{Administrator}}, {"p9", []Role{Inspector}}} {
		if _, ok := a.Allowed(Person{Roles: who.roles}); ok {
			return who.id
		}
	}
	return ""
}

// ask is short for a command on requests.
func ask(action string, ids []string, pairs ...string) Command {
	c := Command{Action: action, Subjects: ids, Values: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		c.Values[pairs[i]] = pairs[i+1]
	}
	return c
}

func one(id string) []string { return []string{id} }

// upTo leads a request forward until it stands at a stage.
func (b *bench) upTo(stage Stage, id string) {
	b.t.Helper()
	next := map[Stage]Command{
		Placed:  ask("claim", one(id)),
		Claimed: ask("found", one(id)),
		Found:   ask("print", one(id), "mentions", "yes", "marriage", "yes"),
		Printed: ask("sign", one(id), "signatory", "s1"),
	}
	for b.request(id).Stage != stage {
		b.must(agent, next[b.request(id).Stage])
	}
}

// snapshot writes a whole state as text.
func snapshot(s *State) string {
	text := fmt.Sprintf("%+v\n", s.Here())
	text += shelfText(s.People) + shelfText(s.Signatories) + shelfText(s.Requests) + shelfText(s.Folders)
	text += shelfText(s.Letters) + shelfText(s.Slips) + shelfText(s.Batches) + shelfText(s.Labels) + shelfText(s.Mail)
	text += shelfText(s.Complaints) + shelfText(s.Notes) + shelfText(s.Visits)
	text += shelfText(s.Drawers) + shelfText(s.Days) + shelfText(s.ReceiptBooks) + shelfText(s.Receipts) + shelfText(s.Closings)
	text += shelfText(s.Deposits) + shelfText(s.Statements) + shelfText(s.Checks) + shelfText(s.Handovers)
	return text + shelfText(s.Rates) + shelfText(s.Accounts) + shelfText(s.Differences) + shelfText(s.Keys) + shelfText(s.Unknown)
}

func shelfText[T any](shelf Shelf[T]) string {
	text := ""
	for id, record := range shelf.All() {
		line, _ := canonical(record)
		text += id + " " + string(line) + "\n"
	}
	return text
}

func (b *bench) balance(account string) Centimes {
	c, _ := b.state.Accounts.Get(account)
	return c
}
