package office

import (
	"testing"
)

// closed closes a collector's day exactly.
func (b *bench) closed(who string) Closing {
	b.t.Helper()
	day := b.state.DayToClose(who, b.moment().Day)
	b.must(who, ask("count", nil, "counts", pieces(b.balance(DrawerOf(who))).String()))
	b.must(who, ask("close", nil))
	return b.closingOf(who, day)
}

func TestADepositCoversTheClosingsThatWaitForIt(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	first := b.closed(till)
	b.tomorrow()
	b.cash(till)
	second := b.closed(till)
	b.tomorrow()
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "8"))
	d, _ := b.state.Deposits.Get(b.last().Subject)
	if d.Covered != 800 || d.Difference != 0 || len(d.Closings) != 2 || d.Closings[0] != first.ID || d.Closings[1] != second.ID {
		t.Errorf("deposit %+v", d)
	}
	if b.balance(DrawerOf(till)) != 0 || b.balance(Deposited) != 800 || len(b.state.DrawerFor(till).Due) != 0 {
		t.Errorf("drawer %d, deposited %d", b.balance(DrawerOf(till)), b.balance(Deposited))
	}
	if b.closingOf(till, first.Day).Deposit != d.ID {
		t.Error("the closing does not know its deposit")
	}
	b.must(till, ask("deposit.receipt", one(d.ID), "receipt_number", "Q-77", "day", "2026-11-25"))
	b.refused(ReceiptedSlip, till, ask("deposit.receipt", one(d.ID), "receipt_number", "Q-78", "day", "2026-11-25"))
	if d, _ := b.state.Deposits.Get(d.ID); d.Receipt == nil || d.Receipt.Number != "Q-77" || d.Receipt.Day != "2026-11-25" {
		t.Errorf("receipted %+v", d.Receipt)
	}
	b.sound()
}

func TestADepositThatDiffersIsRecordedWithItsReasonAndShows(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	c := b.closed(till)
	b.refused(DepositReason, till, ask("deposit", nil, "slip", "V-1", "amount", "3"))
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "3", "reason", "a coin was false"))
	found := false
	for _, f := range b.state.Findings() {
		found = found || f.Code == DepositDiffers && f.Amount == -100 && f.Label == "V-1"
	}
	if !found || b.balance(DrawerOf(till)) != 100 {
		t.Errorf("findings %+v, drawer %d", b.state.Findings(), b.balance(DrawerOf(till)))
	}
	b.refused(SlipTwice, till, ask("deposit", nil, "slip", "V-1", "amount", "1", "reason", "x"))
	b.refused(ClosingCovered, till, ask("deposit", nil, "slip", "V-2", "amount", "4", "closings", c.Number))
	b.refused(UnknownClosing, till, ask("deposit", nil, "slip", "V-2", "amount", "4", "closings", "2026-0099"))
	b.refused(NegativeMoney, till, ask("deposit", nil, "slip", "V-2", "amount", "-4"))
	b.refused(BadValue, till, ask("deposit", nil, "slip", "V-2", "amount", "four"))
}

func TestAClosingIsNamedByItsNumberItsDayOrItsID(t *testing.T) {
	for _, name := range []func(Closing) string{func(c Closing) string { return c.Number }, func(c Closing) string { return string(c.Day) }, func(c Closing) string { return c.ID }} {
		b := newBench(t)
		b.book(till)
		b.cash(till)
		first := b.closed(till)
		b.tomorrow()
		b.cash(till)
		b.closed(till)
		b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "4", "closings", name(first)))
		if due := b.state.DrawerFor(till).Due; len(due) != 1 || due[0].Closing == first.ID {
			t.Errorf("%q: still to deposit %+v", name(first), due)
		}
	}
}

// Two branches deposited one closing: both are facts.
func TestAClosingThatIsDepositedTwiceShows(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	c := b.closed(till)
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "4"))
	b.write(till, Fact{Kind: DepositMade, Subject: "vffffffffffffffff-1", Body: Paid{Slip: "V-9", Amount: 400, Closings: []string{c.ID, "nobody's"}, Covered: 400}})
	found := false
	for _, f := range b.state.Findings() {
		found = found || f.Code == DepositAgain && f.Label == "V-9"
	}
	if !found || b.balance(Deposited) != 800 {
		t.Errorf("findings %+v, deposited %d", b.state.Findings(), b.balance(Deposited))
	}
	b.sound()
}

func TestTheDrawerRaisesItsAlarms(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "ceiling", "7", "every", "2"))
	b.book(till)
	alarms := func() string {
		text := ""
		for _, a := range b.state.Alarms(till, b.moment().Day) {
			text += string(a.Code) + " "
		}
		return text
	}
	b.cash(till)
	if got := alarms(); got != "" {
		t.Errorf("at 4 of 7 dirhams: %s", got)
	}
	b.cash(till)
	if got := alarms(); got != string(AboveCeiling)+" " {
		t.Errorf("at 8 of 7 dirhams: %q", got)
	}
	b.must(till, ask("count", nil, "counts", "2=4"))
	if got := alarms(); got != string(CountNotSigned)+" "+string(AboveCeiling)+" " {
		t.Errorf("counted: %q", got)
	}
	b.must(till, ask("close", nil))
	b.must(till, ask("revenue", nil, "budget", b.revenue(), "amount", "-9", "note", "given back")) // of the next day
	b.tomorrow()
	b.tomorrow()
	b.tomorrow()
	if got := alarms(); got != string(NotClosed)+" "+string(DrawerBelow)+" "+string(DepositOverdue)+" " {
		t.Errorf("three days later: %q", got)
	}
}

// revenue gives a budget code of another revenue.
func (b *bench) revenue() string {
	b.t.Helper()
	if !b.state.knowsRevenue("7014") {
		b.must(admin, ask("revenue.add", nil, "budget", "7014", "name_ar", "تصحيح الإمضاء"))
	}
	return "7014"
}

// Other revenues share the drawer under their own code; a mistake is reversed.
func TestOtherRevenuesShareTheDrawer(t *testing.T) {
	b := newBench(t)
	b.refused(BadValue, till, ask("revenue", nil, "budget", "7014", "amount", "46"))
	code := b.revenue()
	b.refused(RevenueKnown, admin, ask("revenue.add", nil, "budget", code, "name_ar", "x"))
	b.must(till, ask("revenue", nil, "budget", code, "amount", "46"))
	b.must(till, ask("revenue", nil, "budget", code, "amount", "20"))
	b.refused(ReasonMissing, till, ask("revenue", nil, "budget", code, "amount", "-6"))
	b.must(till, ask("revenue", nil, "budget", code, "amount", "-6", "note", "typed 46 for 40"))
	y := b.state.Tally(till, "2026-11-23")
	if len(y.Revenues) != 1 || y.Revenues[0].Amount != 6000 || y.Takings != 6000 || y.Receipts != 0 {
		t.Errorf("tally %+v", y)
	}
	if b.balance(RevenueOf(code)) != -6000 || b.balance(DrawerOf(till)) != 6000 || b.balance(RevenueCounter) != 0 {
		t.Errorf("accounts %d, %d", b.balance(RevenueOf(code)), b.balance(DrawerOf(till)))
	}
	b.sound()
}
