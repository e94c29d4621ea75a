package manage

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Day is the form that opens a business day. One that the clock does not show,
// or any under a clock in doubt, is asked a second time, naming both days: whoever
// says yes answers for the date of everything that comes after.
func (r *Room) Day() kit.Screen {
	row, _ := office.ActionNamed("day")
	by, title := r.me(), lang.Action("day")
	var day string
	var doubt *office.Problem
	return kit.NewForm(r.desk, kit.Ask{
		Title: title, Intro: r.w.DayHow, Action: row, Fixed: []string{"confirm"},
		Given: map[string]string{"day": string(r.desk.Today())},
		Do: func(values map[string]string) error {
			_, err := r.books.Do(by, office.Command{Action: "day", Values: values})
			day, doubt = values["day"], nil
			if problem := kit.ProblemOf(err); problem != nil && problem.Code == office.ClockConfirm {
				doubt = problem
				return nil
			}
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			if doubt != nil {
				return kit.Replace{Screen: r.confirmDay(day, doubt)}, nil
			}
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.Done, r.say(title))})
		},
	})
}

// confirmDay stands on no.
func (r *Room) confirmDay(day string, doubt *office.Problem) kit.Screen {
	by, title, w := r.me(), lang.Action("day"), lang.ShellWords()
	done := kit.Notice{Text: r.say(r.w.Done, r.say(title))}
	question := lang.Both(func(l office.Lang) string {
		sentence, _ := lang.Problem(doubt, l)
		return sentence
	})
	open := func() (kit.Next, tea.Cmd) {
		return kit.Back{}, func() tea.Msg {
			values := map[string]string{"day": day, "confirm": "yes"}
			if _, err := r.books.Do(by, office.Command{Action: "day", Values: values}); err != nil {
				return kit.Fail(err)()
			}
			return kit.Tell(done)()
		}
	}
	return kit.NewDialog(r.desk, title, question,
		kit.Answer{Name: w.No, Keys: []string{"n"}}, kit.Answer{Name: w.Yes, Keys: []string{"y", "o"}, Harm: true, Do: open})
}
