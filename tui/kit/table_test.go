package kit

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/text"
)

func numbers(n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = strconv.Itoa(i)
	}
	return rows
}

func newTable(n int) *Table[string] {
	t := NewTable(newDesk(office.French), func(s string) string { return s }, func(s string) []Cell { return []Cell{{Text: s}} }, Column{Width: 5})
	t.Many = true
	t.Set(numbers(n))
	t.View(20, 11)
	return t
}

func press(t *Table[string], keys ...string) {
	for _, name := range keys {
		t.Update(key(name))
	}
}

func TestWithoutAChoiceTheRowUnderTheCursorIsMeant(t *testing.T) {
	table := newTable(5)
	press(table, "down", "down")
	if got := table.Chosen(); !slices.Equal(got, []string{"2"}) || table.Count() != 0 {
		t.Errorf("%v, %d", got, table.Count())
	}
}

func TestSpaceChoosesAndGoesOn(t *testing.T) {
	table := newTable(5)
	press(table, "space", "space", "down", "space")
	if got := table.Chosen(); !slices.Equal(got, []string{"0", "1", "3"}) {
		t.Errorf("%v", got)
	}
	press(table, "up", "space")
	if got := table.Chosen(); !slices.Equal(got, []string{"0", "1"}) {
		t.Errorf("after taking one back: %v", got)
	}
}

func TestShiftChoosesAStretchAndLetsGoOfWhatItLeaves(t *testing.T) {
	table := newTable(9)
	press(table, "down", "shift+down", "shift+down", "shift+down", "shift+up")
	if got := table.Chosen(); !slices.Equal(got, []string{"1", "2", "3"}) {
		t.Errorf("%v", got)
	}
}

func TestCtrlAChoosesAllAndThenNone(t *testing.T) {
	table := newTable(9)
	press(table, "ctrl+a")
	if table.Count() != 9 {
		t.Error(table.Count())
	}
	press(table, "ctrl+a")
	if table.Count() != 0 {
		t.Error(table.Count())
	}
}

func TestAListThatChangesBeneathLosesNeitherCursorNorChoice(t *testing.T) {
	table := newTable(9)
	press(table, "space", "space", "space", "down")
	table.Set([]string{"new", "1", "2", "4", "5"})
	if row, _ := table.Row(); row != "4" {
		t.Errorf("the cursor is on %s", row)
	}
	if got := table.Chosen(); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("chosen %v", got)
	}
	table.Set([]string{"1", "2"})
	if row, ok := table.Row(); !ok || row != "2" {
		t.Errorf("its row is gone: the cursor is on %q", row)
	}
	table.Set(nil)
	if _, ok := table.Row(); ok || len(table.Chosen()) != 0 {
		t.Error("something is there")
	}
}

func TestOnlyRowsThatAreSeenAreAskedForTheirCells(t *testing.T) {
	asked := 0
	table := NewTable(newDesk(office.French), func(s string) string { return s }, func(s string) []Cell { asked++; return []Cell{{Text: s}} }, Column{Width: 5})
	table.Set(numbers(10_000))
	press(table, "end")
	table.View(20, 11)
	if asked != 10 {
		t.Errorf("%d rows", asked)
	}
}

func TestColumnsGoByTheirRankWhenRoomIsShort(t *testing.T) {
	columns := []Column{{Width: 10}, {Width: 10, Drop: 2}, {Width: 10, Drop: 1}, {Width: 10, Grow: 1}}
	if shown, widths := layout(columns, make([]int, len(columns)), 44); !slices.Equal(shown, []int{0, 1, 2, 3}) || !slices.Equal(widths, []int{10, 10, 10, 10}) {
		t.Error(shown, widths)
	}
	if shown, widths := layout(columns, make([]int, len(columns)), 43); !slices.Equal(shown, []int{0, 2, 3}) || !slices.Equal(widths, []int{10, 10, 20}) {
		t.Error(shown, widths)
	}
	if shown, _ := layout(columns, make([]int, len(columns)), 25); !slices.Equal(shown, []int{0, 3}) {
		t.Error(shown)
	}
}

func TestAColumnGrowsWithItsContentsBeforeNamesDoAndNeverBeyondTheRoom(t *testing.T) {
	columns := []Column{{Width: 8, Most: 14, As: Figures}, {Width: 4, Most: 9, As: Figures}, {Width: 10, Grow: 1}}
	for _, c := range []struct {
		w    int
		want []int
	}{{40, []int{13, 9, 15}}, {35, []int{13, 9, 10}}, {33, []int{13, 7, 10}}, {25, []int{8, 4, 10}}} {
		if _, widths := layout(columns, []int{13, 9, 30}, c.w); !slices.Equal(widths, c.want) {
			t.Errorf("%d cells: %v, want %v", c.w, widths, c.want)
		}
	}
}

// An act number with a word in it, and its year: each runs left to right, and
// neither is cut while there is room.
func TestAnActNumberAndItsYearKeepTheirOrderInBothLanguages(t *testing.T) {
	for _, l := range languages {
		d := newDesk(l)
		table := NewTable(d, func(s string) string { return s }, func(s string) []Cell { return []Cell{{Text: "406 " + s}, {Text: "1375/1956"}} },
			Column{Width: 4, Most: 14, As: Figures}, Column{Width: 4, Most: 9, As: Figures}, Column{Width: 5, Grow: 1})
		table.Set([]string{"مكرر", "bis"})
		view := plain(table.View(40, 3))
		for _, want := range []string{"406 " + d.Text.Line("مكرر", text.RTL), "406 bis", "1375/1956"} {
			if !strings.Contains(view, want) {
				t.Errorf("%s: %q does not stand in\n%s", l, want, view)
			}
		}
	}
}
