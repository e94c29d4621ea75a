package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"watiqa/store/office"
	"watiqa/sync/engine"
	"watiqa/tui/door"
)

// station is the real program that serves 200 orders to people elsewhere, and
// one of them's key.
type station struct {
	t       testing.TB
	books   string
	address string
	memory  string
	cmd     *exec.Cmd
	key     ssh.Signer
	at      door.Counter
	orders  []string
}

func newStation(t testing.TB, inside bool) *station {
	t.Helper()
	s := &station{t: t, books: founded(t), memory: filepath.Join(t.TempDir(), "memory")}
	filledSince(t, s.books, 200, 3*24*time.Hour)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	s.must(err)
	s.address = l.Addr().String()
	s.must(l.Close())
	if inside {
		s.serveInside()
	} else {
		s.serveOutside()
	}
	_, drawn, err := ed25519.GenerateKey(rand.Reader)
	s.must(err)
	s.key, err = ssh.NewSignerFromKey(drawn)
	s.must(err)
	events, err := s.at.Do(office.Command{Action: "person.add", Values: map[string]string{"login": "saida", "name_ar": "سعيدة", "roles": "inspector", "passphrase": passphrase + " et saida"}})
	s.must(err)
	_, err = s.at.Do(office.Command{Action: "key.grant", Subjects: []string{events[0].Subject}, Values: map[string]string{"key": string(ssh.MarshalAuthorizedKey(s.key.PublicKey())), "until": "2099-12-31"}})
	s.must(err)
	page, err := s.at.List(office.Query{Stages: []office.Stage{office.Placed}, Limit: 200})
	s.must(err)
	for _, row := range page.Rows {
		s.orders = append(s.orders, row.ID)
	}
	return s
}

// serveOutside starts the program as a process of its own.
func (s *station) serveOutside() {
	s.t.Helper()
	folder := s.t.TempDir()
	settings, secret := filepath.Join(folder, "config.toml"), filepath.Join(folder, "secret")
	s.must(os.WriteFile(settings, fmt.Appendf(nil, "books = %q\n[ssh]\nlisten = %q\n", s.books, s.address), 0o600))
	s.must(os.WriteFile(secret, []byte(passphrase), 0o600))
	s.cmd = exec.Command("watiqa", "serve", "--config="+settings, "--login=karim", "--passphrase-file="+secret)
	s.cmd.Env = append(os.Environ(), "XDG_STATE_HOME="+folder, testMemory+"="+s.memory)
	s.must(s.cmd.Start())
	s.t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
	})
	var client *door.Client
	for end := time.Now().Add(patience); client == nil && time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		client, _ = door.Call(s.books)
	}
	_, err := client.SignIn("karim", passphrase)
	s.must(err)
	s.at = client
}

// serveInside serves in this process, so that a commit is timed where it is made.
func (s *station) serveInside() {
	s.t.Helper()
	a := &app{world: world{now: time.Now, light: true}, log: slog.New(slog.DiscardHandler),
		config: config{Books: s.books, Lang: office.French, Sheets: s.t.TempDir(), SSH: sshConfig{Listen: s.address}}}
	o, err := a.own(engine.Config{})
	s.must(err)
	s.t.Cleanup(o.close)
	s.must(o.run(s.t.Context()))
	c := &counter{owner: o}
	_, err = c.SignIn("karim", passphrase)
	s.must(err)
	s.at = c
}

func (s *station) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// theQueue is the key that leads there: F5.
const theQueue = "\x1b[15~"

// visitor is a session as its line sees it.
type visitor struct {
	net.Conn
	got  atomic.Int64 // bytes that came along the line
	last atomic.Int64 // when, Unix nanoseconds
	seen atomic.Int64 // when the first came since it was set to 0
	deaf sync.Mutex   // held while nothing is read
	in   io.Writer
}

func (v *visitor) Read(p []byte) (int, error) {
	v.deaf.Lock()
	defer v.deaf.Unlock()
	n, err := v.Conn.Read(p)
	v.got.Add(int64(n))
	now := time.Now().UnixNano()
	v.last.Store(now)
	v.seen.CompareAndSwap(0, now)
	return n, err
}

// visit opens a session from an address of its own, and waits until the queue
// stands there.
func (s *station) visit(n int, lang string, w, h int) *visitor {
	s.t.Helper()
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, byte(2+n))}}
	conn, err := dialer.Dial("tcp", s.address)
	s.must(err)
	v := &visitor{Conn: conn}
	c, channels, requests, err := ssh.NewClientConn(v, s.address, &ssh.ClientConfig{User: "karim",
		Auth: []ssh.AuthMethod{ssh.PublicKeys(s.key)}, HostKeyCallback: ssh.InsecureIgnoreHostKey()}) // #nosec G106 -- only bytes are counted
	s.must(err)
	client := ssh.NewClient(c, channels, requests)
	s.t.Cleanup(func() { _ = client.Close() })
	session, err := client.NewSession()
	s.must(err)
	s.must(session.Setenv("LANG", lang))
	v.in, err = session.StdinPipe()
	s.must(err)
	out, err := session.StdoutPipe()
	s.must(err)
	s.must(session.RequestPty("xterm-256color", h, w, ssh.TerminalModes{}))
	s.must(session.Shell())
	shown := make(chan bool, 1)
	time.AfterFunc(time.Second, func() { v.types(theQueue) }) // an inspector begins elsewhere
	go func() {
		text, all := make([]byte, 1<<15), ""
		for {
			n, err := out.Read(text)
			if err != nil {
				return
			}
			all += string(text[:n])
			switch {
			case strings.Contains(all, "AZERTY"): // the question which line reads right, the first time
				all = ""
				v.types("\r")
				v.types(theQueue)
			case strings.Contains(all, "26000010"):
				all = ""
				select {
				case shown <- true:
				default:
				}
			}
		}
	}()
	select {
	case <-shown:
	case <-time.After(patience):
		s.t.Fatal("the queue is not shown")
	}
	v.rests()
	return v
}

func (v *visitor) types(keys string) { _, _ = io.WriteString(v.in, keys) }

// rests waits until nothing comes any more.
func (v *visitor) rests() {
	v.last.Store(time.Now().UnixNano()) // something may be on its way
	for time.Since(time.Unix(0, v.last.Load())) < 400*time.Millisecond {
		time.Sleep(20 * time.Millisecond)
	}
}

// BenchmarkElsewhereBytes counts what one key sends along the line at 120×40, as
// encrypted bytes: a step of the cursor on the way, one on which somebody rests,
// and a page of the queue.
func BenchmarkElsewhereBytes(b *testing.B) {
	s := newStation(b, false)
	for _, lang := range []string{"fr", "ar"} {
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				v := s.visit(0, lang+"_MA.UTF-8", 120, 40)
				v.types("j")
				v.rests()
				const moves = 15
				before := v.got.Load()
				for range moves { // too fast for the pane, which opens where one rests
					v.types("j")
					time.Sleep(100 * time.Millisecond)
				}
				b.ReportMetric(float64(v.got.Load()-before)/moves, "B/move")
				v.rests()
				b.ReportMetric(v.each("j"), "B/rest")
				b.ReportMetric(v.each("\x1b[6~"), "B/page")
				_ = v.Close()
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// each is what a key sends along the line, with the pane of where it leads: the
// median of some.
func (v *visitor) each(key string) float64 {
	var all []int64
	for range 4 {
		before := v.got.Load()
		v.types(key)
		v.rests()
		all = append(all, v.got.Load()-before)
	}
	return float64(middle(all))
}

// BenchmarkElsewhereMemory measures what a session costs that stands still: heap
// and stacks of the process, after everything else was thrown away.
func BenchmarkElsewhereMemory(b *testing.B) {
	const sessions = 20
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			s := newStation(b, false)
			for b.Loop() {
				s.visit(0, "fr_MA.UTF-8", size[0], size[1]) // what is shared by all of them
				before := s.weighs()
				for n := range sessions {
					s.visit(1+n, "fr_MA.UTF-8", size[0], size[1])
				}
				time.Sleep(time.Second)
				b.ReportMetric(float64(s.weighs()-before)/sessions/1024, "KiB/session")
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// weighs asks the process what it holds.
func (s *station) weighs() int64 {
	s.t.Helper()
	_ = os.Remove(s.memory)
	s.must(s.cmd.Process.Signal(syscall.SIGUSR1))
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if text, err := os.ReadFile(s.memory); err == nil && len(text) > 0 {
			n, err := strconv.ParseInt(string(text), 10, 64)
			s.must(err)
			return n
		}
	}
	s.t.Fatal("the process does not say what it holds")
	return 0
}

// BenchmarkElsewhereCommit measures how long somebody at the office waits for a
// change to be durable: alone, and while 20 sessions look on of which 5 take
// nothing of what is drawn for them; and when the others see it.
func BenchmarkElsewhereCommit(b *testing.B) {
	s := newStation(b, true)
	for b.Loop() {
		alone := s.commits(func() {}, func(time.Time) {})
		var all []*visitor
		for n := range 20 {
			all = append(all, s.visit(n, "fr_MA.UTF-8", 120, 40))
		}
		for _, v := range all[15:] {
			go v.deaf.Lock()
		}
		seen := []time.Duration{}
		watched := s.commits(func() {
			for _, v := range all {
				v.seen.Store(0)
			}
		}, func(began time.Time) {
			for _, v := range all[:15] {
				for v.seen.Load() < began.UnixNano() {
					time.Sleep(time.Millisecond)
				}
				seen = append(seen, time.Unix(0, v.seen.Load()).Sub(began))
			}
		})
		b.ReportMetric(median(alone), "ms-alone")
		b.ReportMetric(median(watched), "ms-watched")
		b.ReportMetric(median(seen), "ms-until-seen")
	}
	b.ReportMetric(0, "ns/op")
}

// commits claims orders at the pace of a quick clerk.
func (s *station) commits(before func(), after func(time.Time)) (took []time.Duration) {
	const changes = 40
	for _, id := range s.orders[:changes] {
		time.Sleep(250 * time.Millisecond)
		before()
		began := time.Now()
		_, err := s.at.Do(office.Command{Action: "claim", Subjects: []string{id}})
		s.must(err)
		took = append(took, time.Since(began))
		after(began)
	}
	s.orders = s.orders[changes:]
	return took
}

func middle(all []int64) int64 {
	times := make([]time.Duration, len(all))
	for i, n := range all {
		times[i] = time.Duration(n) * time.Millisecond
	}
	return int64(median(times))
}
