package kit

import (
	"slices"
	"strings"
	"testing"
)

// partly is a table that holds twenty of a hundred rows, from a place on.
func partly(from int) *Table[string] {
	t := newTable(0)
	t.SetPart(numbers(100)[from:from+20], from, 100)
	return t
}

func TestATableOfAPartCountsTheWholeListAndAsksForWhatItLacks(t *testing.T) {
	table := partly(0)
	if row, soon := table.Lacks(); row || soon {
		t.Error("at the beginning all in sight is there")
	}
	press(table, "end")
	if row, soon := table.Lacks(); !row || !soon || table.Place() != "100/100" || table.Part(20) != 80 {
		t.Errorf("at the end: %v %v %s, part from %d", row, soon, table.Place(), table.Part(20))
	}
	if view := table.View(20, 11); strings.Contains(view, "9") {
		t.Errorf("rows that it does not hold are drawn:\n%s", view)
	}
	table.SetPart(numbers(100)[80:], 80, 100)
	if row, _ := table.Row(); row != "99" {
		t.Errorf("the cursor is on %q", row)
	}
}

func TestWhatIsChosenInOnePartStaysChosenInTheNext(t *testing.T) {
	table := partly(0)
	press(table, "space", "space", "end")
	table.SetPart(numbers(100)[80:], 80, 100)
	press(table, "space")
	if got := table.Chosen(); !slices.Equal(got, []string{"0", "1", "99"}) {
		t.Errorf("%v", got)
	}
	table.SetPart(numbers(99)[80:], 80, 99) // the last one is gone
	if got := table.Chosen(); !slices.Equal(got, []string{"0", "1"}) {
		t.Errorf("after one went: %v", got)
	}
}
