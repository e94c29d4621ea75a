package office

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"
)

// What every fact does to a request at every stage: the stage it reaches,
// "same" when it moves nothing, or "clash" when it no longer fits and both
// facts are kept. Facts come from this journal or from an abandoned branch, so
// every meeting can happen; what the office decided here is never overridden.
const effectOfFacts = `
kind         placed       claimed      found        printed      signed       packed       handed       delivered    collected    held         refused      withdrawn    transferred  returned
claimed      claimed      clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
released     clash        placed       placed       clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
reassigned   clash        same         same         same         clash        clash        clash        clash        clash        same         clash        clash        clash        clash
found        clash        found        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
printed      clash        clash        printed      clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
signed       clash        clash        clash        signed       clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
pulled       clash        clash        clash        found        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
held         held         held         held         held         clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
resumed      clash        clash        clash        clash        clash        clash        clash        clash        clash        claimed      clash        clash        clash        clash
refused      clash        refused      refused      refused      clash        clash        clash        clash        clash        refused      clash        clash        clash        clash
undone       clash        placed       claimed      found        printed      clash        clash        clash        clash        clash        clash        clash        clash        clash
reopened     clash        clash        clash        clash        claimed      clash        clash        clash        clash        clash        claimed      clash        clash        clash
transferred  transferred  transferred  transferred  clash        clash        clash        clash        clash        clash        transferred  clash        clash        clash        clash
collected    clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash        clash
`

func TestEveryFactHasItsEffectAtEveryStage(t *testing.T) {
	table := lines(effectOfFacts)
	stages := table["kind"]
	delete(table, "kind")
	if len(stages) != len(Stages) {
		t.Fatalf("%d stages in the table, %d in the program", len(stages), len(Stages))
	}
	for kind, effects := range table {
		for i, want := range effects {
			b := newBench(t)
			stage := Stage(stages[i])
			id := b.standing(stage, &Action{}, "26000001")
			b.write(officer, Fact{Kind: Kind("request." + kind), Subject: id,
				Body: Step{Folder: 1, Person: second, Due: 700, Signature: &Signature{Signatory: "s1"}, Hold: HoldPaper,
					Refusal: &Refusal{Code: R01, Papers: AllPapers}}})
			r := b.request(id)
			got := string(r.Stage)
			switch {
			case len(r.Clash) == 1 && r.Stage == stage:
				got = "clash"
			case r.Stage == stage && want == "same":
				got = "same"
			}
			if got != want {
				t.Errorf("request.%s at %s: %s, want %s", kind, stage, got, want)
			}
			if waits := r.Before != "" && r.Hold != ""; waits != (r.Stage == Held) {
				t.Errorf("request.%s at %s: now %s, waiting for %q, before %q", kind, stage, r.Stage, r.Hold, r.Before)
			}
			if sum := b.balance(DueOnline) + b.balance(RevenueOnline) + b.balance(DrawerOf(till)) + b.balance(RevenueCounter); sum != 0 {
				t.Errorf("request.%s at %s: accounts do not balance", kind, stage)
			}
		}
	}
}

func TestEveryKindOfTheRequestIsInTheTableAbove(t *testing.T) {
	table := lines(effectOfFacts)
	for kind := range eventKinds {
		name, found := cutRequest(kind)
		if _, listed := table[name]; found && !listed && kind != RequestOpened {
			t.Errorf("%s has no row", kind)
		}
	}
}

func cutRequest(kind Kind) (string, bool) {
	const prefix = "request."
	if len(kind) > len(prefix) && string(kind[:len(prefix)]) == prefix {
		return string(kind[len(prefix):]), true
	}
	return "", false
}

func TestEveryFactLeavesTheRequestInTheRightHand(t *testing.T) {
	for _, c := range []struct {
		kind Kind
		at   Stage
		by   string
	}{
		{RequestClaimed, Placed, officer},
		{RequestReleased, Found, ""},
		{RequestReassigned, Found, second},
		{RequestFound, Claimed, agent},
		{RequestPrinted, Found, agent},
		{RequestSigned, Printed, agent},
		{RequestPulled, Printed, agent},
		{RequestHeld, Found, agent},
		{RequestResumed, Held, agent},
		{RequestRefused, Claimed, agent},
		{RequestUndone, Claimed, ""},
		{RequestUndone, Found, agent},
		{RequestUndone, Signed, agent},
		{RequestReopened, Refused, officer},
		{RequestReopened, Signed, officer},
		{RequestTransferred, Claimed, ""},
	} {
		b := newBench(t)
		id := b.standing(c.at, &Action{}, "26000001")
		r := b.request(id)
		r.By = agent
		b.state.Requests.Put(id, r)
		b.write(officer, Fact{Kind: c.kind, Subject: id, Body: Step{Person: second, Refusal: &Refusal{Code: R01, Papers: AllPapers}}})
		if got := b.request(id); got.By != c.by || len(got.Clash) != 0 {
			t.Errorf("%s at %s: in the hand of %q, want %q", c.kind, c.at, got.By, c.by)
		}
	}
}

func TestAClashLeavesTheRequestAsItWas(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	before := b.request(id)
	b.write(agent, Fact{Kind: RequestRefused, Subject: id, Body: Step{Note: "late", Refusal: &Refusal{Code: R01, Papers: AllPapers}}})
	after := b.request(id)
	if len(after.Clash) != 1 || after.Last != before.Last || after.Note != before.Note || after.Due != before.Due || len(after.Refusals) != 0 {
		t.Errorf("before %+v\nafter %+v", before, after)
	}
}

func TestAFactAboutARequestNobodyKnowsIsKept(t *testing.T) {
	b := newBench(t)
	b.write(agent, Fact{Kind: RequestClaimed, Subject: "404", Body: Step{}})
	b.feed(RequestWithdrawn, "405", nil)
	b.write(agent, Fact{Kind: DifferenceSettled, Subject: "d404", Body: Settlement{Choice: Stop}})
	var kept []string
	for _, u := range b.state.Unknown.All() {
		kept = append(kept, string(u.Kind)+" "+u.Subject)
	}
	if fmt.Sprint(kept) != "[request.claimed 404 difference.settled d404 request.withdrawn 405]" {
		t.Errorf("kept %v", kept)
	}
}

// Every difference, each choice, at every stage: what is due afterwards, and
// that the books balance.
func TestEverySettlementKeepsTheBooksInBalance(t *testing.T) {
	for _, row := range Differences {
		for _, choice := range row.Choices {
			for _, stage := range Stages {
				b := newBench(t)
				id := b.order("26000001")
				b.upTo(Signed, id)
				r := b.request(id)
				r.Stage = stage
				b.state.Requests.Put(id, r)
				b.feed(DifferenceOpened, "d1", Difference{Kind: row.Kind, Request: id, Office: 700, Platform: 900})
				b.write(officer, Fact{Kind: DifferenceSettled, Subject: "d1", Body: Settlement{Choice: choice}})
				want := Centimes(700)
				switch {
				case choice == AsPlatform && has([]string{"signed", "packed", "handed", "delivered", "collected", "returned"}, string(stage)):
					want = 900
				case choice == Stop && has([]string{"placed", "claimed", "found", "printed", "held", "signed", "packed"}, string(stage)):
					want = 0
				}
				if got := b.request(id).Due; got != want || b.balance(DueOnline) != want || b.balance(RevenueOnline) != -want {
					t.Errorf("%s settled by %s at %s: due %d, account %d, want %d", row.Kind, choice, stage, got, b.balance(DueOnline), want)
				}
			}
		}
	}
}

func TestADifferenceOpensOnceAndOfAnyKind(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.feed(DifferenceOpened, "d1", Difference{Kind: "eclipse", Request: id})
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: id})
	d, _ := b.state.Differences.Get("d1")
	if d.Kind != "eclipse" || !d.OpenedAt.Equal(b.at) {
		t.Errorf("difference %+v, want the first", d)
	}
	b.refused(NotAllowed, officer, ask("settle", one("d1"), "choice", "stop"))
	b.refused(UnknownSubject, officer, ask("settle", one("d2"), "choice", "stop"))
}

func TestLateWorkShowsOnEveryStep(t *testing.T) {
	done := time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC)
	for _, action := range []string{"claim", "found", "print", "sign", "collect", "hold", "refuse"} {
		b := newBench(t)
		a, _ := ActionNamed(action)
		id := b.standing(a.From[0], a, "26000001")
		b.placedAt(id, done.Add(-time.Hour))
		b.tillFor(a, till)
		values := goodValues(a)
		values["late"] = done.Format(time.RFC3339)
		b.must(whoMay(a), Command{Action: action, Subjects: one(id), Values: values})
		if r := b.request(id); !r.Late || !r.Since.Equal(done) {
			t.Errorf("%s entered late: marked %v, since %v", action, r.Late, r.Since)
		}
		if e := b.events[len(b.events)-1]; !e.At.Equal(b.at) {
			t.Errorf("%s: the event says %v, want the moment of entry", action, e.At)
		}
		values["late"] = b.at.Add(time.Second).Format(time.RFC3339)
		other := b.standing(a.From[0], a, "26000002")
		if action == "sign" { // its folder holds one more now
			values["pulled"] = ""
		}
		b.refused(FutureTime, whoMay(a), Command{Action: action, Subjects: one(other), Values: values})
	}
}

func FuzzApplyIsTotal(f *testing.F) {
	f.Add("request.signed", `{"due":700,"signature":{"signatory":"s1"}}`, "26000001")
	f.Add("request.refused", `{"refusal":{"code":"R01","papers":"all"}}`, "26000001")
	f.Add("event.carried", `{"opening":"x","n":1,"line":"[{},{}]"}`, "")
	f.Add("office.founded", `{"folder":18446744073709551615}`, "x")
	f.Add("folder.sent", `{}`, "18446744073709551615")
	f.Fuzz(func(t *testing.T, kind, body, subject string) {
		if !json.Valid([]byte(body)) {
			return
		}
		b := newBench(t)
		id := b.order("26000001")
		b.upTo(Printed, id)
		e := Event{Header: Header{N: b.n, At: b.at, Day: "2026-11-23", Kind: Kind(kind), Subject: subject}, Opening: testOpening, Body: []byte(body)}
		Apply(b.state, e)
		Take(b.state, Item{ItemHeader: ItemHeader{Seq: 9, At: b.at, Kind: Kind(kind), Subject: subject}, Body: []byte(body)})
		var sum Centimes
		for _, balance := range b.state.Accounts.All() {
			sum += balance
		}
		if sum != 0 {
			t.Errorf("%s %s unbalanced the accounts by %d", kind, body, sum)
		}
	})
}
