package far

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"
)

// counted are screens that show how many messages they have had.
type counted struct{ n, seen atomic.Int64 }

type one struct{}

func (c *counted) Init() tea.Cmd { return nil }

func (c *counted) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, is := msg.(one); is {
		c.n.Add(1)
	}
	return c, nil
}

func (c *counted) View() tea.View {
	c.seen.Add(1)
	return tea.NewView(fmt.Sprintf("counted: %d", c.n.Load()))
}

// wire is what a session's bytes travel on.
type wire struct {
	mu     sync.Mutex
	writes []string
	broken error
	stuck  sync.Mutex
}

func (l *wire) Write(p []byte) (int, error) {
	l.stuck.Lock()
	defer l.stuck.Unlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.writes = append(l.writes, string(p))
	return len(p), l.broken
}

func (l *wire) all() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(l.writes, "")
}

// run the screens on a line until do is done; the answer is how that ended.
func run(c *counted, l *wire, do func(*tea.Program)) error {
	glass := NewGlass(l)
	program := tea.NewProgram(New(c, glass, "xterm", 20, 2, 10), tea.WithoutRenderer(), tea.WithInput(nil), tea.WithoutSignals(),
		tea.WithOutput(glass), tea.WithWindowSize(20, 2), tea.WithEnvironment([]string{"TERM=xterm"}))
	ended := make(chan error, 1)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	do(program)
	program.Quit()
	err := <-ended
	glass.Leave()
	return err
}

func TestHoweverMuchChangesNoMoreFramesAreDrawnThanMayBe(t *testing.T) {
	c, l := &counted{}, &wire{}
	_ = run(c, l, func(p *tea.Program) {
		for began := time.Now(); time.Since(began) < 500*time.Millisecond; time.Sleep(time.Millisecond) {
			p.Send(one{})
		}
		time.Sleep(300 * time.Millisecond)
	})
	if n := len(l.writes); n > 9 { // five, the first, the last, and what is said at the end
		t.Errorf("%d writes in half a second", n)
	}
	if c.seen.Load() > 9 {
		t.Errorf("%d frames were made for them", c.seen.Load())
	}
	screen := vt.NewEmulator(20, 2)
	all, _, _ := strings.Cut(l.all(), leave)
	_, _ = screen.WriteString(all)
	if got := screen.String(); !strings.Contains(got, fmt.Sprintf("counted: %d", c.n.Load())) {
		t.Errorf("the last one shows %q", got)
	}
}

func TestForALineThatTakesNothingNothingIsDrawnAndThenTheLast(t *testing.T) {
	c, l := &counted{}, &wire{}
	_ = run(c, l, func(p *tea.Program) {
		p.Send(one{})
		time.Sleep(300 * time.Millisecond)
		l.stuck.Lock()
		before := c.seen.Load()
		for range 100 {
			p.Send(one{})
			time.Sleep(5 * time.Millisecond)
		}
		if drawn := c.seen.Load() - before; drawn > 1 {
			t.Errorf("%d frames were made for nobody", drawn)
		}
		l.stuck.Unlock()
		time.Sleep(300 * time.Millisecond)
	})
	screen := vt.NewEmulator(20, 2)
	all, _, _ := strings.Cut(l.all(), leave)
	_, _ = screen.WriteString(all)
	if got := screen.String(); !strings.Contains(got, "counted: 101") {
		t.Errorf("it shows %q", got)
	}
}

func TestTheTerminalIsGivenBackAndNothingComesAfter(t *testing.T) {
	l := &wire{}
	g := NewGlass(l)
	g.Leave() // before a frame there is nothing to give back
	if l.all() != "" {
		t.Errorf("%q", l.all())
	}
	g = NewGlass(l)
	_ = g.frame([]byte("frame"))
	g.Leave()
	_ = g.frame([]byte("late"))
	g.Leave()
	if got := l.all(); got != enter+"frame"+Stopped+leave {
		t.Errorf("%q", got)
	}
	for _, mode := range []string{"?1049", "?25", "?2004"} {
		if strings.Contains(enter, mode+"h") == strings.Contains(leave, mode+"h") {
			t.Errorf("mode %s stays", mode)
		}
	}
}

func TestTabStopsAreGivenBack(t *testing.T) {
	terminal := vt.NewEmulator(80, 24)
	s := NewScreen("xterm", 80, 24)
	_, _ = terminal.WriteString(string(s.Draw(strings.Repeat("   one  two\n", 20))) + string(s.Draw(strings.Repeat("   six  ten\n", 20))))
	if len(s.stops) == 0 {
		t.Fatal("none was set")
	}
	_, _ = terminal.WriteString(Stopped + leave)
	for x := range 9 {
		_, _ = terminal.WriteString("\x1b[H" + strings.Repeat("\t", x+1))
		if got := terminal.CursorPosition().X; got != 8*(x+1) {
			t.Errorf("stop %d is at %d", x+1, got)
		}
	}
}

func TestALineThatBreaksEndsTheSession(t *testing.T) {
	c, l := &counted{}, &wire{broken: errors.New("broken")}
	_ = run(c, l, func(p *tea.Program) {
		p.Send(one{})
		p.Wait() // for ever, if it went on
	})
}

func TestAWindowThatChangedItsSizeAndIsBackIsDrawnAgain(t *testing.T) {
	c, l := &counted{}, &wire{}
	_ = run(c, l, func(p *tea.Program) {
		p.Send(one{})
		time.Sleep(300 * time.Millisecond)
		p.Send(tea.WindowSizeMsg{Width: 20, Height: 2}) // the sizes between were not told
		time.Sleep(300 * time.Millisecond)
	})
	if n := strings.Count(l.all(), "counted: 1"); n != 2 {
		t.Errorf("it was drawn %d times: %q", n, l.all())
	}
}
