package main

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// reportCommand prints the indicators of the screens: as lines with their trend,
// as JSON, or as CSV for a spreadsheet.
func (a *app) reportCommand() *cobra.Command {
	ask, table := office.ReportAsk{}, false
	cmd := a.command("report", a.words.ReportShort, func(cmd *cobra.Command, _ []string) error {
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		figures, err := at.Figures(cmd.Context(), ask, a.percent())
		switch {
		case err != nil:
			return err
		case a.flags.JSON:
			return a.voice.JSON(figures)
		case table:
			return writeCSV(a.out, figures, a.voice.lang)
		}
		a.printFigures(figures.Report)
		return nil
	})
	flags := cmd.Flags()
	flags.StringVar((*string)(&ask.Step), "by", string(office.ByDay), a.words.FlagBy.In(a.voice.lang))
	flags.StringVar((*string)(&ask.From), "since", "", a.words.FlagSince.In(a.voice.lang))
	flags.StringVar((*string)(&ask.To), "until", "", a.words.FlagUntil.In(a.voice.lang))
	flags.BoolVar(&table, "csv", false, a.words.FlagCSV.In(a.voice.lang))
	return cmd
}

// Figures implements [door.Counter].
func (c *counter) Figures(ctx context.Context, ask office.ReportAsk, progress func(percent int)) (f door.Figures, err error) {
	if err := c.known(); err != nil {
		return f, err
	}
	if f.Report, err = c.books.Report(ctx, c.who.ID, ask, percentOf(progress)); err != nil {
		return f, err
	}
	f.Names = map[string]office.Name{}
	return f, c.books.ViewFor(c.who.ID, func(s *office.State) error {
		for id := range f.People {
			p, _ := s.People.Get(id)
			f.Names[id] = p.Name
		}
		return nil
	})
}

// printFigures prints each indicator with its value and, in blocks, how it went
// from the oldest period to the newest.
func (a *app) printFigures(r office.Report) {
	l := a.voice.lang
	a.voice.out.Line(lang.Step(r.Step).In(l) + " · " + lang.InspectWords().FromTo.With(l, lang.Date(r.Whole.From), lang.Date(r.Whole.To)))
	for _, row := range office.Indicators {
		n, known := r.Whole.Values[row.Name]
		if !known || n == 0 && lang.IsDetail(row.Name) {
			continue
		}
		var trend []int64
		for _, p := range r.Periods {
			value, has := p.Values[row.Name]
			if !has {
				value = -1
			}
			trend = append(trend, value)
		}
		const most = 40
		a.voice.out.Row([]int{40, 14, 0}, lang.Indicator(row.Name).In(l), valueOf(row, n, l), kit.SparkLine(trend[max(0, len(trend)-most):]))
	}
}

// valueOf an indicator for people.
func valueOf(row office.IndicatorRow, n int64, l office.Lang) string {
	switch row.Unit {
	case office.UnitMoney:
		return office.Centimes(n).Format(l)
	case office.UnitMinutes:
		return lang.Hours(n)
	}
	return strconv.FormatInt(n, 10)
}
