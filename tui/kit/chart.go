package kit

import (
	"slices"
	"strings"

	"watiqa/tui/text"
)

// Charts are drawn with block characters, which every font of a terminal has and
// which need no colour. They run as the layout does: in Arabic the first value
// stands at the right.

// Spark draws values as one cell each, the highest as a full block, in the order
// in which the layout runs. What is not known (below zero) is a dot.
func (d *Desk) Spark(values []int64) string {
	if d.RTL() {
		values = slices.Clone(values)
		slices.Reverse(values)
	}
	return SparkLine(values)
}

// newest draws a line of blocks in w cells, without the oldest that have no room.
func (d *Desk) newest(spark string, w int) string {
	cells := []rune(spark)
	switch {
	case len(cells) <= w:
	case d.RTL():
		cells = cells[:w]
	default:
		cells = cells[len(cells)-w:]
	}
	return d.Row(string(cells), Blank(w-len(cells)))
}

// SparkLine is [Desk.Spark] from left to right, as a line of its own.
func SparkLine(values []int64) string {
	steps := []rune("▁▂▃▄▅▆▇█")
	most := int64(1)
	for _, v := range values {
		most = max(most, v)
	}
	var b strings.Builder
	for _, v := range values {
		if v < 0 {
			b.WriteRune('·')
			continue
		}
		b.WriteRune(steps[int(v*int64(len(steps)-1)/most)])
	}
	return b.String()
}

// Bar is one line of a bar chart.
type Bar struct {
	Label string // figures: a date, a name of a code
	Value string // as it is written beside the bar
	Size  int64  // below zero: not known, no bar
	Tone  Tone
}

// Bars draws a chart of horizontal bars, one a line, in lines of exactly w
// cells; the longest fills the room that labels and values leave.
func (d *Desk) Bars(bars []Bar, w int) []string {
	label, value, most := 0, 0, int64(1)
	for _, b := range bars {
		label = max(label, text.Width(d.Text.Line(b.Label, d.Dir())))
		value = max(value, text.Width(d.Text.Line(b.Value, d.Dir())))
		most = max(most, b.Size)
	}
	label = min(label, w/3)
	room := max(w-label-value-2, 1)
	lines := make([]string, len(bars))
	for i, b := range bars {
		lines[i] = d.Exact(d.Row(d.Styles.Tint(Faint, d.Figures(b.Label, label)), " ", d.Text.Field(b.Value, value, d.Dir(), text.End), " ",
			d.Styles.Tint(b.Tone, d.bar(b.Size, most, room))), w)
	}
	return lines
}

// bar of a length in w cells, to half a cell. The halves are different
// characters from right to left.
func (d *Desk) bar(size, most int64, w int) string {
	halves := 0
	if size > 0 {
		halves = max(int(size*int64(2*w)/most), 1)
	}
	bar := strings.Repeat("█", halves/2)
	if halves%2 == 1 {
		half := "▌"
		if d.RTL() {
			half = "▐"
		}
		bar = d.Row(bar, half)
	}
	return d.Row(bar, Blank(w-(halves+1)/2))
}

// TextBars is [Desk.Bars] for the line mode and for scripts: each line a label,
// a value and up to w signs, in logical order, without blocks.
func TextBars(bars []Bar, w int) []string {
	most := int64(1)
	for _, b := range bars {
		most = max(most, b.Size)
	}
	lines := make([]string, len(bars))
	for i, b := range bars {
		lines[i] = b.Label + " " + b.Value
		if b.Size > 0 {
			lines[i] += " " + strings.Repeat("#", max(int(b.Size*int64(w)/most), 1))
		}
	}
	return lines
}
