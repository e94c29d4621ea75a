package text

import "strings"

// Span is a stretch of an input's cells, from left to right, that is drawn in
// one style.
type Span struct {
	Text     string
	Selected bool
	Caret    bool // the one cell of the caret (two, on a wide character)
}

// View is the input in exactly width cells, and the cell of the caret, from the
// left. The caret is a block: it stands on the character that would give way to
// the next letter, or on a blank cell at the end. A text too long is shown where
// the caret is.
func (in *Input) View(s *Shaper, width int) (spans []Span, caret int) {
	if width <= 0 {
		return nil, 0
	}
	row := in.row(s.Mode())
	total, from := 0, 0
	for _, c := range row {
		if c.caret {
			from = total
		}
		total += c.cells
	}
	if width >= total {
		blank := cell{shown: strings.Repeat(" ", width-total)}
		if in.dir() == RTL {
			row, from = append([]cell{blank}, row...), from+width-total
		} else {
			row = append(row, blank)
		}
		return merge(row), from
	}
	first := window(from, total, width, in.dir())
	return merge(cut(row, first, width)), from - first
}

// cell is one character as drawn.
type cell struct {
	shown           string
	cells           int
	selected, caret bool
}

// row is all of the text as the terminal must get it, with a blank cell where
// the next letter would go.
func (in *Input) row(mode Mode) []cell {
	line := in.line(mode)
	gap, d := in.gap(line)
	seen := order(line)
	if d == RTL {
		gap-- // the block is on the left of its place
	}
	on := -1 // the first rune of the character that the caret stands on
	if gap >= 0 && gap < len(seen) {
		on = seen[gap].from
	}
	from, to := in.selection()
	var row []cell
	for _, u := range arrange(line, mode) {
		row = append(row, cell{u.shown, u.cells, u.from >= from && u.from < to, u.from == on})
	}
	left, right := gap < 0, gap >= len(seen)
	if left || in.dir() == RTL {
		row = append([]cell{{" ", 1, false, left}}, row...)
	}
	if right || in.dir() == LTR {
		row = append(row, cell{" ", 1, false, right})
	}
	return row
}

// window is the first of width cells to show so that the caret's is among
// them. Counted from where the text begins, it moves by half a window.
func window(caret, total, width int, d Dir) int {
	if d == RTL {
		caret = total - 1 - caret
	}
	first := 0
	if half := max(width/2, 1); caret >= width {
		first = min(((caret-width)/half+1)*half, total-width)
	}
	if d == RTL {
		return total - width - first
	}
	return first
}

// cut keeps width cells. A wide character cut through leaves a blank.
func cut(row []cell, first, width int) []cell {
	var out []cell
	at := 0
	for _, c := range row {
		from, to := max(at, first), min(at+c.cells, first+width)
		if at += c.cells; to <= from {
			continue
		}
		if to-from < c.cells {
			c.shown = strings.Repeat(" ", to-from)
		}
		out = append(out, c)
	}
	return out
}

func merge(row []cell) []Span {
	var out []Span
	for _, c := range row {
		if n := len(out) - 1; n >= 0 && out[n].Selected == c.selected && out[n].Caret == c.caret {
			out[n].Text += c.shown
		} else if c.shown != "" {
			out = append(out, Span{c.shown, c.selected, c.caret})
		}
	}
	return out
}
