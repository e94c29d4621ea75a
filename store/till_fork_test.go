package store

import (
	"testing"

	"watiqa/store/office"
)

// findingsOf counts what the till's records show, by code.
func (d *desk) findingsOf() map[office.Code]int {
	d.t.Helper()
	counts := map[office.Code]int{}
	if err := d.books.View(func(s *office.State) error {
		for _, f := range s.Findings() {
			counts[f.Code]++
		}
		return nil
	}); err != nil {
		d.t.Fatal(err)
	}
	return counts
}

// A machine was copied, and both copies took money: under one number, for two
// orders. Once the one was led out, both receipts are there, both sums are in the
// drawer, and the number shows as given twice.
func TestWhatTwoCopiesOfATillTookIsAllThere(t *testing.T) {
	one := newDesk(t)
	one.tillOpens()
	ids := one.signed(3)
	shared := one.size()
	two := one.twin()
	one.must(collector, "collect", ids[:1])
	two.must(collector, "collect", ids[1:2])
	two.must(collector, "collect", ids[2:])
	two.ledOut(one, shared)
	if got := two.balance(office.DrawerOf(collector)); got != 3*200 {
		t.Errorf("the drawer holds %d, three orders were paid at 200", got)
	}
	if got := two.findingsOf(); got[office.ReceiptTwice] != 2 || got[office.LeafGap] != 0 {
		t.Errorf("found %v, want one number given to two receipts", got)
	}
	two.sound()
	closing := two.closes(collector, "2=3")
	if closing.Variance != 0 || closing.Tally.Receipts != 3 {
		t.Errorf("closed %+v", closing)
	}
	two.sound()
}

// Both copies closed the day. The kept closing stands; the other is kept beside
// it and says that it no longer fits.
func TestTwoClosingsOfOneDayAreBothKept(t *testing.T) {
	one := newDesk(t)
	one.tillOpens()
	ids := one.signed(2)
	one.must(collector, "collect", ids[:1])
	shared := one.size()
	two := one.twin()
	one.closes(collector, "2=1")
	two.must(collector, "collect", ids[1:])
	two.closes(collector, "2=2")
	two.ledOut(one, shared)
	found := two.findingsOf()
	if found[office.ClosingClash] != 1 || found[office.NumberTwice] != 1 {
		t.Errorf("found %v", found)
	}
	if got := two.balance(office.DrawerOf(collector)); got != 2*200 {
		t.Errorf("the drawer holds %d: both orders were paid", got)
	}
	two.sound()
}

// A deposit that only the abandoned branch knew is a deposit.
func TestADepositOfAnAbandonedBranchIsOne(t *testing.T) {
	one := newDesk(t)
	one.tillOpens()
	ids := one.signed(2)
	one.must(collector, "collect", ids[:1])
	one.closes(collector, "2=1")
	shared := one.size()
	two := one.twin()
	one.must(collector, "deposit", nil, "slip", "V-1", "amount", "2")
	two.must(collector, "deposit", nil, "slip", "V-2", "amount", "2")
	two.ledOut(one, shared)
	if found := two.findingsOf(); found[office.DepositAgain] != 1 {
		t.Errorf("found %v, want the closing that is covered twice", found)
	}
	if got := two.balance(office.Deposited); got != 400 {
		t.Errorf("%d was deposited: two slips of 200", got)
	}
	two.sound()
}
