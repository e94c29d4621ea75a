package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// opened is one order in full.
type opened struct {
	owner   kit.Screen
	n       int // which reading it is
	id      string
	request office.Request
	events  []office.Event
	way     office.Way      // letters and slips of these events
	settled []office.Choice // what was decided of its differences
	house   house
	whys    map[string]*office.Problem
	err     error
}

// open reads an order, which is an entry in the access log.
func (r *Room) open(owner kit.Screen, id string, n int) tea.Cmd {
	by, l := r.desk.Person, r.desk.Lang
	return func() tea.Msg {
		m := opened{owner: owner, n: n, id: id}
		if m.request, m.err = r.books.Request(by.ID, id); m.err == nil {
			m.events, m.err = r.books.History(by.ID, office.OnRequest, id)
		}
		if m.err == nil {
			m.err = r.books.ViewFor(by.ID, func(s *office.State) error {
				m.house, m.whys, m.way = readHouse(s), whysFor(s, by, []string{id}, l), s.WayOf(m.events)
				for _, d := range s.Differences.All() {
					if d.Request == id && d.Settled != nil {
						m.settled = append(m.settled, d.Settled.Choice)
					}
				}
				return nil
			})
		}
		return m
	}
}

// whysFor gives a reason only when none of the orders can have the action.
func whysFor(s *office.State, by office.Person, targets []string, l office.Lang) map[string]*office.Problem {
	whys, house := map[string]*office.Problem{}, readHouse(s)
	for _, a := range office.Actions() {
		var why *office.Problem
		switch a.On {
		case office.OnRequest:
			for _, id := range targets {
				if why = a.Why(s, by, id); why == nil {
					break
				}
			}
		case office.OnOffice:
			why = a.Why(s, by, "")
		}
		if why != nil {
			whys[a.Name] = house.named(why, l)
		}
	}
	for _, row := range office.Sheets {
		var why *office.Problem
		for _, id := range targets {
			if why = row.Why(s, by, id); why == nil {
				break
			}
		}
		if why != nil && row.About == office.OnRequest {
			whys[sheetWhy(row.Sheet)] = why
		}
	}
	return whys
}
