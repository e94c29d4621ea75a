package main

import (
	"github.com/spf13/cobra"

	"watiqa/store"
)

// recoverCommand gives an administrator a new passphrase with the recovery key
// from the safe. It opens the books itself: another process that has them open
// and can be signed in at needs no recovery.
func (a *app) recoverCommand() *cobra.Command {
	var keyFile, secretFile string
	cmd := a.command("recover", a.words.Recover, func(_ *cobra.Command, args []string) error {
		books, err := store.Open(a.config.Books, store.Options{Clock: a.now, Logger: a.log, Light: a.light})
		if err != nil {
			return err
		}
		defer func() { _ = books.Close() }()
		key, err := a.passphrase(a.words.AskRecovery, keyFile)
		if err != nil {
			return err
		}
		passphrase, err := a.newPassphrase(secretFile)
		if err != nil {
			return err
		}
		person, err := books.Recover(key, args[0], passphrase)
		if err != nil {
			return err
		}
		a.voice.Say(a.words.Recovered, person.Name.In(a.voice.lang))
		return nil
	})
	cmd.Args = takes(1, 1)
	cmd.Flags().StringVar(&keyFile, "recovery-file", "", a.words.FlagRecoveryFile.In(a.voice.lang))
	cmd.Flags().StringVar(&secretFile, "new-passphrase-file", "", a.words.FlagNewPassphraseFile.In(a.voice.lang))
	return cmd
}
