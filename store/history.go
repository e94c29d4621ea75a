package store

import (
	"bytes"
	"encoding/binary"
	"slices"

	"watiqa/store/office"
)

// Head of the journal: how many events it holds, and their Merkle root.
func (b *Books) Head() (size uint64, root [32]byte, err error) {
	err = b.read(func(t *tx) error {
		size = t.size(pathJournal)
		root = t.root(pathHashes, size)
		return nil
	})
	return size, root, err
}

// RootAt is the root that the journal had with its first size events; ok is
// false when it never held so many.
func (b *Books) RootAt(size uint64) (root [32]byte, ok bool, err error) {
	err = b.read(func(t *tx) error {
		if ok = size <= t.size(pathJournal); ok {
			root = t.root(pathHashes, size)
		}
		return nil
	})
	return root, ok, err
}

// Lines are the canonical lines of up to limit events from a position on, for
// the platform.
func (b *Books) Lines(from uint64, limit int) (lines [][]byte, err error) {
	err = b.read(func(t *tx) error {
		for position := from; len(lines) < limit; position++ {
			line, ok := t.open(pathJournal, number(position))
			if !ok {
				break
			}
			lines = append(lines, line)
		}
		return nil
	})
	return lines, err
}

// Events shows a person up to limit events from a position on.
func (b *Books) Events(by string, from uint64, limit int) (events []office.Event, err error) {
	err = b.readFor(by, func(t *tx) error {
		journal := t.journal()
		for position := from; len(events) < limit; position++ {
			e, ok := journal.event(position)
			if !ok {
				break
			}
			events = append(events, e)
		}
		return nil
	})
	return events, err
}

// History shows a person every event that happened to a subject of a noun,
// oldest first. What happened to a request is also what happened to its letters
// and to the slips while they were on them, and what was printed of it.
// What was carried over from an abandoned branch shows as event.carried.
func (b *Books) History(by string, noun office.Noun, subject string) (events []office.Event, err error) {
	err = b.readFor(by, func(t *tx) error {
		positions := t.happened(noun, subject)
		if noun == office.OnRequest {
			positions = slices.Concat(positions, t.happened(office.OnLetter, subject), t.happened(office.OnSheet, subject))
			slices.Sort(positions)
		}
		journal := t.journal()
		if events = t.eventsAt(journal, positions); noun != office.OnRequest {
			return nil
		}
		if all := t.ridden(journal, positions, events); len(all) > len(positions) {
			events = t.eventsAt(journal, all)
		}
		return nil
	})
	return events, err
}

// eventsAt reads the events that the trail says are at some positions.
func (t *tx) eventsAt(journal *reader, positions []uint64) (events []office.Event) {
	for _, position := range positions {
		e, ok := journal.event(position)
		if !ok {
			t.fail(pathTrail, number(position), errDamaged)
			return nil
		}
		events = append(events, e)
	}
	return events
}

// ridden adds to the positions of a request's own events those of what happened
// to its slips while they carried its letter: handed over, or left behind by the
// Post's round.
func (t *tx) ridden(journal *reader, own []uint64, events []office.Event) []uint64 {
	all := slices.Clone(own)
	for _, ride := range t.state().Rides(events) {
		for _, position := range slices.Concat(t.happened(office.OnSlip, ride.Slip), t.happened(office.OnRound, ride.Slip)) {
			e, ok := journal.event(position)
			kind := e.Counted().Kind
			if ok && (kind == office.SlipHanded || kind == office.RoundMissed) && position > own[ride.From] && (ride.To == len(own) || position < own[ride.To]) {
				all = append(all, position)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// happened gives the positions of the events that happened to a subject of a noun.
func (t *tx) happened(noun office.Noun, subject string) (positions []uint64) {
	trail := t.bucket(pathTrail)
	if trail == nil {
		return nil
	}
	first := t.trailKey(noun, subject, 0)
	c := trail.Cursor()
	for key, _ := c.Seek(first); bytes.HasPrefix(key, first[:trailHash]); key, _ = c.Next() {
		if len(key) != len(first) {
			t.fail(pathTrail, key, errDamaged)
			return nil
		}
		positions = append(positions, binary.BigEndian.Uint64(key[trailHash:]))
	}
	return positions
}
