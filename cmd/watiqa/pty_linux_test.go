package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/sys/unix"
)

// pane is the program on a terminal of its own: a process, the kernel's
// terminal between, and an emulator that sees what a person would.
type pane struct {
	t      testing.TB
	master *os.File
	mu     sync.Mutex // guards screen
	screen *vt.Emulator
	drawn  chan struct{} // something was, since it was last looked at
	cmd    *exec.Cmd
	ended  chan struct{}
}

// sit starts the program on a terminal of w × h cells.
func sit(t testing.TB, w, h int, args ...string) *pane {
	t.Helper()
	cmd := exec.Command("watiqa", args...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LANG=fr_MA.UTF-8", "SSH_CONNECTION=", "XDG_STATE_HOME="+t.TempDir())
	return sitBefore(t, w, h, cmd)
}

// sitBefore starts any program on a terminal of w × h cells.
func sitBefore(t testing.TB, w, h int, cmd *exec.Cmd) *pane {
	t.Helper()
	master, slave := openPTY(t, w, h)
	p := &pane{t: t, master: master, screen: vt.NewEmulator(w, h), cmd: cmd, drawn: make(chan struct{}, 1), ended: make(chan struct{})}
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = slave, slave, slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = slave.Close()
	go p.draw()
	go func() { _ = p.cmd.Wait(); close(p.ended) }()
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		<-p.ended
		_ = master.Close()
	})
	return p
}

// draw passes output to the emulator, and its answers back to the program.
func (p *pane) draw() {
	go func() {
		answer := make([]byte, 256)
		for {
			n, err := p.screen.Read(answer)
			if err != nil {
				return
			}
			_, _ = p.master.Write(answer[:n])
		}
	}()
	output := make([]byte, 1<<16)
	for {
		n, err := p.master.Read(output)
		if err != nil {
			return
		}
		p.mu.Lock()
		_, _ = p.screen.Write(output[:n])
		p.mu.Unlock()
		select {
		case p.drawn <- struct{}{}:
		default:
		}
	}
}

// patience is for slow machines under the race detector: nothing waits that long
// where all is well. The longest wait, a demo that founds its office, is some
// 2.5 s of work under the detector; a machine with five times as much to do as it
// can needs a quarter of this.
const patience = 40 * time.Second

// seen is what stands on the screen.
func (p *pane) seen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.screen.String()
}

// types sends what a keyboard sends.
func (p *pane) types(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		if _, err := p.master.WriteString(key); err != nil {
			p.t.Fatal(err)
		}
	}
}

// shows waits until something stands on the screen, and tells how long it took.
func (p *pane) shows(what string) time.Duration {
	p.t.Helper()
	began := time.Now()
	late := time.NewTimer(patience)
	defer late.Stop()
	for waiting := true; waiting; {
		if strings.Contains(p.seen(), what) {
			return time.Since(began)
		}
		select { // to look without need would take the processor from what is looked at
		case <-p.drawn:
		case <-late.C:
			waiting = false
		}
	}
	p.t.Fatalf("%q is not shown:\n%s", what, p.seen())
	return 0
}

// ends waits for the program and gives its exit code.
func (p *pane) ends() int {
	p.t.Helper()
	select {
	case <-p.ended:
	case <-time.After(patience):
		p.t.Fatalf("the program goes on:\n%s", p.seen())
	}
	return p.cmd.ProcessState.ExitCode()
}

func openPTY(t testing.TB, w, h int) (master, slave *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	fd := int(master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(h), Col: uint16(w)}); err != nil {
		t.Fatal(err)
	}
	if slave, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0); err != nil {
		t.Fatal(err)
	}
	return master, slave
}
