package mail

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

func (m *mailDesk) View(w, h int) string {
	d := m.desk
	if !m.read {
		return d.Page(nil, w, h)
	}
	lines := append(m.alarms(w), m.stockLine(m.now.Stock, w))
	for _, slip := range m.now.Slips {
		lines = append(lines, m.slipLine(slip, w))
	}
	lines = append(lines, m.tabs(w))
	m.table.Empty = m.say(m.w.Nothing)
	lines = append(lines, d.Split(m.table.View(w, h-len(lines)-1))...)
	lines = append(lines, m.scanLine(&m.scanner, m.say(m.w.Scan), w))
	return d.Page(lines, w, h)
}

// alarms are what somebody must see to, each with how many.
func (m *mailDesk) alarms(w int) (lines []string) {
	d := m.desk
	for _, alarm := range office.Alarms {
		if n := m.now.Counts[alarm]; n > 0 {
			lines = append(lines, d.Styles.Tint(kit.Bad, m.indented(1, "! "+m.w.Alarm(alarm, n, d.Lang), w)))
		}
	}
	return lines
}

// stockLine says how long the labels last.
func (r *Room) stockLine(s office.Stock, w int) string {
	d := r.desk
	words := r.w.LabelsLeft.In(d.Lang, s.Left)
	if s.Known {
		words += " · " + r.w.LabelDays.In(d.Lang, s.Days)
	}
	tone := kit.Faint
	if s.Low {
		tone = kit.Bad
	}
	return d.Styles.Tint(tone, r.indented(1, words, w))
}

func (r *Room) slipLine(slip office.SlipRow, w int) string {
	d := r.desk
	words := r.say(r.w.SlipLine, slip.Number, r.say(lang.SlipStage(slip.Stage())), r.w.Letters.In(d.Lang, slip.Count()),
		r.say(lang.SlipKind(slip.Kind)), r.say(lang.SlipMode(slip.Mode)))
	tone := kit.Accent
	if slip.Stage() == office.SlipReady {
		tone = kit.Warn
	}
	return d.Styles.Tint(tone, r.indented(1, words, w))
}

// indented draws a sentence some cells from where the layout begins.
func (r *Room) indented(cells int, s string, w int) string {
	return r.desk.Row(kit.Blank(cells), r.desk.Field(s, max(w-cells, 1)))
}

func (m *mailDesk) tabs(w int) string {
	d := m.desk
	counts := map[office.Stage]int{}
	for _, row := range m.now.Letters {
		counts[row.Stage]++
	}
	var fields []string
	for _, stage := range office.MailStages {
		name := m.say(m.w.Tab(stage)) + " (" + itoa(counts[stage]) + ")"
		drawn := d.Row(" ", d.Text.Line(name, d.Dir()), " ")
		if stage == m.stage {
			drawn = d.Styles.Reverse(drawn)
		}
		fields = append(fields, drawn, " ")
	}
	return d.Exact(d.Row(fields...), w)
}

func (r *Room) letterCells(row office.LetterRow) []kit.Cell {
	state, tone := r.letterState(row)
	slip := row.Slip
	if slip != "" {
		slip += " " + itoa(row.Rank)
	}
	return []kit.Cell{{Text: row.Number}, {Text: state, Tone: tone}, {Text: row.Name}, {Text: row.Whither()},
		{Text: counted(row.Extracts)}, {Text: counted(row.FullCopies)}, {Text: row.Letter.Label.Grouped()}, {Text: slip, Tone: kit.Faint}}
}

// letterState says first what is out of the ordinary.
func (r *Room) letterState(row office.LetterRow) (string, kit.Tone) {
	switch {
	case row.Alarm != "":
		return "! " + r.say(r.w.Mark(row.Alarm)), kit.Bad
	case row.Withdrawn:
		return "! " + r.say(r.w.Mark(office.StoppedLetter)), kit.Bad
	case row.Clash:
		return "! " + r.say(r.w.Clash), kit.Bad
	case row.Letter.End != "":
		return r.say(lang.LetterEnd(row.Letter.End)), kit.Faint
	}
	if last, said := row.Letter.Last(); said {
		return r.say(lang.Tracked(last.What)), tone(last.What)
	}
	return r.say(lang.Stage(row.Stage)), kit.Plain
}

func tone(what office.Tracked) kit.Tone {
	switch what {
	case office.Arrived:
		return kit.Good
	case office.SentBack, office.Presented:
		return kit.Warn
	}
	return kit.Plain
}
