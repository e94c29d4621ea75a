package store

import (
	"strconv"

	"watiqa/store/office"
)

// carry writes one event of the abandoned branch behind the kept ones, unless it
// is there. What its ids mean on the kept branch it says beside the old bytes.
func (r *rebuild) carry(e office.Event) error {
	r.touches(e)
	about, id := e.About(), e.Subject
	if name, known := r.names.Name(about, id); known {
		e = e.Renamed(name)
	}
	if position, there := r.indexes.identity[r.t.eventKey(e)]; there {
		was := r.eventAt(position)
		if was.Subject != e.Subject {
			r.names.Give(about, id, was.Subject) // whoever was led out before us called it so
		}
		if check, is := checkOf(e); is {
			if name, _ := checkOf(was); name != check {
				r.names.Give(office.OnCheck, check, name)
			}
		}
		return nil
	}
	if r.taken(e) {
		e = e.Renamed(r.newName(e.Kind))
		r.names.Give(about, id, e.Subject)
	}
	r.nameCheck(e)
	who, _ := r.names.Name(office.OnPerson, e.Who) // empty: who the old bytes say
	if old, err := office.DecodeEvent(e.Opening, e.Encode()); err == nil && who == "" && old.Who != e.Who {
		who = e.Who
	}
	return r.write(who, office.Fact{Kind: office.EventCarried, Subject: e.Subject,
		Body: office.Carried{Opening: e.Opening, N: e.N, Line: string(e.Encode()), Names: r.names.In(e)}})
}

// nameCheck gives a surprise check another id where its own, which only the body
// holds, is another check's: the names under it would come to stand there.
func (r *rebuild) nameCheck(e office.Event) {
	if id, is := checkOf(e); is && r.replay.state.Has(office.OnCheck, id) {
		r.names.Give(office.OnCheck, id, r.newName("k"))
	}
}

func checkOf(e office.Event) (id string, is bool) {
	if e.Kind != office.TillChecked {
		return "", false
	}
	id, err := office.CheckID(e)
	return id, err == nil
}

// eventAt is the event that counts at a position of the new journal.
func (r *rebuild) eventAt(position uint64) office.Event {
	var line []byte
	if position >= r.shared {
		line = r.lines[position-r.shared]
	} else {
		line, _ = r.t.open(pathJournal, number(position)) // a failure sticks to the transaction
	}
	e, _ := office.DecodeEvent("", line)
	return e.Counted()
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
