package office

import (
	"encoding/json"
	"maps"
	"strconv"
	"strings"
	"testing"
)

// stamped is an office that keeps stamps of 2 and 20 dirhams.
func stamped(t *testing.T) *bench {
	t.Helper()
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "demo", "stamps", "20 2", "stamp_budget", "TIMBRE"))
	return b
}

func TestAnOfficeKeepsStampsOnlyWhereItsActSaysSo(t *testing.T) {
	b := newBench(t)
	b.refused(NoStamps, till, ask("stamps", nil, "way", "received", "pieces", "20=1"))
	b.refused(StampCodeNone, admin, ask("till", nil, "act", "demo", "stamps", "20"))
	for _, typed := range []string{"twenty", "20 20", "0", "-2"} {
		b.refused(BadStamps, admin, ask("till", nil, "act", "demo", "stamps", typed, "stamp_budget", "T"))
	}
	b = stamped(t)
	if act := b.state.Here().Till; len(act.Stamps) != 2 || act.Stamps[0] != 200 {
		t.Errorf("faces %v", act.Stamps)
	}
	b.refused(BadStamps, till, ask("stamps", nil, "way", "received", "pieces", "5=1"))
	b.refused(BadStamps, till, ask("stamps", nil, "way", "received", "pieces", "20"))
	b.refused(BadStamps, till, ask("stamps", nil, "way", "received", "pieces", "20=0"))
}

// What comes in is owed at face value until it is sold, used, lost or given back.
func TestStampsAreStockAtFaceValue(t *testing.T) {
	b := stamped(t)
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=10 2=50", "note", "note 4"))
	b.must(till, ask("stamps", nil, "way", "sold", "pieces", "20=3"))
	b.must(till, ask("stamps", nil, "way", "used", "pieces", "2=4"))
	b.refused(StampsNote, till, ask("stamps", nil, "way", "lost", "pieces", "2=1"))
	b.must(till, ask("stamps", nil, "way", "lost", "pieces", "2=1", "note", "torn"))
	b.must(till, ask("stamps", nil, "way", "returned", "pieces", "20=1"))
	b.refused(StampsShort, till, ask("stamps", nil, "way", "sold", "pieces", "20=7"))
	b.refused(StampsNote, till, ask("stamps", nil, "way", "sold", "pieces", "20=1", "reversal", "yes"))
	b.must(till, ask("stamps", nil, "way", "sold", "pieces", "20=1", "reversal", "yes", "note", "two, not three"))
	for account, want := range map[string]Centimes{StampsIn(till): 20_00*7 + 2_00*45, StampSupply: -(300_00 - 20_00), StampUse: 8_00, StampLoss: 2_00, StampSales: 0,
		DrawerOf(till): 40_00} {
		if got := b.balance(account); got != want {
			t.Errorf("%s holds %d, want %d", account, got, want)
		}
	}
	day := Day("2026-11-23")
	y := b.state.Tally(till, day)
	if y.Takings != 40_00 || len(y.Revenues) != 1 || y.Revenues[0].Code != "TIMBRE" || y.Expected != 40_00 {
		t.Errorf("cash of the day %+v", y)
	}
	if x := y.Stamps; x.Received != 300_00 || x.Sold != 40_00 || x.Used != 8_00 || x.Lost != 2_00 || x.Returned != 20_00 || !maps.Equal(x.Left, Counts{2000: 7, 200: 45}) {
		t.Errorf("stamps of the day %+v", x)
	}
	if m := b.state.MonthOf("2026-11", day).Stamps; m == nil || m.Received != 280_00 || m.Sold != 40_00 || m.End != 230_00 {
		t.Errorf("stamps of the month %+v", m)
	}
	b.sound()
}

// Stamps are counted blind with the drawer; a difference of one face value is not
// made good by another's.
func TestStampsAreCountedWithTheDrawer(t *testing.T) {
	b := stamped(t)
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=2 2=20"))
	b.refused(StampsOpen, till, ask("count", nil, "counts", "0"))
	b.must(till, ask("count", nil, "counts", "0", "stamps_counted", "20=1 2=30"))
	if v := b.state.TillView(till, till, "2026-11-23"); v.Blind || v.StampsOff[2000] != -1 || v.StampsOff[200] != 10 {
		t.Errorf("after the count: %+v", v.StampsOff)
	}
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "2=1"))
	b.refused(CountStale, till, ask("close", nil))
	b.must(till, ask("count", nil, "counts", "0", "stamps_counted", "20=1 2=31"))
	b.refused(StampsReason, till, ask("close", nil))
	b.must(till, ask("close", nil, "reason", "changed among colleagues"))
	c := b.closingOf(till, "2026-11-23")
	if c.Clash || c.StampsPosted != 0 || !maps.Equal(c.StampsOff, Counts{2000: -1, 200: 10}) || !maps.Equal(b.state.StampsOf(till), Counts{2000: 1, 200: 31}) {
		t.Errorf("closed %+v, left %v", c.SignedClosing, b.state.StampsOf(till))
	}
	shown := false
	for _, f := range b.state.Findings() {
		shown = shown || f.Code == StampsDiffer
	}
	if !shown {
		t.Error("the difference is netted away")
	}
	b.tomorrow()
	b.must(till, ask("stamps", nil, "way", "sold", "pieces", "20=1"))
	b.must(till, ask("count", nil, "counts", "20=1", "stamps_counted", "2=30"))
	b.must(till, ask("close", nil, "reason", "one is missing"))
	if c := b.closingOf(till, "2026-11-24"); c.Clash || c.StampsPosted != -200 || b.balance(StampVariance) != 200 {
		t.Errorf("closed %+v, variance %d", c.SignedClosing, b.balance(StampVariance))
	}
	if got, want := tillText(b.again()), tillText(b.state); got != want {
		t.Errorf("the replay says\n%s\nthe state\n%s", got, want)
	}
	b.sound()
	tampered := b.closingOf(till, "2026-11-24")
	tampered.Stamps = Counts{200: 31}
	b.state.Closings.Put(tampered.ID, tampered)
	if len(b.state.ClosingsWrong()) != 1 {
		t.Error("stamps that were changed in a closing are not found")
	}
}

// Before the count nobody who counts is told how many stamps there must be.
func TestTheCountOfStampsIsBlind(t *testing.T) {
	b := stamped(t)
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=2"))
	v := b.state.TillView(till, till, "2026-11-23")
	if !v.Stamps || len(v.Faces) != 2 || v.Tally.Stamps.Left != nil || v.Tally.Stamps.Begin != nil {
		t.Errorf("view %+v", v.Tally.Stamps)
	}
	if b.state.Tally(till, "2026-11-23").Stamps.Left[2000] != 2 {
		t.Error("hiding them from a view took them away")
	}
	if v := b.state.TillView(till, officer, "2026-11-23"); v.Tally.Stamps.Left[2000] != 2 {
		t.Error("who does not count is not told either")
	}
}

// A day that was forgotten is counted with the stamps that came since.
func TestStampsThatCameLaterAreNotOfAForgottenDay(t *testing.T) {
	b := stamped(t)
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=2"))
	b.tomorrow()
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=3"))
	b.must(till, ask("count", nil, "counts", "0", "stamps_counted", "20=5"))
	b.must(till, ask("close", nil))
	c := b.closingOf(till, "2026-11-23")
	if len(c.StampsOff) > 0 || c.StampsSince[2000] != 3 || b.state.DrawerFor(till).Stamps[2000] != 2 {
		t.Errorf("closed %+v", c.SignedClosing)
	}
	b.sound()
}

// The accountant's advance for change is no revenue and is never deposited.
func TestAFloatIsCarriedAndNotDeposited(t *testing.T) {
	b := newBench(t)
	b.must(till, ask("float", nil, "amount", "200", "note", "note 1"))
	b.book(till)
	b.cash(till)
	b.must(till, ask("count", nil, "counts", "200=1 2=2"))
	b.must(till, ask("close", nil))
	c := b.closingOf(till, "2026-11-23")
	due := b.state.DrawerFor(till).Due
	if c.Variance != 0 || c.Tally.Float != 200_00 || c.Tally.Takings != 4_00 || len(due) != 1 || due[0].Amount != 4_00 {
		t.Errorf("closed %+v, to deposit %v", c.Tally, due)
	}
	b.must(till, ask("deposit", nil, "slip", "V", "amount", "4"))
	b.tomorrow()
	if y := b.state.Tally(till, "2026-11-24"); y.Expected != 200_00 {
		t.Errorf("carried %+v", y)
	}
	if m := b.state.MonthOf("2026-11", "2026-11-24"); m.Float != 200_00 || m.End != 200_00 || m.Begin != 0 {
		t.Errorf("month %+v", m)
	}
	b.must(till, ask("float", nil, "amount", "-200"))
	if b.balance(CashFloat) != 0 {
		t.Errorf("the accountant is owed %d", b.balance(CashFloat))
	}
	b.sound()
}

// A face that was counted and of which nothing is there is no difference.
func TestAFaceOfWhichNothingIsThereIsNoDifference(t *testing.T) {
	b := stamped(t)
	b.hire("p9", Collector)
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=3"))
	b.must(till, ask("count", nil, "counts", "2=0", "stamps_counted", "20=3 2=0"))
	b.must(till, ask("close", nil))
	if wrong := b.state.ClosingsWrong(); len(wrong) != 0 || b.found(StampsDiffer) != 0 {
		t.Errorf("wrong %v, findings %+v", wrong, b.state.Findings())
	}
	b.must(till, ask("handover", one("p9"), "counts", "0", "stamps_counted", "20=3"))
	b.sound()
}

// An older program counted such a face, and found a difference of nothing in it.
func TestAnOldClosingWithAFaceOfNothingFits(t *testing.T) {
	b := stamped(t)
	b.must(till, ask("stamps", nil, "way", "received", "pieces", "20=3"))
	b.must(till, ask("count", nil, "counts", "0", "stamps_counted", "20=3"))
	b.must(till, ask("close", nil))
	var body SignedClosing
	if err := json.Unmarshal(b.last().Body, &body); err != nil {
		t.Fatal(err)
	}
	body.Stamps, body.StampsOff, body.Reason = Counts{2000: 3, 200: 0}, Counts{200: 0}, "nothing"
	old := stamped(t)
	old.must(till, ask("stamps", nil, "way", "received", "pieces", "20=3"))
	old.write(till, Fact{Kind: DayClosed, Subject: TillDayID(till, "2026-11-23"), Body: body})
	if c := old.closingOf(till, "2026-11-23"); c.Clash || len(old.state.ClosingsWrong()) != 0 || old.found(StampsDiffer) != 0 ||
		!maps.Equal(old.state.DrawerFor(till).Stamps, Counts{2000: 3}) {
		t.Errorf("clash %t, differs %v, left %v", c.Clash, c.StampsOff, old.state.DrawerFor(till).Stamps)
	}
}

// A drawer holds the faces of every act that there was, and goes on with them all.
func TestADrawerWithTheFacesOfTwoActsIsGivenOn(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Collector)
	all := ""
	for first := 1; first <= 21; first += 20 {
		var faces, pieces []string
		for face := first; face < first+20; face++ {
			faces, pieces = append(faces, strconv.Itoa(face)), append(pieces, strconv.Itoa(face)+"=1")
		}
		b.must(admin, ask("till", nil, "act", "demo", "stamps", strings.Join(faces, " "), "stamp_budget", "T"))
		b.must(till, ask("stamps", nil, "way", "received", "pieces", strings.Join(pieces, " ")))
		all += " " + strings.Join(pieces, " ")
	}
	b.must(till, ask("count", nil, "counts", "0", "stamps_counted", all))
	b.must(till, ask("close", nil))
	b.must(till, ask("handover", one("p9"), "counts", "0", "stamps_counted", all))
	b.must("p9", ask("takeover", one(b.last().Subject)))
	if b.balance(StampsIn("p9")) != 820_00 || len(b.state.StampsOf("p9")) != 40 {
		t.Errorf("taken over: %v", b.state.StampsOf("p9"))
	}
	b.sound()
}
