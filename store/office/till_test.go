package office

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
)

// book puts a receipt book of leaves 401 to 450 into a collector's service.
func (b *bench) book(collector string) string {
	b.t.Helper()
	first := 401
	for range b.state.ReceiptBooks.All() {
		first += 50
	}
	b.must(admin, ask("book.receive", nil, "series", "A", "first_leaf", strconv.Itoa(first), "last_leaf", strconv.Itoa(first+49), "initialed", "le percepteur"))
	id := b.last().Subject
	b.must(collector, ask("book.start", one(id)))
	return id
}

func (b *bench) last() Event { return b.events[len(b.events)-1] }

// waiting leads a counter order of two extracts, 4 dirhams, to signed.
func (b *bench) waiting(pairs ...string) string {
	b.t.Helper()
	id := b.counter("1", pairs...)
	b.upTo(Signed, id)
	return id
}

// cash lets a collector take 4 dirhams for a counter order, and gives its receipt.
func (b *bench) cash(collector string) Receipt {
	b.t.Helper()
	id := b.waiting()
	b.must(collector, ask("collect", one(id)))
	r, ok := b.state.Receipts.Get(b.request(id).Receipt)
	if !ok {
		b.t.Fatalf("no receipt was written for %s", id)
	}
	return r
}

func (b *bench) sound() {
	b.t.Helper()
	if wrong := b.state.Unbalanced(); len(wrong) > 0 {
		b.t.Fatalf("accounts do not hold what the records say: %v", wrong)
	}
	if wrong := b.state.ClosingsWrong(); len(wrong) > 0 {
		b.t.Fatalf("closings are not the replay of their day: %v", wrong)
	}
}

// personFor is whom an action on a person is done to.
func (b *bench) personFor(a *Action) string {
	if slices.Contains([]string{"force", "check", "handover", "handover.force"}, a.Name) {
		if a.Name == "handover" {
			b.write("", Fact{Kind: PersonAdded, Subject: "substitute", Body: Person{ID: "substitute", Login: "sub", Roles: []Role{Collector}}})
			return "substitute"
		}
		return till
	}
	return agent
}

// tillFor sets a till up so that somebody can do an action, and gives its
// subject: for tests over all actions.
func (b *bench) tillFor(a *Action, who string) (subject string) {
	b.t.Helper()
	s := b.state
	day := s.Here().Calendar.DayOf(b.at)
	switch a.Name {
	case "collect":
		for id, p := range s.People.All() {
			if p.Has(Collector) {
				book := ReceiptBook{ID: "b-" + id, First: 401, Final: 450, By: id, Series: id}
				s.ReceiptBooks.Put(book.ID, book)
				s.Drawers.Put(id, Drawer{Person: id, Book: book.ID})
			}
		}
	case "handover.force", "handover.redirect":
		b.write("", Fact{Kind: PersonAdded, Subject: "p9-collector", Body: Person{ID: "p9-collector", Login: "sub", Roles: []Role{Collector}}})
	case "stamps":
		s.setHere(func(h *Settings) { h.Till.Stamps = []Centimes{2000} })
	case "revenue", "annexe.bring":
		s.setHere(func(h *Settings) { h.Revenues = []Revenue{{Code: "7014"}} })
	case "close":
		s.Days.Put(TillDayID(who, day), TillDay{Person: who, Day: day, Count: &Counted{Counts: Counts{}}, Counts: 1})
		s.Drawers.Put(who, Drawer{Person: who, Open: []Day{day}})
	}
	switch a.On {
	case OnBook:
		book := ReceiptBook{ID: "bx", First: 401, Final: 450}
		if a.Name == "spoil" {
			book.By = who
		}
		s.ReceiptBooks.Put("bx", book)
		return "bx"
	case OnReceipt:
		r := Receipt{ID: "rx", Amount: 400, By: till, Day: day}
		if a.Name == "void.approve" {
			r.Void = &Void{By: "somebody", Wanted: true}
		}
		s.Receipts.Put("rx", r)
		return "rx"
	case OnClosing:
		s.Closings.Put(till+"/"+string(day), Closing{ID: till + "/" + string(day), Person: till, Day: day, By: till})
		return till + "/" + string(day)
	case OnDeposit:
		s.Deposits.Put("vx", Deposit{ID: "vx", By: till, Paid: Paid{Slip: "9"}})
		return "vx"
	case OnAnnexe:
		s.Annexes.Put("ax", Annexe{ID: "ax", By: "somebody"})
		return "ax"
	case OnHandover:
		s.Handovers.Put("hx", Handover{ID: "hx", From: "somebody", HandedOver: HandedOver{To: who}})
		return "hx"
	case OnCheck:
		check := Check{By: who, Person: till, Checked: Checked{ID: "kx"}}
		if a.Name == "check.refuse" {
			check.Names = []CheckName{{By: who}}
		}
		s.Checks.Put("kx", check)
		return "kx"
	}
	return ""
}

func TestAReceiptTakesTheNextLeafAndThePapersGoOut(t *testing.T) {
	b := newBench(t)
	id := b.waiting()
	b.refused(NoBook, till, ask("collect", one(id)))
	b.book(till)
	b.must(till, ask("collect", one(id)))
	b.stands(id, Collected)
	r, _ := b.state.Receipts.Get(b.request(id).Receipt)
	if r.Label != "A 000401" || r.Amount != 400 || r.Extracts != 2 || r.Request != id || r.Day != "2026-11-23" {
		t.Errorf("receipt %+v", r)
	}
	if b.balance(DrawerOf(till)) != 400 || b.balance(RevenueCounter) != -400 || b.balance(DueOnline) != 0 {
		t.Errorf("drawer %d, revenue %d", b.balance(DrawerOf(till)), b.balance(RevenueCounter))
	}
	for n := 402; n <= 450; n++ {
		if r := b.cash(till); r.Label != fmt.Sprintf("A %06d", n) {
			t.Fatalf("receipt %s, want %d: numbers have no gaps", r.Label, n)
		}
	}
	b.refused(BookFull, till, ask("collect", one(b.waiting())))
	b.sound()
}

func TestNobodyButACollectorTakesCash(t *testing.T) {
	b := newBench(t)
	b.book(till)
	id := b.waiting()
	for _, who := range []string{agent, officer, admin} {
		b.refused(NotAllowed, who, ask("collect", one(id)))
	}
}
