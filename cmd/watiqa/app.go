package main

import (
	"context"
	"log/slog"

	"github.com/spf13/pflag"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// app is one run of the program: its world, its settings and its voice.
type app struct {
	world
	config config
	flags  flags
	voice  voice
	words  lang.Command
	log    *slog.Logger
}

// flags that every command has.
type flags struct {
	Config, Books, Lang, Login, PassphraseFile, Bidi string
	JSON, Plain                                      bool
}

func (f *flags) add(to *pflag.FlagSet, w lang.Command, l office.Lang) {
	to.StringVar(&f.Config, "config", "", w.FlagConfig.In(l))
	to.StringVar(&f.Books, "books", "", w.FlagBooks.In(l))
	to.StringVar(&f.Lang, "lang", "", w.FlagLang.In(l))
	to.StringVar(&f.Login, "login", "", w.FlagLogin.In(l))
	to.StringVar(&f.PassphraseFile, "passphrase-file", "", w.FlagPassphraseFile.In(l))
	to.StringVar(&f.Bidi, "bidi", "", w.FlagBidi.In(l))
	to.BoolVar(&f.Plain, "plain", false, w.FlagPlain.In(l))
	to.BoolVar(&f.JSON, "json", false, w.FlagJSON.In(l))
}

// run does what the arguments say and gives the exit code.
func run(ctx context.Context, w world, args []string) int {
	a := &app{world: w, words: lang.CommandWords(), log: slog.New(slog.DiscardHandler)}
	early := a.settle(args)
	defer a.openLog()()
	root := a.root()
	if asksHelp(args) {
		return a.finish(a.help(root, args))
	}
	if early != nil {
		return a.finish(early)
	}
	root.SetArgs(args)
	return a.finish(root.ExecuteContext(ctx))
}

// settle reads the flags that decide how everything else is said, before any
// command is known, then the settings.
func (a *app) settle(args []string) error {
	early := pflag.NewFlagSet("early", pflag.ContinueOnError)
	early.ParseErrorsAllowlist.UnknownFlags = true
	early.Usage = func() {}
	early.BoolP("help", "h", false, "")
	a.flags.add(early, a.words, office.French)
	_ = early.Parse(args) // malformed flags are reported by the command itself
	err := a.config.read(a.flags)
	a.voice = newVoice(a.out, a.err, a.config)
	return err
}
