package store

import (
	"watiqa/store/office"
	"watiqa/store/seal"
)

// Recover gives an administrator a new passphrase with the recovery identity
// that was shown when the books were made and lies on paper in a safe. It is
// for the day on which nobody can sign in who could reset one. Nobody in
// particular has been proven then, so that it leaves a trace that cannot be
// taken for anybody's act: person.recovered, of the person whose passphrase it
// set, by nobody. The books are open afterwards, as after [Books.Unlock].
//
// Problems: [office.RecoveryWrong], [office.NotAdministrator] for a login that
// is no administrator's, [office.WeakPassphrase].
func (b *Books) Recover(identity, login, passphrase string) (office.Person, error) {
	var file []byte
	if err := b.clearly(func(t *tx) { file = append(file, t.clear(pathLocal, []byte(recoveryKey))...) }); err != nil {
		return office.Person{}, err
	}
	key, err := seal.OpenRecovery(file, identity)
	if err != nil {
		return office.Person{}, office.Refuse(office.RecoveryWrong)
	}
	b.write.Lock()
	defer b.write.Unlock()
	s, fresh := b.session.Load(), false
	if s == nil {
		s, fresh = newSession(seal.NewRing(key)), true
	} else if !s.ring.Holds(key) {
		return office.Person{}, office.Refuse(office.BooksDamaged, recoveryKey)
	}
	person, err := b.recover(s, fresh, key, login, passphrase)
	switch {
	case fresh && err != nil:
		s.ring.Close()
	case fresh:
		b.begin(s)
	}
	return person, err
}

func (b *Books) recover(s *session, fresh bool, key *seal.Key, login, passphrase string) (person office.Person, err error) {
	return person, b.updateIn(s, func(t *tx) error {
		if fresh {
			if err := t.restate(); err != nil {
				return err
			}
		}
		for _, p := range t.state().People.All() {
			if p.Login == login && p.Has(office.Administrator) {
				person = p
			}
		}
		if person.ID == "" {
			return office.Refuse(office.NotAdministrator)
		}
		if err := weak(passphrase, person.Login, person.Name.Ar, person.Name.Fr); err != nil {
			return err
		}
		slot, err := seal.NewSlot(key, passphrase, b.cost)
		if err != nil {
			return err
		}
		t.putSlot(login, slot)
		_, err = t.append(t.moment(), "", office.Fact{Kind: office.PersonRecovered, Subject: person.ID})
		return err
	})
}
