package requests

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// wide is the least width at which list and pane stand side by side.
const wide = 100

// usual is how many lines an order's fields take with all that most have.
const usual = 20

// pane shows the order under the cursor beside or below the list.
type pane struct {
	width  int // of the screen, at the last View
	turned bool
	id     string // order that it shows; "" none
	old    bool   // that order may have changed since
	opened opened
}

// wanted tells whether it is to be seen: on a wide screen unless turned off, on
// a narrow one when turned on.
func (p *pane) wanted() bool { return (p.width >= wide) != p.turned }

func (p *pane) toggle() { p.turned = !p.turned }

func (p *pane) show(m opened) { p.id, p.old, p.opened = m.id, false, m }

// shows tells whether the order is there as it is now.
func (p *pane) shows(id string) bool { return p.id == id && !p.old }

// age says that what is shown may have changed; it stays until the new is read.
func (p *pane) age() { p.old = true }

func (q *queue) drawPane(w, h int) string {
	d := q.desk
	row, ok := q.table.Row()
	if !ok {
		return d.Page(nil, w, h)
	}
	if d.Sparing() && q.pane.id != "" { // it stays until the next one is there
		row = office.RowOf(q.pane.opened.request)
	}
	lines := []string{d.Styles.Tint(kit.Strong, d.Figures(row.Number, w)), q.clockLine(row, w)}
	if q.pane.id == row.ID {
		fields := everyField(q.pane.opened, q.w, d.Lang)
		if d.Sparing() {
			q.steady(fields)
		}
		lines = append(lines, d.Facts(w, filled(fields)...)...)
		for d.Sparing() && len(lines) < usual {
			lines = append(lines, kit.Blank(w))
		}
		if room := h - len(lines) - 2; room > 2 {
			lines = append(lines, d.Rule(q.say(q.w.History), w))
			lines = append(lines, q.historyLines(q.pane.opened, w, room)...)
		}
	}
	return d.Page(lines, w, h)
}

// steady lets fields keep their places from order to order, so that only values
// are drawn anew: what many orders have and some have not stays, with a dash.
func (q *queue) steady(fields []kit.Fact) {
	for i, f := range fields {
		if f.Value == "" && (f.Label == q.w.Latin || f.Label == q.w.Blank) {
			fields[i].Value = "—"
		}
	}
}

// clockLine says in words how much of the 48 hours is left.
func (r *Room) clockLine(row office.Row, w int) string {
	d := r.desk
	remains, ok := left(d.Calendar, row, d.Now())
	switch {
	case !ok:
		return kit.Blank(w)
	case remains < 0:
		return d.Styles.Tint(kit.Bad, d.Field(r.say(r.w.BeyondBy, lang.Span(remains, d.Lang)), w))
	}
	return d.Field(r.say(r.w.LeftOf, lang.Span(remains, d.Lang)), w)
}
