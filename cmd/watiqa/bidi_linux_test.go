package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"watiqa/tui/text"
)

// tape is a terminal that keeps every byte it was sent.
type tape struct {
	t             testing.TB
	master, slave *os.File

	mu   sync.Mutex
	said bytes.Buffer
	cmd  *exec.Cmd
}

func newTape(t testing.TB, w, h int) *tape {
	t.Helper()
	p := &tape{t: t}
	p.master, p.slave = openPTY(t, w, h)
	go func() {
		got := make([]byte, 1<<16)
		for {
			n, err := p.master.Read(got)
			p.mu.Lock()
			p.said.Write(got[:n])
			p.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() { _, _ = p.master.Close(), p.slave.Close() })
	return p
}

// start the program on it.
func (p *tape) start(args ...string) {
	p.t.Helper()
	p.cmd = exec.Command("watiqa", args...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = p.slave, p.slave, p.slave
	p.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=fr_MA.UTF-8", "XDG_STATE_HOME="+p.t.TempDir())
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	p.shows("╭") // the sign-in
}

func (p *tape) all() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.said.String()
}

func (p *tape) shows(what string) {
	p.t.Helper()
	for range 2000 {
		if strings.Contains(p.all(), what) {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	p.t.Fatalf("%q is not shown: %q", what, p.all())
}

// givenBack waits until the terminal may order text again, and checks that it
// might not from before the first frame on.
func (p *tape) givenBack() {
	p.t.Helper()
	for range 2000 {
		if all := p.all(); strings.LastIndex(all, text.BidiOn) > strings.LastIndex(all, text.BidiOff) {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	all := p.all()
	off, frame, on := strings.Index(all, text.BidiOff), strings.Index(all, "\x1b[?1049h"), strings.LastIndex(all, text.BidiOn)
	if off < 0 || frame < off || on < frame {
		p.t.Errorf("off at %d, first frame at %d, on again at %d", off, frame, on)
	}
	if rest := all[max(on, 0):]; strings.Contains(rest, text.BidiOff) {
		p.t.Errorf("it stays off: %q", rest)
	}
	if left := strings.LastIndex(all, "\x1b[?1049l"); left < frame {
		p.t.Errorf("the other screen was not left")
	}
}

func TestTheTerminalMayOrderTextAgainHoweverTheProgramEnds(t *testing.T) {
	ends := map[string]func(p *tape){
		"quit":       func(p *tape) { _, _ = p.master.WriteString("\x11") },
		"terminated": func(p *tape) { _ = p.cmd.Process.Signal(syscall.SIGTERM) },
		"hung up":    func(p *tape) { _ = p.cmd.Process.Signal(syscall.SIGHUP) },
		"stopped": func(p *tape) { // it is not: another way out follows
			_ = p.cmd.Process.Signal(syscall.SIGTSTP)
			_, _ = p.master.WriteString("\x1a\x11")
		},
	}
	for way, end := range ends {
		t.Run(way, func(t *testing.T) {
			p := newTape(t, 80, 24)
			p.start("--books=" + founded(t))
			end(p)
			p.givenBack()
			_ = p.cmd.Wait()
		})
		t.Run("window "+way, func(t *testing.T) {
			books := founded(t)
			owner := sit(t, 80, 24, "--books="+books)
			owner.shows("Identifiant")
			p := newTape(t, 80, 24)
			p.start("--books=" + books)
			end(p)
			p.givenBack()
			_ = p.cmd.Wait()
		})
	}
}

func TestTheTerminalMayOrderTextAgainWhenTheOwnerOfAWindowDies(t *testing.T) {
	books := founded(t)
	owner := sit(t, 80, 24, "--books="+books)
	owner.shows("Identifiant")
	p := newTape(t, 80, 24)
	p.start("--books=" + books)
	_ = owner.cmd.Process.Kill()
	p.givenBack()
	_ = p.cmd.Wait()
}

func TestTheTerminalMayOrderTextAgainAfterAPanic(t *testing.T) {
	t.Setenv(testTrap, "yes")
	p := newTape(t, 80, 24)
	p.start("--books=" + founded(t))
	_, _ = p.master.WriteString("\x1b[25~") // F13: the trap
	p.givenBack()
	if err := p.cmd.Wait(); err == nil {
		t.Error("a panic is no error")
	}
}
