package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Complaints lists the citizens' complaints: those that wait for an answer
// first, then the other open ones, the oldest first.
func (r *Room) Complaints() kit.Screen {
	table := kit.NewTable(r.desk, func(c office.ComplaintRow) string { return c.ID }, r.complaintCells,
		kit.Column{Name: r.w.Standing, Width: 12, Most: 20},
		kit.Column{Name: r.w.Age, Width: 9, As: kit.Figures},
		kit.Column{Name: lang.RequestsWords().Number, Width: 9, Most: 14, As: kit.Figures},
		kit.Column{Name: r.w.Complaint, Width: 20, Grow: 2, As: kit.Naming},
		kit.Column{Name: r.w.OpenedAt, Width: 16, As: kit.Figures, Drop: 1})
	l := kit.NewList(r.desk, r.w.Complaints, r.w.NoComplaint, table)
	l.Read, l.See, l.Facts = r.readComplaints, r.see, r.complaintFacts
	l.Verbs = []kit.Verb[office.ComplaintRow]{
		{Key: "i", Action: "complaint.instruct", Open: func(c office.ComplaintRow, id string) kit.Screen {
			return r.ask("complaint.instruct", kit.Question{About: c.Number, Quote: c.Text, Subject: id})
		}},
		{Key: "c", Action: "complaint.close", Open: func(c office.ComplaintRow, id string) kit.Screen {
			return r.ask("complaint.close", kit.Question{About: c.Number, Quote: c.Text, Subject: id})
		}},
	}
	if r.Answer != nil {
		answer := kit.Verb[office.ComplaintRow]{Key: "a", Action: "complaint.answer",
			Open: func(c office.ComplaintRow, _ string) kit.Screen { return r.Answer(c) }}
		l.Verbs = append([]kit.Verb[office.ComplaintRow]{answer}, l.Verbs...)
	}
	l.Events = func(c office.ComplaintRow) kit.Screen {
		return r.TrailOf(office.TrailFilter{Noun: office.OnComplaint, Subject: c.ID})
	}
	l.More = func(c office.ComplaintRow, there bool) []kit.Key {
		if !there || r.Order == nil || c.Stage == "" {
			return nil
		}
		return []kit.Key{kit.On(r.w.OrderNow, push(r.Order(c.Request)), "enter")}
	}
	return l
}

// days of working time, "12/60".
func (r *Room) age(c office.ComplaintRow) kit.Cell {
	days := int(c.Age(r.desk.Calendar, r.desk.Now()).Hours() / 24)
	limit := int(office.ComplaintLimit.Hours() / 24)
	cell := kit.Cell{Text: itoa(days) + "/" + itoa(limit)}
	switch {
	case c.Closed:
		cell.Tone = kit.Faint
	case days >= limit:
		cell.Text, cell.Tone = "! "+cell.Text, kit.Bad
	case days >= limit*3/4:
		cell.Tone = kit.Warn
	}
	return cell
}

func (r *Room) standing(c office.ComplaintRow) kit.Cell {
	switch {
	case c.Closed:
		return kit.Cell{Text: r.say(r.w.ComplaintClosed), Tone: kit.Good}
	case c.Unanswered():
		return kit.Cell{Text: "! " + r.say(r.w.Unanswered), Tone: kit.Bad}
	}
	return kit.Cell{Text: r.say(r.w.Answered)}
}

func (r *Room) complaintCells(c office.ComplaintRow) []kit.Cell {
	return []kit.Cell{r.standing(c), r.age(c), {Text: c.Number}, {Text: c.Text}, {Text: r.desk.Moment(c.OpenedAt), Tone: kit.Faint}}
}

// complaintFacts are the complaint, its order, and everything said since.
func (r *Room) complaintFacts(c office.ComplaintRow) []kit.Fact {
	state := r.standing(c)
	facts := []kit.Fact{
		{Label: r.w.Standing, Value: state.Text, Tone: state.Tone},
		{Label: r.w.Complaint, Value: c.Text, As: kit.Quoted},
		{Label: r.w.OpenedAt, Value: r.desk.Moment(c.OpenedAt), As: kit.Figures},
		{Label: r.w.DueBy, Value: r.desk.Moment(r.desk.Calendar.Due(c.Since(), office.ComplaintLimit)), As: kit.Figures},
		{Label: lang.RequestsWords().Number, Value: c.Number, As: kit.Figures},
	}
	if c.Stage != "" {
		facts = append(facts, kit.Fact{Label: lang.RequestsWords().Stage,
			Value: r.say(lang.RequestsWords().StageSince, r.say(lang.Stage(c.Stage)), r.desk.Moment(c.StageSince))})
	}
	if c.Closed {
		facts = append(facts, kit.Fact{Label: lang.Param("", "outcome"), Value: r.say(lang.Outcome(c.Outcome))})
	}
	if len(c.Said) > 0 {
		facts = append(facts, kit.Fact{Label: r.w.SaidSince})
	}
	for i := len(c.Said) - 1; i >= 0; i-- {
		say := c.Said[i]
		facts = append(facts, kit.Fact{Label: lang.Both(func(l office.Lang) string { return lang.Kind(say.Kind, l) }), Value: r.desk.Moment(say.At), As: kit.Figures},
			kit.Fact{Value: say.Text, As: kit.Quoted})
	}
	return facts
}

// ask is the form of an action that is recorded.
func (r *Room) ask(action string, q kit.Question) kit.Screen {
	by := r.me()
	return r.desk.Question(action, q, func(cmd office.Command) error {
		_, err := r.books.Record(by, office.InspectorRecord(cmd))
		return err
	}, r.w.Recorded)
}

// told says that something was recorded.
func (r *Room) told(title lang.S) tea.Cmd {
	return kit.Tell(kit.Notice{Text: r.say(r.w.Recorded, r.say(title))})
}
