package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/text"
)

// Burst knows a barcode scanner by its speed: no hand types the characters of a
// code so closely, and Enter behind them. What comes as a whole in one burst and
// is no code of ours is typing all the same.
type Burst struct {
	line string
	last time.Time
}

// apart is the longest pause between two keys of a scanner; who types very fast
// takes twice as long.
const apart = 50 * time.Millisecond

// Press takes a key press at the time at which it came. ok: it is the Enter
// behind a scanned code.
func (b *Burst) Press(press tea.KeyPressMsg, now time.Time) (code string, ok bool) {
	if now.Sub(b.last) > apart {
		b.line = ""
	}
	b.last = now
	if typed := Typed(press); typed != "" {
		b.line += typed
		return "", false
	}
	line := b.line
	b.line = ""
	if stroke(press) != "enter" {
		return "", false
	}
	return text.Code(line)
}

// Scans is implemented by a screen that has a use for a code, or must take back
// the characters that it came as. took is false where they were typed into the
// right place: then the Enter behind them is a key like any other.
type Scans interface {
	Scanned(code string) (next Next, cmd tea.Cmd, took bool)
}

// ScanNotHere: a code was scanned where nothing can be done with it, as behind an
// open question; args: code.
const ScanNotHere office.Code = "scan.not_here"
