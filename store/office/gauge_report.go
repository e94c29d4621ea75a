package office

import (
	"iter"
	"math"
	"slices"
	"sort"
	"time"
)

// Report gives the indicators of everything that the gauge has seen. by is for
// whom: without a right to see everybody's figures, People holds only that
// person's. Fails with [BadReport].
func (g *Gauge) Report(ask ReportAsk, by Person, now time.Time) (Report, *Problem) {
	calendar := g.State.Here().Calendar
	today := calendar.DayOf(now)
	from, to := ask.From, ask.To
	if from == "" {
		if from = g.first; from == "" || today.Before(from) {
			from = today
		}
	}
	if to == "" {
		to = today
	}
	if !slices.Contains(ReportSteps, ask.Step) || !from.Valid() || !to.Valid() || to.Before(from) {
		return Report{}, Refuse(BadReport)
	}
	m := meter{g, calendar, now}
	r := Report{Step: ask.Step, Whole: m.figures(from, to), People: m.peopleIn(from, to, by)}
	for start := ask.Step.Start(from); !to.Before(start); start = ask.Step.Next(start) {
		if len(r.Periods) == mostPeriods {
			return Report{}, Refuse(BadReport)
		}
		r.Periods = append(r.Periods, m.figures(max(start, from), min(ask.Step.Next(start).AddDays(-1), to)))
	}
	return r, nil
}

// meter reads a gauge.
type meter struct {
	*Gauge
	calendar Calendar
	now      time.Time
}

func (m meter) figures(from, to Day) Figures {
	f := Figures{From: from, To: to, Values: map[Indicator]int64{}}
	for _, row := range Indicators {
		if row.Unit != UnitMinutes {
			f.Values[row.Name] = 0
		}
	}
	for day, counts := range m.counts {
		if !day.Before(from) && !to.Before(day) {
			for name, n := range counts {
				f.Values[name] += n
			}
		}
	}
	var done []stay
	for _, s := range m.signed {
		done = append(done, s.stay)
	}
	in := m.minutes(done, from, to)
	f.Values[FigureProcessed] = int64(len(in))
	f.spread(in, FigureMedian, FigureP90)
	for _, minutes := range in {
		if time.Duration(minutes)*time.Minute > InOffice {
			f.Values[FigureBeyond]++
		}
	}
	for _, stage := range Timed {
		f.spread(m.minutes(m.spent[stage], from, to), MedianIn(stage), P90In(stage))
	}
	end := m.end(to)
	m.waitingAt(end, f.Values)
	for range lastingAt(m.complaints, m.over[FigureOpen], end) {
		f.Values[FigureOpen]++
	}
	for range lastingAt(m.differ, m.over[FigureUnsettled], end) {
		f.Values[FigureUnsettled]++
	}
	return f
}

// end is the last moment of a day, or now if that comes first.
func (m meter) end(d Day) time.Time {
	noon, _ := d.noon()
	next := noon.Add(wholeDay / 2)
	end := next.Add(-m.calendar.offset(next))
	if m.now.Before(end) {
		return m.now.Add(time.Second)
	}
	return end
}

// minutes of working time of the stays that ended in a period, ascending.
func (m meter) minutes(stays []stay, from, to Day) []int64 {
	var minutes []int64
	for _, s := range stays {
		if m.endedIn(s, from, to) {
			minutes = append(minutes, m.minutesOf(s))
		}
	}
	slices.Sort(minutes)
	return minutes
}

func (m meter) endedIn(s stay, from, to Day) bool {
	day := m.calendar.DayOf(s.to)
	return !day.Before(from) && !to.Before(day)
}

func (m meter) minutesOf(s stay) int64 {
	return max(0, int64(m.calendar.Elapsed(s.from, s.to)/time.Minute))
}

// spread writes median and 90th percentile (nearest rank) of sorted values;
// nothing of none.
func (f Figures) spread(sorted []int64, median, p90 Indicator) {
	if len(sorted) == 0 {
		return
	}
	rank := func(share float64) int64 { return sorted[int(math.Ceil(share*float64(len(sorted))))-1] }
	f.Values[median], f.Values[p90] = rank(0.5), rank(0.9)
}

// waitingAt counts the requests with which the office had something to do at a
// moment, by the working time since they were placed.
func (m meter) waitingAt(end time.Time, values map[Indicator]int64) {
	old := m.agesAt(end)
	for s := range m.waitedAt(end) {
		values[FigureWaiting]++
		values[old.of(s)]++
	}
}

// waitedAt are the requests with which the office had something to do at a moment.
func (m meter) waitedAt(end time.Time) iter.Seq[stay] { return lastingAt(m.waiting, m.waited, end) }

// lastingAt are the stretches that lasted at a moment, of those that last still and
// those that are over.
func lastingAt(open map[string]stay, over []stay, end time.Time) iter.Seq[stay] {
	return func(yield func(stay) bool) {
		for _, s := range open {
			if s.from.Before(end) && !yield(s) {
				return
			}
		}
		for _, s := range over {
			if s.from.Before(end) && !s.to.Before(end) && !yield(s) {
				return
			}
		}
	}
}

// ages are the moments before which a request must have been placed to be older
// than a day, than 48 hours, than five days.
type ages [3]time.Time

func (m meter) agesAt(end time.Time) ages {
	return ages{m.placedBefore(end, wholeDay), m.placedBefore(end, InOffice), m.placedBefore(end, 5*wholeDay)}
}

func (a ages) of(s stay) Indicator {
	for i, name := range []Indicator{FigureWaiting24, FigureWaiting48, FigureWaiting5d} {
		if !s.placed.Before(a[i]) {
			return name
		}
	}
	return FigureWaitingOlder
}

// placedBefore is the first second from which no more working time than limit
// had passed at a moment: what was placed earlier is older. See lateBefore in
// the store, which asks the same of the queue.
func (m meter) placedBefore(now time.Time, limit time.Duration) time.Time {
	from := now.AddDate(0, 0, -60)
	n := sort.Search(int(now.Sub(from)/time.Second), func(i int) bool {
		return m.calendar.Elapsed(from.Add(time.Duration(i)*time.Second), now) <= limit
	})
	return from.Add(time.Duration(n) * time.Second)
}

// peopleIn sums what was counted for each person whom by may see.
func (m meter) peopleIn(from, to Day, by Person) map[string]Figures {
	people := map[string]Figures{}
	add := func(id string, day Day, name Indicator, n int64) {
		if day.Before(from) || to.Before(day) || id == "" || id != by.ID && !SeesPeople(by) {
			return
		}
		if people[id].Values == nil {
			people[id] = Figures{From: from, To: to, Values: map[Indicator]int64{}}
		}
		people[id].Values[name] += n
	}
	for id, days := range m.people {
		for day, counts := range days {
			for name, n := range counts {
				add(id, day, name, n)
			}
		}
	}
	for _, s := range m.signed {
		add(s.who, m.calendar.DayOf(s.to), FigureProcessed, 1)
	}
	return people
}
