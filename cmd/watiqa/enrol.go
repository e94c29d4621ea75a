package main

import "github.com/spf13/cobra"

// enrolCommand makes this device known to the platform, with the code that the
// platform issued; an administrator does it. The code works once, so it may
// stand among the arguments.
func (a *app) enrolCommand() *cobra.Command {
	cmd := a.command("enrol", a.words.Enrol, func(cmd *cobra.Command, args []string) error {
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		line, err := at.Enrol(cmd.Context(), args[0], args[1])
		if err != nil {
			return err
		}
		if a.flags.JSON {
			return a.voice.JSON(line)
		}
		a.voice.Say(a.words.Enrolled)
		return nil
	})
	cmd.Args = takes(2, 2)
	return cmd
}
