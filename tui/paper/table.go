package paper

import "watiqa/tui/lang"

// column of a table; part is its share of the width.
type column struct {
	name lang.S
	part float64
	kind as
	end  bool // amounts and counts stand at the end
}

// row of a table. A struck one is crossed out; a strong one is a total.
type row struct {
	cells  []string
	struck bool
	strong bool
}

const padding = 2.0 // mm beside what stands in a cell

// table draws rows with a head that comes back on every page.
func (s *sheet) table(columns []column, rows []row) {
	total := 0.0
	for _, c := range columns {
		total += c.part
	}
	widths := make([]float64, len(columns))
	for i, c := range columns {
		widths[i] = wide * c.part / total
	}
	s.need(20)
	s.y += 3
	s.columnHeads(columns, widths)
	for _, r := range rows {
		s.tableRow(columns, widths, r)
	}
	s.y += 1
}

func (s *sheet) columnHeads(columns []column, widths []float64) {
	names := make([][]string, len(columns))
	most := 1
	in := ink{size: 9, bold: true}
	for i, c := range columns {
		names[i] = s.wrap(capital(s.say(c.name)), widths[i]-2*padding, words, in)
		most = max(most, len(names[i]))
	}
	from := 0.0
	for i, c := range columns {
		for n, name := range names[i] {
			s.at(from+padding, s.y+4.2*float64(n+1), widths[i]-2*padding, name, words, in, where(c))
		}
		from += widths[i]
	}
	s.y += 4.2*float64(most) + 1.4
	s.rule(s.y)
}

func (s *sheet) tableRow(columns []column, widths []float64, r row) {
	in := ink{size: 10, bold: r.strong}
	lines := make([][]string, len(columns))
	most := 1
	for i, c := range columns {
		if i < len(r.cells) {
			lines[i] = []string{r.cells[i]}
			if c.kind != figures && c.kind != cash {
				lines[i] = s.wrap(r.cells[i], widths[i]-2*padding, c.kind, in)
			}
		}
		most = max(most, len(lines[i]))
	}
	high := 4.8*float64(most) + 1
	if s.y+high > bottom {
		s.turn()
		s.columnHeads(columns, widths)
	}
	from := 0.0
	for i, c := range columns {
		for n, line := range lines[i] {
			s.at(from+padding, s.y+4.8*float64(n+1)-0.4, widths[i]-2*padding, line, c.kind, in, where(c))
		}
		from += widths[i]
	}
	if r.struck {
		s.pen(0.4)
		for n := range most {
			y := s.y + 4.8*float64(n+1) - 1.8
			s.pdf.Line(margin, y, pageWide-margin, y)
		}
	}
	s.y += high
	s.pen(0.1)
	s.pdf.Line(margin, s.y, pageWide-margin, s.y)
}

func where(c column) align {
	if c.end {
		return end
	}
	return start
}
