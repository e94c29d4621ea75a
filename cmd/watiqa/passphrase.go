package main

import (
	"os"
	"strings"

	"golang.org/x/term"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// passphrase comes from a file or from the keyboard without being shown, never
// from an argument: those stand in the list of processes and in histories.
func (a *app) passphrase(ask lang.S, file string) (string, error) {
	if file != "" {
		content, err := os.ReadFile(file)
		if err != nil {
			return "", office.Refuse(configUnreadable, file)
		}
		first, _, _ := strings.Cut(string(content), "\n")
		return strings.TrimSuffix(first, "\r"), nil
	}
	keyboard := int(a.in.Fd())
	if !term.IsTerminal(keyboard) {
		return "", office.Refuse(usagePassphrase)
	}
	a.voice.err.Line(ask.In(a.voice.lang))
	typed, err := term.ReadPassword(keyboard)
	return string(typed), err
}

// newPassphrase is passphrase for one that is chosen now: typed twice, since
// nobody sees what he types.
func (a *app) newPassphrase(file string) (string, error) {
	chosen, err := a.passphrase(a.words.AskNewPassphrase, file)
	if err != nil || file != "" {
		return chosen, err
	}
	again, err := a.passphrase(a.words.AskAgain, "")
	if err == nil && again != chosen {
		err = office.Refuse(usageDiffer)
	}
	return chosen, err
}
