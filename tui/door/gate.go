package door

import (
	"net"
	"sync"
	"time"
)

// Limits of what comes from elsewhere. The zero value of each means the usual
// one.
type Limits struct {
	Handshake time.Duration // from the first byte to a session that begins; 10 s
	Stall     time.Duration // for a terminal that takes nothing; 30 s
	Idle      time.Duration // without a key press; the screens end by themselves after 3 min
	Visit     time.Duration // of an inspector; 60 min
	Patrol    time.Duration // between two looks at the keys of those inside; 20 s
	Strangers int           // connections that have not proven anything yet; 16
	Inside    int           // sessions; 24
	Each      int           // connections of one address; 8
}

func (l Limits) withDefaults() Limits {
	orTime := func(to *time.Duration, usual time.Duration) {
		if *to == 0 {
			*to = usual
		}
	}
	orNumber := func(to *int, usual int) {
		if *to == 0 {
			*to = usual
		}
	}
	orTime(&l.Handshake, patience)
	orTime(&l.Stall, 30*time.Second)
	orTime(&l.Idle, 3*time.Minute)
	orTime(&l.Visit, time.Hour)
	orTime(&l.Patrol, 20*time.Second)
	orNumber(&l.Strangers, 16)
	orNumber(&l.Inside, 24)
	orNumber(&l.Each, 8)
	return l
}

// gate lets only so many connections through, before a byte is read from them.
type gate struct {
	limits Limits

	mu        sync.Mutex
	strangers int
	each      map[string]int // connections by address
}

// line is one connection through a gate. It is closed if no session begins on
// it in time: the timer is our own, because what comes through a relay knows no
// deadlines.
type line struct {
	net.Conn
	gate  *gate
	from  string
	timer *time.Timer

	once    sync.Once
	mu      sync.Mutex
	begun   bool // a session has begun
	channel bool // a session channel was opened; there is one for each connection
}

// mostQueued is how much of what was drawn the system keeps for a line that does
// not take it, in bytes: megabytes otherwise, which would come down a slow line
// before what is on the screen now, and hide for minutes that nobody reads.
const mostQueued = 32 << 10

// admit a connection, or close it.
func (g *gate) admit(conn net.Conn, from string) *line {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.strangers >= g.limits.Strangers || g.each[from] >= g.limits.Each {
		_ = conn.Close()
		return nil
	}
	if tcp, is := conn.(*net.TCPConn); is {
		_ = tcp.SetWriteBuffer(mostQueued) // a wish: without it there is only more of it
	}
	if g.each == nil {
		g.each = map[string]int{}
	}
	g.strangers++
	g.each[from]++
	l := &line{Conn: conn, gate: g, from: from}
	l.timer = time.AfterFunc(g.limits.Handshake, func() { _ = l.Close() })
	return l
}

// begin tells that somebody proved to be somebody and has a session.
func (l *line) begin() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.begun {
		return
	}
	l.begun = true
	l.timer.Stop()
	l.gate.mu.Lock()
	defer l.gate.mu.Unlock()
	l.gate.strangers--
}

// only tells the first time that it is asked.
func (l *line) only() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	first := !l.channel
	l.channel = true
	return first
}

// Close gives the connection's place back.
func (l *line) Close() error {
	l.once.Do(func() {
		l.timer.Stop()
		l.begin() // no stranger any more, whatever it was
		l.gate.mu.Lock()
		defer l.gate.mu.Unlock()
		if l.gate.each[l.from]--; l.gate.each[l.from] == 0 {
			delete(l.gate.each, l.from)
		}
	})
	return l.Conn.Close()
}
