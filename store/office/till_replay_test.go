package office

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// tillText is everything that the till's records say.
func tillText(s *State) string {
	return shelfText(s.Drawers) + shelfText(s.Days) + shelfText(s.ReceiptBooks) + shelfText(s.Receipts) + shelfText(s.Closings) +
		shelfText(s.Deposits) + shelfText(s.Statements) + shelfText(s.Checks) + shelfText(s.Handovers) + shelfText(s.Annexes) + shelfText(s.Accounts)
}

// again is the state of a bench's events and items, replayed from their bytes.
func (b *bench) again() *State {
	b.t.Helper()
	s, next := NewState(), 0
	for i, e := range b.events {
		for next < len(b.items) && b.marks[next] == i {
			Take(s, b.items[next])
			next++
		}
		e, err := DecodeEvent(e.Opening, e.Encode())
		if err != nil {
			b.t.Fatalf("event %d: %v", i, err)
		}
		Apply(s, e)
	}
	for ; next < len(b.items); next++ {
		Take(s, b.items[next])
	}
	return s
}

// A whole day of the till, action by action: the state is the replay of its
// bytes after every one of them.
func TestTheTillIsTheReplayOfItsBytes(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	same := func(step string) {
		t.Helper()
		if got, want := tillText(b.again()), tillText(b.state); got != want {
			t.Fatalf("after %s the replay says\n%s\nthe state\n%s", step, got, want)
		}
	}
	b.must(admin, ask("till", nil, "act", "12", "ceiling", "10", "every", "1", "approve", "1", "budget", "7013"))
	same("the act")
	book := b.book(till)
	same("a book")
	r := b.cash(till)
	same("a receipt")
	late := b.at.Add(-time.Hour).Format(time.RFC3339)
	b.must(till, ask("collect", one(b.waiting("late", late)), "leaf", "404", "late", late, "reason", "power cut"))
	same("a late receipt")
	b.must(till, ask("spoil", one(book), "leaf", "402", "reason", "torn"))
	same("a spoiled leaf")
	b.must(till, ask("void", one(r.ID), "reason", "wrong name"))
	same("a void")
	b.must(officer, ask("void.approve", one(r.ID)))
	same("its approval")
	b.must(till, ask("revenue", nil, "budget", b.revenue(), "amount", "46"))
	same("a revenue")
	b.must(officer, ask("check", one(till), "counts", "50=1"))
	same("a check")
	b.must(till, ask("count", nil, "counts", "20=2 5=1 2=2"))
	same("a count")
	b.must(till, ask("close", nil, "reason", "change"))
	same("a closing")
	b.must(officer, ask("close.approve", one(TillDayID(till, "2026-11-23"))))
	same("its approval")
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "40", "reason", "the rest stays"))
	same("a deposit")
	b.must(till, ask("deposit.receipt", one(b.last().Subject), "receipt_number", "Q-1", "day", "2026-11-24"))
	same("its receipt")
	b.tomorrow()
	b.must(till, ask("count", nil, "counts", "5=1 2=2"))
	b.must(till, ask("close", nil))
	b.must(till, ask("handover", one("p9"), "counts", "5=1 2=2"))
	same("a handover")
	b.must("p9", ask("takeover", one(b.last().Subject)))
	same("taking over")
	b.processed("26000001")
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 600}, StatementLine{Order: "99000001", Amount: 5})
	same("a statement of the feed")
	b.must(till, ask("statement", nil, "statement_number", "T-2", "day", "2026-11-24", "total", "1", "lines", "26000001=1"))
	same("a statement typed in")
	b.sound()
}

// What every fact of the till does when its subject is unknown: it is kept, and
// no money moves.
func TestAFactOfTheTillAboutNobodyMovesNothing(t *testing.T) {
	for kind, body := range map[Kind]any{
		BookStarted: nil, BookReturned: nil, ReceiptVoided: Voiding{Reason: "x"}, VoidApproved: nil, ClosingApproved: nil,
		DepositReceipted: DepositReceipt{Number: "Q"}, DrawerTaken: TakenOver{}, RegularisationAsked: Regularisation{Amount: 5}, HandoverRedirected: Redirection{To: "p9"}, AnnexeReceived: TakenOver{}, AnnexeReturned: TakenOver{}, DayClosed: SignedClosing{Counted: 900},
	} {
		b := newBench(t)
		before := shelfText(b.state.Accounts)
		b.write(till, Fact{Kind: kind, Subject: "nobody", Body: body})
		if after := shelfText(b.state.Accounts); after != before {
			t.Errorf("%s of nobody moved money:\n%s", kind, after)
		}
		kept := 0
		for range b.state.Unknown.All() {
			kept++
		}
		if kept != 1 {
			t.Errorf("%s of nobody is kept %d times", kind, kept)
		}
		b.sound()
	}
}

// Each fact of the till that comes a second time, as when two branches meet.
func TestAFactOfTheTillThatComesTwiceMovesMoneyOnce(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	b.book(till)
	r := b.cash(till)
	b.cash(till)
	b.must(till, ask("void", one(r.ID), "reason", "wrong name"))
	b.closed(till)
	b.must(till, ask("handover", one("p9"), "counts", "2=2"))
	b.must("p9", ask("takeover", one(b.last().Subject)))
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "0", "reason", "handed over"))
	before := shelfText(b.state.Accounts)
	for _, e := range slices.Clone(b.events) {
		switch e.Kind {
		case ReceiptIssued, ReceiptVoided, DayClosed, DrawerHanded, DrawerTaken, DepositMade:
			Apply(b.state, e)
		}
	}
	if after := shelfText(b.state.Accounts); after != before {
		t.Errorf("facts that came again moved money:\n%s\nbefore\n%s", after, before)
	}
	b.sound()
}

// Where the money of each fact goes, written a second time by hand.
func TestEveryMovementOfCashGoesBetweenTheseAccounts(t *testing.T) {
	for _, c := range []struct {
		kind     MoveKind
		amount   Centimes
		from, to string
	}{
		{CashReceipt, 400, "counter.revenue", "counter.drawer/p4-001122"},
		{CashVoid, -400, "counter.revenue", "counter.drawer/p4-001122"},
		{CashRevenue, 4600, "counter.revenue/7014", "counter.drawer/p4-001122"},
		{CashDeposit, -4000, "counter.deposited", "counter.drawer/p4-001122"},
		{CashHandover, -900, "counter.transit", "counter.drawer/p4-001122"},
		{CashAdvance, 20000, "counter.float", "counter.drawer/p4-001122"},
		{CashStamps, 2000, "counter.stamps.sales", "counter.drawer/p4-001122"},
		{CashVariance, -500, "counter.variance", "counter.drawer/p4-001122"},
	} {
		b := newBench(t)
		b.state.cash(till, "2026-11-23", Move{Kind: c.kind, Amount: c.amount, Code: "7014"})
		if b.balance(c.from) != -c.amount || b.balance(c.to) != c.amount {
			t.Errorf("%s: %s holds %d, %s holds %d", c.kind, c.from, b.balance(c.from), c.to, b.balance(c.to))
		}
		b.sound()
	}
}

// Money that was changed behind the rules' back is found, account by account.
func TestAnAccountThatNobodyCanExplainIsFound(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	b.processed("26000001")
	for _, account := range []string{DueOnline, RevenueOnline, Credited, Unexplained, DrawerOf(till), RevenueCounter, Deposited, CountingDifference, CashInTransit, "counter.gold"} {
		had, there := b.state.Accounts.Get(account)
		b.state.Accounts.Put(account, had+1)
		wrong := b.state.Unbalanced()
		if len(wrong) != 2 || wrong[0] != (Unbalanced{account, 1}) || wrong[1] != (Unbalanced{"", 1}) {
			t.Errorf("one centime more in %s: %v", account, wrong)
		}
		if b.state.Accounts.Put(account, had); !there {
			b.state.Accounts.Put(account, 0)
		}
	}
	// From one account into another: the sum is zero still, and both are found.
	b.state.transfer(DueOnline, DrawerOf(till), 5)
	if wrong := b.state.Unbalanced(); len(wrong) != 2 {
		t.Errorf("5 centimes from one ledger to the other: %v", wrong)
	}
}

// A closing that was changed, or whose day was, is found.
func TestAClosingThatWasTamperedWithIsFound(t *testing.T) {
	for name, change := range map[string]func(*Closing, *TillDay){
		"a movement":     func(_ *Closing, d *TillDay) { d.Moves[0].Amount++ },
		"one less":       func(_ *Closing, d *TillDay) { d.Moves = nil },
		"the carry":      func(c *Closing, _ *TillDay) { c.Tally.Carry++ },
		"the expected":   func(c *Closing, _ *TillDay) { c.Tally.Expected++ },
		"the takings":    func(c *Closing, _ *TillDay) { c.Tally.Takings++ },
		"the count":      func(c *Closing, _ *TillDay) { c.Counts = Counts{200: 9} },
		"the counted":    func(c *Closing, _ *TillDay) { c.Counted++ },
		"the variance":   func(c *Closing, _ *TillDay) { c.Variance++ },
		"what was taken": func(c *Closing, _ *TillDay) { c.Posted++ },
		"how many":       func(c *Closing, _ *TillDay) { c.Tally.Receipts++ },
	} {
		b := newBench(t)
		b.book(till)
		b.cash(till)
		c := b.closed(till)
		if wrong := b.state.ClosingsWrong(); len(wrong) != 0 {
			t.Fatalf("before anything was changed: %v", wrong)
		}
		d := b.state.TillDayOf(till, c.Day)
		d.Moves = slices.Clone(d.Moves)
		change(&c, &d)
		b.state.Closings.Put(c.ID, c)
		b.state.Days.Put(c.ID, d)
		if wrong := b.state.ClosingsWrong(); !slices.Equal(wrong, []string{c.ID}) {
			t.Errorf("%s was changed: %v", name, wrong)
		}
	}
}

// Whatever is typed as a count is read as a count that is written back alike, or
// is refused with what could not be read: never another amount.
func TestACountIsReadBackAsItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := Counts{}
		for _, piece := range Denominations {
			if n := rapid.IntRange(0, 300).Draw(t, fmt.Sprint(piece)); n > 0 {
				want[piece] = n
			}
		}
		got, problem := ParseCounts(want.String())
		if problem != nil || got.Total() != want.Total() || got.String() != want.String() {
			t.Fatalf("%q is read as %q, %v", want, got, problem)
		}
		typed := rapid.StringOf(rapid.SampledFrom([]rune("0125=, .-x٣é\u202e\n"))).Draw(t, "typed")
		if counts, problem := ParseCounts(typed); problem == nil && counts.Total() < 0 {
			t.Fatalf("%q is %d", typed, counts.Total())
		} else if problem != nil && problem.Code != BadCount {
			t.Fatalf("%q: %v", typed, problem)
		}
	})
}

// Labels are as people read them off the leaf.
func TestALeafIsCalledAsItIsPrinted(t *testing.T) {
	b := ReceiptBook{Series: "A", First: 401, Final: 450}
	if b.Label(412) != "A 000412" || b.Range() != "A 000401–000450" || (ReceiptBook{First: 1, Final: 9}).Label(7) != "000007" {
		t.Errorf("%q, %q", b.Label(412), b.Range())
	}
	if next, left := b.Next(); next != 401 || !left || len(b.Gaps()) != 0 {
		t.Errorf("a new book begins at %d, with gaps %v", next, b.Gaps())
	}
	b.Leaves = map[uint64][]string{403: {"r"}, 900: {"r"}}
	if next, _ := b.Next(); next != 404 {
		t.Errorf("after 403 comes %d: a number of another book counts for nothing", next)
	}
	if gaps := fmt.Sprint(b.Gaps()); gaps != "[401 402]" {
		t.Errorf("gaps %s", gaps)
	}
	b.Leaves = map[uint64][]string{450: {"r"}}
	if _, left := b.Next(); left {
		t.Error("a book that is used up has a leaf left")
	}
}

// Who may see to what: each finding is listed in the order in which an inspector
// looks, and each has a place in it.
func TestEveryFindingHasItsPlace(t *testing.T) {
	b := newBench(t)
	b.book(till)
	first := b.cash(till)
	b.must(till, ask("void", one(first.ID), "reason", "x"))
	b.must(till, ask("count", nil, "counts", "0"))
	b.must(till, ask("close", nil))
	b.tomorrow()
	b.must(till, ask("collect", one(b.waiting("late", b.at.Add(-time.Hour).Format(time.RFC3339))), "leaf", "405", "late", b.at.Add(-time.Minute).Format(time.RFC3339), "reason", "x"))
	b.must(till, ask("deposit", nil, "slip", "V", "amount", "3", "reason", "x"))
	last := -1
	for _, f := range b.state.Findings() {
		place := slices.Index(findings, f.Code)
		if place < last || place < 0 {
			t.Errorf("%s comes after what matters less", f.Code)
		}
		last = place
		if f.Ref == "" || !strings.HasPrefix(string(f.Code), "finding.") {
			t.Errorf("finding %+v", f)
		}
	}
	if last < 0 {
		t.Error("nothing was found")
	}
}
