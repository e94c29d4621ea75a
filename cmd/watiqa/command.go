package main

import (
	"strings"

	"github.com/spf13/cobra"

	"watiqa/tui/lang"
)

// command makes a command of this name that takes no arguments; what stands after
// it in its form is in package lang.
func (a *app) command(name string, short lang.S, do func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{Use: strings.TrimSpace(name + " " + lang.Arguments(name).In(a.voice.lang)), DisableFlagsInUseLine: true,
		Short: short.In(a.voice.lang), Args: takes(0, 0), RunE: do}
}
