package main

import (
	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
)

// unlockCommand opens the books of the process that owns them.
func (a *app) unlockCommand() *cobra.Command {
	return a.command("unlock", a.words.Unlock, func(*cobra.Command, []string) error {
		if a.config.Login == "" {
			return office.Refuse(usageLogin)
		}
		client, err := door.Call(a.config.Books)
		if err != nil {
			return err
		}
		defer func() { _ = client.Close() }()
		passphrase, err := a.passphrase(a.words.AskPassphrase, a.flags.PassphraseFile)
		if err != nil {
			return err
		}
		person, err := client.SignIn(a.config.Login, passphrase)
		if err != nil {
			return err
		}
		a.voice.Say(a.words.Unlocked, person.Name.In(a.voice.lang))
		return nil
	})
}
