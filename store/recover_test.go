package store

import (
	"testing"

	"watiqa/store/office"
)

const found = "found again at last"

func TestThePaperInTheSafeGivesAnAdministratorANewPassphrase(t *testing.T) {
	d := newDesk(t)
	d.books.Seal()
	p, err := d.books.Recover(d.code, "admin", found)
	if err != nil || p.ID != admin || d.books.Sealed() {
		t.Fatalf("%+v, %v", p, err)
	}
	d.ready()
	d.books.Seal()
	if _, code := d.enters("admin", secret); code != office.BadPassphrase {
		t.Errorf("the lost passphrase: %q", code)
	}
	if p, code := d.enters("admin", found); code != "" || p.ID != admin {
		t.Errorf("the new one: %q", code)
	}
	d.must(admin, "person.reset", []string{agent}, "passphrase", other) // and then everybody's
	d.sound()
}

func TestARecoveryLeavesATraceThatIsNobodysAct(t *testing.T) {
	d := newDesk(t)
	d.books.Seal()
	if _, err := d.books.Recover(d.code, "admin", found); err != nil {
		t.Fatal(err)
	}
	history, err := d.books.History(admin, office.OnPerson, admin)
	if err != nil || len(history) == 0 {
		t.Fatal(history, err)
	}
	if e := history[len(history)-1]; e.Kind != office.PersonRecovered || e.Who != "" || e.Role != "" {
		t.Errorf("the history of the administrator ends with %+v", e.Header)
	}
	report, err := d.books.Verify(nil)
	if err != nil || !report.Sound() || len(report.Recovered) != 1 || report.Recovered[0] != (Recovered{At: monday, Person: admin}) {
		t.Errorf("the report says %+v, %v", report, err)
	}
}

func TestARecoveryIsRefusedWithoutChangingAnything(t *testing.T) {
	d := newDesk(t)
	stranger := newDesk(t)
	added := d.must(admin, "person.add", nil, "login", "former", "name_ar", "سابق", "roles", "administrator", "passphrase", other)
	d.must(admin, "person.remove", []string{added[0].Subject}, "reason", "left")
	for _, sealed := range []bool{false, true} {
		if sealed {
			d.books.Seal()
		}
		for _, c := range []struct {
			identity, login, passphrase string
			code                        office.Code
		}{
			{"AGE-SECRET-KEY-1WRONG", "admin", found, office.RecoveryWrong},
			{stranger.code, "admin", found, office.RecoveryWrong},
			{"", "admin", found, office.RecoveryWrong},
			{d.code, "agent", found, office.NotAdministrator},
			{d.code, "former", found, office.NotAdministrator},
			{d.code, "nobody", found, office.NotAdministrator},
			{d.code, "", found, office.NotAdministrator},
			{d.code, "admin", "admin", office.WeakPassphrase},
		} {
			_, err := d.books.Recover(c.identity, c.login, c.passphrase)
			wants(t, c.code, err)
			if d.books.Sealed() != sealed {
				t.Fatalf("%s: the books are open", c.code)
			}
		}
	}
	if _, code := d.enters("admin", secret); code != "" {
		t.Errorf("the passphrase that was not lost: %q", code)
	}
	events, err := d.books.Events(admin, 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.Kind == office.PersonRecovered {
			t.Error("a refused recovery stands in the journal")
		}
	}
	d.sound()
}
