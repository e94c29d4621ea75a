package kit

import (
	"strings"
	"testing"

	"watiqa/store/office"
)

// far is a table of two columns at the end of a slow line.
func far(l office.Lang, n int) *Table[string] {
	d := newDesk(l)
	d.Session = SSH
	t := NewTable(d, func(s string) string { return s }, func(s string) []Cell { return []Cell{{Text: s}, {Text: "late", Tone: Bad}} }, Column{Width: 5}, Column{Width: 5})
	t.Set(numbers(n))
	t.View(20, 11)
	return t
}

func TestFarAwayTheRowOfTheCursorIsMarkedWhereItBegins(t *testing.T) {
	for l, want := range map[office.Lang]string{office.French: "\x1b[7m▸ 0", office.Arabic: "0 ◂\x1b[m"} {
		table := far(l, 3)
		row := strings.Split(table.View(20, 11), "\n")[1]
		if !strings.Contains(row, want) {
			t.Errorf("%s: %q is not in %q", l, want, row)
		}
		if !strings.Contains(row, table.desk.Styles.Tint(Bad, "late ")) && !strings.Contains(row, table.desk.Styles.Tint(Bad, " late")) {
			t.Errorf("%s: what follows loses its tone: %q", l, row)
		}
	}
}

func TestFarAwayACursorThatWalksOutOfSightBringsHalfAPage(t *testing.T) {
	table := far(office.French, 100)
	press(table, "pgdown", "up", "down")
	if table.cursor != 10 || table.top != 1 {
		t.Fatalf("a page leads to %d, with %d on top", table.cursor, table.top)
	}
	press(table, "down")
	if table.cursor != 11 || table.top != 6 {
		t.Errorf("a step further leads to %d, with %d on top", table.cursor, table.top)
	}
	press(table, "up", "up", "up", "up", "up", "up")
	if table.cursor != 5 || table.top != 0 {
		t.Errorf("back up it is %d, with %d on top", table.cursor, table.top)
	}
	press(table, "end", "up")
	if table.cursor != 98 || table.top != 90 {
		t.Errorf("at the end it is %d, with %d on top", table.cursor, table.top)
	}
}
