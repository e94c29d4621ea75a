package main

import (
	"context"
	"slices"

	"watiqa/store/office"
)

// leadsOut is the one action that the books cannot do alone: the platform has to
// be asked for its branch.
const leadsOut = "epoch"

// leadOut leads the office out of a fork and gives the event that says so.
func (c *counter) leadOut(reason string) ([]office.Event, error) {
	action, _ := office.ActionNamed(leadsOut)
	if err := c.books.ViewFor(c.who.ID, func(s *office.State) error { // before the platform is asked for anything
		by, _ := s.People.Get(c.who.ID)
		if problem := action.Why(s, by, ""); problem != nil {
			return problem
		}
		return nil
	}); err != nil {
		return nil, err
	}
	if err := c.engine.LeadOut(context.Background(), c.who.ID, reason); err != nil {
		return nil, err
	}
	from, _, err := c.books.Head()
	for err == nil && from > 0 {
		n := min(from, 500)
		from -= n
		var events []office.Event
		events, err = c.books.Events(c.who.ID, from, int(n))
		for _, e := range slices.Backward(events) {
			if e.Kind == office.EpochOpened {
				return []office.Event{e}, nil
			}
		}
	}
	return nil, err
}
