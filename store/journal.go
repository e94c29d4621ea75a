package store

import (
	"watiqa/store/office"
)

// append writes a fact into the journal, lets it change the state, and keeps
// trail and clock: the one way in which anything becomes true here. The
// opening of the transaction's session numbers it.
func (t *tx) append(m office.Moment, who string, f office.Fact) (office.Event, error) {
	if f.Kind != office.BooksOpened {
		if err := t.opened(); err != nil {
			return office.Event{}, err
		}
	}
	e, err := office.NewEvent(t.session.opening, office.Header{
		N: t.next, At: m.At, Day: m.Day, Who: who, Role: f.Role, Kind: f.Kind, Subject: f.Subject, Clock: m.Clock}, f.Body)
	if err != nil {
		return e, err
	}
	t.record(e, t.session.secret)
	t.next++
	office.Apply(t.state(), e)
	t.setMark(t.mark().after(e, t.state().Here().Calendar))
	if e.Kind == office.PersonRemoved {
		t.dropSlot(e.Subject)
	}
	return e, t.failure
}

// record puts the next event into the journal, its tree and its indexes.
func (t *tx) record(e office.Event, secret []byte) {
	position := t.size(pathJournal)
	t.seal(pathJournal, number(position), e.Encode())
	t.plant(pathHashes, position, e.Leaf(secret))
	for _, key := range t.eventKeys(e) {
		if t.get(pathIdentity, []byte(key)) == nil {
			t.put(pathIdentity, []byte(key), number(position))
		}
	}
	if noun, subject := about(e); subject != "" {
		t.put(pathTrail, t.trailKey(noun, subject, position), nil)
	}
	t.grown = true
}

// reader reads the journal. An event's opening is not in its bytes: it is the
// one of the last books.opened before it, which lies n places before event n.
type reader struct {
	tx       *tx
	openings map[uint64]opened // by position of books.opened
}

func (t *tx) journal() *reader { return &reader{tx: t, openings: map[uint64]opened{}} }

// event at a position; not ok past the end or at a failure.
func (r *reader) event(position uint64) (office.Event, bool) {
	line, ok := r.tx.open(pathJournal, number(position))
	if !ok {
		return office.Event{}, false
	}
	e, err := office.DecodeEvent("", line)
	if err != nil || e.N > position {
		r.tx.fail(pathJournal, number(position), errDamaged)
		return e, false
	}
	opening, ok := r.opening(position - e.N)
	e.Opening = opening.id
	return e, ok
}

// opening that begins at a position.
func (r *reader) opening(position uint64) (opened, bool) {
	if opening, known := r.openings[position]; known {
		return opening, true
	}
	line, _ := r.tx.open(pathJournal, number(position))
	opening, err := openedIn(line)
	if err != nil {
		r.tx.fail(pathJournal, number(position), errDamaged)
		return opening, false
	}
	r.openings[position] = opening
	return opening, true
}

// opened is an opening of the books, as its books.opened tells it.
type opened struct {
	id     office.Opening
	secret []byte
}

// openedIn reads the line of a books.opened.
func openedIn(line []byte) (opened, error) {
	e, err := office.DecodeEvent("", line)
	if err != nil {
		return opened{}, errDamaged
	}
	id, secret, ok := office.OpenedBy(e)
	if !ok {
		return opened{}, errDamaged
	}
	return opened{id, secret}, nil
}
