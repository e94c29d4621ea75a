package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Answer is the form by which a clerk answers a citizen's complaint.
func (r *Room) Answer(c office.ComplaintRow) kit.Screen {
	action, _ := office.ActionNamed("complaint.answer")
	title, by := lang.Action(action.Name), r.me()
	return kit.NewForm(r.desk, kit.Ask{
		Title: title.Then(" — {1}").Filled(c.Number), Quote: c.Text, Action: action,
		Do: func(values map[string]string) error {
			_, err := r.books.Do(by, office.Command{Action: action.Name, Subjects: []string{c.ID}, Values: values})
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(lang.InspectWords().Recorded, r.say(title))})
		},
	})
}

// waits says what waits for an answer from whoever sits here; "" when nothing
// does.
func (q *queue) waits() string {
	return lang.InspectWords().Waits(q.house.unanswered, q.house.notes, q.house.checks, q.desk.Lang)
}

// waitsLine is the first line of the first screen while something waits.
func (q *queue) waitsLine(w int) []string {
	waits := q.waits()
	if waits == "" {
		return nil
	}
	lines := q.desk.Lines(" ! "+waits, w)
	for i, line := range lines {
		lines[i] = q.desk.Styles.Tint(kit.Bad, line)
	}
	return lines
}
