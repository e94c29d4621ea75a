package store

import "watiqa/store/office"

// Passphrases do not travel, so that after a fork nobody knows which of two is a
// person's: the one in this file may have been reset on the branch that was kept,
// or set on an old copy by who had no say any more. Therefore the slot of
// everybody whom either branch added, reset or removed since the fork is closed,
// and that of who is removed or has no role. A closed slot is one without a key:
// it says that there was a passphrase and that it no longer counts.

// touches notes whose passphrase an event makes doubtful.
func (r *rebuild) touches(e office.Event) {
	switch e.Kind {
	case office.PersonAdded, office.PersonRekeyed, office.PersonRemoved:
		r.touched[e.Subject] = true
	}
}

// dropSlots closes the slots that no longer count. A login that somebody left
// long ago may be another's by now.
func (t *tx) dropSlots(touched map[string]bool) {
	entitled := map[string]bool{}
	for id := range t.state().People.All() {
		if p, problem := t.state().Reader(id); problem == nil {
			entitled[p.Login] = true
		}
	}
	for id, p := range t.state().People.All() {
		if touched[id] || !entitled[p.Login] {
			t.closeSlot(p.Login)
		}
	}
}

func (t *tx) closeSlot(login string) {
	if len(t.slot(login)) > 0 {
		t.putSlot(login, nil)
	}
}

// closed tells whether a login had a passphrase that no longer counts.
func (t *tx) closed(login string) bool {
	return t.get(pathSlots, t.slotKey(login)) != nil && len(t.slot(login)) == 0
}

// Keyless shows a person who works in the office and cannot sign in at this
// station: an administrator has to give them a passphrase or, where they came
// over from an abandoned branch, roles first.
func (b *Books) Keyless(by string) (people []office.Person, err error) {
	err = b.readFor(by, func(t *tx) error {
		for _, p := range t.state().People.All() {
			if !p.Removed && (len(p.Roles) == 0 || len(t.slot(p.Login)) == 0) {
				people = append(people, p)
			}
		}
		return nil
	})
	return people, err
}
