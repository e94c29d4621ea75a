package requests

import (
	"watiqa/store/office"
	"watiqa/tui/lang"
)

// stepsBack say where undoing leads, and what else it takes back: one line for
// each stage that some of the orders are in.
func (r *Room) stepsBack(papers []paper, l office.Lang) []string {
	var lines []string
	for _, stage := range office.Stages {
		var those []paper
		for _, p := range papers {
			if p.stage == stage {
				those = append(those, p)
			}
		}
		back, ok := stage.Undone()
		if !ok || len(those) == 0 {
			continue
		}
		lines = append(lines, r.about(r.w.StepBack, those, lang.Stage(stage), lang.Stage(back)).In(l))
		if too := r.w.BackToo(stage); !too.Empty() {
			lines = append(lines, too.In(l))
		}
	}
	return lines
}

// wentBack is the stage that all of them went back to; false where it is not
// one.
func wentBack(papers []paper) (office.Stage, bool) {
	var to office.Stage
	for i, p := range papers {
		back, ok := p.stage.Undone()
		if !ok || (i > 0 && back != to) {
			return "", false
		}
		to = back
	}
	return to, to != ""
}
