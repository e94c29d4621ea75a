package requests

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// lateForm asks what a line of the run-sheet says: for each step the real time
// at which it was done. It is no action of its own: it becomes one command for
// each step between where the order stands and the last one that has a time.
var lateForm = office.Action{Name: "late", On: office.OnRequest, Params: []office.Param{
	{Name: "order", Type: office.Text, Required: true},
	{Name: "claim", Type: office.TimeOf},
	{Name: "found", Type: office.TimeOf},
	{Name: "print", Type: office.TimeOf},
	{Name: "mentions", Type: office.YesNo},
	{Name: "marriage", Type: office.YesNo},
	{Name: "sign", Type: office.TimeOf},
	{Name: "signatory", Type: office.ASignatory},
}}

type lateStep struct {
	action string
	from   office.Stage
}

// lateSteps are what a run-sheet has a place for, each with the stage that it
// starts from.
var lateSteps = []lateStep{{"claim", office.Placed}, {"found", office.Claimed}, {"print", office.Found}, {"sign", office.Printed}}

// lateReady is what the form needs to know of the office.
type lateReady struct {
	house house
	last  string // who signed last, by id
	err   error
}

// readLate finds out what the form of a late entry needs to know.
func (r *Room) readLate() tea.Cmd {
	by := r.me()
	return func() tea.Msg {
		var m lateReady
		m.err = r.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		m.last, _ = r.lastSignatory(by) // without it the form proposes the president
		return m
	}
}

// late is the form that enters the work of a power cut with its real times;
// several orders at once where their times are the same. After each entry it is
// there for the next.
func (r *Room) late(m lateReady) kit.Screen {
	given := map[string]string{"signatory": m.house.proposed(m.last, r.desk.Today())}
	return r.lateFrom(m.house, given, nil)
}

func (r *Room) lateFrom(h house, given map[string]string, done []string) kit.Screen {
	by := r.me()
	var options []kit.Option
	for _, who := range h.signatories {
		options = append(options, kit.Option{Value: who.ID, Name: lang.Both(who.Name.In)})
	}
	var entered map[string]string
	return kit.NewForm(r.desk, kit.Ask{
		Title:   r.w.LateEntry,
		Intro:   r.lateIntro(done),
		Action:  &lateForm,
		Given:   given,
		Options: map[string][]kit.Option{"signatory": options},
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
			again := map[string]string{}
			for _, name := range []string{"claim", "found", "print", "sign", "signatory"} {
				again[name] = entered[name]
			}
			next := r.lateFrom(h, again, append(done, strings.Fields(entered["order"])...))
			return kit.Replace{Screen: next}, func() tea.Msg { return m }
		},
	})
}

func (r *Room) lateIntro(done []string) lang.S {
	if len(done) == 0 {
		return r.w.LateHow
	}
	return lang.Both(func(l office.Lang) string {
		return r.w.LateHow.In(l) + "\n" + lang.Labelled(r.w.LateEntries.In(l), done[len(done)-1]+" ("+itoa(len(done))+")", l)
	})
}

// lateCommands are, for each order, the steps from where it stands to the last
// one that has a time; one that has none was done with the next. The books
// write them all or none. Papers that were signed are signed together: a folder
// comes back whole.
func (r *Room) lateCommands(by string, values map[string]string) ([]office.Command, error) {
	times, to, err := lateTimes(values)
	if err != nil {
		return nil, err
	}
	var cmds []office.Command
	var signed []string
	for _, number := range strings.Fields(values["order"]) {
		row, err := r.numbered(by, number)
		if err != nil {
			return nil, err
		}
		from := slices.IndexFunc(lateSteps, func(s lateStep) bool { return s.from == row.Stage })
		if from < 0 || from > to {
			step := lateSteps[to]
			return nil, office.Refuse(office.WrongStage, step.action, row.Number, string(row.Stage), string(step.from))
		}
		for i := from; i <= min(to, 2); i++ {
			cmd := office.Command{Action: lateSteps[i].action, Subjects: []string{row.ID}, Values: map[string]string{"late": times[i]}}
			if i == 2 {
				cmd.Values["mentions"], cmd.Values["marriage"] = values["mentions"], values["marriage"]
			}
			cmds = append(cmds, cmd)
		}
		signed = append(signed, row.ID)
	}
	if to == 3 {
		cmds = append(cmds, office.Command{Action: "sign", Subjects: signed,
			Values: map[string]string{"late": times[3], "signatory": values["signatory"]}})
	}
	return cmds, nil
}

// lateTimes gives each step its time, and the last step reached.
func lateTimes(values map[string]string) (times [4]string, to int, err error) {
	to = -1
	for i := 3; i >= 0; i-- {
		name := lateSteps[i].action
		_, none := time.Parse(time.RFC3339, values[name])
		switch {
		case none != nil && to < 0:
			continue
		case none != nil:
			times[i] = times[i+1]
			continue
		case to < 0:
			to = i
		}
		times[i] = values[name]
	}
	if to < 0 {
		return times, to, office.Refuse(office.MissingValue, "late", "claim")
	}
	return times, to, nil
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
