package kit

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/text"
)

// Table is a list with a cursor and, where it is asked for, a choice of several
// rows. It shapes only the rows that are seen. Cursor and choice hold on to
// rows by id, so that a list that changes beneath them loses neither.
type Table[T any] struct {
	Columns []Column
	ID      func(T) string
	Cells   func(T) []Cell // one for each column
	Many    bool           // several rows may be chosen
	Empty   string         // said in place of no rows; a logical string

	desk   *Desk
	rows   []T
	cursor int
	top    int
	page   int   // rows seen at the last View
	wanted []int // widest cell seen so far, by column
	chosen map[string]bool
	anchor int // where a stretch of shift began; -1: none
}

// Cell is what stands in one row and column.
type Cell struct {
	Text string // a logical string
	Tone Tone
}

// NewTable makes an empty table.
func NewTable[T any](d *Desk, id func(T) string, cells func(T) []Cell, columns ...Column) *Table[T] {
	return &Table[T]{Columns: columns, ID: id, Cells: cells, desk: d, chosen: map[string]bool{}, anchor: -1, page: 1, wanted: make([]int, len(columns))}
}

// Set the rows. The cursor stays on its row, or where it was if that is gone;
// of the chosen rows those that are gone are chosen no longer.
func (t *Table[T]) Set(rows []T) {
	id, had := t.at()
	there := make(map[string]bool, len(t.chosen))
	place := -1
	for i, row := range rows {
		rowID := t.ID(row)
		if had && rowID == id {
			place = i
		}
		if t.chosen[rowID] {
			there[rowID] = true
		}
	}
	t.rows, t.chosen, t.anchor = rows, there, -1
	if place >= 0 {
		t.cursor = place
	}
	t.move(0)
}

// Rows are all rows.
func (t *Table[T]) Rows() []T { return t.rows }

// Row is the one under the cursor.
func (t *Table[T]) Row() (row T, ok bool) {
	if t.cursor >= len(t.rows) {
		return row, false
	}
	return t.rows[t.cursor], true
}

func (t *Table[T]) at() (string, bool) {
	row, ok := t.Row()
	if !ok {
		return "", false
	}
	return t.ID(row), true
}

// Go puts the cursor on a row; false when there is none of that id.
func (t *Table[T]) Go(id string) bool {
	for i, row := range t.rows {
		if t.ID(row) == id {
			t.cursor = i
			t.move(0)
			return true
		}
	}
	return false
}

// Chosen are the ids of the chosen rows, in the order of the list; if none is
// chosen, that of the row under the cursor.
func (t *Table[T]) Chosen() []string {
	var ids []string
	for _, row := range t.rows {
		if id := t.ID(row); t.chosen[id] {
			ids = append(ids, id)
		}
	}
	if id, ok := t.at(); ok && len(ids) == 0 {
		ids = []string{id}
	}
	return ids
}

// Count of the rows that were chosen on purpose.
func (t *Table[T]) Count() int { return len(t.chosen) }

// Choose exactly these rows; none: clear the choice.
func (t *Table[T]) Choose(ids ...string) {
	clear(t.chosen)
	for _, id := range ids {
		t.chosen[id] = true
	}
}

// Update moves the cursor; ok is false for a message that is not for a table.
func (t *Table[T]) Update(msg tea.Msg) bool {
	_, _, ok := Press(msg, t.Keys())
	return ok
}

// Place says where the cursor is, "12/300".
func (t *Table[T]) Place() string {
	if len(t.rows) == 0 {
		return "0/0"
	}
	return strconv.Itoa(t.cursor+1) + "/" + strconv.Itoa(len(t.rows))
}

// View draws heading and rows in h lines of exactly w cells.
func (t *Table[T]) View(w, h int) string {
	t.page = max(h-1, 1)
	t.scroll()
	seen := make([][]Cell, 0, t.page)
	for i := t.top; i < min(t.top+t.page, len(t.rows)); i++ {
		seen = append(seen, t.Cells(t.rows[i]))
	}
	t.measure(seen)
	columns, widths := layout(t.Columns, t.wanted, w-margin)
	lines := []string{t.heading(columns, widths)}
	if len(t.rows) == 0 {
		lines = append(lines, t.desk.Styles.Tint(Faint, t.desk.Field("  "+t.Empty, w)))
	}
	for i, cells := range seen {
		lines = append(lines, t.line(t.top+i, cells, columns, widths, w))
	}
	return t.desk.Page(lines, w, h)
}

// measure the columns that grow with what stands in them. They never shrink
// again, so that the list does not jump about while one scrolls.
func (t *Table[T]) measure(rows [][]Cell) {
	for i, c := range t.Columns {
		for _, cells := range rows {
			if c.Most > t.wanted[i] && i < len(cells) {
				t.wanted[i] = max(t.wanted[i], text.Width(t.desk.Text.Line(cells[i].Text, t.desk.Dir())))
			}
		}
	}
}

// margin holds the marks of cursor and choice.
const margin = 2

func (t *Table[T]) heading(columns, widths []int) string {
	fields := []string{Blank(margin)}
	for i, c := range columns {
		column := t.Columns[c]
		fields = append(fields, t.desk.Styles.Tint(Faint, t.desk.title(column, widths[i])), Blank(gap))
	}
	return t.desk.Row(fields...)
}

func (t *Table[T]) line(i int, cells []Cell, columns, widths []int, w int) string {
	row := t.rows[i]
	here, chosen := i == t.cursor, t.chosen[t.ID(row)]
	fields := []string{t.marks(here, chosen)}
	for i, c := range columns {
		var cell Cell
		if c < len(cells) {
			cell = cells[c]
		}
		drawn := t.desk.cell(t.Columns[c], cell.Text, widths[i])
		if !here {
			drawn = t.desk.Styles.Tint(cell.Tone, drawn)
		}
		fields = append(fields, drawn, Blank(gap))
	}
	line := t.desk.Exact(t.desk.Row(fields...), w)
	if here {
		return t.desk.Styles.Reverse(line)
	}
	return line
}

func (t *Table[T]) marks(here, chosen bool) string {
	mark, point := " ", " "
	if chosen {
		mark = "●"
	}
	if here {
		point = t.desk.Point()
	}
	if chosen && !here {
		mark = t.desk.Styles.Tint(Accent, mark)
	}
	return t.desk.Row(point, mark)
}

func (d *Desk) title(c Column, w int) string {
	if c.End {
		return d.Text.Field(d.Say(c.Name), w, d.Dir(), text.End)
	}
	return d.Field(d.Say(c.Name), w)
}
