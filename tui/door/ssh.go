package door

import (
	"context"
	"errors"
	"net"
	"strings"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Keys are what the books know of SSH keys. A key goes by its fingerprint.
type Keys interface {
	Sealed() bool
	// Bearer says for whom a key opens the door now.
	Bearer(key string) (office.Person, office.Key, error)
	// Enter is Bearer for somebody who comes in; it is noted first.
	Enter(key string, door office.Door) (office.Person, office.Key, error)
	Watch() (changed <-chan struct{}, stop func())
}

// ServeSSH lets in who comes by SSH through a listener and has a key, until the
// door or the listener is closed. by says which way that is; from names all who
// come through it, or is empty where each has an address of his own.
//
// A key in the question is only asked whether it is known: who somebody is, is
// taken from the key that he proved, when his session begins.
func (d *Door) ServeSSH(l net.Listener, host gossh.Signer, by office.Door, from string) error {
	h := &hall{Door: d, by: by, from: from, gate: gate{limits: d.config.Limits}}
	server, err := h.server(host)
	if err != nil {
		return err
	}
	defer context.AfterFunc(d.ctx, func() { _ = l.Close() })()
	for {
		conn, err := l.Accept()
		if err != nil {
			if d.ctx.Err() != nil || errors.Is(err, net.ErrClosed) {
				return nil
			}
			var passing interface{ Temporary() bool }
			if errors.As(err, &passing) && passing.Temporary() { // too many open files: some will be closed
				time.Sleep(time.Second)
				continue
			}
			return err
		}
		line := h.gate.admit(conn, h.origin(conn))
		if line == nil {
			d.log.Warn("a connection was turned away: there are too many")
			continue
		}
		d.all.Go(func() {
			defer context.AfterFunc(d.ctx, func() { time.AfterFunc(2*time.Second, func() { _ = line.Close() }) })()
			server.HandleConn(line)
		})
	}
}

// hall is one way in for people elsewhere.
type hall struct {
	*Door
	by   office.Door
	from string
	gate gate
}

// origin of a connection: its address without the port, or the way's own name.
func (h *hall) origin(conn net.Conn) string {
	if h.from != "" {
		return h.from
	}
	host, _, err := net.SplitHostPort(conn.RemoteAddr().String())
	if err != nil {
		return conn.RemoteAddr().String()
	}
	return host
}

// server is wish's, without what we do not want of it: no user other than the
// one whom the key proves, no channel but one session, nothing forwarded.
func (h *hall) server(host gossh.Signer) (*ssh.Server, error) {
	return wish.NewServer(
		func(s *ssh.Server) error { s.AddHostKey(host); return nil },
		wish.WithVersion("watiqa"),
		wish.WithBannerHandler(h.banner),
		wish.WithPublicKeyAuth(h.known),
		func(s *ssh.Server) error {
			s.HandshakeTimeout = h.config.Limits.Handshake
			s.ChannelHandlers = map[string]ssh.ChannelHandler{"session": h.channel}
			s.RequestHandlers = map[string]ssh.RequestHandler{}
			s.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
			s.ConnCallback = func(ctx ssh.Context, conn net.Conn) net.Conn {
				ctx.SetValue(lineKey{}, conn)
				return conn
			}
			s.Handle(h.welcome)
			return nil
		})
}

// Announce says how the door can be reached; the lines follow by themselves.
func (d *Door) Announce(r office.Reach) { d.reach = r }

// Reach tells how the office can be reached from elsewhere.
func (d *Door) Reach() office.Reach {
	r := d.reach
	if line := d.relayed.Load(); line != nil {
		r.Up, r.Since, r.Failure = line.up, line.since, line.failure
	}
	return r
}

type lineKey struct{}

func lineOf(ctx ssh.Context) *line {
	l, _ := ctx.Value(lineKey{}).(*line)
	return l
}

// banner says before anything else that the books are sealed. Then no key is
// known, because the keys lie in the books.
func (h *hall) banner(ssh.Context) string {
	if !h.config.Keys.Sealed() {
		return ""
	}
	var b strings.Builder
	for _, l := range []office.Lang{office.French, office.Arabic} {
		sentence, hint := lang.Problem(office.Refuse(Sealed), l)
		b.WriteString(sentence + ". " + hint + ".\r\n")
	}
	return b.String()
}

// known tells whether a key may go on to prove itself. One that no longer opens
// the door may: its owner is then told why.
func (h *hall) known(_ ssh.Context, key ssh.PublicKey) bool {
	_, _, err := h.config.Keys.Bearer(gossh.FingerprintSHA256(key))
	return err == nil || errors.Is(err, office.Refuse(office.KeyDead)) || errors.Is(err, office.Refuse(office.KeyExpired))
}

// channel lets one session channel of a connection in, and looks at what is
// asked for on it.
func (h *hall) channel(srv *ssh.Server, conn *gossh.ServerConn, c gossh.NewChannel, ctx ssh.Context) {
	line := lineOf(ctx)
	if line == nil || !line.only() {
		_ = c.Reject(gossh.ResourceShortage, "one session for each connection")
		return
	}
	safely := func(do func()) { h.safely(func() { _ = line.Close() }, do) }
	ssh.DefaultSessionHandler(srv, conn, sifted{c, safely}, ctx)
}
