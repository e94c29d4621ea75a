package requests

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// View draws tabs, list and pane.
func (q *queue) View(w, h int) string {
	d := q.desk
	q.pane.width = w
	lines := append(q.waitsLine(w), q.drawTabs(w), q.drawLine(w))
	body := h - len(lines)
	switch {
	case !q.pane.wanted():
		lines = append(lines, q.list(w, body))
	case w >= wide:
		side := max(w*2/5, 40)
		lines = append(lines, d.Beside(q.list(w-side-3, body), w-side-3, q.drawPane(side, body), side, body))
	default:
		upper := max(body*2/5, 6)
		lines = append(lines, q.list(w, upper), d.Rule("", w), q.drawPane(w, body-upper-1))
	}
	return strings.Join(lines, "\n")
}

func (q *queue) list(w, h int) string {
	q.table.Empty = q.say(q.w.Empty)
	if q.search.Value() != "" {
		q.table.Empty = q.say(q.w.NotFound, q.search.Value())
	}
	return q.table.View(w, h)
}

// drawTabs shows the tabs with how many orders are behind each; the chosen one
// is reversed. Those that find no room are cut at the end.
func (q *queue) drawTabs(w int) string {
	d := q.desk
	var fields []string
	for i, tab := range q.tabs {
		name := q.say(tab.name)
		drawn := d.Row(" ", d.Text.Line(name, d.Dir()), " ", q.behind(i), " ")
		if i == q.tab {
			drawn = d.Styles.Reverse(drawn)
		}
		fields = append(fields, drawn)
	}
	full := d.Row(fields...)
	if text.Width(full) > w { // on a narrow screen the names lose their counts, except for the chosen one
		for i, tab := range q.tabs {
			if i != q.tab {
				fields[i] = d.Row(" ", d.Text.Line(q.say(tab.name), d.Dir()))
			}
		}
		full = d.Row(fields...)
	}
	return d.Exact(full, w)
}

// behind says how many orders are behind a tab. Where only some of them are
// listed, that is known of the open tab alone.
func (q *queue) behind(tab int) string {
	switch {
	case !q.narrowed():
		return itoa(q.tabs[tab].count(q.page.Counts))
	case tab == q.tab:
		return itoa(q.page.Total)
	}
	return ""
}

// filtered names the filters that are on.
func (q *queue) filtered() string {
	var on []string
	if q.mine {
		on = append(on, q.say(q.w.Mine))
	}
	if q.beyond {
		on = append(on, q.say(q.w.Beyond))
	}
	return strings.Join(on, " · ")
}

// drawLine says what is searched, how much is chosen, and where the cursor is.
func (q *queue) drawLine(w int) string {
	d := q.desk
	place := d.Text.LTR(q.table.Place(), 12, text.End)
	if d.RTL() {
		place = d.Text.LTR(q.table.Place(), 12, text.Start)
	}
	return d.Row(q.status(w-12), place)
}

func (q *queue) status(w int) string {
	d := q.desk
	label := d.Row(" ", d.Text.Line(q.say(q.w.KeySearch), d.Dir()), ": ")
	if only := q.filtered(); only != "" && (q.typing || q.search.Value() != "") {
		label = d.Row(" ", d.Text.Line(only+" · "+q.say(q.w.KeySearch), d.Dir()), ": ")
	}
	switch {
	case q.typing:
		return d.Row(d.Styles.Tint(kit.Accent, label), q.search.View(d, max(w-text.Width(label), 1), true))
	case q.count > 0:
		return d.Styles.Tint(kit.Accent, d.Field(" "+q.say(q.w.Count, itoa(q.count)), w))
	case q.table.Count() > 0:
		return d.Styles.Tint(kit.Accent, d.Field(" ● "+q.say(q.w.Chosen, itoa(q.table.Count())), w))
	case q.search.Value() != "":
		return d.Row(label, q.search.View(d, max(w-text.Width(label), 1), false))
	case q.page.Partial:
		return d.Styles.Tint(kit.Warn, d.Field(" "+q.say(q.w.Partial), w))
	case q.filtered() != "":
		return d.Styles.Tint(kit.Accent, d.Field(" "+q.say(q.w.Only, q.filtered()), w))
	}
	return d.Styles.Tint(kit.Faint, d.Field(" "+q.say(q.w.Hint), w))
}

// cells of one row. Lateness shows as a sign before the hours, not only as a
// colour.
func (q *queue) cells(row office.Row) []kit.Cell {
	clock, tone := q.clockCell(row)
	stage, stageTone := q.stageCell(row)
	return []kit.Cell{
		{Text: row.Number}, {Text: clock, Tone: tone}, {Text: stage, Tone: stageTone}, {Text: row.Name},
		{Text: row.ActNumber()}, {Text: row.Years}, {Text: count(row.Extracts)}, {Text: count(row.FullCopies)}, {Text: q.house.Person(row.By, q.desk.Lang), Tone: kit.Faint},
	}
}

// stageCell says first, in words, what is out of the ordinary.
func (q *queue) stageCell(row office.Row) (string, kit.Tone) {
	stage, tone := q.say(lang.Stage(row.Stage)), stageTone(row.Stage)
	if row.Folder != 0 {
		stage += " " + q.say(q.w.InFolder, itoa(int(row.Folder)))
	}
	if row.Late {
		stage = q.say(q.w.LateMark) + " · " + stage
	}
	switch {
	case row.Withdrawn:
		return "! " + q.say(q.w.WithdrawnMark) + " · " + stage, kit.Bad
	case row.Clash:
		return "! " + q.say(q.w.ClashMark) + " · " + stage, kit.Bad
	}
	return stage, tone
}

func (q *queue) clockCell(row office.Row) (string, kit.Tone) {
	remains, ok := left(q.desk.Calendar, row, q.desk.Now())
	text := span(remains, q.w, q.desk.Lang)
	switch {
	case !ok:
		return "", kit.Plain
	case remains < 0:
		return "! " + text, kit.Bad
	case remains < office.InOffice/4:
		return text, kit.Warn
	}
	return text, kit.Plain
}

func stageTone(stage office.Stage) kit.Tone {
	switch stage {
	case office.Signed, office.Collected, office.Delivered:
		return kit.Good
	case office.Held, office.Refused, office.Returned:
		return kit.Warn
	}
	return kit.Plain
}

// count leaves the cell of none empty: fewer figures, faster reading.
func count(n int) string {
	if n == 0 {
		return "·"
	}
	return itoa(n)
}
