package till

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// closing is the form under which a collector signs: now that the count is on
// record, what was expected stands beside it. A difference wants its reason.
func (r *Room) closing(v office.TillView) kit.Screen {
	total := v.Count.Counts.Total()
	variance := total - v.Tally.Expected - v.Since
	form := office.Action{Name: "close", On: office.OnOffice}
	if variance != 0 || len(v.StampsOff) > 0 {
		form.Params = append(form.Params, office.Param{Name: "reason", Type: office.Text, Required: true})
	}
	form.Params = append(form.Params, office.Param{Name: "passphrase", Type: office.Secret, Required: true})
	person, day := r.desk.Person, string(v.Day)
	var number string
	return kit.NewForm(r.desk, kit.Ask{
		Title: lang.Action("close").Then(" — {1}").Filled(lang.Date(v.Day)),
		Intro: lang.Both(func(l office.Lang) string {
			intro := r.w.CloseHow.With(l, (v.Tally.Expected+v.Since).Format(l), total.Format(l)) + "\n"
			said := r.w.CloseExact.In(l)
			if variance != 0 {
				said = r.w.CloseDiffers.With(l, variance.Format(l))
			}
			if len(v.StampsOff) > 0 {
				said += "\n" + r.w.StampsDiffer.With(l, v.StampsOff.String(), v.StampsOff.Total().Format(l))
			}
			return intro + said + "\n" + r.w.SignHow.In(l)
		}),
		Action: &form,
		Do: func(values map[string]string) error {
			if err := r.sign(person, values["passphrase"]); err != nil {
				return err
			}
			events, err := r.books.Do(person.ID, office.Command{Action: "close", Values: map[string]string{"day": day, "reason": values["reason"]}})
			if err != nil {
				return err
			}
			return r.books.ViewFor(person.ID, func(s *office.State) error {
				c, _ := s.Closings.Get(events[0].Subject)
				number = c.Number
				return nil
			})
		},
		Then: func() (kit.Next, tea.Cmd) {
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.Closed, lang.Day(office.Day(day), r.desk.Lang), number)})
		},
	})
}
