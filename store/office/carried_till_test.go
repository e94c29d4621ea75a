package office

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// elsewhere is an event of an abandoned branch, as of a day.
func (b *bench) elsewhere(n uint64, day Day, who string, f Fact) Event {
	b.t.Helper()
	e, err := NewEvent("ffffffffffffffff", Header{N: n, At: b.at, Day: day, Who: who, Kind: f.Kind, Subject: f.Subject}, f.Body)
	if err != nil {
		b.t.Fatalf("%v", err)
	}
	return e
}

// Whoever has an old copy cannot stop a collector from closing: neither with a
// day that has not come, nor with one that is none.
func TestADayThatIsNoneOrHasNotComeLocksNoDrawer(t *testing.T) {
	for name, facts := range map[string][]Event{
		"a count of no day":         {newBench(t).elsewhere(1, "2026-11-23", till, Fact{Kind: DrawerCounted, Body: Count{}})},
		"a count of a day to come":  {newBench(t).elsewhere(1, "2026-11-23", till, Fact{Kind: DrawerCounted, Body: Count{Day: "2999-01-01"}})},
		"a closing of a day ahead":  {newBench(t).elsewhere(1, "9999-12-31", till, Fact{Kind: DayClosed, Subject: TillDayID(till, "9999-12-31"), Body: SignedClosing{}})},
		"revenue of a day ahead":    {newBench(t).elsewhere(1, "2999-01-01", till, Fact{Kind: RevenueTaken, Body: RevenueTotal{Code: "7014", Amount: 0}})},
		"revenue of a day that isn": {newBench(t).elsewhere(1, "zz", till, Fact{Kind: RevenueTaken, Body: RevenueTotal{Code: "7014", Amount: 0}})},
	} {
		b := newBench(t)
		b.book(till)
		for _, e := range facts {
			b.carry(e)
		}
		b.cash(till)
		b.must(till, ask("count", nil, "counts", "2=2"))
		if err := b.do(till, ask("close", nil)); err != nil {
			t.Errorf("%s: the day is not closed: %v", name, err)
		}
		b.tomorrow()
		b.cash(till)
		b.must(till, ask("count", nil, "counts", "2=4"))
		if err := b.do(till, ask("close", nil)); err != nil {
			t.Errorf("%s: the next day is not closed: %v", name, err)
		}
		b.sound()
	}
}

func TestABookOfMoreLeavesThanThereAreIsKeptAside(t *testing.T) {
	for _, body := range []Booklet{{First: 1, Final: math.MaxUint64}, {First: 0, Final: 5}, {First: 9, Final: 3}} {
		b := newBench(t)
		b.write(till, Fact{Kind: BookReceived, Subject: "bx", Body: body})
		if _, ok := b.state.ReceiptBooks.Get("bx"); ok {
			t.Errorf("a book from %d to %d is in the stock", body.First, body.Final)
		}
	}
}

// What the act says of voids was decided here; an old copy does not loosen it.
func TestACarriedActOfTheTillLoosensNoLimit(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "approve", "1"))
	b.book(till)
	r := b.cash(till)
	b.carry(b.elsewhere(1, "2026-11-23", admin, Fact{Kind: TillSet, Body: TillAct{Act: "mine", Approve: 1_000_000}}))
	b.must(till, ask("void", one(r.ID), "reason", "wrong name"))
	if r, _ := b.state.Receipts.Get(r.ID); !r.Void.Unapproved() || b.state.Here().Till.Act != "12" {
		t.Errorf("the act is now %+v, the void %+v", b.state.Here().Till, r.Void)
	}
}

func TestACarriedPostSetDoesNotReplaceOurs(t *testing.T) {
	b := newBench(t)
	b.carry(b.elsewhere(1, "2026-11-23", admin, Fact{Kind: PostSet, Body: Post{Pickup: true}}))
	if !b.state.Post().Pickup {
		t.Error("where none was entered, the other branch's does not come over")
	}
	b.write(admin, Fact{Kind: PostSet, Body: Post{}})
	b.carry(b.elsewhere(2, "2026-11-23", admin, Fact{Kind: PostSet, Body: Post{Pickup: true}}))
	if b.state.Post().Pickup {
		t.Error("an older entry of an abandoned branch replaced ours")
	}
}

func TestACarriedStartTakesABookFromNobodyAndBringsNoneBack(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Collector)
	book := b.book(till)
	b.carry(b.elsewhere(1, "2026-11-23", "p9", Fact{Kind: BookStarted, Subject: book}))
	if b.state.DrawerFor(till).Book != book || b.state.DrawerFor("p9").Book != "" {
		t.Errorf("the book is with %q", b.state.DrawerFor("p9").Book)
	}
	b.must(till, ask("book.return", one(book)))
	b.carry(b.elsewhere(2, "2026-11-23", till, Fact{Kind: BookStarted, Subject: book}))
	if got, _ := b.state.ReceiptBooks.Get(book); got.Returned == "" || b.state.DrawerFor(till).Book != "" {
		t.Errorf("a book that was returned is in service again: %+v", got)
	}
}

func TestACarriedClosingDoesNotCloseAComplaintThatWasOpenedAgain(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Inspector)
	b.feed(ComplaintOpened, "k1", ComplaintOpening{Request: "26000001", Text: "late"})
	old := b.elsewhere(1, "2026-11-23", "p9", Fact{Kind: ComplaintClosed, Subject: "k1", Body: ComplaintWord{Outcome: OutcomeUnfounded}})
	b.at = b.at.Add(time.Hour)
	b.feed(ComplaintReopened, "k1", ComplaintOpening{Text: "still"})
	b.carry(old)
	if c, _ := b.state.Complaints.Get("k1"); c.Closed || c.Outcome != "" || len(c.Said) != 2 {
		t.Errorf("the complaint stands as %+v", c)
	}
}

// A slip of last year that comes over lets no number of this year come again.
func TestACarriedSlipOfLastYearGivesNoNumberAgain(t *testing.T) {
	b := newBench(t)
	open := func() string {
		b.must(agent, ask("slip.open", nil, "kind", string(SlipKinds[0])))
		e := b.last()
		b.write(agent, Fact{Kind: SlipHanded, Subject: e.Subject, Body: Handing{}})
		slip, _ := b.state.Slips.Get(e.Subject)
		return slip.Number
	}
	first := open()
	b.carry(b.elsewhere(1, "2025-12-30", agent, Fact{Kind: SlipOpened, Subject: "bffffffffffffffff-1", Body: SlipOpening{Number: "B25-0009"}}))
	if again := open(); again == first {
		t.Errorf("two slips have the number %s", first)
	}
}

// A closing that comes over passes over a day that is open here: its takings lie
// in the drawer and are deposited with that closing.
func TestTakingsOfASkippedDayAreStillToBeDeposited(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.tomorrow()
	b.carry(b.elsewhere(1, "2026-11-24", till, Fact{Kind: DayClosed, Subject: TillDayID(till, "2026-11-24"),
		Body: SignedClosing{Number: "2026-0001", Counts: Counts{200: 2}, Counted: 400}}))
	due := Centimes(0)
	for _, t := range b.state.DrawerFor(till).Due {
		due += t.Amount
	}
	if due != b.balance(DrawerOf(till)) {
		t.Errorf("%d centimes are in the drawer, %d are to be deposited", b.balance(DrawerOf(till)), due)
	}
	b.sound()
}

// Copies of a running machine give one id to two receipts: each request keeps
// its own, and voiding it leads that request back.
func TestARenamedReceiptIsStillItsRequests(t *testing.T) {
	b := newBench(t)
	b.book(till)
	other := b.waiting()
	ours := b.cash(till)
	b.write("", Fact{Kind: EventCarried, Subject: "r9c-ffffff", Body: carriedOf(b.elsewhere(1, "2026-11-23", till,
		Fact{Kind: ReceiptIssued, Subject: ours.ID, Body: Issue{Book: ours.Book, Number: 440, Request: other, Amount: 400}}))})
	b.carry(b.elsewhere(2, "2026-11-23", till, Fact{Kind: RequestCollected, Subject: other, Body: Step{Due: 400, Receipt: ours.ID}}))
	if got := b.request(other).Receipt; got != "r9c-ffffff" {
		t.Errorf("the receipt of the other request is %s", got)
	}
	b.must(till, ask("void", one("r9c-ffffff"), "reason", "wrong name"))
	b.stands(other, Signed)
	b.stands(ours.Request, Collected)
	b.sound()
}

func carriedOf(e Event) Carried {
	return Carried{Opening: e.Opening, N: e.N, Line: string(e.Encode())}
}

func TestCashWithoutAReceiptOverwritesNone(t *testing.T) {
	b := newBench(t)
	id, known := b.waiting(), receiptID("ffffffffffffffff", 1)
	b.write(till, Fact{Kind: ReceiptIssued, Subject: known, Body: Issue{Book: "b", Number: 1, Amount: 900}})
	b.carry(b.elsewhere(1, "2026-11-23", till, Fact{Kind: RequestCollected, Subject: id, Body: Step{Due: 400}}))
	sum := Centimes(0)
	for _, r := range b.state.Receipts.All() {
		sum += r.Amount
	}
	if sum != b.balance(DrawerOf(till)) {
		t.Errorf("receipts of %d centimes for %d in the drawer", sum, b.balance(DrawerOf(till)))
	}
}

// Who takes a drawer over deposits what was not deposited.
func TestWhatWasNotDepositedGoesWithTheDrawer(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Collector)
	b.book(till)
	b.cash(till)
	closing := b.closed(till)
	b.must(till, ask("handover", one("p9"), "counts", "2=2"))
	b.must("p9", ask("takeover", one(b.last().Subject)))
	if due := b.state.DrawerFor(till).Due; len(due) != 0 {
		t.Errorf("who has no cash is to deposit %+v", due)
	}
	b.must("p9", ask("deposit", nil, "slip", "V-1", "amount", "4"))
	if c, _ := b.state.Closings.Get(closing.ID); c.Deposit == "" || b.balance(DrawerOf("p9")) != 0 {
		t.Errorf("the closing is covered by %q", c.Deposit)
	}
	b.sound()
}

// The drawer of somebody who left is still counted and closed.
func TestTheDrawerOfSomebodyWhoLeftIsClosed(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.must(admin, ask("person.remove", one(till), "reason", "left"))
	b.must(officer, ask("check", one(till), "counts", "2=2"))
	b.must(officer, ask("force", one(till), "counts", "2=2", "reason", "left"))
	b.refused(UnknownPerson, admin, ask("person.remove", one(till), "reason", "again"))
	b.sound()
}

func TestNoSumOfWhatIsTypedWraps(t *testing.T) {
	b := newBench(t)
	most := "92233720368547758,07"
	b.refused(BadValue, till, ask("revenue", nil, "budget", b.revenue(), "amount", most))
	b.refused(BadValue, till, ask("deposit", nil, "slip", "V", "amount", most))
	b.refused(StatementLines, till, ask("statement", nil, "statement_number", "T", "day", "2026-11-24", "total", "-0,02",
		"lines", "1="+most+" 2="+most))
	b.must(till, ask("revenue", nil, "budget", "7014", "amount", "1000000000"))
}

// A page that only the abandoned branch took may have been made up there: it
// lets no inspector in, and puts off none's last day.
func TestAnInspectorComesOverWithoutHisKey(t *testing.T) {
	b := newBench(t)
	take := func(seq uint64, until Day, carried bool) {
		i, err := NewItem(ItemHeader{Seq: seq, At: b.at, Kind: InspectorGranted, Subject: "7"}, InspectorGrant{Name: Name{Fr: "X"}, Key: oneKey, Until: until})
		if err != nil {
			t.Fatal(err)
		}
		i.Carried = carried
		Take(b.state, i)
	}
	id, _, _ := ParseKey(oneKey)
	take(1, "2026-12-31", true)
	if _, _, problem := b.state.Bearer(id, "2026-11-23"); problem == nil {
		t.Error("a page of an abandoned branch let somebody in")
	}
	take(2, "2026-12-31", false)
	take(3, "2999-12-31", true)
	if p, k, problem := b.state.Bearer(id, "2026-11-23"); problem != nil || !p.Has(Inspector) || k.Until != "2026-12-31" {
		t.Errorf("the platform's grant: %+v %+v %v", p, k, problem)
	}
}

// Whatever comes over, of any kind and about anything: nobody may do more than
// before, no account is off, and a collector can still count and close.
func TestNothingThatComesOverStopsTheTill(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		b.order("26000001")
		b.book(till)
		c := b.waiting()
		subjects := []string{"26000001", c, "", "404", "bx", "rx", TillDayID(till, "2026-11-23"), TillDayID(till, "2026-11-24"),
			TillDayID(till, "9999-12-31"), till, "k1", "RR473124829MA"}
		days := []Day{"2026-11-22", "2026-11-23", "2026-11-24", "9999-12-31", "", "zz"}
		for n := range rapid.IntRange(1, 20).Draw(t, "facts") {
			kind := rapid.SampledFrom(Kinds()).Draw(t, "kind")
			if rapid.Bool().Draw(t, "of the till") {
				kind = rapid.SampledFrom([]Kind{DrawerCounted, DayClosed, RevenueTaken, ReceiptIssued, ReceiptVoided, DepositMade, DrawerHanded, DrawerTaken}).Draw(t, "cash")
			}
			if _, event := eventKinds[kind]; !event {
				continue
			}
			e, err := NewEvent("ffffffffffffffff", Header{N: uint64(n), At: b.at, Day: rapid.SampledFrom(days).Draw(t, "day"), Kind: kind,
				Who: rapid.SampledFrom([]string{till, agent, admin, ""}).Draw(t, "who"), Subject: rapid.SampledFrom(subjects).Draw(t, "subject")}, nil)
			if err != nil {
				t.Fatal(err)
			}
			e.Body = []byte(strangeBody(t))
			if kind == DrawerCounted {
				e.Body = []byte(`{"day":"` + string(rapid.SampledFrom(days).Draw(t, "counted")) + `","counts":{}}`)
			}
			before := people(b.state)
			if inner, err := DecodeEvent(e.Opening, e.Encode()); err == nil {
				b.carry(inner)
			}
			for id, p := range people(b.state) {
				for _, role := range Roles {
					if was := before[id]; p.Has(role) && !was.Has(role) {
						t.Fatalf("%s: %s became %s", kind, id, role)
					}
				}
			}
			checkAccounts(t, b.state)
			_ = b.state.Findings()
		}
		if p, _ := b.state.People.Get(till); !p.Has(Collector) {
			return
		}
		for days := 0; days < 4; days++ {
			err := b.do(till, ask("count", nil, "counts", "0", "stamps_counted", "0"))
			if err == nil {
				err = b.do(till, ask("close", nil, "reason", "counted"))
			}
			if err != nil && codeOf(err) != string(DayClosedBefore) {
				t.Fatalf("the collector cannot close on day %d: %v", days, err)
			}
			b.tomorrow()
		}
		if drawer := b.state.DrawerFor(till); len(drawer.Open) > 1 || drawer.Closed != "2026-11-26" {
			t.Fatalf("the drawer stands at %+v", drawer)
		}
	})
}

// A statement that was typed in wrongly does not swallow the Treasury's own in
// silence: it credits nothing a second time, and somebody sees that there is one.
func TestAStatementThatSaysSomethingElseIsKeptAside(t *testing.T) {
	b := newBench(t)
	b.processed("26000001")
	aside := func() (n int) {
		for range b.state.Unknown.All() {
			n++
		}
		return n
	}
	b.must(till, ask("statement", nil, "statement_number", "T-1", "day", "2026-11-24", "total", "60", "lines", "26000001=60"))
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 6000})
	if aside() != 0 {
		t.Error("the same statement twice is something to look at")
	}
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 600})
	if aside() != 1 || b.balance(Credited) != 6000 {
		t.Errorf("%d kept aside, %d credited", aside(), b.balance(Credited))
	}
	b.sound()
}
