package main

import (
	"github.com/spf13/cobra"

	"watiqa/sync/engine"
)

// serveCommand keeps the books open without a screen: windows and commands
// reach them through the door, and the exchange goes on. With a login and a
// passphrase file they are unlocked at once; else the first who signs in does.
func (a *app) serveCommand() *cobra.Command {
	return a.command("serve", a.words.Serve, func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		o, err := a.own(engine.Config{})
		if err != nil {
			return err
		}
		defer o.close()
		if a.flags.PassphraseFile != "" {
			passphrase, err := a.passphrase(a.words.AskPassphrase, a.flags.PassphraseFile)
			if err == nil {
				err = o.unlockWith(a.config.Login, passphrase)
			}
			if err != nil {
				return err
			}
		}
		if err := o.run(ctx); err != nil {
			return err
		}
		a.voice.Say(a.words.Serving, a.config.Books)
		<-ctx.Done()
		return nil
	})
}
