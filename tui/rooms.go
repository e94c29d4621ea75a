package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/requests"
)

// room is a first screen that a key leads to.
type room struct {
	name    lang.S
	key     string
	open    func() kit.Screen
	actions func(office.Action) bool // those of the office's table that are done there
}

// rooms in the order of their keys; the first is where everybody begins.
func rooms(d *kit.Desk, o Options) []room {
	queue := requests.New(d, o.Books, o.Proofs, o.Sheets)
	return []room{
		{lang.ShellWords().Requests, "f5", queue.Queue, func(a office.Action) bool { return a.On == office.OnRequest || a.Name == "open" || a.Name == "send" }},
	}
}

// goTo leaves everything that is open for a room.
func (m *Model) goTo(r room) tea.Cmd {
	m.stack.clear()
	return m.stack.push(r.open())
}

// offers are everything that can be done: here with its key, elsewhere with the
// room it is done in, and what works everywhere.
func (m *Model) offers() []offer {
	front := m.stack.top()
	var offers []offer
	var known []lang.S
	for _, k := range front.Keys() {
		offers = append(offers, offer{name: k.Name, cap: k.Cap(), why: k.Why, screen: front, do: k.Do})
		known = append(known, k.Name)
	}
	for _, k := range slices.Concat(m.inside(), m.always()) {
		offers = append(offers, offer{name: k.Name, cap: k.Cap(), why: k.Why, screen: front, do: k.Do})
	}
	for _, a := range office.Actions() {
		name := lang.Action(a.Name)
		if slices.Contains(known, name) {
			continue
		}
		for _, r := range m.rooms {
			if r.actions(a) {
				offers = append(offers, offer{name: name, cap: m.desk.Say(r.name), screen: front, why: m.forbidden(a),
					do: func() (kit.Next, tea.Cmd) { return nil, m.goTo(r) }})
			}
		}
	}
	return offers
}

func (m *Model) forbidden(a office.Action) *office.Problem {
	if _, ok := a.Allowed(m.desk.Person); ok {
		return nil
	}
	var roles string
	for i, r := range a.Roles {
		if i > 0 {
			roles += " "
		}
		roles += string(r)
	}
	return office.Refuse(office.NotAllowed, a.Name, roles)
}
