package till

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// question is what a form of this room asks, beyond what the office's table of
// actions says.
type question struct {
	about    string // what it is done to, in the title; "" none
	intro    lang.S
	subject  string // id; "" for the office itself
	given    map[string]string
	revenues []office.Revenue
	people   []office.Person // who may receive
	hidden   []string        // values that are not asked for
}

// signed are the actions under which a person puts the name: the passphrase is
// entered again.
var signed = []string{"close", "force", "close.approve", "handover", "takeover", "handover.force", "annexe.receive", "annexe.return"}

// ask is the form of an action of the table.
func (r *Room) ask(action string, q question) kit.Screen {
	row, _ := office.ActionNamed(action)
	title, sign := lang.Action(action), slices.Contains(signed, action)
	if q.about != "" {
		title = title.Then(" — {1}").Filled(q.about)
	}
	asked := *row
	if sign {
		asked.Params = append(slices.Clone(row.Params), office.Param{Name: "passphrase", Type: office.Secret, Required: true})
	}
	person := r.desk.Person
	return kit.NewForm(r.desk, kit.Ask{
		Title: title, Intro: q.intro, Action: &asked, Given: q.given, Fixed: q.hidden,
		Options: map[string][]kit.Option{"budget": revenueOptions(row, q.revenues), "receiving": peopleOptions(q.people)},
		Do: func(values map[string]string) error {
			values = maps.Clone(values)
			if sign {
				if err := r.sign(person, values["passphrase"]); err != nil {
					return err
				}
				delete(values, "passphrase")
			}
			cmd := office.Command{Action: action, Values: values}
			if q.subject != "" {
				cmd.Subjects = []string{q.subject}
			}
			_, err := r.books.Do(person.ID, cmd)
			return err
		},
		Then: r.doneWith(title),
	})
}

// doneWith goes back and says what was done.
func (r *Room) doneWith(title lang.S) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.Done, r.say(title))})
	}
}

func peopleOptions(people []office.Person) (options []kit.Option) {
	for _, p := range people {
		options = append(options, kit.Option{Value: p.ID, Name: lang.Both(p.Name.In)})
	}
	return options
}

// sign has the books check that the person who signs is the one who sits there.
func (r *Room) sign(person office.Person, passphrase string) error {
	signer, err := r.books.Unlock(person.Login, passphrase)
	if err == nil && signer.ID != person.ID {
		err = office.Refuse(office.BadPassphrase)
	}
	return err
}

func revenueOptions(row *office.Action, revenues []office.Revenue) []kit.Option {
	if !slices.ContainsFunc(row.Params, func(p office.Param) bool { return p.Type == office.ARevenue || p.Type == office.ACode }) {
		return nil
	}
	options := []kit.Option{}
	for _, revenue := range revenues {
		options = append(options, kit.Option{Value: revenue.Code, Name: lang.Both(func(l office.Lang) string {
			return revenue.Code + " · " + revenue.Name.In(l)
		})})
	}
	return options
}
