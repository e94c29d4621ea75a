package office

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// gauge replays what happened on a bench.
func (b *bench) gauge() *Gauge {
	g, next := NewGauge(), 0
	for i, e := range b.events {
		for ; next < len(b.items) && b.marks[next] <= i; next++ {
			Take(g.State, b.items[next])
		}
		g.Tell(e)
		Apply(g.State, e)
	}
	for ; next < len(b.items); next++ {
		Take(g.State, b.items[next])
	}
	return g
}

func (b *bench) report(by Person, step ReportStep, from, to Day) Report {
	b.t.Helper()
	r, problem := b.gauge().Report(ReportAsk{Step: step, From: from, To: to}, by, b.at)
	if problem != nil {
		b.t.Fatalf("%v", problem)
	}
	return r
}

var anInspector = Person{ID: "p9", Roles: []Role{Inspector}}

func TestAWeekIsMeasuredAsOneWouldByHand(t *testing.T) {
	b := newBench(t) // Monday 23 November 2026, 10:00 in the office
	hours := func(n int) { b.at = b.at.Add(time.Duration(n) * time.Hour) }
	first, second, third := b.order("26000001"), b.order("26000002"), b.order("26000003")
	hours(2)
	b.must(agent, ask("claim", []string{first, second}))
	hours(1)
	b.must(agent, ask("found", []string{first, second}))
	b.must(agent, ask("print", []string{first, second}, "mentions", "yes", "marriage", "yes"))
	hours(1)
	b.must(officer, ask("sign", []string{first, second}, "signatory", "s1"))
	hours(24) // Tuesday
	b.must(officer, ask("claim", one(third)))
	b.must(officer, ask("refuse", one(third), "code", "R01"))
	b.order("26000004")
	hours(24) // Wednesday
	b.feed(ComplaintOpened, "k1", ComplaintOpening{Request: first, Text: "late"})
	b.feed(DifferenceOpened, "d1", Difference{Kind: FeeNotPerTariff, Request: first, Platform: 800})
	b.must(officer, ask("settle", one("d1"), "choice", "as_platform"))

	r := b.report(anInspector, ByDay, "", "")
	if len(r.Periods) != 3 || r.Periods[0].From != "2026-11-23" || r.Whole.To != "2026-11-25" {
		t.Fatalf("%+v", r)
	}
	for _, c := range []struct {
		day  int
		want map[Indicator]int64
	}{
		{0, map[Indicator]int64{FigureReceived: 3, FigureClaimed: 2, FigurePrepared: 2, FigureProcessed: 2, FigureRefused: 0, FigureDue: 1400,
			FigureMedian: 240, FigureP90: 240, FigureBeyond: 0, MedianIn(Placed): 120, MedianIn(Claimed): 60, MedianIn(Found): 0, MedianIn(Printed): 60,
			FigureWaiting: 3, FigureWaiting24: 3}}, // signed papers still have to go out
		{1, map[Indicator]int64{FigureReceived: 1, FigureClaimed: 1, FigureProcessed: 0, FigureRefused: 1, RefusedFor(R01): 1, RefusedFor(R02): 0,
			MedianIn(Placed): 28 * 60, FigureWaiting: 3, FigureWaiting24: 1, FigureWaiting48: 2}},
		{2, map[Indicator]int64{FigureReceived: 0, FigureDue: 100, FigureComplaints: 1, FigureOpen: 1, FigureDifferences: 1, FigureSettled: 1,
			FigureUnsettled: 0, FigureWaiting: 3, FigureWaiting24: 0, FigureWaiting48: 1, FigureWaiting5d: 2}},
	} {
		for name, want := range c.want {
			if got, known := r.Periods[c.day].Values[name]; got != want || !known {
				t.Errorf("day %d: %s is %d, want %d", c.day, name, got, want)
			}
		}
	}
	if _, known := r.Periods[1].Values[FigureMedian]; known {
		t.Error("the median of nothing is said to be something")
	}
	if r.Whole.Values[FigureReceived] != 4 || r.Whole.Values[FigureDue] != 1500 || r.Whole.Values[FigureMedian] != 240 {
		t.Errorf("%+v", r.Whole.Values)
	}
}

func TestASignatureTakenBackIsNoProcessedOrder(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	b.must(agent, ask("undo", one(id), "reason", "stamp"))
	if got := b.report(anInspector, ByDay, "", "").Whole.Values[FigureProcessed]; got != 0 {
		t.Errorf("%d processed", got)
	}
	b.at = b.at.Add(24 * time.Hour)
	b.upTo(Signed, id)
	r := b.report(anInspector, ByDay, "", "")
	if r.Whole.Values[FigureProcessed] != 1 || r.Periods[1].Values[FigureProcessed] != 1 || r.Whole.Values[FigureMedian] != 24*60 {
		t.Errorf("%+v", r.Whole.Values)
	}
}

func TestFiguresOfAPersonAreForThatPersonAndForWhoAnswersForTheWork(t *testing.T) {
	b := newBench(t)
	b.must(agent, ask("claim", one(b.order("26000001"))))
	b.must(second, ask("claim", one(b.order("26000002"))))
	for _, c := range []struct {
		by   Person
		want []string
	}{
		{Person{ID: agent, Roles: []Role{Agent}}, []string{agent}}, {Person{ID: till, Roles: []Role{Collector}}, nil},
		{anInspector, []string{agent, second}}, {Person{ID: "x", Roles: []Role{Officer}}, []string{agent, second}},
		{Person{ID: "x", Roles: []Role{Inspector}, Removed: true}, nil},
	} {
		got := slices.Sorted(maps.Keys(b.report(c.by, ByMonth, "", "").People))
		if !slices.Equal(got, c.want) {
			t.Errorf("%v sees the figures of %v, want %v", c.by.Roles, got, c.want)
		}
	}
}

func TestPeriodsBeginWhereTheCalendarSays(t *testing.T) {
	for _, c := range []struct {
		step        ReportStep
		day         Day
		start, next Day
	}{
		{ByDay, "2026-11-25", "2026-11-25", "2026-11-26"}, {ByWeek, "2026-11-25", "2026-11-23", "2026-11-30"}, {ByWeek, "2026-11-29", "2026-11-23", "2026-11-30"},
		{ByWeek, "2026-11-23", "2026-11-23", "2026-11-30"}, {ByMonth, "2026-11-25", "2026-11-01", "2026-12-01"}, {ByMonth, "2027-01-31", "2027-01-01", "2027-02-01"},
		{ByMonth, "2028-02-29", "2028-02-01", "2028-03-01"},
	} {
		if start := c.step.Start(c.day); start != c.start || c.step.Next(start) != c.next {
			t.Errorf("%s of %s: %s to %s", c.step, c.day, start, c.step.Next(start))
		}
	}
	b := newBench(t)
	for _, ask := range []ReportAsk{{}, {Step: "year"}, {Step: ByDay, From: "2026-11-25", To: "2026-11-24"}, {Step: ByDay, From: "x"}, {Step: ByDay, From: "2000-01-01"}} {
		if _, problem := b.gauge().Report(ask, anInspector, b.at); problem == nil || problem.Code != BadReport {
			t.Errorf("%+v: %v", ask, problem)
		}
	}
}

// Whatever happened: the periods add up to the whole, the money to the
// accounts, and who waits at the end is who waits now.
func TestTheIndicatorsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		var ids []string
		for i := range rapid.IntRange(1, 4).Draw(t, "orders") {
			ids = append(ids, b.order(fmt.Sprint(26000001+i)))
		}
		for range rapid.IntRange(1, 50).Draw(t, "steps") {
			b.at = b.at.Add(time.Duration(rapid.IntRange(0, 40_000).Draw(t, "seconds")) * time.Second)
			randomStep(t, b, &ids)
		}
		g := b.gauge()
		if got, want := snapshot(g.State), snapshot(b.state); got != want {
			t.Fatalf("the gauge's state is not the replay:\n%s\nwant:\n%s", got, want)
		}
		step := rapid.SampledFrom(ReportSteps).Draw(t, "step")
		r, problem := g.Report(ReportAsk{Step: step, From: "2026-11-01"}, anInspector, b.at)
		if problem != nil {
			t.Fatal(problem)
		}
		for _, row := range Indicators {
			if row.AtEnd || row.Unit == UnitMinutes {
				continue
			}
			var sum int64
			for _, p := range r.Periods {
				sum += p.Values[row.Name]
			}
			if sum != r.Whole.Values[row.Name] {
				t.Fatalf("%s: %d in all, the periods make %d", row.Name, r.Whole.Values[row.Name], sum)
			}
		}
		last, waiting := r.Periods[len(r.Periods)-1].Values, int64(0)
		for _, request := range b.state.Requests.All() {
			if request.Stage.Running() {
				waiting++
			}
		}
		if last[FigureWaiting] != waiting || last[FigureWaiting24]+last[FigureWaiting48]+last[FigureWaiting5d]+last[FigureWaitingOlder] != waiting {
			t.Fatalf("%d wait, the report says %v", waiting, last)
		}
		if due := b.balance(RevenueOnline); r.Whole.Values[FigureDue] != -int64(due) || r.Whole.Values[FigureCollected] != -int64(b.balance(RevenueCounter)) {
			t.Fatalf("due %d and collected %d, the accounts say %d", r.Whole.Values[FigureDue], r.Whole.Values[FigureCollected], due)
		}
	})
}
