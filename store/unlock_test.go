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
	events, _ := d.books.Events(admin, d.size()-1, 1)
	if len(events) != 1 || events[0].Kind != office.BooksOpened || events[0].N != 0 || events[0].Opening == "" {
		t.Errorf("the opening is not in the journal: %v", events)
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
