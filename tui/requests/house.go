package requests

import (
	"maps"
	"slices"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// house is what a screen remembers of the office between two readings: names
// for ids, the calendar, and who may sign.
type house struct {
	settings    office.Settings
	people      map[string]office.Person
	signatories []office.Signatory
	unanswered  int // complaints that wait for the office; the queue reads it
	notes       int // that the person has not acknowledged; likewise
	checks      int // records of surprise checks that the person has not signed; likewise
}

func readHouse(s *office.State) house {
	h := house{settings: s.Here(), people: map[string]office.Person{}}
	for id, p := range s.People.All() {
		h.people[id] = p
	}
	for _, who := range s.Signatories.All() {
		h.signatories = append(h.signatories, who)
	}
	return h
}

// Person gives a name for an id; the id itself where nobody has it.
func (h house) Person(id string, l office.Lang) string {
	if p, ok := h.people[id]; ok {
		return p.Name.In(l)
	}
	return id
}

// clerks are those who can have an order in hand.
func (h house) clerks() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(h.people)), func(id string) bool {
		return !h.people[id].Has(office.Agent) && !h.people[id].Has(office.Officer)
	})
}

// Signatory gives a name for an id, likewise.
func (h house) Signatory(id string, l office.Lang) string {
	for _, who := range h.signatories {
		if who.ID == id {
			return who.Name.In(l)
		}
	}
	return id
}

// Moment is a time on the office's clock.
func (h house) Moment(at time.Time) string { return lang.Moment(h.settings.Calendar, at) }

// Bureau gives a name for a bureau's code, likewise.
func (h house) Bureau(code string, l office.Lang) string {
	for _, b := range h.settings.Bureaux {
		if b.Code == code {
			return b.Name.In(l)
		}
	}
	return code
}

// named puts a name where a problem has a person's id.
func (h house) named(p *office.Problem, l office.Lang) *office.Problem {
	return p.Naming(func(id string) string { return h.Person(id, l) })
}
