package office

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestANegativeRateFromThePlatformBooksNothing(t *testing.T) {
	for name, rate := range map[string]Rate{
		"an extract": {From: "2026-11-20", Extract: -200, FullCopy: 300},
		"a copy":     {From: "2026-11-20", Extract: 200, FullCopy: -1},
		"both":       {From: "2026-11-20", Extract: math.MinInt64, FullCopy: math.MinInt64},
	} {
		b := newBench(t)
		id := b.order("26000001")
		b.feed(TariffSet, "", rate)
		b.upTo(Printed, id)
		b.must(agent, ask("sign", one(id), "signatory", "s1"))
		if r := b.request(id); r.Due != 0 || !r.Signature.NoTariff || b.balance(DueOnline) != 0 {
			t.Errorf("%s below zero: due %d, signature %+v", name, r.Due, r.Signature)
		}
		b.must(agent, ask("undo", one(id), "reason", "tariff"))
		b.feed(TariffSet, "", Rate{From: "2026-11-20", Extract: 200, FullCopy: 300})
		b.must(agent, ask("sign", one(id), "signatory", "s1"))
		if got := b.balance(DueOnline); got != 700 {
			t.Errorf("%s below zero, then corrected: due %d, want 700", name, got)
		}
	}
}

func TestARateAtTheCounterIsHeldToTheSameLimits(t *testing.T) {
	b := newBench(t)
	id := b.counter("1")
	b.upTo(Signed, id)
	b.feed(TariffSet, "", Rate{From: "2026-11-20", Extract: -200, FullCopy: 300})
	b.refused(TooMuchMoney, till, ask("collect", one(id)))
	b.feed(TariffSet, "", Rate{From: "2026-11-20"})
	b.must(till, ask("collect", one(id)))
	if b.balance(DrawerOf(till)) != 0 {
		t.Errorf("papers that cost nothing put %d into the drawer", b.balance(DrawerOf(till)))
	}
}

func TestADutyThatTheAccountCannotHoldIsRefused(t *testing.T) {
	b := newBench(t)
	b.feed(TariffSet, "", Rate{From: "2026-11-20", Extract: math.MaxInt64 / 2})
	first, next := b.order("26000001"), b.order("26000002")
	b.upTo(Signed, first)
	if got := b.balance(DueOnline); got != math.MaxInt64-1 {
		t.Fatalf("due %d, want all but one centime that fits", got)
	}
	b.upTo(Printed, next)
	b.must(agent, ask("sign", one(next), "signatory", "s1"))
	if r := b.request(next); r.Due != 0 || !r.Signature.NoTariff {
		t.Fatalf("due %d, signature %+v", r.Due, r.Signature)
	}
	b.must(agent, ask("undo", one(next), "reason", "tariff"))
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: first, Platform: math.MaxInt64})
	b.must(till, ask("settle", one("d1"), "choice", "as_platform")) // one centime more, for the same request
	if got := b.balance(DueOnline); got != math.MaxInt64 {
		t.Fatalf("due %d after the correction", got)
	}
	b.must(agent, ask("undo", one(first), "reason", "wrong tariff"))
	b.must(agent, ask("sign", []string{first, next}, "signatory", "s1", "pulled", first))
	b.stands(next, Signed)
	if got := b.balance(DueOnline); got != b.request(next).Due || b.request(first).Due != 0 {
		t.Errorf("the account says %d, the request %d", got, b.request(next).Due)
	}
}

// What comes from an abandoned branch was never judged by these rules.
func TestASignatureWithAnImpossibleDutyClashesAndMovesNothing(t *testing.T) {
	for _, due := range []Centimes{-1, math.MinInt64, math.MaxInt64} {
		b := newBench(t)
		id, other := b.order("26000001"), b.order("26000002")
		b.upTo(Signed, other)
		b.upTo(Printed, id)
		folder := b.request(id).Folder
		b.write(agent, Fact{Kind: RequestSigned, Subject: id, Body: Step{Due: due, Folder: folder, Signature: &Signature{Signatory: "s1"}}})
		r := b.request(id)
		if r.Stage != Printed || len(r.Clash) != 1 || r.Signature != nil || r.Folder != folder {
			t.Errorf("due %d: request %+v", due, r)
		}
		if in := b.state.FolderOf(folder); len(in) != 1 || in[0] != id {
			t.Errorf("due %d: folder %d holds %v", due, folder, in)
		}
		if b.balance(DueOnline) != 700 || b.balance(RevenueOnline) != -700 {
			t.Errorf("due %d: accounts %d and %d", due, b.balance(DueOnline), b.balance(RevenueOnline))
		}
	}
}

func TestCashThatCannotBeClashesToo(t *testing.T) {
	b := newBench(t)
	id := b.counter("1")
	b.upTo(Signed, id)
	b.write(till, Fact{Kind: RequestCollected, Subject: id, Body: Step{Due: -200}})
	b.stands(id, Signed)
	if len(b.request(id).Clash) != 1 || b.balance(DrawerOf(till)) != 0 {
		t.Errorf("clash %v, drawer %d", b.request(id).Clash, b.balance(DrawerOf(till)))
	}
	online := b.order("26000001")
	b.upTo(Signed, online)
	b.write(till, Fact{Kind: RequestCollected, Subject: online, Body: Step{Due: 100}})
	b.stands(online, Signed)
	if b.balance(DrawerOf(till)) != 0 || b.balance(DueOnline) != 700 {
		t.Errorf("an online order was paid in cash: drawer %d, due %d", b.balance(DrawerOf(till)), b.balance(DueOnline))
	}
}

func TestAnImpossibleAmountOfThePlatformIsNotTaken(t *testing.T) {
	for _, amount := range []Centimes{-1, math.MinInt64, math.MaxInt64} {
		b := newBench(t)
		id, other := b.order("26000001"), b.order("26000002")
		b.upTo(Signed, id)
		b.upTo(Signed, other)
		b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: id, Office: 700, Platform: amount})
		b.refused(TooMuchMoney, till, ask("settle", one("d1"), "choice", "as_platform"))
		b.must(till, ask("settle", one("d1"), "choice", "as_office"))
		b.feed(DifferenceOpened, "d2", Difference{Kind: FeeNotPerTariff, Request: id, Office: 700, Platform: amount})
		b.write(till, Fact{Kind: DifferenceSettled, Subject: "d2", Body: Settlement{Choice: AsPlatform}})
		if b.request(id).Due != 700 || b.balance(DueOnline) != 1400 {
			t.Errorf("%d: due %d, account %d", amount, b.request(id).Due, b.balance(DueOnline))
		}
	}
}

// Facts and items of any kind with any body: nothing panics, every account is
// the sum of what its requests are due, and no duty is negative.
func TestWhateverArrivesTheAccountsStayTrue(t *testing.T) {
	var facts, steps, items []Kind
	for _, kind := range allKinds() {
		if _, event := eventKinds[kind]; event && kind != OfficeFounded {
			facts = append(facts, kind)
			if strings.HasPrefix(string(kind), "request.") {
				steps = append(steps, kind)
			}
		}
		if _, item := itemKinds[kind]; item {
			items = append(items, kind)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		subjects := []string{b.order("26000001"), b.order("26000002"), b.counter("1"), "", "d1", "404", "18446744073709551615", "bx", "rx", "p4-001122/2026-11-23", "p4-001122"}
		for range rapid.IntRange(1, 30).Draw(t, "arrivals") {
			subject := rapid.SampledFrom(subjects).Draw(t, "subject")
			body := []byte(strangeBody(t))
			if rapid.Bool().Draw(t, "from the platform") {
				b.seq++
				Take(b.state, Item{ItemHeader: ItemHeader{Seq: b.seq, At: b.at, Kind: rapid.SampledFrom(items).Draw(t, "kind"), Subject: subject}, Body: body})
			} else {
				b.n++
				kind := rapid.SampledFrom(facts).Draw(t, "kind")
				if rapid.Bool().Draw(t, "a step") { // most of what happens
					kind = rapid.SampledFrom(steps).Draw(t, "step")
				}
				Apply(b.state, Event{Header: Header{N: b.n, At: b.at, Day: "2026-11-23", Who: agent, Kind: kind, Subject: subject}, Opening: testOpening, Body: body})
			}
			checkAccounts(t, b.state)
		}
	})
}

func allKinds() []Kind {
	return append(mailKinds(), KeyGranted, KeyRevoked, SessionEnded, InspectorGranted, InspectorRevoked, BooksOpened, FeedTaken, EpochOpened, EventCarried, OfficeFounded, DayOpened, PersonAdded, PersonChanged, PersonRemoved,
		PersonRekeyed, PersonRecovered, SignatoryAdded, BureauAdded, BureauRemoved, RateEntered, RequestOpened, RequestClaimed, RequestReleased, RequestReassigned, RequestFound,
		RequestPrinted, RequestSigned, RequestPulled, RequestHeld, RequestResumed, RequestRefused, RequestUndone, RequestReopened,
		RequestTransferred, RequestCollected, FolderSent, DifferenceSettled, SheetPrinted, RequestPlaced, RequestWithdrawn, TariffSet, HolidaysSet, DifferenceOpened,
		ComplaintAnswered, ComplaintInstructed, ComplaintClosed, NoteWritten, NoteAcknowledged, VisitRecorded, ComplaintOpened, ComplaintReopened,
		TillSet, RevenueAdded, BookReceived, BookStarted, BookReturned, ReceiptIssued, ReceiptSpoiled, ReceiptVoided, VoidApproved, RevenueTaken,
		DrawerCounted, DayClosed, ClosingApproved, DepositMade, DepositReceipted, StatementEntered, RegularisationAsked, TillChecked, CheckSigned, CheckRefused, DrawerHanded,
		DrawerTaken, StatementIssued, HandoverRedirected, AnnexeTakings, AnnexeReceived, AnnexeReturned, StampsMoved, FloatMoved, RegularisationAnswered)
}

// strangeBody is JSON with the right words in it and anything behind them.
func strangeBody(t *rapid.T) string {
	if rapid.IntRange(0, 9).Draw(t, "broken") == 0 {
		return rapid.SampledFrom([]string{"", "null", "[]", "7", `"x"`, "{", `{"due":"much"}`, `{"due":1e99}`, `{"late":"yesterday"}`}).Draw(t, "body")
	}
	amount := rapid.OneOf(rapid.Int64Range(0, 1000), rapid.SampledFrom([]int64{-1, math.MinInt64, math.MaxInt64, math.MaxInt64 / 2}))
	fields := map[string]any{
		"due": amount.Draw(t, "due"), "platform": amount.Draw(t, "platform"), "extract": amount.Draw(t, "extract"), "full_copy": amount.Draw(t, "copy"),
		"folder":  rapid.Uint64().Draw(t, "folder"),
		"refusal": map[string]any{"code": "R01", "papers": rapid.SampledFrom([]string{"all", "extracts", "full_copies", "?"}).Draw(t, "papers")},
		"kind":    rapid.SampledFrom(Differences).Draw(t, "difference").Kind, "request": "26000001",
		"choice": rapid.SampledFrom(allChoices()).Draw(t, "choice"), "from": "2026-01-01",
		"amount": amount.Draw(t, "amount"), "book": "bx", "number": rapid.Uint64Range(0, 3).Draw(t, "leaf"), "receipt": "rx", "to": "2026-11-24",
		"counts": map[string]int{"20000": rapid.IntRange(-1, 3).Draw(t, "notes")}, "counted": amount.Draw(t, "counted"), "variance": 1,
		"stamps": map[string]int{"2000": rapid.IntRange(-1, 3).Draw(t, "stamps")}, "pieces": map[string]int{"2000": rapid.IntRange(-1, 3).Draw(t, "pieces")},
		"way": rapid.SampledFrom(StampWays).Draw(t, "way"), "reversal": rapid.Bool().Draw(t, "reversal"), "of": rapid.SampledFrom([]string{"", "p4-001122"}).Draw(t, "of"),
		"closings": []string{"p4-001122/2026-11-23"}, "slip": "7", "id": "x", "total": 700, "first": 1, "final": 3, "code": "7014",
		"lines":    []map[string]any{{"order": "26000001", "amount": amount.Draw(t, "credited")}, {"order": "nobody", "amount": 5}},
		"extracts": rapid.IntRange(-3, 30).Draw(t, "extracts"), "origin": rapid.SampledFrom([]Origin{Online, Counter, "", "moon"}).Draw(t, "origin"),
	}
	if rapid.Bool().Draw(t, "without a refusal") {
		delete(fields, "refusal")
	}
	if rapid.Bool().Draw(t, "of the feed") { // from is a number there
		fields["from"], fields["to"] = 1, rapid.Uint64().Draw(t, "to")
	}
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func checkAccounts(t *rapid.T, s *State) {
	due := map[string]Centimes{}
	for id, r := range s.Requests.All() {
		if r.Due < 0 {
			t.Fatalf("request %s is due %d", id, r.Due)
		}
		if r.Order.Origin == Counter {
			continue
		}
		account := DueOnline
		sum, fits := due[account].Add(r.Due)
		if !fits {
			t.Fatalf("the duties of %s are more than can be counted", account)
		}
		due[account] = sum
		if (r.Stage != Held) && (r.Hold != "" || r.Before != "") {
			t.Fatalf("request %s at %s still waits for %q", id, r.Stage, r.Hold)
		}
	}
	for _, pair := range [][2]string{{DueOnline, RevenueOnline}} {
		ours, _ := s.Accounts.Get(pair[0])
		revenue, _ := s.Accounts.Get(pair[1])
		if ours != due[pair[0]] || revenue != -ours {
			t.Fatalf("%s", fmt.Sprint(pair, " say ", ours, " and ", revenue, ", the requests ", due[pair[0]]))
		}
	}
	if wrong := s.Unbalanced(); len(wrong) > 0 {
		t.Fatalf("accounts do not hold what the records say: %v", wrong)
	}
}

func TestTheListOfKindsInThisTestIsWhole(t *testing.T) {
	listed := map[Kind]bool{}
	for _, kind := range allKinds() {
		listed[kind] = true
		if !Known(kind) {
			t.Errorf("%s is not known", kind)
		}
	}
	for kind := range eventKinds {
		if !listed[kind] {
			t.Errorf("the event %s is not listed", kind)
		}
	}
	for kind := range itemKinds {
		if !listed[kind] {
			t.Errorf("the item %s is not listed", kind)
		}
	}
	if Known("comet.sighted") || Known("") {
		t.Error("a kind of nobody's is known")
	}
}
