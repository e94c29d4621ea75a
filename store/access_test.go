package store

import (
	"testing"
	"time"

	"watiqa/store/office"
)

// accesses reads the access log from a position on, without a trace.
func (b *Books) accesses(from uint64, limit int) (entries []office.Access, err error) {
	err = b.read(func(t *tx) error {
		for position := from; len(entries) < limit; position++ {
			var a office.Access
			if !t.openJSON(pathAccess, number(position), &a) {
				break
			}
			entries = append(entries, a)
		}
		return nil
	})
	return entries, err
}

// looks are the entries of the access log but for sign-ins, and lists by the
// administrator, who only waits for the index.
func (d *desk) looks() []office.Access {
	d.t.Helper()
	all, err := d.books.accesses(0, 1000)
	if err != nil {
		d.t.Fatal(err)
	}
	var some []office.Access
	for _, a := range all {
		if a.Who != admin {
			some = append(some, a)
		}
	}
	return some
}

func TestWhoeverOpensARequestIsWrittenDown(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	for _, look := range []struct {
		by, id string
		wait   time.Duration
	}{{agent, ids[0], 0}, {agent, ids[0], 30 * time.Second}, {officer, ids[0], 0}, {agent, ids[1], 0}, {agent, ids[1], 2 * time.Minute}} {
		d.clock.Add(look.wait)
		if r, err := d.books.Request(look.by, look.id); err != nil || r.ID != look.id {
			t.Fatal(r.ID, err)
		}
	}
	_, err := d.books.Request(agent, "unheard of")
	wants(t, office.UnknownSubject, err)
	var got []string
	for _, a := range d.looks() {
		got = append(got, a.Who+" "+a.Subject)
	}
	want := []string{agent + " " + ids[0], officer + " " + ids[0], agent + " " + ids[1], agent + " " + ids[1]}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("entry %d: %s, want %s", i, got[i], want[i])
		}
	}
	d.sound()
}

func TestAListIsOneLookUntilItsFilterChanges(t *testing.T) {
	d := newDesk(t)
	d.orders(3)
	for _, q := range []office.Query{{Text: "زه"}, {Text: "زه"}, {Text: "زه", Offset: 1, Limit: 1}, {Text: "زهرة"}, {Late: true}} {
		if _, err := d.books.Queue(agent, q); err != nil {
			t.Fatal(err)
		}
	}
	looks := d.looks()
	if len(looks) != 3 || looks[1].Filter == nil || looks[1].Filter.Text != "زهرة" {
		t.Errorf("got %+v", looks)
	}
}

// Every screen of the stack reads anew when the books change, so that two lists
// take turns: each stays one look, once an hour.
func TestListsThatStayOpenAreOneLookAnHourEach(t *testing.T) {
	d := newDesk(t)
	d.orders(3)
	for range 30 {
		for _, q := range []office.Query{{}, {Late: true}} {
			if _, err := d.books.Queue(agent, q); err != nil {
				t.Fatal(err)
			}
		}
		d.clock.Add(3 * time.Minute) // an hour and a half in all
	}
	if looks := d.looks(); len(looks) != 4 {
		t.Errorf("%d looks: %+v", len(looks), looks)
	}
	if _, err := d.books.Unlock("agent", secret); err != nil { // whoever signs in begins anew
		t.Fatal(err)
	}
	if _, err := d.books.Queue(agent, office.Query{}); err != nil {
		t.Fatal(err)
	}
	if looks := d.looks(); len(looks) != 6 || looks[4].What != "sign_in" || looks[5].What != "list" {
		t.Errorf("after a sign-in: %+v", looks)
	}
}

func TestWhatCannotBeWrittenDownIsNotShown(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	d.books.stopped.Store(true)
	r, err := d.books.Request(agent, ids[0])
	wants(t, office.BooksStopped, err)
	page, errQueue := d.books.Queue(agent, office.Query{Text: "x"})
	wants(t, office.BooksStopped, errQueue)
	if r.ID != "" || len(page.Rows) != 0 {
		t.Error("something was shown")
	}
}

func TestTheHeadOfTheAccessLogMovesWithEveryLook(t *testing.T) {
	d := newDesk(t)
	size, root, err := d.books.AccessHead()
	if err != nil || size == 0 {
		t.Fatal(size, err)
	}
	if err := d.books.Look(office.Access{Who: agent, What: "print", Subject: "sheet", From: "ssh"}); err != nil {
		t.Fatal(err)
	}
	if again, rootAgain, _ := d.books.AccessHead(); again != size+1 || rootAgain == root {
		t.Errorf("size %d, want %d", again, size+1)
	}
	a, _ := d.books.accesses(size, 10)
	if len(a) != 1 || a[0].From != "ssh" || !a[0].At.Equal(monday) {
		t.Errorf("got %+v", a)
	}
}

func TestWhoeverPrintsIsWrittenDownWithTheSheetItself(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.must(agent, "sheet", ids, "sheet", "order")
	d.must(agent, "sheet", ids[:1], "sheet", "order") // a second print is a second look
	_, err := d.books.Do(agent, command("sheet", []string{ids[0], "unheard of"}, "sheet", "order"))
	wants(t, office.UnknownSubject, err)
	looks := d.looks()
	if len(looks) != 3 {
		t.Fatalf("%+v", looks)
	}
	for i, id := range []string{ids[0], ids[1], ids[0]} {
		if looks[i].What != "print" || looks[i].Subject != id || looks[i].Who != agent {
			t.Errorf("entry %d: %+v", i, looks[i])
		}
	}
	d.sound()
}
