package office

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTheDutyFollowsTheTariffOfTheDayOfPlacement(t *testing.T) {
	b := newBench(t)
	b.feed(TariffSet, "", Rate{From: "2026-11-23", Extract: 500, FullCopy: 1000})
	old := b.order("26000001", func(o *Order) { o.PlacedAt = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) })
	fresh := b.order("26000002")
	// 23:30 UTC on the 22nd is already the 23rd on the office's clock.
	midnight := b.order("26000003", func(o *Order) { o.PlacedAt = time.Date(2026, 11, 22, 23, 30, 0, 0, time.UTC) })
	abroad := b.order("26000004", func(o *Order) { o.Abroad = true })
	for id, want := range map[string]Centimes{old: 700, fresh: 2000, midnight: 2000, abroad: 0} {
		b.upTo(Signed, id)
		if got := b.request(id).Due; got != want {
			t.Errorf("request %s is due %d, want %d", id, got, want)
		}
	}
	if got := b.balance(DueOnline); got != 4700 {
		t.Errorf("the Treasury owes %d, want 4700", got)
	}
}

// The papers are signed, whatever they cost: one order from before the first
// tariff does not keep the whole folder back.
func TestOneOrderWithoutATariffKeepsNoFolderBack(t *testing.T) {
	b := newBench(t)
	old, usual := b.order("26000001", func(o *Order) { o.PlacedAt = time.Date(2020, 1, 6, 12, 0, 0, 0, time.UTC) }), b.order("26000002")
	b.upTo(Printed, old)
	b.upTo(Printed, usual)
	b.must(agent, ask("sign", []string{old, usual}, "signatory", "s1"))
	if e := b.events[len(b.events)-2]; !strings.Contains(string(e.Body), `"no_tariff":true`) {
		t.Errorf("the event does not say that no tariff was known: %s", e.Body)
	}
	if r := b.request(old); r.Due != 0 || !r.Signature.NoTariff {
		t.Errorf("due %d, signature %+v", r.Due, r.Signature)
	}
	if r := b.request(usual); r.Due != 700 || r.Signature.NoTariff {
		t.Errorf("due %d, signature %+v", r.Due, r.Signature)
	}
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: old, Platform: 650})
	b.must(till, ask("settle", one("d1"), "choice", "as_platform"))
	if b.request(old).Due != 650 || b.balance(DueOnline) != 1350 {
		t.Errorf("corrected: due %d, account %d", b.request(old).Due, b.balance(DueOnline))
	}
}

// At the counter the price must be known: the cash is there.
func TestNothingIsCollectedWithoutATariff(t *testing.T) {
	b := newBench(t)
	b.at = time.Date(2025, 12, 1, 9, 0, 0, 0, time.UTC)
	id := b.counter("1")
	b.upTo(Signed, id)
	b.book(till)
	b.refused(NoTariff, till, ask("collect", one(id)))
	b.must(till, ask("tariff", nil, "from", "2025-01-01", "extract", "1", "full_copy", "1", "act", "local"))
	b.must(till, ask("collect", one(id)))
	if b.balance(DrawerOf(till)) != 200 {
		t.Errorf("drawer %d by the local entry, want 200", b.balance(DrawerOf(till)))
	}
}

func TestATariffThatNobodyCouldPayBooksNothing(t *testing.T) {
	b := newBench(t)
	b.feed(TariffSet, "", Rate{From: "2026-11-20", Extract: math.MaxInt64 / 2, FullCopy: math.MaxInt64 / 2})
	id := b.order("26000001", func(o *Order) { o.Extracts = 3 })
	b.upTo(Printed, id)
	b.must(agent, ask("sign", one(id), "signatory", "s1"))
	if r := b.request(id); r.Due != 0 || !r.Signature.NoTariff {
		t.Errorf("due %d, signature %+v", r.Due, r.Signature)
	}
	b.refused(BadValue, till, ask("tariff", nil, "from", "2026-01-01", "extract", "-1", "full_copy", "1", "act", "x"))
	b.refused(BadValue, till, ask("tariff", nil, "from", "2026-01-01", "extract", "1", "full_copy", "-0,01", "act", "x"))
}

func TestAFolderThatLeftMayComeBackInAnyOrder(t *testing.T) {
	b := newBench(t)
	first, second := b.order("26000001"), b.order("26000002")
	b.upTo(Printed, first)
	b.must(agent, ask("send", nil))
	b.upTo(Printed, second)
	b.must(agent, ask("send", nil))
	b.must(agent, ask("sign", one(second), "signatory", "s1"))
	b.must(agent, ask("sign", one(first), "signatory", "s1"))
	if b.state.Here().Folder != 3 {
		t.Errorf("folder %d is being filled, want 3", b.state.Here().Folder)
	}
}

func TestAFolderSignedBeforeItWasSentIsClosedByThat(t *testing.T) {
	b := newBench(t)
	id, next := b.order("26000001"), b.order("26000002")
	b.upTo(Signed, id)
	b.upTo(Printed, next)
	if b.request(next).Folder != 2 {
		t.Errorf("the next paper lies in folder %d, want 2", b.request(next).Folder)
	}
	b.must(agent, ask("undo", one(id), "reason", "no stamp"))
	if in := b.state.FolderOf(2); len(in) != 2 {
		t.Errorf("a signature undone goes into the folder being filled: %v", in)
	}
}

func TestPapersThatRemainAfterRefusals(t *testing.T) {
	for _, c := range []struct {
		refused         []Papers
		extracts, fulls int
	}{
		{nil, 2, 1},
		{[]Papers{OnlyFulls}, 2, 0},
		{[]Papers{OnlyExtracts}, 0, 1},
		{[]Papers{AllPapers}, 0, 0},
		{[]Papers{OnlyFulls, OnlyExtracts}, 0, 0},
		{[]Papers{OnlyFulls, OnlyFulls}, 2, 0},
	} {
		r := Request{Order: Order{Extracts: 2, FullCopies: 1}}
		for _, papers := range c.refused {
			r.Refusals = append(r.Refusals, Refusal{Code: R01, Papers: papers})
		}
		if extracts, fulls := r.Papers(); extracts != c.extracts || fulls != c.fulls {
			t.Errorf("after %v: %d and %d, want %d and %d", c.refused, extracts, fulls, c.extracts, c.fulls)
		}
	}
}

func TestTwoRefusalsByKindRefuseTheWhole(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.must(agent, ask("refuse", one(id), "code", "R06", "papers", "extracts"))
	b.stands(id, Found)
	b.refused(NothingToStrike, agent, ask("refuse", one(id), "code", "R06", "papers", "extracts"))
	b.must(agent, ask("refuse", one(id), "code", "R07", "papers", "full_copies"))
	b.stands(id, Refused)
	b.must(agent, ask("reopen", one(id), "reason", "rectified"))
	b.upTo(Signed, id)
	if due := b.request(id).Due; due != 700 {
		t.Errorf("due %d after everything was reopened, want 700", due)
	}
}

func TestADelegationCoversItsDaysAndNoOther(t *testing.T) {
	for _, c := range []struct {
		s    Signatory
		day  Day
		want bool
	}{
		{Signatory{Capacity: President}, "1999-01-01", true},
		{Signatory{Capacity: Deputy}, "2026-01-01", false},
		{Signatory{Capacity: Deputy, Delegation: "1", From: "2026-01-01"}, "2025-12-31", false},
		{Signatory{Capacity: Deputy, Delegation: "1", From: "2026-01-01"}, "2026-01-01", true},
		{Signatory{Capacity: Employee, Delegation: "1", From: "2026-01-01", To: "2026-06-30"}, "2026-06-30", true},
		{Signatory{Capacity: Employee, Delegation: "1", From: "2026-01-01", To: "2026-06-30"}, "2026-07-01", false},
		{Signatory{Capacity: Employee, From: "2026-01-01"}, "2026-02-01", false},
		{Signatory{Capacity: Employee, Delegation: "1"}, "2026-02-01", false},
	} {
		if c.s.Covers(c.day) != c.want {
			t.Errorf("%+v covers %s: %v, want %v", c.s, c.day, !c.want, c.want)
		}
	}
}

// Why is what a screen shows beside a disabled key; Decide is what counts. They
// never contradict each other.
func TestWhatAScreenSaysIsWhatTheRulesDecide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		ids := []string{b.order("26000001"), b.order("26000002")}
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			randomStep(t, b, &ids)
		}
		a := rapid.SampledFrom(actions).Draw(t, "action")
		if a.On != OnRequest {
			return
		}
		who := rapid.SampledFrom([]string{admin, agent, officer, till, second}).Draw(t, "who")
		id := rapid.SampledFrom(ids).Draw(t, "request")
		b.mailed(&a, "")
		person, _ := b.state.People.Get(who)
		why := a.Why(b.state, person, id)
		values := goodValues(&a)
		if a.Name == "reassign" {
			values["person"] = agent
		}
		_, err := Decide(b.state, Moment{At: b.at, Day: "2026-11-23", Opening: testOpening, N: b.n}, who,
			Command{Action: a.Name, Subjects: one(id), Values: values})
		var problem *Problem
		switch {
		case why != nil && (!errors.As(err, &problem) || problem.Code != why.Code):
			t.Fatalf("%s of %s by %s: the screen says %v, the rules %v", a.Name, id, who, why, err)
		case why == nil && err != nil && !errors.Is(err, Refuse(FolderNotWhole)): // the values are good: nothing else is left to say
			t.Fatalf("%s of %s by %s: the screen offers it, the rules say %v", a.Name, id, who, err)
		}
	})
}
