package kit

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/text"
)

// Table is a list with a cursor and, where it is asked for, a choice of several
// rows. It shapes only the rows that are seen. Cursor and choice hold on to
// rows by id, so that a list that changes beneath them loses neither.
type Table[T any] struct {
	Columns []Column
	ID      func(T) string
	Cells   func(T) []Cell         // one for each column
	Many    bool                   // several rows may be chosen
	Empty   string                 // said in place of no rows; a logical string
	All     func() (Next, tea.Cmd) // chooses every row, where the table holds only a part; nil: the table does

	desk   *Desk
	rows   []T
	from   int // place of the first of them in the whole list
	total  int // rows of the whole list
	cursor int
	top    int
	page   int            // rows seen at the last View
	wanted []int          // widest cell seen so far, by column
	chosen map[string]int // id to place in the list
	anchor int            // where a stretch of shift began; -1: none
}

// Cell is what stands in one row and column.
type Cell struct {
	Text string // a logical string
	Tone Tone
}

// NewTable makes an empty table.
func NewTable[T any](d *Desk, id func(T) string, cells func(T) []Cell, columns ...Column) *Table[T] {
	return &Table[T]{Columns: columns, ID: id, Cells: cells, desk: d, chosen: map[string]int{}, anchor: -1, page: 1, wanted: make([]int, len(columns))}
}

// Set the rows. The cursor stays on its row, or where it was if that is gone;
// of the chosen rows those that are gone are chosen no longer.
func (t *Table[T]) Set(rows []T) { t.SetPart(rows, 0, len(rows)) }

// Rows are all rows that the table holds.
func (t *Table[T]) Rows() []T { return t.rows }

// Row is the one under the cursor.
func (t *Table[T]) Row() (row T, ok bool) {
	return t.row(t.cursor)
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
			t.cursor = t.from + i
			t.move(0)
			return true
		}
	}
	return false
}

// Chosen are the ids of the chosen rows, in the order of the list; if none is
// chosen, that of the row under the cursor.
func (t *Table[T]) Chosen() []string {
	ids := slices.SortedFunc(maps.Keys(t.chosen), func(a, b string) int {
		return cmp.Or(cmp.Compare(t.chosen[a], t.chosen[b]), strings.Compare(a, b))
	})
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
	if len(ids) == 0 {
		return
	}
	for i, row := range t.rows {
		if id := t.ID(row); slices.Contains(ids, id) {
			t.chosen[id] = t.from + i
		}
	}
}

// Update moves the cursor; ok is false for a message that is not for a table.
func (t *Table[T]) Update(msg tea.Msg) bool {
	_, _, ok := Press(msg, t.Keys())
	return ok
}

// Place says where the cursor is, "12/300".
func (t *Table[T]) Place() string {
	if t.total == 0 {
		return "0/0"
	}
	return strconv.Itoa(t.cursor+1) + "/" + strconv.Itoa(t.total)
}

// View draws heading and rows in h lines of exactly w cells.
func (t *Table[T]) View(w, h int) string {
	t.page = max(h-1, 1)
	t.scroll()
	seen := make([][]Cell, 0, t.page)
	for i := t.top; i < min(t.top+t.page, t.total); i++ {
		var cells []Cell
		if row, held := t.row(i); held {
			cells = t.Cells(row)
		}
		seen = append(seen, cells)
	}
	t.measure(seen)
	columns, widths := layout(t.Columns, t.wanted, w-margin)
	lines := []string{t.desk.Styles.Head(t.desk.Exact(t.heading(columns, widths), w))}
	if t.total == 0 {
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
		fields = append(fields, t.desk.title(column, widths[i]), Blank(gap))
	}
	return t.desk.Row(fields...)
}

func (t *Table[T]) line(i int, cells []Cell, columns, widths []int, w int) string {
	here, chosen := i == t.cursor, false
	if row, held := t.row(i); held {
		_, chosen = t.chosen[t.ID(row)]
	}
	fields := []string{t.marks(here, chosen)}
	for i, c := range columns {
		var cell Cell
		if c < len(cells) {
			cell = cells[c]
		}
		drawn := t.desk.cell(t.Columns[c], cell.Text, widths[i])
		switch {
		case here && t.desk.Sparing() && i == 0: // the row is marked where it begins
			fields[0], drawn = "", t.desk.Styles.Reverse(t.desk.Row(fields[0], drawn))
		case !here || t.desk.Sparing():
			drawn = t.desk.Styles.Tint(cell.Tone, drawn)
		}
		fields = append(fields, drawn, Blank(gap))
	}
	line := t.desk.Exact(t.desk.Row(fields...), w)
	if here && !t.desk.Sparing() {
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
