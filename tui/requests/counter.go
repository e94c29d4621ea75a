package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Counter is the form of an order asked for at the counter.
func (r *Room) Counter() kit.Screen {
	action, _ := office.ActionNamed("open")
	by, desk := r.me(), *r.desk // as it is now: Do runs beside the screens
	var taken paper
	return kit.NewForm(r.desk, kit.Ask{
		Title:  lang.Action("open"),
		Action: action,
		Given:  map[string]string{"extracts": "1"},
		Do: func(values map[string]string) error {
			values["birth"] = readBirth(&desk, values["birth"])
			events, err := r.books.Do(by, office.Command{Action: "open", Values: values})
			if err != nil {
				return err
			}
			return r.books.ViewFor(by, func(s *office.State) error {
				opened, _ := s.Requests.Get(events[0].Subject)
				taken = paperOf(opened)
				return nil
			})
		},
		Then: func() (kit.Next, tea.Cmd) {
			m := acted{action: "open", papers: []paper{taken}}
			said := kit.Tell(kit.Notice{Text: r.say(r.w.Taken, taken.number)})
			return kit.Back{}, tea.Batch(said, func() tea.Msg { return m })
		},
	})
}

// readBirth takes a day as people type it; a year alone stays one.
func readBirth(d *kit.Desk, typed string) string {
	if typed = office.FoldDigits(office.Clean(typed)); len(typed) == 4 {
		return typed
	}
	if day, ok := d.ReadDay(typed); ok {
		return day
	}
	return typed
}
