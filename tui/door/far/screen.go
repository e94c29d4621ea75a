package far

import (
	"bytes"
	"strings"
	"sync"

	"github.com/charmbracelet/colorprofile"
)

// Screen is one terminal, as far as is known what it shows.
type Screen struct {
	shown    frame
	pen      pen
	styles   styles
	clusters []string
	stops    []int // tab stops, from left to right
	profile  colorprofile.Profile
	erases   bool // it knows how to erase so many cells
	scrolls  bool // it knows how to scroll some rows
	unknown  bool // nothing is known of what it shows
}

// NewScreen is a terminal of a type, as TERM names it, and of so many cells of
// which nothing is known.
func NewScreen(term string, w, h int) *Screen {
	s := &Screen{profile: colorprofile.TrueColor}
	switch family, _, _ := strings.Cut(term, "-"); family {
	case "xterm", "tmux", "screen", "alacritty", "contour", "foot", "ghostty", "kitty", "konsole", "mlterm", "putty", "rio", "rxvt", "st", "vte", "wezterm":
		s.erases, s.scrolls = true, true
	case "linux":
		s.erases = true
	}
	s.Resize(w, h)
	return s
}

// Resize takes note of the terminal's size. What terminals do with what they
// showed differs: everything is drawn again.
func (s *Screen) Resize(w, h int) {
	s.shown = frame{w: max(w, 0), cells: make([]cell, max(w, 0)*max(h, 0))}
	s.forget()
}

// Afford takes note of the colours that the terminal has. One of which nothing is
// known has none, but is drawn on: without tones nobody would see where he is.
func (s *Screen) Afford(p colorprofile.Profile) {
	if p = max(p, colorprofile.ASCII); p != s.profile {
		s.profile = p
		s.forget()
	}
}

// forget what the terminal shows, and with it what was ever drawn.
func (s *Screen) forget() {
	s.styles, s.clusters, s.stops, s.unknown = newStyles(), nil, nil, true
	s.pen = pen{x: -1}
}

// mostClusters is how many unusual characters are kept before everything is drawn
// anew: who reads through names from all the world must not fill the memory.
const mostClusters = 1000

// scratch are cells to read frames into, shared by all sessions: each needs them
// for a moment only.
var scratch = sync.Pool{New: func() any { return new([]cell) }}

// Draw gives the bytes that lead the terminal from what it shows to a frame:
// drawn lines, of which each begins where the one before ended in style. There are
// none when it shows that already.
func (s *Screen) Draw(content string) []byte {
	if len(s.shown.cells) == 0 {
		return nil
	}
	if len(s.clusters) > mostClusters {
		s.forget()
	}
	held, _ := scratch.Get().(*[]cell)
	defer scratch.Put(held)
	if cap(*held) < len(s.shown.cells) {
		*held = make([]cell, len(s.shown.cells))
	}
	next := frame{w: s.shown.w, cells: (*held)[:len(s.shown.cells)]}
	s.read(content, next)
	var out bytes.Buffer
	if s.unknown {
		out.WriteString("\x1b[m\x1b[r\x1b[3g\x1b[H\x1b[2J")
		for i := range s.shown.cells {
			s.shown.cells[i] = blank
		}
		s.pen, s.unknown = pen{}, false
	} else if s.scrolls {
		s.scroll(&out, next)
	}
	spans := s.differing(next)
	s.stop(&out, spans)
	s.draw(&out, next, spans)
	out.WriteString(s.restyle(s.pen.style, 0))
	s.pen.style = 0
	copy(s.shown.cells, next.cells)
	return out.Bytes()
}
