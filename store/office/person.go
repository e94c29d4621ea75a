package office

import (
	"slices"
	"strconv"
)

// Role is what a person may be in the office. One person may hold several.
type Role string

const (
	Agent         Role = "agent"         // عون الحالة المدنية
	Officer       Role = "officer"       // ضابط الحالة المدنية
	Collector     Role = "collector"     // شسيع المداخيل
	Inspector     Role = "inspector"     // المفتش الإقليمي
	Administrator Role = "administrator" // keeps people, keys and settings
)

// Roles in the order in which they are shown.
var Roles = []Role{Agent, Officer, Collector, Inspector, Administrator}

// Person works in the office. Login is what one types at sign-in.
type Person struct {
	ID      string `json:"id"` // p1, then p2-3fa201 …: see newID
	Login   string `json:"login"`
	Name    Name   `json:"name"`
	Roles   []Role `json:"roles"`
	Removed bool   `json:"removed,omitempty"`
}

// Has tells whether the person holds a role now.
func (p Person) Has(role Role) bool { return !p.Removed && slices.Contains(p.Roles, role) }

// Reader finds who wants to read: a person of this office with a role.
// Problems: [UnknownPerson], also for one who was removed; [NoRole] for one whom
// another branch of the books brought, before an administrator gives roles.
func (s *State) Reader(by string) (Person, *Problem) {
	p, ok := s.People.Get(by)
	if !ok || p.Removed {
		return Person{}, Refuse(UnknownPerson, by)
	}
	if !slices.ContainsFunc(Roles, p.Has) {
		return Person{}, Refuse(NoRole)
	}
	return p, nil
}

// Signatory may sign papers of this bureau: the council's president, or a
// deputy or employee delegated to it (organic law 113-14, arts 102 and 237).
type Signatory struct {
	ID         string   `json:"id"` // s1, s2-3fa201 …
	Name       Name     `json:"name"`
	Capacity   Capacity `json:"capacity"`
	Delegation string   `json:"delegation,omitempty"` // number of the act of delegation
	From       Day      `json:"from,omitempty"`
	To         Day      `json:"to,omitempty"`      // last day; empty: open-ended
	Carried    bool     `json:"carried,omitempty"` // came from an abandoned branch: covers nothing
}

// Capacity in which a signatory signs.
type Capacity string

const (
	President Capacity = "president"
	Deputy    Capacity = "deputy"
	Employee  Capacity = "employee"
)

// Capacities in the order in which they are offered.
var Capacities = []Capacity{President, Deputy, Employee}

// Covers tells whether the delegation covers a day. A president needs none. One
// that came from an abandoned branch of the books covers no day: an
// administrator enters it again.
func (s Signatory) Covers(day Day) bool {
	if s.Carried {
		return false
	}
	if s.Capacity == President {
		return true
	}
	return s.Delegation != "" && s.From != "" && s.From <= day && (s.To == "" || day <= s.To)
}

// Signature says who signed the papers of a request, and in what capacity.
// Outside flags one that no delegation covered that day: it is recorded all
// the same, because it happened.
type Signature struct {
	Signatory  string   `json:"signatory" of:"signatory"`
	Capacity   Capacity `json:"capacity"`
	Delegation string   `json:"delegation,omitempty"`
	Outside    bool     `json:"outside,omitempty"`
	NoTariff   bool     `json:"no_tariff,omitempty"` // none was known: the duty is 0 until the platform's difference is settled
}

// newID gives an id to the next record of a shelf: prefix, number, and the
// beginning of the opening, so that two copies of the books that go separate
// ways never give the same one to two people.
func newID[T any](c Case, shelf Shelf[T], prefix string) string {
	number := 1
	for range shelf.All() {
		number++
	}
	return prefix + strconv.Itoa(number) + "-" + string(c.Opening[:min(6, len(c.Opening))])
}
