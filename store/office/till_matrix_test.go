package office

import (
	"strings"
	"testing"
)

// What a collector, the same or another, an officer and the administrator are
// told when they ask for something of the till at each moment of its day: the
// rules' order, written a second time by hand. "-" is done.
//
// The moments follow each other: nothing yet; a book in service; cash taken;
// counted; closed; deposited.
const tillDay = `
action          nothing               started               taken                 counted               closed
count           -                     -                     -                     -                     day.closed
close           drawer.not_counted    drawer.not_counted    drawer.not_counted    -                     day.closed
deposit         -                     -                     -                     -                     deposit.reason
handover        -                     -                     handover.open         handover.open         -
force           -                     -                     -                     -                     day.closed
check           -                     -                     -                     -                     -
close.approve   action.unknown_subject action.unknown_subject action.unknown_subject action.unknown_subject -
collect         book.none             -                     -                     -                     -
spoil           book.not_yours        -                     -                     -                     -
book.start      -                     book.taken            book.taken            book.taken            book.taken
book.return     -                     -                     -                     -                     -
`

// tillAt leads a till to a moment of its day, and gives its book.
func tillAt(t *testing.T, moment string) (b *bench, book string) {
	t.Helper()
	b = newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "p9", Body: Person{ID: "p9", Login: "sub", Roles: []Role{Collector}}})
	b.must(admin, ask("book.receive", nil, "series", "A", "first_leaf", "401", "last_leaf", "450", "initialed", "percepteur"))
	book = b.last().Subject
	for _, step := range []string{"nothing", "started", "taken", "counted", "closed"} {
		switch step {
		case "started":
			b.must(till, ask("book.start", one(book)))
		case "taken":
			b.cash(till)
		case "counted":
			b.must(till, ask("count", nil, "counts", "2=2"))
		case "closed":
			b.must(till, ask("close", nil))
		}
		if step == moment {
			return b, book
		}
	}
	t.Fatalf("no such moment: %s", moment)
	return nil, ""
}

func TestTheTillAnswersAtEveryMomentOfItsDay(t *testing.T) {
	rows := lines(tillDay)
	moments := rows["action"]
	delete(rows, "action")
	for action, answers := range rows {
		if len(answers) != len(moments) {
			t.Errorf("%s: %d answers for %d moments", action, len(answers), len(moments))
			continue
		}
		for i, want := range answers {
			b, book := tillAt(t, moments[i])
			who, c := till, ask(action, nil)
			switch action {
			case "count":
				c = ask(action, nil, "counts", "0")
			case "deposit":
				c = ask(action, nil, "slip", "V", "amount", "0")
			case "handover":
				c = ask(action, one("p9"), "counts", "0")
				if moments[i] == "closed" {
					c = ask(action, one("p9"), "counts", "2=2")
				}
			case "force", "check":
				who, c = officer, ask(action, one(till), "counts", "0")
				if action == "force" {
					c.Values["reason"] = "ill"
				}
			case "close.approve":
				who, c = officer, ask(action, one(TillDayID(till, "2026-11-23")))
			case "collect":
				c = ask(action, one(b.waiting()))
			case "spoil":
				c = ask(action, one(book), "reason", "ink")
			case "book.start":
				if moments[i] != "nothing" {
					who = "p9"
				}
				c = ask(action, one(book))
			case "book.return":
				c = ask(action, one(book))
			}
			got := codeOf(b.do(who, c))
			if got == "" {
				got = "-"
			}
			if got != want {
				t.Errorf("%s at the moment %q: %s, want %s", action, moments[i], got, want)
			}
			b.sound()
		}
	}
}

// Nobody but who may is answered at all, whatever the moment.
func TestTheTillAnswersNobodyElse(t *testing.T) {
	for _, moment := range []string{"nothing", "taken", "closed"} {
		b, book := tillAt(t, moment)
		for _, c := range []Command{
			ask("count", nil, "counts", "0"), ask("close", nil), ask("deposit", nil, "slip", "V", "amount", "0"),
			ask("handover", one("p9"), "counts", "0"), ask("spoil", one(book), "reason", "x"), ask("book.start", one(book)),
			ask("revenue", nil, "budget", "7014", "amount", "1"), ask("statement", nil, "statement_number", "T", "day", "2026-11-23", "total", "0"),
		} {
			for _, who := range []string{agent, second, officer, admin} {
				if got := codeOf(b.do(who, c)); got != string(NotAllowed) {
					t.Errorf("%s by %s: %s", c.Action, who, got)
				}
			}
		}
		for _, c := range []Command{ask("force", one(till), "counts", "0", "reason", "x"), ask("close.approve", one(TillDayID(till, "2026-11-23")))} {
			for _, who := range []string{till, "p9", agent} {
				if got := codeOf(b.do(who, c)); got != string(NotAllowed) {
					t.Errorf("%s by %s: %s", c.Action, who, got)
				}
			}
		}
		b.refused(UnknownPerson, "nobody", ask("count", nil, "counts", "0"))
	}
}

// Two collectors, two drawers: what one does never shows in the other's.
func TestTwoDrawersNeverMix(t *testing.T) {
	b, _ := tillAt(t, "taken")
	b.must(admin, ask("book.receive", nil, "series", "B", "first_leaf", "1", "last_leaf", "50", "initialed", "percepteur"))
	b.must("p9", ask("book.start", one(b.last().Subject)))
	mine := shelfText(b.state.Drawers) + b.state.Tally(till, "2026-11-23").First
	r := b.cash("p9")
	if r.Label != "B 000001" || b.balance(DrawerOf("p9")) != 400 || b.balance(DrawerOf(till)) != 400 {
		t.Errorf("receipt %s, drawers %d and %d", r.Label, b.balance(DrawerOf("p9")), b.balance(DrawerOf(till)))
	}
	b.must("p9", ask("count", nil, "counts", "2=2"))
	b.must("p9", ask("close", nil))
	if c := b.closingOf("p9", "2026-11-23"); c.Tally.Receipts != 1 || c.Number != "2026-0001" {
		t.Errorf("closing %+v", c)
	}
	if d := b.state.DrawerFor(till); d.Closed != "" || len(d.Open) != 1 {
		t.Errorf("the other drawer was closed too: %+v", d)
	}
	if !strings.Contains(mine, "A 000401") {
		t.Errorf("the first drawer: %s", mine)
	}
	b.must(till, ask("count", nil, "counts", "2=2"))
	b.must(till, ask("close", nil))
	if c := b.closingOf(till, "2026-11-23"); c.Number != "2026-0002" {
		t.Errorf("two collectors close under %s", c.Number)
	}
	if sum := b.state.CashIn(); sum != 800 {
		t.Errorf("all drawers hold %d", sum)
	}
	b.sound()
}

// The year's closings are counted by the year of their business day.
func TestClosingsAreNumberedWithinTheYear(t *testing.T) {
	b := newBench(t)
	b.must(till, ask("count", nil, "counts", "0"))
	b.must(till, ask("close", nil))
	b.at = b.at.AddDate(0, 1, 7) // 2026-12-30
	b.closed(till)
	b.at = b.at.AddDate(0, 0, 5)
	b.closed(till)
	var numbers []string
	for _, c := range b.state.Closings.All() {
		numbers = append(numbers, c.Number)
	}
	if got := strings.Join(numbers, " "); got != "2026-0001 2026-0002 2027-0001" {
		t.Errorf("numbered %s", got)
	}
}

// What the act leaves open is the convention's, and nothing else.
func TestWhatTheActDoesNotSayIsTheConvention(t *testing.T) {
	if got := (TillAct{}).LagDays(); got != 30 {
		t.Errorf("without an act the Treasury has %d days", got)
	}
	if got := (TillAct{Lag: 5}).LagDays(); got != 5 {
		t.Errorf("by the act it has %d days", got)
	}
	b := newBench(t)
	b.book(till)
	for range 30 {
		b.cash(till)
	}
	b.tomorrow()
	for _, a := range b.state.Alarms(till, b.moment().Day) {
		if a.Code == AboveCeiling || a.Code == DepositOverdue {
			t.Errorf("without an act there is %s", a.Code)
		}
	}
}
