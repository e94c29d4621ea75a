package main

import (
	"crypto/rand"
	"errors"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"
	"golang.org/x/sys/unix"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// nameOf an action as the palette finds it.
func nameOf(a office.Action) string { return lang.Action(a.Name).In(office.French) }

// attack KIND … does to the door what OpenSSH's client does not do.
func attack(ts *testscript.TestScript, _ bool, args []string) {
	attacks := map[string]func(*testscript.TestScript, []string){
		"unproven": unproven, "crowd": crowd, "slow": slowHandshake, "requests": requests, "channels": channels,
		"term": strangeTerm, "storm": storm, "deaf": deaf, "zero": zeroSize, "stalled": stalled,
	}
	do, known := attacks[args[0]]
	if !known {
		ts.Fatalf("no attack is called %s", args[0])
	}
	do(ts, args[1:])
}

func addressOf(ts *testscript.TestScript) string { return "127.0.0.1:" + ts.Getenv("PORT") }

func signerOf(ts *testscript.TestScript, who string) ssh.Signer {
	key, err := ssh.ParsePrivateKey([]byte(ts.ReadFile(who)))
	ts.Check(err)
	return key
}

// forged shows somebody's public key and signs with nothing.
type forged struct{ ssh.Signer }

func (f forged) Sign(io.Reader, []byte) (*ssh.Signature, error) {
	blob := make([]byte, 64)
	_, _ = rand.Read(blob)
	return &ssh.Signature{Format: f.PublicKey().Type(), Blob: blob}, nil
}

func knock(ts *testscript.TestScript, keys ...ssh.Signer) (*ssh.Client, error) {
	return ssh.Dial("tcp", addressOf(ts), &ssh.ClientConfig{User: "root", Auth: []ssh.AuthMethod{ssh.PublicKeys(keys...)},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), Timeout: 5 * time.Second}) // #nosec G106 -- the attacker does not care
}

func enter(ts *testscript.TestScript, who string) *ssh.Client {
	client, err := knock(ts, signerOf(ts, who))
	ts.Check(err)
	ts.Defer(func() { _ = client.Close() })
	return client
}

// screen reads what a session draws, up to some words.
type drawn struct {
	session *ssh.Session
	in      io.WriteCloser
	out     chan string
}

func draws(ts *testscript.TestScript, client *ssh.Client, term string, w, h int) *drawn {
	s, err := client.NewSession()
	ts.Check(err)
	d := &drawn{session: s, out: make(chan string, 10000)}
	d.in, err = s.StdinPipe()
	ts.Check(err)
	out, err := s.StdoutPipe()
	ts.Check(err)
	ts.Check(s.RequestPty(term, h, w, ssh.TerminalModes{}))
	ts.Check(s.Shell())
	go func() {
		defer close(d.out)
		text := make([]byte, 1<<15)
		for {
			n, err := out.Read(text)
			if err != nil {
				return
			}
			d.out <- string(text[:n])
		}
	}()
	return d
}

func (d *drawn) until(ts *testscript.TestScript, what string) string {
	var all strings.Builder
	deadline := time.After(20 * time.Second)
	for !strings.Contains(all.String(), what) {
		select {
		case text, open := <-d.out:
			if !open {
				ts.Fatalf("it ended before %q: %q", what, all.String())
			}
			all.WriteString(text)
		case <-deadline:
			ts.Fatalf("%q is not drawn: %q", what, all.String())
		}
	}
	return all.String()
}

// unproven A [B] shows A's key without being able to sign, and proves B's.
func unproven(ts *testscript.TestScript, args []string) {
	if client, err := knock(ts, forged{signerOf(ts, args[0])}); err == nil {
		_ = client.Close()
		ts.Fatalf("a key that was only shown opened the door")
	}
	if len(args) == 1 {
		return
	}
	client, err := knock(ts, forged{signerOf(ts, args[0])}, signerOf(ts, args[1]))
	if err != nil {
		ts.Logf("the second key was not even looked at: %v", err)
		return
	}
	defer func() { _ = client.Close() }()
	names := map[string]string{"karim": "Karim", "naima": "Naima", "saida": "Saida"}
	text := draws(ts, client, "xterm", 120, 40).until(ts, names[args[1]])
	if strings.Contains(text, names[args[0]]) {
		ts.Fatalf("the session is %s's", args[0])
	}
}

// crowd N STAY ADDRESSES opens N connections that say nothing, from so many
// addresses in turn; exactly STAY of them stay, and after the time for a handshake
// none.
func crowd(ts *testscript.TestScript, args []string) {
	n, _ := strconv.Atoi(args[0])
	most, _ := strconv.Atoi(args[1])
	addresses, _ := strconv.Atoi(args[2])
	var conns []net.Conn
	for i := range n {
		from := &net.TCPAddr{IP: net.IPv4(127, 0, 1, byte(1+i%addresses))}
		conn, err := (&net.Dialer{Timeout: 5 * time.Second, LocalAddr: from}).Dial("tcp", addressOf(ts))
		ts.Check(err)
		conns = append(conns, conn)
		ts.Defer(func() { _ = conn.Close() })
	}
	open := func(wait time.Duration) (left int) {
		stay := make(chan bool, len(conns))
		for _, conn := range conns {
			_ = conn.SetReadDeadline(time.Now().Add(wait))
			go func() {
				_, err := io.Copy(io.Discard, conn) // the version, then nothing or the end
				stay <- errors.Is(err, os.ErrDeadlineExceeded)
			}()
		}
		for range conns {
			if <-stay {
				left++
			}
		}
		return left
	}
	if left := open(500 * time.Millisecond); left != most {
		ts.Fatalf("%d of %d idle connections stay, %d should", left, n, most)
	}
	if left := open(4 * time.Second); left > 0 {
		ts.Fatalf("%d idle connections are still open", left)
	}
}

// slowHandshake sends a byte now and then, so that no read ever times out.
func slowHandshake(ts *testscript.TestScript, _ []string) {
	conn, err := net.Dial("tcp", addressOf(ts))
	ts.Check(err)
	defer func() { _ = conn.Close() }()
	began := time.Now()
	for _, b := range []byte("SSH-2.0-" + strings.Repeat("x", 200)) {
		if _, err := conn.Write([]byte{b}); err != nil {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	if took := time.Since(began); took > 6*time.Second {
		ts.Fatalf("a handshake may take %v", took)
	}
}

// requests WHO asks on a session channel for everything there is.
func requests(ts *testscript.TestScript, args []string) {
	client := enter(ts, args[0])
	channel, incoming, err := client.OpenChannel("session", nil)
	ts.Check(err)
	go ssh.DiscardRequests(incoming)
	env := func(name, value string) []byte { return ssh.Marshal(struct{ Name, Value string }{name, value}) }
	word := func(s string) []byte { return ssh.Marshal(struct{ S string }{s}) }
	pty := ssh.Marshal(struct {
		Term       string
		W, H, X, Y uint32
		Modes      string
	}{"xterm", 80, 24, 0, 0, ""})
	for _, r := range []struct {
		name    string
		payload []byte
		want    bool
	}{
		{"auth-agent-req@openssh.com", nil, false},
		{"x11-req", ssh.Marshal(struct {
			Single         bool
			Protocol, Data string
			Screen         uint32
		}{false, "MIT-MAGIC-COOKIE-1", "00", 0}), false},
		{"exec", word("id"), false},
		{"subsystem", word("sftp"), false},
		{"env", env("LD_PRELOAD", "/tmp/x.so"), false},
		{"env", env("PATH", "/tmp"), false},
		{"env", env("LANG", "fr_MA.UTF-8\x1b[31m"), false},
		{"env", env("LANG", "ar_MA.UTF-8"), true},
		{"env", env("COLORTERM", "truecolor"), true},
		{"signal", word("KILL"), false},
		{"pty-req", pty, true},
		{"shell", nil, true},
		{"shell", nil, false},
		{"exec", word("id"), false},
	} {
		got, err := channel.SendRequest(r.name, true, r.payload)
		ts.Check(err)
		if got != r.want {
			ts.Fatalf("%s %q: %v", r.name, r.payload, got)
		}
	}
	for _, name := range []string{"tcpip-forward", "streamlocal-forward@openssh.com", "no-such-thing"} {
		if ok, _, err := client.SendRequest(name, true, ssh.Marshal(struct {
			Addr string
			Port uint32
		}{"0.0.0.0", 0})); err != nil || ok {
			ts.Fatalf("%s: %v %v", name, ok, err)
		}
	}
	if _, _, err := client.OpenChannel("session", nil); err == nil {
		ts.Fatalf("a second session on one connection")
	}
}

// channels WHO opens every kind of channel but a session.
func channels(ts *testscript.TestScript, args []string) {
	client := enter(ts, args[0])
	to := ssh.Marshal(struct {
		Host  string
		Port  uint32
		From  string
		FromP uint32
	}{"127.0.0.1", 22, "127.0.0.1", 1})
	for _, kind := range []string{"direct-tcpip", "direct-streamlocal@openssh.com", "forwarded-tcpip", "x11", "auth-agent@openssh.com", "tun@openssh.com", ""} {
		if c, _, err := client.OpenChannel(kind, to); err == nil {
			_ = c.Close()
			ts.Fatalf("a channel %q was opened", kind)
		}
	}
}

// strangeTerm WHO calls its terminal what would be an escape sequence, a path, or
// very long.
func strangeTerm(ts *testscript.TestScript, args []string) {
	for _, term := range []string{"\x1b]0;owned\a", "../../../etc/passwd", "xterm\r\nfaked", strings.Repeat("x", 4000), "", "\xff\xfe"} {
		client := enter(ts, args[0])
		text := draws(ts, client, term, 100, 30).until(ts, "Saida")
		if strings.Contains(text, "owned") || strings.Contains(text, "faked") {
			ts.Fatalf("TERM %q comes back: %q", term, text)
		}
		_ = client.Close()
	}
}

// storm WHO resizes two thousand times, to every size there is, and to none.
func storm(ts *testscript.TestScript, args []string) {
	client := enter(ts, args[0])
	d := draws(ts, client, "xterm", 80, 24)
	d.until(ts, "Saida")
	go func() {
		for range d.out {
		}
	}()
	for i := range 2000 {
		ts.Check(d.session.WindowChange(i%500, (i*7)%500))
	}
	ts.Check(d.session.WindowChange(1<<31-1, 1<<31-1))
	ts.Check(d.session.WindowChange(0, 0))
	ts.Check(d.session.WindowChange(100, 30))
	time.Sleep(500 * time.Millisecond)
	_, err := d.in.Write([]byte("x"))
	ts.Check(err) // the line still stands
}

// zeroSize WHO says nothing about its terminal's size: it is drawn on the usual one.
func zeroSize(ts *testscript.TestScript, args []string) {
	client := enter(ts, args[0])
	draws(ts, client, "xterm", 0, 0).until(ts, "Saida")
}

// stalled WHO never reads what is drawn for him, and asks for more of it: each key
// turns the whole screen into the other language. He is cut off once a write has
// waited for the time that it may, and not before.
func stalled(ts *testscript.TestScript, args []string) {
	keys := unread(ts, args[0])
	time.Sleep(time.Second) // a box that opens by itself takes no key at once
	_, err := keys.Write([]byte("\r"))
	ts.Check(err)
	time.Sleep(time.Second)
	began, took := time.Now(), time.Duration(0)
	for took < 20*time.Second {
		if _, err := keys.Write([]byte("\x0c")); err != nil {
			break
		}
		time.Sleep(60 * time.Millisecond)
		took = time.Since(began)
	}
	if took < 3*time.Second || took >= 20*time.Second {
		ts.Fatalf("who reads nothing was cut off after %v", took)
	}
	ts.Logf("who reads nothing was cut off after %v", took)
}

// deaf WHO N opens N sessions that never read what is drawn for them.
func deaf(ts *testscript.TestScript, args []string) {
	n, _ := strconv.Atoi(args[1])
	for range n {
		unread(ts, args[0])
	}
}

// unread is a session that begins, and from then on takes nothing; it gives what
// types into it.
func unread(ts *testscript.TestScript, who string) io.Writer {
	narrow := func(_, _ string, c syscall.RawConn) error { // before it connects: a window that shrinks later loses what comes back
		return c.Control(func(fd uintptr) { _ = unix.SetsockoptInt(int(fd), unix.SOL_SOCKET, unix.SO_RCVBUF, 8192) })
	}
	conn, err := (&net.Dialer{Control: narrow}).Dial("tcp", addressOf(ts))
	ts.Check(err)
	quiet := &stopping{Conn: conn}
	c, chans, reqs, err := ssh.NewClientConn(quiet, addressOf(ts), &ssh.ClientConfig{User: "x", Auth: []ssh.AuthMethod{ssh.PublicKeys(signerOf(ts, who))},
		HostKeyCallback: ssh.InsecureIgnoreHostKey()}) // #nosec G106
	ts.Check(err)
	client := ssh.NewClient(c, chans, reqs)
	ts.Defer(func() { _ = client.Close() })
	s, err := client.NewSession()
	ts.Check(err)
	keys, err := s.StdinPipe() // without one the client says at once that nothing will be typed, and the session ends
	ts.Check(err)
	ts.Check(s.RequestPty("xterm", 120, 320, ssh.TerminalModes{}))
	ts.Check(s.Shell())
	quiet.stopped.Store(true)
	return keys
}

// stopping is a connection that stops reading, for good.
type stopping struct {
	net.Conn
	stopped atomic.Bool
}

func (s *stopping) Read(p []byte) (int, error) {
	if s.stopped.Load() {
		select {}
	}
	return s.Conn.Read(p)
}
