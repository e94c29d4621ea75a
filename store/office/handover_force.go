package office

import "slices"

// Cash of somebody who is away or has left: the drawer cannot be given on by its
// collector, so whoever is responsible counts it, says why and gives it to
// another collector, who signs like any other.
var forcedActions = []Action{
	{Name: "handover.force", On: OnPerson, Gone: true, Roles: approvers, Params: []Param{
		{Name: "receiving", Type: APerson, Required: true}, counts, stampsParam, reason}, check: othersDrawer, decide: decideHandoverForce},
	{Name: "handover.redirect", On: OnHandover, Roles: approvers, Params: []Param{
		{Name: "receiving", Type: APerson, Required: true}, reason}, check: notTaken, decide: decideRedirect},
}

// Redirection is the body of handover.redirected: whoever was to take a drawer
// over cannot, and another collector will.
type Redirection struct {
	To     string `json:"to" of:"person"`
	Reason string `json:"reason"`
	Alone  bool   `json:"alone,omitempty"` // who had a hand in it takes it over: the office has no other collector
}

// HandoverSelf: who counts a drawer or sends it on does not keep it.
const HandoverSelf Code = "handover.self"

// keeps tells whether a drawer would go to one of those who had a hand in giving
// it. One person then counts, explains and keeps it, so that is refused while any
// other collector could take it over.
func (c Case) keeps(to, from string, hands ...string) (alone bool, problem *Problem) {
	if !slices.Contains(hands, to) {
		return false, nil
	}
	for id, p := range c.People.All() {
		if p.Has(Collector) && id != from && !slices.Contains(hands, id) {
			return false, Refuse(HandoverSelf)
		}
	}
	return true, nil
}

// decideHandoverForce gives a whole drawer, as it was found, to another
// collector. What was found too much or too little is booked with it: whoever
// left cannot be asked to count again.
func decideHandoverForce(c Case, subject string) ([]Fact, *Problem) {
	if problem := c.closedBefore(subject); problem != nil {
		return nil, problem
	}
	to := c.Values.Get("receiving")
	switch p, _ := c.People.Get(to); {
	case to == subject:
		return nil, Refuse(OwnDrawer)
	case !p.Has(Collector):
		return nil, Refuse(NoDrawer, p.Login)
	}
	alone, problem := c.keeps(to, subject, c.By.ID)
	if problem != nil {
		return nil, problem
	}
	b, problem := c.handing(subject, to)
	if problem != nil {
		return nil, problem
	}
	b.Alone, b.Of, b.Note = alone, subject, c.Values.Get("reason")
	b.Variance = b.Amount - c.DrawerFor(subject).Out
	return []Fact{{Kind: DrawerHanded, Subject: newID(c, c.Handovers, "h"), Body: b}}, nil
}

func notTaken(c Case, subject string) *Problem {
	if h, _ := c.Handovers.Get(subject); h.Taken != nil {
		return Refuse(HandoverTaken)
	}
	return nil
}

func decideRedirect(c Case, subject string) ([]Fact, *Problem) {
	to := c.Values.Get("receiving")
	if p, _ := c.People.Get(to); !p.Has(Collector) {
		return nil, Refuse(NoDrawer, p.Login)
	}
	h, _ := c.Handovers.Get(subject)
	alone, problem := c.keeps(to, h.From, c.By.ID, h.By)
	if problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: HandoverRedirected, Subject: subject, Body: Redirection{To: to, Reason: c.Values.Get("reason"), Alone: alone}}}, nil
}

func applyRedirected(s *State, e Event, b Redirection) { redirect(s, e, b, true) }

func redirect(s *State, e Event, b Redirection, kept bool) {
	h, ok := s.Handovers.Get(e.Subject)
	if !ok || h.Taken != nil {
		keepUnknown(s, e)
		return
	}
	h.To, h.Alone, h.Redirected = b.To, b.Alone, kept
	s.Handovers.Put(h.ID, h)
}
