package office

import (
	"testing"
	"time"
)

// A week in a small office, told once from end to end.
func TestAWeekInASmallOffice(t *testing.T) {
	b := newBench(t)
	later := func(d time.Duration) { b.at = b.at.Add(d) }

	// Monday: four orders wait; an agent takes them all.
	ids := []string{b.order("26000001"), b.order("26000002"), b.order("26000003", func(o *Order) { o.Marriage = true }), b.order("26000004")}
	b.must(agent, ask("claim", ids))
	later(time.Hour)
	b.must(agent, ask("found", ids[:3]))
	b.must(agent, ask("hold", one(ids[3]), "code", "register", "note", "asked the court for its copy"))

	// One paper is not for this person to have; the extracts go on.
	b.must(agent, ask("refuse", one(ids[1]), "code", "R05"))
	b.must(agent, ask("print", ids[:3], "mentions", "yes", "marriage", "yes"))
	b.must(agent, ask("send", nil))

	// Tuesday: the folder comes back, one paper pulled out for a spelling.
	later(24 * time.Hour)
	b.must(officer, ask("sign", ids[:3], "signatory", "s1", "pulled", ids[2], "note", "accent missing"))
	b.stands(ids[0], Signed)
	b.stands(ids[1], Signed)
	b.stands(ids[2], Found)
	if note := b.request(ids[2]).Note; note != "accent missing" {
		t.Errorf("the pulled paper's note is %q", note)
	}

	// The agent falls ill: the officer gives the work to another.
	b.must(officer, ask("reassign", []string{ids[2], ids[3]}, "person", second, "reason", "ill"))
	b.refused(NotYours, agent, ask("print", one(ids[2]), "mentions", "yes", "marriage", "yes"))
	b.must(second, ask("print", one(ids[2]), "mentions", "yes", "marriage", "yes"))
	b.must(second, ask("resume", one(ids[3])))
	b.stands(ids[3], Claimed)

	// Wednesday: a power cut; what was done by hand is entered afterwards.
	later(24 * time.Hour)
	byHand := b.at.Add(-2 * time.Hour).Format(time.RFC3339)
	b.must(second, ask("found", one(ids[3]), "late", byHand))
	b.must(second, ask("print", one(ids[3]), "mentions", "yes", "late", byHand))
	b.must(second, ask("sign", []string{ids[2], ids[3]}, "signatory", "s1", "late", byHand))

	// The citizen withdrew one order too late: the difference is settled.
	b.feed(RequestWithdrawn, ids[0], nil)
	b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: ids[0]})
	b.must(officer, ask("settle", one("d1"), "choice", "deliver", "note", "already in its envelope"))

	// Thursday: somebody comes to the counter.
	later(24 * time.Hour)
	b.must(second, ask("open", nil, "extracts", "3", "number", "7", "gregorian", "2001", "first", "ليلى", "family", "التازي", "sex", "f",
		"birth", "2001-04-05", "father", "عمر", "mother", "هند", "mother_name", "بناني", "asker", "عمر"))
	counter := b.events[len(b.events)-1].Subject
	b.must(second, ask("found", one(counter)))
	b.must(second, ask("print", one(counter), "mentions", "yes"))
	b.must(officer, ask("sign", one(counter), "signatory", "s1"))
	b.book(till)
	b.must(till, ask("collect", one(counter)))

	// Friday: what the week earned, to the centime, each in its own ledger.
	online := Centimes(700 + 400 + 700 + 700) // the second order lost its full copy
	if b.balance(DueOnline) != online || b.balance(RevenueOnline) != -online {
		t.Errorf("the Treasury owes %d, want %d", b.balance(DueOnline), online)
	}
	if b.balance(DrawerOf(till)) != 600 || b.balance(RevenueCounter) != -600 {
		t.Errorf("the drawer holds %d, want 600", b.balance(DrawerOf(till)))
	}
	for _, id := range ids {
		b.stands(id, Signed)
	}
	if r := b.request(ids[3]); !r.Late || r.By != second || r.Signature == nil || r.Signature.Outside {
		t.Errorf("the last order is %+v", r)
	}
	if open := b.state.FolderOf(b.state.Here().Folder); len(open) != 0 {
		t.Errorf("the folder being filled holds %v", open)
	}
	if d, _ := b.state.Differences.Get("d1"); d.Settled == nil || d.Settled.Choice != Deliver {
		t.Errorf("difference %+v", d)
	}
	for range b.state.Unknown.All() {
		t.Error("something of this week was not understood")
	}
}
