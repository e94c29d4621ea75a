package kit

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Over draws a block over the middle of a drawn page of w × h cells.
func (d *Desk) Over(page, block string, w, h int) string {
	lines, over := strings.Split(page, "\n"), strings.Split(block, "\n")
	boxW := text.Width(over[0])
	x, y := max((w-boxW)/2, 0), max((h-len(over))/2, 0)
	for i, line := range over {
		if y+i < len(lines) {
			beneath := lines[y+i]
			lines[y+i] = leftmost(beneath, x) + line + rightmost(beneath, w-x-boxW)
		}
	}
	return strings.Join(lines, "\n")
}

// Center draws a block in the middle of w × h empty cells.
func (d *Desk) Center(block string, w, h int) string { return d.Over(d.Page(nil, w, h), block, w, h) }

// Point is the mark of where one is; it points to where the text begins.
func (d *Desk) Point() string {
	if d.RTL() {
		return "◂"
	}
	return "▸"
}

// ProblemLines are the sentence of a problem and its hint in lines of exactly w
// cells.
func (d *Desk) ProblemLines(p *office.Problem, w int) []string {
	sentence, hint := lang.Problem(p, d.Lang)
	var lines []string
	for _, line := range d.Lines("✗ "+sentence, w) {
		lines = append(lines, d.Styles.Tint(Bad, line))
	}
	if hint != "" {
		lines = append(lines, d.Lines(d.arrow()+" "+hint, w)...)
	}
	return lines
}

func (d *Desk) arrow() string {
	if d.RTL() {
		return "←"
	}
	return "→"
}
