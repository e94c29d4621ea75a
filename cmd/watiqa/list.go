package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// most rows that the books give at once.
const mostRows = 10_000

// listCommand prints the queue, oldest order first: all of it, or as many as
// were asked for.
func (a *app) listCommand() *cobra.Command {
	var q office.Query
	var stages []string
	var limit int
	cmd := a.command("list", a.words.List, func(*cobra.Command, []string) error {
		for _, name := range stages {
			if !slices.Contains(office.Stages, office.Stage(name)) {
				return office.Refuse(usageFlag, "--stage="+name)
			}
			q.Stages = append(q.Stages, office.Stage(name))
		}
		for name, n := range map[string]int{"limit": limit, "offset": q.Offset} {
			if n < 0 {
				return office.Refuse(usageFlag, "--"+name+"="+strconv.Itoa(n))
			}
		}
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		for left := limit; ; q.Offset += q.Limit {
			if q.Limit = mostRows; limit > 0 {
				q.Limit = min(left, mostRows)
			}
			page, err := at.List(q)
			if err != nil {
				return err
			}
			for _, row := range page.Rows {
				if err := a.printRow(row); err != nil {
					return err
				}
			}
			if left -= len(page.Rows); left == 0 || len(page.Rows) < q.Limit {
				return nil
			}
		}
	})
	flags := cmd.Flags()
	flags.StringSliceVar(&stages, "stage", nil, a.words.FlagStage.With(a.voice.lang, stageNames()))
	flags.StringVar(&q.Text, "text", "", a.words.FlagText.In(a.voice.lang))
	flags.BoolVar(&q.Late, "late", false, a.words.FlagLate.In(a.voice.lang))
	flags.IntVar(&limit, "limit", 0, a.words.FlagLimit.In(a.voice.lang))
	flags.IntVar(&q.Offset, "offset", 0, a.words.FlagOffset.In(a.voice.lang))
	return cmd
}

func (a *app) printRow(r office.Row) error {
	if a.flags.JSON {
		return a.voice.JSON(r)
	}
	a.voice.out.Row([]int{14, 16, 16, 7, 0}, r.Number, lang.Stage(r.Stage).In(a.voice.lang), r.Act,
		strconv.Itoa(r.Extracts)+"+"+strconv.Itoa(r.FullCopies), r.Name)
	return nil
}

func stageNames() string {
	var names []string
	for _, stage := range office.Stages {
		names = append(names, string(stage))
	}
	return strings.Join(names, " ")
}
