package engine_test

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// Two collectors live through random weeks, the Treasury credits what it likes,
// and the line does to the exchanges whatever lines do: lost, doubled, late, cut.
// In the end the platform holds every account as the office does, to the centime,
// and both hold the cash that a child would have counted. A schedule that fails
// is made shorter by rapid and fails again under its seed.
func TestThePlatformsTotalsAreTheOfficesWhateverTheLineDoes(t *testing.T) {
	checks := "20" // some 6 s: each is a week of two collectors, with a real platform
	if testing.Short() {
		checks = "20" // of which rapid takes a fifth
	}
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue { // unless the command line asks for more
		_ = flag.Set("rapid.checks", checks)
		defer func() { _ = flag.Set("rapid.checks", f.DefValue) }()
	}
	rapid.Check(t, func(rt *rapid.T) {
		steps := rapid.SliceOfN(rapid.Custom(drawStep), 20, 60).Draw(rt, "schedule")
		var wrong string
		bubble(t, func(t *testing.T) {
			defer func() {
				if stopped, ok := recover().(stop); ok {
					wrong = string(stopped)
				}
			}()
			l := newTillLife(relay{t})
			for _, step := range steps {
				l.step(step)
			}
			l.end()
		})
		if wrong != "" {
			rt.Fatal(wrong)
		}
	})
}

// step of a schedule: what happens, and three numbers that say how.
type step struct {
	What    string
	A, B, C int
}

var tillSteps = []string{"collect", "collect", "collect", "void", "revenue", "reverse", "stamps", "float", "spoil", "late", "annexe",
	"close", "close", "close", "deposit", "handover", "online", "statement", "paper", "regularise",
	"exchange", "exchange", "exchange", "exchange", "wait", "wait", "restart", "reopen"}

func drawStep(t *rapid.T) step {
	return step{rapid.SampledFrom(tillSteps).Draw(t, "what"), rapid.IntRange(0, 11).Draw(t, "a"), rapid.IntRange(0, 11).Draw(t, "b"), rapid.IntRange(0, 1<<20).Draw(t, "c")}
}

// relay lets a failure inside a bubble out of it, so that rapid can look for a
// shorter schedule.
type relay struct{ testing.TB }

type stop string

func (r relay) Fatalf(format string, args ...any) { panic(stop(fmt.Sprintf(format, args...))) }
func (r relay) Errorf(format string, args ...any) { r.Fatalf(format, args...) }
func (r relay) Fatal(args ...any)                 { r.Fatalf("%s", fmt.Sprint(args...)) }
func (r relay) Error(args ...any)                 { r.Fatal(args...) }

// tillLife is an office with two collectors, and their cash as a child would
// keep it.
type tillLife struct {
	*station
	who      [2]string
	cash     map[string]office.Centimes
	receipts []string
	orders   []string
	count    int
}

func newTillLife(t testing.TB) *tillLife {
	l := &tillLife{station: newWorld(t).enrolled(), cash: map[string]office.Centimes{}}
	l.exchange()
	l.as(hassan, "till", nil, "act", "demo", "approve", "2", "lag", "1", "budget", "CIVIL", "stamps", "2 20", "stamp_budget", "TIMBRE")
	l.as(hassan, "revenue.add", nil, "budget", "LEGAL", "name_ar", "تصحيح")
	for i, login := range []string{"samira", "brahim"} {
		l.who[i] = l.as(hassan, "person.add", nil, "login", login, "name_ar", login, "roles", "collector", "passphrase", passphrase)[0].Subject
		book := l.as(hassan, "book.receive", nil, "series", login, "first_leaf", "1", "last_leaf", "500", "initialed", "percepteur")
		l.as(l.who[i], "book.start", []string{book[0].Subject})
	}
	return l
}

// as lets somebody do something. A refusal by a rule is an answer too: nothing then.
func (l *tillLife) as(who, action string, subjects []string, pairs ...string) []office.Event {
	l.t.Helper()
	values := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	events, err := l.books.Do(who, office.Command{Action: action, Subjects: subjects, Values: values})
	var refused *office.Problem
	if err != nil && !errors.As(err, &refused) {
		l.t.Fatalf("%s %v: %v", action, subjects, err)
	}
	return events
}

func (l *tillLife) see(look func(*office.State)) {
	l.t.Helper()
	l.must(l.books.View(func(s *office.State) error { look(s); return nil }))
}

func (l *tillLife) step(x step) {
	l.t.Helper()
	who, other := l.who[x.A%2], l.who[1-x.A%2]
	l.count++
	number := fmt.Sprint(l.count)
	switch x.What {
	case "collect":
		l.collect(who, 1+x.B%3)
	case "late":
		late := l.now().Add(-time.Duration(x.B+1) * time.Hour).Format(time.RFC3339)
		l.collect(who, 1+x.B%3, "late", late, "leaf", fmt.Sprint(400+l.count), "reason", "power cut")
	case "void":
		if len(l.receipts) > 0 {
			id := l.receipts[x.C%len(l.receipts)]
			if l.as(who, "void", []string{id}, "reason", "wrong name") != nil {
				l.see(func(s *office.State) { r, _ := s.Receipts.Get(id); l.cash[who] -= r.Amount })
				l.as(hassan, "void.approve", []string{id})
			}
		}
	case "revenue":
		l.moves(who, office.Centimes(100*(x.B+1)), l.as(who, "revenue", nil, "budget", "LEGAL", "amount", fmt.Sprint(x.B+1)))
	case "reverse":
		l.moves(who, -office.Centimes(100*(x.B+1)), l.as(who, "revenue", nil, "budget", "LEGAL", "amount", fmt.Sprint(-x.B-1), "note", "a slip"))
	case "float":
		l.moves(who, office.Centimes(100*(x.B-4)), l.as(who, "float", nil, "amount", fmt.Sprint(x.B-4)))
	case "stamps":
		l.as(who, "stamps", nil, "way", "received", "pieces", "20=1 2=3")
		l.moves(who, 200, l.as(who, "stamps", nil, "way", "sold", "pieces", "2=1"))
		l.as(who, "stamps", nil, "way", []string{"used", "lost", "returned"}[x.B%3], "pieces", "2=1", "note", "so it was")
	case "spoil":
		l.see(func(s *office.State) { number = s.DrawerFor(who).Book })
		l.as(who, "spoil", []string{number}, "reason", "ink")
	case "annexe":
		if brought := l.as(hassan, "annexe.bring", nil, "annexe", "2", "annexe_slip", number, "budget", "CIVIL", "counts", "20=1"); brought != nil && x.B > 0 {
			l.moves(who, 2000, l.as(who, "annexe.receive", []string{brought[0].Subject}))
		}
	case "close":
		l.closes(who, office.Centimes([]int{0, 0, 0, -500, 1000}[x.B%5]))
	case "deposit":
		amount := max(0, l.cash[who]-office.Centimes(100*(x.B%3)))
		l.moves(who, -amount, l.as(who, "deposit", nil, "slip", "V"+number, "amount", plain(amount), "reason", "what there was"))
	case "handover":
		l.hands(who, other)
	case "online":
		numbers := l.place(1 + x.B%3)
		l.orders = append(l.orders, numbers...)
		l.tryExchange(0, 0)
		for _, number := range numbers {
			for _, action := range []string{"claim", "found"} {
				l.as(hassan, action, []string{number})
			}
			l.as(hassan, "print", []string{number}, "mentions", "yes", "marriage", "yes")
			l.as(hassan, "sign", []string{number}, "signatory", "s1")
		}
	case "statement", "paper":
		l.credits(x, number)
	case "regularise":
		time.Sleep(49 * time.Hour) // the Treasury has one day
		for _, number := range l.orders {
			l.as(who, "regularise", []string{number})
		}
	case "exchange":
		l.tryExchange(uint64(x.C), x.B)
	case "wait":
		time.Sleep(time.Duration(1+x.C%50) * time.Hour)
	case "restart":
		l.world.stop()
		l.world.start()
	case "reopen":
		l.reopen()
	}
	time.Sleep(time.Duration(x.C%90) * time.Minute)
}

func (l *tillLife) moves(who string, amount office.Centimes, done []office.Event) {
	if done != nil {
		l.cash[who] += amount
	}
}

// collect takes money for a counter order of some extracts.
func (l *tillLife) collect(who string, extracts int, pairs ...string) {
	opened := l.as(hassan, "open", nil, "extracts", fmt.Sprint(extracts), "number", "7", "gregorian", "1980", "first", "س", "family", "ب", "sex", "m",
		"birth", "1980", "father", "أ", "mother", "ز", "mother_name", "ت", "asker", "س")
	id := []string{opened[0].Subject}
	l.as(hassan, "found", id)
	l.as(hassan, "print", id, "mentions", "yes")
	l.as(hassan, "sign", id, "signatory", "s1")
	if taken := l.as(who, "collect", id, pairs...); taken != nil {
		l.see(func(s *office.State) {
			r, _ := s.Receipts.Get(taken[0].Subject)
			l.cash[who] += r.Amount
			l.receipts = append(l.receipts, r.ID)
		})
	}
}

// closes the oldest open day with what is found then.
func (l *tillLife) closes(who string, off office.Centimes) {
	found := max(0, l.cash[who]+off)
	var stamps office.Counts
	l.see(func(s *office.State) { stamps = s.StampsOf(who) })
	if l.as(who, "count", nil, "counts", coins(found), "stamps_counted", stamps.String()) == nil {
		return
	}
	if closed := l.as(who, "close", nil, "reason", "see the slip"); closed != nil {
		l.cash[who] = found
		l.as(hassan, "close.approve", []string{closed[0].Subject})
	}
}

// hands a closed drawer to the other collector.
func (l *tillLife) hands(from, to string) {
	var drawer office.Drawer
	l.see(func(s *office.State) { drawer = s.DrawerFor(from) })
	if drawer.Out < 0 {
		return
	}
	handed := l.as(from, "handover", []string{to}, "counts", coins(drawer.Out), "stamps_counted", drawer.Stamps.String())
	if handed == nil {
		return
	}
	l.cash[from] -= drawer.Out
	l.moves(to, drawer.Out, l.as(to, "takeover", []string{handed[0].Subject}))
	l.see(func(s *office.State) { // who gave the book away gets another one
		if s.DrawerFor(from).Book == "" {
			drawer.Book = ""
		}
	})
	if drawer.Book == "" {
		book := l.as(hassan, "book.receive", nil, "series", "H"+fmt.Sprint(l.count), "first_leaf", "1", "last_leaf", "500", "initialed", "percepteur")
		l.as(from, "book.start", []string{book[0].Subject})
	}
}

// credits lets the Treasury credit some orders, rightly or not, by the feed or on
// paper.
func (l *tillLife) credits(x step, number string) {
	st := office.Statement{ID: "T-" + number, Issued: office.Calendar{}.DayOf(l.now())}
	line := ""
	for i := range x.B%4 + 1 {
		if len(l.orders) == 0 {
			break
		}
		order := l.orders[(x.C+i*7)%len(l.orders)]
		amount := office.Centimes(200 * (1 + (x.C+i)%8))
		st.Lines = append(st.Lines, office.StatementLine{Order: order, Amount: amount})
		line += " " + order + "=" + plain(amount)
	}
	if st.Total = st.Sum(); len(st.Lines) == 0 {
		return
	}
	if x.What == "paper" {
		l.as(l.who[x.A%2], "statement", nil, "statement_number", st.ID, "day", string(st.Issued), "total", plain(st.Total), "lines", line)
		return
	}
	l.must(l.platform.IssueStatements(platform.Credit{Office: l.id, Statement: st}))
	if x.B%3 == 0 { // the Treasury sends it again
		l.must(l.platform.IssueStatements(platform.Credit{Office: l.id, Statement: st}))
	}
}

// tryExchange exchanges over a line that is bad in so many ways.
func (l *tillLife) tryExchange(seed uint64, trouble int) {
	schedule := &schedule{station: l.station, chance: rand.New(rand.NewPCG(seed, 2))}
	for range trouble % 4 {
		schedule.trouble()
	}
	_ = l.engine.Exchange(l.t.Context())
	l.wire.heal()
	l.gate.quiet()
	if trouble%2 == 1 {
		l.net.hangUp()
	}
}

// end lets the line be good and holds both sides against each other and against
// the child's count.
func (l *tillLife) end() {
	time.Sleep(time.Minute)
	l.exchange()
	l.exchange()
	l.agree()
	summary, err := l.platform.Summary(l.id)
	l.must(err)
	var sum office.Centimes
	for _, balance := range summary.Accounts {
		sum += balance
	}
	if sum != 0 {
		l.t.Fatalf("the platform's accounts add up to %d: %v", sum, summary.Accounts)
	}
	for _, who := range l.who {
		if held := summary.Accounts[office.DrawerOf(who)]; held != l.cash[who] {
			l.t.Fatalf("the platform has %d in the drawer of %s, there are %d: %v", held, who, l.cash[who], summary.Accounts)
		}
	}
	l.see(func(s *office.State) {
		if wrong, closings := s.Unbalanced(), s.ClosingsWrong(); len(wrong) > 0 || len(closings) > 0 {
			l.t.Fatalf("the office's books: %v %v", wrong, closings)
		}
		balances := s.Balances()
		maps.DeleteFunc(balances, func(_ string, c office.Centimes) bool { return c == 0 })
		maps.DeleteFunc(summary.Accounts, func(_ string, c office.Centimes) bool { return c == 0 })
		if !maps.Equal(balances, summary.Accounts) {
			l.t.Fatalf("the platform has %v, the office's records say %v", summary.Accounts, balances)
		}
		l.answered(s)
	})
}

// answered: whatever was asked of the Treasury is known on both sides.
func (l *tillLife) answered(s *office.State) {
	kept, err := l.platform.Regularisations(l.id)
	l.must(err)
	asked := 0
	for id, r := range s.Requests.All() {
		for _, one := range r.Asked {
			if asked++; one.Answer == nil {
				l.t.Fatalf("nobody says that what was asked for %s has come", id)
			}
		}
	}
	if asked != len(kept) {
		l.t.Fatalf("%d were asked for, the platform has %d", asked, len(kept))
	}
}

// coins is an amount as a count of its whole dirhams.
func coins(amount office.Centimes) string {
	if amount == 0 {
		return "0"
	}
	return fmt.Sprintf("1=%d", amount/100)
}

func plain(amount office.Centimes) string { return fmt.Sprintf("%d,%02d", amount/100, amount%100) }
