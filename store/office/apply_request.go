package office

import (
	"slices"
	"time"
)

// Step is the body of every event that moves a request. Only the fields that a
// kind needs are written.
type Step struct {
	Late   *time.Time `json:"late,omitempty"`               // when the work was really done, if entered later
	Note   string     `json:"note,omitempty"`               // reason, text
	Person string     `json:"person,omitempty" of:"person"` // reassigned to
	Bureau string     `json:"bureau,omitempty"`             // transferred to

	Mentions  bool       `json:"mentions,omitempty"`             // marginal mentions were checked
	Marriage  bool       `json:"marriage,omitempty"`             // issue noted in the register's margin (Family Code art. 65)
	Folder    uint64     `json:"folder,omitempty"`               // signature folder
	Signature *Signature `json:"signature,omitempty"`            // who signed
	Due       Centimes   `json:"due,omitempty"`                  // duty booked, centimes
	Receipt   string     `json:"receipt,omitempty" of:"receipt"` // the receipt that was issued for it, at the counter

	Hold    HoldCode `json:"hold,omitempty"`
	Refusal *Refusal `json:"refusal,omitempty"`

	After Identity `json:"after,omitzero"` // of a step back: the event that it takes back
}

// step finds the request of an event, lets the effect move it, and puts it
// back. A fact fits only where its action could have been asked, and an effect
// may answer false for its own reasons; when it does not fit, both facts stay in
// the journal and the request remembers the clash. So what an abandoned branch
// did never overrides a refusal, a transfer, a withdrawal or a hold of this one.
func step(effect func(*State, *Request, Event, Step) bool) func(*State, Event) {
	return on(func(s *State, e Event, b Step) {
		r, ok := s.Requests.Get(e.Subject)
		if !ok {
			keepUnknown(s, e)
			return
		}
		if !r.in(startsOf[e.Kind]...) || !effect(s, &r, e, b) {
			r.Clash = append(r.Clash, e.Identity())
		} else {
			r.Last = e.Identity()
			r.Note = b.Note
			if b.Late != nil {
				r.Late = true
			}
		}
		s.Requests.Put(e.Subject, r)
	})
}

// back is a step back: it fits only while the event that it takes back is still
// the last one that moved the request. What was undone on one branch of a
// restored file cannot cancel what another branch did.
func back(effect func(*State, *Request, Event, Step) bool) func(*State, Event) {
	return step(func(s *State, r *Request, e Event, b Step) bool {
		// Copies of a running machine have two events of one identity: where one
		// of them clashed here, nobody can tell which is meant.
		done := r.Done
		if r.Last != b.After || slices.Contains(r.Clash, b.After) || !effect(s, r, e, b) {
			return false
		}
		if r.Done = done; e.Kind != RequestResumed {
			r.Done = time.Time{}
		}
		return true
	})
}

// reach moves a request to a stage at the time the work was really done. What
// it waited for is known of a held one only.
func (r *Request) reach(stage Stage, e Event, b Step) bool {
	r.Stage, r.Since = stage, e.At
	if stage != Held {
		r.Before, r.Hold = "", ""
	}
	if b.Late != nil {
		r.Since = *b.Late
	}
	r.Done = r.Since
	return true
}

// in tells whether the request stands in one of the stages.
func (r Request) in(stages ...Stage) bool {
	for _, stage := range stages {
		if r.Stage == stage {
			return true
		}
	}
	return false
}

// startsOf gives, for each kind of fact, the stages from which the actions that
// write it can be asked.
var startsOf = func() map[Kind][]Stage {
	starts := map[Kind][]Stage{}
	for _, a := range actions {
		for _, kind := range a.Writes {
			starts[kind] = append(starts[kind], a.From...)
		}
	}
	return starts
}()

func applyOpened(s *State, e Event, b Order) {
	if _, known := s.Requests.Get(e.Subject); known {
		return
	}
	s.Requests.Put(e.Subject, Request{ID: e.Subject, Order: b, Stage: Claimed, Since: e.At, By: e.Who, Last: e.Identity()})
	s.setHere(func(h *Settings) { h.Counters++ })
}

func applyClaimed(_ *State, r *Request, e Event, b Step) bool {
	r.By = e.Who
	return r.reach(Claimed, e, b)
}

func applyReleased(s *State, r *Request, e Event, b Step) bool {
	s.outOfFolder(r.Folder, r.ID)
	r.By, r.Folder = "", 0
	return r.reach(Placed, e, b)
}

func applyReassigned(_ *State, r *Request, _ Event, b Step) bool {
	r.By = b.Person
	return true
}

func applyFound(_ *State, r *Request, e Event, b Step) bool {
	return r.reach(Found, e, b)
}

func applyPrinted(s *State, r *Request, e Event, b Step) bool {
	r.Folder = b.Folder
	s.intoFolder(b.Folder, r.ID)
	return r.reach(Printed, e, b)
}

func applySigned(s *State, r *Request, e Event, b Step) bool {
	if !s.book(r, b.Due, e.Day) {
		return false
	}
	s.outOfFolder(r.Folder, r.ID)
	if b.Folder == s.Here().Folder {
		s.sendFolder(b.Folder)
	}
	r.Folder, r.Signature = 0, b.Signature
	return r.reach(Signed, e, b)
}

func applyPulled(s *State, r *Request, e Event, b Step) bool {
	s.outOfFolder(r.Folder, r.ID)
	r.Folder = 0
	return r.reach(Found, e, b)
}

// applyCollected hands papers over. Cash without a receipt is a receipt without
// a leaf: it shows as taken out of any book.
func applyCollected(s *State, r *Request, e Event, b Step) bool {
	if r.Order.Origin != Counter || b.Due < 0 {
		return false
	}
	if r.Receipt, r.Due = b.Receipt, b.Due; b.Receipt == "" && b.Due > 0 {
		r.Receipt = receiptID(e.Opening, e.N)
		for _, known := s.Receipts.Get(r.Receipt); known; _, known = s.Receipts.Get(r.Receipt) {
			r.Receipt += "c" // a copy of a running machine wrote another under this id
		}
		s.takeCash(Receipt{ID: r.Receipt, Request: r.ID, Amount: b.Due, By: e.Who, At: e.At, Outside: true,
			Day: s.cashDay(e.Who, s.happened(e, b.Late), e.Day)})
	}
	r.Receipt = s.receiptFor(r.ID, r.Receipt)
	return r.reach(Collected, e, b)
}

// receiptFor is the receipt that was written for a request: the one that was
// named or, where that is another request's, as copies of a running machine give
// one id to two, the one that says so itself.
func (s *State) receiptFor(request, named string) string {
	if r, ok := s.Receipts.Get(named); !ok || r.Request == request || r.Request == "" {
		return named
	}
	for id, r := range s.Receipts.All() {
		if r.Request == request && r.Void == nil {
			return id
		}
	}
	return named
}
