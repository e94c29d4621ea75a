package office

import "time"

// Gauge counts what the indicators need while a journal is replayed into its
// state: it sees every request, account, complaint and difference change, so
// whatever moved one (an event, an item of the feed, a branch that was carried
// over) is counted by the same rules. It holds no names.
type Gauge struct {
	State *State

	at     Event  // under way
	told   uint64 // events that it was told of; the one under way is the last of them
	pieces map[Indicator][]Piece
	counts map[Day]map[Indicator]int64
	people map[string]map[Day]map[Indicator]int64
	spent  map[Stage][]stay  // by the stage that was left
	signed map[string]signed // by request: from its placing to its signature, and by whom
	first  Day               // with something to count

	waiting    map[string]stay // requests with which the office still has something to do
	waited     []stay          // those of which that is over
	complaints map[string]stay
	differ     map[string]stay
	over       map[Indicator][]stay // of complaints and differences that are closed
}

// stay is a stretch of time in the life of something, when the request in it was
// placed, and the event that speaks of it: that with which it ended, or, of what is
// only counted while it lasts, that with which it began.
type stay struct {
	from, to, placed time.Time
	id               string
	position         uint64
}

// signed is the last signature of a request; one that is taken back is none.
type signed struct {
	stay
	who string
}

// NewGauge is a gauge on an empty state.
func NewGauge() *Gauge {
	g := &Gauge{State: NewState(), pieces: map[Indicator][]Piece{}, counts: map[Day]map[Indicator]int64{}, people: map[string]map[Day]map[Indicator]int64{},
		spent: map[Stage][]stay{}, signed: map[string]signed{}, waiting: map[string]stay{}, complaints: map[string]stay{}, differ: map[string]stay{}, over: map[Indicator][]stay{}}
	g.State.Requests = watched[Request]{g.State.Requests, g.request}
	g.State.Accounts = watchedAccounts{g.State.Accounts, g}
	g.State.Complaints = watched[Complaint]{g.State.Complaints, g.complaint}
	g.State.Differences = watched[Difference]{g.State.Differences, g.difference}
	return g
}

// Tell the gauge which event will be applied next, before the page of the feed
// that it takes: each event of the journal, from the first on.
func (g *Gauge) Tell(e Event) {
	g.at, _ = Happened(e)
	g.told++
}

// position of the event under way.
func (g *Gauge) position() uint64 { return max(g.told, 1) - 1 }

// watched is a shelf of which every change is told.
type watched[T any] struct {
	Shelf[T]
	told func(before, after T, known bool)
}

// Put implements [Shelf].
func (w watched[T]) Put(id string, after T) {
	before, known := w.Get(id)
	w.Shelf.Put(id, after)
	w.told(before, after, known)
}

type watchedAccounts struct {
	Shelf[Centimes]
	gauge *Gauge
}

// Put implements [Shelf].
func (w watchedAccounts) Put(name string, balance Centimes) {
	before, _ := w.Get(name)
	w.Shelf.Put(name, balance)
	w.gauge.moved(name, balance-before)
}

func (g *Gauge) day(t time.Time) Day { return g.State.Here().Calendar.DayOf(t) }

// add to a figure what came about with something.
func (g *Gauge) add(d Day, name Indicator, n int64, on Noun, id string) {
	if n == 0 {
		return
	}
	g.seen(d)
	addTo(g.counts, d, name, n)
	g.pieces[name] = append(g.pieces[name], Piece{Day: d, On: on, ID: id, Who: g.at.Who, Value: n, Position: g.position()})
}

func (g *Gauge) seen(d Day) {
	if g.first == "" || d.Before(g.first) {
		g.first = d
	}
}

func addTo(counts map[Day]map[Indicator]int64, d Day, name Indicator, n int64) {
	if counts[d] == nil {
		counts[d] = map[Indicator]int64{}
	}
	counts[d][name] += n
}

// byPerson counts for the office and for who did it.
func (g *Gauge) byPerson(d Day, name Indicator, id string) {
	g.add(d, name, 1, OnRequest, id)
	if g.at.Who == "" {
		return
	}
	if g.people[g.at.Who] == nil {
		g.people[g.at.Who] = map[Day]map[Indicator]int64{}
	}
	addTo(g.people[g.at.Who], d, name, 1)
}

// request counts what a change of a request means.
func (g *Gauge) request(before, after Request, known bool) {
	if !known {
		g.add(g.day(after.Order.PlacedAt), FigureReceived, 1, OnRequest, after.ID)
		before = Request{Order: after.Order, Stage: Placed, Since: after.Order.PlacedAt}
		g.waiting[after.ID] = stay{from: after.Order.PlacedAt, placed: after.Order.PlacedAt, id: after.ID, position: g.position()}
	}
	for _, r := range after.Refusals[min(len(before.Refusals), len(after.Refusals)):] {
		g.byPerson(g.day(g.at.At), FigureRefused, after.ID)
		g.add(g.day(g.at.At), RefusedFor(r.Code), 1, OnRequest, after.ID)
	}
	if before.Stage != after.Stage {
		g.left(before, after)
	}
	if _, waits := g.waiting[after.ID]; !waits && after.Stage.Running() {
		g.waiting[after.ID] = stay{from: after.Since, placed: after.Order.PlacedAt, id: after.ID, position: g.position()}
	}
}

// left counts a change of stage, on the day on which it was really done.
func (g *Gauge) left(before, after Request) {
	d := g.day(after.Since)
	g.spent[before.Stage] = append(g.spent[before.Stage], stay{from: before.Since, to: after.Since, id: after.ID, position: g.position()})
	if w, waits := g.waiting[after.ID]; waits && !after.Stage.Running() {
		w.to = after.Since
		g.waited = append(g.waited, w)
		delete(g.waiting, after.ID)
	}
	switch after.Stage {
	case Claimed:
		g.byPerson(d, FigureClaimed, after.ID)
	case Printed:
		g.byPerson(d, FigurePrepared, after.ID)
	case Signed:
		if before.Stage != Collected && before.Stage != Packed {
			g.signed[after.ID] = signed{stay{from: after.Order.PlacedAt, to: after.Since, id: after.ID, position: g.position()}, g.at.Who}
			g.seen(d)
		}
	case Transferred:
		g.add(d, FigureTransferred, 1, OnRequest, after.ID)
	case Withdrawn:
		g.add(d, FigureWithdrawn, 1, OnRequest, after.ID)
	case Handed:
		g.add(d, FigureHanded, 1, OnRequest, after.ID)
	case Returned:
		g.add(d, FigureReturned, 1, OnRequest, after.ID)
	}
	if before.Stage == Signed && after.Stage.Running() {
		delete(g.signed, after.ID)
	}
}

// moved counts money on the business day of the event that moved it.
func (g *Gauge) moved(account string, amount Centimes) {
	switch account {
	case RevenueOnline:
		g.add(g.at.Day, FigureDue, -int64(amount), g.at.Kind.Noun(), g.at.Subject)
	case RevenueCounter, RevenueOf(g.State.Here().Till.Code): // an annexe's too
		g.add(g.at.Day, FigureCollected, -int64(amount), g.at.Kind.Noun(), g.at.Subject)
	case Deposited:
		g.add(g.at.Day, FigureDeposited, int64(amount), g.at.Kind.Noun(), g.at.Subject)
	case Credited:
		g.add(g.at.Day, FigureCredited, int64(amount), g.at.Kind.Noun(), g.at.Subject)
	}
}

func (g *Gauge) complaint(before, after Complaint, known bool) {
	if !known {
		g.add(g.day(after.OpenedAt), FigureComplaints, 1, OnComplaint, after.ID)
		g.complaints[after.ID] = stay{from: after.OpenedAt, id: after.ID, position: g.position()}
	}
	for _, say := range after.Said[min(len(before.Said), len(after.Said)):] {
		switch say.Kind {
		case ComplaintAnswered:
			g.add(g.day(say.At), FigureAnswered, 1, OnComplaint, after.ID)
		case ComplaintClosed:
			if !before.Closed {
				g.add(g.day(say.At), FigureClosed, 1, OnComplaint, after.ID)
				g.ends(g.complaints, FigureOpen, after.ID, say.At)
			}
		case ComplaintReopened:
			if before.Closed {
				g.complaints[after.ID] = stay{from: say.At, id: after.ID, position: g.position()}
			}
		}
	}
}

func (g *Gauge) difference(before, after Difference, known bool) {
	if !known {
		g.add(g.day(after.OpenedAt), FigureDifferences, 1, OnDifference, after.ID)
		g.differ[after.ID] = stay{from: after.OpenedAt, id: after.ID, position: g.position()}
	}
	if before.Settled == nil && after.Settled != nil {
		g.add(g.day(after.Settled.At), FigureSettled, 1, OnDifference, after.ID)
		g.ends(g.differ, FigureUnsettled, after.ID, after.Settled.At)
	}
}

// ends closes a stretch of something that was open.
func (g *Gauge) ends(open map[string]stay, name Indicator, id string, at time.Time) {
	if s, is := open[id]; is {
		s.to = at
		g.over[name] = append(g.over[name], s)
		delete(open, id)
	}
}
