package store

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"

	"watiqa/store/office"
)

// append writes a fact into the journal, lets it change the state, and keeps
// trail and clock: the one way in which anything becomes true here. The
// opening of the transaction's session numbers it.
func (t *tx) append(m office.Moment, who string, f office.Fact) (office.Event, error) {
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
	for _, identity := range identities(e) {
		if key := identityKey(identity); t.get(pathIdentity, key) == nil {
			t.put(pathIdentity, key, number(position))
		}
	}
	if e.Subject != "" {
		t.put(pathTrail, trailKey(e.Subject, position), nil)
	}
	t.grown = true
}

// identityKey is the opening (8 bytes) and the event's number (8 bytes).
func identityKey(i office.Identity) []byte {
	opening, err := hex.DecodeString(string(i.Opening))
	if err != nil || len(opening) != 8 {
		opening = make([]byte, 8)
	}
	return binary.BigEndian.AppendUint64(opening, i.N)
}

// trailKey is the subject's key and the position in the journal.
func trailKey(subject string, position uint64) []byte {
	return binary.BigEndian.AppendUint64(keyOf(subject), position)
}

// reader reads the journal. An event's opening is not in its bytes: it is the
// one of the last books.opened before it, which lies n places before event n.
type reader struct {
	tx       *tx
	openings map[uint64]office.Opened // by position of books.opened
}

func (t *tx) journal() *reader { return &reader{tx: t, openings: map[uint64]office.Opened{}} }

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
	opened, ok := r.opening(position - e.N)
	e.Opening = opened.Opening
	return e, ok
}

// opening that begins at a position.
func (r *reader) opening(position uint64) (office.Opened, bool) {
	if opened, known := r.openings[position]; known {
		return opened, true
	}
	line, _ := r.tx.open(pathJournal, number(position))
	opened, err := openedIn(line)
	if err != nil {
		r.tx.fail(pathJournal, number(position), errDamaged)
		return opened, false
	}
	r.openings[position] = opened
	return opened, true
}

// openedIn reads the line of a books.opened.
func openedIn(line []byte) (opened office.Opened, err error) {
	e, err := office.DecodeEvent("", line)
	if err != nil || e.Kind != office.BooksOpened || e.N != 0 {
		return opened, errDamaged
	}
	if json.Unmarshal(e.Body, &opened) != nil || !validOpening(opened) {
		return opened, errDamaged
	}
	return opened, nil
}

func validOpening(o office.Opened) bool {
	id, err := hex.DecodeString(string(o.Opening))
	secret, errSecret := o.SecretBytes()
	return err == nil && errSecret == nil && len(id) == 8 && len(secret) == 32
}
