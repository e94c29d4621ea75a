package main

import (
	"context"
	"net"

	"golang.org/x/crypto/ssh"

	"watiqa/store/office"
	"watiqa/tui/door"
)

// sshConfig is how people elsewhere reach the office. Nothing is set: nobody does.
type sshConfig struct {
	Listen string      `toml:"listen"` // address and port, "0.0.0.0:2022"
	Relay  relayConfig `toml:"relay"`
}

// relayConfig is an SSH server to which the office keeps a line; see [door.Relay].
type relayConfig struct {
	Host    string `toml:"host"`     // address and port
	User    string `toml:"user"`     // ours at the relay
	Key     string `toml:"key"`      // file of our private key there
	HostKey string `toml:"host_key"` // the relay's public key: type and base64
	Port    string `toml:"port"`     // where inspectors knock at the relay; "2022", or an address with it
}

const usualPort = "2022"

// check the settings, so that a mistake is told at once and not in the log.
func (c sshConfig) check() error {
	if _, _, err := net.SplitHostPort(c.Listen); err != nil && c.Listen != "" {
		return office.Refuse(configValue, "ssh.listen", c.Listen)
	}
	r := c.Relay
	if r == (relayConfig{}) {
		return nil
	}
	if _, _, err := net.SplitHostPort(r.Host); err != nil {
		return office.Refuse(configValue, "ssh.relay.host", r.Host)
	}
	if _, _, problem := office.ParseKey(r.HostKey); problem != nil {
		return office.Refuse(configValue, "ssh.relay.host_key", r.HostKey)
	}
	for name, value := range map[string]string{"ssh.relay.user": r.User, "ssh.relay.key": r.Key} {
		if value == "" {
			return office.Refuse(configValue, name, "")
		}
	}
	return nil
}

func (c relayConfig) relay() door.Relay {
	bind := c.Port
	if bind == "" {
		bind = usualPort
	}
	if _, _, err := net.SplitHostPort(bind); err != nil {
		bind = net.JoinHostPort("127.0.0.1", bind) // who knocks there has passed the relay's own door
	}
	return door.Relay{Host: c.Host, User: c.User, KeyFile: c.Key, HostKey: c.HostKey, Bind: bind}
}

// elsewhere opens the door to people elsewhere, as far as the settings say so.
func (o *owner) elsewhere(ctx context.Context) error {
	c := o.config.SSH
	if c.Listen == "" && c.Relay.Host == "" {
		return nil
	}
	host, err := door.HostKey(o.config.Books)
	if err != nil {
		return err
	}
	reach := office.Reach{Fingerprint: ssh.FingerprintSHA256(host.PublicKey()), Relay: c.Relay.Host}
	if c.Listen != "" {
		l, err := net.Listen("tcp", c.Listen)
		if err != nil {
			return office.Refuse(door.NoListen, c.Listen)
		}
		reach.Listen = l.Addr().String()
		o.all.Go(func() {
			if err := o.door.ServeSSH(l, host, office.BySSH, ""); err != nil {
				o.log.Error("the door to elsewhere failed", "why", err)
			}
		})
	}
	o.door.Announce(reach)
	if c.Relay.Host != "" {
		o.all.Go(func() { o.door.KeepRelay(ctx, c.Relay.relay(), host) })
	}
	return nil
}

// sessions are who sits before the office's screens, near and far.
type sessions struct{ *owner }

func (s sessions) Sessions() []office.Session { return s.door.Sessions() }

func (s sessions) Reach() office.Reach { return s.door.Reach() }

func (s sessions) Watch() (<-chan struct{}, func()) { return s.door.Watch() }

// EndSession sends somebody away, if the books let by do that.
func (s sessions) EndSession(by string, session office.Session, note string) error {
	_, err := s.books.Do(by, office.Command{Action: "session.end", Subjects: []string{session.Person}, Values: map[string]string{"note": note}})
	if err == nil {
		s.door.SendAway(session.ID)
	}
	return err
}
