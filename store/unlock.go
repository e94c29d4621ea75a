package store

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// Unlock signs a person in. The first time it opens the data key, which stays
// with the process until [Books.Seal]; later it only
// checks the passphrase. A sign-in is an entry of the access log. An unknown
// login and a wrong passphrase are the same [office.BadPassphrase], after the
// same time. One that no longer counts since a fork is [office.PassphraseVoid],
// a person without any role [office.NoRole].
func (b *Books) Unlock(login, passphrase string) (office.Person, error) {
	key, err := b.keyOf(login, passphrase)
	if err != nil {
		return office.Person{}, err
	}
	person, err := b.unseal(key, login)
	if err != nil {
		return person, err
	}
	return person, b.Look(office.Access{Who: person.ID, What: "sign_in"})
}

// Seal forgets the data key. Readers under way fail with [office.BooksSealed].
func (b *Books) Seal() {
	b.write.Lock()
	defer b.write.Unlock()
	if s := b.session.Swap(nil); s != nil {
		s.stop()
		s.ring.Close()
		clear(s.secret)
		s.past.drop()
		s.gauge.drop()
		b.watch.wake()
	}
}

// keyOf opens the slot of a login.
func (b *Books) keyOf(login, passphrase string) (*seal.Key, error) {
	var slot []byte
	closed := false
	if err := b.clearly(func(t *tx) { slot, closed = append(slot, t.slot(login)...), t.closed(login) }); err != nil {
		return nil, err
	}
	if closed {
		return nil, office.Refuse(office.PassphraseVoid)
	}
	if len(slot) == 0 { // as slow as a wrong passphrase
		_, _ = seal.NewSlot(seal.NewKey(), passphrase, b.cost)
		return nil, office.Refuse(office.BadPassphrase)
	}
	key, err := seal.OpenSlot(slot, passphrase)
	if errors.Is(err, seal.ErrVersion) {
		return nil, office.Refuse(office.BooksNewer, "slot")
	}
	if err != nil {
		return nil, office.Refuse(office.BadPassphrase)
	}
	return key, nil
}

// clearly reads what lies in clear, without a key.
func (b *Books) clearly(look func(*tx)) error {
	raw, err := b.db.Begin(false)
	if err != nil {
		return err
	}
	defer func() { _ = raw.Rollback() }()
	t := newTx(raw, nil)
	look(t)
	return t.failure
}

// unseal gives the process the data key, if it has not got it, and finds who
// has the login.
func (b *Books) unseal(key *seal.Key, login string) (office.Person, error) {
	b.write.Lock()
	defer b.write.Unlock()
	if s := b.session.Load(); s != nil {
		if !s.ring.Holds(key) {
			return office.Person{}, office.Refuse(office.BooksDamaged, string(pathSlots))
		}
		return b.personIn(s, login)
	}
	s := newSession(seal.NewRing(key))
	person, err := b.personIn(s, login)
	if err == nil {
		err = b.updateIn(s, (*tx).restate)
	}
	if err != nil {
		s.ring.Close()
		return office.Person{}, err
	}
	b.begin(s)
	return person, nil
}

// begin makes a session the process's own; its index is built meanwhile.
func (b *Books) begin(s *session) {
	ctx, stop := context.WithCancel(context.Background())
	s.stop, s.index = stop, newIndex()
	b.session.Store(s)
	go s.index.build(ctx, b)
	b.watch.wake()
}

func newSession(ring *seal.Ring) *session {
	var id [8]byte
	s := &session{ring: ring, secret: make([]byte, 32), past: newPast(false), gauge: newPast(true), stop: func() {}}
	_, _ = rand.Read(id[:])
	_, _ = rand.Read(s.secret)
	s.opening = office.Opening(hex.EncodeToString(id[:]))
	return s
}

// opened is the fact with which the session's opening begins.
func (s *session) opened() office.Fact {
	return office.Fact{Kind: office.BooksOpened, Subject: string(s.opening), Body: office.Opened{Secret: hex.EncodeToString(s.secret)}}
}

// Opened sees to it that books.opened of this opening stands in the journal. An
// exchange begins with it: a file that was restored is then found out at once, and
// not with its first fact.
func (b *Books) Opened() error {
	b.write.Lock()
	defer b.write.Unlock()
	switch s := b.session.Load(); {
	case s == nil:
		return office.Refuse(office.BooksSealed)
	case s.next > 0:
		return nil
	default:
		return b.updateIn(s, (*tx).opened)
	}
}

// opened writes event 0 of the session's opening, if it is not there: with the
// first fact, so that who only reads leaves nothing behind that has to travel.
func (t *tx) opened() error {
	if t.next > 0 {
		return nil
	}
	_, err := t.append(t.moment(), "", t.session.opened())
	return err
}

// personIn finds the person of a login with a session's keys.
func (b *Books) personIn(s *session, login string) (office.Person, error) {
	raw, err := b.db.Begin(false)
	if err != nil {
		return office.Person{}, err
	}
	defer func() { _ = raw.Rollback() }()
	t := newTx(raw, s.ring)
	for _, p := range t.state().People.All() {
		if p.Login == login && !p.Removed {
			if _, problem := t.state().Reader(p.ID); problem != nil {
				return office.Person{}, problem
			}
			return p, nil
		}
	}
	if t.failure != nil {
		return office.Person{}, t.failure
	}
	return office.Person{}, office.Refuse(office.BadPassphrase)
}
