package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// statusCommand tells how the books and the line stand. It shows no record, so
// it asks for nobody; with a login it opens books that nobody has open.
func (a *app) statusCommand() *cobra.Command {
	return a.command("status", a.words.Status, func(*cobra.Command, []string) error {
		enter := a.reach
		if a.flags.PassphraseFile != "" {
			enter = a.present
		}
		at, leave, err := enter()
		if err != nil {
			return err
		}
		defer leave()
		status, err := at.Status()
		if err != nil {
			return err
		}
		if a.flags.JSON {
			return a.voice.JSON(status)
		}
		a.printStatus(status)
		return nil
	})
}

func (a *app) printStatus(s door.Status) {
	v, w, l := a.voice, a.words, a.voice.lang
	v.out.Line(cmp.Or(s.Office.In(l), lang.ShellWords().Program.In(l)))
	if s.Trouble != nil {
		v.Problem(s.Trouble)
	}
	if s.Sealed {
		v.Say(w.SealedNow)
		return
	}
	v.Say(w.TheDay, lang.Day(s.Day, l))
	if s.Clock != "" {
		v.Say(w.ClockDoubtful)
	}
	for _, stage := range office.Stages {
		if n := s.Stages[stage]; n > 0 {
			v.out.Row([]int{24, 0}, "  "+lang.Stage(stage).In(l), strconv.Itoa(n))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.Accounts)) {
		if words := lang.Account(name); !words.Empty() {
			v.out.Row([]int{40, 0}, words.In(l), s.Accounts[name].Format(l))
		}
	}
	a.printLine(s.Line)
	if s.Open > 0 {
		v.Say(w.OpenDifferences, strconv.Itoa(s.Open))
	}
	if s.Aside > 0 {
		v.Say(w.OrdersAside, strconv.Itoa(s.Aside))
	}
}

func (a *app) printLine(line office.Line) {
	v, w, shell := a.voice, a.words, lang.ShellWords()
	switch {
	case !line.Enrolled:
		v.Say(shell.NotEnrolled)
		return
	case line.Last.IsZero():
		v.Say(shell.Never)
	default:
		v.Say(shell.LastExchange, lang.Ago(a.now().Sub(line.Last), v.lang))
	}
	v.out.Line(lang.Waiting().In(v.lang, line.Waiting))
	if line.Failure != nil {
		sentence, _ := lang.Problem(line.Failure, v.lang)
		v.Say(w.LastFailure, sentence)
	}
}
