package door

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"watiqa/store/office"
)

// Config of a door.
type Config struct {
	// Counter makes the counter of one caller.
	Counter func() Counter
	// Screens makes the screens of one window.
	Screens func(Terminal) Screens
	// Keys opens the door to people elsewhere; see [Door.ServeSSH].
	Keys Keys
	// Lang is what the door speaks to somebody whose language it does not know.
	Lang office.Lang
	// Limits of what comes from elsewhere.
	Limits Limits
	Now    func() time.Time // nil: time.Now
	Log    *slog.Logger     // nil: nothing is logged
}

const (
	patience = 10 * time.Second // for a caller to introduce itself, and for a door to answer
	crowd    = 32               // callers at once
)

// Door serves callers until it is closed.
type Door struct {
	config  Config
	log     *slog.Logger
	ctx     context.Context
	stop    context.CancelFunc
	inside  chan struct{} // one token for each caller who introduced himself
	wait    time.Duration // for a hello
	all     sync.WaitGroup
	guests  guests
	reach   office.Reach // but for the relay's state
	relayed atomic.Pointer[relayed]

	calls atomic.Int32 // commands at work

	mu        sync.Mutex
	listeners []net.Listener
}

// New makes a door.
func New(c Config) *Door {
	d := &Door{config: c, log: c.Log, inside: make(chan struct{}, crowd), wait: patience}
	if d.log == nil {
		d.log = slog.New(slog.DiscardHandler)
	}
	d.config.Limits = c.Limits.withDefaults()
	if d.guests.now = c.Now; c.Now == nil {
		d.guests.now = time.Now
	}
	d.ctx, d.stop = context.WithCancel(context.Background())
	return d
}

// Serve lets in who comes through a listener, until the door or the listener
// is closed. It may run for several listeners at once.
func (d *Door) Serve(l net.Listener) error {
	d.mu.Lock()
	d.listeners = append(d.listeners, l)
	d.mu.Unlock()
	if d.ctx.Err() != nil {
		return l.Close()
	}
	for {
		conn, err := l.Accept()
		if err != nil {
			if d.ctx.Err() != nil || errors.Is(err, net.ErrClosed) {
				return nil
			}
			return err
		}
		d.all.Go(func() { d.serve(conn) })
	}
}

// Close ends every window and every call, and waits until they are gone.
func (d *Door) Close() {
	d.stop()
	d.mu.Lock()
	for _, l := range d.listeners {
		_ = l.Close()
	}
	d.mu.Unlock()
	d.all.Wait()
}

// serve one connection from its hello to its end.
func (d *Door) serve(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	out := &frames{w: conn}
	_ = conn.SetDeadline(time.Now().Add(d.wait))
	h, err := readHello(conn)
	if err != nil {
		_ = out.writeJSON(end, outcome{Problem: problemOf(err)})
		return
	}
	select {
	case d.inside <- struct{}{}:
		defer func() { <-d.inside }()
	default:
		_ = out.writeJSON(end, outcome{Problem: office.Refuse(Crowded, itoa(crowd))})
		return
	}
	_ = conn.SetDeadline(time.Time{})
	if err := out.writeJSON(welcome, outcome{}); err != nil {
		return
	}
	d.log.Info("somebody came in", "wants", h.Want)
	if h.Want == wantWindow {
		err = d.serveWindow(d.ctx, h, conn, out)
	} else {
		d.calls.Add(1)
		err = d.serveCounter(d.ctx, conn, out)
		d.calls.Add(-1)
	}
	var last outcome
	if d.ctx.Err() != nil {
		last.Problem = office.Refuse(Closed)
	} else if err != nil {
		d.log.Warn("a connection ended", "why", err)
		last.Problem = problemOf(err)
	}
	_ = conn.SetWriteDeadline(time.Now().Add(time.Second))
	_ = out.writeJSON(end, last)
}
