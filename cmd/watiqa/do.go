package main

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// doCommand carries out any action of the table, by the same rules as a screen.
// With "-" for its subjects it reads them from standard input, so that what
// `list` printed can be done as a whole: all of it or nothing.
func (a *app) doCommand() *cobra.Command {
	var secretFile string
	cmd := a.command("do", a.words.Do, func(_ *cobra.Command, args []string) error {
		command, action, err := commandOf(args)
		if err != nil {
			return err
		}
		if slices.Equal(command.Subjects, []string{"-"}) {
			command.Subjects = firstWords(a.in)
		}
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		if name, ok := secretOf(action); ok {
			if command.Values[name], err = a.newPassphrase(secretFile); err != nil {
				return err
			}
		}
		events, err := at.Do(command)
		if err != nil {
			return formed(action, a.named(at, err))
		}
		if a.flags.JSON {
			for _, line := range eventLines(events) {
				if err := a.voice.JSON(line); err != nil {
					return err
				}
			}
			return nil
		}
		a.voice.Say(a.words.Done, lang.Action(action.Name).In(a.voice.lang), strconv.Itoa(len(events)))
		return nil
	})
	cmd.Args = takes(1, -1)
	cmd.Flags().StringVar(&secretFile, "new-passphrase-file", "", a.words.FlagNewPassphraseFile.In(a.voice.lang))
	return cmd
}

// named says who has an order in hand by name, where the books say it by id.
func (a *app) named(at door.Counter, err error) error {
	var p *office.Problem
	if !errors.As(err, &p) || p.Code != office.NotYours {
		return err
	}
	names, unknown := at.Names()
	if unknown != nil {
		return err
	}
	return p.Naming(func(id string) string { return names.Person(id, a.voice.lang) })
}

// misused is an action whose values are not what it takes: its form is told too.
type misused struct {
	*office.Problem
	action *office.Action
}

func (m misused) Unwrap() error { return m.Problem }

func formed(action *office.Action, err error) error {
	var p *office.Problem
	if errors.As(err, &p) && exitCode(p) == usage {
		return misused{p, action}
	}
	return err
}

// commandOf reads an action, its subjects and its values. A word with an equals
// sign is a value.
func commandOf(args []string) (office.Command, *office.Action, error) {
	action, ok := office.ActionNamed(args[0])
	if !ok {
		return office.Command{}, nil, office.Refuse(office.UnknownAction, args[0])
	}
	if action.On == office.OnSheet { // it would say in the journal that something came out
		return office.Command{}, nil, office.Refuse(usagePrinting)
	}
	command := office.Command{Action: action.Name, Values: map[string]string{}}
	for _, word := range args[1:] {
		name, value, isValue := strings.Cut(word, "=")
		if !isValue {
			command.Subjects = append(command.Subjects, word)
			continue
		}
		if secret, ok := secretOf(action); ok && secret == name {
			return office.Command{}, nil, office.Refuse(usageSecret)
		}
		command.Values[name] = value
	}
	return command, action, nil
}

// firstWords reads the first word of each line: a number, in what list prints.
func firstWords(r io.Reader) (words []string) {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if fields := strings.Fields(lines.Text()); len(fields) > 0 {
			words = append(words, fields[0])
		}
	}
	return words
}

// secretOf names the value of an action that must not be typed in the open.
func secretOf(a *office.Action) (name string, ok bool) {
	at := slices.IndexFunc(a.Params, func(p office.Param) bool { return p.Type == office.Secret })
	if at < 0 {
		return "", false
	}
	return a.Params[at].Name, true
}
