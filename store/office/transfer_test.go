package office

import (
	"testing"
)

func transfer(id string) Command {
	return ask("transfer", one(id), "bureau", "01.151.13.07/1", "reason", "act of the annexe")
}

func TestTheItemThatFirstPlacedAnOrderDoesNotBringItBack(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	placed := b.items[len(b.items)-1]
	if r := b.request(id); r.Item != placed.Seq {
		t.Fatalf("placed by item %d, want %d", r.Item, placed.Seq)
	}
	b.must(agent, transfer(id))
	Take(b.state, placed) // the feed began anew, or a page was carried
	b.stands(id, Transferred)
	b.order(id)
	b.stands(id, Placed)
	b.must(agent, transfer(id))
	Take(b.state, b.items[len(b.items)-1])
	b.stands(id, Transferred)
}

func TestAWithdrawalIsSeenWithItsTimeAndStopsTheNextClaim(t *testing.T) {
	b := newBench(t)
	waiting, begun := b.order("26000001"), b.order("26000002")
	b.upTo(Claimed, begun)
	b.at = b.at.Add(3600e9)
	b.feed(RequestWithdrawn, waiting, nil)
	b.feed(RequestWithdrawn, begun, nil)
	if r := b.request(waiting); !r.Since.Equal(b.at) || !r.Withdrawn {
		t.Errorf("withdrawn %+v", r)
	}
	b.must(agent, ask("release", one(begun), "reason", "withdrawn"))
	b.refused(WithdrawnStop, agent, ask("claim", one(begun)))
}

func TestAnOrderOfTheFeedIsAlwaysOnline(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001", func(o *Order) { o.Origin = Counter })
	if got := b.request(id).Order.Origin; got != Online {
		t.Errorf("the platform placed an order of origin %q", got)
	}
	b.upTo(Signed, id)
	if b.balance(DueOnline) != 700 || b.balance(DrawerOf(till)) != 0 {
		t.Errorf("online %d, drawer %d", b.balance(DueOnline), b.balance(DrawerOf(till)))
	}
}

func TestOnlyAKnownOtherBureauTakesAnOrder(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.refused(SameBureau, agent, ask("transfer", one(id), "bureau", "01.151.13.05/1", "reason", "x"))
	b.refused(BadValue, agent, ask("transfer", one(id), "bureau", "01.151.13.07/2", "reason", "x"))
	b.refused(MissingValue, agent, ask("transfer", one(id), "reason", "x"))
	b.refused(MissingValue, agent, ask("transfer", one(id), "bureau", "01.151.13.07/1"))
	b.must(agent, transfer(id))
	b.refused(WrongStage, agent, ask("claim", one(id)))
}

func TestHolidaysOfThePlatformReplaceThoseOfTheirYear(t *testing.T) {
	b := newBench(t)
	if !b.state.Here().Calendar.Working("2027-04-20") {
		t.Fatal("the day chosen for this test is a holiday")
	}
	b.feed(HolidaysSet, "", HolidayPage{Year: 2027, Days: []Day{"2027-04-20", "2027-04-21"}})
	if c := b.state.Here().Calendar; c.Working("2027-04-20") || c.Working("2027-04-21") || !c.Working("2027-04-22") {
		t.Error("the holidays of the platform do not count")
	}
	b.feed(HolidaysSet, "", HolidayPage{Year: 2027, Days: []Day{"2027-04-21"}})
	if c := b.state.Here().Calendar; !c.Working("2027-04-20") || c.Working("2027-04-21") {
		t.Error("a correction of the holidays does not replace them")
	}
}
