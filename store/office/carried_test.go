package office

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const lost = Opening("ffffffffffffffff")

// inner writes a fact as the abandoned branch wrote it.
func (b *bench) inner(n uint64, who string, f Fact) Event {
	b.t.Helper()
	e, err := NewEvent(lost, Header{N: n, At: b.at, Day: "2026-11-23", Who: who, Kind: f.Kind, Subject: f.Subject}, f.Body)
	if err != nil {
		b.t.Fatalf("%s: %v", f.Kind, err)
	}
	return e
}

// carry brings an event of the abandoned branch into this journal.
func (b *bench) carry(inner Event) Event {
	b.t.Helper()
	return b.write("", Fact{Kind: EventCarried, Subject: inner.Subject,
		Body: Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode())}})
}

func TestACarriedStepCountsAsIfItHadHappenedHere(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.carry(b.inner(4, second, Fact{Kind: RequestClaimed, Subject: id, Body: Step{Note: "before the restore"}}))
	r := b.request(id)
	if r.Stage != Claimed || r.By != second || r.Note != "before the restore" {
		t.Errorf("request %+v", r)
	}
	if r.Last != (Identity{lost, 4}) {
		t.Errorf("last moved by %+v, want the event's old identity", r.Last)
	}
	b.must(second, ask("found", one(id)))
}

// An office that is led out of a fork knows what it knew: carrying every event
// of the lost branch leads to the same state as writing them did.
func TestCarryingABranchLeadsToTheStateThatItHad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lost := newBench(t)
		kept := newBench(t)
		shared := len(lost.events)
		ids := []string{lost.order("26000001"), lost.order("26000002"), lost.order("26000003")}
		for _, item := range lost.items[1:] {
			Take(kept.state, item)
		}
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			action := rapid.SampledFrom([]string{"claim", "found", "print", "sign", "hold", "resume", "refuse", "undo", "reopen", "release", "transfer"}).Draw(t, "action")
			a, _ := ActionNamed(action)
			id := rapid.SampledFrom(ids).Draw(t, "request")
			c := Command{Action: action, Subjects: one(id), Values: goodValues(a)}
			if action == "sign" {
				c.Subjects = lost.state.FolderOf(lost.request(id).Folder)
			}
			_ = lost.do(officer, c)
		}
		for _, e := range lost.events[shared:] {
			kept.carry(e)
		}
		if got, want := snapshot(kept.state), snapshot(lost.state); got != want {
			t.Fatalf("carried:\n%s\nwritten:\n%s", got, want)
		}
	})
}

func TestTwoBranchesThatClaimedOneRequestAreBothKept(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Claimed, id)
	theirs := b.inner(41, second, Fact{Kind: RequestClaimed, Subject: id, Body: Step{}})
	b.carry(theirs)
	r := b.request(id)
	if r.By != agent || len(r.Clash) != 1 || r.Clash[0] != theirs.Identity() {
		t.Errorf("in the hand of %s, clash %v", r.By, r.Clash)
	}
}

func TestAStepCarriedTwiceClashesOnce(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	step := b.inner(4, second, Fact{Kind: RequestClaimed, Subject: id, Body: Step{}})
	b.carry(step)
	b.carry(step)
	if r := b.request(id); r.Stage != Claimed || len(r.Clash) != 1 || r.Clash[0] != step.Identity() {
		t.Errorf("request %+v", r)
	}
}

// What the office decided on the branch that is kept stands: the beginning of
// the other branch's work does not take an order out of a refusal, a hold, a
// transfer or a withdrawal.
func TestACarriedBeginningOverridesNoDecision(t *testing.T) {
	for stage, decide := range map[Stage]func(b *bench, id string){
		Refused: func(b *bench, id string) {
			b.upTo(Claimed, id)
			b.must(agent, ask("refuse", one(id), "code", "R01"))
		},
		Held:        func(b *bench, id string) { b.must(agent, ask("hold", one(id), "code", "mention")) },
		Transferred: func(b *bench, id string) { b.must(agent, transfer(id)) },
		Withdrawn:   func(b *bench, id string) { b.feed(RequestWithdrawn, id, nil) },
	} {
		b := newBench(t)
		id := b.order("26000001")
		decide(b, id)
		before := b.request(id)
		for n, kind := range []Kind{RequestClaimed, RequestFound, RequestPrinted, RequestSigned} {
			b.carry(b.inner(uint64(n)+4, second, Fact{Kind: kind, Subject: id, Body: Step{Folder: 1, Due: 700, Signature: &Signature{Signatory: "s1"}}}))
		}
		r := b.request(id)
		if r.Stage != stage || r.By != before.By || r.Due != 0 || len(r.Clash) != 4 || r.Last != before.Last {
			t.Errorf("%s: %+v\nbefore %+v", stage, r, before)
		}
	}
}

// The work of both branches was done: what fits where the order stands counts.
func TestWhatFitsOfAnotherBranchTakesTheWorkOn(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Claimed, id)
	for n, kind := range []Kind{RequestClaimed, RequestFound, RequestPrinted, RequestSigned} {
		b.carry(b.inner(uint64(n)+4, second, Fact{Kind: kind, Subject: id, Body: Step{Folder: 1, Due: 700, Signature: &Signature{Signatory: "s1"}}}))
	}
	if r := b.request(id); r.Stage != Signed || r.By != agent || r.Due != 700 || len(r.Clash) != 1 {
		t.Errorf("%+v", r)
	}
}

// A step back names what it takes back, so that one decided on an abandoned
// branch never cancels what happened on the branch that is kept.
func TestAStepBackOfAnotherBranchCancelsNothingHere(t *testing.T) {
	for _, c := range []struct {
		kind    Kind
		stage   Stage
		prepare func(b *bench, id string)
	}{
		{kind: RequestUndone, stage: Signed, prepare: func(b *bench, id string) { b.upTo(Signed, id) }},
		{kind: RequestReopened, stage: Signed, prepare: func(b *bench, id string) { b.upTo(Signed, id) }},
		{kind: RequestReleased, stage: Found, prepare: func(b *bench, id string) { b.upTo(Found, id) }},
		{kind: RequestResumed, stage: Held, prepare: func(b *bench, id string) {
			b.upTo(Claimed, id)
			b.must(agent, ask("hold", one(id), "code", "mention"))
		}},
	} {
		b := newBench(t)
		id := b.order("26000001")
		c.prepare(b, id)
		before := b.request(id)
		foreign := b.inner(7, second, Fact{Kind: c.kind, Subject: id, Body: Step{After: Identity{lost, 6}}})
		b.carry(foreign)
		r := b.request(id)
		if r.Stage != c.stage || r.Due != before.Due || r.By != before.By || len(r.Clash) != 1 || r.Clash[0] != foreign.Identity() {
			t.Errorf("%s of another branch: %+v\nbefore %+v", c.kind, r, before)
		}
		b.carry(b.inner(8, second, Fact{Kind: c.kind, Subject: id, Body: Step{After: before.Last}}))
		if r := b.request(id); len(r.Clash) != 1 || r.Stage == c.stage {
			t.Errorf("%s of the very step that was taken: %+v", c.kind, r)
		}
	}
}

func TestAnOrderOfTheCounterCarriedTwiceIsOnce(t *testing.T) {
	b := newBench(t)
	order := Order{Number: "G261123-0001", Origin: Counter, PlacedAt: b.at, Extracts: 1, Act: Act{Number: "1", Gregorian: 1980}}
	opened := b.inner(4, second, Fact{Kind: RequestOpened, Subject: "cffffffffffffffff-4", Body: order})
	b.carry(opened)
	b.carry(opened)
	if got := b.state.Here().Counters; got != 1 {
		t.Errorf("%d counter orders, want 1", got)
	}
	ours := b.counter("1")
	if got := b.request(ours).Order.Number; got != "G261123-0002AC" {
		t.Errorf("the next order at the counter has number %s", got)
	}
	if r := b.request("cffffffffffffffff-4"); r.By != second || r.Stage != Claimed {
		t.Errorf("carried order %+v", r)
	}
}

func TestAPersonOfAnotherBranchComesOverAndWaitsForRoles(t *testing.T) {
	b := newBench(t)
	b.carry(b.inner(4, admin, Fact{Kind: PersonAdded, Subject: "p6-ffffff", Body: Person{Login: "zineb", Roles: []Role{Agent}}}))
	b.must(admin, ask("person.add", nil, "login", "omar", "name_ar", "عمر", "roles", "agent", "passphrase", "x"))
	theirs, _ := b.state.People.Get("p6-ffffff")
	ours, ok := b.state.People.Get("p7-001122")
	if theirs.Login != "zineb" || theirs.ID != "p6-ffffff" || !ok || ours.Login != "omar" {
		t.Errorf("theirs %+v, ours %+v", theirs, ours)
	}
	id := b.order("26000001")
	b.refused(NotAllowed, "p6-ffffff", ask("claim", one(id)))
	b.must(admin, ask("person.roles", one("p6-ffffff"), "roles", "agent"))
	b.must("p6-ffffff", ask("claim", one(id)))
}

// Whatever a body claims to be, its place is the event's.
func TestABodyDoesNotSayWhoseItIs(t *testing.T) {
	b := newBench(t)
	b.carry(b.inner(4, admin, Fact{Kind: SignatoryAdded, Subject: "s9-ffffff", Body: Signatory{ID: "s1", Capacity: Deputy}}))
	if theirs, _ := b.state.Signatories.Get("s9-ffffff"); theirs.ID != "s9-ffffff" || theirs.Capacity != Deputy {
		t.Errorf("signatory %+v", theirs)
	}
	if ours, _ := b.state.Signatories.Get("s1"); ours.Capacity != President {
		t.Errorf("the president is now %+v", ours)
	}
	b.carry(b.inner(5, till, Fact{Kind: RateEntered, Subject: "2", Body: Rate{From: "2026-11-01", Extract: 900, FullCopy: 900, Source: FromPlatform}}))
	if rate, _ := b.state.Tariff().On("2026-11-23"); rate.Extract != 200 {
		t.Errorf("an entry of the office passes for the platform's: %+v", rate)
	}
}

func TestTheSameNumberOfTwoBranchesIsTwoPeople(t *testing.T) {
	ids := map[string]bool{}
	for _, opening := range []Opening{testOpening, lost, "short", ""} {
		c := Case{State: newBench(t).state, Moment: Moment{Opening: opening}}
		ids[newID(c, c.People, "p")] = true
	}
	for _, id := range []string{"p6-001122", "p6-ffffff", "p6-short", "p6-"} {
		if !ids[id] {
			t.Errorf("nobody was given %s: %v", id, ids)
		}
	}
}

func TestAnIDIsNeverGivenAgain(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.remove", one(second), "reason", "left"))
	b.must(admin, ask("person.add", nil, "login", "second", "name_ar", "عون", "roles", "agent", "passphrase", "x"))
	if p, _ := b.state.People.Get(second); !p.Removed {
		t.Error("who left came back under another's record")
	}
	if p, ok := b.state.People.Get("p6-001122"); !ok || p.Login != "second" {
		t.Errorf("the login is not free again: %+v", p)
	}
}

func TestACarriedLineThatCannotBeReadIsKept(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	good := b.inner(4, second, Fact{Kind: RequestClaimed, Subject: id, Body: Step{}})
	nested := b.inner(5, second, Fact{Kind: EventCarried, Subject: id, Body: Carried{Opening: lost, N: 4, Line: string(good.Encode())}})
	for name, body := range map[string]any{
		"no line":             Carried{Opening: lost, N: 4},
		"another number":      Carried{Opening: lost, N: 5, Line: string(good.Encode())},
		"a space more":        Carried{Opening: lost, N: 4, Line: string(good.Encode()) + " "},
		"a line cut short":    Carried{Opening: lost, N: 4, Line: strings.TrimSuffix(string(good.Encode()), "]")},
		"one carried already": Carried{Opening: lost, N: 5, Line: string(nested.Encode())},
		"no carried event":    []int{1},
	} {
		before := b.request(id)
		outer := b.write(officer, Fact{Kind: EventCarried, Subject: id, Body: body})
		if b.request(id).Stage != before.Stage {
			t.Errorf("%s: moved the request", name)
		}
		found := false
		for _, u := range b.state.Unknown.All() {
			found = found || u.Event == outer.Identity() && u.Kind == EventCarried
		}
		if !found {
			t.Errorf("%s: was not kept", name)
		}
		if _, ok := TakenBy(outer); ok {
			t.Errorf("%s: took a page", name)
		}
	}
}

func TestACarriedFactOfAKindNobodyKnowsIsKeptUnderItsOldIdentity(t *testing.T) {
	b := newBench(t)
	b.carry(b.inner(9, second, Fact{Kind: "request.blessed", Subject: "26000001"}))
	for _, u := range b.state.Unknown.All() {
		if u.Kind != "request.blessed" || u.Event != (Identity{lost, 9}) || u.Seq != 0 {
			t.Errorf("kept %+v", u)
		}
		return
	}
	t.Error("nothing was kept")
}

func TestACarriedPageTakesNothingTwice(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: FeedTaken, Body: Taken{To: 9, Digest: "here"}})
	b.carry(b.inner(3, "", Fact{Kind: FeedTaken, Body: Taken{To: 9, Digest: "there"}}))
	if got := b.state.Here().Feed; got != (Cursor{Seq: 9, Digest: "here"}) {
		t.Errorf("cursor %+v", got)
	}
	b.carry(b.inner(4, "", Fact{Kind: FeedTaken, Body: Taken{From: 9, To: 12, Digest: "there"}}))
	if got := b.state.Here().Feed; got != (Cursor{Seq: 12, Digest: "there"}) {
		t.Errorf("cursor %+v did not go on", got)
	}
}
