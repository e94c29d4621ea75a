package main

import (
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
	"watiqa/tui/till"
)

// tillCommand prints the collector's day as it runs or, with a month, the
// month's statement as a table for a spreadsheet. Expected cash is not told to
// the collector before the drawer was counted, here as little as on a screen.
func (a *app) tillCommand() *cobra.Command {
	cmd := a.command("till", a.words.Till, func(_ *cobra.Command, args []string) error {
		month := ""
		if len(args) == 1 {
			month = office.FoldDigits(args[0])
			if _, err := time.Parse("2006-01", month); err != nil {
				return office.Refuse(usageFlag, args[0])
			}
		}
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		t, err := at.Till(month)
		switch {
		case err != nil:
			return err
		case a.flags.JSON:
			return a.voice.JSON(t)
		case month != "":
			_, err = os.Stdout.Write(till.MonthCSV(t.Month, a.voice.lang))
			return err
		}
		a.printTill(t.Day)
		return nil
	})
	cmd.Args = takes(0, 1)
	return cmd
}

func (a *app) printTill(v office.TillView) {
	l, out, w := a.voice.lang, a.voice.out, lang.TillWords()
	for _, alarm := range v.Alarms {
		sentence, _ := lang.Problem(alarm, l)
		out.Line("! " + sentence)
	}
	for _, f := range v.Findings {
		sentence, _ := lang.Problem(office.Refuse(f.Code), l)
		out.Line("! " + sentence + " · " + f.Label)
	}
	expected := w.Blind.In(l)
	if !v.Blind {
		expected = v.Tally.Expected.Format(l)
	}
	rows := [][2]string{
		{w.ToClose.In(l), lang.Day(v.Day, l)}, {w.Next.In(l), v.Next}, {w.Receipts.In(l), strconv.Itoa(v.Tally.Receipts)},
		{w.Takings.In(l), v.Tally.Takings.Format(l)}, {w.Expected.In(l), expected},
	}
	if stamps := v.Tally.Stamps; stamps != nil && !v.Blind {
		rows = append(rows, [2]string{w.StampsLeft.In(l), stamps.Left.String()})
	}
	for _, row := range rows {
		out.Row([]int{26, 0}, row[0], row[1])
	}
}

// Till implements [door.Counter].
func (c *counter) Till(month string) (t door.Till, err error) {
	if err := c.known(); err != nil {
		return t, err
	}
	now, err := c.books.Clock()
	if err != nil {
		return t, err
	}
	err = c.books.ViewFor(c.who.ID, func(s *office.State) error { t = door.TillOf(s, c.who, month, now.Day); return nil })
	return t, err
}
