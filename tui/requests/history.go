package requests

import (
	"encoding/json"
	"time"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// historyLines draws the last events of an order, newest first, in at most h
// lines of w cells.
func (r *Room) historyLines(o opened, w, h int) []string {
	d := r.desk
	passages := o.way.Passages(o.events)
	if len(passages) == 0 {
		return []string{d.Styles.Tint(kit.Faint, d.Field(r.say(r.w.NoHistory), w))}
	}
	var lines []string
	for i := len(passages) - 1; i >= 0 && len(lines) < h; i-- {
		if p := passages[i]; p.Track != nil {
			lines = append(lines, r.tracked(p, w)...)
		} else {
			lines = append(lines, r.entry(p.Event, o, w)...)
		}
	}
	return lines
}

// whenWide is what the time takes of a line of the history.
const whenWide = 17

// tracked is what the Post said of a letter.
func (r *Room) tracked(p office.Passage, w int) []string {
	d := r.desk
	lines := r.happened(p.At, r.say(lang.Tracked(p.Track.What))+" — "+r.say(lang.ThePost()), w)
	return append(lines, r.under(lang.TrackDetails(p, d.Lang), w)...)
}

// happened is the head of an entry: when, then what and who.
func (r *Room) happened(at time.Time, what string, w int) []string {
	d := r.desk
	lines := d.Lines(what, max(w-whenWide, 1))
	when := d.Styles.Tint(kit.Faint, d.Figures(d.Moment(at), whenWide))
	for i, line := range lines {
		lines[i], when = d.Row(when, line), kit.Blank(whenWide)
	}
	return lines
}

// under are the details of an entry, below it.
func (r *Room) under(details []string, w int) (lines []string) {
	for _, detail := range details {
		for _, line := range r.desk.Lines(detail, max(w-whenWide, 1)) {
			lines = append(lines, r.desk.Row(kit.Blank(whenWide), r.desk.Styles.Tint(kit.Faint, line)))
		}
	}
	return lines
}

// entry is one event: when, what, who; then what was said with it.
func (r *Room) entry(e office.Event, o opened, w int) []string {
	d, h := r.desk, o.house
	var step office.Step
	_ = json.Unmarshal(e.Body, &step) // a body that this program does not know has no details
	who := h.Person(e.Who, d.Lang)
	if e.Who == "" {
		who = r.say(r.w.TheOffice)
	}
	lines := r.happened(e.At, lang.Kind(e.Kind, d.Lang)+" — "+who, w)
	details := lang.PostDetails(e, o.way.Slips, d.Lang)
	var printing office.Printing
	if _ = json.Unmarshal(e.Body, &printing); printing.Copy > 0 {
		details = append(details, r.say(lang.Sheet(printing.Sheet))+" ("+itoa(printing.Copy)+")")
	}
	return append(lines, r.under(append(details, lang.StepDetails(step, h, d.Lang)...), w)...)
}
