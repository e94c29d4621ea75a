package office

import "testing"

// What an annexe took is signed by who brings it and by who receives it; until
// both have, it lies in no drawer.
func TestAnAnnexesTakingsAreSignedByBoth(t *testing.T) {
	b := newBench(t)
	code := b.revenue()
	b.must(admin, ask("till", nil, "act", "demo", "budget", "CIVIL"))
	bring := func(code, counts, slip string) Command {
		return ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", slip, "budget", code, "counts", counts)
	}
	b.refused(BadValue, agent, bring("9999", "20=1", "17"))
	b.refused(AnnexeEmpty, agent, bring(code, "0", "17"))
	b.refused(BadCount, agent, bring(code, "twenty", "17"))
	b.must(agent, bring("CIVIL", "20=3", "17"))
	id := b.last().Subject
	b.refused(AnnexeTwice, agent, bring("CIVIL", "20=3", "17"))
	b.must(agent, bring(code, "20=1", "17")) // one slip has a total for each code
	if b.balance(DrawerOf(till)) != 0 {
		t.Error("it lies in a drawer before its collector signed")
	}
	if waits := b.state.TillView(till, till, "2026-11-23").Annexes; len(waits) != 2 || waits[0].Amount+waits[1].Amount != 80_00 {
		t.Errorf("the collector is shown %+v", waits)
	}
	b.refused(NotAllowed, agent, ask("annexe.receive", one(id)))
	b.must(till, ask("annexe.receive", one(id)))
	b.refused(AnnexeDone, till, ask("annexe.receive", one(id)))
	b.refused(AnnexeDone, till, ask("annexe.return", one(id), "reason", "late"))
	a, _ := b.state.Annexes.Get(id)
	if a.By != agent || a.Received.By != till || b.balance(DrawerOf(till)) != 60_00 || b.balance(RevenueOf("CIVIL")) != -60_00 {
		t.Errorf("received %+v, drawer %d", a, b.balance(DrawerOf(till)))
	}
	if m := b.state.MonthOf("2026-11", "2026-11-23"); len(m.Revenues) != 1 || m.Revenues[0].Code != "CIVIL" || m.Revenues[0].Counter != 60_00 {
		t.Errorf("month %+v", m.Revenues)
	}
	b.sound()
}

func TestWhoBringsAnAnnexesTakingsDoesNotReceiveThem(t *testing.T) {
	b := newBench(t)
	b.revenue()
	b.must(till, ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "18", "budget", "7014", "counts", "20=1"))
	b.refused(AnnexeOwn, till, ask("annexe.receive", one(b.last().Subject)))
}

// What is not what the slip says goes back, and can be brought again.
func TestAnAnnexesTakingsThatAreShortGoBack(t *testing.T) {
	b := newBench(t)
	b.revenue()
	again := ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "18", "budget", "7014", "counts", "20=1")
	b.must(agent, again)
	id := b.last().Subject
	waiting := func() (n int) {
		for _, f := range b.state.Findings() {
			if f.Code == AnnexeWaits {
				n++
			}
		}
		return n
	}
	if waiting() != 1 {
		t.Error("what nobody signed for does not show")
	}
	b.must(till, ask("annexe.return", one(id), "reason", "a note of 20 is missing"))
	a, _ := b.state.Annexes.Get(id)
	if a.Sent == nil || a.Sent.Note != "a note of 20 is missing" || waiting() != 0 || b.balance(DrawerOf(till)) != 0 {
		t.Errorf("sent back: %+v", a)
	}
	b.refused(AnnexeDone, till, ask("annexe.receive", one(id)))
	b.must(agent, again)
	b.sound()
}

// A slip of a branch that was abandoned may have been received on both: the cash
// is booked once.
func TestAnAnnexesTakingsAreBookedOnce(t *testing.T) {
	b := newBench(t)
	b.revenue()
	b.must(agent, ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "18", "budget", "7014", "counts", "20=1"))
	brought := b.last()
	b.must(till, ask("annexe.receive", one(brought.Subject)))
	received := b.last()
	Apply(b.state, brought)
	Apply(b.state, received)
	if b.balance(DrawerOf(till)) != 20_00 {
		t.Errorf("the drawer holds %d", b.balance(DrawerOf(till)))
	}
	b.sound()
}

// In a trail of events everything of the till is called as people call it.
func TestTheTrailCallsTheTillsThingsAsPeopleDo(t *testing.T) {
	b := stamped(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	called := func(want string) {
		t.Helper()
		if got := b.state.Printed(b.last().Header); got != want {
			t.Errorf("%s is called %q, want %q", b.last().Kind, got, want)
		}
		if marks := MarksOf(b.last(), b.at, b.state.Here().Calendar); len(marks) == 0 || marks[0] != MarkMoney {
			t.Errorf("%s is not about money", b.last().Kind)
		}
	}
	b.revenue()
	b.must(agent, ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "A-18", "budget", "7014", "counts", "20=1"))
	called("A-18")
	b.must(till, ask("annexe.receive", one(b.last().Subject)))
	called("A-18")
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=1"))
	called("till")
	b.must(till, ask("float", nil, "amount", "100"))
	called("till")
	b.must(till, ask("count", nil, "counts", "100=1 20=1", "stamps_counted", "20=1"))
	b.must(till, ask("close", nil))
	b.must(till, ask("handover", one("p9"), "counts", "100=1 20=1", "stamps_counted", "20=1"))
	called("till")
}

// Civil-status duties that an annexe took were collected like the others; another
// revenue was not.
func TestAnAnnexesDutiesAreCollected(t *testing.T) {
	b := newBench(t)
	code := b.revenue()
	b.must(admin, ask("till", nil, "act", "demo", "budget", "CIVIL"))
	for _, budget := range []string{"CIVIL", code} {
		b.must(agent, ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "17", "budget", budget, "counts", "20=3"))
		b.must(till, ask("annexe.receive", one(b.last().Subject)))
	}
	r, problem := b.gauge().Report(ReportAsk{Step: ByMonth, From: "2026-11-01", To: "2026-11-30"}, anInspector, b.at)
	if problem != nil || r.Whole.Values[FigureCollected] != 60_00 {
		t.Errorf("collected %d, %v", r.Whole.Values[FigureCollected], problem)
	}
}

// Sent back here and received on an abandoned branch: the cash lies in the drawer.
func TestASlipThatWasReceivedIsNotBroughtAgain(t *testing.T) {
	b := newBench(t)
	b.revenue()
	again := ask("annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "18", "budget", "7014", "counts", "20=1")
	b.must(agent, again)
	id := b.last().Subject
	b.must(till, ask("annexe.return", one(id), "reason", "short"))
	b.carry(b.elsewhere(1, "2026-11-23", till, Fact{Kind: AnnexeReceived, Subject: id, Body: TakenOver{}}))
	if b.balance(DrawerOf(till)) != 20_00 {
		t.Errorf("the drawer holds %d", b.balance(DrawerOf(till)))
	}
	b.refused(AnnexeTwice, agent, again)
}
