package requests

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// asking is the form of an action that needs values: a code, a reason, a
// person, a bureau. What to ask comes from the office's table of actions.
func (b *bench) asking(p plan) kit.Screen {
	action, _ := office.ActionNamed(p.action)
	by := b.me()
	m := acted{owner: b.screen, action: p.action, papers: p.papers}
	return kit.NewForm(b.desk, kit.Ask{
		Title:   b.about(lang.Action(p.action).Then(" — {1}"), p.papers),
		Intro:   b.intro(p),
		Keys:    b.proofKeys(p),
		Action:  action,
		Options: b.options(p.house),
		Do: func(values map[string]string) error {
			_, err := b.books.Do(by, office.Command{Action: p.action, Subjects: ids(p.papers), Values: values})
			if err == nil {
				m.now = b.stageOf(by, p.papers)
			}
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			b.begin()
			return kit.Back{}, func() tea.Msg { return m }
		},
	})
}

// intro shows whose order it is, or which ones, so that nothing is written on
// the wrong one; and what there is to know before one answers.
func (b *bench) intro(p plan) lang.S {
	which := numbers(p.papers)
	if len(p.papers) == 1 {
		which = p.papers[0].name
	}
	return lang.Both(func(l office.Lang) string {
		lines := []string{which}
		if about := b.aboutProof(p); !about.Empty() {
			lines = append(lines, about.In(l))
		}
		if p.action == "undo" {
			lines = append(lines, b.stepsBack(p.papers, l)...)
		}
		return strings.Join(lines, "\n")
	})
}

func (b *bench) options(h house) map[string][]kit.Option {
	var people, bureaux []kit.Option
	for _, id := range h.clerks() {
		people = append(people, kit.Option{Value: id, Name: lang.Both(func(l office.Lang) string { return h.Person(id, l) })})
	}
	for _, bureau := range h.settings.Bureaux {
		bureaux = append(bureaux, kit.Option{Value: bureau.Code, Name: lang.Both(bureau.Name.In)})
	}
	return map[string][]kit.Option{"person": people, "bureau": bureaux}
}
