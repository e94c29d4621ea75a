package office

// backActions are the side ways and the way back from a mistake: each before
// the letter is handed over, with a reason.
var backActions = []Action{
	{Name: "release", On: OnRequest, Roles: clerks, From: []Stage{Claimed, Found}, Writes: []Kind{RequestReleased}, Many: true,
		Params: []Param{reason}, check: mine, decide: takeBack},
	{Name: "reassign", On: OnRequest, Roles: stations, From: []Stage{Claimed, Found, Printed, Held}, Writes: []Kind{RequestReassigned}, Many: true,
		Params: []Param{{Name: "person", Type: APerson, Required: true}, reason},
		decide: decideReassign},
	{Name: "hold", On: OnRequest, Roles: clerks, From: []Stage{Placed, Claimed, Found, Printed}, Writes: []Kind{RequestHeld}, Many: true,
		Params: []Param{{Name: "code", Type: OneOf, Required: true, Choices: words(HoldCodes)}, note, late},
		check:  mine, decide: move(func(c Case, b *Step) { b.Hold = HoldCode(c.Values.Get("code")) })},
	{Name: "resume", On: OnRequest, Roles: clerks, From: []Stage{Held}, Writes: []Kind{RequestResumed}, Many: true,
		Params: []Param{note}, check: mine, decide: takeBack},
	{Name: "refuse", On: OnRequest, Roles: clerks, From: []Stage{Claimed, Found, Printed, Held}, Writes: []Kind{RequestRefused}, Many: true,
		Params: []Param{
			{Name: "code", Type: OneOf, Required: true, Choices: words(RefusalCodes)},
			{Name: "papers", Type: OneOf, Choices: words(PapersKinds)},
			{Name: "text", Type: Text, Most: 500}, late},
		check: mine, decide: decideRefuse},
	{Name: "undo", On: OnRequest, Roles: clerks, From: []Stage{Claimed, Found, Printed, Signed}, Writes: []Kind{RequestUndone}, Many: true,
		Params: []Param{reason}, check: mine, decide: takeBack},
	{Name: "reopen", On: OnRequest, Roles: clerks, From: []Stage{Claimed, Found, Printed, Held, Refused, Signed}, Writes: []Kind{RequestReopened}, Many: true,
		Params: []Param{reason}, check: somethingStruck, decide: takeBack},
	{Name: "transfer", On: OnRequest, Roles: clerks, From: []Stage{Placed, Claimed, Found, Held}, Writes: []Kind{RequestTransferred}, Many: true,
		Params: []Param{{Name: "bureau", Type: ABureau, Required: true}, reason},
		check:  mayTransfer, decide: decideTransfer},
}

// takeBack makes the decision of a step back: its event names the one that it
// takes back.
func takeBack(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	return move(func(_ Case, b *Step) { b.After = r.Last })(c, subject)
}

func words[T ~string](items []T) []string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = string(item)
	}
	return out
}

func mayTransfer(c Case, subject string) *Problem {
	r, _ := c.Requests.Get(subject)
	switch {
	case r.Order.Origin != Online:
		return Refuse(NotOnline, r.Order.Number)
	case len(c.Here().Bureaux) == 0:
		return Refuse(NoBureaux)
	}
	return mine(c, subject)
}

// somethingStruck: a request in work is reopened to lift the refusal of some of
// its papers; without one there is nothing to reopen.
func somethingStruck(c Case, subject string) *Problem {
	r, _ := c.Requests.Get(subject)
	if !r.in(Refused, Signed) && len(r.Refusals) == 0 {
		return Refuse(NothingStruck, r.Order.Number)
	}
	return nil
}

func decideReassign(c Case, subject string) ([]Fact, *Problem) {
	person, _ := c.People.Get(c.Values.Get("person"))
	if !person.Has(Agent) && !person.Has(Officer) {
		return nil, Refuse(NotAClerk, person.ID)
	}
	return move(func(_ Case, b *Step) { b.Person = person.ID })(c, subject)
}

func decideTransfer(c Case, subject string) ([]Fact, *Problem) {
	bureau := c.Values.Get("bureau")
	if bureau == c.Here().Bureau {
		return nil, Refuse(SameBureau)
	}
	return move(func(_ Case, b *Step) { b.Bureau = bureau })(c, subject)
}

// proofRead tells whether the person who asks has opened the scan, by the access
// log and not by anybody's word. That it cannot be opened is what R04 says.
func (c Case) proofRead(request string, code RefusalCode) bool {
	if c.Proofs == nil {
		return false
	}
	looks := c.Proofs(c.By.ID, request)
	return looks.Opened || code == R04 && looks.Tried
}

// decideRefuse strikes all papers or those of one kind. R05 (not entitled to a
// full copy) strikes full copies only: the extracts go on.
func decideRefuse(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	code := RefusalCode(c.Values.Get("code"))
	papers := Papers(c.Values.Get("papers"))
	if papers == "" {
		papers = AllPapers
		if code == R05 {
			papers = OnlyFulls
		}
	}
	extracts, fullCopies := r.Papers()
	switch {
	case code == R03 && r.Order.Origin == Online && !r.Order.Abroad && len(c.Here().Bureaux) > 0:
		return nil, Refuse(BetterTransfer, r.Order.Number)
	case code == R99 && c.Values.Get("text") == "":
		return nil, Refuse(TextRequired, string(code))
	case code == R05 && papers != OnlyFulls:
		return nil, Refuse(OnlyFullCopies, string(code))
	case code == R05 && fullCopies == 0:
		return nil, Refuse(NoFullCopies, r.Order.Number)
	case (papers == OnlyFulls && fullCopies == 0) || (papers == OnlyExtracts && extracts == 0):
		return nil, Refuse(NothingToStrike, r.Order.Number)
	case code.NeedsProof() && r.Order.Proof != nil && !c.proofRead(r.ID, code):
		return nil, Refuse(ProofNotSeen, r.Order.Number, string(code))
	}
	return move(func(c Case, b *Step) {
		b.Refusal = &Refusal{Code: code, Papers: papers, Text: c.Values.Get("text")}
	})(c, subject)
}
