package office

import "testing"

// gone is an office whose collector left with cash in the drawer, a closing that
// was not deposited, and another collector.
func gone(t *testing.T) *bench {
	t.Helper()
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	b.book(till)
	b.cash(till)
	b.closed(till)
	b.tomorrow()
	b.cash(till)
	b.must(admin, ask("person.remove", one(till), "reason", "left"))
	return b
}

func (b *bench) found(code Code) (n int) {
	for _, f := range b.state.Findings() {
		if f.Code == code {
			n++
		}
	}
	return n
}

// Cash of somebody who left is closed by force, given to another collector who
// signs, and deposited by that one.
func TestCashOfSomebodyWhoLeftReachesTheAccountant(t *testing.T) {
	b := gone(t)
	if b.found(CashLeft) != 1 {
		t.Error("cash of somebody who left does not show")
	}
	force := ask("handover.force", one(till), "receiving", "p9", "counts", "2=3 1=1", "reason", "left on Monday")
	b.refused(HandoverOpen, officer, force)
	b.must(officer, ask("force", one(till), "counts", "2=4", "reason", "left on Monday"))
	b.refused(NotAllowed, "p9", force)
	b.refused(NoDrawer, officer, ask("handover.force", one(till), "receiving", agent, "counts", "2=4", "reason", "x"))
	b.refused(OwnDrawer, officer, ask("handover.force", one("p9"), "receiving", "p9", "counts", "0", "reason", "x"))
	b.must(officer, force) // one dirham less than yesterday's count: it is booked, and shows
	id := b.last().Subject
	h, _ := b.state.Handovers.Get(id)
	if h.From != till || h.By != officer || h.Amount != 7_00 || h.Variance != -1_00 || len(h.Due) != 2 {
		t.Errorf("handed by force: %+v", h)
	}
	if b.balance(DrawerOf(till)) != 0 || b.balance(CashInTransit) != 7_00 || b.balance(CountingDifference) != 1_00 {
		t.Errorf("drawer %d, transit %d", b.balance(DrawerOf(till)), b.balance(CashInTransit))
	}
	b.must("p9", ask("takeover", one(id)))
	b.must("p9", ask("deposit", nil, "slip", "V-9", "amount", "7", "reason", "one dirham was missing"))
	if b.found(CashLeft) != 0 || b.found(HandoverForced) != 1 || b.found(HandoverWaits) != 0 {
		t.Errorf("findings %+v", b.state.Findings())
	}
	if got, want := tillText(b.again()), tillText(b.state); got != want {
		t.Errorf("the replay says\n%s\nthe state\n%s", got, want)
	}
	b.sound()
	if m := b.state.MonthOf("2026-11", "2026-11-24"); m.Variance != -1_00 || m.End != 0 {
		t.Errorf("month %+v", m)
	}
	b.tomorrow() // the day on which the drawer was emptied is closed by force too
	b.must(officer, ask("force", one(till), "counts", "0", "reason", "emptied"))
	b.sound()
}

// A drawer on its way to somebody who left as well goes to another one.
func TestAHandoverIsRedirected(t *testing.T) {
	b := gone(t)
	b.must(officer, ask("force", one(till), "counts", "2=4", "reason", "left"))
	b.must(officer, ask("handover.force", one(till), "receiving", "p9", "counts", "2=4", "reason", "left"))
	id := b.last().Subject
	b.write("", Fact{Kind: PersonAdded, Subject: "p10", Body: Person{ID: "p10", Login: "third", Roles: []Role{Collector}}})
	b.must(admin, ask("person.remove", one("p9"), "reason", "left"))
	b.refused(HandoverNotYou, "p10", ask("takeover", one(id)))
	b.refused(NoDrawer, officer, ask("handover.redirect", one(id), "receiving", agent, "reason", "x"))
	b.must(officer, ask("handover.redirect", one(id), "receiving", "p10", "reason", "left too"))
	b.must("p10", ask("takeover", one(id)))
	b.refused(HandoverTaken, officer, ask("handover.redirect", one(id), "receiving", "p10", "reason", "x"))
	if b.balance(DrawerOf("p10")) != 8_00 {
		t.Errorf("the drawer holds %d", b.balance(DrawerOf("p10")))
	}
	b.sound()
}

// Stamps go with the drawer.
func TestStampsGoWithTheDrawer(t *testing.T) {
	b := stamped(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=3"))
	b.must(till, ask("count", nil, "counts", "0", "stamps_counted", "20=3"))
	b.must(till, ask("close", nil))
	b.refused(StampsOpen, till, ask("handover", one("p9"), "counts", "0"))
	b.refused(HandoverStamps, till, ask("handover", one("p9"), "counts", "0", "stamps_counted", "20=2"))
	b.must(till, ask("handover", one("p9"), "counts", "0", "stamps_counted", "20=3"))
	id := b.last().Subject
	if m := b.state.MonthOf("2026-11", "2026-11-23").Stamps; m.Received != 60_00 || m.Handed != -60_00 || m.End != 0 {
		t.Errorf("the month does not add up: %+v", m)
	}
	if b.balance(StampTransit) != 60_00 || len(b.state.StampsOf(till)) != 0 {
		t.Errorf("on the way: %d, left %v", b.balance(StampTransit), b.state.StampsOf(till))
	}
	b.must("p9", ask("takeover", one(id)))
	if b.balance(StampsIn("p9")) != 60_00 || b.state.StampsOf("p9")[2000] != 3 || b.balance(StampTransit) != 0 {
		t.Errorf("taken over: %v", b.state.StampsOf("p9"))
	}
	b.sound()
}

// One person does not count somebody's drawer, explain it and keep it, while
// another collector is there.
func TestWhoGivesADrawerByForceDoesNotKeepIt(t *testing.T) {
	b := gone(t)
	b.hire("p11", Officer, Collector)
	keep := ask("handover.force", one(till), "receiving", "p11", "counts", "0", "reason", "left")
	b.must(officer, ask("force", one(till), "counts", "2=4", "reason", "left"))
	b.refused(HandoverSelf, "p11", keep)
	b.must("p11", ask("handover.force", one(till), "receiving", "p9", "counts", "2=4", "reason", "left"))
	id := b.last().Subject
	b.refused(HandoverSelf, "p11", ask("handover.redirect", one(id), "receiving", "p11", "reason", "x"))
	b.refused(HandoverSelf, officer, ask("handover.redirect", one(id), "receiving", "p11", "reason", "x"))
	b.must(admin, ask("person.remove", one("p9"), "reason", "left"))
	b.must(officer, ask("handover.redirect", one(id), "receiving", "p11", "reason", "nobody else is left"))
	if h, _ := b.state.Handovers.Get(id); !h.Alone || b.found(HandoverAlone) != 1 {
		t.Errorf("nobody is told: %+v", b.state.Findings())
	}
	b.must("p11", ask("takeover", one(id)))
	b.sound()
}

// An office of one person goes on, and shows it first.
func TestTheOnlyCollectorKeepsADrawerAndItShows(t *testing.T) {
	b := gone(t)
	b.hire("p11", Officer, Collector)
	b.must(admin, ask("person.remove", one("p9"), "reason", "left"))
	b.must("p11", ask("force", one(till), "counts", "2=4", "reason", "left"))
	b.must("p11", ask("handover.force", one(till), "receiving", "p11", "counts", "2=4", "reason", "left"))
	b.must("p11", ask("takeover", one(b.last().Subject)))
	if all := b.state.Findings(); b.found(HandoverAlone) != 1 || all[0].Code != HandoverAlone {
		t.Errorf("findings %+v", all)
	}
	b.sound()
}
