package main

import (
	"io"
	"strings"

	"golang.org/x/term"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/lang"
)

// askFounding asks on the terminal for what a new office cannot be without, and
// again for what it cannot be founded with; people, signatories and tariff are
// added on the screens.
func (a *app) askFounding() (f store.Founding, err error) {
	if !term.IsTerminal(int(a.in.Fd())) {
		return f, office.Refuse(usageArguments, "watiqa init --from FILE")
	}
	w := a.words
	// What would do, until it is asked for: so a problem is always one of the last answer.
	f.Settings = office.Settings{Bureau: "00.000.00", Name: office.Name{Ar: "…"}}
	f.First = office.Person{Login: "xx", Name: office.Name{Ar: "…"}}
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
		for problem := error(office.Refuse(interrupted)); problem != nil; {
			a.voice.Say(question.ask)
			line, err := readLine(a.in)
			if err != nil {
				return f, office.Refuse(interrupted)
			}
			*question.to = office.Clean(strings.TrimSpace(line))
			if problem = foundable(foundingFile{Office: f.Settings, Person: f.First}); problem != nil {
				a.voice.Problem(problemOf(problem))
			}
		}
	}
	return f, nil
}

// readLine reads one line and not a byte more: what follows may be a passphrase,
// which is read another way.
func readLine(r io.Reader) (string, error) {
	var line []byte
	for b := make([]byte, 1); ; {
		if _, err := io.ReadFull(r, b); err != nil {
			return "", err
		}
		if b[0] == '\n' {
			return string(line), nil
		}
		line = append(line, b[0])
	}
}
