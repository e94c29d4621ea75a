package office

import "testing"

// given is an office in whose kept branch the drawer of somebody who left went to
// p9; p10 is another collector.
func given(t *testing.T) (b *bench, id string) {
	t.Helper()
	b = gone(t)
	b.hire("p10", Collector)
	b.must(officer, ask("force", one(till), "counts", "2=4", "reason", "left"))
	b.must(officer, ask("handover.force", one(till), "receiving", "p9", "counts", "2=4", "reason", "left"))
	return b, b.last().Subject
}

// Both branches gave one drawer on: the book stays in the hands in which it is.
func TestACarriedHandoverTakesNobodysBook(t *testing.T) {
	b, id := given(t)
	h, _ := b.state.Handovers.Get(id)
	b.must("p9", ask("takeover", one(id)))
	b.cash("p9")
	lost := h.HandedOver
	lost.To = "p10"
	b.carry(b.elsewhere(1, "2026-11-24", officer, Fact{Kind: DrawerHanded, Subject: "h9-ffffff", Body: lost}))
	b.carry(b.elsewhere(2, "2026-11-24", "p10", Fact{Kind: DrawerTaken, Subject: "h9-ffffff", Body: TakenOver{}}))
	if book, _ := b.state.ReceiptBooks.Get(h.Book); h.Book == "" || book.By != "p9" || b.state.DrawerFor("p9").Book != h.Book || b.state.DrawerFor("p10").Book != "" {
		t.Errorf("%q is with %s: p9 writes in %q, p10 in %q", h.Book, book.By, b.state.DrawerFor("p9").Book, b.state.DrawerFor("p10").Book)
	}
	b.cash("p9")
}

func TestABookThatWasReturnedDoesNotComeBackWithADrawer(t *testing.T) {
	b, id := given(t)
	h, _ := b.state.Handovers.Get(id)
	b.write(officer, Fact{Kind: BookReturned, Subject: h.Book})
	b.must("p9", ask("takeover", one(id)))
	if got := b.state.DrawerFor("p9").Book; got != "" {
		t.Errorf("receipts are written in %q, which was returned", got)
	}
}

// A carried redirection counts where nobody here has sent the drawer elsewhere,
// and sends none to who keeps no till.
func TestACarriedRedirectionDoesNotUndoOurs(t *testing.T) {
	b, id := given(t)
	b.hire("p11", Collector)
	sent := func(to string) Event {
		return b.elsewhere(b.n, "2026-11-24", officer, Fact{Kind: HandoverRedirected, Subject: id, Body: Redirection{To: to, Reason: "ill"}})
	}
	for _, step := range []struct{ to, goes string }{{agent, "p9"}, {"p10", "p10"}, {"p11", "p11"}} {
		b.carry(sent(step.to))
		if h, _ := b.state.Handovers.Get(id); h.To != step.goes {
			t.Errorf("sent to %s it goes to %s", step.to, h.To)
		}
	}
	b.must(officer, ask("handover.redirect", one(id), "receiving", "p9", "reason", "is back"))
	b.carry(sent("p10"))
	if h, _ := b.state.Handovers.Get(id); h.To != "p9" {
		t.Errorf("it goes to %s", h.To)
	}
	b.must("p9", ask("takeover", one(id)))
	b.sound()
}
