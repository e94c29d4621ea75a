package office

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

const checker = "p8-001122"

// checked makes an office with a book in service, one in stock, three labels and
// an inspector who has checked the till; it gives the record.
func checked(t *testing.T, pairs ...string) (*bench, Check) {
	t.Helper()
	b := newBench(t)
	b.hire(checker, Inspector)
	b.book(till)
	b.cash(till)
	b.must(admin, ask("book.receive", nil, "series", "A", "first_leaf", "901", "last_leaf", "950", "initialed", "le percepteur"))
	b.stock(3)
	b.must(checker, ask("check", one(till), pairs...))
	return b, b.lastCheck()
}

func (b *bench) lastCheck() Check {
	b.t.Helper()
	var last Check
	for _, c := range b.state.Checks.All() {
		if !c.At.Before(last.At) {
			last = c
		}
	}
	return last
}

func (b *bench) check(id string) Check {
	c, _ := b.state.Checks.Get(id)
	return c
}

// words of what a check would find if all were as the books say.
func (b *bench) asItIs(person string) (leaves, labels string) {
	var l, s []string
	for _, book := range b.state.BooksToCheck(person) {
		next, _ := book.Next()
		l = append(l, fmt.Sprintf("%s=%d", book.ID, next))
	}
	for _, batch := range b.state.LabelsToCheck() {
		s = append(s, fmt.Sprintf("%s=%d", batch.From, batch.Left()))
	}
	return strings.Join(l, " "), strings.Join(s, " ")
}

func TestACheckHoldsCashBooksAndLabelsAgainstTheBooks(t *testing.T) {
	b, _ := checked(t, "counts", "2=2")
	leaves, labels := b.asItIs(till)
	if strings.Count(leaves, "=") != 2 || strings.Count(labels, "=") != 1 {
		t.Fatalf("to be looked at: %q, %q", leaves, labels)
	}
	b.must(checker, ask("check", one(till), "counts", "2=2", "leaves", leaves, "labels", labels))
	if c := b.lastCheck(); !c.Agrees() || c.Counted != 400 || c.Expected != 400 || len(c.Leaves) != 2 || len(c.Labels) != 1 {
		t.Errorf("all is as it should be: %+v", c)
	}
	service := b.state.DrawerFor(till).Book
	batch := b.state.LabelsToCheck()[0].From
	b.must(checker, ask("check", one(till), "counts", "2=1", "leaves", service+"=404", "labels", string(batch)+"=1"))
	c := b.lastCheck()
	if c.Agrees() || c.Variance != -200 || c.Leaves[0] != (LeafSeen{Book: service, Paper: 404, Next: 402}) || c.Labels[0] != (LabelsSeen{First: batch, Count: 1, Left: 3}) {
		t.Errorf("%+v", c)
	}
	b.must(checker, ask("check", one(till), "leaves", service+"=0"))
	if c := b.lastCheck(); c.Agrees() || c.Leaves[0].Paper != 0 || c.Expected != 0 || len(c.Counts) != 0 {
		t.Errorf("a book that nobody presents, and no cash looked at: %+v", c)
	}
}

func TestACheckTakesOnlyWhatCanHaveBeenSeen(t *testing.T) {
	b, _ := checked(t, "counts", "0")
	service, batch := b.state.DrawerFor(till).Book, string(b.state.LabelsToCheck()[0].From)
	for _, typed := range []string{"bz=4", service, service + "=", service + "=-1", service + "=400", service + "=452", service + "=401 " + service + "=402"} {
		b.refused(CheckBook, checker, ask("check", one(till), "leaves", typed))
	}
	for _, typed := range []string{"RR000000005MA=1", batch, batch + "=4", batch + "=x", batch + "=1 " + batch + "=1"} {
		b.refused(CheckLabels, checker, ask("check", one(till), "labels", typed))
	}
	b.must(checker, ask("check", one(till), "leaves", service+"=451")) // used up
	b.refused(CheckNothing, checker, ask("check", one(till)))
	b.refused(NotChecked, checker, ask("check", one(admin), "counts", "0"))
	b.must(checker, ask("check", one(agent), "labels", batch+"=3")) // an agent answers for labels
}

// Another collector's book is not the business of this check.
func TestACheckLooksAtNobodyElsesBook(t *testing.T) {
	b, _ := checked(t, "counts", "0")
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	other := b.book("p9")
	if slices.ContainsFunc(b.state.BooksToCheck(till), func(r ReceiptBook) bool { return r.ID == other }) {
		t.Error("the substitute's book is looked at with the collector's")
	}
	if got := len(b.state.BooksToCheck("p9")); got != 2 {
		t.Errorf("the substitute's own and the one in stock are %d", got)
	}
}

func TestACheckIsSignedByTheOneWhoCheckedAndThenByTheOther(t *testing.T) {
	b, c := checked(t, "counts", "2=2")
	b.refused(CheckTurn, till, ask("check.sign", one(c.ID)))
	b.refused(CheckTurn, till, ask("check.refuse", one(c.ID), "reason", "no"))
	b.refused(CheckOthers, agent, ask("check.sign", one(c.ID)))
	if c.NextName() != checker || len(b.state.ChecksFor(checker)) != 1 || len(b.state.ChecksFor(till)) != 0 {
		t.Errorf("it waits for %q", c.NextName())
	}
	b.must(checker, ask("check.sign", one(c.ID), "note", "in the presence of both"))
	b.refused(CheckDone, checker, ask("check.sign", one(c.ID)))
	if c = b.check(c.ID); c.NextName() != till || len(b.state.ChecksFor(till)) != 1 {
		t.Errorf("it waits for %q", c.NextName())
	}
	b.must(till, ask("check.sign", one(c.ID), "note", "one coin lay under the drawer"))
	b.refused(CheckDone, till, ask("check.refuse", one(c.ID), "reason", "after all"))
	c = b.check(c.ID)
	if c.NextName() != "" || len(c.Names) != 2 || c.Names[0].By != checker || c.Names[1].By != till || c.Names[1].Note == "" || c.Names[1].At.IsZero() {
		t.Errorf("%+v", c.Names)
	}
}

func TestWhoDoesNotSignIsOnRecordWithTheReasonWhoeverNotesIt(t *testing.T) {
	for _, by := range []string{till, checker} {
		b, c := checked(t, "counts", "2=1")
		b.must(checker, ask("check.sign", one(c.ID)))
		b.refused(MissingValue, by, ask("check.refuse", one(c.ID)))
		b.must(by, ask("check.refuse", one(c.ID), "reason", "I was not there when it was counted"))
		refusal, ok := b.check(c.ID).Refused()
		if !ok || refusal.By != by || refusal.Note == "" || b.check(c.ID).NextName() != "" {
			t.Errorf("%s: %+v", by, refusal)
		}
		b.refused(CheckClosed, till, ask("check.sign", one(c.ID)))
		b.refused(CheckClosed, checker, ask("check.refuse", one(c.ID), "reason", "again"))
	}
}

// From elsewhere a check is signed with the key that the session has proven, and
// only with one of one's own.
func TestAKeyThatWasProvenStandsUnderTheCheck(t *testing.T) {
	b, c := checked(t, "counts", "2=2")
	b.must(admin, ask("key.grant", one(checker), "key", oneKey, "until", "2026-12-31"))
	b.must(admin, ask("key.grant", one(agent), "key", twoKey))
	sign := ask("check.sign", one(c.ID))
	for _, key := range []string{twoID, "SHA256:nobody's"} {
		sign.Proven = key
		b.refused(KeyUnknown, checker, sign)
	}
	sign.Proven = oneID
	b.must(checker, sign)
	if name, ok := b.check(c.ID).Signed(checker); !ok || name.Key != oneID {
		t.Errorf("%+v", name)
	}
	b2, c2 := checked(t, "counts", "0")
	b2.must(admin, ask("key.grant", one(checker), "key", oneKey, "until", "2026-12-31"))
	b2.must(admin, ask("key.revoke", one(oneID), "reason", "lost"))
	sign.Subjects = one(c2.ID)
	b2.refused(KeyDead, checker, sign)
}

func TestNobodySignsOrRefusesACheckWithAKeyThatOpensNoDoor(t *testing.T) {
	b, c := checked(t, "counts", "0")
	b.must(admin, ask("key.grant", one(checker), "key", oneKey, "until", string(b.moment().Day)))
	b.at = b.at.AddDate(0, 0, 2)
	for _, act := range []Command{ask("check.sign", one(c.ID)), ask("check.refuse", one(c.ID), "reason", "will not touch the keyboard")} {
		plain := act
		act.Proven = oneID
		b.refused(KeyExpired, checker, act)
		b.must(checker, plain)
	}
}

// Whatever is checked and signed, in whatever order: requests, cash, books,
// receipts and labels stay as they are, and one record has at most one name of
// each and one refusal.
func TestAChecksNamesAndFindingsChangeNothingElse(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b, c := checked(t, "counts", "2=2")
		all := func() string {
			s := b.state
			return shelfText(s.Accounts) + shelfText(s.Requests) + shelfText(s.Days) + shelfText(s.Drawers) + shelfText(s.Receipts) +
				shelfText(s.ReceiptBooks) + shelfText(s.Batches) + shelfText(s.Labels) + shelfText(s.Closings)
		}
		before := all()
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			who := rapid.SampledFrom([]string{checker, till, agent, officer}).Draw(rt, "who")
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				_ = b.do(who, ask("check.sign", one(c.ID)))
			case 1:
				_ = b.do(who, ask("check.refuse", one(c.ID), "reason", "because"))
			case 2: // what another branch may bring over
				b.write(who, Fact{Kind: CheckSigned, Subject: c.ID, Body: CheckName{By: "somebody", Note: "x"}})
			case 3:
				b.write(who, Fact{Kind: CheckRefused, Subject: c.ID, Body: CheckName{Note: "x"}})
			default:
				_ = b.do(who, ask("check", one(till), "counts", rapid.SampledFrom([]string{"0", "2=2", "200=1"}).Draw(rt, "counts")))
			}
		}
		if after := all(); after != before {
			rt.Fatalf("changed:\n%s\n%s", before, after)
		}
		seen := map[string]int{}
		for _, n := range b.check(c.ID).Names {
			if seen[fmt.Sprint(n.By, n.Refused)]++; n.By != checker && n.By != till {
				rt.Fatalf("%q put a name under it", n.By)
			}
		}
		for who, n := range seen {
			if n > 1 {
				rt.Fatalf("%s stands there %d times", who, n)
			}
		}
	})
}
