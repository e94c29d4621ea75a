package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"watiqa/store/office"
)

// effects counts the changes in what known events and items do to the state, and
// in what its records look like. Raise it whenever one of them does something
// else, or a record of package office gains or changes a field that old events
// fill.
const effects = 11

// shape says of what program the state is: of the kinds that it knows, and how it
// understands them. The state is nothing but a replay, so it need not be
// migrated: when a program of another shape unlocks the books for the first time,
// it replays the journal and writes the state anew. What an older one had to put
// aside as unknown takes effect then.
var shape = shapeOf(office.Kinds())

func shapeOf(kinds []office.Kind) string {
	h := sha256.New()
	for _, kind := range kinds {
		_, _ = fmt.Fprintln(h, kind)
	}
	return fmt.Sprintf("%d %s", effects, hex.EncodeToString(h.Sum(nil)[:8]))
}

const shapeKey = "shape"

// restate makes the stored state one of this program's shape.
func (t *tx) restate() error {
	stored, _ := t.open(pathLocal, []byte(shapeKey))
	if isShape(stored) || t.failure != nil {
		return t.failure
	}
	r := newReplay(t.lostPages(), func(gen uint32, seq uint64) ([]byte, bool) { return t.open(pathFeed, feedKey(gen, seq)) })
	for position := range t.size(pathJournal) {
		line, ok := t.open(pathJournal, number(position))
		if !ok {
			return office.Refuse(office.BooksDamaged, pathJournal.text(number(position)))
		}
		if _, _, err := r.step(line); err != nil {
			return office.Refuse(office.BooksDamaged, pathJournal.text(number(position)))
		}
	}
	t.putState(r.state)
	t.sealJSON(pathLocal, []byte(shapeKey), shape)
	return t.failure
}

func isShape(stored []byte) bool {
	ours, err := encode(shape)
	return err == nil && bytes.Equal(stored, ours)
}
