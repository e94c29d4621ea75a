package requests

import (
	"slices"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// filter is one tab above the queue.
type filter struct {
	name   lang.S
	stages []office.Stage // none: every stage
}

// toDo comes first, because an order that one works on stays in it until it is
// signed: the cursor need not look for it.
var toDo = []office.Stage{office.Placed, office.Claimed, office.Found, office.Printed, office.Held}

// filters are the tabs in their order.
func filters(w lang.Requests) []filter {
	return []filter{
		{w.ToDo, toDo},
		{w.Waiting, []office.Stage{office.Placed}},
		{w.InHand, []office.Stage{office.Claimed, office.Found}},
		{w.Prepared, []office.Stage{office.Printed}},
		{w.OnHold, []office.Stage{office.Held}},
		{w.Signed, []office.Stage{office.Signed}},
		{w.Refused, []office.Stage{office.Refused}},
		{w.All, nil},
	}
}

// holds tells whether orders of a stage are behind the tab.
func (f filter) holds(stage office.Stage) bool {
	return f.stages == nil || slices.Contains(f.stages, stage)
}

// count of the orders behind a tab.
func (f filter) count(counts map[office.Stage]int) int {
	stages := f.stages
	if stages == nil {
		stages = office.Stages
	}
	sum := 0
	for _, stage := range stages {
		sum += counts[stage]
	}
	return sum
}
