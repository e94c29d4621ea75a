package store

import (
	"bytes"
	"strings"
	"testing"

	"watiqa/store/office"
)

func TestSeveralCommandsAreOneOrNone(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	events, err := d.books.Do(agent, command("claim", ids), command("found", ids[:1]))
	if err != nil || len(events) != 4 || events[3].Kind != office.RequestFound {
		t.Fatalf("%d events, %v", len(events), err)
	}
	size := d.size()
	_, err = d.books.Do(agent, command("found", ids[1:]), command("claim", ids))
	wants(t, office.WrongStage, err)
	if d.size() != size || d.request(ids[1]).Stage != office.Claimed {
		t.Error("the first half stayed")
	}
	if events, err := d.books.Do(agent); len(events) != 0 || err != nil {
		t.Errorf("no command: %v, %v", events, err)
	}
	d.sound()
}

func TestLaterCommandsSeeWhatEarlierOnesDid(t *testing.T) {
	d := newDesk(t)
	id := d.orders(1)
	if _, err := d.books.Do(officer, command("claim", id), command("found", id), command("print", id, "mentions", "yes"),
		command("sign", id, "signatory", "s1")); err != nil {
		t.Fatal(err)
	}
	if r := d.request(id[0]); r.Stage != office.Signed || r.Due != 700 {
		t.Errorf("%s, %d", r.Stage, r.Due)
	}
	d.sound()
}

func TestEveryEventSaysWhoWhenAndInWhatRole(t *testing.T) {
	d := newDesk(t)
	id := d.orders(1)
	d.must(agent, "claim", id)
	d.must(officer, "reassign", id, "person", officer, "reason", "absence")
	events, _ := d.books.History(admin, office.OnRequest, id[0])
	for i, want := range []struct {
		who  string
		role office.Role
	}{{agent, office.Agent}, {officer, office.Officer}} {
		e := events[i]
		if e.Who != want.who || e.Role != want.role || !e.At.Equal(monday) || e.Day != "2026-11-23" || e.Clock != "" {
			t.Errorf("event %d: %+v", i, e.Header)
		}
	}
}

func TestAPassphraseIsNowhere(t *testing.T) {
	d := newDesk(t)
	const passphrase = "a passphrase to look for"
	d.must(admin, "person.add", nil, "login", "third", "name_ar", "ثالث", "roles", "agent", "passphrase", passphrase)
	d.must(admin, "person.reset", []string{agent}, "passphrase", passphrase)
	if journal := bytes.Join(d.lines(0), nil); bytes.Contains(journal, []byte("passphrase")) || bytes.Contains(journal, []byte("to look for")) {
		t.Error("in the journal")
	}
	_ = d.books.read(func(t *tx) error {
		for _, p := range paths() {
			c := t.bucket(p).Cursor()
			for key, value := c.First(); key != nil; key, value = c.Next() {
				if text, err := t.ring.Open(nil, p.place(key), value); err == nil && bytes.Contains(text, []byte("to look for")) {
					d.t.Errorf("sealed in %s", p.text(key))
				}
			}
		}
		return nil
	})
	d.sound()
}

func TestACounterOrderIsTakenDoneAndPaid(t *testing.T) {
	d := newDesk(t)
	events := d.must(agent, "open", nil, "extracts", "3", "number", "12/ب", "gregorian", "1980", "first", "غصن", "family", "الزيتون",
		"sex", "m", "birth", "1961-02-03", "father", "حجر", "mother", "ريح", "mother_name", "البحر", "asker", "عابر الطريق")
	id := events[0].Subject
	if !strings.HasPrefix(id, "c"+string(events[0].Opening)+"-") {
		t.Errorf("id %s is not made from the event", id)
	}
	one := []string{id}
	d.must(agent, "found", one)
	d.must(agent, "print", one, "mentions", "yes")
	d.must(officer, "sign", one, "signatory", "s1")
	d.tillOpens()
	d.must(collector, "collect", one)
	if drawer := d.balance(office.DrawerOf(collector)); drawer != 600 {
		t.Errorf("%d centimes in the drawer, want 600", drawer)
	}
	if page := d.queue(office.Query{Text: "الزيتون"}); page.Total != 1 || page.Rows[0].ID != id || page.Rows[0].Stage != office.Collected {
		t.Errorf("%+v", page)
	}
	if history, err := d.books.History(admin, office.OnRequest, id); err != nil || len(history) != 5 {
		t.Errorf("%d events, %v", len(history), err)
	}
	d.sound()
}

func TestANewOfficeBeginsWithWhatItWasFoundedWith(t *testing.T) {
	d := newDesk(t)
	if err := d.books.View(func(s *office.State) error {
		first, _ := s.People.Get("p1")
		president, known := s.Signatories.Get("s1")
		if !first.Has(office.Administrator) || !known || president.Capacity != office.President || s.Here().Folder != 1 {
			t.Errorf("%+v, %+v, %+v", first, president, s.Here())
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	kinds := ""
	events, _ := d.books.Events(admin, 0, 5)
	for _, e := range events {
		kinds += string(e.Kind) + " "
	}
	if kinds != "books.opened office.founded person.added signatory.added books.opened " {
		t.Error(kinds)
	}
	if d.books.Path() != d.path || d.books.Trouble() != nil {
		t.Error(d.books.Path(), d.books.Trouble())
	}
}

func TestAViewOnlyLooks(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	err := d.books.View(func(s *office.State) error {
		r, _ := s.Requests.Get(ids[0])
		r.Stage = office.Signed
		s.Requests.Put(ids[0], r)
		return nil
	})
	if err == nil {
		t.Error("a view changed the books")
	}
	if r := d.request(ids[0]); r.Stage != office.Placed {
		t.Errorf("it stands at %s", r.Stage)
	}
	d.sound()
}
