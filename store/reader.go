package store

import "watiqa/store/office"

// Whoever reads is named, and whether that person may is decided in the same
// transaction as what is read: a window that stays open over a removal shows
// nothing more. What the program needs for itself (the engine, the status line,
// the list of people at the door) goes through [Books.View], [Books.Lines] and
// [Books.Head], and is shown to nobody as a record.

// readFor is read on behalf of a person. Problems: [office.UnknownPerson] for
// who is not, or no longer, of this office; [office.NoRole].
func (b *Books) readFor(by string, look func(*tx) error) error {
	return b.read(func(t *tx) error {
		if _, problem := t.state().Reader(by); problem != nil {
			return problem
		}
		return look(t)
	})
}

// ViewFor shows the state to a person, as [Books.View] shows it to the program.
func (b *Books) ViewFor(by string, look func(*office.State) error) error {
	return b.readFor(by, func(t *tx) error { return look(t.state()) })
}
