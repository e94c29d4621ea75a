package store

import (
	"context"
	"encoding/binary"
	"sync"
	"time"

	"watiqa/store/office"
)

// The office as it stood: the journal is replayed up to some event, and the
// queue of that moment is read from the replay. It costs memory in proportion
// to the books, so the process keeps one at a time, whatever the number of
// windows; a later moment goes on from it, and some minutes in which nobody looks free it.

// pastStep is how many events are replayed in one transaction: between two of
// them others can write and whoever waits can give up.
const pastStep = 1_000

// pastKept is how long a replay is kept after the last look at it.
const pastKept = 5 * time.Minute

// past is the replay that the process keeps.
type past struct {
	turn   chan struct{} // holds one token: who has it may use the rest
	mu     sync.Mutex    // guards replay against the timer
	replay *replay
	gauge  *office.Gauge // counts what is replayed; nil where nobody asks
	gauged bool
	index  *index // of the requests at the replay's size; nil until asked for
	timer  *time.Timer
}

func newPast(gauged bool) *past {
	p := &past{turn: make(chan struct{}, 1), gauged: gauged}
	p.turn <- struct{}{}
	return p
}

// EndOf gives the size that the journal had at the end of a business day: up to
// the last event of that day or of one before it.
func (b *Books) EndOf(by string, day office.Day) (size uint64, err error) {
	err = b.read(func(t *tx) error {
		if err := t.state().MayAudit(by); err != nil {
			return err
		}
		journal := t.journal()
		for size = t.size(pathJournal); size > 0; size-- {
			if e, ok := journal.event(size - 1); !ok || !day.Before(e.Day) {
				break
			}
		}
		return nil
	})
	return size, err
}

// PastQueue is [Books.Queue] on the books as they stood after their first size
// events. It may take seconds: progress, which may be nil, is told how many
// events of how many were replayed, and ctx ends it.
func (b *Books) PastQueue(ctx context.Context, by string, size uint64, q office.Query, progress func(done, total uint64)) (page office.PastPage, err error) {
	q.Limit, q.Offset = min(max(q.Limit, 0), mostPage), max(0, q.Offset)
	if q.Limit == 0 {
		q.Limit = usualPage
	}
	filter := q
	filter.Offset, filter.Limit = 0, 0
	look := office.Access{What: office.LookPast, Filter: &filter, Size: size}
	err = b.inPast(ctx, by, size, look, progress, func(p *past) error {
		at, calendar := p.replay.mark.At, p.replay.state.Here().Calendar
		if p.index == nil {
			p.index = newIndex()
			for _, r := range p.replay.state.Requests.All() {
				p.index.put(entryOf(r))
			}
			p.index.ready = true
		}
		found, _ := p.index.search(filterAt(calendar, q, at))
		page = office.PastPage{Page: found, Size: p.replay.size, At: at, Day: p.replay.day}
		return nil
	})
	return page, err
}

// PastRequest shows one request and its history as they stood after the first
// size events. It is an entry of the access log.
func (b *Books) PastRequest(ctx context.Context, by string, size uint64, id string) (r office.Request, history []office.Event, err error) {
	look := office.Access{What: "request", Subject: id, Size: size}
	err = b.inPast(ctx, by, size, look, nil, func(p *past) error {
		found, known := p.replay.state.Requests.Get(id)
		if !known {
			return office.Refuse(office.UnknownSubject, id)
		}
		r = found
		return nil
	})
	if err != nil {
		return office.Request{}, nil, err
	}
	history, err = b.historyOf(by, id, size)
	return r, history, err
}

// historyOf a request among the first size events.
func (b *Books) historyOf(by, id string, size uint64) (events []office.Event, err error) {
	all, err := b.History(by, office.OnRequest, id)
	if err != nil {
		return nil, err
	}
	err = b.read(func(t *tx) error {
		for _, e := range all {
			position := t.get(pathIdentity, []byte(t.eventKey(e)))
			if len(position) == 8 && binary.BigEndian.Uint64(position) < size {
				events = append(events, e)
			}
		}
		return nil
	})
	return events, err
}

// inPast replays up to size, if the kept replay does not stand there, and reads
// from it for somebody who may, once the look is written down.
func (b *Books) inPast(ctx context.Context, by string, size uint64, look office.Access, progress func(done, total uint64), read func(*past) error) error {
	if err := b.View(func(s *office.State) error { return s.MayAudit(by) }); err != nil {
		return err
	}
	s := b.session.Load()
	if s == nil {
		return office.Refuse(office.BooksSealed)
	}
	return b.in(ctx, s.past, size, progress, func(p *past) error {
		_, err := audited(b, by, look, func(*tx) (struct{}, error) { return struct{}{}, read(p) })
		return err
	})
}

// in brings a kept replay to size and reads from it. One caller at a time does.
func (b *Books) in(ctx context.Context, p *past, size uint64, progress func(done, total uint64), read func(*past) error) error {
	select {
	case <-p.turn:
		defer func() { p.turn <- struct{}{} }()
	case <-ctx.Done():
		return ctx.Err()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.timer != nil {
		p.timer.Stop()
	}
	defer func() { p.timer = time.AfterFunc(pastKept, p.drop) }()
	if p.replay == nil || p.replay.size > size {
		p.begin()
	}
	if err := b.replayTo(ctx, p, size, progress); err != nil {
		return err
	}
	return read(p)
}

// begin again, before the first event.
func (p *past) begin() {
	p.replay, p.index = newReplay(nil, nil), nil
	if p.gauged {
		p.gauge = office.NewGauge()
		p.replay.state, p.replay.told = p.gauge.State, p.gauge.Tell
	}
}

// replayTo goes on to size, some events at a time. What was replayed is kept
// when ctx ends.
func (b *Books) replayTo(ctx context.Context, p *past, size uint64, progress func(done, total uint64)) error {
	for p.replay.size < size {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.index = nil
		err := b.read(func(t *tx) error { return t.replayOn(p.replay, min(size, p.replay.size+pastStep)) })
		if err != nil {
			p.replay, p.gauge = nil, nil
			return err
		}
		if progress != nil {
			progress(p.replay.size, size)
		}
	}
	return nil
}

// replayOn takes a replay forward to size.
func (t *tx) replayOn(r *replay, size uint64) error {
	r.lost = t.lostPages()
	r.feed = func(gen uint32, seq uint64) ([]byte, bool) { return t.open(pathFeed, feedKey(gen, seq)) }
	for r.size < size {
		key := number(r.size)
		line, ok := t.open(pathJournal, key)
		if !ok {
			return office.Refuse(office.UnknownEvent)
		}
		e, _, err := r.step(line)
		if err != nil {
			return office.Refuse(office.BooksDamaged, pathJournal.text(key))
		}
		r.day = e.Day
	}
	return nil
}

// drop frees the replay; the next look begins from the first event.
func (p *past) drop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.replay, p.gauge, p.index = nil, nil, nil
}
