package mail

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// question is what a form of this room asks, beyond what the office's table of
// actions says.
type question struct {
	action  string
	subject string // id; "" for the office itself
	about   string // subject's name in the title
	intro   lang.S
	given   map[string]string
	fixed   []string
	owner   kit.Screen // who tells the person, where no form does
}

// done says that something was written. Every screen of the room hears it and
// reads again.
type done struct {
	owner   kit.Screen
	action  string
	subject string
	about   string
	err     error
}

// ask is the form of an action.
func (r *Room) ask(q question) kit.Screen {
	row, _ := office.ActionNamed(q.action)
	title := lang.Action(q.action)
	if q.about != "" {
		title = title.Then(" — {1}").Filled(q.about)
	}
	by := r.me()
	return kit.NewForm(r.desk, kit.Ask{Title: title, Intro: q.intro, Action: row, Given: q.given, Fixed: q.fixed,
		Do: func(values map[string]string) error {
			_, err := r.books.Do(by, q.command(values))
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			m := done{action: q.action, subject: q.subject, about: q.about}
			return kit.Back{}, tea.Batch(r.told(m), func() tea.Msg { return m })
		},
	})
}

// do writes a command that asks for nothing.
func (r *Room) do(q question) tea.Cmd {
	by, command := r.me(), q.command(q.given)
	return func() tea.Msg {
		_, err := r.books.Do(by, command)
		return done{owner: q.owner, action: q.action, subject: q.subject, about: q.about, err: err}
	}
}

// command of a question. A label may have been typed by a scanner under another
// keyboard layout.
func (q question) command(values map[string]string) office.Command {
	c := office.Command{Action: q.action, Values: map[string]string{}}
	for name, value := range values {
		if name == "label" || strings.HasSuffix(name, "_label") {
			value = asLabel(value)
		}
		c.Values[name] = value
	}
	if q.subject != "" {
		c.Subjects = []string{q.subject}
	}
	return c
}

func asLabel(value string) string {
	for _, reading := range text.Readings(value) {
		if label, err := office.ParseS10(reading); err == nil {
			return string(label)
		}
	}
	return value
}

// told says what was done, or why not.
func (r *Room) told(m done) tea.Cmd {
	if m.err != nil {
		return kit.Fail(m.err)
	}
	what := r.say(lang.Action(m.action))
	if m.about != "" {
		what += " — " + m.about
	}
	return kit.Tell(kit.Notice{Text: r.say(r.w.Done, what)})
}

// yes asks before something that is written at once.
func (r *Room) yes(q question, body lang.S) kit.Screen {
	w := lang.ShellWords()
	return kit.NewDialog(r.desk, lang.Action(q.action).Then(" — {1}").Filled(q.about), body,
		kit.Answer{Name: lang.Action(q.action), Do: func() (kit.Next, tea.Cmd) { return kit.Back{}, r.do(q) }},
		kit.Answer{Name: w.Cancel})
}

// whys gives the reason why an action cannot be had, for each letter.
func (r *Room) whys(by office.Person, rows []office.LetterRow) (map[string]*office.Problem, error) {
	allowed := map[string]*office.Problem{}
	err := r.books.ViewFor(by.ID, func(s *office.State) error {
		for _, a := range deskActions {
			action, _ := office.ActionNamed(a.action)
			for _, row := range rows {
				if why := action.Why(s, by, row.ID); why != nil {
					allowed[a.action+"/"+row.ID] = why
				}
			}
		}
		for _, sheet := range []office.Sheet{office.AddressSheet, office.LabelSheet} {
			paper, _ := office.SheetRowOf(sheet)
			for _, row := range rows {
				if why := paper.Why(s, by, row.ID); why != nil {
					allowed[sheetWhy(sheet, row.ID)] = why
				}
			}
		}
		return nil
	})
	return allowed, err
}
