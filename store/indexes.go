package store

import (
	"encoding/json"

	"watiqa/store/office"
)

// indexes are the journal's two: where an identity lies, and what happened to
// a subject. As keys in the file; the trail has no values.
type indexes struct {
	tx       *tx
	identity map[string]uint64
	trail    map[string]bool
}

func (t *tx) newIndexes() indexes { return indexes{t, map[string]uint64{}, map[string]bool{}} }

// add the event at a position. The first place of an identity counts.
func (x indexes) add(position uint64, e office.Event) {
	for _, identity := range identities(e) {
		key := string(identityKey(identity))
		if _, known := x.identity[key]; !known {
			x.identity[key] = position
		}
	}
	if noun, subject := about(e); subject != "" {
		x.trail[string(x.tx.trailKey(noun, subject, position))] = true
	}
}

// about says to what an event happened; one that carries another happened to
// what that did.
func about(e office.Event) (office.Noun, string) {
	e = unwrapped(e)
	return e.Kind.Noun(), e.Subject
}

// identities of an event: its own, and that of the event it carries.
func identities(e office.Event) []office.Identity {
	all := []office.Identity{e.Identity()}
	if e.Kind == office.EventCarried {
		var carried office.Carried
		if json.Unmarshal(e.Body, &carried) == nil {
			all = append(all, office.Identity{Opening: carried.Opening, N: carried.N})
		}
	}
	return all
}
