package main

import (
	"bufio"
	"strings"

	"golang.org/x/term"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/lang"
)

// askFounding asks on the terminal for what a new office cannot be without;
// people, signatories and tariff are added on the screens.
func (a *app) askFounding() (f store.Founding, err error) {
	if !term.IsTerminal(int(a.in.Fd())) {
		return f, office.Refuse(usageArguments, "watiqa init --from FILE")
	}
	w := a.words
	lines := bufio.NewScanner(a.in)
	for _, question := range []struct {
		ask lang.S
		to  *string
	}{
		{w.AskBureau, &f.Settings.Bureau},
		{w.AskOfficeAr, &f.Settings.Name.Ar}, {w.AskOfficeFr, &f.Settings.Name.Fr},
		{w.AskCommuneAr, &f.Settings.Commune.Ar}, {w.AskCommuneFr, &f.Settings.Commune.Fr},
		{w.AskLogin, &f.First.Login},
		{w.AskPersonAr, &f.First.Name.Ar}, {w.AskPersonFr, &f.First.Name.Fr},
	} {
		a.voice.Say(question.ask)
		if !lines.Scan() {
			return f, office.Refuse(interrupted)
		}
		*question.to = office.Clean(strings.TrimSpace(lines.Text()))
	}
	return f, foundable(foundingFile{Office: f.Settings, Person: f.First})
}
