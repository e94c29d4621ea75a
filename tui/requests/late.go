package requests

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// lateForm asks what a line of the run-sheet says. It is no action of its own:
// it becomes one command for each step between where the order stands and the
// one that was reached.
var lateForm = office.Action{Name: "late", On: office.OnRequest, Params: []office.Param{
	{Name: "order", Type: office.Text, Required: true, Most: 30},
	{Name: "step", Type: office.OneOf, Required: true, Choices: lateSteps},
	{Name: "late", Type: office.TimeOf, Required: true},
	{Name: "mentions", Type: office.YesNo},
	{Name: "marriage", Type: office.YesNo},
	{Name: "note", Type: office.Text},
}}

var lateSteps = []string{"claim", "found", "print"}

// LateEntry enters the work of a power cut, order by order, with its real time.
// After each one the form is there for the next.
func (r *Room) LateEntry() kit.Screen { return r.lateFrom(nil, nil) }

func (r *Room) lateFrom(given map[string]string, done []string) kit.Screen {
	by := r.me()
	var options []kit.Option
	for i, step := range lateSteps {
		options = append(options, kit.Option{Value: step, Name: r.w.LateSteps[i]})
	}
	var entered map[string]string
	return kit.NewForm(r.desk, kit.Ask{
		Title:   r.w.LateEntry,
		Intro:   r.lateIntro(done),
		Action:  &lateForm,
		Given:   given,
		Options: map[string][]kit.Option{"step": options},
		Do: func(values map[string]string) error {
			entered = values
			cmds, err := r.lateCommands(by, values)
			if err == nil {
				_, err = r.books.Do(by, cmds...)
			}
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			m := acted{action: "claim", papers: []paper{{number: entered["order"]}}}
			again := map[string]string{"step": entered["step"], "late": entered["late"]}
			next := r.lateFrom(again, append(done, entered["order"]))
			return kit.Replace{Screen: next}, func() tea.Msg { return m }
		},
	})
}

func (r *Room) lateIntro(done []string) lang.S {
	if len(done) == 0 {
		return r.w.LateHow
	}
	return lang.Both(func(l office.Lang) string {
		return r.w.LateHow.In(l) + "\n" + r.w.LateEntries.In(l) + " : " + done[len(done)-1] + " (" + itoa(len(done)) + ")"
	})
}

// lateCommands are the steps from where the order stands to the one reached,
// each with the real time. The books write them all or none.
func (r *Room) lateCommands(by string, values map[string]string) ([]office.Command, error) {
	row, err := r.numbered(by, values["order"])
	if err != nil {
		return nil, err
	}
	from := slices.Index([]office.Stage{office.Placed, office.Claimed, office.Found}, row.Stage)
	to := slices.Index(lateSteps, values["step"])
	if from < 0 || from > to {
		action, _ := office.ActionNamed(values["step"])
		return nil, office.Refuse(office.WrongStage, action.Name, row.Number, string(row.Stage), string(action.From[0]))
	}
	var cmds []office.Command
	for _, step := range lateSteps[from : to+1] {
		cmd := office.Command{Action: step, Subjects: []string{row.ID}, Values: map[string]string{"late": values["late"]}}
		if step == "print" {
			cmd.Values["mentions"], cmd.Values["marriage"] = values["mentions"], values["marriage"]
		}
		cmds = append(cmds, cmd)
	}
	return cmds, nil
}

// numbered finds the order that has exactly this number.
func (r *Room) numbered(by, number string) (office.Row, error) {
	number = office.FoldDigits(office.Clean(number))
	page, err := r.books.Queue(by, office.Query{Text: number})
	if err != nil {
		return office.Row{}, err
	}
	for _, row := range page.Rows {
		if row.Number == number {
			return row, nil
		}
	}
	return office.Row{}, office.Refuse(office.NoSuchNumber, "order")
}
