package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// unit is what stays together on the screen: a grapheme cluster, or lam and
// alef where they are drawn as one.
type unit struct {
	text     string // its part of the logical string
	shown    string // what is drawn when no joined form takes its place
	base     rune   // the first of what is drawn
	cells    int
	from, to int  // the runes of the logical string that it covers
	ligature rune // isolated form of lam-alef, or 0
	level    uint8
}

// Width is how many cells a string takes, as the renderer counts; escape
// sequences of styles take none.
func Width(s string) int { return ansi.StringWidth(s) }

// units cuts a clean string. whole is the place of a rune before which nothing
// may be joined into one unit, or -1.
func units(s string, mode Mode, whole int) []unit {
	out := make([]unit, 0, utf8.RuneCountInString(s))
	at := 0
	for len(s) > 0 {
		cluster, _ := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		s = s[len(cluster):]
		u := newUnit(cluster, mode, at)
		at = u.to
		if last := len(out) - 1; mode == Visual && last >= 0 && u.from != whole && out[last].takes(u) {
			out[last].text += u.text
			out[last].to = u.to
			out[last].ligature = lamAlef(u.base)
			continue
		}
		out = append(out, u)
	}
	return out
}

func newUnit(cluster string, mode Mode, from int) unit {
	base, size := utf8.DecodeRuneInString(cluster)
	u := unit{text: cluster, from: from, to: from + utf8.RuneCountInString(cluster)}
	u.shown, u.cells = showable(cluster, base, size, mode)
	u.base, _ = utf8.DecodeRuneInString(u.shown) // another where it cannot be shown
	return u
}

// takes reports whether the unit is a lam that the next one makes a ligature with.
func (u unit) takes(next unit) bool {
	return u.base == lam && u.ligature == 0 && lamAlef(next.base) != 0 &&
		!strings.ContainsRune(u.text, zwnj) && next.shown == string(next.base)
}

// showable is what to draw for a cluster, and its width. The renderer measures
// in one of two ways, depending on the terminal; where they disagree about a
// cluster (flags, skin tones, some Indian syllables) less is drawn, so that
// columns hold in both.
func showable(cluster string, base rune, size int, mode Mode) (string, int) {
	if len(cluster) == 1 {
		return cluster, 1
	}
	if base >= 0x1F1E6 && base <= 0x1F1FF { // halves of a flag
		return flag(cluster)
	}
	shown := cluster
	if mode == Visual {
		shown = strings.Map(func(r rune) rune {
			if haraka(r) || r == zwnj || r == zwj {
				return -1
			}
			return r
		}, cluster)
	}
	if _, letter := forms[base]; letter && len(shown) == size {
		return shown, 1
	}
	if w := agreed(shown); w > 0 {
		return shown, w
	}
	if first := cluster[:size]; !unicode.IsLetter(base) && agreed(first) > 0 {
		return first, agreed(first)
	}
	return string(utf8.RuneError), 1
}

// agreed is the width that both ways of measuring give, or 0. It is measured
// between blanks, since some characters run into whatever stands beside them.
func agreed(s string) int {
	s = " " + s + " "
	if w := ansi.StringWidth(s); w == ansi.StringWidthWc(s) {
		return w - 2
	}
	return 0
}

// flag spells a flag, 🇲🇦, by the letters that it is made of, MA.
func flag(cluster string) (string, int) {
	letters := strings.Map(func(r rune) rune {
		if r >= 0x1F1E6 && r <= 0x1F1FF {
			return r - 0x1F1E6 + 'A'
		}
		return -1
	}, cluster)
	return letters, len(letters)
}

// dir is the way that the unit runs.
func (u unit) dir() Dir { return Dir(u.level % 2) }

func cells(line []unit) int {
	n := 0
	for _, u := range line {
		n += u.cells
	}
	return n
}
