package office

import (
	"testing"
	"time"
)

// complained is a bench with an order, a complaint about it and an inspector.
func complained(t *testing.T) (b *bench, complaint func() Complaint) {
	b = newBench(t)
	b.hire("p9", Inspector)
	b.feed(ComplaintOpened, "k1", ComplaintOpening{Request: b.order("26000001"), Text: "nothing \x1b[31mcame\u202e"})
	return b, func() Complaint { c, _ := b.state.Complaints.Get("k1"); return c }
}

func TestAComplaintIsAnsweredInstructedClosedAndOpenedAgain(t *testing.T) {
	b, complaint := complained(t)
	if c := complaint(); c.Request != "26000001" || c.Text != "nothing [31mcame" || !c.Unanswered() || b.state.Unanswered() != 1 {
		t.Fatalf("as it came: %+v", c)
	}
	b.must(agent, ask("complaint.answer", one("k1"), "text", "it was posted"))
	if c := complaint(); c.Unanswered() || c.Closed || c.Said[0].By != agent {
		t.Errorf("answered: %+v", c)
	}
	b.must("p9", ask("complaint.instruct", one("k1"), "text", "ask the Post"))
	if c := complaint(); !c.Unanswered() {
		t.Errorf("instructed, it waits for the office again: %+v", c)
	}
	b.must(agent, ask("complaint.answer", one("k1"), "text", "it was found"))
	b.must("p9", ask("complaint.close", one("k1"), "outcome", "founded", "text", "put right"))
	if c := complaint(); !c.Closed || c.Outcome != OutcomeFounded || c.Unanswered() || b.state.Unanswered() != 0 {
		t.Errorf("closed: %+v", c)
	}
	for _, action := range []string{"complaint.answer", "complaint.instruct", "complaint.close"} {
		who := map[bool]string{true: agent, false: "p9"}[action == "complaint.answer"]
		b.refused(ComplaintOver, who, ask(action, one("k1"), "text", "more", "outcome", "again"))
		if action != "complaint.close" {
			b.refused(ComplaintOver, who, ask(action, one("k1"), "text", "more"))
		}
	}
	b.feed(ComplaintReopened, "k1", ComplaintOpening{Text: "still nothing"})
	if c := complaint(); c.Closed || c.Outcome != "" || !c.Unanswered() || len(c.Said) != 5 {
		t.Errorf("opened again: %+v", c)
	}
}

func TestTheSixtyDaysRunInWorkingTimeAndBeginAnewWhenItIsOpenedAgain(t *testing.T) {
	b, complaint := complained(t)
	calendar := b.state.Here().Calendar
	opened := b.at // Monday
	b.at = b.at.Add(7 * 24 * time.Hour)
	if age := complaint().Age(calendar, b.at); age != 5*24*time.Hour {
		t.Errorf("after a week it is %v old, want five working days", age)
	}
	due := calendar.Due(complaint().Since(), ComplaintLimit)
	if got := calendar.Elapsed(opened, due); got != ComplaintLimit {
		t.Errorf("due at %v, after %v", due, got)
	}
	b.must("p9", ask("complaint.close", one("k1"), "outcome", "unfounded", "text", "it came"))
	b.at = b.at.Add(14 * 24 * time.Hour)
	if age := complaint().Age(calendar, b.at); age != 5*24*time.Hour {
		t.Errorf("a closed one grows older: %v", age)
	}
	b.feed(ComplaintReopened, "k1", ComplaintOpening{Text: "no"})
	if age := complaint().Age(calendar, b.at); age != 0 {
		t.Errorf("opened again just now, it is %v old", age)
	}
}

func TestAnItemTakenTwiceOpensAComplaintOnce(t *testing.T) {
	b, complaint := complained(t)
	b.must("p9", ask("complaint.close", one("k1"), "outcome", "again", "text", "see k0"))
	Take(b.state, b.items[len(b.items)-1])
	if !complaint().Closed {
		t.Error("the opening, taken a second time, opened it again")
	}
	b.feed(ComplaintReopened, "k1", ComplaintOpening{Text: "no"})
	again := b.items[len(b.items)-1]
	b.must("p9", ask("complaint.close", one("k1"), "outcome", "unfounded", "text", "it came"))
	Take(b.state, again)
	if c := complaint(); !c.Closed || len(c.Said) != 3 {
		t.Errorf("the reopening, taken a second time: %+v", c)
	}
}

// Facts are kept, whatever they clash with.
func TestAnswersThatCameTooLateAndWordsAboutNothingAreKept(t *testing.T) {
	b, complaint := complained(t)
	b.must("p9", ask("complaint.close", one("k1"), "outcome", "founded", "text", "done"))
	b.write(agent, Fact{Kind: ComplaintAnswered, Subject: "k1", Body: ComplaintWord{Text: "from another branch"}})
	b.write("p9", Fact{Kind: ComplaintClosed, Subject: "k1", Body: ComplaintWord{Outcome: OutcomeUnfounded}})
	if c := complaint(); !c.Closed || c.Outcome != OutcomeFounded || len(c.Said) != 3 {
		t.Errorf("%+v", c)
	}
	unknown := func() (n int) {
		for range b.state.Unknown.All() {
			n++
		}
		return n
	}
	before := unknown()
	b.write(agent, Fact{Kind: ComplaintAnswered, Subject: "k9", Body: ComplaintWord{Text: "to nothing"}})
	b.write(agent, Fact{Kind: NoteAcknowledged, Subject: "n9"})
	b.feed(ComplaintReopened, "k9", ComplaintOpening{})
	if unknown() != before+3 {
		t.Errorf("%d are kept, want three more than %d", unknown(), before)
	}
}

func TestAComplaintIsAnsweredInWords(t *testing.T) {
	b, _ := complained(t)
	b.refused(MissingValue, agent, ask("complaint.answer", one("k1")))
	b.refused(UnknownSubject, agent, ask("complaint.answer", one("k2"), "text", "x"))
	b.refused(NotAllowed, "p9", ask("complaint.answer", one("k1"), "text", "x"))
	b.refused(NotAllowed, agent, ask("complaint.close", one("k1"), "outcome", "founded", "text", "x"))
	b.refused(BadValue, "p9", ask("complaint.close", one("k1"), "outcome", "done", "text", "x"))
}
