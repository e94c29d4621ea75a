package platform

import (
	"slices"
	"time"

	"watiqa/store/office"
)

// Regularisation is what an office asked of the Treasury, and what was answered.
// How the two deal with each other is not public: this way is our convention.
type Regularisation struct {
	Office   string                     `json:"office"`
	Order    string                     `json:"order"`
	Asked    office.Identity            `json:"asked"` // the office's event
	Amount   office.Centimes            `json:"amount"`
	Day      office.Day                 `json:"day"`
	Note     string                     `json:"note,omitempty"`
	At       time.Time                  `json:"at"` // when the platform got it
	State    office.RegularisationState `json:"state"`
	Text     string                     `json:"text,omitempty"`
	Answered time.Time                  `json:"answered,omitzero"`
}

// RegularisationReply is what the Treasury says to the last request about an order.
type RegularisationReply struct {
	Office string                     `json:"office"` // the office's id or its bureau's code
	Order  string                     `json:"order"`
	State  office.RegularisationState `json:"state"` // passed, granted or declined
	Text   string                     `json:"text,omitempty"`
}

// asked keeps what an office asks of the Treasury, and tells it so: once, however
// often the event comes.
func (u *push) asked(e office.Event) {
	if e.Kind != office.RegularisationAsked {
		return
	}
	r, _ := u.state.Requests.Get(e.Subject)
	at := slices.IndexFunc(r.Asked, func(asked office.Regularisation) bool { return asked.Event == e.Identity() })
	if at < 0 {
		return // about an order that is not this office's
	}
	asked := r.Asked[at]
	one := Regularisation{Office: u.office.ID, Order: e.Subject, Asked: asked.Event, Amount: asked.Amount, Day: asked.Day, Note: asked.Note,
		At: u.p.now(), State: office.RegularisationKept}
	if u.tx.Get(Regularisations, one.key()) != nil {
		return
	}
	save(u.tx, Regularisations, one.key(), one)
	one.tell(u.tx, u.office, one.At)
}

// key holds the time by the event's number: what was asked first comes first. Copies
// of a running machine ask about two orders under one identity.
func (r Regularisation) key() string {
	return numbered(within(r.Office)+string(r.Asked.Opening), r.Asked.N) + r.Order
}

// tell an office what has become of what it asked for.
func (r Regularisation) tell(tx Tx, o *Office, at time.Time) {
	emit(tx, o, at, office.RegularisationAnswered, r.Order, office.RegularisationAnswer{Asked: r.Asked, State: r.State,
		Day: office.Calendar{}.DayOf(at), Text: r.Text})
}

// AnswerRegularisations passes on what the Treasury says, all or none: an answer
// is to the last request about its order. What is declined says why.
func (p *Platform) AnswerRegularisations(replies ...RegularisationReply) error {
	return p.store.Update(func(tx Tx) error {
		for _, reply := range replies {
			if err := p.answerRegularisation(tx, reply); err != nil {
				return err
			}
		}
		return nil
	})
}

func (p *Platform) answerRegularisation(tx Tx, reply RegularisationReply) error {
	o, err := officeOf(tx, OfficeID(reply.Office))
	if err != nil {
		return err
	}
	reply.Text = office.Clean(reply.Text)
	if reply.State == office.RegularisationKept || !slices.Contains(office.RegularisationStates, reply.State) ||
		reply.State == office.RegularisationRefused && reply.Text == "" || len([]rune(reply.Text)) > mostComplaint {
		return office.Refuse(BadAnswer, reply.Order)
	}
	var last *Regularisation
	for r := range regularisationsOf(tx, o.ID) {
		if r.Order == reply.Order && (last == nil || !r.At.Before(last.At)) {
			last = &r
		}
	}
	if last == nil {
		return office.Refuse(NothingAsked, reply.Order)
	}
	last.State, last.Text, last.Answered = reply.State, reply.Text, p.now()
	save(tx, Regularisations, last.key(), *last)
	last.tell(tx, o, last.Answered)
	o.save(tx)
	return nil
}

func regularisationsOf(tx Tx, id string) func(func(Regularisation) bool) {
	return func(yield func(Regularisation) bool) {
		var keys []string
		for key := range tx.Scan(Regularisations, within(id)) {
			keys = append(keys, key)
		}
		for _, key := range keys {
			if r, ok := load[Regularisation](tx, Regularisations, key); ok && !yield(r) {
				return
			}
		}
	}
}

// Regularisations are what an office asked of the Treasury, oldest first.
func (p *Platform) Regularisations(id string) (all []Regularisation, err error) {
	all = []Regularisation{}
	err = p.store.View(func(tx Tx) error {
		o, err := officeOf(tx, OfficeID(id))
		if err != nil {
			return err
		}
		for r := range regularisationsOf(tx, o.ID) {
			all = append(all, r)
		}
		slices.SortStableFunc(all, func(a, b Regularisation) int { return a.At.Compare(b.At) })
		return nil
	})
	return all, err
}

// Reasons for which an answer is not passed on.
const (
	BadAnswer    office.Code = "platform.bad_answer"    // args: order number
	NothingAsked office.Code = "platform.nothing_asked" // args: order number
)
