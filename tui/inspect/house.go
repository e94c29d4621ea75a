package inspect

import (
	"maps"
	"slices"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// house is what a screen remembers of the office: names for ids.
type house struct {
	people      map[string]office.Person
	signatories map[string]office.Name
	checks      map[string]office.Check
}

func readHouse(s *office.State) house {
	h := house{people: map[string]office.Person{}, signatories: map[string]office.Name{}, checks: map[string]office.Check{}}
	for id, p := range s.People.All() {
		h.people[id] = p
	}
	for id, who := range s.Signatories.All() {
		h.signatories[id] = who.Name
	}
	for id, c := range s.Checks.All() {
		h.checks[id] = c
	}
	return h
}

// person gives a name for an id; the id itself where nobody has it.
func (h house) person(id string, l office.Lang) string {
	if p, ok := h.people[id]; ok {
		return p.Name.In(l)
	}
	return id
}

// who wrote an event; what nobody did, the office did by itself.
func (r *Room) who(h house, id string) string {
	if id == "" {
		return r.say(r.w.TheOffice)
	}
	return h.person(id, r.desk.Lang)
}

// subject of an event as people call it: what is printed, the name of a person
// and, of their till, the day; an opening has none.
func (r *Room) subject(h house, e office.Header, number string) string {
	switch noun := e.Kind.Noun(); {
	case number != "":
		return number
	case noun == office.OnPerson:
		return h.person(e.Subject, r.desk.Lang)
	case noun == "signatory":
		return h.signatories[e.Subject].In(r.desk.Lang)
	case noun == office.OnCheck:
		if c, known := h.checks[e.Subject]; known {
			return h.person(c.Person, r.desk.Lang) + " · " + lang.Date(c.Day)
		}
	case noun == "books":
		return ""
	}
	if who, day, dated := strings.Cut(e.Subject, "/"); dated && h.people[who].ID != "" {
		return h.person(who, r.desk.Lang) + " · " + lang.Date(office.Day(day))
	}
	return h.person(e.Subject, r.desk.Lang)
}

// sorted ids of people, in the order in which they came.
func (h house) sorted(which func(id string) bool) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(h.people)), func(id string) bool { return !which(id) })
}

// options are the people to choose from, in the order of their ids.
func (h house) options(which func(office.Person) bool) []kit.Option {
	var options []kit.Option
	for _, id := range h.sorted(func(id string) bool { return which(h.people[id]) }) {
		options = append(options, kit.Option{Value: id, Name: lang.Both(h.people[id].Name.In)})
	}
	return options
}
