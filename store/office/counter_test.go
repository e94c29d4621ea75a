package office

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestOrdersAtTheCounterAreNumberedInTheOrderOfTheOffice(t *testing.T) {
	b := newBench(t)
	var numbers []string
	for range 3 {
		numbers = append(numbers, b.request(b.counter("1")).Order.Number)
	}
	b.at = b.at.Add(24 * time.Hour)
	numbers = append(numbers, b.request(b.counter("1")).Order.Number)
	if got := strings.Join(numbers, " "); got != "G261123-0001AC G261123-0002AC G261123-0003AC G261124-0004AC" {
		t.Errorf("numbers %s", got)
	}
}

// Two copies of the books count alike: what tells their papers apart is the
// opening in which they were numbered.
func TestTwoCopiesOfTheBooksPrintNoNumberTwice(t *testing.T) {
	b := newBench(t)
	a, _ := ActionNamed("open")
	seen := map[string]Opening{}
	for _, opening := range []Opening{"00112233445566aa", "a9c1f20b77e35d10", "fffe000000000000", "0001000000000000", "0012000000000000"} {
		m := b.moment()
		m.Opening = opening
		facts, err := Decide(b.state, m, agent, Command{Action: "open", Values: goodValues(a)})
		if err != nil {
			t.Fatal(err)
		}
		number := facts[0].Body.(Order).Number
		if other, taken := seen[number]; taken {
			t.Errorf("%s and %s both print %s", opening, other, number)
		}
		seen[number] = opening
		if !strings.HasPrefix(number, "G261123-0001") || strings.Trim(number[12:], "ACDEFHJKMNPRTVWXY") != "" || len(number) != 14 {
			t.Errorf("%s prints %s", opening, number)
		}
	}
}

func TestAnIDOfTheCounterIsTheOpeningAndTheEventsNumber(t *testing.T) {
	b := newBench(t)
	n := b.n
	id := b.counter("1")
	if want := fmt.Sprintf("c%s-%d", testOpening, n); id != want {
		t.Errorf("id %s, want %s", id, want)
	}
	if other := b.counter("1"); other == id {
		t.Error("two orders have one id")
	}
}

func TestWhoTakesAnOrderAtTheCounterHasItInHand(t *testing.T) {
	b := newBench(t)
	id := b.counter("1")
	r := b.request(id)
	if r.By != agent || r.Stage != Claimed || r.Order.Origin != Counter || r.Order.Abroad || r.Order.Proof != nil {
		t.Errorf("request %+v", r)
	}
	if r.Order.Act.Bureau != "01.151.13.05/1" || r.Order.Language != ArabicFrench {
		t.Errorf("order %+v", r.Order)
	}
	b.refused(NotYours, second, ask("found", one(id)))
	b.refused(NotOnline, agent, ask("transfer", one(id), "bureau", "01.151.13.07/1", "reason", "annexe"))
}

func TestAnOrderTakenByHandHasItsRealTime(t *testing.T) {
	b := newBench(t)
	done := b.at.Add(-3 * time.Hour)
	id := b.counter("1", "late", done.Format(time.RFC3339))
	if got := b.request(id).Order.PlacedAt; !got.Equal(done) {
		t.Errorf("placed at %v, want %v", got, done)
	}
	if got := b.request(b.counter("2")).Order.PlacedAt; !got.Equal(b.at) {
		t.Errorf("placed at %v, want now", got)
	}
	err := b.do(agent, ask("open", nil, "late", b.at.Add(time.Hour).Format(time.RFC3339), "extracts", "1", "number", "1", "gregorian", "1980",
		"first", "x", "family", "x", "sex", "m", "birth", "1980", "father", "x", "mother", "x", "mother_name", "x", "asker", "x"))
	if codeOf(err) != string(FutureTime) {
		t.Errorf("an order of the future: %v", err)
	}
}

func TestTheFormSaysWhatIsWrongWithIt(t *testing.T) {
	form := func(pairs ...string) Command {
		a, _ := ActionNamed("open")
		c := Command{Action: "open", Values: goodValues(a)}
		for i := 0; i+1 < len(pairs); i += 2 {
			c.Values[pairs[i]] = pairs[i+1]
		}
		return c
	}
	b := newBench(t)
	b.must(agent, form())
	for _, c := range []struct {
		why   Code
		pairs []string
	}{
		{MissingValue, []string{"first", ""}},
		{MissingValue, []string{"family", "\u200b"}},
		{MissingValue, []string{"number", " "}},
		{MissingValue, []string{"sex", ""}},
		{MissingValue, []string{"asker", "\u202e"}},
		{BadValue, []string{"sex", "x"}},
		{BadValue, []string{"language", "en"}},
		{BadValue, []string{"extracts", "21"}},
		{BadValue, []string{"full_copies", "-1"}},
		{BadValue, []string{"gregorian", "3000"}},
		{BadValue, []string{"hijri", "1600"}},
		{BadValue, []string{"first", strings.Repeat("ب", 61)}},
		{BadValue, []string{"birth", "1980-05-17T"}},
		{NoPapers, []string{"extracts", "0"}},
		{BadYear, []string{"gregorian", "0"}},
		{BadYear, []string{"gregorian", ""}},
		{BadBirth, []string{"birth", "1849"}},
		{BadBirth, []string{"birth", "17/05/1980"}},
		{BadBirth, []string{"birth", "1980-02-30"}},
		{UnknownValue, []string{"abroad", "yes"}},
	} {
		b.refused(c.why, agent, form(c.pairs...))
	}
	for _, pairs := range [][]string{
		{"birth", "1850"}, {"birth", "١٩٨٠-٠٥-١٧"}, {"birth", "١٩٨٠"}, {"gregorian", "", "hijri", "1375"}, {"hijri", "۱۳۷۵"},
		{"extracts", "20", "full_copies", "20"}, {"extracts", "", "full_copies", "1"}, {"language", "fr"}, {"marriage", "yes"},
	} {
		b.must(agent, form(pairs...))
	}
}

func TestWhatIsTypedAtTheCounterIsCleaned(t *testing.T) {
	b := newBench(t)
	id := b.counter("12\u202e bis", "first", " سعيد\x1b[2J\n", "phone", "+212\u200b600", "birth", "١٩٨٠-٠٥-١٧")
	o := b.request(id).Order
	if o.Holder.First != "سعيد[2J" || o.Act.Number != "12 bis" || o.Addressee.Phone != "+212600" || o.Holder.Birth != "1980-05-17" {
		t.Errorf("order %+v", o)
	}
}

func TestAnActRegisteredAbroadHasItsOwnLimit(t *testing.T) {
	for _, c := range []struct {
		extracts, copies int
		abroad           bool
		want             Code
	}{
		{3, 3, true, ""},
		{4, 0, true, TooManyPapers},
		{0, 4, true, TooManyPapers},
		{4, 4, false, ""},
		{20, 20, false, ""},
		{21, 0, false, TooManyPapers},
		{0, 0, true, NoPapers},
		{-1, 1, true, NoPapers},
	} {
		o := Order{Extracts: c.extracts, FullCopies: c.copies, Abroad: c.abroad}
		o = filled(o)
		problem := o.Validate()
		if got := codeOf(problemOrNil(problem)); got != string(c.want) {
			t.Errorf("%d and %d, abroad %v: %q, want %q", c.extracts, c.copies, c.abroad, got, c.want)
		}
		if c.want == TooManyPapers {
			limit := "20"
			if c.abroad {
				limit = "3"
			}
			if problem.Args[0] != limit {
				t.Errorf("the limit is said to be %s, want %s", problem.Args[0], limit)
			}
		}
	}
}

func TestCashIsTakenOnceAndStays(t *testing.T) {
	b := newBench(t)
	id := b.counter("1")
	b.upTo(Signed, id)
	b.must(agent, ask("undo", one(id), "reason", "stamp missing"))
	b.must(agent, ask("sign", one(id), "signatory", "s1"))
	b.book(till)
	b.must(till, ask("collect", one(id)))
	b.refused(WrongStage, till, ask("collect", one(id)))
	for _, action := range []string{"undo", "reopen", "release", "hold", "refuse"} {
		a, _ := ActionNamed(action)
		b.refused(WrongStage, officer, Command{Action: action, Subjects: one(id), Values: goodValues(a)})
	}
	if b.balance(DrawerOf(till)) != 400 || b.balance(RevenueCounter) != -400 || b.request(id).Due != 400 {
		t.Errorf("drawer %d, revenue %d, due %d", b.balance(DrawerOf(till)), b.balance(RevenueCounter), b.request(id).Due)
	}
}
