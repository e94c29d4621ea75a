package office

import "slices"

// What an abandoned branch did comes over, since it happened. But the branch
// was abandoned because it did not know what the kept one decided, and whoever
// holds an old copy of the books can write on it what he likes. Therefore
// facts about who may do what, carried over from an abandoned branch, never
// widen anybody's rights:
//
//	person.added     comes over without roles, until an administrator gives some;
//	                 removed, where the login is somebody else's by now; whoever
//	                 is known already is not touched
//	person.changed   takes roles away, gives none
//	person.removed   takes effect
//	person.rekeyed   changes nothing, here as everywhere: the passphrases of all
//	                 whom either branch touched are dropped by the store
//	signatory.added  comes over, for the papers that it signed there, but covers
//	                 no signature until an administrator enters it again
//	key.granted      opens no door until an administrator grants the key again
//	key.revoked      takes effect
//	inspector.granted in a page of the feed that only the abandoned branch took:
//	                 likewise, until the platform grants the key again
//	till.set         changes nothing until an administrator enters the act again:
//	                 it says which voids want a second person
//	bureau.added     names only a bureau that the kept branch does not know
//	bureau.removed   changes nothing
//	office.founded   changes nothing: there is an office, and its cursor, folder
//	                 and counters are its own
//
// An office is never left without an administrator by this: where only one is
// left, what would take that role away is passed over. rate.entered is no fact
// about who may do what, and comes over as it is.
//
// What is not about rights does not undo what the kept branch decided either: see
// [carryPost], [carryBookStarted], [carryRedirected] and [carryClosedComplaint].
var carriedKinds = map[Kind]func(*State, Event){
	PersonAdded:    on(carryPerson),
	PersonChanged:  on(carryChange),
	PersonRemoved:  carryRemoval,
	SignatoryAdded: on(carrySignatory),
	KeyGranted:     carryKey,
	TillSet:        keepUnknown,
	BureauAdded:    on(carryBureau),
	BureauRemoved:  func(*State, Event) {},
	OfficeFounded:  func(*State, Event) {},

	PostSet:            on(carryPost),
	BookStarted:        carryBookStarted,
	HandoverRedirected: on(carryRedirected),
	ComplaintClosed:    on(carryClosedComplaint),
}

// applyCarried lets the event that another carries take effect, by its own old
// identity.
func applyCarried(s *State, e Event) {
	inner := e.Counted()
	if inner.Kind == EventCarried { // it cannot be read, or carries one that carries
		keepUnknown(s, e)
		return
	}
	if !inner.Day.Valid() || e.Day.Before(inner.Day) { // cash of a day that has not come could not be closed
		inner.Day = e.Day
	}
	if effect, narrowed := carriedKinds[inner.Kind]; narrowed {
		effect(s, inner)
		return
	}
	Apply(s, inner)
}

func carryKey(s *State, e Event) {
	if _, known := s.Keys.Get(e.Subject); !known {
		keepUnknown(s, e)
	}
}

// carryPost: what the kept branch entered about the post agency stays.
func carryPost(s *State, _ Event, b Post) {
	if s.Outgoing().Post == nil {
		s.setMail(func(m *Outgoing) { m.Post = &b })
	}
}

// carryBookStarted puts a book into service only where that takes it from nobody,
// and brings back none that was returned.
func carryBookStarted(s *State, e Event) {
	book, ok := s.ReceiptBooks.Get(e.Subject)
	if ok && (book.Returned != "" || s.inService(book) || s.DrawerFor(e.Who).Book != "") {
		return
	}
	applyBookStarted(s, e)
}

// carryRedirected: a drawer that the kept branch gave on to somebody else stays on
// its way there, and none goes to who keeps no till.
func carryRedirected(s *State, e Event, b Redirection) {
	h, _ := s.Handovers.Get(e.Subject)
	if p, _ := s.People.Get(b.To); !h.Redirected && p.Has(Collector) {
		redirect(s, e, b, false)
	}
}

// carryClosedComplaint: a closing from before the citizen opened the complaint
// again is kept among what was said, and closes nothing.
func carryClosedComplaint(s *State, e Event, b ComplaintWord) {
	before, _ := s.Complaints.Get(e.Subject)
	applySaid(s, e, b)
	if after, ok := s.Complaints.Get(e.Subject); ok && !before.Closed && e.At.Before(before.Since()) {
		after.Closed, after.Outcome = false, ""
		s.Complaints.Put(after.ID, after)
	}
}

func carryPerson(s *State, e Event, b Person) {
	if _, known := s.People.Get(e.Subject); known {
		return
	}
	b.ID, b.Roles = e.Subject, nil
	for _, p := range s.People.All() {
		b.Removed = b.Removed || p.Login == b.Login && !p.Removed
	}
	s.People.Put(e.Subject, b)
}

func carryChange(s *State, e Event, b Person) {
	p, known := s.People.Get(e.Subject)
	if !known {
		return
	}
	last := s.lastAdministrator(e.Subject)
	p.Roles = slices.DeleteFunc(slices.Clone(p.Roles), func(role Role) bool {
		return !slices.Contains(b.Roles, role) && !(last && role == Administrator)
	})
	s.People.Put(e.Subject, p)
}

func carryRemoval(s *State, e Event) {
	if p, _ := s.People.Get(e.Subject); p.Has(Administrator) && s.lastAdministrator(e.Subject) {
		return
	}
	removePerson(s, e.Subject, e.At)
}

func carrySignatory(s *State, e Event, b Signatory) {
	if _, known := s.Signatories.Get(e.Subject); known {
		return
	}
	b.ID, b.Carried = e.Subject, true
	s.Signatories.Put(e.Subject, b)
}

// lastAdministrator: without the person nobody could keep the office's keys.
func (s *State) lastAdministrator(person string) bool {
	for id, p := range s.People.All() {
		if id != person && p.Has(Administrator) {
			return false
		}
	}
	return true
}
