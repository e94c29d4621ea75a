package store

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"watiqa/store/office"
	"watiqa/store/seal"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/wire"
)

// twin is this machine copied while it ran: the same file, and the same opening
// in memory, in which both number on.
func (d *desk) twin() *desk {
	d.t.Helper()
	other := *d
	other.path = filepath.Join(d.t.TempDir(), "twin.books")
	if err := d.books.Snapshot(other.path); err != nil {
		d.t.Fatal(err)
	}
	other.open()
	s := d.books.session.Load()
	key, err := s.ring.First()
	if err != nil {
		d.t.Fatal(err)
	}
	if key, err = seal.ParseKey(key.Bytes()); err != nil {
		d.t.Fatal(err)
	}
	same := newSession(seal.NewRing(key))
	same.opening, same.secret, same.next = s.opening, bytes.Clone(s.secret), s.next
	other.books.begin(same)
	other.ready()
	return &other
}

// centre is the real platform, without a line before it.
type centre struct {
	t      *testing.T
	p      *platform.Platform
	codec  *wire.Codec
	key    ed25519.PrivateKey
	device string
	id     string
}

func newCentre(t *testing.T) *centre {
	t.Helper()
	c := &centre{t: t, key: ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, 32))}
	file, err := bolt.Open(filepath.Join(t.TempDir(), "platform.db"))
	c.must(err)
	t.Cleanup(func() { _ = file.Close() })
	c.p, err = platform.New(file, platform.Config{})
	c.must(err)
	bureau := founding().Settings.Bureau
	c.id, err = c.p.AddOffice(bureau, office.Name{Fr: "Essai"})
	c.must(err)
	code, err := c.p.IssueCode(c.id)
	c.must(err)
	line, err := wire.EnrolRequest{Bureau: bureau, Key: c.key.Public().(ed25519.PublicKey)}.Write(code)
	c.must(err)
	answered := httptest.NewRecorder()
	c.p.ServeHTTP(answered, httptest.NewRequest(http.MethodPost, "/v1/enrol", bytes.NewReader(append(line, '\n'))))
	answer, err := wire.ReadEnrolAnswer(bytes.TrimSpace(answered.Body.Bytes()), code, line)
	c.must(err)
	c.device = answer.Device
	c.codec, err = wire.NewCodec()
	c.must(err)
	return c
}

func (c *centre) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

// hears what books hold beyond a size and gives the verdict.
func (c *centre) hears(d *desk, from uint64) wire.Verdict {
	c.t.Helper()
	point := func(size uint64) wire.Point {
		root, _, err := d.books.RootAt(size)
		c.must(err)
		return wire.Point{Size: size, Root: root}
	}
	body, _, err := c.codec.WriteRequest(c.key, wire.RequestHeader{Office: c.id, Device: c.device, Access: wire.Origin(),
		Before: point(from), After: point(d.size()), Clock: monday}, d.lines(from))
	c.must(err)
	answer, err := c.p.Exchange(c.id, body)
	c.must(err)
	reply, err := c.codec.ReadReply(c.p.Key(), answer)
	c.must(err)
	return reply.Verdict
}

// counted compares every account and stage with the platform's.
func (c *centre) counted(d *desk) {
	c.t.Helper()
	theirs, err := c.p.Summary(c.id)
	c.must(err)
	stages, accounts := map[office.Stage]int{}, map[string]office.Centimes{}
	c.must(d.books.View(func(s *office.State) error {
		for _, r := range s.Requests.All() {
			stages[r.Stage]++
		}
		for name, balance := range s.Accounts.All() {
			accounts[name] = balance
		}
		return nil
	}))
	if fmt.Sprint(stages, accounts) != fmt.Sprint(theirs.Stages, theirs.Accounts) {
		c.t.Errorf("the office counts %v %v, the platform %v %v", stages, accounts, theirs.Stages, theirs.Accounts)
	}
}

// atCounter takes an order, leads it to the person at the counter, and answers
// with its id.
func (d *desk) atCounter(extracts int, family string) string {
	d.t.Helper()
	id := d.must(agent, "open", nil, "extracts", fmt.Sprint(extracts), "number", "12", "gregorian", "1980", "first", "نور",
		"family", family, "sex", "f", "birth", "1980", "father", "جبل", "mother", "نجمة", "mother_name", "الوادي", "asker", "نور")[0].Subject
	d.must(agent, "found", []string{id})
	d.must(agent, "print", []string{id}, "mentions", "yes")
	d.must(officer, "sign", []string{id}, "signatory", "s1")
	d.must(collector, "collect", []string{id})
	return id
}

// A machine is copied while it runs, and both copies serve people: two orders,
// two people, two of everything under one identity. Nothing of either is lost
// or counted twice, here or on the platform, whoever is led out and how often.
func TestCopiesOfARunningMachineLoseNothing(t *testing.T) {
	c := newCentre(t)
	one := newDesk(t)
	one.tillOpens()
	one.hire(inspector, "inspector", office.Inspector)
	if v := c.hears(one, 0); v != wire.OK {
		t.Fatal(v)
	}
	shared := one.size()
	two := one.twin()
	late := one.twin()
	a, b := one.atCounter(1, "الجوهري"), two.atCounter(3, "البستاني")
	if a != b {
		t.Fatalf("no twins: %s and %s", a, b)
	}
	hired := func(d *desk, login string) string {
		return d.must(admin, "person.add", nil, "login", login, "name_ar", "عون", "roles", "agent", "passphrase", other)[0].Subject
	}
	if hired(one, "samir") != hired(two, "laila") {
		t.Fatal("no twins")
	}
	one.must(inspector, "note.write", []string{agent}, "text", "count twice")
	two.must(inspector, "note.write", []string{agent}, "text", "sign each page")
	two.must(agent, "open", nil, "extracts", "1", "number", "7", "gregorian", "1990", "first", "نور", "family", "الريحاني",
		"sex", "m", "birth", "1990", "father", "جبل", "mother", "نجمة", "mother_name", "الوادي", "asker", "نور")
	again := two.twin() // the branch that will be led out twice
	if v := c.hears(one, shared); v != wire.OK {
		t.Fatal(v)
	}
	if v := c.hears(two, shared); v != wire.Forked {
		t.Fatal(v)
	}
	for _, d := range []*desk{two, again, late} {
		fork := min(d.size(), shared)
		held, err := c.p.Summary(c.id)
		c.must(err)
		prefix := two.lines(0)
		if d == two {
			prefix = one.lines(0)
		}
		before := d.size()
		if err := d.books.Rebuild(officer, "a copied machine", prefix[fork:held.Head.Size], fork, one.feed); err != nil {
			t.Fatal(err)
		}
		d.ready()
		d.sound()
		if d != two && d.size() != held.Head.Size+2 {
			t.Errorf("%d events of %d were carried a second time", d.size()-held.Head.Size-2, before-fork)
		}
		if v := c.hears(d, held.Head.Size); v != wire.OK {
			t.Fatal(v)
		}
		c.counted(d)
		if cash := d.balance(office.DrawerOf(collector)); cash != 4*200 {
			t.Errorf("%d centimes in the drawer, four papers were handed over at 200", cash)
		}
		families, logins, notes := map[string]office.Stage{}, map[string]bool{}, 0
		_ = d.books.View(func(s *office.State) error {
			for id, receipt := range s.Receipts.All() {
				if paid, _ := s.Requests.Get(receipt.Request); paid.Receipt != id || int(receipt.Amount) != 200*paid.Order.Extracts {
					t.Errorf("receipt %s of %v is for an order of %d extracts with receipt %q", id, receipt.Amount, paid.Order.Extracts, paid.Receipt)
				}
			}
			for range s.Notes.All() {
				notes++
			}
			for _, r := range s.Requests.All() {
				families[r.Order.Holder.Family] = r.Stage
			}
			for _, p := range s.People.All() {
				logins[p.Login] = true
			}
			return nil
		})
		if families["الجوهري"] != office.Collected || families["البستاني"] != office.Collected || families["الريحاني"] != office.Claimed {
			t.Errorf("orders: %v", families)
		}
		if !logins["samir"] || !logins["laila"] || notes != 2 {
			t.Errorf("people: %v, %d notes", logins, notes)
		}
		two = d
	}
}

// Two checks under one id are two, and the name under one is under that one,
// however often the branch is led out.
func TestTheNameUnderACheckStaysUnderItsOwn(t *testing.T) {
	one := newDesk(t)
	one.tillOpens()
	one.hire(inspector, "inspector", office.Inspector)
	shared := one.size()
	two := one.twin()
	one.must(inspector, "check", []string{collector}, "counts", "2=1")
	two.must(inspector, "check", []string{collector}, "counts", "5=1")
	var id string
	_ = two.books.View(func(s *office.State) error {
		for known := range s.Checks.All() {
			id = known
		}
		return nil
	})
	two.must(inspector, "check.sign", []string{id}, "note", "the five")
	two.must(collector, "check.refuse", []string{id}, "reason", "not mine")
	again := two.twin()
	for _, d := range []*desk{two, again} {
		d.ledOut(one, shared)
		checks := 0
		_ = d.books.View(func(s *office.State) error {
			for _, c := range s.Checks.All() {
				checks++
				if want := map[office.Centimes]int{200: 0, 500: 2}[c.Counted]; len(c.Names) != want {
					t.Errorf("the check of %d has %d names, want %d: %+v", c.Counted, len(c.Names), want, c.Names)
				}
			}
			return nil
		})
		if checks != 2 {
			t.Errorf("%d checks are left of two", checks)
		}
		one = d
		shared = min(shared, d.size())
	}
}

// What somebody did under an id that is another's by now stays his.
func TestWorkOfANamesakeStaysHis(t *testing.T) {
	one := newDesk(t)
	ids := one.orders(2)
	shared := one.size()
	two := one.twin()
	add := func(d *desk, login string) string {
		return d.must(admin, "person.add", nil, "login", login, "name_ar", "عون", "roles", "agent", "passphrase", other)[0].Subject
	}
	samir, laila := add(one, "samir"), add(two, "laila")
	one.must(samir, "claim", ids[:1])
	two.must(laila, "claim", ids[1:])
	two.ledOut(one, shared)
	names := map[string]string{}
	_ = two.books.View(func(s *office.State) error {
		for _, id := range ids {
			r, _ := s.Requests.Get(id)
			p, _ := s.People.Get(r.By)
			names[id] = p.Login
		}
		return nil
	})
	if names[ids[0]] != "samir" || names[ids[1]] != "laila" {
		t.Errorf("in whose hand: %v", names)
	}
	if history, err := two.books.History(admin, office.OnRequest, ids[1]); err != nil || len(history) == 0 {
		t.Error(history, err)
	}
}

func TestAKeyOfTheIndexTellsTwinsApart(t *testing.T) {
	d := newDesk(t)
	_ = d.books.read(func(x *tx) error {
		e := func(note string) office.Event {
			e, err := office.NewEvent("00112233445566aa", office.Header{N: 7, At: monday, Kind: office.RequestClaimed, Subject: "26000001"}, office.Step{Note: note})
			if err != nil {
				t.Fatal(err)
			}
			return e
		}
		if a, b := x.eventKey(e("")), x.eventKey(e("x")); a == b || a[:16] != b[:16] || a != x.eventKey(e("")) {
			t.Errorf("%s, %s", hex.EncodeToString([]byte(a)), hex.EncodeToString([]byte(b)))
		}
		return nil
	})
}
