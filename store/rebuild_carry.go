package store

import (
	"strconv"

	"watiqa/store/office"
)

// renamed are ids of the abandoned branch that mean something else on the branch
// that was kept: a machine that was copied while it ran gives the same ids on
// both sides, to two orders, two people. What carries such an event names a new
// id beside the old bytes, which are not touched, and that is what counts.
type renamed map[record]string

// carry writes one event of the abandoned branch behind the kept ones, unless it
// is there.
func (r *rebuild) carry(e office.Event) error {
	r.touches(e)
	about := record{shelfOf(e.Kind), e.Subject}
	if name, known := r.names[about]; known {
		e = e.Renamed(name)
	}
	if position, there := r.indexes.identity[r.t.eventKey(e)]; there {
		if name := r.subjectAt(position); name != e.Subject {
			r.names[about] = name // whoever was led out before us called it so
		}
		return nil
	}
	if r.taken(e) {
		r.names[about] = r.newName(e.Kind)
		e = e.Renamed(r.names[about])
	}
	who := r.names[record{pathPeople, e.Who}] // empty: who the old bytes say
	if old, err := office.DecodeEvent(e.Opening, e.Encode()); err == nil && who == "" && old.Who != e.Who {
		who = e.Who
	}
	return r.write(who, office.Fact{Kind: office.EventCarried, Subject: e.Subject,
		Body: office.Carried{Opening: e.Opening, N: e.N, Line: string(e.Encode())}})
}

// subjectAt is the subject for which the event at a position of the new journal
// counts.
func (r *rebuild) subjectAt(position uint64) string {
	var line []byte
	if position >= r.shared {
		line = r.lines[position-r.shared]
	} else {
		line, _ = r.t.open(pathJournal, number(position)) // a failure sticks to the transaction
	}
	e, _ := office.DecodeEvent("", line)
	return e.Counted().Subject
}

// shelfOf is where the subject of a kind lies, of those whose ids this program
// gives.
func shelfOf(kind office.Kind) path {
	switch kind.Noun() {
	case office.OnRequest:
		return pathRequests
	case office.OnPerson:
		return pathPeople
	case office.SignatoryAdded.Noun():
		return pathSignatories
	case office.OnBook:
		return pathReceiptBooks
	case office.OnReceipt:
		return pathReceipts
	case office.OnDeposit:
		return pathDeposits
	case office.OnHandover:
		return pathHandovers
	}
	return ""
}

// taken tells whether an event brings something into being under an id that is
// something else's: if it were the same thing, the event itself would be there.
func (r *rebuild) taken(e office.Event) bool {
	return e.Kind.Creates() && r.replay.state.Has(e.Kind.Noun(), e.Subject)
}

// newName is made from the opening and the number of the event that carries:
// nothing else can have it.
func (r *rebuild) newName(kind office.Kind) string {
	opening, n := string(r.t.session.opening), strconv.FormatUint(r.t.next, 10)
	if kind == office.RequestOpened {
		return "c" + opening + "-" + n
	}
	return string(kind[0]) + n + "c-" + opening[:6] // p57c-3fa201: no newcomer's id has the c
}
