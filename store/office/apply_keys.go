package office

import "time"

// KeyGrant is the body of key.granted: an administrator lets a person in with a
// key. Its fingerprint is the subject.
type KeyGrant struct {
	Person string `json:"person" of:"person"`
	Key    string `json:"key"`             // as [ParseKey] gives it
	Until  Day    `json:"until,omitempty"` // last day; empty: until it is revoked
}

// InspectorGrant is the body of inspector.granted: the platform lets an
// inspector in with a key. The subject is the inspector's id at the platform.
type InspectorGrant struct {
	Name  Name   `json:"name"`
	Key   string `json:"key"`   // as [ParseKey] gives it
	Until Day    `json:"until"` // last day on the office's calendar
}

// InspectorRevoke is the body of inspector.revoked. Without a key all of the
// inspector's are revoked, and he is no longer a person of this office.
type InspectorRevoke struct {
	Key string `json:"key,omitempty"` // fingerprint
}

// InspectorPerson is the id under which an inspector of the platform is one of
// the office's people. He has no login and no passphrase: only his key says who
// he is.
func InspectorPerson(id string) string { return "i-" + id }

func applyKeyGranted(s *State, e Event, b KeyGrant) {
	k := Key{ID: e.Subject, Public: b.Key, Person: b.Person, Until: b.Until, Source: FromOffice, Granted: e.At, By: e.Who}
	if !s.grant(k) {
		keepUnknown(s, e)
	}
}

func applyKeyRevoked(s *State, e Event, b Step) { s.revoke(e.Subject, e.At, b.Note) }

// grant lets a key in. A dead one stays dead; false for one that is somebody
// else's: the first one keeps it.
func (s *State) grant(k Key) bool {
	before, known := s.Keys.Get(k.ID)
	if known && before.Dead() {
		return true
	}
	if known && before.Person != k.Person {
		return false
	}
	s.Keys.Put(k.ID, k)
	return true
}

// revoke a key, also one that nobody knows yet: its grant may still come.
func (s *State) revoke(id string, at time.Time, note string) {
	k, _ := s.Keys.Get(id)
	if k.Dead() {
		return
	}
	k.ID, k.Revoked, k.Note = id, at, note
	s.Keys.Put(id, k)
}

// revokeAll takes every key of a person away.
func (s *State) revokeAll(person string, at time.Time, note string) {
	var ids []string
	for id, k := range s.Keys.All() {
		if k.Person == person && !k.Dead() {
			ids = append(ids, id)
		}
	}
	for _, id := range ids {
		s.revoke(id, at, note)
	}
}

// takeGranted makes the inspector one of the office's people, unless the key is
// dead: then nothing is new about him.
func takeGranted(s *State, i Item, b InspectorGrant) {
	id, public, problem := ParseKey(b.Key)
	if problem != nil || i.Subject == "" || !b.Until.Valid() {
		keepUnknownItem(s, i)
		return
	}
	k, known := s.Keys.Get(id)
	if known && k.Dead() {
		return
	}
	if i.Carried && (k.Person != InspectorPerson(i.Subject) || k.Until.Before(b.Until)) {
		keepUnknownItem(s, i)
		return
	}
	person := InspectorPerson(i.Subject)
	if !s.grant(Key{ID: id, Public: public, Person: person, Until: b.Until, Source: FromPlatform, Granted: i.At}) {
		keepUnknownItem(s, i)
		return
	}
	p, known := s.People.Get(person)
	if !known || p.Removed {
		p = Person{ID: person, Roles: []Role{Inspector}}
	}
	p.Name = b.Name
	s.People.Put(person, p)
}

func takeRevoked(s *State, i Item, b InspectorRevoke) {
	if b.Key != "" {
		s.revoke(b.Key, i.At, "")
		return
	}
	person := InspectorPerson(i.Subject)
	removePerson(s, person, i.At)
}
