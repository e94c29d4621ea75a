package manage

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// People lists who works in the office, with the roles they hold.
func (r *Room) People() kit.Screen {
	table := kit.NewTable(r.desk, func(p office.Person) string { return p.ID }, r.personCells,
		kit.Column{Name: r.w.Login, Width: 12, As: kit.Figures},
		kit.Column{Name: r.w.Name, Width: 20, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.Roles, Width: 30, Grow: 2})
	l := list(r, r.w.People, lang.S{}, table, loadPeople)
	l.Facts = r.personFacts
	l.Verbs = []kit.Verb[office.Person]{
		{Key: "r enter", Action: "person.roles", Open: func(p office.Person, id string) kit.Screen {
			return r.ask("person.roles", kit.Question{About: p.Login, Subject: id, Given: map[string]string{"roles": words(p.Roles)}})
		}},
		{Key: "p", Action: "person.reset", Open: func(p office.Person, id string) kit.Screen {
			return r.ask("person.reset", kit.Question{About: p.Login, Subject: id, Intro: r.w.ResetHow})
		}},
		{Key: "k", Action: "key.grant", Open: func(p office.Person, id string) kit.Screen {
			return r.ask("key.grant", kit.Question{About: p.Name.In(r.desk.Lang), Subject: id, Intro: lang.DoorWords().GrantHow})
		}},
		{Key: "d", Action: "person.remove", Open: func(p office.Person, id string) kit.Screen {
			return r.ask("person.remove", kit.Question{About: p.Login, Subject: id, Intro: r.w.RemoveHow})
		}},
		{Key: "a", Action: "person.add", Whole: true, Open: func(office.Person, string) kit.Screen {
			return r.ask("person.add", kit.Question{})
		}},
	}
	return l
}

func loadPeople(s *office.State, _ kit.Desk) []office.Person {
	var people []office.Person
	for _, p := range s.People.All() {
		if !p.Removed {
			people = append(people, p)
		}
	}
	return people
}

func (r *Room) personCells(p office.Person) []kit.Cell {
	return []kit.Cell{{Text: p.Login}, {Text: p.Name.In(r.desk.Lang)}, {Text: r.roles(p.Roles)}}
}

// personFacts give the roles in full, where the table has no room for them.
func (r *Room) personFacts(p office.Person) []kit.Fact {
	facts := []kit.Fact{{Label: r.w.Name, Value: p.Name.Ar, As: kit.Naming, Tone: kit.Strong}, {Label: r.w.Login, Value: p.Login, As: kit.Figures}}
	if p.Name.Fr != "" {
		facts = append(facts, kit.Fact{Label: r.w.Latin, Value: p.Name.Fr, As: kit.Naming})
	}
	for _, role := range p.Roles {
		facts = append(facts, kit.Fact{Label: r.w.Role, Value: r.say(lang.Role(role))})
	}
	return facts
}

func (r *Room) roles(roles []office.Role) string {
	names := make([]string, len(roles))
	for i, role := range roles {
		names[i] = r.say(lang.Role(role))
	}
	return strings.Join(names, r.say(r.w.Comma))
}

// words writes a set as the office's table of actions takes it.
func words(roles []office.Role) string {
	var b strings.Builder
	for i, role := range roles {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(role))
	}
	return b.String()
}
