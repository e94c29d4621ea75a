package paper

import (
	"sort"
	"strings"
	"unicode"

	"watiqa/tui/text"
)

const (
	family = "amiri"
	point  = 25.4 / 72 // mm
	// least is how small a line may be printed to find room before it is cut.
	least = 0.7
)

// ink is how a line of text looks.
type ink struct {
	size float64 // points
	bold bool
	grey bool
}

var (
	plain  = ink{size: 11}
	strong = ink{size: 11, bold: true}
	faint  = ink{size: 9, grey: true}
	small  = ink{size: 9}
	head   = ink{size: 16, bold: true}
	huge   = ink{size: 24, bold: true}
)

// as says what a string is, and so which way it runs.
type as uint8

const (
	words   as = iota // a sentence in the language of the sheet
	figures           // a date, number, code or amount: from left to right
	naming            // a name or an address in either script
	cash              // an amount, with its unit after it as the language reads
)

// align is where a line stands in its room, seen from where the layout begins.
type align uint8

const (
	start align = iota
	end
	middle
)

// shape is a logical string as it is drawn from left to right.
func (p *Pile) shape(s string, kind as) string {
	switch kind {
	case figures:
		return drawable(p.text.Steady(s))
	case naming:
		return drawable(p.text.Line(s, text.Auto))
	case cash:
		if number, unit, ok := strings.Cut(s, "\u00a0درهم"); ok && unit == "" { // a minus stays before its number
			return drawable(p.text.Line("درهم", text.RTL) + " " + p.text.Steady(number))
		}
	}
	return drawable(p.text.Line(s, p.dir()))
}

// use takes an ink and tells how wide a shaped string is in it, in mm.
func (p *Pile) use(i ink) func(shaped string) float64 {
	style := ""
	if i.bold {
		style = "B"
	}
	p.pdf.SetFont(family, style, i.size)
	level := 0
	if i.grey {
		level = 90
	}
	p.pdf.SetTextColor(level, level, level)
	return p.pdf.GetStringWidth
}

// line draws a string in a room of wide mm that begins at x, on the baseline y.
// What is too long is set smaller, then cut with "…".
func (p *Pile) line(x, y, wide float64, s string, kind as, i ink, where align) {
	drawn := p.shape(s, kind)
	width := p.use(i)(drawn)
	if width > wide {
		i.size *= max(wide/width, least)
		width = p.use(i)(drawn)
	}
	if measure := p.pdf.GetStringWidth; width > wide {
		cells := sort.Search(text.Width(drawn), func(n int) bool { return measure(p.cut(s, kind, n+1)) > wide })
		drawn = p.cut(s, kind, cells)
		width = measure(drawn)
	}
	left := x
	switch {
	case where == middle:
		left = x + (wide-width)/2
	case (where == end) != p.rtl():
		left = x + wide - width
	}
	p.pdf.Text(left, y, drawn)
}

// cut is a string in so many cells of a terminal, which knows where a letter ends.
func (p *Pile) cut(s string, kind as, cells int) string {
	dir := p.dir()
	switch kind {
	case figures:
		return drawable(strings.TrimSpace(p.text.LTR(s, cells, text.Start)))
	case naming:
		dir = text.Auto
	}
	return drawable(strings.TrimSpace(p.text.Field(s, cells, dir, text.Start)))
}

// wrap breaks a string into lines that have room in wide mm; each is still
// logical. A line end begins a new one.
func (p *Pile) wrap(s string, wide float64, kind as, i ink) []string {
	measure := p.use(i)
	fits := func(s string) bool { return measure(p.shape(s, kind)) <= wide }
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		row := ""
		for word := range strings.SplitSeq(paragraph, " ") { // not at the hard spaces of an amount
			longer := strings.TrimPrefix(row+" "+word, " ")
			if fits(longer) {
				row = longer
				continue
			}
			if row != "" {
				lines = append(lines, row)
			}
			for row = word; !fits(row); {
				part := beginning(row, fits)
				lines = append(lines, part)
				row = row[len(part):]
			}
		}
		lines = append(lines, row)
	}
	return lines
}

// beginning is as much of a word as fits, at least one letter with its marks.
func beginning(word string, fits func(string) bool) string {
	var ends []int // where a letter ends
	for at, r := range word {
		if at > 0 && !unicode.IsMark(r) {
			ends = append(ends, at)
		}
	}
	if len(ends) == 0 {
		return word
	}
	n := sort.Search(len(ends), func(i int) bool { return !fits(word[:ends[i]]) })
	return word[:ends[max(n-1, 0)]]
}
