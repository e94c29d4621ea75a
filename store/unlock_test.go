package store

import (
	"testing"

	"watiqa/store/office"
)

func TestEveryoneSignsInWithAPassphraseOfTheirOwn(t *testing.T) {
	d := newDesk(t)
	d.must(admin, "person.reset", []string{agent}, "passphrase", "a passphrase of mine")
	size := d.size()
	p, err := d.books.Unlock("agent", "a passphrase of mine")
	if err != nil || p.ID != agent || !p.Has(office.Agent) {
		t.Fatalf("got %v, %v", p, err)
	}
	if d.size() != size {
		t.Error("a second sign-in opened the books again")
	}
	for login, passphrase := range map[string]string{"agent": secret, "officer": "a passphrase of mine", "nobody": secret, "": secret} {
		_, err := d.books.Unlock(login, passphrase)
		wants(t, office.BadPassphrase, err)
	}
}

func TestAnyoneCanBeTheFirstToUnlock(t *testing.T) {
	d := newDesk(t)
	d.books.Seal()
	if _, err := d.books.Unlock("agent", "wrong words entirely"); err == nil || !d.books.Sealed() {
		t.Fatalf("a wrong passphrase opened the books: %v", err)
	}
	if p, err := d.books.Unlock("officer", secret); err != nil || p.ID != officer || d.books.Sealed() {
		t.Fatalf("got %v, %v", p, err)
	}
	d.sound()
	d.books.Seal()
	wants(t, office.BooksSealed, d.books.Opened())
}

// Whoever only reads leaves nothing behind that has to travel.
func TestAnOpeningIsWrittenWithItsFirstFact(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	size := d.size()
	for range 3 {
		d.books.Seal()
		d.unlock()
		if _, err := d.books.Queue(agent, office.Query{}); err != nil {
			t.Fatal(err)
		}
		_, err := d.books.Do(agent, command("sign", ids, "signatory", "s1"))
		wants(t, office.WrongStage, err)
	}
	if d.size() != size {
		t.Errorf("%d events for reading and for what was refused", d.size()-size)
	}
	for range 2 { // an exchange shows it
		if err := d.books.Opened(); err != nil || d.size() != size+1 {
			t.Errorf("%d events, %v", d.size()-size, err)
		}
	}
	d.must(agent, "claim", ids)
	events, err := d.books.Events(admin, size, 10)
	if err != nil || len(events) != 2 || events[0].Kind != office.BooksOpened || events[0].N != 0 || events[0].Opening == "" || events[1].N != 1 {
		t.Errorf("%v, %v", events, err)
	}
	d.sound()
}

func TestAWeakPassphraseIsNotTaken(t *testing.T) {
	d := newDesk(t)
	for _, weak := range []string{"short", "aaaaaaaaaaaa", "new.person"} {
		_, err := d.books.Do(admin, command("person.add", nil, "login", "new.person", "name_ar", "جديد", "roles", "agent", "passphrase", weak))
		wants(t, office.WeakPassphrase, err)
	}
	_, err := d.books.Do(admin, command("person.reset", []string{agent}, "passphrase", "agent"))
	wants(t, office.WeakPassphrase, err)
	f := founding()
	f.Passphrase = "admin"
	_, err = Create(d.path+"2", f, d.options())
	wants(t, office.WeakPassphrase, err)
}

func TestAPersonWhoLeftCannotSignIn(t *testing.T) {
	d := newDesk(t)
	d.must(admin, "person.remove", []string{agent}, "reason", "moved away")
	_, err := d.books.Unlock("agent", secret)
	wants(t, office.BadPassphrase, err)
	_, err = d.books.Do(agent, command("send", nil))
	wants(t, office.UnknownPerson, err)
	d.sound()
}

func TestARefusedPersonLeavesNoSlot(t *testing.T) {
	d := newDesk(t)
	_, err := d.books.Do(admin, command("person.add", nil, "login", "agent", "name_ar", "عون", "roles", "agent", "passphrase", "another four words"))
	wants(t, office.LoginTaken, err)
	_, err = d.books.Do(agent, command("person.reset", []string{officer}, "passphrase", "another four words"))
	wants(t, office.NotAllowed, err)
	for _, login := range []string{"agent", "officer"} {
		if _, err := d.books.Unlock(login, secret); err != nil {
			t.Errorf("%s: %v", login, err)
		}
	}
}

func TestReadersUnderWayEndWhenTheBooksAreSealed(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	err := d.books.View(func(s *office.State) error {
		d.books.Seal()
		if _, ok := s.Requests.Get(ids[0]); ok {
			t.Error("the request still opens")
		}
		return nil
	})
	wants(t, office.BooksSealed, err)
}
