package door

import (
	"strings"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// What a caller may ask for on his one session channel. Everything else is
// refused before the library sees it: it says yes to an agent, and keeps every
// variable it is sent.
const mostVariables = 8

// variables that a caller may set: his language and his colours.
func variable(name string) bool {
	switch name {
	case "LANG", "LC_ALL", "COLORTERM", "NO_COLOR":
		return true
	}
	return false
}

// sifted is a channel whose requests are looked at first.
type sifted struct {
	gossh.NewChannel
	safely func(func())
}

func (c sifted) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	channel, all, err := c.NewChannel.Accept()
	passed := make(chan *gossh.Request)
	if err == nil {
		go c.safely(func() { sift(all, passed) })
	}
	return channel, passed, err
}

func sift(all <-chan *gossh.Request, passed chan<- *gossh.Request) {
	defer close(passed)
	variables := 0
	for r := range all {
		ok := false
		switch r.Type {
		case "pty-req", "shell", "window-change":
			ok = true
		case "env":
			var v struct{ Name, Value string }
			ok = variables < mostVariables && gossh.Unmarshal(r.Payload, &v) == nil && variable(v.Name) && plainValue(v.Value)
			variables++
		}
		if ok {
			passed <- r
		} else if r.WantReply {
			_ = r.Reply(false, nil)
		}
	}
}

// plainValue: what a language or a colour setting is written with.
func plainValue(s string) bool {
	if len(s) > 64 {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("._-@+", r))
	}) < 0
}

// terminalName is what a caller calls his terminal, if it is a name at all.
func terminalName(s string) string {
	if s == "" || !plainValue(s) {
		return "xterm"
	}
	return s
}

// environment of a session's screens.
func environment(s ssh.Session, term string) []string {
	return append([]string{"TERM=" + terminalName(term), "SSH_CONNECTION=" + s.RemoteAddr().String()}, s.Environ()...)
}
