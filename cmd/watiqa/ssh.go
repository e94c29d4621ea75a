package main

import (
	"net"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// sshCommand tells how the office is reached from elsewhere: what an inspector
// types, and the fingerprint that he must see the first time. It makes the
// office's key if there is none yet, so that the fingerprint can be told before
// anybody listens.
func (a *app) sshCommand() *cobra.Command {
	return a.command("ssh", lang.DoorWords().Command, func(*cobra.Command, []string) error {
		host, err := door.HostKey(a.config.Books)
		if err != nil {
			return err
		}
		words, public := lang.DoorWords(), host.PublicKey()
		c := a.config.SSH
		told := struct {
			Fingerprint string   `json:"fingerprint"`
			Key         string   `json:"key"`
			Listen      string   `json:"listen,omitempty"`
			Relay       string   `json:"relay,omitempty"`
			Type        []string `json:"type,omitempty"` // what one types to connect
		}{ssh.FingerprintSHA256(public), strings.TrimSpace(string(ssh.MarshalAuthorizedKey(public))), c.Listen, c.Relay.Host, c.typed()}
		if a.flags.JSON {
			return a.voice.JSON(told)
		}
		a.voice.Say(words.Office, told.Fingerprint)
		a.voice.out.Line(told.Key)
		if len(told.Type) == 0 {
			a.voice.Say(words.NoElsewhere)
		}
		for _, line := range told.Type {
			a.voice.Say(words.ToReach, line)
		}
		if len(told.Type) > 0 {
			a.voice.Say(words.LineDied)
		}
		return nil
	})
}

// typed is what somebody elsewhere types to reach the office.
func (c sshConfig) typed() (lines []string) {
	if c.Listen != "" {
		host, port, _ := net.SplitHostPort(c.Listen)
		if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
			host = "IP"
		}
		lines = append(lines, "ssh -p "+port+" watiqa@"+host)
	}
	if c.Relay.Host != "" {
		host, port, _ := net.SplitHostPort(c.Relay.relay().Bind)
		lines = append(lines, "ssh -J ssh://"+c.Relay.Host+" -p "+port+" watiqa@"+host)
	}
	return lines
}
