package store

import (
	"encoding/hex"
	"encoding/json"

	"watiqa/store/office"
)

// lineage looks for a head on abandoned branches. None of them is kept as it was;
// each is computed anew from what the journal holds:
//
//   - of a branch that an epoch of this journal ended, the shared beginning, and
//     behind it the events that were carried over, in their order and with their
//     own bytes;
//   - of a branch that was ended earlier, on a branch that is itself abandoned, the
//     same, from the events that were carried twice.
//
// Where that branch had carried events itself, the events in which it did so are
// not among what was carried on: they are made anew from the epoch that they
// followed, which was written in the same moment. Nothing of this can be wrong
// unnoticed: a head is only taken for found if its root comes out.
//
// What cannot be known are heads above an event that was not carried over because
// the kept branch had it already, but for the last head of each branch, which its
// epoch names.
type lineage struct {
	tx      *tx
	head    office.PrintedHead
	secrets map[office.Opening][]byte
	found   end
	last    office.Event // under the head
}

// end of a branch: the epoch that abandoned it, and what was carried over from it.
type end struct {
	at      office.Event // epoch.opened
	epoch   office.Epoch
	carried []carriedOver
}

// carriedOver is an event of an abandoned branch, and how the journal carries it.
type carriedOver struct {
	event   office.Event
	wrapped office.Event
}

// ends are those that the journal itself tells, in its order.
func (l *lineage) ends(size uint64) (ends []end, err error) {
	journal := l.tx.journal()
	for position := range size {
		outer, ok := journal.event(position)
		if !ok {
			return nil, l.tx.failure
		}
		e, carried := office.Happened(outer)
		if id, secret, begins := office.OpenedBy(e); begins {
			l.secrets[id] = secret
		}
		switch epoch, is := epochOf(e); {
		case carried && len(ends) > 0:
			last := &ends[len(ends)-1]
			last.carried = append(last.carried, carriedOver{e, outer})
		case is:
			ends = append(ends, end{at: e, epoch: epoch})
		}
	}
	return ends, nil
}

func epochOf(e office.Event) (epoch office.Epoch, is bool) {
	is = e.Kind == office.EpochOpened && json.Unmarshal(e.Body, &epoch) == nil
	return epoch, is
}

// find the head on the branch that ended there, or on one that had ended on it.
// shared gives the tree of what lies before its fork.
func (l *lineage) find(at end, shared func(size uint64) *branch) bool {
	if l.head.Size == at.epoch.Lost && l.head.Is(at.epoch.LostRoot) {
		l.found = at
		return true
	}
	lines, earlier := at.lines()
	grown := func(size uint64) *branch {
		tree := shared(min(size, at.epoch.Fork))
		for i := 0; tree != nil && uint64(tree.size) < size; i++ {
			if i == len(lines) || !l.plant(tree, lines[i]) {
				return nil
			}
		}
		return tree
	}
	if l.head.Size > at.epoch.Fork && l.head.Size <= at.epoch.Lost {
		if tree := grown(l.head.Size); tree != nil {
			if root, err := tree.root(); err == nil && l.head.Is(hex.EncodeToString(root[:])) {
				l.found = at
				return true
			}
		}
	}
	for _, before := range earlier {
		if l.find(before, grown) {
			return true
		}
	}
	return false
}

func (l *lineage) plant(tree *branch, e office.Event) bool {
	secret := l.secrets[e.Opening]
	l.last = e
	return secret != nil && tree.plant(e.Leaf(secret)) == nil
}

// lines are the events of the branch behind its fork, as they stood on it; earlier
// are the ends of other branches that it told.
func (at end) lines() (lines []office.Event, earlier []end) {
	var under *end // the epoch that the branch had opened, while it carried over
	for _, c := range at.carried {
		if under != nil && (uint64(len(under.carried)) == under.epoch.Lost-under.epoch.Fork || c.event.Opening == under.at.Opening) {
			under = nil // from here on it wrote what happened
		}
		if under == nil {
			lines = append(lines, c.event)
			if epoch, is := epochOf(c.event); is {
				earlier = append(earlier, end{at: c.event, epoch: epoch})
				under = &earlier[len(earlier)-1]
			}
			continue
		}
		under.carried = append(under.carried, c)
		lines = append(lines, c.under(under.at, uint64(len(under.carried))))
	}
	return lines, earlier
}

// under is the event in which a branch carried another one: the n-th behind its
// epoch, written in the same moment.
func (c carriedOver) under(epoch office.Event, n uint64) office.Event {
	h := office.Header{N: epoch.N + n, At: epoch.At, Day: epoch.Day, Who: c.wrapped.Who, Role: c.wrapped.Role, Kind: office.EventCarried,
		Subject: c.wrapped.Subject, Clock: epoch.Clock}
	var body office.Carried
	_ = json.Unmarshal(c.wrapped.Body, &body)
	e, err := office.NewEvent(epoch.Opening, h, body)
	if err != nil {
		return c.event // its root will not come out
	}
	return e
}
