package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// listCommand prints a page of the queue, oldest order first.
func (a *app) listCommand() *cobra.Command {
	var q office.Query
	var stages []string
	cmd := a.command("list", a.words.List, func(*cobra.Command, []string) error {
		for _, name := range stages {
			if !slices.Contains(office.Stages, office.Stage(name)) {
				return office.Refuse(usageFlag, "--stage="+name)
			}
			q.Stages = append(q.Stages, office.Stage(name))
		}
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		page, err := at.List(q)
		if err != nil {
			return err
		}
		for _, row := range page.Rows {
			if err := a.printRow(row); err != nil {
				return err
			}
		}
		return nil
	})
	flags := cmd.Flags()
	flags.StringSliceVar(&stages, "stage", nil, a.words.FlagStage.With(a.voice.lang, stageNames()))
	flags.StringVar(&q.Text, "text", "", a.words.FlagText.In(a.voice.lang))
	flags.BoolVar(&q.Late, "late", false, a.words.FlagLate.In(a.voice.lang))
	flags.IntVar(&q.Limit, "limit", 100, a.words.FlagLimit.In(a.voice.lang))
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
