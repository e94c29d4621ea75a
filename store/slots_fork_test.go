package store

import (
	"testing"

	"watiqa/store/office"
)

// ledOut leads lost out of the fork onto what kept holds.
func (d *desk) ledOut(kept *desk, shared uint64) {
	d.t.Helper()
	if err := d.books.Rebuild(admin, "restored", kept.lines(shared), shared, kept.feed); err != nil {
		d.t.Fatal(err)
	}
	d.ready()
	d.sound()
}

// enters tells with what problem a person does not get in; "" when he does.
func (d *desk) enters(login, passphrase string) (office.Person, office.Code) {
	p, err := d.books.Unlock(login, passphrase)
	if err == nil {
		return p, ""
	}
	return p, problemCode(err)
}

func problemCode(err error) office.Code {
	if p, ok := err.(*office.Problem); ok {
		return p.Code
	}
	return office.Code(err.Error())
}

func (d *desk) keyless() (logins []string) {
	d.t.Helper()
	people, err := d.books.Keyless(admin)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, p := range people {
		logins = append(logins, p.Login)
	}
	return logins
}

const other = "another four words"

func TestAfterAForkAnOldPassphraseDoesNotWorkAgain(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.must(admin, "person.reset", []string{agent}, "passphrase", other)
	if _, code := lost.enters("agent", secret); code != "" {
		t.Fatalf("on the old copy, before: %s", code)
	}
	lost.ledOut(kept, shared)
	for _, passphrase := range []string{secret, other} {
		if _, code := lost.enters("agent", passphrase); code != office.PassphraseVoid {
			t.Errorf("with %q: %q", passphrase, code)
		}
	}
	if got := lost.keyless(); len(got) != 1 || got[0] != "agent" {
		t.Errorf("to be given a passphrase: %v", got)
	}
	lost.must(admin, "person.reset", []string{agent}, "passphrase", "a third one, longer")
	if _, code := lost.enters("agent", "a third one, longer"); code != "" || len(lost.keyless()) != 0 {
		t.Errorf("after the reset: %q, %v", code, lost.keyless())
	}
	if _, code := lost.enters("officer", secret); code != "" {
		t.Errorf("whom nobody touched: %q", code)
	}
	lost.sound()
}

// On an old copy somebody who has no say any more could have set it.
func TestAPassphraseThatWasResetOnTheAbandonedBranchDoesNotCount(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.orders(1)
	lost.must(admin, "person.reset", []string{officer}, "passphrase", other)
	lost.ledOut(kept, shared)
	if _, code := lost.enters("officer", other); code != office.PassphraseVoid {
		t.Errorf("got %q", code)
	}
}

func TestWhoWasRemovedOnTheBranchThatWasKeptStaysOut(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.must(admin, "person.remove", []string{officer}, "reason", "left")
	lost.must(admin, "person.roles", []string{officer}, "roles", "officer administrator")
	lost.ledOut(kept, shared)
	if p, code := lost.enters("officer", secret); code != office.PassphraseVoid {
		t.Errorf("got in as %+v, %q", p, code)
	}
	_, err := lost.books.Do(officer, office.Command{Action: "person.reset", Subjects: []string{admin}, Values: map[string]string{"passphrase": other}})
	wants(t, office.UnknownPerson, err)
	if got := lost.keyless(); len(got) != 0 {
		t.Errorf("asked to give a passphrase to %v", got)
	}
}

func TestOfTwoPeopleWithOneLoginNeitherSignsInAsTheOther(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.must(admin, "person.add", nil, "login", "samir", "name_ar", "سمير", "roles", "agent", "passphrase", "words of the first")
	lost.must(admin, "person.add", nil, "login", "samir", "name_ar", "سمير الثاني", "roles", "administrator", "passphrase", "words of the second")
	lost.ledOut(kept, shared)
	for _, passphrase := range []string{"words of the first", "words of the second"} {
		if p, code := lost.enters("samir", passphrase); code != office.PassphraseVoid {
			t.Errorf("%q opens as %+v, %q", passphrase, p, code)
		}
	}
	active := 0
	_ = lost.books.View(func(s *office.State) error {
		for _, p := range s.People.All() {
			if p.Login == "samir" && !p.Removed {
				active++
				if p.Has(office.Administrator) || !p.Has(office.Agent) {
					t.Errorf("%+v", p)
				}
			}
		}
		return nil
	})
	if active != 1 {
		t.Errorf("%d people answer to one login", active)
	}
}

func TestWhoCameOverWithoutRolesIsToldSo(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.orders(1)
	added := lost.must(admin, "person.add", nil, "login", "zineb", "name_ar", "زينب", "roles", "administrator", "passphrase", other)
	lost.ledOut(kept, shared)
	id := added[0].Subject
	if _, code := lost.enters("zineb", other); code != office.PassphraseVoid {
		t.Errorf("got %q", code)
	}
	lost.must(admin, "person.reset", []string{id}, "passphrase", other)
	if _, code := lost.enters("zineb", other); code != office.NoRole {
		t.Errorf("without a role: %q", code)
	}
	if got := lost.keyless(); len(got) != 1 || got[0] != "zineb" {
		t.Errorf("to be given a role: %v", got)
	}
	lost.must(admin, "person.roles", []string{id}, "roles", "agent")
	if p, code := lost.enters("zineb", other); code != "" || !p.Has(office.Agent) || p.Has(office.Administrator) {
		t.Errorf("%+v, %q", p, code)
	}
}

// Books are founded by an event like any other; a copy that carries one over
// must not begin the office anew.
func TestAFoundingOnTheAbandonedBranchMovesNothing(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.orders(3)
	if err := lost.books.update(func(t *tx) error {
		_, err := t.append(t.moment(), admin, office.Fact{Kind: office.OfficeFounded, Body: office.Settings{Bureau: "elsewhere"}})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	lost.ledOut(kept, shared)
	cursor, err := lost.books.Cursor()
	if err != nil || cursor != kept.end() {
		t.Errorf("cursor %+v, want %+v", cursor, kept.end())
	}
}
