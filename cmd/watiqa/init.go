package main

import (
	"errors"

	"github.com/BurntSushi/toml"
	"github.com/spf13/cobra"

	"watiqa/store"
	"watiqa/store/office"
)

// foundingFile describes a new office in a file: its settings, its first
// administrator and its signatories.
type foundingFile struct {
	Office      office.Settings    `toml:"office"`
	Person      office.Person      `toml:"person"`
	Signatories []office.Signatory `toml:"signatory"`
}

// initCommand makes the books of a new office, from a file or by asking.
func (a *app) initCommand() *cobra.Command {
	var from string
	cmd := a.command("init", a.words.Init, func(*cobra.Command, []string) error {
		founding, err := a.founding(from)
		if err != nil {
			return err
		}
		recovery, err := a.found(founding)
		for again(err) && from == "" && a.flags.PassphraseFile == "" { // the other answers stand
			a.voice.Problem(problemOf(err))
			recovery, err = a.found(founding)
		}
		if err != nil {
			return err
		}
		if a.flags.JSON {
			return a.voice.JSON(map[string]string{"books": a.config.Books, "recovery": recovery})
		}
		a.voice.Say(a.words.Founded, a.config.Books)
		a.voice.Say(a.words.Recovery)
		a.voice.out.Row([]int{0}, recovery)
		return nil
	})
	cmd.Flags().StringVar(&from, "from", "", a.words.FlagFrom.In(a.voice.lang))
	return cmd
}

// found makes the books, with a passphrase that is chosen now.
func (a *app) found(f store.Founding) (recovery string, err error) {
	if f.Passphrase, err = a.newPassphrase(a.flags.PassphraseFile); err != nil {
		return "", err
	}
	return store.Create(a.config.Books, f, store.Options{Clock: a.now, Logger: a.log, Light: a.light})
}

// again tells whether only another passphrase is missing.
func again(err error) bool {
	return errors.Is(err, office.Refuse(usageDiffer)) || errors.Is(err, office.Refuse(office.WeakPassphrase))
}

func (a *app) founding(from string) (f store.Founding, err error) {
	if from == "" {
		return a.askFounding()
	}
	var file foundingFile
	meta, err := toml.DecodeFile(from, &file)
	if err != nil {
		return f, office.Refuse(configUnreadable, from)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return f, office.Refuse(configKey, from, unknown[0].String())
	}
	if file.Person.Login == "" {
		file.Person.Login = a.config.Login
	}
	return store.Founding{Settings: file.Office, First: file.Person, Signatories: file.Signatories}, foundable(file)
}

// foundable checks what an office cannot be without, and the rest by the rules of
// the office.
func foundable(f foundingFile) error {
	for _, needed := range []struct{ key, value string }{
		{"office.bureau", f.Office.Bureau}, {"office.name.ar", f.Office.Name.Ar},
		{"person.login", f.Person.Login}, {"person.name.ar", f.Person.Name.Ar},
	} {
		if needed.value == "" {
			return office.Refuse(configValue, needed.key, "")
		}
	}
	if problem := office.Foundable(f.Office, f.Person, f.Signatories...); problem != nil {
		return problem
	}
	return nil
}
