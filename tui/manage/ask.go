package manage

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// question is what a form of this room asks, beyond what the office's table of
// actions says.
type question struct {
	about   string // subject's name in the title; "" none
	intro   lang.S
	subject string // id; "" for the office itself
	given   map[string]string
	options map[string][]kit.Option
}

// ask is the form of an action of the table.
func (r *Room) ask(action string, q question) kit.Screen {
	row, _ := office.ActionNamed(action)
	title := lang.Action(action)
	if q.about != "" {
		title = title.Then(" — {1}").Filled(q.about)
	}
	by := r.me()
	return kit.NewForm(r.desk, kit.Ask{
		Title: title, Intro: q.intro, Action: twice(row), Given: q.given, Options: q.options,
		Do: func(values map[string]string) error {
			values, err := once(values)
			if err != nil {
				return err
			}
			cmd := office.Command{Action: action, Values: values}
			if q.subject != "" {
				cmd.Subjects = []string{q.subject}
			}
			_, err = r.books.Do(by, cmd)
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.Done, r.say(title))})
		},
	})
}
