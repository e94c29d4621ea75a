package store

import (
	"encoding/json"

	"watiqa/store/office"
)

// indexes are the journal's two: where an identity lies, and what happened to
// a subject. As keys in the file; the trail has no values.
type indexes struct {
	identity map[string]uint64
	trail    map[string]bool
}

func newIndexes() indexes { return indexes{map[string]uint64{}, map[string]bool{}} }

// add the event at a position. The first place of an identity counts.
func (x indexes) add(position uint64, e office.Event) {
	for _, identity := range identities(e) {
		key := string(identityKey(identity))
		if _, known := x.identity[key]; !known {
			x.identity[key] = position
		}
	}
	if e.Subject != "" {
		x.trail[string(trailKey(e.Subject, position))] = true
	}
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
