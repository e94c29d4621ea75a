package requests

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// wide is the least width at which list and pane stand side by side.
const wide = 100

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
	number := kit.Strong
	if d.Sparing() && q.pane.id != "" && q.pane.id != row.ID { // it stays until the next one is there
		row, number = office.RowOf(q.pane.opened.request), kit.Faint
	}
	lines := []string{d.Styles.Tint(number, d.Figures(row.Number, w)), q.clockLine(row, w)}
	if q.pane.id == row.ID {
		lines = append(lines, d.Facts(w, fieldsOf(q.pane.opened.request, q.pane.opened.house, q.w, d.Lang)...)...)
		if room := h - len(lines) - 2; room > 2 {
			lines = append(lines, d.Rule(q.say(q.w.History), w))
			lines = append(lines, q.historyLines(q.pane.opened, w, room)...)
		}
	}
	return d.Page(lines, w, h)
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
