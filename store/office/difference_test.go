package office

import (
	"testing"
)

// Who settles what, and how: everything else is refused.
const maySettleBy = `
withdrawn_after_work  deliver stop           : agent officer
processed_twice       one_letter two_letters : officer
fee_not_per_tariff    as_platform as_office  : officer collector
`

func TestEveryDifferenceIsSettledByItsRolesAndItsChoices(t *testing.T) {
	table := lines(maySettleBy)
	if len(table) != len(Differences) {
		t.Errorf("%d kinds in the table, %d in the program", len(table), len(Differences))
	}
	for kind, row := range table {
		choices, roles := row[:2], row[3:]
		for _, role := range Roles {
			for _, choice := range allChoices() {
				b := newBench(t)
				b.write("", Fact{Kind: PersonAdded, Subject: "px", Body: Person{Login: "x", Roles: []Role{role}}})
				id := b.order("26000001")
				b.upTo(Signed, id)
				b.feed(DifferenceOpened, "d1", Difference{Kind: DifferenceKind(kind), Request: id, Platform: 650})
				want := ""
				switch {
				case !has(roles, string(role)):
					want = string(NotAllowed)
				case !has(choices, choice):
					want = string(NotAChoice)
				}
				if got := codeOf(b.do("px", ask("settle", one("d1"), "choice", choice, "note", "seen"))); got != want {
					t.Errorf("%s settled by %s with %s: %q, want %q", kind, role, choice, got, want)
				}
				if d, _ := b.state.Differences.Get("d1"); want == "" && (d.Settled == nil || d.Settled.By != "px" ||
					d.Settled.Note != "seen" || string(d.Settled.Choice) != choice || !d.Settled.At.Equal(b.at)) {
					t.Errorf("%s settled by %s: %+v", kind, role, d.Settled)
				}
			}
		}
	}
}

func has(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

func TestAStoppedOrderLeavesItsFolderAndTheQueue(t *testing.T) {
	for _, stage := range []Stage{Claimed, Found, Printed, Signed} {
		b := newBench(t)
		id := b.order("26000001")
		b.upTo(stage, id)
		b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: id})
		b.at = b.at.Add(3600e9)
		b.must(agent, ask("settle", one("d1"), "choice", "stop"))
		r := b.request(id)
		if r.Stage != Withdrawn || !r.Since.Equal(b.at) || r.Folder != 0 || r.Due != 0 {
			t.Errorf("stopped at %s: %+v", stage, r)
		}
		if in := b.state.FolderOf(1); len(in) != 0 {
			t.Errorf("stopped at %s: the folder holds %v", stage, in)
		}
		if b.balance(DueOnline) != 0 {
			t.Errorf("stopped at %s: the Treasury owes %d", stage, b.balance(DueOnline))
		}
	}
}

func TestAHeldOrderThatIsStoppedWaitsForNothing(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.must(agent, ask("hold", one(id), "code", "mention"))
	b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: id})
	b.must(agent, ask("settle", one("d1"), "choice", "stop"))
	if r := b.request(id); r.Stage != Withdrawn || r.Hold != "" || r.Before != "" {
		t.Errorf("request %+v", r)
	}
	b.refused(WrongStage, agent, ask("resume", one(id)))
}

func TestALetterThatIsOutIsNotStopped(t *testing.T) {
	for _, stage := range []Stage{Handed, Delivered} {
		b := newBench(t)
		id := b.order("26000001")
		b.upTo(Signed, id)
		r := b.request(id)
		r.Stage = stage
		b.state.Requests.Put(id, r)
		b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: id})
		b.must(agent, ask("settle", one("d1"), "choice", "stop"))
		b.stands(id, stage)
		if b.balance(DueOnline) != 700 {
			t.Errorf("at %s the duty of a letter that is out was taken back", stage)
		}
	}
}

func TestWhatChangesNothingLeavesTheRequestAlone(t *testing.T) {
	for _, row := range Differences {
		for _, choice := range row.Choices {
			if choice == Stop || choice == AsPlatform {
				continue
			}
			b := newBench(t)
			id := b.order("26000001")
			b.upTo(Signed, id)
			b.feed(DifferenceOpened, "d1", Difference{Kind: row.Kind, Request: id, Office: 700, Platform: 650})
			before := shelfText(b.state.Requests) + shelfText(b.state.Accounts) + shelfText(b.state.Folders)
			b.must(officer, ask("settle", one("d1"), "choice", string(choice)))
			if after := shelfText(b.state.Requests) + shelfText(b.state.Accounts) + shelfText(b.state.Folders); after != before {
				t.Errorf("%s by %s changed\n%s\nto\n%s", row.Kind, choice, before, after)
			}
		}
	}
}

func TestADifferenceAboutARequestThatIsNotHereIsSettledAllTheSame(t *testing.T) {
	b := newBench(t)
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: "404", Platform: 650})
	b.must(till, ask("settle", one("d1"), "choice", "as_platform"))
	d, _ := b.state.Differences.Get("d1")
	if d.Settled == nil || b.balance(DueOnline) != 0 {
		t.Errorf("settled %+v, due %d", d.Settled, b.balance(DueOnline))
	}
	if _, made := b.state.Requests.Get(""); made {
		t.Error("a request without an id was made")
	}
}

func TestThePlatformCannotSettleItsOwnDifference(t *testing.T) {
	b := newBench(t)
	b.feed(DifferenceOpened, "d1", Difference{ID: "other", Kind: FeeNotPerTariff, Request: "26000001",
		Settled: &Settlement{Choice: AsPlatform}, Comments: []Settlement{{Choice: AsOffice}}})
	d, _ := b.state.Differences.Get("d1")
	if d.ID != "d1" || d.Settled != nil || d.Comments != nil {
		t.Errorf("difference %+v", d)
	}
}

// What was taken in cash was taken: the platform's word moves no coin. A wrong
// receipt is voided, and another one is written.
func TestASettlementMovesNoCash(t *testing.T) {
	b := newBench(t)
	b.book(till)
	id := b.counter("1")
	b.upTo(Signed, id)
	b.must(till, ask("collect", one(id)))
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: id, Office: 400, Platform: 450})
	b.must(till, ask("settle", one("d1"), "choice", "as_platform"))
	if b.balance(DrawerOf(till)) != 400 || b.balance(RevenueCounter) != -400 || b.balance(DueOnline) != 0 {
		t.Errorf("drawer %d, revenue %d, online %d", b.balance(DrawerOf(till)), b.balance(RevenueCounter), b.balance(DueOnline))
	}
	b.sound()
}

// Nothing is due for papers that were never signed, whatever the platform says.
func TestTheFeeOfAnOrderWithoutPapersBooksNothing(t *testing.T) {
	for stage, lead := range map[Stage]func(b *bench, id string){
		Placed:      func(*bench, string) {},
		Printed:     func(b *bench, id string) { b.upTo(Printed, id) },
		Withdrawn:   func(b *bench, id string) { b.feed(RequestWithdrawn, id, nil) },
		Transferred: func(b *bench, id string) { b.must(agent, transfer(id)) },
		Refused: func(b *bench, id string) {
			b.upTo(Claimed, id)
			b.must(agent, ask("refuse", one(id), "code", "R01"))
		},
	} {
		b := newBench(t)
		id := b.order("26000001")
		lead(b, id)
		b.stands(id, stage)
		b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: id, Platform: 650})
		b.must(till, ask("settle", one("d1"), "choice", "as_platform"))
		if d, _ := b.state.Differences.Get("d1"); d.Settled == nil || b.request(id).Due != 0 || b.balance(DueOnline) != 0 {
			t.Errorf("%s: settled %+v, due %d", stage, d.Settled, b.balance(DueOnline))
		}
	}
	b := newBench(t)
	id := b.counter("1")
	b.upTo(Signed, id) // signed, and nobody has paid yet
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: id, Platform: 650})
	b.must(till, ask("settle", one("d1"), "choice", "as_platform"))
	if b.balance(CashDrawer) != 0 {
		t.Errorf("the drawer holds %d that nobody paid", b.balance(CashDrawer))
	}
}

func TestNothingIsStoppedThatIsNotInWork(t *testing.T) {
	for stage, lead := range map[Stage]func(b *bench, id string){
		Transferred: func(b *bench, id string) { b.must(agent, transfer(id)) },
		Refused: func(b *bench, id string) {
			b.upTo(Claimed, id)
			b.must(agent, ask("refuse", one(id), "code", "R01"))
		},
	} {
		b := newBench(t)
		id := b.order("26000001")
		lead(b, id)
		before := b.request(id)
		b.at = b.at.Add(3600e9)
		b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: id})
		b.must(agent, ask("settle", one("d1"), "choice", "stop"))
		if r := b.request(id); r.Stage != stage || !r.Since.Equal(before.Since) {
			t.Errorf("%s was stopped: %+v", stage, r)
		}
	}
}

// A warning ends with the decision: an order that goes out after all is like any
// other, for the queue, the mail desk and whoever claims it.
func TestNothingWarnsOfAnOrderThatIsDeliveredAfterAll(t *testing.T) {
	b := newBench(t)
	waiting, gone, stopped := b.order("26000001"), b.order("26000002"), b.order("26000003")
	b.upTo(Signed, gone)
	b.upTo(Signed, stopped)
	for _, id := range []string{waiting, gone, stopped} {
		b.feed(RequestWithdrawn, id, nil)
	}
	if b.request(waiting).Withheld() || !b.request(gone).Withheld() || !b.request(stopped).Withheld() {
		t.Error("withheld are not those on which work had begun")
	}
	for id, choice := range map[string]string{gone: "deliver", stopped: "stop"} {
		b.feed(DifferenceOpened, "d-"+id, Difference{Kind: WithdrawnAfterWork, Request: id})
		b.must(agent, ask("settle", one("d-"+id), "choice", choice))
		if r := b.request(id); r.Withheld() {
			t.Errorf("%s: still withheld: %+v", choice, r)
		}
	}
	if RowOf(b.request(gone)).Withdrawn || !RowOf(b.request(stopped)).Withdrawn {
		t.Error("the list marks the wrong one")
	}
}
