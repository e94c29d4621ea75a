package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// View draws the table, and the chart of the indicator under the cursor.
func (v *report) View(w, h int) string {
	d := v.desk
	if !v.read {
		return d.Page([]string{d.Field(" "+v.say(v.w.Replaying, itoa(v.work.percent())), w)}, w, h)
	}
	who := v.say(v.w.WholeOffice)
	if v.person != "" {
		who = v.house.person(v.person, d.Lang)
	}
	head := v.say(lang.Step(v.is.Step)) + " · " + v.say(v.w.FromTo, lang.Date(v.is.Whole.From), lang.Date(v.is.Whole.To)) + " · " + who
	line := d.Styles.Tint(kit.Strong, d.Field(" "+head, w))
	row, there := v.table.Row()
	if !there {
		return line + "\n" + v.table.View(w, h-1)
	}
	if w < 100 && v.means {
		return line + "\n" + d.Page(v.detail(row, w, h-1), w, h-1)
	}
	detail := func(side int) []string { return v.detail(row, side, h-1) }
	if w < 100 {
		lower := min(h/3, 9)
		return line + "\n" + v.table.View(w, h-lower-2) + "\n" + d.Rule("", w) + "\n" + d.Page(v.chart(row, w, lower), w, lower)
	}
	return line + "\n" + d.Detailed(v.table.View, detail, w, h-1)
}

// detail is the definition of an indicator and its chart.
func (v *report) detail(row office.IndicatorRow, w, h int) []string {
	d := v.desk
	lines := []string{d.Styles.Tint(kit.Strong, d.Field(v.say(lang.Indicator(row.Name)), w))}
	lines = append(lines, d.Lines(v.say(lang.Definition(row.Name)), w)...)
	lines = append(lines, d.Rule(v.say(lang.Step(v.is.Step)), w))
	return append(lines, v.chart(row, w, h-len(lines))...)
}

// chart of the last periods that have room, the newest first.
func (v *report) chart(row office.IndicatorRow, w, h int) []string {
	if v.person != "" {
		return v.people(row, w, h)
	}
	var bars []kit.Bar
	for i := len(v.is.Periods) - 1; i >= 0 && len(bars) < h; i-- {
		p := v.is.Periods[i]
		size, known := p.Values[row.Name]
		if !known {
			size = -1
		}
		bars = append(bars, kit.Bar{Label: v.period(p), Value: v.value(row, size), Size: size, Tone: v.tone(row, size)})
	}
	return v.desk.Bars(bars, w)
}

// people compares what was counted for each person.
func (v *report) people(row office.IndicatorRow, w, h int) []string {
	var bars []kit.Bar
	for _, id := range v.house.sorted(func(id string) bool { _, ok := v.is.People[id]; return ok }) {
		tone := kit.Plain
		if id == v.person {
			tone = kit.Accent
		}
		size := v.is.People[id].Values[row.Name]
		bars = append(bars, kit.Bar{Label: v.house.people[id].Login, Value: v.value(row, size), Size: size, Tone: tone})
	}
	return v.desk.Bars(bars[:min(len(bars), max(h, 0))], w)
}

// period names one by its first day, or its month.
func (v *report) period(p office.Figures) string {
	date := lang.Date(p.From)
	if v.is.Step == office.ByMonth {
		return date[3:]
	}
	return date[:5]
}

// value of an indicator as people read it; "—" where there is none.
func (v *report) value(row office.IndicatorRow, n int64) string {
	switch {
	case n < 0 && row.Unit != office.UnitMoney:
		return "—"
	case row.Unit == office.UnitMoney:
		return office.Centimes(n).Format(v.desk.Lang)
	case row.Unit == office.UnitMinutes:
		return lang.Hours(n)
	}
	return itoa(int(n))
}

// tone warns of what is beyond the 48 hours, and of what waits too long.
func (v *report) tone(row office.IndicatorRow, n int64) kit.Tone {
	beyond := row.Unit == office.UnitMinutes && n > int64(office.InOffice.Minutes())
	if n > 0 && (beyond || row.Name == office.FigureBeyond || row.Name == office.FigureWaiting5d || row.Name == office.FigureWaitingOlder) {
		return kit.Bad
	}
	return kit.Accent
}

func (v *report) cells(row office.IndicatorRow) []kit.Cell {
	figures := v.is.Whole
	if v.person != "" {
		figures = v.is.People[v.person]
	}
	n, known := figures.Values[row.Name]
	if !known && row.Unit == office.UnitMinutes {
		n = -1
	}
	value := kit.Cell{Text: v.value(row, n)}
	if v.tone(row, n) == kit.Bad {
		value.Text, value.Tone = "! "+value.Text, kit.Bad
	}
	return []kit.Cell{{Text: v.say(lang.Indicator(row.Name))}, value, {Text: v.trend(row), Tone: kit.Accent}}
}

// trend of an indicator over the periods.
func (v *report) trend(row office.IndicatorRow) string {
	if v.person != "" {
		return ""
	}
	var values []int64
	for _, p := range v.is.Periods {
		n, known := p.Values[row.Name]
		if !known {
			n = -1
		}
		values = append(values, n)
	}
	return v.desk.Spark(values)
}

// stepped tells a report what to show.
type stepped struct {
	report *report
	ask    office.ReportAsk
}

var datesAction = &office.Action{Name: "report", Params: []office.Param{
	{Name: "step", Type: office.OneOf, Required: true, Choices: steps()},
	{Name: "from", Type: office.DayOf, Required: true}, {Name: "to", Type: office.DayOf}}}

func steps() (names []string) {
	for _, s := range office.ReportSteps {
		names = append(names, string(s))
	}
	return names
}

func (v *report) datesForm() kit.Screen {
	var ask office.ReportAsk
	return kit.NewForm(v.desk, kit.Ask{Title: v.w.Dates, Action: datesAction,
		Given: map[string]string{"step": string(v.ask.Step), "from": string(v.ask.From), "to": string(v.ask.To)},
		Do: func(values map[string]string) error {
			ask = office.ReportAsk{Step: office.ReportStep(values["step"]), From: office.Day(values["from"]), To: office.Day(values["to"])}
			if ask.To != "" && ask.To.Before(ask.From) {
				return office.Refuse(office.BadReport, "to")
			}
			return nil
		},
		Then: func() (kit.Next, tea.Cmd) { return kit.Back{}, func() tea.Msg { return stepped{v, ask} } },
	})
}
