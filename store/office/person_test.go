package office

import (
	"strings"
	"testing"
	"time"
)

func addPerson(pairs ...string) Command {
	c := ask("person.add", nil, "login", "zineb", "name_ar", "زينب", "roles", "agent", "passphrase", "four words make sense")
	for i := 0; i+1 < len(pairs); i += 2 {
		c.Values[pairs[i]] = pairs[i+1]
	}
	return c
}

func TestALoginIsShortAndPlain(t *testing.T) {
	for _, login := range []string{"ab", "z.b", "z-b_1", "abcdefghijklmnopqrst"} {
		b := newBench(t)
		b.must(admin, addPerson("login", login))
	}
	for _, login := range []string{"a", "1a", ".ab", "Ab", "a b", "زينب", "é", "a/b", "a:b"} {
		b := newBench(t)
		b.refused(BadLogin, admin, addPerson("login", login))
	}
	b := newBench(t)
	b.refused(BadValue, admin, addPerson("login", "abcdefghijklmnopqrstu"))
	b.refused(MissingValue, admin, addPerson("login", ""))
}

func TestRolesAreASetInOneOrder(t *testing.T) {
	for given, want := range map[string]string{
		"agent":                        "agent",
		"administrator agent":          "agent administrator",
		"officer agent officer":        "agent officer",
		" collector  inspector ":       "collector inspector",
		"agent officer\tadministrator": "agent officer administrator",
	} {
		b := newBench(t)
		b.must(admin, addPerson("roles", given))
		p, _ := b.state.People.Get("p6-001122")
		if got := list(p.Roles); got != want {
			t.Errorf("roles %q are kept as %q, want %q", given, got, want)
		}
	}
	b := newBench(t)
	b.refused(BadValue, admin, addPerson("roles", "agent king"))
	b.refused(MissingValue, admin, addPerson("roles", " "))
}

func TestChangedRolesCountFromTheNextCommandOn(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.must(admin, ask("person.roles", one(agent), "roles", "inspector"))
	b.refused(NotAllowed, agent, ask("claim", one(id)))
	b.must(admin, ask("person.roles", one(till), "roles", "agent collector"))
	b.must(till, ask("claim", one(id)))
	p, _ := b.state.People.Get(agent)
	if p.Login != "agent" || p.Name.Ar != "عون" || p.ID != agent {
		t.Errorf("with the roles more changed: %+v", p)
	}
}

func TestWhoLeftMayNothingAndKeepsTheName(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Claimed, id)
	b.must(admin, ask("person.remove", one(agent), "reason", "retired"))
	for _, role := range Roles {
		if p, _ := b.state.People.Get(agent); p.Has(role) {
			t.Errorf("who left still is %s", role)
		}
	}
	b.refused(UnknownPerson, agent, ask("found", one(id)))
	b.refused(UnknownPerson, admin, ask("person.roles", one(agent), "roles", "agent"))
	b.refused(UnknownPerson, admin, ask("person.remove", one(agent), "reason", "again"))
	if p, _ := b.state.People.Get(agent); p.Name.Ar != "عون" || p.Login != "agent" {
		t.Errorf("the record of who left is %+v", p)
	}
	b.refused(NotYours, second, ask("found", one(id)))
	b.must(officer, ask("reassign", one(id), "person", second, "reason", "retired"))
	b.must(second, ask("found", one(id)))
}

func TestALoginIsFreeOnceItsPersonLeft(t *testing.T) {
	b := newBench(t)
	b.refused(LoginTaken, admin, addPerson("login", "agent"))
	b.must(admin, ask("person.remove", one(agent), "reason", "retired"))
	b.must(admin, addPerson("login", "agent"))
	b.refused(LoginTaken, admin, addPerson("login", "agent"))
}

// Between them the administrators may take the role from all but one, in
// whatever order and however.
func TestTheLastAdministratorStays(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.roles", one(officer), "roles", "administrator"))
	b.must(officer, ask("person.roles", one(admin), "roles", "agent"))
	b.refused(NotAllowed, admin, addPerson())
	b.refused(LastAdmin, officer, ask("person.roles", one(officer), "roles", "officer agent"))
	b.refused(LastAdmin, officer, ask("person.remove", one(officer), "reason", "gone"))
	b.must(officer, ask("person.roles", one(officer), "roles", "administrator inspector"))
	b.must(officer, addPerson("roles", "administrator"))
	b.must("p6-001122", ask("person.remove", one(officer), "reason", "gone"))
	b.refused(LastAdmin, "p6-001122", ask("person.remove", one("p6-001122"), "reason", "gone"))
}

func TestAPassphraseIsInNoFact(t *testing.T) {
	b := newBench(t)
	b.must(admin, addPerson("passphrase", "xyzzy plugh secret"))
	b.must(admin, ask("person.reset", one(agent), "passphrase", "xyzzy plugh secret"))
	b.refused(BadLogin, admin, addPerson("login", "A B", "passphrase", "xyzzy plugh secret"))
	for _, e := range b.events {
		if strings.Contains(string(e.Encode()), "xyzzy") {
			t.Errorf("%s holds a passphrase", e.Kind)
		}
	}
	if strings.Contains(snapshot(b.state), "xyzzy") {
		t.Error("the state holds a passphrase")
	}
}

func TestASignatoryIsKeptAsGiven(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("signatory.add", nil, "name_ar", "نائب", "name_fr", "Adjoint", "capacity", "deputy",
		"delegation", "14/2026", "from", "٢٠٢٦-٠١-٠١", "to", "2026-12-31"))
	s, ok := b.state.Signatories.Get("s2-001122")
	want := Signatory{ID: "s2-001122", Name: Name{"نائب", "Adjoint"}, Capacity: Deputy, Delegation: "14/2026", From: "2026-01-01", To: "2026-12-31"}
	if !ok || s != want {
		t.Errorf("signatory %+v, want %+v", s, want)
	}
	b.refused(BadValue, admin, ask("signatory.add", nil, "name_ar", "نائب", "capacity", "king"))
	b.refused(BadValue, admin, ask("signatory.add", nil, "name_ar", "نائب", "capacity", "deputy", "from", "2026-13-01"))
}

// The day that counts is the one on which the folder came back, as the office
// declared it, and what the delegation was then stays with the signature.
func TestASignatureIsHeldAgainstTheDelegationOfItsDay(t *testing.T) {
	for _, c := range []struct {
		day     Day
		outside bool
	}{{"2026-11-22", true}, {"2026-11-23", false}, {"2026-11-25", false}, {"2026-11-26", true}} {
		b := newBench(t)
		b.must(admin, ask("signatory.add", nil, "name_ar", "نائب", "capacity", "deputy", "delegation", "14/2026", "from", "2026-11-23", "to", "2026-11-25"))
		id := b.order("26000001")
		b.upTo(Printed, id)
		m := b.moment()
		m.Day = c.day
		facts, err := Decide(b.state, m, agent, ask("sign", one(id), "signatory", "s2-001122"))
		if err != nil {
			t.Fatal(err)
		}
		if got := facts[0].Body.(Step).Signature; got.Outside != c.outside || got.Delegation != "14/2026" || got.Capacity != Deputy {
			t.Errorf("signed on %s: %+v", c.day, got)
		}
	}
}

// Entered later, it is the day of signing that counts.
func TestALateSignatureIsHeldAgainstTheDelegationOfTheDayItWasMade(t *testing.T) {
	for _, c := range []struct {
		from, to string
		outside  bool
	}{{"2026-11-20", "2026-11-22", false}, {"2026-11-23", "", true}} {
		b := newBench(t)
		b.must(admin, ask("signatory.add", nil, "name_ar", "نائب", "capacity", "deputy", "delegation", "14/2026", "from", c.from, "to", c.to))
		id := b.order("26000001", func(o *Order) { o.PlacedAt = b.at.Add(-72 * time.Hour) })
		late := func(hours int) string { return b.at.Add(-time.Duration(hours) * time.Hour).Format(time.RFC3339) }
		b.must(agent, ask("claim", one(id), "late", late(50)))
		b.must(agent, ask("found", one(id), "late", late(49)))
		b.must(agent, ask("print", one(id), "mentions", "yes", "late", late(49)))
		b.must(agent, ask("sign", one(id), "signatory", "s2-001122", "late", late(25)))
		if got := b.request(id).Signature; got.Outside != c.outside {
			t.Errorf("delegated %s to %s, signed on 22 November: outside %v", c.from, c.to, got.Outside)
		}
	}
}
