package platform

import (
	"crypto/sha256"
	"maps"
	"slices"

	"watiqa/store/office"
)

// push is one office's new events on their way into journal and state.
type push struct {
	p       *Platform
	tx      Tx
	office  *Office
	state   *office.State
	touched map[string]bool // requests that events spoke of
}

func (p *Platform) push(tx Tx, o *Office) *push {
	return &push{p: p, tx: tx, office: o, state: stateOf(tx, o.ID), touched: map[string]bool{}}
}

// append puts one line at the end of the journal. The state does not move yet:
// first the root must be the one that the device signed.
func (u *push) append(line []byte) (office.Event, error) {
	e, leaf, err := u.office.Walk.Step(line)
	if err != nil {
		return e, err
	}
	if err := (tree{u.tx, u.office.ID}).add(u.office.Head.Size, leaf); err != nil {
		return e, err
	}
	u.tx.Put(Journal, numbered(u.office.ID, u.office.Head.Size), line)
	u.office.Head.Size++
	return e, nil
}

// apply brings the platform's copy of the office's state up to date with an
// event of the journal.
func (u *push) apply(e office.Event) {
	u.remember(e)
	happened := e.Counted()
	if happened.Kind != e.Kind {
		if u.seen(happened) {
			return // the branch that was kept holds it: nothing is booked twice
		}
		u.remember(happened)
	}
	u.take(e)
	u.placed(happened.Subject)
	office.Apply(u.state, e)
	if happened.Subject == "" {
		return
	}
	u.touched[happened.Subject] = true
	u.posted(happened)
	u.asked(happened)
	u.p.processedTwice(u.tx, u.office, u.state, happened)
	if bureau, ok := transferredBy(u.state, happened); ok {
		u.p.forward(u.tx, u.office, happened.Subject, bureau)
	}
}

// finish opens the differences of everything that the push spoke of.
func (u *push) finish() {
	for _, request := range slices.Sorted(maps.Keys(u.touched)) {
		u.p.compare(u.tx, u.office, u.state, request)
	}
}

// take brings the feed's items into the state at the place where the office
// took them. Items that this platform no longer holds, because it was restored
// from a backup, are passed over and counted.
func (u *push) take(e office.Event) {
	page, ok := office.TakenBy(e)
	if !ok {
		return
	}
	cursor, from := u.state.Here().Feed, page.From
	switch {
	case page.Gen < cursor.Gen:
		return
	case page.Gen == cursor.Gen:
		from = max(from, cursor.Seq)
	}
	if !holds(u.tx, u.office.ID, page.To, page.Digest) {
		u.office.Unreadable++
		return
	}
	for seq := from + 1; seq <= page.To; seq++ {
		_, line, _ := itemAt(u.tx, u.office.ID, seq)
		item, err := office.DecodeItem(line)
		if err != nil {
			u.tx.Fail(err) // our own line
			return
		}
		item.Gen, item.Carried = page.Gen, e.Kind == office.EventCarried
		office.Take(u.state, item)
		u.touched[item.Subject] = true
	}
}

// seen tells whether the very same event, by identity and token, is known. Both
// count: copies of a running machine write two events under one identity.
func (u *push) seen(e office.Event) bool { return u.tx.Get(Identities, u.identity(e)) != nil }

func (u *push) remember(e office.Event) { u.tx.Put(Identities, u.identity(e), mark) }

func (u *push) identity(e office.Event) string {
	sum := sha256.Sum256(e.Token())
	return numbered(within(u.office.ID)+string(e.Opening), e.N) + string(sum[:])
}
