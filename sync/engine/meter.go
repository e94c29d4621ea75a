package engine

import (
	"context"
	"errors"
	"net"
	"sync"
	"time"
)

var errStalled = errors.New("engine: the line is silent")

// meter counts the bytes of every connection and notices silence.
type meter struct {
	limit time.Duration

	mu    sync.Mutex
	timer *time.Timer // nil while nobody waits for the line
	sent  int64
	got   int64
}

// guard gives a context that is cancelled, with errStalled as its cause, once
// no byte has moved for the limit. It ends with stop.
func (m *meter) guard(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	m.mu.Lock()
	defer m.mu.Unlock()
	m.timer = time.AfterFunc(m.limit, func() { cancel(errStalled) })
	return ctx, func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.timer.Stop()
		m.timer = nil
		cancel(nil)
	}
}

func (m *meter) moved(sent, got int) {
	if sent+got <= 0 {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sent, m.got = m.sent+int64(sent), m.got+int64(got)
	if m.timer != nil {
		m.timer.Reset(m.limit)
	}
}

// count of bytes so far.
func (m *meter) count() (sent, got int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.sent, m.got
}

// conn is a connection whose bytes are counted.
type conn struct {
	net.Conn
	meter *meter
}

func (c conn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	c.meter.moved(0, n)
	return n, err
}

func (c conn) Write(p []byte) (int, error) {
	n, err := c.Conn.Write(p)
	c.meter.moved(n, 0)
	return n, err
}
