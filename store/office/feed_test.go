package office

import (
	"testing"
)

func TestAWithdrawnOrderLeavesTheQueueOnlyIfNobodyBegan(t *testing.T) {
	b := newBench(t)
	waiting, begun := b.order("26000001"), b.order("26000002")
	b.upTo(Found, begun)
	b.feed(RequestWithdrawn, waiting, nil)
	b.feed(RequestWithdrawn, begun, nil)
	b.stands(waiting, Withdrawn)
	b.stands(begun, Found)
	if !b.request(begun).Withdrawn {
		t.Error("an order withdrawn after work began is not flagged")
	}
	b.refused(WrongStage, agent, ask("claim", one(waiting)))
}

func TestTheFirstSettlementWinsAndLaterOnesAreComments(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: id})
	b.refused(NotAChoice, agent, ask("settle", one("d1"), "choice", "as_office"))
	b.refused(NotAllowed, till, ask("settle", one("d1"), "choice", "stop"))
	b.must(agent, ask("settle", one("d1"), "choice", "stop"))
	b.stands(id, Withdrawn)
	if b.balance(DueOnline) != 0 {
		t.Errorf("due %d for an order that was stopped", b.balance(DueOnline))
	}
	b.refused(SettledAlready, agent, ask("settle", one("d1"), "choice", "deliver"))
	b.write(agent, Fact{Kind: DifferenceSettled, Subject: "d1", Body: Settlement{Choice: Deliver}}) // carried from another branch
	d, _ := b.state.Differences.Get("d1")
	if d.Settled.Choice != Stop || len(d.Comments) != 1 {
		t.Errorf("settled %+v, comments %+v", d.Settled, d.Comments)
	}
}

func TestAFeeThatIsNotPerTariffCanBeCorrected(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: id, Office: 700, Platform: 650})
	b.must(till, ask("settle", one("d1"), "choice", "as_platform"))
	if b.request(id).Due != 650 || b.balance(DueOnline) != 650 {
		t.Errorf("due %d, account %d, want 650", b.request(id).Due, b.balance(DueOnline))
	}
}

func TestThePlatformsTariffWinsFromItsDateOn(t *testing.T) {
	b := newBench(t)
	b.must(till, Command{Action: "tariff", Values: map[string]string{"from": "2026-11-01", "extract": "9,00", "full_copy": "9,00", "act": "local"}})
	id := b.order("26000001")
	b.upTo(Signed, id)
	if due := b.request(id).Due; due != 700 {
		t.Errorf("due %d: the local entry beat the platform's", due)
	}
}

func TestWhatThisProgramDoesNotKnowIsKept(t *testing.T) {
	b := newBench(t)
	b.feed("comet.sighted", "halley", map[string]string{"tail": "long"})
	b.feed(RequestPlaced, "26000009", "not an order")
	b.write(agent, Fact{Kind: "request.blessed", Subject: "26000001"})
	kept := 0
	for range b.state.Unknown.All() {
		kept++
	}
	if kept != 3 {
		t.Errorf("%d of 3 unknown things kept", kept)
	}
}

func TestTheSameOrderTwiceIsOnce(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Claimed, id)
	b.order("26000001")
	b.stands(id, Claimed)
}

func TestAnOrderSignedInTwoBranchesIsDueOnce(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	inner, err := NewEvent("ffffffffffffffff", Header{N: 7, At: b.at, Day: "2026-11-23", Who: agent, Kind: RequestSigned, Subject: id},
		Step{Due: 700, Signature: &Signature{Signatory: "s1"}})
	if err != nil {
		t.Fatal(err)
	}
	b.write(agent, Fact{Kind: EventCarried, Subject: id, Body: Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode())}})
	if b.balance(DueOnline) != 700 {
		t.Errorf("due %d, want 700 once", b.balance(DueOnline))
	}
	if clash := b.request(id).Clash; len(clash) != 1 || clash[0] != inner.Identity() {
		t.Errorf("clash %v, want the carried event's old identity", clash)
	}
}
