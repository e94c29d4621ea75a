package main

import "github.com/spf13/cobra"

// syncCommand exchanges with the platform now. It shows no record and changes
// none, so at an open office it asks for nobody.
func (a *app) syncCommand() *cobra.Command {
	return a.command("sync", a.words.Sync, func(cmd *cobra.Command, _ []string) error {
		enter := a.reach
		if a.flags.PassphraseFile != "" {
			enter = a.present
		}
		at, leave, err := enter()
		if err != nil {
			return err
		}
		defer leave()
		line, err := at.Sync(cmd.Context())
		if err != nil {
			return err
		}
		if a.flags.JSON {
			err = a.voice.JSON(line)
		} else {
			a.printLine(line)
		}
		if line.Failure != nil {
			return line.Failure
		}
		return err
	})
}
