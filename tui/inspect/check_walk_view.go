package inspect

import (
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// View draws one part of a check: which it is, how it is done, and its numbers.
func (v *walk) View(w, h int) string {
	d, t := v.desk, v.tally()
	if t == nil {
		return d.Page(nil, w, h)
	}
	step := itoa(v.at+1) + "/" + itoa(len(v.parts)) + " · "
	var lines []string
	head := func(title, how lang.S) {
		lines = append(lines, d.Styles.Tint(kit.Strong, d.Field(step+v.say(title), w)))
		lines = append(append(lines, d.Lines(v.say(how), w)...), "")
	}
	words := lang.TillWords()
	switch v.parts[v.at] {
	case cashPart:
		head(v.w.CashPart, v.w.CashHow)
		lines = append(lines, v.cash.View(w, h-len(lines))...)
	case leavesPart:
		head(v.w.LeavesPart, v.w.LeavesHow)
		lines = append(lines, t.Head(w, words.Range, v.w.OnPaper, words.State))
		lines = append(lines, t.Lines(w, h-len(lines)-3)...)
	case labelsPart:
		head(v.w.LabelsPart, v.w.LabelsHow)
		lines = append(lines, t.Head(w, words.Range, v.w.Counted, lang.Same("")))
		lines = append(lines, t.Lines(w, h-len(lines)-3)...)
	}
	if t.Wrong != nil {
		lines = append(lines, d.ProblemLines(t.Wrong, w)...)
	}
	return d.Page(lines, w, h)
}
