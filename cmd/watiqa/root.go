package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

// root builds the commands, in the chosen language.
func (a *app) root() *cobra.Command {
	root := a.command("watiqa", a.words.Root, a.open)
	root.Args = badCommand
	root.SetFlagErrorFunc(badFlag)
	// What goes wrong is said by finish, in the chosen language. Fang, which
	// styles commands elsewhere, speaks English only and asks the terminal for
	// its colours before every error, also when it is a window that just closed.
	root.SilenceErrors, root.SilenceUsage = true, true
	root.Version = version()
	root.SetVersionTemplate("{{.Version}}\n")
	root.SuggestionsMinimumDistance = -1
	root.CompletionOptions.DisableDefaultCmd = true // it speaks English only
	var again flags                                 // parsed once already; here for help and to be recognised
	again.add(root.PersistentFlags(), a.words, a.voice.lang)
	root.PersistentFlags().BoolP("help", "h", false, a.words.FlagHelp.In(a.voice.lang))
	for _, add := range []func() *cobra.Command{
		a.unlockCommand, a.sealCommand, a.recoverCommand, a.demoCommand, a.initCommand, a.enrolCommand, a.statusCommand, a.listCommand, a.tillCommand,
		a.showCommand, a.doCommand, a.printCommand, a.syncCommand, a.verifyCommand, a.reportCommand, a.extractCommand,
		a.serveCommand, a.sshCommand,
	} {
		root.AddCommand(add())
	}
	root.SetHelpCommand(a.helpCommand(root))
	return root
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
