package office

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Keys made for these tests; their fingerprints are what ssh-keygen -l says.
const (
	oneKey     = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTWBKFwVy8DxmFwjCdKinmeQoVIil+oBYk0MZ9C9ndk"
	oneID      = "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE"
	twoKey     = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA12a+jRwpTNfIPY2wbtDcuxFpPdL7A76AVlow09g6Ee"
	twoID      = "SHA256:HXahjFf2Pl96ZQV5eOTUNzmXFk9xCsvv+C1i5weFjZw"
	threeKey   = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFBF3rQHCnvxVHNZFd2IbElBorJhXbLKLgb8JE3gGi9+"
	curveKey   = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBH2sGxgEKu5CsoKp2krAUscnQsINSiTw+7RiAgtV7rTDhZaACsQV2ZrGg5DJh+icK+eTfGUo93dDlhJ61+uUrT4="
	curveID    = "SHA256:wRQgTur5fwbLb3NDHNtzbzV6lM5//fCbzrvyn+dWsyo"
	oldRSA     = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDWMw2aGh7lryQ5h6c00PsBq75OtITCgN5KpmTB8fryjQX4i8yTp76EbCyQPt9n4lxl5LLgfrqILeSQ1Pv38Sxg/Z5dI4r03xOPbrUwVNP9blrGa3IOTbjpw+UELcZu/88Vz5w1SCm/eLVJPLdhrBj7cHkfoEZaM3P3ScPit6DrevnKNkWMOB2wYzdtFVL/F7Xdg174q8Pwh7XYk+mgVY5lM2xz2VU2JGkRIBkRd0XQWvmSoPLN1zAkHqGHGEDjIPbOURF5JPIBccAJZiCfmGFtto4wGpIMd+PpWiRZCZdTJ7jEboBTWevFxeXs00ba3XtCJkKSC120lwhHSKJYmB57"
	oldRSAID   = "SHA256:4m1SuTbnmi/VDr7THelZ3+K/GqNtGNkp1cKVF7RbrPQ"
	shortRSA   = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQClhjO2ZsPYpK2CCvL3A0B2KSkI4o0Be8xElj43xgi8oIhSoC3U6TCRD1zBZqRa04tLimuuuqDXwc98alcuZ0GHWOvrVpvh+PfRc2M913P3JbOqryhY5YtnnNneRZQ8HzAA0Lo1m7qIbMzb6mn+oaAbvNopURuseL6vHQB9PyZpkQ=="
	inspection = Day("2026-12-31")
)

// key lets a person in with a key, and gives its fingerprint.
func (b *bench) key(person string) string {
	b.t.Helper()
	b.must(admin, ask("key.grant", one(person), "key", threeKey, "until", "2026-12-31"))
	return b.events[len(b.events)-1].Subject
}

func TestAKeyIsReadAsSshKeygenWritesIt(t *testing.T) {
	for typed, id := range map[string]string{
		oneKey: oneID, curveKey: curveID, oldRSA: oldRSAID, twoKey + " inspector@elsewhere with a comment": twoID, "  " + twoKey + "\n": twoID,
	} {
		got, public, problem := ParseKey(typed)
		if problem != nil || got != id || !strings.Contains(typed, public) || strings.Count(public, " ") != 1 {
			t.Errorf("%s: %s %q %v", typed, got, public, problem)
		}
	}
	for typed, code := range map[string]Code{
		"": KeyMalformed, "ssh-ed25519": KeyMalformed, "ssh-ed25519 AAAA": KeyMalformed, "ssh-ed25519 !!!": KeyMalformed,
		strings.Replace(oneKey, "ssh-ed25519", "ssh-rsa", 1):   KeyMalformed,
		strings.Replace(curveKey, "nistp256 ", "nistp384 ", 1): KeyMalformed,
		oneKey[:len(oneKey)-4]:                                 KeyMalformed,
		oneKey + "AAAA":                                        KeyMalformed,
		"ssh-dss AAAAB3NzaC1kc3M=":                             KeyWeak,
		shortRSA:                                               KeyWeak,
		`command="sh" ` + oneKey:                               KeyMalformed,
		"-----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1rZXktdjEAAAAA": KeyMalformed,
	} {
		if _, _, problem := ParseKey(typed); problem == nil || problem.Code != code {
			t.Errorf("%q: %v, want %s", typed, problem, code)
		}
	}
}

func FuzzAKeyIsReadOrRefused(f *testing.F) {
	for _, key := range []string{oneKey, curveKey, oldRSA, shortRSA, "ssh-rsa AAAAB3NzaC1yc2E=", ""} {
		f.Add(key)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		id, public, problem := ParseKey(typed)
		if problem != nil {
			return
		}
		again, same, problem := ParseKey(public)
		if problem != nil || again != id || same != public || len(id) != 50 {
			t.Errorf("%q is %s %q, read again %s %q %v", typed, id, public, again, same, problem)
		}
	})
}

func TestAnAdministratorLetsAPersonInAndOutAgain(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey))
	if p, k, problem := b.state.Bearer(oneID, "2030-01-01"); problem != nil || p.ID != agent || k.By != admin || k.Source != FromOffice {
		t.Errorf("%+v %+v %v", p, k, problem)
	}
	b.must(admin, ask("key.revoke", one(oneID), "reason", "laptop lost"))
	b.opens(oneID, "2026-11-23", KeyDead)
	b.refused(KeyDead, admin, ask("key.revoke", one(oneID), "reason", "again"))
	b.refused(KeyDead, admin, ask("key.grant", one(agent), "key", oneKey))
}

// opens fails unless a key does on a day what a code says; "" is: it opens.
func (b *bench) opens(id string, day Day, want Code) {
	b.t.Helper()
	_, _, problem := b.state.Bearer(id, day)
	if problem == nil && want != "" || problem != nil && problem.Code != want {
		b.t.Fatalf("%s on %s: %v, want %q", id, day, problem, want)
	}
}

func TestAKeyOpensTheDoorUpToItsLastDay(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey, "until", "2026-11-30"))
	b.opens(oneID, "2026-11-30", "")
	b.opens(oneID, "2026-12-01", KeyExpired)
	b.opens(twoID, "2026-11-30", KeyUnknown)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey, "until", "2026-12-31")) // longer
	b.opens(oneID, "2026-12-01", "")
}

func TestAKeyIsOnePersonsOnly(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey))
	b.refused(KeyTaken, admin, ask("key.grant", one(officer), "key", oneKey))
	// Two branches may have given it to two people: the first keeps it.
	b.write(admin, Fact{Kind: KeyGranted, Subject: oneID, Body: KeyGrant{Person: admin, Key: oneKey}})
	if p, _, _ := b.state.Bearer(oneID, "2026-11-23"); p.ID != agent {
		t.Errorf("the key is %s's now", p.ID)
	}
	b.feed(InspectorGranted, "44", InspectorGrant{Name: Name{Fr: "X"}, Key: oneKey, Until: inspection})
	if p, _, _ := b.state.Bearer(oneID, "2026-11-23"); p.ID != agent || p.Has(Inspector) {
		t.Errorf("the platform made it %+v's", p)
	}
}

func TestWhoOnlyInspectsGetsAKeyWithALastDay(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.add", nil, "login", "saida", "name_ar", "سعيدة", "roles", "inspector", "passphrase", "x"))
	id := b.events[len(b.events)-1].Subject
	b.refused(MissingValue, admin, ask("key.grant", one(id), "key", oneKey))
	b.must(admin, ask("key.grant", one(id), "key", oneKey, "until", "2026-12-31"))
}

func TestAPersonWhoLeavesTakesNoKeyAlong(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey))
	b.must(admin, ask("person.remove", one(agent), "reason", "left"))
	b.opens(oneID, "2026-11-23", KeyDead)
	if k, _ := b.state.Keys.Get(oneID); !k.Dead() {
		t.Error("the key would open again with the person's return")
	}
}

func TestThePlatformSendsAnInspectorAndCallsHimBack(t *testing.T) {
	b := newBench(t)
	b.feed(InspectorGranted, "tetouan-7", InspectorGrant{Name: Name{Ar: "المفتش", Fr: "Inspecteur"}, Key: oneKey + " comment", Until: inspection})
	p, k, problem := b.state.Bearer(oneID, "2026-11-23")
	if problem != nil || p.ID != InspectorPerson("tetouan-7") || len(p.Roles) != 1 || p.Roles[0] != Inspector || k.Source != FromPlatform || k.Public != oneKey {
		t.Fatalf("%+v %+v %v", p, k, problem)
	}
	b.refused(NoPassphrase, admin, ask("person.reset", one(p.ID), "passphrase", "four words make sense"))
	b.feed(InspectorGranted, "tetouan-7", InspectorGrant{Name: Name{Fr: "Inspecteur"}, Key: twoKey, Until: inspection})
	b.feed(InspectorRevoked, "tetouan-7", InspectorRevoke{Key: oneID})
	b.opens(oneID, "2026-11-23", KeyDead)
	b.opens(twoID, "2026-11-23", "")
	b.feed(InspectorRevoked, "tetouan-7", InspectorRevoke{})
	b.opens(twoID, "2026-11-23", KeyDead)
	if p, _ := b.state.People.Get(p.ID); !p.Removed {
		t.Error("he still is one of the office's people")
	}
}

func TestAGrantThatCannotBeReadIsKeptAndOpensNothing(t *testing.T) {
	for _, grant := range []InspectorGrant{{Key: "ssh-ed25519 AAAA", Until: inspection}, {Key: oneKey}, {Key: oneKey, Until: "soon"}, {Key: shortRSA, Until: inspection}} {
		b := newBench(t)
		b.feed(InspectorGranted, "7", grant)
		if _, known := b.state.People.Get(InspectorPerson("7")); known {
			t.Errorf("%+v made a person", grant)
		}
		unknown := 0
		for range b.state.Unknown.All() {
			unknown++
		}
		if unknown != 1 {
			t.Errorf("%+v was not kept", grant)
		}
	}
}

// A platform that was restored sends its whole feed again; a branch that was
// carried over brings old grants after newer revocations.
func TestWhateverComesAgainARevokedKeyStaysRevoked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		keys := []string{oneKey, twoKey}
		ids := []string{oneID, twoID}
		dead := map[string]bool{}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			n := rapid.IntRange(0, 1).Draw(t, "key")
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				b.feed(InspectorGranted, "7", InspectorGrant{Name: Name{Fr: "X"}, Key: keys[n], Until: inspection})
			case 1:
				b.feed(InspectorRevoked, "7", InspectorRevoke{Key: ids[n]})
				dead[ids[n]] = true
			case 2:
				b.write(admin, Fact{Kind: KeyGranted, Subject: ids[n], Body: KeyGrant{Person: agent, Key: keys[n]}})
			case 3:
				b.write(admin, Fact{Kind: KeyRevoked, Subject: ids[n], Body: Step{Note: "lost"}})
				dead[ids[n]] = true
			case 4:
				for _, id := range ids {
					if k, _ := b.state.Keys.Get(id); k.Person == InspectorPerson("7") {
						dead[id] = true
					}
				}
				b.feed(InspectorRevoked, "7", InspectorRevoke{})
			case 5:
				for _, item := range b.items { // the whole feed once more
					Take(b.state, item)
				}
				for _, id := range ids {
					if k, _ := b.state.Keys.Get(id); k.Dead() {
						dead[id] = true
					}
				}
			}
			for id := range dead {
				if p, _, problem := b.state.Bearer(id, "2026-11-23"); problem == nil {
					t.Fatalf("the revoked %s opens for %s", id, p.ID)
				}
			}
		}
	})
}

func TestSendingASessionAwayLeavesATrace(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("session.end", one(agent), "note", "the visit is over"))
	if e := b.events[len(b.events)-1]; e.Kind != SessionEnded || e.Subject != agent || string(e.Body) != `{"note":"the visit is over"}` {
		t.Errorf("%s of %s: %s", e.Kind, e.Subject, e.Body)
	}
}

// What each action on keys writes, byte for byte.
func TestTheBodiesOfKeysAreFrozen(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey, "until", "2026-12-31"))
	if e := b.events[len(b.events)-1]; e.Subject != oneID || string(e.Body) != `{"person":"`+agent+`","key":"`+oneKey+`","until":"2026-12-31"}` {
		t.Errorf("%s %s", e.Subject, e.Body)
	}
	b.must(admin, ask("key.revoke", one(oneID), "reason", "lost"))
	if e := b.events[len(b.events)-1]; e.Subject != oneID || string(e.Body) != `{"note":"lost"}` {
		t.Errorf("%s %s", e.Subject, e.Body)
	}
	i, err := NewItem(ItemHeader{Seq: 1, At: time.Unix(0, 0), Kind: InspectorGranted, Subject: "7"}, InspectorGrant{Name: Name{Ar: "ا", Fr: "A"}, Key: oneKey, Until: inspection})
	if err != nil || string(i.Body) != `{"name":{"ar":"ا","fr":"A"},"key":"`+oneKey+`","until":"2026-12-31"}` {
		t.Errorf("%s %v", i.Body, err)
	}
}

// An inspector changes nothing of the office's work: of the whole table only
// these are his, and the store refuses him the others whoever calls.
func TestAnInspectorMayDoNothingThatTheTableDoesNotGiveHim(t *testing.T) {
	for i := range actions {
		a := &actions[i]
		b := newBench(t)
		b.feed(InspectorGranted, "7", InspectorGrant{Name: Name{Fr: "X"}, Key: oneKey, Until: inspection})
		_, c := b.asked(a)
		him := InspectorPerson("7")
		if role, may := a.Allowed(Person{ID: him, Roles: []Role{Inspector}}); may {
			if role != Inspector {
				t.Errorf("%s: he acts as %s", a.Name, role)
			}
			continue
		}
		b.refused(NotAllowed, him, c)
	}
}

func TestAnAbandonedBranchOpensTheDoorToNobody(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("key.grant", one(agent), "key", twoKey))
	b.carry(b.inner(4, admin, Fact{Kind: KeyGranted, Subject: oneID, Body: KeyGrant{Person: agent, Key: oneKey}}))
	b.opens(oneID, "2026-11-23", KeyUnknown)
	b.carry(b.inner(5, admin, Fact{Kind: KeyRevoked, Subject: twoID, Body: Step{Note: "lost"}}))
	b.opens(twoID, "2026-11-23", KeyDead)
	b.must(admin, ask("key.grant", one(agent), "key", oneKey))
	b.opens(oneID, "2026-11-23", "")
}
