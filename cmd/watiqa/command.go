package main

import (
	"github.com/spf13/cobra"

	"watiqa/tui/lang"
)

// command makes a command that takes no arguments.
func (a *app) command(use string, short lang.S, do func(cmd *cobra.Command, args []string) error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short.In(a.voice.lang), Args: takes(0, 0), RunE: do}
}
