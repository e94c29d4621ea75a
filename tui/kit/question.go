package kit

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Question is what a form asks of an action of the office's table, beyond what
// its row says.
type Question struct {
	About   string         // its subject's name in the title; "" none
	Subject string         // id; "" for the office itself
	Asked   *office.Action // what is asked, where that is more than the row says; nil: the row
	Intro   lang.S
	Quote   string // what somebody wrote, that it answers; may be empty
	Given   map[string]string
	Options map[string][]Option
}

// Question is the form of an action. do has the books do it, outside Update;
// once it is done the person is told so in the words of done, which names the
// action.
func (d *Desk) Question(action string, q Question, do func(office.Command) error, done lang.S) *Form {
	title, row := lang.Action(action), q.Asked
	if row == nil {
		row, _ = office.ActionNamed(action)
	}
	about := title
	if q.About != "" {
		about = title.Then(" — {1}").Filled(q.About)
	}
	return NewForm(d, Ask{
		Title: about, Intro: q.Intro, Quote: q.Quote, Action: row, Given: q.Given, Options: q.Options,
		Do: func(values map[string]string) error {
			cmd := office.Command{Action: action, Values: values}
			if q.Subject != "" {
				cmd.Subjects = []string{q.Subject}
			}
			return do(cmd)
		},
		Then: func() (Next, tea.Cmd) { return Back{}, Tell(Notice{Text: d.Say(done, d.Say(about))}) },
	})
}
