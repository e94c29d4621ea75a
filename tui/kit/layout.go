package kit

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"watiqa/tui/text"
)

// Row puts drawn fields side by side, first where the layout begins.
func (d *Desk) Row(fields ...string) string {
	if d.RTL() {
		fields = slices.Clone(fields)
		slices.Reverse(fields)
	}
	return strings.Join(fields, "")
}

// Blank is w empty cells.
func Blank(w int) string { return strings.Repeat(" ", max(w, 0)) }

// Exact gives a drawn line exactly w cells: blanks or a cut at the end of the
// layout. Fields are better cut by package text; this is for composed lines.
func (d *Desk) Exact(line string, w int) string {
	w = max(w, 0)
	have := text.Width(line)
	switch {
	case have < w:
		return d.Row(line, Blank(w-have))
	case have == w:
		return line
	case d.RTL():
		return rightmost(line, w)
	}
	return leftmost(line, w)
}

// leftmost w cells of a drawn line. A wide character cut through is a blank.
func leftmost(line string, w int) string {
	line = ansi.Truncate(line, max(w, 0), "")
	return line + Blank(w-text.Width(line))
}

// rightmost w cells of a drawn line, likewise.
func rightmost(line string, w int) string {
	w = max(w, 0)
	have := text.Width(line)
	for cut := have - w; cut <= have; cut++ {
		if rest := ansi.TruncateLeft(line, cut, ""); text.Width(rest) <= w {
			return Blank(w-text.Width(rest)) + rest
		}
	}
	return Blank(w)
}

// Page puts drawn lines into exactly w × h cells.
func (d *Desk) Page(lines []string, w, h int) string {
	out := make([]string, max(h, 0))
	for i := range out {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		out[i] = d.Exact(line, w)
	}
	return strings.Join(out, "\n")
}

// Beside puts two blocks of h lines side by side with a line between, the first
// where the layout begins. They are w1 and w2 cells wide: together with the
// line and its blanks, w1+w2+3.
func (d *Desk) Beside(a string, w1 int, b string, w2, h int) string {
	left, right := strings.Split(a, "\n"), strings.Split(b, "\n")
	bar := " " + d.Styles.Tint(Faint, "│") + " "
	out := make([]string, max(h, 0))
	for i := range out {
		out[i] = d.Row(d.Exact(at(left, i), w1), bar, d.Exact(at(right, i), w2))
	}
	return strings.Join(out, "\n")
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// Rule is a line across, with a title in it if there is one.
func (d *Desk) Rule(title string, w int) string {
	if title == "" || w < 8 {
		return d.Styles.Tint(Faint, strings.Repeat("─", max(w, 0)))
	}
	name := d.Text.Line(title, d.Dir())
	if text.Width(name) > w-6 {
		name = d.Field(title, w-6)
	}
	rest := max(w-4-text.Width(name), 0)
	return d.Row(d.Styles.Tint(Faint, "──"), " ", d.Styles.Tint(Strong, name), " ", d.Styles.Tint(Faint, strings.Repeat("─", rest)))
}

// Split gives the lines of a drawn block.
func (d *Desk) Split(block string) []string { return strings.Split(block, "\n") }
