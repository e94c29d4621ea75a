package office

import (
	"strings"
	"testing"
	"time"
)

func TestABookIsReceivedStartedAndReturned(t *testing.T) {
	b := newBench(t)
	b.must(till, ask("book.receive", nil, "series", "B", "first_leaf", "1", "last_leaf", "50", "initialed", "percepteur"))
	id := b.last().Subject
	book := func() ReceiptBook { one, _ := b.state.ReceiptBooks.Get(id); return one }
	if book().Initialed != "percepteur" || book().Received != "2026-11-23" || book().Range() != "B 000001–000050" {
		t.Errorf("received %+v", book())
	}
	b.must(till, ask("book.start", one(id)))
	if b.state.DrawerFor(till).Book != id || book().By != till || book().Started != "2026-11-23" {
		t.Errorf("in service %+v", book())
	}
	b.must(till, ask("book.return", one(id)))
	if b.state.DrawerFor(till).Book != "" || book().Returned != "2026-11-23" {
		t.Errorf("returned %+v", book())
	}
	b.refused(BookReturn, till, ask("book.return", one(id)))
	b.refused(BookReturn, till, ask("book.start", one(id)))
}

func TestACollectorHasOneBookInServiceAndABookOneCollector(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "other", Roles: []Role{Collector}}})
	first := b.book(till)
	b.must(admin, ask("book.receive", nil, "series", "C", "first_leaf", "1", "last_leaf", "50", "initialed", "percepteur"))
	second := b.last().Subject
	b.refused(BookOpen, till, ask("book.start", one(second)))
	b.refused(BookTaken, "p9", ask("book.start", one(first)))
	b.refused(BookNotYours, "p9", ask("book.return", one(first)))
	b.refused(BookNotYours, "p9", ask("spoil", one(first), "reason", "ink"))
	b.must("p9", ask("book.start", one(second)))
	b.must(admin, ask("book.return", one(first))) // the administrator keeps the stock
}

func TestBooksThatCannotBeAreRefused(t *testing.T) {
	b := newBench(t)
	receive := func(series, first, final string) Command {
		return ask("book.receive", nil, "series", series, "first_leaf", first, "last_leaf", final, "initialed", "percepteur")
	}
	b.must(admin, receive("A", "401", "450"))
	for _, overlap := range [][2]string{{"401", "450"}, {"450", "460"}, {"390", "401"}, {"410", "420"}, {"1", "999"}} {
		b.refused(BookOverlaps, admin, receive("A", overlap[0], overlap[1]))
	}
	b.must(admin, receive("B", "401", "450")) // another series is another book
	b.must(admin, receive("A", "451", "500"))
	b.refused(BookRange, admin, receive("D", "50", "1"))
	b.refused(BookRange, admin, receive("D", "0", "10"))
	b.refused(BookRange, admin, receive("D", "1", "1001"))
	b.refused(BadValue, admin, receive("D", "-1", "10"))
	b.refused(BadValue, admin, receive("123456789", "1", "10"))
}

// A receipt that was written by hand in a power cut is entered late, with its
// printed number, its time and a reason.
func TestAReceiptWrittenByHandIsEnteredLate(t *testing.T) {
	b := newBench(t)
	b.book(till)
	yesterday := b.at.Add(-20 * time.Hour).Format(time.RFC3339)
	id := b.waiting("late", yesterday)
	b.refused(LeafLate, till, ask("collect", one(id), "leaf", "403", "reason", "power cut"))
	b.refused(LeafLate, till, ask("collect", one(id), "leaf", "403", "late", yesterday))
	b.refused(LeafOutside, till, ask("collect", one(id), "leaf", "499", "late", yesterday, "reason", "power cut"))
	b.refused(FutureTime, till, ask("collect", one(id), "leaf", "403", "late", "2026-11-24T09:00:00Z", "reason", "power cut"))
	b.must(till, ask("collect", one(id), "leaf", "403", "late", yesterday, "reason", "power cut"))
	r, _ := b.state.Receipts.Get(b.request(id).Receipt)
	if !r.Late || r.Reason != "power cut" || r.Number != 403 || r.Day != "2026-11-22" || r.At.Format(time.RFC3339) != yesterday {
		t.Errorf("receipt %+v", r)
	}
	other := b.waiting("late", yesterday)
	b.refused(LeafUsed, till, ask("collect", one(other), "leaf", "403", "late", yesterday, "reason", "power cut"))
	b.must(till, ask("collect", one(other), "leaf", "404")) // the next one needs no excuse
	b.sound()
}

// Gaps stay visible until each is explained.
func TestAGapStaysVisibleUntilItIsExplained(t *testing.T) {
	b := newBench(t)
	book := b.book(till)
	gaps := func() (labels []string) {
		for _, f := range b.state.Findings() {
			if f.Code == LeafGap {
				labels = append(labels, f.Label)
			}
		}
		return labels
	}
	late := b.at.Add(-time.Hour).Format(time.RFC3339)
	b.must(till, ask("collect", one(b.waiting("late", late)), "leaf", "404", "late", late, "reason", "power cut"))
	if got := strings.Join(gaps(), ","); got != "A 000401,A 000402,A 000403" {
		t.Fatalf("gaps %s", got)
	}
	b.must(till, ask("spoil", one(book), "leaf", "402", "reason", "torn"))
	b.must(till, ask("collect", one(b.waiting("late", late)), "leaf", "401", "late", late, "reason", "power cut"))
	if got := strings.Join(gaps(), ","); got != "A 000403" {
		t.Fatalf("gaps %s", got)
	}
	if r := b.cash(till); r.Number != 405 {
		t.Errorf("the next receipt is %s", r.Label)
	}
	b.must(till, ask("spoil", one(book), "leaf", "403", "reason", "lost"))
	if len(gaps()) != 0 {
		t.Errorf("gaps %v after all were explained", gaps())
	}
	b.refused(LeafUsed, till, ask("spoil", one(book), "leaf", "403", "reason", "lost"))
	b.refused(LeafAhead, till, ask("spoil", one(book), "leaf", "409", "reason", "lost"))
	b.refused(LeafOutside, till, ask("spoil", one(book), "leaf", "451", "reason", "lost"))
}

func TestASpoiledLeafHoldsNoMoney(t *testing.T) {
	b := newBench(t)
	book := b.book(till)
	b.must(till, ask("spoil", one(book), "reason", "ink"))
	r, _ := b.state.Receipts.Get(b.last().Subject)
	if !r.Spoiled || r.Number != 401 || r.Amount != 0 || b.balance(DrawerOf(till)) != 0 {
		t.Errorf("spoiled %+v, drawer %d", r, b.balance(DrawerOf(till)))
	}
	b.refused(SpoiledLeaf, till, ask("void", one(r.ID), "reason", "x"))
	if next := b.cash(till); next.Number != 402 {
		t.Errorf("the next receipt is %s", next.Label)
	}
}

// A void gives the money back, lets another receipt be written, and above the
// act's amount waits for a second person.
func TestAVoidGivesTheMoneyBackAndASecondPersonApproves(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "approve", "3,99"))
	b.book(till)
	r := b.cash(till)
	b.must(till, ask("void", one(r.ID), "reason", "wrong name"))
	void, _ := b.state.Receipts.Get(r.ID)
	if void.Void == nil || !void.Void.Wanted || void.Void.Alone || void.Void.Reason != "wrong name" {
		t.Errorf("void %+v", void.Void)
	}
	b.stands(r.Request, Signed)
	if b.balance(DrawerOf(till)) != 0 || b.request(r.Request).Due != 0 {
		t.Errorf("drawer %d, due %d", b.balance(DrawerOf(till)), b.request(r.Request).Due)
	}
	b.refused(VoidAlready, till, ask("void", one(r.ID), "reason", "again"))
	b.must(till, ask("collect", one(r.Request)))
	if again := b.request(r.Request).Receipt; again == r.ID || b.balance(DrawerOf(till)) != 400 {
		t.Errorf("written again: %s, drawer %d", again, b.balance(DrawerOf(till)))
	}
	if f := b.state.Findings(); len(f) != 1 || f[0].Code != VoidUnapproved || f[0].Ref != r.ID {
		t.Errorf("findings %+v", f)
	}
	b.must(officer, ask("void.approve", one(r.ID)))
	b.refused(NothingToSign, officer, ask("void.approve", one(r.ID)))
	if f := b.state.Findings(); len(f) != 0 {
		t.Errorf("approved, and still %+v", f)
	}
	b.sound()
}

func TestASmallVoidWantsNobodyElse(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "approve", "4"))
	b.book(till)
	r := b.cash(till)
	b.must(till, ask("void", one(r.ID), "reason", "wrong name"))
	b.refused(NothingToSign, officer, ask("void.approve", one(r.ID)))
}

// In an office of one person nobody could approve: it is recorded so, and comes
// first on an inspector's list.
func TestInAnOfficeOfOneAVoidIsRecordedAsUnapproved(t *testing.T) {
	b := newBench(t)
	b.book(till)
	r := b.cash(till)
	b.must(admin, ask("person.roles", one(admin), "roles", "administrator collector"))
	b.must(admin, ask("person.remove", one(officer), "reason", "left"))
	b.must(admin, ask("void", one(r.ID), "reason", "wrong name"))
	void, _ := b.state.Receipts.Get(r.ID)
	if !void.Void.Alone {
		t.Errorf("void %+v: nobody else was there", void.Void)
	}
	b.refused(OwnWork, admin, ask("void.approve", one(r.ID)))
	if f := b.state.Findings(); f[0].Code != VoidAlone {
		t.Errorf("the first finding is %+v", f[0])
	}
}

// What should be impossible is kept and shown.
func TestImpossibleReceiptsAreKeptAndShow(t *testing.T) {
	b := newBench(t)
	book := b.book(till)
	first := b.cash(till)
	b.write(till, Fact{Kind: ReceiptIssued, Subject: "rffffffffffffffff-1", Body: Issue{Book: book, Number: first.Number, Amount: 300}})
	b.write(till, Fact{Kind: ReceiptIssued, Subject: "rffffffffffffffff-2", Body: Issue{Book: book, Number: 777, Amount: 300}})
	b.write(till, Fact{Kind: ReceiptIssued, Subject: "rffffffffffffffff-3", Body: Issue{Book: "nobody's", Number: 1, Amount: 300}})
	id := b.waiting()
	b.write(till, Fact{Kind: RequestCollected, Subject: id, Body: Step{Due: 400}}) // as before there were receipts
	b.stands(id, Collected)
	var codes []string
	for _, f := range b.state.Findings() {
		codes = append(codes, string(f.Code))
	}
	want := []Code{ReceiptTwice, ReceiptTwice, ReceiptOutside, ReceiptOutside, CashNoReceipt}
	if len(codes) != len(want) {
		t.Fatalf("findings %v", codes)
	}
	for i := range want {
		if codes[i] != string(want[i]) {
			t.Errorf("finding %d is %s, want %s", i, codes[i], want[i])
		}
	}
	if got := b.balance(DrawerOf(till)); got != 400+300+300+300+400 {
		t.Errorf("the drawer holds %d: all of it was paid", got)
	}
	b.sound()
}

func TestAReceiptThatComesTwiceCountsOnce(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	for _, e := range b.events {
		if e.Kind == ReceiptIssued {
			Apply(b.state, e)
		}
	}
	b.write(till, Fact{Kind: ReceiptIssued, Subject: "rffffffffffffffff-1", Body: Issue{Amount: -300}})
	b.write(till, Fact{Kind: ReceiptVoided, Subject: "nobody's", Body: Voiding{Reason: "x"}})
	b.write(officer, Fact{Kind: VoidApproved, Subject: "nobody's"})
	if got := b.balance(DrawerOf(till)); got != 400 {
		t.Errorf("the drawer holds %d", got)
	}
	b.sound()
}
