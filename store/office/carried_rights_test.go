package office

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Whatever an abandoned branch says about people: nobody may do more than
// before, nobody who was removed is back, nobody's login is another's, the
// office stays what it is, and somebody keeps its keys.
func TestCarriedFactsNeverWidenAnybodysRights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		ids := []string{admin, agent, officer, till, second, "p6-ffffff", "p7-ffffff"}
		logins := []string{"admin", "agent", "officer", "till", "second", "zineb"}
		if rapid.Bool().Draw(t, "one was removed") {
			b.must(admin, ask("person.remove", one(second), "reason", "left"))
		}
		if rapid.Bool().Draw(t, "a second administrator") {
			b.must(admin, ask("person.roles", one(officer), "roles", "officer administrator"))
		}
		house := b.state.Here()
		for n := range rapid.IntRange(1, 12).Draw(t, "facts") {
			before := people(b.state)
			kind := rapid.SampledFrom([]Kind{PersonAdded, PersonChanged, PersonRemoved, PersonRekeyed, OfficeFounded}).Draw(t, "kind")
			id := rapid.SampledFrom(ids).Draw(t, "person")
			f := Fact{Kind: kind, Subject: id}
			switch kind {
			case PersonAdded, PersonChanged:
				f.Body = Person{ID: id, Login: rapid.SampledFrom(logins).Draw(t, "login"),
					Roles: rapid.SliceOfDistinct(rapid.SampledFrom(Roles), func(r Role) Role { return r }).Draw(t, "roles")}
			case OfficeFounded:
				f.Subject, f.Body = "", Settings{Bureau: "elsewhere", Folder: 99, Counters: 50, Feed: Cursor{Gen: 9, Seq: 9}}
			}
			b.carry(b.inner(uint64(n)+10, admin, f))
			after, taken, keepers := people(b.state), map[string]bool{}, 0
			for id, p := range after {
				was, known := before[id]
				for _, role := range Roles {
					if p.Has(role) && !was.Has(role) {
						t.Fatalf("%s: %s became %s", kind, id, role)
					}
				}
				if was.Removed && !p.Removed || known && was.Login != p.Login {
					t.Fatalf("%s: %+v became %+v", kind, was, p)
				}
				if !p.Removed && taken[p.Login] {
					t.Fatalf("%s: two people have the login %s", kind, p.Login)
				}
				taken[p.Login] = taken[p.Login] || !p.Removed
				if p.Has(Administrator) {
					keepers++
				}
			}
			if keepers == 0 {
				t.Fatalf("%s: nobody keeps the office's keys", kind)
			}
		}
		if got := b.state.Here(); fmt.Sprintf("%+v", got) != fmt.Sprintf("%+v", house) {
			t.Fatalf("the office is now %+v", got)
		}
	})
}

func people(s *State) map[string]Person {
	all := map[string]Person{}
	for id, p := range s.People.All() {
		p.Roles = slices.Clone(p.Roles)
		all[id] = p
	}
	return all
}

func TestWhoeverWasRemovedHereStaysOutWhateverAnotherBranchSays(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.remove", one(second), "reason", "left"))
	p, _ := b.state.People.Get(second)
	p.Removed, p.Roles = false, Roles
	b.carry(b.inner(4, admin, Fact{Kind: PersonChanged, Subject: second, Body: p}))
	b.carry(b.inner(5, admin, Fact{Kind: PersonAdded, Subject: second, Body: p}))
	b.refused(UnknownPerson, second, ask("claim", one(b.order("26000001"))))
	if _, problem := b.state.Reader(second); problem == nil || problem.Code != UnknownPerson {
		t.Errorf("may read: %v", problem)
	}
}

func TestTheNarrowerOfTwoBranchesCounts(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.roles", one(officer), "roles", "officer collector"))
	b.carry(b.inner(4, admin, Fact{Kind: PersonChanged, Subject: officer, Body: Person{Login: "boss", Roles: []Role{Officer, Agent, Administrator}}}))
	if p, _ := b.state.People.Get(officer); !slices.Equal(p.Roles, []Role{Officer}) || p.Login != "officer" {
		t.Errorf("%+v", p)
	}
	b.carry(b.inner(5, admin, Fact{Kind: PersonRemoved, Subject: officer}))
	if p, _ := b.state.People.Get(officer); !p.Removed {
		t.Error("what the other branch took away is still there")
	}
}

func TestASignatoryOfAnotherBranchIsShownAndCoversNothing(t *testing.T) {
	b := newBench(t)
	b.carry(b.inner(4, admin, Fact{Kind: SignatoryAdded, Subject: "s2-ffffff", Body: Signatory{Name: Name{Ar: "رئيس آخر"}, Capacity: President}}))
	b.carry(b.inner(5, admin, Fact{Kind: SignatoryAdded, Subject: "s1", Body: Signatory{Name: Name{Ar: "غيره"}, Capacity: Employee}}))
	theirs, _ := b.state.Signatories.Get("s2-ffffff")
	if theirs.Name.Ar != "رئيس آخر" || theirs.Covers("2026-11-23") {
		t.Errorf("%+v", theirs)
	}
	if ours, _ := b.state.Signatories.Get("s1"); ours.Capacity != President || !ours.Covers("2026-11-23") {
		t.Errorf("ours is now %+v", ours)
	}
	id := b.order("26000001")
	b.upTo(Printed, id)
	b.must(officer, ask("sign", one(id), "signatory", "s2-ffffff"))
	if sig := b.request(id).Signature; sig == nil || !sig.Outside {
		t.Errorf("a signature by it is not flagged: %+v", sig)
	}
}

func TestAnOfficeIsFoundedOnce(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: FeedTaken, Body: Taken{To: 9, Digest: "here"}})
	b.write("", Fact{Kind: OfficeFounded, Body: Settings{Bureau: "another"}})
	if here := b.state.Here(); here.Bureau == "another" || here.Feed.Seq != 9 {
		t.Errorf("%+v", here)
	}
}
