package engine_test

import (
	"context"
	"errors"
	"net"
	"sync"
	"time"
)

// network joins clients and servers in memory.
type network struct {
	mu    sync.Mutex
	calls chan net.Conn
	open  []net.Conn
}

func newNetwork() *network { return &network{} }

// listen begins a new server's life on the network.
func (n *network) listen() net.Listener {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.calls = make(chan net.Conn)
	return &listener{calls: n.calls, closed: make(chan struct{})}
}

// hangUp ends every connection.
func (n *network) hangUp() {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, c := range n.open {
		_ = c.Close()
	}
	n.open = nil
}

var errRefused = &net.OpError{Op: "dial", Err: errors.New("connection refused")}

func (n *network) dial(ctx context.Context) (net.Conn, error) {
	n.mu.Lock()
	calls := n.calls
	n.mu.Unlock()
	here, there := net.Pipe()
	select {
	case calls <- there:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-time.After(time.Second):
		return nil, errRefused
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.open = append(n.open, here, there)
	return here, nil
}

type listener struct {
	calls  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func (l *listener) Accept() (net.Conn, error) {
	select {
	case c := <-l.calls:
		return c, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *listener) Close() error   { l.once.Do(func() { close(l.closed) }); return nil }
func (l *listener) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080} }

// wires are one station's way to the network, which can be bad.
type wires struct {
	net *network

	mu     sync.Mutex
	down   bool          // nobody answers
	up     int64         // bytes that still go out before the line breaks; 0: any number
	in     int64         // likewise, coming in
	silent bool          // what breaks does not end: it falls silent
	delay  time.Duration // of every write
	moved  int64         // bytes, both ways
}

func (w *wires) set(how func(*wires)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	how(w)
}

// heal makes the line good again.
func (w *wires) heal() {
	w.set(func(w *wires) { w.down, w.up, w.in, w.silent, w.delay = false, 0, 0, false, 0 })
}

func (w *wires) bytes() int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.moved
}

func (w *wires) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	w.mu.Lock()
	down := w.down
	w.mu.Unlock()
	if down {
		return nil, errRefused
	}
	c, err := w.net.dial(ctx)
	if err != nil {
		return nil, err
	}
	return badConn{c, w}, nil
}

// badConn breaks where its wires say.
type badConn struct {
	net.Conn
	wires *wires
}

var errCut = errors.New("the line was cut")

// pass counts n bytes of one direction; cut tells that the line breaks here.
func (w *wires) pass(left *int64, n int) (may int, cut, silent bool, delay time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	may = n
	if *left > 0 {
		may = int(min(int64(n), *left))
		if *left -= int64(may); *left == 0 {
			cut, w.down = true, !w.silent
		}
	}
	w.moved += int64(may)
	return may, cut, w.silent, w.delay
}

func (c badConn) Write(p []byte) (int, error) {
	may, cut, silent, delay := c.wires.pass(&c.wires.up, len(p))
	time.Sleep(delay)
	n, err := c.Conn.Write(p[:may])
	if cut && silent {
		discardUntilClosed(c.Conn)
	}
	if cut {
		_ = c.Conn.Close()
		return n, errCut
	}
	return n, err
}

func (c badConn) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	may, cut, silent, _ := c.wires.pass(&c.wires.in, n)
	if cut && silent {
		discardUntilClosed(c.Conn)
	}
	if cut {
		_ = c.Conn.Close()
		return may, errCut
	}
	return may, err
}

// discardUntilClosed is a line that fell silent: nothing ends, nothing comes.
func discardUntilClosed(c net.Conn) { discard(c) }
