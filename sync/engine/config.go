package engine

import (
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"time"
)

// Config of an engine. The zero value is what offices use.
type Config struct {
	// Dial opens connections; nil: the operating system's way. Tests and the
	// demo cut, delay and stall what it gives.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
	TLS  *tls.Config // nil: the system's authorities

	Ahead bool // bring scans before anybody asks for them, while the line is good

	Every    time.Duration // between exchanges when nothing happens; 0: 2 minutes
	Debounce time.Duration // from a local event to the exchange; 0: 3 seconds
	Stall    time.Duration // longest silence of the line; 0: 45 seconds
	Retry    time.Duration // first wait after a failure, doubled each time; 0: 5 seconds
	Longest  time.Duration // longest wait after failures; 0: 5 minutes

	Clock func() time.Time // nil: time.Now
	Log   *slog.Logger     // nil: silent
}

func (c Config) filled() Config {
	or := func(d *time.Duration, usual time.Duration) {
		if *d == 0 {
			*d = usual
		}
	}
	or(&c.Every, 2*time.Minute)
	or(&c.Debounce, 3*time.Second)
	or(&c.Stall, 45*time.Second)
	or(&c.Retry, 5*time.Second)
	or(&c.Longest, 5*time.Minute)
	if c.Dial == nil {
		c.Dial = (&net.Dialer{KeepAlive: 30 * time.Second}).DialContext
	}
	if c.Clock == nil {
		c.Clock = time.Now
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

func (c Config) now() time.Time { return c.Clock().UTC().Truncate(time.Second) }
