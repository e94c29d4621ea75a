package manage

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// leadForm asks for the reason, and for the passphrase: to sign is to enter it
// again. It is the office's action epoch with a signature.
var leadForm = office.Action{Name: "epoch", On: office.OnOffice, Params: []office.Param{
	{Name: "reason", Type: office.Text, Required: true},
	{Name: "passphrase", Type: office.Secret, Required: true},
}}

// fork explains what has happened in terms of the office.
func (r *Room) fork(f office.Fork, w int) []string {
	d := r.desk
	lines := []string{"", d.Rule(r.say(r.w.Fork), w)}
	lines = append(lines, d.Lines(r.say(r.w.ForkHow), w)...)
	lines = append(lines, "")
	return append(lines, d.Facts(w,
		kit.Fact{Label: r.w.ForkShared, Value: itoa(int(f.Shared)), As: kit.Figures},
		kit.Fact{Label: r.w.ForkHeld, Value: itoa(int(f.Held)), As: kit.Figures},
		kit.Fact{Label: r.w.ForkRoot, Value: short(f.Root), As: kit.Figures},
		kit.Fact{Label: r.w.ForkReceipt, Value: f.Receipt, As: kit.Figures})...)
}

// leadOut asks for reason and passphrase, and leads the office out of the fork.
// Nothing of the office's own work is lost: what the platform lacks is carried
// over.
func (r *Room) leadOut(f *office.Fork) kit.Screen {
	person := r.desk.Person
	var keyless []office.Person // written by Do, read by Then, which comes after it
	return kit.NewForm(r.desk, kit.Ask{
		Title:  lang.Action("epoch"),
		Intro:  r.w.LeadHow.Filled(itoa(int(f.Held)), itoa(int(f.Shared))),
		Action: &leadForm,
		Do: func(values map[string]string) error {
			signer, err := r.books.Unlock(person.Login, values["passphrase"])
			if err != nil {
				return err
			}
			if signer.ID != person.ID {
				return office.Refuse(office.BadPassphrase)
			}
			if err := r.line.LeadOut(context.Background(), person.ID, values["reason"]); err != nil {
				return err
			}
			keyless, _ = r.books.Keyless(person.ID) // who has no say here any more is told that next
			return nil
		},
		Then: func() (kit.Next, tea.Cmd) {
			if len(keyless) > 0 {
				return kit.Replace{Screen: r.keyless(keyless)}, nil
			}
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.LedOut)})
		},
	})
}

// keyless says whose passphrase no longer counts, and leads to where an
// administrator gives another.
func (r *Room) keyless(people []office.Person) kit.Screen {
	names := make([]string, len(people))
	for i, p := range people {
		names[i] = p.Login
	}
	return kit.NewDialog(r.desk, r.w.LedOut, r.w.Keyless.Filled(strings.Join(names, " · ")),
		kit.Answer{Name: r.w.People, Keys: []string{"enter"}, Do: func() (kit.Next, tea.Cmd) { return kit.Replace{Screen: r.People()}, nil }},
		kit.Answer{Name: lang.ShellWords().Back, Keys: []string{"esc"}}).ByItself()
}
