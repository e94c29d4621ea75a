package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// filtered tells a trail its new filter.
type filtered struct {
	trail  *trail
	filter office.TrailFilter
}

// filterAction is what the form of a filter asks: nothing of it is done to the
// office, so it is no row of the table of actions.
var filterAction = &office.Action{Name: "trail.filter", Params: []office.Param{
	{Name: "person", Type: office.APerson},
	{Name: "noun", Type: office.OneOf, Choices: nouns()},
	{Name: "subject", Type: office.Text, Most: 40},
	{Name: "from", Type: office.DayOf}, {Name: "to", Type: office.DayOf},
	{Name: "marks", Type: office.SomeOf, Choices: markNames()},
}}

func nouns() (names []string) {
	for _, n := range lang.Nouns {
		names = append(names, string(n))
	}
	return names
}

func markNames() (names []string) {
	for _, m := range office.Marks {
		names = append(names, string(m))
	}
	return names
}

// filterForm asks for every part of the filter at once.
func (t *trail) filterForm() kit.Screen {
	var filter office.TrailFilter
	now := t.filter
	given := map[string]string{"person": now.Who, "noun": string(now.Noun), "subject": now.Subject, "from": string(now.From), "to": string(now.To),
		"marks": joined(now.Marks)}
	return kit.NewForm(t.desk, kit.Ask{
		Title: t.w.Filter, Intro: t.w.FilterHow, Action: filterAction, Given: given,
		Options: map[string][]kit.Option{"person": t.house.options(func(office.Person) bool { return true })},
		Do: func(values map[string]string) error {
			filter = office.TrailFilter{Who: values["person"], Noun: office.Noun(values["noun"]), Subject: office.FoldDigits(office.Clean(values["subject"])),
				From: office.Day(values["from"]), To: office.Day(values["to"])}
			for _, word := range office.Values(values).Words("marks") {
				filter.Marks = append(filter.Marks, office.Mark(word))
			}
			return nil
		},
		Then: func() (kit.Next, tea.Cmd) {
			return kit.Back{}, func() tea.Msg { return filtered{t, filter} }
		},
	})
}

func joined(marks []office.Mark) (text string) {
	for i, m := range marks {
		if i > 0 {
			text += " "
		}
		text += string(m)
	}
	return text
}
