package office

import (
	"testing"
	"time"
)

// stock receives a batch of labels and gives the first ones.
func (b *bench) stock(count int) []string {
	b.t.Helper()
	b.must(agent, ask("labels.receive", nil, "first_label", string(NewS10("RR", 47312400)), "last_label", string(NewS10("RR", uint32(47312400+count-1)))))
	labels := make([]string, count)
	for i := range labels {
		labels[i] = string(NewS10("RR", uint32(47312400+i)))
	}
	return labels
}

// packed leads a new order into its envelope.
func (b *bench) packed(number, label string, change ...func(*Order)) string {
	b.t.Helper()
	id := b.order(number, change...)
	b.upTo(Signed, id)
	b.must(agent, ask("pack", one(id), "label", label))
	return id
}

func (b *bench) letter(id string) Letter {
	b.t.Helper()
	letter, ok := b.state.letterOf(b.request(id))
	if !ok {
		b.t.Fatalf("request %s has no letter", id)
	}
	return letter
}

func (b *bench) slip(kind SlipKind) string {
	b.t.Helper()
	id, _, ok := b.state.openSlip(kind)
	if !ok {
		b.t.Fatalf("no slip %s is open", kind)
	}
	return id
}

func (b *bench) slipRecord(id string) Slip {
	b.t.Helper()
	slip, ok := b.state.Slips.Get(id)
	if !ok {
		b.t.Fatalf("no slip %s", id)
	}
	return slip
}

func abroad(o *Order) { o.Addressee.Country = "FR" }

func TestALetterGoesFromSignedToDelivered(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	first, second := b.packed("26000001", labels[0]), b.packed("26000002", labels[1])
	if l := b.letter(second); l.Slip != slip || b.slipRecord(slip).Rank(b.request(second).Letter) != 2 || l.Extracts != 2 || l.FullCopies != 1 {
		t.Fatalf("letter %+v", l)
	}
	b.must(agent, ask("slip.close", one(slip)))
	b.at = b.at.Add(time.Hour)
	b.must(officer, ask("slip.hand", one(slip), "receiver", "عون البريد"))
	b.stands(first, Handed)
	b.stands(second, Handed)
	if s := b.slipRecord(slip); s.HandedAt != b.at || s.HandedBy != officer || s.Receiver != "عون البريد" || s.Stage() != SlipGone {
		t.Errorf("slip %+v", s)
	}
	for _, what := range []Tracked{Accepted, InTransit, Presented} {
		b.at = b.at.Add(time.Hour)
		b.feed(LetterTracked, labels[0], Track{What: what, At: b.at, Place: "Tétouan"})
		b.stands(first, Handed)
	}
	b.feed(LetterTracked, labels[0], Track{What: Arrived, At: b.at.Add(time.Hour)})
	b.feed(LetterTracked, labels[0], Track{What: Arrived, At: b.at.Add(time.Hour)}) // said twice
	b.stands(first, Delivered)
	if l := b.letter(first); len(l.Track) != 4 {
		t.Errorf("track %+v", l.Track)
	}
	b.feed(LetterTracked, labels[0], Track{What: InTransit, At: b.at.Add(2 * time.Hour)}) // a late scan moves nothing back
	b.stands(first, Delivered)
}

func TestALetterThatComesBackIsPackedAgainOrClosed(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	again, end := b.packed("26000001", labels[0]), b.packed("26000002", labels[1])
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	if s := b.slipRecord(slip); s.Count() != 2 || s.Rank(b.request(again).Letter) != 1 {
		t.Fatalf("what lay packed is not on the slip: %+v", s)
	}
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("slip.hand", one(slip)))
	for _, label := range labels[:2] {
		b.feed(LetterTracked, label, Track{What: Accepted, At: b.at})
		b.feed(LetterTracked, label, Track{What: SentBack, At: b.at.Add(time.Hour), Reason: Unclaimed})
	}
	b.stands(again, Returned)
	b.refused(LabelSame, agent, ask("pack", one(again), "label", labels[0]))
	b.refused(LabelUsed, agent, ask("pack", one(again), "label", labels[1]))
	old := b.request(again).Letter
	b.must(agent, ask("pack", one(again), "label", labels[2]))
	b.stands(again, Packed)
	if l, _ := b.state.Letters.Get(old); l.End != Replaced || b.slipRecord(slip).Lines[0].Struck != nil {
		t.Errorf("the first letter %+v; its line was struck on a slip that is gone", l)
	}
	b.feed(LetterTracked, labels[0], Track{What: Arrived, At: b.at.Add(9 * time.Hour)})
	b.stands(again, Packed) // the Post speaks of the old letter
	b.must(agent, ask("letter.close", one(end), "reason", "addressee moved away"))
	b.stands(end, Returned)
	if l := b.letter(end); l.End != Ended {
		t.Errorf("letter %+v", l)
	}
	b.must(agent, ask("pack", one(end), "label", labels[3])) // and if a better address turns up
	b.stands(end, Packed)
}

func TestWhatWasRefusedIsNotInTheEnvelope(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.must(agent, ask("refuse", one(id), "code", "R06", "papers", "full_copies"))
	b.upTo(Signed, id)
	b.refused(PapersCounted, agent, ask("pack", one(id), "label", labels[0], "extracts", "2", "full_copies", "1"))
	b.must(agent, ask("pack", one(id), "label", labels[0], "extracts", "2", "full_copies", "0"))
	if l := b.letter(id); l.Extracts != 2 || l.FullCopies != 0 {
		t.Errorf("letter %+v", l)
	}
}

func TestTheWayBackOutOfAnEnvelopeEndsWithTheHandover(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	id := b.packed("26000001", labels[0])
	left := b.state.Outgoing().Left
	b.must(agent, ask("unpack", one(id), "reason", "wrong envelope"))
	b.stands(id, Signed)
	if len(b.slipRecord(slip).Lines) != 0 || b.request(id).Letter != "" || b.state.Outgoing().Left != left+1 {
		t.Errorf("slip %+v, left %d", b.slipRecord(slip), b.state.Outgoing().Left)
	}
	b.must(agent, ask("pack", one(id), "label", labels[0])) // the label was never stuck on
	b.must(agent, ask("unpack", one(id), "reason", "torn", "spoiled", "yes"))
	b.refused(LabelSpoilt, agent, ask("pack", one(id), "label", labels[0]))
	b.must(agent, ask("pack", one(id), "label", labels[1]))
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("slip.hand", one(slip)))
	b.refused(WrongStage, agent, ask("unpack", one(id), "reason", "too late"))
}

func TestAnUnpackingOfAnotherBranchCancelsNothingHere(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	id := b.packed("26000001", labels[0])
	b.carry(b.inner(7, second, Fact{Kind: LetterUnpacked, Subject: id, Body: Posting{Label: S10(labels[0]), After: Identity{lost, 6}}}))
	b.stands(id, Packed)
	if r := b.request(id); len(r.Clash) != 1 || b.letter(id).End != "" {
		t.Errorf("%+v", r)
	}
}

func TestACounterOrderIsNotPosted(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	id := b.counter("1")
	b.upTo(Signed, id)
	b.refused(NotOnline, agent, ask("pack", one(id), "label", labels[0]))
}

func TestALetterDoneByHandHasItsRealTime(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	id := b.order("26000001")
	b.placedAt(id, b.at.Add(-3*time.Hour))
	b.upTo(Signed, id)
	done := b.at.Add(-2 * time.Hour)
	b.refused(FutureTime, agent, ask("pack", one(id), "label", labels[0], "late", b.at.Add(time.Hour).Format(time.RFC3339)))
	b.must(agent, ask("pack", one(id), "label", labels[0], "late", done.Format(time.RFC3339)))
	if r := b.request(id); !r.Late || !r.Since.Equal(done) || !b.letter(id).PackedAt.Equal(done) {
		t.Errorf("%+v", r)
	}
}

// The Post speaks of a label before anybody noted the hand-over: it has the letter.
func TestAnAcceptedLetterWasHandedWhateverTheOfficeNoted(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	id := b.packed("26000001", labels[0])
	b.feed(LetterTracked, labels[0], Track{What: Accepted, At: b.at})
	b.stands(id, Handed)
	if len(b.state.Outgoing().Loose) != 0 {
		t.Error("it still lies on the desk")
	}
	b.feed(LetterTracked, labels[1], Track{What: Accepted, At: b.at}) // of a label that nothing happened to
	b.feed(LetterTracked, "CP473124829FR", Track{What: Accepted, At: b.at})
	unknown := 0
	for range b.state.Unknown.All() {
		unknown++
	}
	if unknown != 2 {
		t.Errorf("%d items are kept aside", unknown)
	}
}

func TestAfterAForkTwoLettersMayCarryOneLabelAndBothShow(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	mine, theirs := b.packed("26000001", labels[0]), b.order("26000002")
	b.upTo(Signed, theirs)
	b.carry(b.inner(7, second, Fact{Kind: LetterPacked, Subject: theirs, Body: Packing{Label: S10(labels[0]), Extracts: 2}}))
	label, _ := b.state.Labels.Get(labels[0])
	if len(label.Letters) != 2 || b.letter(mine).Label != b.letter(theirs).Label {
		t.Fatalf("label %+v", label)
	}
	b.stands(theirs, Packed)
	b.feed(LetterTracked, labels[0], Track{What: Arrived, At: b.at})
	b.stands(mine, Packed) // nobody knows which of the two arrived
	b.stands(theirs, Packed)
	if len(b.letter(mine).Track) != 1 || len(b.letter(theirs).Track) != 1 {
		t.Error("what the Post said does not show on both")
	}
}

func TestARequestPackedInTwoBranchesHasATwin(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	id := b.packed("26000001", labels[0])
	first := b.request(id).Letter
	inner := b.inner(7, second, Fact{Kind: LetterPacked, Subject: id, Body: Packing{Label: S10(labels[1])}})
	b.carry(inner)
	r := b.request(id)
	twin, _ := b.state.Letters.Get(letterID(inner.Identity()))
	if r.Letter != first || len(r.Clash) != 1 || twin.End != Twin {
		t.Errorf("request %+v, twin %+v", r, twin)
	}
	b.refused(LabelUsed, agent, ask("pack", one(b.signed("26000002")), "label", labels[1]))
}

func (b *bench) signed(number string) string {
	b.t.Helper()
	id := b.order(number)
	b.upTo(Signed, id)
	return id
}

// Withdrawn after it was packed: a difference for a person, and no stop for the
// slip; what has gone has gone.
func TestAWithdrawnOrdersLetterIsADifferenceAndNoStop(t *testing.T) {
	b := newBench(t)
	labels := b.stock(5)
	gone, stopped := b.packed("26000001", labels[0]), b.packed("26000002", labels[1])
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	b.must(agent, ask("slip.close", one(slip)))
	for _, id := range []string{gone, stopped} {
		b.feed(RequestWithdrawn, id, nil)
		b.feed(DifferenceOpened, "d-"+id, Difference{Kind: WithdrawnAfterWork, Request: id})
	}
	b.must(officer, ask("settle", one("d-"+stopped), "choice", "stop"))
	b.stands(stopped, Withdrawn)
	if s := b.slipRecord(slip); s.Lines[1].Struck == nil || s.Count() != 1 {
		t.Fatalf("the stopped letter is still to be handed: %+v", s)
	}
	b.must(agent, ask("slip.hand", one(slip)))
	b.stands(gone, Handed)
	b.stands(stopped, Withdrawn)
	b.must(officer, ask("settle", one("d-"+gone), "choice", "stop")) // too late: nothing comes back
	b.stands(gone, Handed)
	if b.balance(DueOnline) != 700 {
		t.Errorf("due %d", b.balance(DueOnline))
	}
}
