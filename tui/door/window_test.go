package door

import (
	"bytes"
	"net"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/text"
)

// pane is the caller's side of a window.
type pane struct {
	net.Conn
	out   frames
	drawn bytes.Buffer
}

func (h *house) look(t *testing.T, w, height int) *pane {
	t.Helper()
	conn, err := dial(h.books, Hello{Want: wantWindow, Lang: office.French, Size: Size{w, height}, Env: []string{"TERM=xterm-256color"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	return &pane{Conn: conn, out: frames{w: conn}}
}

func (p *pane) write(t *testing.T, keys string) {
	t.Helper()
	if err := p.out.write(input, []byte(keys)); err != nil {
		t.Fatal(err)
	}
}

// shows waits until something was drawn.
func (p *pane) shows(t *testing.T, what string) {
	t.Helper()
	_ = p.SetReadDeadline(time.Now().Add(3 * time.Second))
	for !strings.Contains(p.drawn.String(), what) {
		letter, content, err := readFrame(p)
		if err != nil {
			t.Fatalf("%q was not drawn: %v\n%q", what, err, p.drawn.String())
		}
		if letter == output {
			p.drawn.Write(content)
		}
	}
}

func TestAWindowShowsWhatIsTypedInIt(t *testing.T) {
	h := open(t)
	p := h.look(t, 80, 24)
	p.shows(t, "size:80x24")
	p.write(t, "abc")
	p.shows(t, "c")
	if err := p.out.writeJSON(resize, Size{120, 40}); err != nil {
		t.Fatal(err)
	}
	p.shows(t, "120x40")
	p.write(t, "q")
	if err := lastWord(t, p.Conn); err != nil {
		t.Errorf("quitting ended with %v", err)
	}
	if w := <-h.walls; w.typed != "abcq" {
		t.Errorf("typed %q", w.typed)
	}
}

func TestAWindowAsksTheTerminalNotToOrderArabicAndGivesItBack(t *testing.T) {
	h := open(t)
	p := h.look(t, 80, 24)
	p.shows(t, text.BidiOff)
	p.shows(t, "size:80x24")
	p.write(t, "q")
	p.shows(t, text.BidiOn)
}

func TestLinesBeginAtTheFirstColumnOfARawTerminal(t *testing.T) {
	h := open(t)
	p := h.look(t, 80, 24)
	p.shows(t, "size:80x24")
	for i, b := range p.drawn.Bytes() {
		if b == '\n' && (i == 0 || p.drawn.Bytes()[i-1] != '\r') {
			t.Fatalf("a bare line feed in %q", p.drawn.String())
		}
	}
}

func TestTwoWindowsStandSideBySide(t *testing.T) {
	h := open(t)
	one, two := h.look(t, 80, 24), h.look(t, 100, 30)
	one.shows(t, "80x24")
	two.shows(t, "100x30")
	one.write(t, "q")
	_ = lastWord(t, one.Conn)
	two.write(t, "z")
	two.shows(t, "z")
}

func TestAWindowThatDoesNotReadHoldsNothingUp(t *testing.T) {
	h := open(t)
	deaf := h.look(t, 1000, 1000)
	for i := range 200 { // far more drawing than a socket holds
		if err := deaf.out.writeJSON(resize, Size{900 + i%100, 900}); err != nil {
			break
		}
	}
	h.look(t, 80, 24).shows(t, "80x24")
	closed := make(chan struct{})
	go func() {
		h.door.Close()
		close(closed)
	}()
	select {
	case <-closed:
	case <-time.After(5 * time.Second):
		t.Error("a deaf window keeps the door open")
	}
}

func TestAWindowWhoseCallerVanishedIsClosed(t *testing.T) {
	h := open(t)
	p := h.look(t, 80, 24)
	p.shows(t, "80x24")
	_ = p.Close()
	w := <-h.walls
	select {
	case <-w.closed:
	case <-time.After(3 * time.Second):
		t.Error("the screens were not closed")
	}
}

func TestClosingTheDoorTellsEveryWindowWhy(t *testing.T) {
	h := open(t)
	p := h.look(t, 80, 24)
	p.shows(t, "80x24")
	go h.door.Close()
	refusedWith(t, Closed, lastWord(t, p.Conn))
}

func TestAScreenThatFailsEndsOnlyItsOwnWindow(t *testing.T) {
	h := open(t)
	bad, good := h.look(t, 80, 24), h.look(t, 81, 24)
	bad.shows(t, "80x24")
	bad.write(t, "!")
	refusedWith(t, Failed, lastWord(t, bad.Conn))
	good.shows(t, "81x24")
}

func TestTheDoorCountsWhoIsInside(t *testing.T) {
	h := open(t)
	inside := func(windows, commands int) {
		t.Helper()
		for range 300 {
			if w, c := h.door.Inside(); w == windows && c == commands {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		w, c := h.door.Inside()
		t.Errorf("%d windows and %d commands", w, c)
	}
	inside(0, 0)
	p, c := h.look(t, 80, 24), h.call(t)
	inside(1, 1)
	p.write(t, "q")
	inside(0, 1)
	_ = c.Close()
	inside(0, 0)
}
