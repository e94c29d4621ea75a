package door

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"watiqa/store/office"
)

// guests are the sessions that are open now, whichever way they came in.
type guests struct {
	now  func() time.Time
	mu   sync.Mutex
	last uint64
	all  map[uint64]*guest
	told map[chan struct{}]bool
}

// guest is one session.
type guest struct {
	office.Session
	touched atomic.Int64 // Unix seconds
	person  atomic.Pointer[string]
	why     atomic.Pointer[office.Problem] // why it was ended, if it was
	leave   func()
}

// end the session for a reason; the first one counts.
func (g *guest) end(why *office.Problem) {
	g.why.CompareAndSwap(nil, why)
	g.leave()
}

// touch notes that somebody is there.
func (g *guest) touch(now time.Time) { g.touched.Store(now.Unix()) }

// come in; the answer's leave must be called at the end.
func (g *guests) come(s office.Session, leave func()) *guest {
	now := g.now().UTC()
	s.Since = now
	in := &guest{Session: s, leave: leave}
	in.touch(now)
	in.person.Store(&s.Person)
	g.mu.Lock()
	g.last++
	in.ID = g.last
	if g.all == nil {
		g.all = map[uint64]*guest{}
	}
	g.all[in.ID] = in
	g.mu.Unlock()
	g.ring()
	return in
}

func (g *guests) gone(in *guest) {
	g.mu.Lock()
	delete(g.all, in.ID)
	g.mu.Unlock()
	g.ring()
}

// list gives the sessions, the oldest first.
func (g *guests) list() []*guest {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.SortedFunc(maps.Values(g.all), func(a, b *guest) int { return cmp.Compare(a.ID, b.ID) })
}

// ring tells everybody who watches; one that is stuck misses repeats.
func (g *guests) ring() {
	g.mu.Lock()
	defer g.mu.Unlock()
	for c := range g.told {
		select {
		case c <- struct{}{}:
		default:
		}
	}
}

// Sessions are those that are open now, the oldest first.
func (d *Door) Sessions() []office.Session {
	var all []office.Session
	for _, in := range d.guests.list() {
		s := in.Session
		s.Person, s.Touched = *in.person.Load(), time.Unix(in.touched.Load(), 0).UTC()
		all = append(all, s)
	}
	return all
}

// SendAway ends a session; false if there is none of that number, or if it is the
// process's own. Who may, the books have decided before.
func (d *Door) SendAway(id uint64) bool {
	return d.sendAway(func(in *guest) bool { return in.ID == id })
}

// SendAllAway ends every session of a person but the process's own.
func (d *Door) SendAllAway(person string) {
	d.sendAway(func(in *guest) bool { return *in.person.Load() == person })
}

func (d *Door) sendAway(whom func(*guest) bool) (found bool) {
	for _, in := range d.guests.list() {
		if in.Door != office.ByScreen && whom(in) {
			in.end(office.Refuse(office.SessionSentAway))
			found = true
		}
	}
	return found
}

// Watch tells when sessions begin, end, or change hands.
func (d *Door) Watch() (changed <-chan struct{}, stop func()) {
	g, c := &d.guests, make(chan struct{}, 1)
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.told == nil {
		g.told = map[chan struct{}]bool{}
	}
	g.told[c] = true
	return c, func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		delete(g.told, c)
	}
}

// Sit is the session of the process's own terminal: who sits there, and when he
// has gone. Nobody ends it: the books would be let go.
func (d *Door) Sit() (present func(person string), gone func()) {
	in := d.guests.come(office.Session{Door: office.ByScreen}, func() {})
	return d.present(in), func() { d.guests.gone(in) }
}
