package office

import (
	"slices"
	"strings"
)

var (
	clerks   = []Role{Agent, Officer}
	stations = []Role{Officer, Administrator}
)

// late is asked by every step that may have been done by hand during a power
// cut and is entered afterwards (saisie différée).
var late = Param{Name: "late", Type: TimeOf}

var note = Param{Name: "note", Type: Text}

var reason = Param{Name: "reason", Type: Text, Required: true}

// requestActions lead a request forward.
var requestActions = []Action{
	{Name: "claim", On: OnRequest, Roles: clerks, From: []Stage{Placed}, Many: true,
		Params: []Param{late}, check: notWithdrawn, decide: move(RequestClaimed, nil)},
	{Name: "found", On: OnRequest, Roles: clerks, From: []Stage{Claimed}, Many: true,
		Params: []Param{late}, check: mine, decide: move(RequestFound, nil)},
	{Name: "print", On: OnRequest, Roles: clerks, From: []Stage{Found}, Many: true,
		Params: []Param{{Name: "mentions", Type: YesNo}, {Name: "marriage", Type: YesNo}, late},
		check:  mine, decide: decidePrint},
	{Name: "sign", On: OnRequest, Roles: clerks, From: []Stage{Printed}, Many: true,
		Params: []Param{{Name: "signatory", Type: ASignatory, Required: true}, {Name: "pulled", Type: SomeRequests, Most: 10_000}, note, late},
		whole:  wholeFolders, decide: decideSign},
	{Name: "collect", On: OnRequest, Roles: []Role{Collector, Agent, Officer}, From: []Stage{Signed}, Many: false,
		Params: []Param{late}, check: onlyCounter, decide: decideCollect},
	{Name: "send", On: OnOffice, Roles: clerks, decide: decideSend},
	{Name: "open", On: OnOffice, Roles: clerks, Params: orderParams, decide: decideOpen},
}

// move makes the decision of an action whose event says no more than when it
// was done and what fill adds.
func move(kind Kind, fill func(c Case, b *Step)) func(Case, string) ([]Fact, *Problem) {
	return func(c Case, subject string) ([]Fact, *Problem) {
		b, problem := c.step()
		if problem != nil {
			return nil, problem
		}
		if fill != nil {
			fill(c, &b)
		}
		return []Fact{{Kind: kind, Subject: subject, Body: b}}, nil
	}
}

// step begins the body of an event with what every step has.
func (c Case) step() (Step, *Problem) {
	b := Step{Late: c.Values.Time("late"), Note: c.Values.Get("note")}
	if b.Note == "" {
		b.Note = c.Values.Get("reason")
	}
	if b.Late != nil && b.Late.After(c.At) {
		return b, Refuse(FutureTime)
	}
	return b, nil
}

func notWithdrawn(c Case, subject string) *Problem {
	if r, _ := c.Requests.Get(subject); r.Withdrawn {
		return Refuse(WithdrawnStop, r.Order.Number)
	}
	return nil
}

// mine keeps two agents from working on one request; an officer may step in.
func mine(c Case, subject string) *Problem {
	r, _ := c.Requests.Get(subject)
	if r.By != "" && r.By != c.By.ID && !c.By.Has(Officer) {
		return Refuse(NotYours, r.Order.Number, r.By)
	}
	return nil
}

func onlyCounter(c Case, subject string) *Problem {
	if r, _ := c.Requests.Get(subject); r.Order.Origin != Counter {
		return Refuse(NotAtCounter, r.Order.Number)
	}
	return nil
}

// decidePrint asks the agent's two confirmations before papers are prepared:
// pending marginal mentions were checked; and for a marriage, the issue is
// noted in the register's margin (Family Code art. 65).
func decidePrint(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	if !c.Values.Yes("mentions") {
		return nil, Refuse(NotConfirmed, r.Order.Number, "mentions")
	}
	if r.Order.Marriage && !c.Values.Yes("marriage") {
		return nil, Refuse(NotConfirmed, r.Order.Number, "marriage")
	}
	return move(RequestPrinted, func(c Case, b *Step) {
		b.Mentions, b.Marriage, b.Folder = true, r.Order.Marriage, c.Here().Folder
	})(c, subject)
}

// wholeFolders: whoever brings papers back accounts for every paper of every
// folder touched: all are subjects, and those without a signature are named in
// pulled.
func wholeFolders(c Case, subjects []string) *Problem {
	for _, subject := range subjects {
		r, _ := c.Requests.Get(subject)
		var missing []string
		for _, id := range c.FolderOf(r.Folder) {
			if !slices.Contains(subjects, id) {
				other, _ := c.Requests.Get(id)
				missing = append(missing, other.Order.Number)
			}
		}
		if len(missing) > 0 {
			return Refuse(FolderNotWhole, folderID(r.Folder), strings.Join(missing, " "))
		}
	}
	for _, id := range c.Values.Words("pulled") {
		if !slices.Contains(subjects, id) {
			return Refuse(UnknownSubject, id)
		}
	}
	return nil
}

// decideSign records one paper of a folder that came back: who signed, in what
// capacity, whether a delegation covered the day, and the duty earned; or that
// it was pulled out.
func decideSign(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	b, problem := c.step()
	if problem != nil {
		return nil, problem
	}
	b.Folder = r.Folder
	if slices.Contains(c.Values.Words("pulled"), subject) {
		return []Fact{{Kind: RequestPulled, Subject: subject, Body: b}}, nil
	}
	who, _ := c.Signatories.Get(c.Values.Get("signatory"))
	b.Signature = &Signature{Signatory: who.ID, Capacity: who.Capacity, Delegation: who.Delegation, Outside: !who.Covers(c.Day)}
	if r.Order.Origin == Online {
		if b.Due, problem = c.DutyOf(r); problem != nil {
			return nil, problem
		}
	}
	return []Fact{{Kind: RequestSigned, Subject: subject, Body: b}}, nil
}

// decideCollect hands a counter order over and books the cash.
func decideCollect(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	b, problem := c.step()
	if problem != nil {
		return nil, problem
	}
	if b.Due, problem = c.DutyOf(r); problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: RequestCollected, Subject: subject, Body: b}}, nil
}

// decideSend closes the folder being filled: it goes to the officer.
func decideSend(c Case, _ string) ([]Fact, *Problem) {
	number := c.Here().Folder
	if len(c.FolderOf(number)) == 0 {
		return nil, Refuse(EmptyFolder, folderID(number))
	}
	return []Fact{{Kind: FolderSent, Subject: folderID(number)}}, nil
}
