package main

import (
	"errors"

	"github.com/spf13/cobra"

	"watiqa/tui/door"
)

// sealCommand makes the process that owns the books forget their key. Without
// such a process they are sealed already.
func (a *app) sealCommand() *cobra.Command {
	return a.command("seal", a.words.Seal, func(*cobra.Command, []string) error {
		client, err := door.Call(a.config.Books)
		if err == nil {
			err = client.Seal()
			_ = client.Close()
		}
		if err != nil && !errors.Is(err, door.ErrNobody) {
			return err
		}
		a.voice.Say(a.words.Sealed)
		return nil
	})
}
