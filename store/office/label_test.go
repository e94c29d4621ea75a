package office

import (
	"testing"
	"time"
)

func TestALabelIsUsedOnceAndTheRefusalNamesTheOrderThatHoldsIt(t *testing.T) {
	b := newBench(t)
	labels := b.stock(3)
	b.packed("26000001", labels[0])
	id := b.signed("26000002")
	err := b.do(agent, ask("pack", one(id), "label", labels[0]))
	if p, ok := err.(*Problem); !ok || p.Code != LabelUsed || p.Args[1] != "26000001" {
		t.Errorf("%v", err)
	}
	b.refused(LabelOutside, agent, ask("pack", one(id), "label", string(NewS10("RR", 47312403))))
	b.refused(LabelOutside, agent, ask("pack", one(id), "label", string(NewS10("RB", 47312401))))
	b.refused(LabelCheckDigit, agent, ask("pack", one(id), "label", "RR473124018MA"))
	b.refused(LabelNotMorocco, agent, ask("pack", one(id), "label", "RA473124829ES"))
	b.refused(LabelNotRegistered, agent, ask("pack", one(id), "label", "CP473124829FR"))
	b.refused(LabelUsed, agent, ask("label.spoil", nil, "label", labels[0], "reason", "torn"))
	b.must(agent, ask("label.spoil", nil, "label", labels[1], "reason", "torn"))
	b.refused(LabelSpoilt, agent, ask("label.spoil", nil, "label", labels[1], "reason", "torn"))
	b.refused(LabelSpoilt, agent, ask("pack", one(id), "label", labels[1]))
	if left := b.state.Outgoing().Left; left != 1 {
		t.Errorf("%d labels left of three, one used and one spoiled", left)
	}
}

func TestLabelsAreReceivedAsARangeOfOneSeries(t *testing.T) {
	b := newBench(t)
	receive := func(first, last S10) Command {
		return ask("labels.receive", nil, "first_label", string(first), "last_label", string(last))
	}
	rr := func(serial uint32) S10 { return NewS10("RR", serial) }
	b.refused(LabelSeries, agent, receive(rr(1), NewS10("RS", 100)))
	b.refused(LabelOrder, agent, receive(rr(100), rr(1)))
	b.refused(LabelMany, agent, receive(rr(1), rr(10_001)))
	b.refused(LabelCheckDigit, agent, receive("RR000000013MA", rr(100)))
	b.must(agent, receive(rr(100), rr(199)))
	for _, overlap := range [][2]uint32{{50, 100}, {199, 300}, {120, 130}, {50, 300}} {
		b.refused(LabelReceived, agent, receive(rr(overlap[0]), rr(overlap[1])))
	}
	b.must(admin, receive(rr(200), rr(200)))
	b.must(agent, receive(rr(1), rr(99)))
	if left := b.state.Outgoing().Left; left != 200 {
		t.Errorf("%d labels in stock", left)
	}
	if batch, _ := b.state.Batches.Get(string(rr(100))); batch.By != agent || batch.Size() != 100 || !batch.At.Equal(b.at) {
		t.Errorf("batch %+v", batch)
	}
}

func TestTheStockSaysHowManyDaysItLasts(t *testing.T) {
	b := newBench(t)
	labels := b.stock(100)
	calendar := b.state.Here().Calendar
	today := func() Day { return calendar.DayOf(b.at) }
	if _, known := b.state.Outgoing().DaysLeft(calendar, today()); known || b.state.Low(today()) {
		t.Error("a rate is known before a label was used")
	}
	next := 0
	for day := range 5 { // Monday to Friday, six letters a day
		b.at = time.Date(2026, 11, 23+day, 9, 0, 0, 0, time.UTC)
		for range 6 {
			b.packed([]string{"2600", "2601", "2602", "2603", "2604"}[day]+string(rune('0'+next%6))+"000", labels[next])
			next++
		}
	}
	if days, known := b.state.Outgoing().DaysLeft(calendar, today()); !known || days != 11 { // 70 left, 6 a day
		t.Errorf("%d days, %v", days, known)
	}
	if b.state.Low(today()) {
		t.Error("11 days left and low at 10")
	}
	b.must(officer, ask("post", nil, "pickup", "no", "low_days", "11"))
	if !b.state.Low(today()) {
		t.Error("11 days left and not low at 11")
	}
	b.must(agent, ask("labels.ask", nil, "count", "500", "note", "by letter"))
	if asked := b.state.Outgoing().Asked; len(asked) != 1 || asked[0].Count != 500 || asked[0].Left != 70 || asked[0].By != agent || !asked[0].At.Equal(b.at) {
		t.Errorf("asked %+v", asked)
	}
	b.refused(BadValue, agent, ask("labels.ask", nil, "count", "0"))
}

func TestWaitingIsMeasuredInWorkingDays(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	calendar, post := b.state.Here().Calendar, b.state.Post()
	b.at = time.Date(2026, 11, 27, 15, 0, 0, 0, time.UTC) // a Friday
	id := b.packed("26000001", labels[0])
	for after, late := range map[time.Duration]bool{48 * time.Hour: false, 71 * time.Hour: false, 73 * time.Hour: true} {
		if got := post.Unhanded(calendar, b.letter(id), b.at.Add(after)); got != late {
			t.Errorf("%s after packing on a Friday: overdue %v", after, got)
		}
	}
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("slip.hand", one(slip)))
	if l := b.letter(id); post.Unhanded(calendar, l, b.at.Add(900*time.Hour)) || post.Unaccepted(calendar, l, b.at.Add(96*time.Hour)) ||
		!post.Unaccepted(calendar, l, b.at.Add(6*24*time.Hour)) {
		t.Error("three working days after a Friday are a Wednesday")
	}
	b.feed(LetterTracked, labels[0], Track{What: Accepted, At: b.at})
	if post.Unaccepted(calendar, b.letter(id), b.at.Add(900*time.Hour)) {
		t.Error("accepted, and still missed")
	}
}

func TestOverlappingBatchesOfTwoBranchesCountALabelOnce(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.carry(b.inner(7, second, Fact{Kind: LabelsReceived, Subject: string(NewS10("RR", 47312395)),
		Body: Batch{From: NewS10("RR", 47312395), To: NewS10("RR", 47312404)}}))
	b.packed("26000001", labels[0])
	used := 0
	for _, batch := range b.state.Batches.All() {
		used += batch.Used
	}
	if used != 1 || b.state.Outgoing().Left != 19 {
		t.Errorf("%d used, %d left", used, b.state.Outgoing().Left)
	}
}
