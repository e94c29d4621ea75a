package store

import (
	"encoding/binary"
	"encoding/hex"

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

// add the event at a position. The first place of an event counts.
func (x indexes) add(position uint64, e office.Event) {
	for _, key := range x.tx.eventKeys(e) {
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
	e = e.Counted()
	return e.Kind.Noun(), e.Subject
}

// eventKeys are the keys of an event and of the one that it carries.
func (t *tx) eventKeys(e office.Event) []string {
	keys := []string{t.eventKey(e)}
	if inner := e.Counted(); inner.Kind != e.Kind {
		keys = append(keys, t.eventKey(inner))
	}
	return keys
}

// eventKey is an event's opening (8 bytes), its number (8 bytes) and a hash of
// its token (8 bytes). The hash is there because a machine that was copied while
// it ran numbers on in one opening on both sides: what has the same identity
// need not be the same event.
func (t *tx) eventKey(e office.Event) string {
	opening, err := hex.DecodeString(string(e.Opening))
	if err != nil || len(opening) != 8 {
		opening = make([]byte, 8)
	}
	key := binary.BigEndian.AppendUint64(opening, e.N)
	return string(append(key, t.hashed("event", string(e.Token()))[:8]...))
}
