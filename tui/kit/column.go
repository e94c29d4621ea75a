package kit

import (
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Column of a table. The first one stands where the layout begins.
type Column struct {
	Name  lang.S
	Width int  // least width in cells
	Most  int  // width that it may grow to before others, as far as what stands in it needs it; 0: none
	Grow  int  // share of the cells left over; 0: stays at Width
	As    As   // what stands in it
	End   bool // at the end of the column, as amounts are
	Drop  int  // the columns with the highest number go first when room is short; 0: never goes
}

// As says how the strings of a column or a fact run.
type As uint8

const (
	Words   As = iota // in the direction of the language of the screen
	Figures           // left to right: dates, numbers, codes, amounts
	Naming            // names, in the direction of their own script
	Quoted            // what somebody wrote, in the direction of its own script; in a fact, as many lines as it takes
	Trend             // what [Desk.Spark] drew: of more than there is room for, the newest
)

// gap is the cells between two columns.
const gap = 1

// layout chooses the columns that have room in w cells, and how wide each is;
// wanted says how wide the contents are of those that grow with them.
func layout(columns []Column, wanted []int, w int) (shown, widths []int) {
	for i := range columns {
		shown = append(shown, i)
	}
	for need(columns, shown) > w {
		worst := -1
		for place, i := range shown {
			if columns[i].Drop > 0 && (worst < 0 || columns[i].Drop >= columns[shown[worst]].Drop) {
				worst = place
			}
		}
		if worst < 0 {
			break
		}
		shown = append(shown[:worst], shown[worst+1:]...)
	}
	free, shares := w-need(columns, shown), 0
	for _, i := range shown {
		shares += columns[i].Grow
	}
	fit := make([]int, len(columns))
	for _, i := range shown {
		fit[i] = max(min(wanted[i], columns[i].Most, columns[i].Width+free)-columns[i].Width, 0)
		free -= fit[i]
	}
	for _, i := range shown {
		c := columns[i]
		extra := 0
		if shares > 0 && free > 0 {
			extra = free * c.Grow / shares
			free, shares = free-extra, shares-c.Grow
		}
		widths = append(widths, c.Width+fit[i]+extra)
	}
	return shown, widths
}

func need(columns []Column, shown []int) int {
	sum := 0
	for _, i := range shown {
		sum += columns[i].Width + gap
	}
	return sum
}

// cell draws one field of a column.
func (d *Desk) cell(c Column, s string, w int) string {
	if c.End {
		switch c.As {
		case Figures:
			if d.RTL() {
				return d.Text.LTR(s, w, text.Start)
			}
			return d.Text.LTR(s, w, text.End)
		default:
			return d.Text.Field(s, w, d.Dir(), text.End)
		}
	}
	return d.as(c.As, s, w)
}

// as draws a field that begins where the layout does.
func (d *Desk) as(kind As, s string, w int) string {
	switch kind {
	case Figures:
		return d.Figures(s, w)
	case Naming, Quoted:
		return d.Name(s, w)
	case Trend:
		return d.newest(s, w)
	}
	return d.Field(s, w)
}
