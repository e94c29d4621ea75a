package engine

import (
	"context"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Engine keeps one office's books reconciled with the platform. Its methods may
// be called from many goroutines.
type Engine struct {
	books  Books
	config Config
	codec  *wire.Codec
	client *client
	line   chan struct{} // full while somebody uses the line
	hurry  chan struct{} // an exchange is wanted now
	board  board
}

// New makes an engine. It does nothing before [Engine.Run] or an explicit call.
func New(books Books, c Config) (*Engine, error) {
	codec, err := wire.NewCodec()
	if err != nil {
		return nil, err
	}
	c = c.filled()
	return &Engine{books: books, config: c, codec: codec, client: newClient(c),
		line: make(chan struct{}, 1), hurry: make(chan struct{}, 1)}, nil
}

// Run exchanges whenever there is a reason to, until ctx ends: something
// happened here, the time has come, somebody asked, or the network of this
// computer changed. It answers ctx's error.
func (e *Engine) Run(ctx context.Context) error {
	changed, stop := e.books.Watch()
	defer stop()
	network := time.NewTicker(lookAtNetwork)
	defer network.Stop()
	addresses := localAddresses()
	good, ended := e.lookAhead(ctx)
	defer ended()
	var since time.Time // when something happened here that waits; zero: nothing waits
	e.Refresh()
	for {
		due := time.NewTimer(e.wait(since))
		now := false
		select {
		case <-ctx.Done():
			due.Stop()
			return ctx.Err()
		case <-changed:
			e.Refresh()
			if e.Status().Waiting == 0 {
				since = time.Time{}
			} else if since.IsZero() {
				since = time.Now()
			}
		case <-network.C:
			before := addresses
			addresses = localAddresses()
			now = addresses != before && e.unreachable()
		case <-e.hurry:
			now = true
		case <-due.C:
			now = e.wait(since) <= 0
		}
		due.Stop()
		if !now {
			continue
		}
		since = time.Time{}
		if err := e.Exchange(ctx); err == nil {
			select {
			case good <- struct{}{}:
			default:
			}
		} else if ctx.Err() == nil {
			e.config.Log.Info("exchange failed", "problem", err)
		}
	}
}

// idle is how long Run waits where only a person can help: for an enrolment, a
// passphrase, an epoch. Each of them wakes it.
const idle = time.Hour

// wait until the next attempt by itself, when something waits since then.
func (e *Engine) wait(since time.Time) time.Duration {
	if e.books.Sealed() {
		return idle
	}
	var d device
	if enrolled, err := e.books.Local(deviceName, &d); err != nil || !enrolled || d.ID == "" {
		return idle
	}
	m, err := remember(e.books)
	switch {
	case err != nil:
		return e.config.Longest
	case m.Next.IsZero() && m.Failure != nil:
		return idle
	}
	// A clock that jumped must not put the next attempt years away.
	wait := min(m.Next.Sub(e.config.Clock()), max(e.config.Longest, e.config.Every))
	if !since.IsZero() && m.Failure == nil {
		wait = min(wait, e.config.Debounce-time.Since(since))
	}
	return max(0, wait)
}

// unreachable tells whether the line itself was what failed last.
func (e *Engine) unreachable() bool {
	why := e.Status().Failure
	return why != nil && (why.Code == office.LineDown || why.Code == office.LineStalled || why.Code == office.LinePortal)
}

// Wake asks Run for an exchange now, whatever it waits for.
func (e *Engine) Wake() {
	select {
	case e.hurry <- struct{}{}:
	default:
	}
}

// Exchange reconciles now and answers when nothing waits on either side, or
// with the Problem that came between; if ctx ends, with its error.
func (e *Engine) Exchange(ctx context.Context) error {
	release, err := e.hold(ctx)
	if err != nil {
		return err
	}
	defer release()
	return e.reconcile(ctx, (*session).run)
}

// reconcile opens a session, lets it work, and remembers how it went.
func (e *Engine) reconcile(ctx context.Context, work func(*session, context.Context) error) error {
	e.board.busy(true)
	defer func() { e.board.busy(false); e.Refresh() }()
	s, err := e.open()
	if err != nil {
		e.board.fail(explain(err))
		return explain(err)
	}
	s.Tried = e.config.now()
	err = work(s, ctx)
	switch problem := explain(err); {
	case ended(ctx, err):
		err = ctx.Err()
	case problem != nil && refused(problem):
		err = problem // a rule said no: the line has nothing to do with it
	case problem != nil:
		s.failed(problem, asked(err), e.config)
		err = problem
	default:
		s.succeeded(e.config)
	}
	if kept := e.books.PutLocal(lineName, s.memory); kept != nil && err == nil {
		err = explain(kept)
	}
	return err
}

// hold waits for the line.
func (e *Engine) hold(ctx context.Context) (release func(), err error) {
	select {
	case e.line <- struct{}{}:
		return func() { <-e.line }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Watch tells, by a channel of one slot, that [Engine.Status] has changed.
func (e *Engine) Watch() (<-chan struct{}, func()) { return e.board.watch() }

// Status is what is known about the line now.
func (e *Engine) Status() office.Line { return e.board.line() }
