package store

import (
	"encoding/hex"
	"errors"
	"maps"

	"watiqa/store/office"
)

// Rebuild leads the office out of a fork: this file was restored or cloned,
// and the platform holds other events after the first shared ones. prefix are
// the platform's lines from there on, feed items of its feed that we may lack:
// both proven to be its own. A page that the lines took and that is neither there
// nor here is lost, see [lostPages]. The new journal is, in this order,
//
//	the shared events and prefix: what the platform acknowledged
//	books.opened        of a new opening, in which this process goes on
//	epoch.opened        both heads, who decided and why
//	event.carried       one for each event of the abandoned branch that is not
//	                    there yet, by identity and bytes, with its old bytes
//
// and the state is its replay, in which what the abandoned branch says about who
// may do what widens nobody's rights. The passphrases of all whom either branch
// touched no longer count: [Books.Keyless]. All of it is one transaction. A
// person who may do "epoch" has to ask for it.
func (b *Books) Rebuild(by, reason string, prefix [][]byte, shared uint64, feed [][]byte) error {
	items, err := decodeItems(feed)
	if err != nil {
		return err
	}
	b.write.Lock()
	defer b.write.Unlock()
	old := b.session.Load()
	if old == nil {
		return office.Refuse(office.BooksSealed)
	}
	s := newSession(old.ring)
	err = b.updateIn(s, func(t *tx) error { return t.rebuild(by, reason, prefix, shared, items) })
	if err != nil {
		return err
	}
	old.stop()
	b.begin(s)
	return nil
}

// rebuild is the new journal in the making: what is kept is replayed, and then
// every further event goes through the same replay.
type rebuild struct {
	t       *tx
	shared  uint64
	replay  *replay
	tree    *branch
	lines   [][]byte // from position shared on
	indexes indexes
	items   map[uint64][]byte // the platform's feed now, by number
	theirs  bool              // its items win over ours
	fresh   map[string][]byte // items to store, and what stands for lost pages, by key
	trial   map[string][]byte // items to store if the present line can be taken
	covered map[string]bool   // items that a page speaks of
	touched map[string]bool   // people whose passphrases no longer count
	names   office.Names
}

func (t *tx) rebuild(by, reason string, prefix [][]byte, shared uint64, items []office.Item) error {
	facts, err := office.Decide(t.state(), t.moment(), by, office.Command{Action: "epoch", Values: map[string]string{"reason": reason}})
	if err != nil {
		return err
	}
	size := t.size(pathJournal)
	epoch, ok := facts[0].Body.(office.Epoch)
	if shared > size || !ok {
		return office.Refuse(office.LineMalformed)
	}
	lost, err := t.events(shared, size)
	if err != nil {
		return err
	}
	r := t.newRebuild(shared, items)
	if err := r.keep(prefix); err != nil {
		return err
	}
	kept, err := r.tree.root()
	if err != nil {
		return err
	}
	lostRoot := t.root(pathHashes, size)
	epoch.Kept, epoch.KeptRoot = shared+uint64(len(prefix)), hex.EncodeToString(kept[:])
	epoch.Lost, epoch.LostRoot, epoch.Fork = size, hex.EncodeToString(lostRoot[:]), shared
	facts[0].Body = epoch
	if err := r.goOn(by, facts[0], lost); err != nil {
		return err
	}
	t.replace(r)
	return t.failure
}

func (t *tx) newRebuild(shared uint64, items []office.Item) *rebuild {
	r := &rebuild{t: t, shared: shared, tree: t.branch(pathHashes, shared), indexes: t.newIndexes(),
		items: map[uint64][]byte{}, fresh: map[string][]byte{}, covered: map[string]bool{}, touched: map[string]bool{}, names: office.Names{}}
	for _, item := range items {
		r.items[item.Seq] = item.Encode()
	}
	r.replay = newReplay(t.lostPages(), r.item)
	r.replay.taken = func(key string) { r.covered[key] = true }
	return r
}

// events of a range of positions, with their openings.
func (t *tx) events(from, to uint64) (events []office.Event, err error) {
	journal := t.journal()
	for position := from; position < to; position++ {
		e, ok := journal.event(position)
		if !ok {
			return nil, errors.Join(t.failure, errDamaged)
		}
		events = append(events, e)
	}
	return events, nil
}

// keep replays the shared events and then the platform's lines.
func (r *rebuild) keep(prefix [][]byte) error {
	for position := range r.shared {
		line, ok := r.t.open(pathJournal, number(position))
		e, _, err := r.try(line)
		if !ok || err != nil {
			return office.Refuse(office.BooksDamaged, pathJournal.text(number(position)))
		}
		r.indexes.add(position, e)
	}
	for _, line := range prefix {
		e, err := r.add(line)
		if err != nil {
			return err
		}
		if e = e.Counted(); e.Kind == office.PersonRecovered {
			r.touched[e.Subject] = true // the paper in the safe was used on the other computer
		}
		r.touches(e)
	}
	return nil
}

// add takes the next line of the new journal. A page of the feed that does not
// fit with the items we hold is tried with those of the platform; one that fits
// with neither is lost.
func (r *rebuild) add(line []byte) (office.Event, error) {
	e, leaf, err := r.try(line)
	if errors.Is(err, trouble{office.VerifyFeed}) {
		r.theirs = true
		e, leaf, err = r.try(line)
		r.theirs = false
	}
	if page, ok := office.TakenBy(e); ok && errors.Is(err, trouble{office.VerifyFeed}) {
		key := lostKey(page)
		r.replay.lost[key] = r.instead(page)
		r.fresh[key] = writeLost(r.replay.lost[key])
		e, leaf, err = r.try(line)
	}
	if err != nil {
		return e, office.Refuse(office.LineMalformed)
	}
	r.indexes.add(r.replay.size-1, e)
	r.lines = append(r.lines, line)
	return e, r.tree.plant(leaf)
}

// try takes a line, and with it the platform's items that it needs.
func (r *rebuild) try(line []byte) (e office.Event, leaf [32]byte, err error) {
	r.trial = map[string][]byte{}
	if e, leaf, err = r.replay.step(line); err == nil {
		maps.Copy(r.fresh, r.trial)
	}
	return e, leaf, err
}

// item finds a line of the feed for the replay.
func (r *rebuild) item(gen uint32, seq uint64) ([]byte, bool) {
	key := feedKey(gen, seq)
	line, ours := r.t.open(pathFeed, key)
	if theirs, ok := r.items[seq]; ok && (r.theirs || !ours) {
		r.trial[string(key)] = theirs
		return theirs, true
	}
	return line, ours
}

// goOn writes what comes after the kept events.
func (r *rebuild) goOn(by string, epoch office.Fact, lost []office.Event) error {
	if err := r.write("", r.t.session.opened()); err != nil {
		return err
	}
	if err := r.write(by, epoch); err != nil {
		return err
	}
	for _, e := range lost {
		if err := r.carry(e.Counted()); err != nil {
			return err
		}
	}
	return nil
}

func (r *rebuild) write(who string, f office.Fact) error {
	m := r.replay.mark.moment(r.t.now, r.replay.state.Here().Calendar)
	e, err := office.NewEvent(r.t.session.opening, office.Header{N: r.t.next, At: m.At, Day: m.Day, Who: who,
		Role: f.Role, Kind: f.Kind, Subject: f.Subject, Clock: m.Clock}, f.Body)
	if err != nil {
		return err
	}
	r.t.next++
	_, err = r.add(e.Encode())
	return err
}
