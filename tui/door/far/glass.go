package far

import (
	"io"
	"sync"
)

// enter and leave are what a terminal is told before the first frame and after
// the last: another screen without a cursor, pasted text in brackets, a title, and
// keys by the Kitty protocol or else by xterm's, which tell more than their
// characters.
const (
	enter = "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b]2;Watiqa\x07\x1b[>4;2m\x1b[>5u\x1b[?u"
	leave = "\x1b[>4m\x1b[<1u\x1b[m\x1b[r\x1b[?2004l\x1b]2;\x07\x1b[?25h\x1b[?1049l"
)

// Glass is the way to a terminal. What is written goes there whole, one after the
// other; frames only until [Glass.Leave].
type Glass struct {
	mu      sync.Mutex
	to      io.Writer
	entered bool
	left    bool
}

// NewGlass leads to a terminal.
func NewGlass(to io.Writer) *Glass { return &Glass{to: to} }

// Write something that is no frame: what the terminal is asked.
func (g *Glass) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.to.Write(p)
}

func (g *Glass) frame(drawn []byte) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.left {
		return nil
	}
	if !g.entered {
		drawn = append([]byte(enter), drawn...)
		g.entered = true
	}
	_, err := g.to.Write(drawn)
	return err
}

// Leave gives the terminal back as it was before the first frame.
func (g *Glass) Leave() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.entered && !g.left {
		_, _ = io.WriteString(g.to, Stopped+leave)
	}
	g.left = true
}
