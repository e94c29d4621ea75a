package requests

import (
	"encoding/json"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// historyLines draws the last events of an order, newest first, in at most h
// lines of w cells.
func (r *Room) historyLines(o opened, w, h int) []string {
	d := r.desk
	if len(o.events) == 0 {
		return []string{d.Styles.Tint(kit.Faint, d.Field(r.say(r.w.NoHistory), w))}
	}
	var lines []string
	for i := len(o.events) - 1; i >= 0 && len(lines) < h; i-- {
		lines = append(lines, r.entry(o.events[i], o.house, w)...)
	}
	return lines
}

// entry is one event: when, what, who; then what was said with it.
func (r *Room) entry(e office.Event, h house, w int) []string {
	d := r.desk
	const when = 17
	var step office.Step
	_ = json.Unmarshal(e.Body, &step) // a body that this program does not know has no details
	who := h.person(e.Who, d.Lang)
	if e.Who == "" {
		who = r.say(r.w.TheOffice)
	}
	what := r.w.Event(e.Kind, d.Lang)
	lines := []string{d.Row(d.Styles.Tint(kit.Faint, d.Figures(d.Moment(e.At), when)), d.Field(what+" — "+who, max(w-when, 1)))}
	var letter struct {
		Label office.S10 `json:"label"`
	}
	if _ = json.Unmarshal(e.Body, &letter); letter.Label != "" {
		lines = append(lines, d.Row(kit.Blank(when), d.Styles.Tint(kit.Faint, d.Figures(letter.Label.Grouped(), max(w-when, 1)))))
	}
	var printing office.Printing
	if _ = json.Unmarshal(e.Body, &printing); printing.Copy > 0 {
		sheet := r.say(lang.Sheet(printing.Sheet)) + " (" + itoa(printing.Copy) + ")"
		lines = append(lines, d.Row(kit.Blank(when), d.Styles.Tint(kit.Faint, d.Field(sheet, max(w-when, 1)))))
	}
	for _, detail := range r.details(step, h) {
		for _, line := range d.Lines(detail, max(w-when, 1)) {
			lines = append(lines, d.Row(kit.Blank(when), d.Styles.Tint(kit.Faint, line)))
		}
	}
	return lines
}

func (r *Room) details(step office.Step, h house) []string {
	l := r.desk.Lang
	var out []string
	if step.Late != nil {
		out = append(out, r.say(r.w.LateEntered)+" : "+r.say(r.w.DoneAt, r.desk.Moment(*step.Late)))
	}
	if step.Hold != "" {
		out = append(out, lang.Hold(step.Hold).In(l))
	}
	if step.Refusal != nil {
		out = append(out, refusalText(*step.Refusal, l))
	}
	if step.Signature != nil {
		out = append(out, signature(*step.Signature, h, r.w, l))
	}
	if step.Person != "" {
		out = append(out, "→ "+h.person(step.Person, l))
	}
	if step.Bureau != "" {
		out = append(out, "→ "+h.bureau(step.Bureau, l))
	}
	if step.Note != "" {
		out = append(out, "« "+step.Note+" »")
	}
	return out
}
