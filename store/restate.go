package store

import "watiqa/store/office"

// shape counts the changes in what the state's records look like. The state
// is nothing but a replay, so it need not be migrated: when a program of
// another shape unlocks the books for the first time, it replays the journal
// and writes the state anew. Raise it whenever a record of package office gains
// or changes a field that old events fill; a test on frozen books fails until then.
const shape = 4

const shapeKey = "shape"

// restate makes the stored state one of this program's shape.
func (t *tx) restate() error {
	var stored int
	if t.openJSON(pathLocal, []byte(shapeKey), &stored); stored == shape || t.failure != nil {
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
