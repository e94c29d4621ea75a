package office

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
	b, problem := c.handing(subject, to)
	if problem != nil {
		return nil, problem
	}
	b.Of, b.Note = subject, c.Values.Get("reason")
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
	return []Fact{{Kind: HandoverRedirected, Subject: subject, Body: Redirection{To: to, Reason: c.Values.Get("reason")}}}, nil
}

func applyRedirected(s *State, e Event, b Redirection) {
	h, ok := s.Handovers.Get(e.Subject)
	if !ok || h.Taken != nil {
		keepUnknown(s, e)
		return
	}
	h.To = b.To
	s.Handovers.Put(h.ID, h)
}
