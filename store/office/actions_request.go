package office

import (
	"slices"
	"strings"
	"time"
)

var (
	clerks   = []Role{Agent, Officer}
	stations = []Role{Officer, Administrator}
)

// late is asked by every step that may have been done by hand during a power
// cut and is entered afterwards (saisie différée).
var late = Param{Name: "late", Type: TimeOf}

// LateDays is how many days back something can be entered of which the books do
// not know since when it could be done: an order that was taken at the counter, a
// slip that was handed over (a convention of ours).
const LateDays = 31

func (c Case) longAgo() time.Time { return c.now().AddDate(0, 0, -LateDays) }

// late is the real time of work that is entered afterwards, or nil: not before
// the earliest, to the minute that a sheet gives, and not in the future. An
// earliest moment that has not come yet was written by a clock that was wrong.
func (c Case) late(earliest time.Time) (*time.Time, *Problem) {
	done := c.Values.Time("late")
	if earliest.After(c.now()) {
		earliest = c.longAgo()
	}
	switch {
	case done == nil:
		return nil, nil
	case c.future(*done):
		return nil, Refuse(FutureTime)
	case done.Before(earliest.Truncate(time.Minute)):
		return nil, Refuse(TooEarly, string(c.Here().Calendar.DayOf(earliest)))
	}
	return done, nil
}

// future: it cannot have happened yet. The hour counts only where the clock can
// be believed; in doubt, and where it shows another day than the declared one,
// that day is all that is known. A business day that goes on after midnight has
// another day on the wall too, for some hours, and the hour counts.
func (c Case) future(t time.Time) bool {
	calendar := c.Here().Calendar
	shown, evening := calendar.DayOf(c.At), calendar.DayOf(c.At.Add(-6*time.Hour))
	if c.Clock == "" && (c.Day == shown || c.Day == evening) {
		return t.After(c.At)
	}
	return c.Day.Before(c.Here().Calendar.DayOf(t))
}

var note = Param{Name: "note", Type: Text}

var reason = Param{Name: "reason", Type: Text, Required: true}

// requestActions lead a request forward.
var requestActions = []Action{
	{Name: "claim", On: OnRequest, Roles: clerks, From: []Stage{Placed}, Writes: []Kind{RequestClaimed}, Many: true,
		Params: []Param{late}, check: notWithdrawn, decide: move(nil)},
	{Name: "found", On: OnRequest, Roles: clerks, From: []Stage{Claimed}, Writes: []Kind{RequestFound}, Many: true,
		Params: []Param{late}, check: mine, decide: move(nil)},
	{Name: "print", On: OnRequest, Roles: clerks, From: []Stage{Found}, Writes: []Kind{RequestPrinted}, Many: true,
		Params: []Param{{Name: "mentions", Type: YesNo}, {Name: "marriage", Type: YesNo}, late},
		check:  mine, decide: decidePrint},
	{Name: "sign", On: OnRequest, Roles: clerks, From: []Stage{Printed}, Writes: []Kind{RequestSigned, RequestPulled}, Many: true,
		Params: []Param{{Name: "signatory", Type: ASignatory, Required: true}, {Name: "pulled", Type: SomeRequests, Most: 10_000}, note, late},
		whole:  wholeFolders, decide: decideSign},
	collectAction,
	{Name: "send", On: OnOffice, Roles: clerks, Writes: []Kind{FolderSent}, decide: decideSend},
	{Name: "open", On: OnOffice, Roles: clerks, Writes: []Kind{RequestOpened}, Params: orderParams, decide: decideOpen},
}

// move makes the decision of an action whose event says no more than when it
// was done and what fill adds.
func move(fill func(c Case, b *Step)) func(Case, string) ([]Fact, *Problem) {
	return func(c Case, subject string) ([]Fact, *Problem) {
		b, problem := c.stepNext(subject)
		if problem != nil {
			return nil, problem
		}
		if fill != nil {
			fill(c, &b)
		}
		return []Fact{{Kind: c.Action.Writes[0], Subject: subject, Body: b}}, nil
	}
}

// step begins the body of an event about a request with what every step has.
func (c Case) step(request string) (Step, *Problem) {
	r, _ := c.Requests.Get(request)
	return c.stepSince(r.Order.PlacedAt)
}

// stepNext is a step on the way from the queue to signed. Entered late, it was not
// done before the one that it follows. Letters and money have their own order: who
// pays first is served too.
func (c Case) stepNext(request string) (Step, *Problem) {
	r, _ := c.Requests.Get(request)
	b, problem := c.step(request)
	if problem == nil && b.Late != nil && b.Late.Before(r.Done.Truncate(time.Minute)) && !r.Done.After(c.now()) {
		return b, Refuse(StepsOutOfOrder, c.Action.Name)
	}
	return b, problem
}

// doneOn is the business day on which a step was done: none that comes after the
// one that is open, which may go on after midnight.
func (c Case) doneOn(b Step) Day {
	if b.Late != nil {
		return min(c.Here().Calendar.DayOf(*b.Late), c.Day)
	}
	return c.Day
}

// stepSince is a step on what has been there since a moment: it was not done
// before.
func (c Case) stepSince(earliest time.Time) (b Step, problem *Problem) {
	b.Note = c.Values.Get("note")
	if b.Note == "" {
		b.Note = c.Values.Get("reason")
	}
	b.Late, problem = c.late(earliest)
	return b, problem
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
	return move(func(c Case, b *Step) {
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
// capacity, whether a delegation covered the day of signing, and the duty earned; or that
// it was pulled out. The papers are signed, whatever they cost: one order without
// a usable tariff does not keep a folder back. Its duty is then 0 and says so, and
// the platform's difference corrects it once there is a tariff.
func decideSign(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	b, problem := c.stepNext(subject)
	if problem != nil {
		return nil, problem
	}
	b.Folder = r.Folder
	if slices.Contains(c.Values.Words("pulled"), subject) {
		return []Fact{{Kind: RequestPulled, Subject: subject, Body: b}}, nil
	}
	who, _ := c.Signatories.Get(c.Values.Get("signatory"))
	b.Signature = &Signature{Signatory: who.ID, Capacity: who.Capacity, Delegation: who.Delegation, Outside: !who.Covers(c.doneOn(b))}
	if r.Order.Origin == Online {
		b.Due, problem = c.DutyOf(r)
		b.Signature.NoTariff = problem != nil
	}
	return []Fact{{Kind: RequestSigned, Subject: subject, Body: b}}, nil
}

// decideSend closes the folder being filled: it goes to the officer.
func decideSend(c Case, _ string) ([]Fact, *Problem) {
	number := c.Here().Folder
	if len(c.FolderOf(number)) == 0 {
		return nil, Refuse(EmptyFolder, folderID(number))
	}
	return []Fact{{Kind: FolderSent, Subject: folderID(number)}}, nil
}
