package office

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestAnOrderGoesFromTheQueueToSignedAndIsDueByTheTariff(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.must(agent, ask("claim", one(id)))
	b.stands(id, Claimed)
	b.must(agent, ask("found", one(id)))
	b.must(agent, ask("print", one(id), "mentions", "yes"))
	b.stands(id, Printed)
	b.must(agent, ask("sign", one(id), "signatory", "s1"))
	b.stands(id, Signed)
	if due := b.request(id).Due; due != 2*200+300 {
		t.Errorf("due %d, want 700", due)
	}
	if b.balance(DueOnline) != 700 || b.balance(RevenueOnline) != -700 {
		t.Errorf("accounts: due %d, revenue %d", b.balance(DueOnline), b.balance(RevenueOnline))
	}
	if sig := b.request(id).Signature; sig == nil || sig.Capacity != President || sig.Outside {
		t.Errorf("signature %+v", sig)
	}
}

func TestPapersAreNotPreparedBeforeTheAgentConfirms(t *testing.T) {
	b := newBench(t)
	plain, wedding := b.order("26000001"), b.order("26000002", func(o *Order) { o.Marriage = true })
	b.upTo(Found, plain)
	b.upTo(Found, wedding)
	b.refused(NotConfirmed, agent, ask("print", one(plain)))
	b.refused(NotConfirmed, agent, ask("print", one(wedding), "mentions", "yes"))
	b.must(agent, ask("print", []string{plain, wedding}, "mentions", "yes", "marriage", "yes"))
	b.stands(wedding, Printed)
}

func TestTheRulesSayWhyAndNothingChanges(t *testing.T) {
	b := newBench(t)
	placed, claimed, signed := b.order("26000001"), b.order("26000002"), b.order("26000003")
	b.upTo(Claimed, claimed)
	b.upTo(Signed, signed)
	for _, c := range []struct {
		why  Code
		who  string
		what Command
	}{
		{UnknownAction, agent, ask("dance", one(placed))},
		{UnknownPerson, "p99", ask("claim", one(placed))},
		{NotAllowed, till, ask("claim", one(placed))},
		{NotAllowed, agent, ask("person.add", nil)},
		{NotAllowed, agent, ask("reassign", one(claimed), "person", officer, "reason", "x")},
		{WrongStage, agent, ask("found", one(placed))},
		{WrongStage, agent, ask("refuse", one(signed), "code", "R01")},
		{NoSubject, agent, ask("claim", nil)},
		{UnknownSubject, agent, ask("claim", one("404"))},
		{UnknownSubject, agent, ask("send", one(placed))},
		{NotYours, second, ask("found", one(claimed))},
		{MissingValue, agent, ask("release", one(claimed))},
		{BadValue, agent, ask("refuse", one(claimed), "code", "R77")},
		{UnknownValue, agent, ask("claim", one(placed), "colour", "red")},
		{FutureTime, agent, ask("claim", one(placed), "late", "2030-01-01T00:00:00Z")},
		{TextRequired, agent, ask("refuse", one(claimed), "code", "R99")},
		{OnlyFullCopies, agent, ask("refuse", one(claimed), "code", "R05", "papers", "all")},
		{SameBureau, agent, ask("transfer", one(claimed), "bureau", "01.151.13.05/1", "reason", "x")},
		{BadValue, agent, ask("transfer", one(claimed), "bureau", "nowhere", "reason", "x")},
		{NotAtCounter, till, ask("collect", one(signed))},
		{EmptyFolder, agent, ask("send", nil)},
		{NotAClerk, officer, Command{Action: "reassign"}},
	} {
		if c.why == NotAClerk { // officers reassign, but only to those who process orders
			b.refused(NotAllowed, agent, ask("reassign", one(claimed), "person", till, "reason", "ill"))
			b.refused(NotAClerk, officer, ask("reassign", one(claimed), "person", till, "reason", "ill"))
			continue
		}
		b.refused(c.why, c.who, c.what)
	}
}

func TestAFolderComesBackWholeAndWhatIsPulledOutGoesBackToFound(t *testing.T) {
	b := newBench(t)
	ids := []string{b.order("26000001"), b.order("26000002"), b.order("26000003")}
	for _, id := range ids {
		b.upTo(Printed, id)
	}
	b.must(agent, ask("send", nil))
	late := b.order("26000004")
	b.upTo(Printed, late)
	if b.request(late).Folder == b.request(ids[0]).Folder {
		t.Fatal("a paper prepared after the folder left lies in it")
	}
	b.refused(FolderNotWhole, agent, ask("sign", ids[:2], "signatory", "s1"))
	b.must(agent, ask("sign", ids, "signatory", "s1", "pulled", ids[1]))
	b.stands(ids[0], Signed)
	b.stands(ids[1], Found)
	b.stands(late, Printed)
	if got := b.request(ids[1]).Due; got != 0 {
		t.Errorf("a paper pulled out is due %d", got)
	}
}

func TestASignatureOutsideTheDelegationIsRecordedAndFlagged(t *testing.T) {
	b := newBench(t)
	b.must(admin, Command{Action: "signatory.add", Values: map[string]string{"name_ar": "موظف", "capacity": "employee",
		"delegation": "14/2025", "from": "2025-01-01", "to": "2025-12-31"}})
	id := b.order("26000001")
	b.upTo(Printed, id)
	b.must(agent, ask("sign", one(id), "signatory", "s2-001122"))
	if sig := b.request(id).Signature; sig == nil || !sig.Outside || sig.Delegation != "14/2025" {
		t.Errorf("signature %+v, want one flagged outside its delegation", sig)
	}
}

func TestR05RefusesTheFullCopiesAndTheExtractsGoOn(t *testing.T) {
	b := newBench(t)
	proof := func(o *Order) { o.Proof = &Proof{Digest: "aa", Type: "image/png", Size: 10} }
	id := b.order("26000001", proof)
	b.upTo(Found, id)
	b.refused(ProofNotSeen, agent, ask("refuse", one(id), "code", "R05"))
	b.reads(agent, id, true)
	b.must(agent, ask("refuse", one(id), "code", "R05"))
	b.stands(id, Found)
	b.refused(NoFullCopies, agent, ask("refuse", one(id), "code", "R05"))
	b.upTo(Signed, id)
	if due := b.request(id).Due; due != 400 {
		t.Errorf("due %d, want the two extracts only: 400", due)
	}
	only := b.order("26000002", proof, func(o *Order) { o.Extracts = 0 })
	b.upTo(Claimed, only)
	b.reads(agent, only, true)
	b.must(agent, ask("refuse", one(only), "code", "R05"))
	b.stands(only, Refused)
}

// Whoever refuses for what a scan shows has opened it, by the access log. That it
// cannot be opened is itself what R04 says; nobody judges by it who may have a copy.
func TestWhatAScanShowsIsJudgedByWhoOpenedIt(t *testing.T) {
	for _, c := range []struct {
		code      RefusalCode
		who       string // looked
		opened    bool
		joined    bool
		mayRefuse bool
	}{
		{R04, "", false, true, false},
		{R05, "", false, true, false},
		{R04, second, true, true, false}, // somebody else did
		{R05, second, true, true, false},
		{R04, agent, true, true, true},
		{R05, agent, true, true, true},
		{R04, agent, false, true, true}, // it was not there, or damaged
		{R05, agent, false, true, false},
		{R04, "", false, false, true}, // none was joined: nothing to open
		{R05, "", false, false, true},
		{R01, "", false, true, true},
	} {
		b := newBench(t)
		id := b.order("26000001", func(o *Order) {
			if c.joined {
				o.Proof = &Proof{Digest: "aa", Type: "image/png", Size: 10}
			}
		})
		b.upTo(Claimed, id)
		b.reads(c.who, id, c.opened)
		b.reads(agent, "26000009", true) // the scan of another order says nothing
		err := b.do(agent, ask("refuse", one(id), "code", string(c.code)))
		if want := map[bool]string{true: "", false: string(ProofNotSeen)}[c.mayRefuse]; codeOf(err) != want {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// A year mistyped, or a clock that nobody believes: the real time of work lies
// between the order and the declared day.
func TestWorkEnteredLateLiesBetweenTheOrderAndToday(t *testing.T) {
	at := newBenchTime()
	for _, c := range []struct {
		name  string
		clock time.Time // what the station shows
		doubt string
		late  string
		want  Code
	}{
		{"an hour ago", at, "", "2026-11-23T08:00:00Z", ""},
		{"as it was placed, to the minute of the sheet", at, "", "2026-11-22T10:00:00Z", ""},
		{"before it was placed", at, "", "2026-11-22T09:59:00Z", TooEarly},
		{"in 1900", at, "", "1900-01-01T00:00:00Z", TooEarly},
		{"in a minute", at, "", "2026-11-23T09:01:00Z", FutureTime},
		{"dead battery, this morning", at.AddDate(-26, 0, 0), "doubtful", "2026-11-23T08:00:00Z", ""},
		{"dead battery, later today for all it knows", at.AddDate(-26, 0, 0), "doubtful", "2026-11-23T22:00:00Z", ""},
		{"dead battery, tomorrow", at.AddDate(-26, 0, 0), "doubtful", "2026-11-24T08:00:00Z", FutureTime},
		{"dead battery, 1900", at.AddDate(-26, 0, 0), "doubtful", "1900-01-01T00:00:00Z", TooEarly},
		{"in 2036, this morning", at.AddDate(10, 0, 0), "doubtful", "2026-11-23T08:00:00Z", ""},
		{"in 2036, in 2030", at.AddDate(10, 0, 0), "doubtful", "2030-11-23T08:00:00Z", FutureTime},
		{"in 2036, confirmed", at.AddDate(10, 0, 0), "", "2026-11-23T16:00:00Z", ""},
		{"in 2036, confirmed, tomorrow", at.AddDate(10, 0, 0), "", "2026-11-24T08:00:00Z", FutureTime},
	} {
		b := newBench(t)
		id := b.order("26000001", func(o *Order) { o.PlacedAt = time.Date(2026, 11, 22, 10, 0, 30, 0, time.UTC) })
		m := b.moment()
		m.At, m.Clock = c.clock, c.doubt
		for _, command := range []Command{ask("claim", one(id), "late", c.late), ask("hold", one(id), "code", "paper", "late", c.late)} {
			if _, err := Decide(b.state, m, agent, command); codeOf(err) != string(c.want) {
				t.Errorf("%s: %s: %v, want %q", c.name, command.Action, err, c.want)
			}
		}
	}
}

func TestAnOrderTakenByHandIsAtMostAMonthOld(t *testing.T) {
	b := newBench(t)
	form := func(late time.Time) Command {
		a, _ := ActionNamed("open")
		values := goodValues(a)
		values["late"] = late.Format(time.RFC3339)
		return Command{Action: "open", Values: values}
	}
	b.must(agent, form(b.at.AddDate(0, 0, -LateDays)))
	b.refused(TooEarly, agent, form(b.at.AddDate(0, 0, -LateDays).Add(-time.Minute)))
	b.refused(TooEarly, agent, form(time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)))
	m := b.moment()
	m.At, m.Clock = b.at.AddDate(-26, 0, 0), "doubtful"
	if facts, err := Decide(b.state, m, agent, form(b.at.AddDate(0, 0, -1))); err != nil || !facts[0].Body.(Order).PlacedAt.Equal(b.at.AddDate(0, 0, -1)) {
		t.Errorf("under a dead clock: %v, %v", facts, err)
	}
}

func TestADayThatTheClockDoesNotShowIsConfirmed(t *testing.T) {
	for _, c := range []struct {
		name         string
		clock        time.Time
		doubt        string
		day, confirm string
		want         Code
	}{
		{"today", newBenchTime(), "", "2026-11-23", "", ""},
		{"tomorrow", newBenchTime(), "", "2026-11-24", "", ClockConfirm},
		{"tomorrow, and no", newBenchTime(), "", "2026-11-24", "no", ClockConfirm},
		{"tomorrow, and yes", newBenchTime(), "", "2026-11-24", "yes", ""},
		{"today, of a clock in doubt", newBenchTime(), "doubtful", "2026-11-23", "", ClockConfirm},
		{"another, of a clock in doubt", newBenchTime().AddDate(-6, 0, 0), "doubtful", "2026-11-23", "yes", ""},
	} {
		b := newBench(t)
		m := b.moment()
		m.At, m.Clock = c.clock, c.doubt
		_, err := Decide(b.state, m, officer, ask("day", nil, "day", c.day, "confirm", c.confirm))
		if codeOf(err) != string(c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
		var problem *Problem
		if errors.As(err, &problem) && (problem.Args[0] != c.day || problem.Args[1] != string(b.state.Here().Calendar.DayOf(c.clock))) {
			t.Errorf("%s: the question names %v", c.name, problem.Args)
		}
	}
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "px", Body: Person{Login: "x", Roles: []Role{Inspector}}})
	b.refused(NotAllowed, "px", ask("day", nil, "day", "2026-11-23"))
	for _, who := range []string{agent, officer, till, admin} { // a one-person office must not stop
		b.must(who, ask("day", nil, "day", "2026-11-23"))
	}
}

func TestWorkDoneByHandIsEnteredLateWithItsRealTime(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.at = b.at.Add(26 * time.Hour)
	done := b.at.Add(-3 * time.Hour)
	b.must(agent, ask("claim", one(id), "late", done.Format(time.RFC3339)))
	r := b.request(id)
	if !r.Late || !r.Since.Equal(done) {
		t.Errorf("late %v since %v, want the time the work was done, %v", r.Late, r.Since, done)
	}
}

func TestACounterOrderIsPaidWhenItIsCollected(t *testing.T) {
	b := newBench(t)
	form := map[string]string{"extracts": "2", "number": "44", "gregorian": "١٩٨٠", "first": "سعيد", "family": "بناني",
		"sex": "m", "birth": "1980-05-17", "father": "أحمد", "mother": "زهرة", "mother_name": "التازي", "asker": "سعيد"}
	b.must(agent, Command{Action: "open", Values: form})
	id := ""
	for key := range b.state.Requests.All() {
		id = key
	}
	b.stands(id, Claimed)
	if !strings.HasPrefix(id, "c"+string(testOpening)) || b.request(id).Order.Act.Gregorian != 1980 {
		t.Fatalf("id %s, act %+v", id, b.request(id).Order.Act)
	}
	b.upTo(Signed, id)
	if b.balance(DrawerOf(till)) != 0 {
		t.Error("cash before anybody paid")
	}
	b.book(till)
	b.must(till, ask("collect", one(id)))
	b.stands(id, Collected)
	if b.balance(DrawerOf(till)) != 400 || b.balance(DueOnline) != 0 {
		t.Errorf("drawer %d, due online %d: the ledgers mix", b.balance(DrawerOf(till)), b.balance(DueOnline))
	}
	form["extracts"] = "21"
	b.refused(BadValue, agent, Command{Action: "open", Values: form})
	form["extracts"] = "0"
	b.refused(NoPapers, agent, Command{Action: "open", Values: form})
}

func TestNoStepIsEnteredAsDoneBeforeTheOneThatItFollows(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001", func(o *Order) { o.PlacedAt = b.at.Add(-72 * time.Hour) })
	ago := func(hours int) string { return b.at.Add(-time.Duration(hours) * time.Hour).Format(time.RFC3339) }
	b.must(agent, ask("claim", one(id), "late", ago(30)))
	b.refused(StepsOutOfOrder, agent, ask("found", one(id), "late", ago(31)))
	b.must(agent, ask("found", one(id), "late", ago(30)))
	b.refused(StepsOutOfOrder, agent, ask("hold", one(id), "code", "paper", "late", ago(31)))
	b.must(agent, ask("print", one(id), "mentions", "yes", "late", ago(2)))
	b.refused(StepsOutOfOrder, agent, ask("sign", one(id), "signatory", "s1", "late", ago(3)))

	b.must(agent, ask("undo", one(id), "reason", "it was the day before")) // a mistake is put right with the real time
	b.must(agent, ask("print", one(id), "mentions", "yes", "late", ago(26)))
	b.must(agent, ask("sign", one(id), "signatory", "s1", "late", ago(25)))
}

func TestAHoldDoesNotHideWhenTheStepBeforeItWasDone(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001", func(o *Order) { o.PlacedAt = b.at.Add(-72 * time.Hour) })
	ago := func(hours int) string { return b.at.Add(-time.Duration(hours) * time.Hour).Format(time.RFC3339) }
	b.must(agent, ask("claim", one(id), "late", ago(30)))
	b.must(agent, ask("found", one(id), "late", ago(29)))
	b.must(agent, ask("hold", one(id), "code", "paper", "late", ago(28)))
	b.must(agent, ask("resume", one(id))) // entered now, and done by hand before that
	b.refused(StepsOutOfOrder, agent, ask("print", one(id), "mentions", "yes", "late", ago(29)))
	b.must(agent, ask("print", one(id), "mentions", "yes", "late", ago(27)))
}

// A business day goes on after midnight for some hours; one whose clock shows
// another morning was confirmed, and nothing of that morning has happened yet.
func TestTheDayAfterCountsForSomeHoursOnly(t *testing.T) {
	for _, c := range []struct {
		clock, late string
		want        Code
	}{
		{"2026-11-24T00:30:00Z", "2026-11-24T00:05:00Z", ""},
		{"2026-11-24T00:30:00Z", "2026-11-24T00:45:00Z", FutureTime},
		{"2026-11-24T10:00:00Z", "2026-11-24T09:50:00Z", FutureTime},
	} {
		b := newBench(t)
		id := b.order("26000001")
		m := b.moment()
		m.At, _ = time.Parse(time.RFC3339, c.clock)
		m.Day = "2026-11-23"
		facts, err := Decide(b.state, m, agent, ask("claim", one(id), "late", c.late))
		if codeOf(err) != string(c.want) {
			t.Errorf("at %s of the day before, late %s: %v %v", c.clock, c.late, facts, err)
		}
	}
}
