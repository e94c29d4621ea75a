package office

import (
	"slices"
	"strings"
	"time"
)

// Action is one row of the table of actions: the single source for keys,
// palette, help, authorisation and the command line.
type Action struct {
	Name   string  // what one types after `do`
	On     Noun    // what its subjects are
	Roles  []Role  // who may
	From   []Stage // stages a request may start from; for other nouns empty
	Writes []Kind  // kinds of the facts that come of it; the first is the usual one
	Params []Param
	Many   bool // may be asked for several subjects at once
	Gone   bool // of a person: also of one who was removed
	// check says why this subject cannot have the action now, beyond roles and
	// stage; nil means it can. Screens show the reason beside a disabled key.
	check func(c Case, subject string) *Problem
	// decide turns one subject into facts; all values have been validated.
	decide func(c Case, subject string) ([]Fact, *Problem)
	// whole looks at the command as a whole, before its subjects one by one.
	whole func(c Case, subjects []string) *Problem
}

// Noun is what an action is done to, or what an event happened to.
type Noun string

const (
	OnKey        Noun = "key" // an SSH key, by its fingerprint
	OnRequest    Noun = "request"
	OnDifference Noun = "difference"
	OnPerson     Noun = "person"
	OnSlip       Noun = "slip"
	OnSheet      Noun = "sheet" // what the sheet is about: see [Sheets]
	OnComplaint  Noun = "complaint"
	OnNote       Noun = "note"
	OnOffice     Noun = "office" // takes no subject

	OnBook     Noun = "book" // a receipt book
	OnReceipt  Noun = "receipt"
	OnClosing  Noun = "closing"
	OnDeposit  Noun = "deposit"
	OnHandover Noun = "handover"
	OnCheck    Noun = "check"  // a surprise check
	OnAnnexe   Noun = "annexe" // takings of an annexe on their way into a drawer
)

// Command is somebody's wish: an action, its subjects and its values as typed.
type Command struct {
	Action   string            `json:"action"`
	Subjects []string          `json:"subjects,omitempty"`
	Values   map[string]string `json:"values,omitempty"`
	// Proven is the fingerprint of the SSH key that the person proved in this
	// session, "" where a passphrase was entered. The door alone sets it: nothing
	// that is typed or sent can.
	Proven string `json:"-"`
}

// Fact is what a command makes true; the store numbers, dates and signs it
// into an [Event].
type Fact struct {
	Kind    Kind
	Subject string
	Body    any
	Role    Role
}

// Moment is when and under which number the next event will be written.
type Moment struct {
	At      time.Time // UTC
	Day     Day       // declared business day
	Clock   string    // "doubtful" or empty
	Opening Opening
	N       uint64 // number of the next event
	// Proofs tells from the access log whether a person has opened the scan of a
	// request; nil: nobody has opened any.
	Proofs func(person, request string) Looks
	// Head gives the journal's size and root (hex) before that event, for what
	// signs it; nil where there is no journal.
	Head func() (size uint64, root string)
}

// now is the moment on the declared business day, at the hour that the clock
// shows: a clock of another year does not put an order there.
func (c Case) now() time.Time {
	return c.At.AddDate(0, 0, c.Here().Calendar.DayOf(c.At).DaysTo(c.Day))
}

// Case is what a rule looks at: the state, the moment, who asks in what role,
// and with which values.
type Case struct {
	*State
	Moment
	By     Person
	Role   Role
	Action *Action
	Values Values
	Proven string // see [Command]
}

// Actions is the one table of actions, in the order in which help shows it.
func Actions() []Action { return actions }

var actions = slices.Concat(requestActions, backActions, keyActions, mailActions, sheetActions, houseActions, bureauActions, inspectActions,
	bookActions, tillActions, forcedActions, annexeActions, stampActions, checkActions, treasuryActions)

// ActionNamed finds a row.
func ActionNamed(name string) (*Action, bool) {
	for i := range actions {
		if actions[i].Name == name {
			return &actions[i], true
		}
	}
	return nil, false
}

// Allowed gives the role in which a person may do the action.
func (a *Action) Allowed(p Person) (Role, bool) {
	for _, role := range a.Roles {
		if p.Has(role) {
			return role, true
		}
	}
	return "", false
}

// Why says why a person cannot do the action to a subject now, or nil. It looks
// at everything that can be known before values are given.
func (a *Action) Why(s *State, by Person, subject string) *Problem {
	role, ok := a.Allowed(by)
	if !ok {
		return Refuse(NotAllowed, a.Name, list(a.Roles))
	}
	return a.subjectProblem(Case{State: s, By: by, Role: role, Action: a}, subject)
}

func (a *Action) subjectProblem(c Case, subject string) *Problem {
	switch a.On {
	case OnRequest:
		r, ok := c.Requests.Get(subject)
		if !ok {
			return Refuse(UnknownSubject, subject)
		}
		if !slices.Contains(a.From, r.Stage) {
			return Refuse(WrongStage, a.Name, r.Order.Number, string(r.Stage), list(a.From))
		}
	case OnDifference:
		if _, ok := c.Differences.Get(subject); !ok {
			return Refuse(UnknownSubject, subject)
		}
	case OnSlip:
		if _, ok := c.Slips.Get(subject); !ok {
			return Refuse(UnknownSubject, subject)
		}
	case OnComplaint:
		if _, ok := c.Complaints.Get(subject); !ok {
			return Refuse(UnknownSubject, subject)
		}
	case OnNote:
		if _, ok := c.Notes.Get(subject); !ok {
			return Refuse(UnknownSubject, subject)
		}
	case OnPerson:
		if p, ok := c.People.Get(subject); !ok || p.Removed && !a.Gone {
			return Refuse(UnknownPerson, subject)
		}
	case OnKey:
		if _, ok := c.Keys.Get(subject); !ok {
			return Refuse(KeyUnknown)
		}
	case OnBook, OnReceipt, OnClosing, OnDeposit, OnHandover, OnCheck, OnAnnexe:
		if !c.Has(a.On, subject) {
			return Refuse(UnknownSubject, subject)
		}
	}
	if a.check == nil {
		return nil
	}
	return a.check(c, subject)
}

// Has tells whether the office has a record of that noun.
func (s *State) Has(on Noun, id string) (ok bool) {
	switch on {
	case OnRequest:
		_, ok = s.Requests.Get(id)
	case OnPerson:
		_, ok = s.People.Get(id)
	case SignatoryAdded.Noun():
		_, ok = s.Signatories.Get(id)
	case OnBook:
		_, ok = s.ReceiptBooks.Get(id)
	case OnReceipt:
		_, ok = s.Receipts.Get(id)
	case OnClosing:
		_, ok = s.Closings.Get(id)
	case OnDeposit:
		_, ok = s.Deposits.Get(id)
	case OnHandover:
		_, ok = s.Handovers.Get(id)
	case OnNote:
		_, ok = s.Notes.Get(id)
	case VisitRecorded.Noun():
		_, ok = s.Visits.Get(id)
	case OnCheck:
		_, ok = s.Checks.Get(id)
	case OnAnnexe:
		_, ok = s.Annexes.Get(id)
	}
	return ok
}

func list[T ~string](items []T) string {
	words := make([]string, len(items))
	for i, item := range items {
		words[i] = string(item)
	}
	return strings.Join(words, " ")
}
