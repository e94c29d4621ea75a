package main

import (
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
)

// Problems of what was typed.
const (
	usageFlag       office.Code = "usage.flag"       // args: flag
	usageCommand    office.Code = "usage.command"    // args: command
	usageArguments  office.Code = "usage.arguments"  // args: command's form
	usagePassphrase office.Code = "usage.passphrase" // no terminal and no file to read it from
	usageSecret     office.Code = "usage.secret"     // a passphrase among the arguments
	usageDiffer     office.Code = "usage.differ"     // a new passphrase was not typed twice alike
	usageTerminal   office.Code = "usage.terminal"   // screens need a terminal
	usageLogin      office.Code = "usage.login"
	interrupted     office.Code = "command.interrupted"
	nobody          office.Code = "door.nobody" // no process owns the books
)

// takes checks how many arguments a command gets.
func takes(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		return office.Refuse(usageArguments, cmd.UseLine())
	}
}

// badFlag turns an English error about a flag into a problem; only the flag's
// own name is taken from it.
func badFlag(_ *cobra.Command, err error) error {
	for word := range strings.FieldsSeq(err.Error()) {
		if word = strings.Trim(word, `"',:;`); strings.HasPrefix(word, "-") {
			name, _, _ := strings.Cut(word, "=")
			return office.Refuse(usageFlag, name)
		}
	}
	return office.Refuse(usageFlag, "")
}

// badCommand answers a first word that is no command.
func badCommand(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return office.Refuse(usageCommand, args[0])
}
