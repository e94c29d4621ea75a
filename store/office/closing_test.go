package office

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func (b *bench) closingOf(person string, day Day) Closing {
	b.t.Helper()
	c, ok := b.state.Closings.Get(TillDayID(person, day))
	if !ok {
		b.t.Fatalf("%s of %s is not closed", day, person)
	}
	return c
}

func (b *bench) tomorrow() { b.at = b.at.Add(24 * time.Hour) }

func TestADayIsCountedThenClosedAndLocked(t *testing.T) {
	b := newBench(t)
	b.book(till)
	r := b.cash(till)
	b.refused(NotCounted, till, ask("close", nil))
	b.must(till, ask("count", nil, "counts", "2=2"))
	b.must(till, ask("close", nil))
	c := b.closingOf(till, "2026-11-23")
	if c.Number != "2026-0001" || c.Tally.Expected != 400 || c.Counted != 400 || c.Variance != 0 || c.How != ClosedUsual || c.By != till {
		t.Errorf("closing %+v", c)
	}
	if c.Tally.First != r.Label || c.Tally.Last != r.Label || c.Tally.Extracts != 2 || c.Tally.ExtractsDue != 400 {
		t.Errorf("tally %+v", c.Tally)
	}
	b.refused(DayClosedBefore, till, ask("close", nil, "day", "2026-11-23"))
	b.refused(DayClosedBefore, till, ask("count", nil, "counts", "0"))
	b.refused(DayAhead, till, ask("close", nil, "day", "2026-11-24"))
	late := b.cash(till) // somebody comes after the closing
	if late.Day != "2026-11-24" {
		t.Errorf("cash after the closing went into %s", late.Day)
	}
	if again := b.closingOf(till, "2026-11-23"); again.Tally.Receipts != 1 {
		t.Errorf("the closed day has %d receipts now", again.Tally.Receipts)
	}
	b.refused(DayAhead, till, ask("count", nil, "counts", "2=4")) // it waits for its day
	b.tomorrow()
	b.must(till, ask("count", nil, "counts", "2=4"))
	b.must(till, ask("close", nil))
	if c := b.closingOf(till, "2026-11-24"); c.Tally.Carry != 400 || c.Number != "2026-0002" || c.Variance != 0 {
		t.Errorf("next closing %+v", c)
	}
	b.sound()
}

// The difference stands beside both figures and is written into neither; it
// wants a reason.
func TestADifferenceIsKeptBesideBothFigures(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.must(till, ask("count", nil, "counts", "2=1 1=1"))
	b.refused(VarianceReason, till, ask("close", nil))
	err := b.do(till, ask("close", nil))
	var problem *Problem
	if !errors.As(err, &problem) || strings.Join(problem.Args, " ") != "-100 400 300" {
		t.Errorf("the collector is told %v", err)
	}
	b.must(till, ask("close", nil, "reason", "change"))
	c := b.closingOf(till, "2026-11-23")
	if c.Tally.Expected != 400 || c.Counted != 300 || c.Variance != -100 || c.Reason != "change" || c.Out() != 300 {
		t.Errorf("closing %+v", c)
	}
	if b.balance(DrawerOf(till)) != 300 || b.balance(CountingDifference) != 100 {
		t.Errorf("drawer %d, difference %d", b.balance(DrawerOf(till)), b.balance(CountingDifference))
	}
	b.sound()
}

// A count is on record once it is made: a second one leaves its trace, and one
// before cash moved is stale.
func TestASecondCountLeavesItsTraceAndAStaleOneSignsNothing(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.must(till, ask("count", nil, "counts", "2=1"))
	b.must(till, ask("count", nil, "counts", "2=2"))
	b.cash(till)
	b.refused(CountStale, till, ask("close", nil))
	b.must(till, ask("count", nil, "counts", "2=4"))
	b.must(till, ask("close", nil))
	if c := b.closingOf(till, "2026-11-23"); c.Recounts != 2 || c.Counted != 800 {
		t.Errorf("closing %+v", c)
	}
}

func TestALateAForgottenAndAForcedClosingSaySo(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.tomorrow() // late: nothing moved since
	b.must(till, ask("count", nil, "counts", "2=2"))
	b.must(till, ask("close", nil))
	if c := b.closingOf(till, "2026-11-23"); c.How != ClosedLate {
		t.Errorf("closed %q", c.How)
	}
	b.cash(till)
	b.tomorrow() // forgotten: the next day has begun
	b.cash(till)
	b.refused(DayNotOldest, till, ask("close", nil, "day", "2026-11-25"))
	b.must(till, ask("count", nil, "counts", "2=6"))
	b.must(till, ask("close", nil))
	if c := b.closingOf(till, "2026-11-24"); c.How != ClosedForgotten || c.Since != 400 || c.Counted != 1200 || c.Variance != 0 || c.Out() != 800 {
		t.Errorf("closed %+v", c)
	}
	b.refused(OwnDrawer, officer, ask("force", one(officer), "counts", "0", "reason", "ill"))
	b.refused(NoDrawer, officer, ask("force", one(agent), "counts", "0", "reason", "ill"))
	b.must(officer, ask("force", one(till), "counts", "2=6", "reason", "ill"))
	c := b.closingOf(till, "2026-11-25")
	if c.How != ClosedForced || c.By != officer || c.Person != till || c.Reason != "ill" {
		t.Errorf("closed %+v", c)
	}
	var codes []string
	for _, f := range b.state.Findings() {
		codes = append(codes, string(f.Code))
	}
	for _, want := range []Code{ClosingForced, ClosingForgot, ClosingLate} {
		if !strings.Contains(strings.Join(codes, " "), string(want)) {
			t.Errorf("%s is not among %v", want, codes)
		}
	}
	b.sound()
}

func TestWhoCountsDoesNotApprove(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.roles", one(officer), "roles", "officer collector"))
	b.must(officer, ask("count", nil, "counts", "0"))
	b.must(officer, ask("close", nil))
	id := TillDayID(officer, "2026-11-23")
	b.refused(OwnWork, officer, ask("close.approve", one(id)))
	b.must(admin, ask("close.approve", one(id)))
	b.refused(NothingToSign, admin, ask("close.approve", one(id)))
	if c := b.closingOf(officer, "2026-11-23"); c.Approved == nil || c.Approved.By != admin || c.Alone {
		t.Errorf("closing %+v", c)
	}
}

func TestUnderADoubtfulClockTheDateIsConfirmedFirst(t *testing.T) {
	b := newBench(t)
	m := b.moment()
	m.Clock = "doubtful"
	for _, c := range []Command{ask("count", nil, "counts", "0"), ask("close", nil)} {
		if _, err := Decide(b.state, m, till, c); !errors.Is(err, Refuse(ClockConfirm)) {
			t.Errorf("%s under a doubtful clock: %v", c.Action, err)
		}
	}
}

// A business day that crosses midnight and the change of the clock is one day:
// the office's, not UTC's.
func TestABusinessDayCrossesMidnightOfUTC(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.at = time.Date(2026, 11, 23, 22, 30, 0, 0, time.UTC) // 23:30 in the office
	if r := b.cash(till); r.Day != "2026-11-23" {
		t.Errorf("at 23:30 cash goes into %s", r.Day)
	}
	b.at = b.at.Add(time.Hour)
	if r := b.cash(till); r.Day != "2026-11-24" {
		t.Errorf("at 00:30 cash goes into %s", r.Day)
	}
	b.at = b.at.Add(-time.Hour) // the clock is set back
	if r := b.cash(till); r.Day != "2026-11-23" {
		t.Errorf("the day is still open, and cash goes into %s", r.Day)
	}
}

// After a fork a closing may come that no longer fits: it is kept, says so, and
// never locks or books a day a second time.
func TestAClosingFromAnAbandonedBranchIsKeptAsAClash(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.must(till, ask("count", nil, "counts", "2=2"))
	b.must(till, ask("close", nil))
	inner, err := NewEvent("ffffffffffffffff", Header{N: 9, At: b.at, Day: "2026-11-23", Who: till, Kind: DayClosed, Subject: TillDayID(till, "2026-11-23")},
		SignedClosing{Number: "2026-0001", Tally: Tally{Expected: 900, Takings: 900}, Counts: Counts{100: 9}, Counted: 900})
	if err != nil {
		t.Fatal(err)
	}
	b.write("", Fact{Kind: EventCarried, Subject: inner.Subject, Body: Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode())}})
	clashes, twice := 0, 0
	for _, f := range b.state.Findings() {
		if f.Code == ClosingClash {
			clashes++
		}
		if f.Code == NumberTwice {
			twice++
		}
	}
	if clashes != 1 || twice != 1 || b.balance(DrawerOf(till)) != 400 {
		t.Errorf("%d clashes, %d numbers twice, drawer %d", clashes, twice, b.balance(DrawerOf(till)))
	}
	b.sound()
}

func TestACountSaysWhatCannotBeRead(t *testing.T) {
	for typed, bad := range map[string]string{"200=x": "200=x", "abc": "abc", "200=-1": "200=-1", "3=1": "3=1", "200=1 200=2": "200=2", "200": "200",
		"=5": "=5", "200=1.5": "200=1.5", "-200=1": "-200=1", "200=99999999999": "200=99999999999"} {
		if _, problem := ParseCounts(typed); problem == nil || problem.Code != BadCount || problem.Args[0] != bad {
			t.Errorf("%q: %v", typed, problem)
		}
	}
	for typed, want := range map[string]Centimes{"0": 0, "200=3 0,50=4": 60200, "٢٠٠=٣": 60000, "0.2=1 0,1=2": 40, " 20=1  10=1 ": 3000} {
		counts, problem := ParseCounts(typed)
		if problem != nil || counts.Total() != want {
			t.Errorf("%q: %v, %v", typed, counts, problem)
		}
		if again, problem := ParseCounts(counts.String()); problem != nil || again.Total() != want {
			t.Errorf("%q is written as %q", typed, counts.String())
		}
	}
}

// An inspector's count is on record and changes nothing.
func TestASurpriseCheckChangesNothing(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	before := shelfText(b.state.Accounts) + shelfText(b.state.Days) + shelfText(b.state.Drawers) + shelfText(b.state.Receipts)
	b.must(officer, ask("check", one(till), "counts", "2=1", "note", "surprise"))
	if after := shelfText(b.state.Accounts) + shelfText(b.state.Days) + shelfText(b.state.Drawers) + shelfText(b.state.Receipts); after != before {
		t.Errorf("changed:\n%s\n%s", before, after)
	}
	for _, c := range b.state.Checks.All() {
		if c.Person != till || c.By != officer || c.Counted != 200 || c.Expected != 400 || c.Variance != -200 || c.Next != 402 {
			t.Errorf("check %+v", c)
		}
	}
	b.refused(OwnDrawer, officer, ask("check", one(officer), "counts", "0"))
	b.refused(BadCount, officer, ask("check", one(till), "counts", "two"))
}

// A substitute takes over by a record of count and book, which both sign.
func TestASubstituteTakesOver(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	book := b.book(till)
	b.cash(till)
	b.refused(HandoverOpen, till, ask("handover", one("p9"), "counts", "2=2"))
	b.must(till, ask("count", nil, "counts", "2=2"))
	b.must(till, ask("close", nil))
	b.refused(HandoverCount, till, ask("handover", one("p9"), "counts", "2=1"))
	b.refused(NoDrawer, till, ask("handover", one(agent), "counts", "2=2"))
	b.must(till, ask("handover", one("p9"), "counts", "2=2"))
	id := b.last().Subject
	if b.balance(DrawerOf(till)) != 0 || b.balance(CashInTransit) != 400 || b.state.DrawerFor(till).Book != "" {
		t.Errorf("handed: drawer %d, in transit %d", b.balance(DrawerOf(till)), b.balance(CashInTransit))
	}
	b.refused(HandoverNotYou, till, ask("takeover", one(id)))
	b.must("p9", ask("takeover", one(id)))
	b.refused(HandoverTaken, "p9", ask("takeover", one(id)))
	if b.balance(DrawerOf("p9")) != 400 || b.balance(CashInTransit) != 0 || b.state.DrawerFor("p9").Book != book {
		t.Errorf("taken over: drawer %d, in transit %d, book %s", b.balance(DrawerOf("p9")), b.balance(CashInTransit), b.state.DrawerFor("p9").Book)
	}
	if r := b.cash("p9"); r.Number != 402 || r.By != "p9" {
		t.Errorf("the substitute writes %+v", r)
	}
	b.sound()
}
