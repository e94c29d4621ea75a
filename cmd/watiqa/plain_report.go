package main

import (
	"slices"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// report reads the indicators out, and then one of them period by period, with
// its definition.
func (p *plain) report() error {
	steps := make([]string, len(office.ReportSteps))
	for i, step := range office.ReportSteps {
		steps[i] = p.say(lang.Step(step))
	}
	at, err := p.pick(p.say(p.w.AskStep), steps, 0)
	if err != nil {
		return err
	}
	figures, err := p.at.Figures(p.ctx, office.ReportAsk{Step: office.ReportSteps[at]}, nil)
	if err != nil {
		return err
	}
	rows := slices.DeleteFunc(slices.Clone(office.Indicators), func(row office.IndicatorRow) bool {
		n, known := figures.Whole.Values[row.Name]
		return !known || n == 0 && lang.IsDetail(row.Name)
	})
	names := make([]string, len(rows))
	for i, row := range rows {
		names[i] = lang.Labelled(p.say(lang.Indicator(row.Name)), valueOf(row, figures.Whole.Values[row.Name], p.voice.lang), p.voice.lang)
	}
	p.voice.Say(lang.InspectWords().FromTo, lang.Date(figures.Whole.From), lang.Date(figures.Whole.To))
	for {
		at, err = p.pick(p.say(p.w.AskFigure), append(names, p.say(p.w.Menus)), len(rows))
		if err != nil || at == len(rows) {
			return err
		}
		p.chart(rows[at], figures.Periods)
	}
}

// chart is a figure period by period, one a line: what a bar of blocks shows on a
// screen, in a sign that every terminal and every reader has.
func (p *plain) chart(row office.IndicatorRow, periods []office.Figures) {
	p.voice.Say(lang.Definition(row.Name))
	const newest, widest = 40, 30
	var bars []kit.Bar
	for _, f := range periods[max(0, len(periods)-newest):] {
		bar := kit.Bar{Label: lang.Date(f.From), Value: "—", Size: -1}
		if n, known := f.Values[row.Name]; known {
			bar.Value, bar.Size = valueOf(row, n, p.voice.lang), n
		}
		bars = append(bars, bar)
	}
	for _, line := range kit.TextBars(bars, widest) {
		p.voice.out.Line(line)
	}
}
