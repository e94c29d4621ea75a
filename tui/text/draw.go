package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// draw is the line as the terminal must get it, from left to right.
func draw(line []unit, mode Mode) string { return joined(arrange(line, mode)) }

func joined(line []unit) string {
	var b strings.Builder
	for _, u := range line {
		b.WriteString(u.shown)
	}
	return b.String()
}

// arrange shapes the units and puts them in the order of drawing.
func arrange(line []unit, mode Mode) []unit {
	out := inMode(line, mode)
	if n, all := cells(line), joined(out); ansi.StringWidth(all) == n && ansi.StringWidthWc(all) == n {
		return out
	}
	// Signs that were apart came to stand side by side and mean something new
	// together. Rare enough to be blunt about it.
	return inMode(plainUnits(line), mode)
}

func inMode(line []unit, mode Mode) []unit {
	switch mode {
	case Visual:
		return order(withGlyphs(line))
	case Word:
		return orderWords(withMirrors(line))
	}
	return line
}

// plainUnits shows letters that cannot run into each other and a filler for
// the rest.
func plainUnits(line []unit) []unit {
	out := make([]unit, len(line))
	for i, u := range line {
		if _, letter := forms[u.base]; !letter && (len(u.shown) > 1 || u.base > '~') {
			u.shown = strings.Repeat("\uFFFD", u.cells)
			u.base = 0xFFFD
		}
		out[i] = u
	}
	return out
}

// pad fills a drawn line up with free blank cells.
func pad(drawn string, free int, d Dir, align Align) string {
	if free <= 0 {
		return drawn
	}
	left := 0
	switch {
	case align == Center:
		left = free / 2
		if d == RTL {
			left = free - left
		}
	case (align == Start) == (d == RTL):
		left = free
	}
	return strings.Repeat(" ", left) + drawn + strings.Repeat(" ", free-left)
}

// leveled gives each unit the level of its first rune, once the whole line is
// known.
func leveled(line []unit, of func([]rune) []uint8) []unit {
	runes := make([]rune, 0, 2*len(line))
	for _, u := range line {
		for _, r := range u.text {
			runes = append(runes, r)
		}
	}
	all, at := of(runes), 0
	for i := range line {
		line[i].level = all[at]
		at += line[i].to - line[i].from
	}
	return line
}
