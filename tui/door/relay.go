package door

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"net"
	"os"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"watiqa/store/office"
)

// Relay is an SSH server of somebody's, at an address that everybody reaches.
// The office, which sits behind its provider's network, keeps a line to it, and
// inspectors come in along that line (`ssh -J`). The relay passes bytes that it
// cannot read: who comes in proves himself to the office, and the office to him.
type Relay struct {
	Host    string // address and port
	User    string
	KeyFile string // private key that the relay knows, without a passphrase
	HostKey string // the relay's own public key, as in known_hosts: type and base64
	Bind    string // address at the relay where inspectors knock; 127.0.0.1:2022

	// Least and Most are the first and the longest wait between two attempts; 1 s
	// and 5 min. Beat is how often the line is tried; 30 s.
	Least, Most, Beat time.Duration
}

func (r Relay) withDefaults() Relay {
	if r.Least == 0 {
		r.Least, r.Most = time.Second, 5*time.Minute
	}
	if r.Beat == 0 {
		r.Beat = 30 * time.Second
	}
	return r
}

// relayed is what is known about the line to the relay.
type relayed struct {
	up      bool
	since   time.Time
	failure *office.Problem
}

// stands notes how the line to the relay is.
func (d *Door) stands(up bool, failure *office.Problem) {
	before := d.relayed.Load()
	now := &relayed{up: up, since: d.guests.now().UTC(), failure: failure}
	if before != nil && before.up == up {
		now.since = before.since
	}
	d.relayed.Store(now)
	d.guests.ring()
}

// KeepRelay keeps the line to a relay, and serves who comes along it, until ctx
// ends or the door is closed. It tries again by itself, after waits that grow.
func (d *Door) KeepRelay(ctx context.Context, r Relay, host gossh.Signer) {
	r = r.withDefaults()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(d.ctx, stop)()
	for wait := r.Least; ; {
		began := time.Now()
		var err error = office.Refuse(office.RelayDown)
		d.safely(func() {}, func() { err = d.relay(ctx, r, host) })
		if ctx.Err() != nil {
			return
		}
		d.log.Warn("the line to the relay broke", "why", err)
		d.stands(false, relayProblem(err))
		if time.Since(began) > r.Most {
			wait = r.Least // it stood for long
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait/2 + rand.N(wait/2+1)): // #nosec G404 -- so that offices do not knock all at once
		}
		wait = min(2*wait, r.Most)
	}
}

// relay holds the line once, until it breaks.
func (d *Door) relay(ctx context.Context, r Relay, host gossh.Signer) error {
	client, err := r.dial(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = client.Close() }()
	defer context.AfterFunc(ctx, func() { _ = client.Close() })()
	l, err := client.Listen("tcp", r.Bind)
	if err != nil {
		return errors.Join(office.Refuse(office.RelayRefused), err)
	}
	d.stands(true, nil)
	go d.safely(func() { _ = client.Close() }, func() { beat(ctx, client, r.Beat) })
	err = d.ServeSSH(l, host, office.ByRelay, r.Host)
	return errors.Join(office.Refuse(office.RelayDown), err)
}

// dial the relay, and make sure that it is the one that the settings know.
func (r Relay) dial(ctx context.Context) (*gossh.Client, error) {
	known, _, _, _, err := gossh.ParseAuthorizedKey([]byte(r.HostKey))
	if err != nil {
		return nil, office.Refuse(office.RelayStranger)
	}
	text, err := os.ReadFile(r.KeyFile)
	if err != nil {
		return nil, errors.Join(office.Refuse(office.RelayRefused), err)
	}
	key, err := gossh.ParsePrivateKey(text)
	if err != nil {
		return nil, errors.Join(office.Refuse(office.RelayRefused), err)
	}
	dialer := net.Dialer{Timeout: patience}
	conn, err := dialer.DialContext(ctx, "tcp", r.Host)
	if err != nil {
		return nil, errors.Join(office.Refuse(office.RelayDown), err)
	}
	stranger := false
	config := &gossh.ClientConfig{
		User: r.User, Auth: []gossh.AuthMethod{gossh.PublicKeys(key)},
		HostKeyAlgorithms: algorithms(known),
		HostKeyCallback: func(_ string, _ net.Addr, shown gossh.PublicKey) error {
			if stranger = !bytes.Equal(shown.Marshal(), known.Marshal()); stranger {
				return office.Refuse(office.RelayStranger)
			}
			return nil
		},
	}
	_ = conn.SetDeadline(time.Now().Add(3 * patience)) // a slow line answers late
	c, channels, requests, err := gossh.NewClientConn(conn, r.Host, config)
	if err != nil {
		_ = conn.Close()
		return nil, errors.Join(handshakeProblem(stranger, err), err)
	}
	_ = conn.SetDeadline(time.Time{})
	return gossh.NewClient(c, channels, requests), nil
}

// algorithms by which a relay can prove a key.
func algorithms(key gossh.PublicKey) []string {
	if key.Type() == gossh.KeyAlgoRSA {
		return []string{gossh.KeyAlgoRSASHA512, gossh.KeyAlgoRSASHA256}
	}
	return []string{key.Type()}
}

func handshakeProblem(stranger bool, err error) *office.Problem {
	var refused *gossh.ServerAuthError
	var lost net.Error
	switch {
	case stranger:
		return office.Refuse(office.RelayStranger)
	case errors.As(err, &lost) && !errors.As(err, &refused):
		return office.Refuse(office.RelayDown)
	}
	return office.Refuse(office.RelayRefused)
}

func relayProblem(err error) *office.Problem {
	var p *office.Problem
	if errors.As(err, &p) {
		return p
	}
	return office.Refuse(office.RelayDown)
}

// beat asks the relay for a sign of life, and closes a line that gives none: one
// that died without a word would else be waited on for ever.
func beat(ctx context.Context, client *gossh.Client, every time.Duration) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(every):
		}
		silent := time.AfterFunc(every, func() { _ = client.Close() })
		_, _, err := client.SendRequest("keepalive@openssh.com", true, nil)
		silent.Stop()
		if err != nil {
			return
		}
	}
}
