package store

import (
	"cmp"
	"crypto/rand"
	"maps"
	"sync"
	"time"

	"watiqa/store/office"
)

// The access log: who looked at what. Its leaf is salted with a secret of the
// file, so that its head, which travels, betrays nothing.

const accessKey = "access"

// Look writes an entry of the access log. If it fails, what was to be shown
// must not be shown.
func (b *Books) Look(a office.Access) error {
	return b.update(func(t *tx) error {
		t.look(a)
		return nil
	})
}

func (t *tx) look(a office.Access) {
	a.At = t.now
	line, err := encode(a)
	position := t.size(pathAccess)
	t.fail(pathAccess, number(position), err)
	secret, _ := t.open(pathLocal, []byte(accessKey))
	t.seal(pathAccess, number(position), line)
	t.plant(pathLooks, position, accessLeaf(secret, position, line))
	if a.What == "sign_in" {
		t.session.looked.forget(a.Who)
	}
}

func accessLeaf(secret []byte, position uint64, line []byte) [32]byte {
	return office.BodyHash(office.Salt(secret, position), line)
}

// newSecret draws one of the file's secrets.
func (t *tx) newSecret(name string) {
	secret := make([]byte, 32)
	_, _ = rand.Read(secret)
	t.seal(pathLocal, []byte(name), secret)
}

// AccessHead is the size and root of the access log.
func (b *Books) AccessHead() (size uint64, root [32]byte, err error) {
	err = b.read(func(t *tx) error {
		size = t.size(pathAccess)
		root = t.root(pathLooks, size)
		return nil
	})
	return size, root, err
}

// AccessesBack shows an auditor up to limit entries of the access log that lie
// before a position, newest first; 0 begins at the end. below is the position of
// the oldest of them: to go on, ask before it, until it is 0.
func (b *Books) AccessesBack(by string, before uint64, limit int) (page office.AccessPage, err error) {
	return audited(b, by, office.Access{What: office.LookAccesses}, func(t *tx) (page office.AccessPage, err error) {
		page.Size = t.size(pathAccess)
		page.Below = min(cmp.Or(before, page.Size), page.Size)
		for ; page.Below > 0 && len(page.Rows) < limit; page.Below-- {
			row := office.AccessRow{Position: page.Below - 1}
			if !t.openJSON(pathAccess, number(row.Position), &row.Access) {
				break
			}
			page.Rows = append(page.Rows, row)
		}
		return page, nil
	})
}

// Request shows one request to a person. Nothing is given away before the access
// log is written; the same person looking again at the same request within a minute is one look.
func (b *Books) Request(by, id string) (r office.Request, err error) {
	known := false
	if err := b.ViewFor(by, func(s *office.State) error {
		r, known = s.Requests.Get(id)
		return nil
	}); err != nil {
		return office.Request{}, err
	}
	if !known {
		return office.Request{}, office.Refuse(office.UnknownSubject, id)
	}
	if err := b.lookOnce(office.Access{Who: by, What: "request", Subject: id}); err != nil {
		return office.Request{}, err
	}
	return r, nil
}

// lookOnce writes an entry unless the same person's same look was written a
// moment ago: a list that refreshes itself is one look.
func (b *Books) lookOnce(a office.Access) error {
	s := b.session.Load()
	if s == nil {
		return office.Refuse(office.BooksSealed)
	}
	if s.looked.again(a, b.now()) {
		return nil
	}
	if err := b.Look(a); err != nil {
		return err
	}
	s.looked.note(a, b.now())
	return nil
}

// coalescer remembers when each look was last written down.
type coalescer struct {
	mu   sync.Mutex
	last map[string]map[string]time.Time // by person and lookText
}

// How long a look goes on: one at a record, and one at a list that stays open
// and is read anew whenever something changes, also beneath another list.
const (
	oneLook     = time.Minute
	oneStanding = time.Hour
)

func (c *coalescer) again(a office.Access, now time.Time) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	last, known := c.last[a.Who][lookText(a)]
	age, most := now.Sub(last), oneLook
	if a.Standing() {
		most = oneStanding
	}
	return known && age >= 0 && age < most
}

func (c *coalescer) note(a office.Access, now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.last == nil {
		c.last = map[string]map[string]time.Time{}
	}
	if c.last[a.Who] == nil {
		c.last[a.Who] = map[string]time.Time{}
	}
	maps.DeleteFunc(c.last[a.Who], func(_ string, at time.Time) bool { return now.Sub(at) >= oneStanding })
	c.last[a.Who][lookText(a)] = now
}

// forget a person's looks: whoever signs in begins anew.
func (c *coalescer) forget(who string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.last, who)
}

func lookText(a office.Access) string {
	a.At = time.Time{}
	text, _ := encode(a)
	return string(text)
}
