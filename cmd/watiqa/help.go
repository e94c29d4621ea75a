package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// asksHelp tells whether the arguments ask for help. Help is printed here and
// not by the command library, whose headings exist in English only.
func asksHelp(args []string) bool {
	if at := slices.Index(args, "--"); at >= 0 {
		args = args[:at]
	}
	return slices.Contains(args, "--help") || slices.Contains(args, "-h")
}

// help prints what a command is for, its form, its commands and its flags; of
// an action, what it asks for.
func (a *app) help(root *cobra.Command, args []string) error {
	words := slices.DeleteFunc(slices.Clone(args), func(s string) bool { return s == "--help" || s == "-h" })
	cmd, rest, err := root.Find(words)
	if err != nil {
		return badCommand(nil, words)
	}
	if cmd.Name() == "do" && cmd.ParseFlags(rest) == nil && cmd.Flags().NArg() > 0 {
		return a.helpAction(cmd, cmd.Flags().Arg(0))
	}
	out := a.voice.out
	out.Line(cmd.Short)
	out.Line("")
	a.printForm(cmd.UseLine())
	if cmd.HasAvailableSubCommands() {
		out.Line("")
		a.voice.Say(lang.UsageWords().Commands)
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				out.Row([]int{10, 0}, "  "+sub.Name(), sub.Short)
			}
		}
	}
	switch cmd.Name() {
	case "do":
		a.helpActions()
	case "print":
		a.helpSheets()
	}
	out.Line("")
	a.voice.Say(lang.UsageWords().Flags)
	show := func(f *pflag.Flag) {
		if !f.Hidden {
			out.Row([]int{22, 0}, "  --"+f.Name, f.Usage)
		}
	}
	cmd.LocalNonPersistentFlags().VisitAll(show)
	root.PersistentFlags().VisitAll(show)
	return nil
}

// printForm prints what one types, in the order in which one does, whatever the
// script of its words.
func (a *app) printForm(form string) {
	a.voice.out.Words(append(strings.Fields(form), lang.UsageWords().SomeFlags.In(a.voice.lang))...)
}

// helpActions lists the table of actions with the values that each asks for.
func (a *app) helpActions() {
	a.voice.out.Line("")
	a.voice.Say(lang.UsageWords().Actions)
	for _, action := range office.Actions() {
		a.voice.out.Row([]int{15, 40, 0}, "  "+action.Name, lang.Action(action.Name).In(a.voice.lang), strings.Join(lang.FieldsOf(&action, ""), " "))
	}
	a.voice.out.Line("")
	a.voice.Say(lang.UsageWords().HowDo)
}

func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{Use: "help", Hidden: true, RunE: func(_ *cobra.Command, args []string) error { return a.help(root, args) }}
}
