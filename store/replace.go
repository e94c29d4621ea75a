package store

import (
	"bytes"
	"strings"

	"watiqa/store/office"
)

// replace puts a rebuilt journal and everything that follows from it in the
// place of the present one.
func (t *tx) replace(r *rebuild) {
	t.cut(pathJournal, number(r.shared))
	t.cut(pathHashes, number(uint64(r.tree.from)))
	for i, line := range r.lines {
		t.seal(pathJournal, number(r.shared+uint64(i)), line)
	}
	for i, hash := range r.tree.added {
		t.put(pathHashes, number(uint64(r.tree.from)+uint64(i)), hash[:])
	}
	for key, line := range r.fresh {
		if r.covered[key] {
			t.seal(pathFeed, []byte(key), line)
		}
	}
	t.dropItems(r.covered)
	t.empty(pathIdentity)
	for key, position := range r.indexes.identity {
		t.put(pathIdentity, []byte(key), number(position))
	}
	t.empty(pathTrail)
	for key := range r.indexes.trail {
		t.put(pathTrail, []byte(key), nil)
	}
	t.putState(r.replay.state)
	t.setMark(r.replay.mark)
	t.dropSlots(r.touched)
	t.grown = true
}

// cut removes everything from a key on.
func (t *tx) cut(p path, from []byte) {
	b := t.bucket(p)
	if b == nil {
		return
	}
	var keys [][]byte
	c := b.Cursor()
	for key, _ := c.Seek(from); key != nil; key, _ = c.Next() {
		keys = append(keys, bytes.Clone(key))
	}
	for _, key := range keys {
		t.remove(p, key)
	}
}

// dropItems removes items that no page speaks of any more.
func (t *tx) dropItems(covered map[string]bool) {
	b := t.bucket(pathFeed)
	if b == nil {
		return
	}
	var keys [][]byte
	c := b.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		if !covered[string(key)] {
			keys = append(keys, bytes.Clone(key))
		}
	}
	for _, key := range keys {
		t.remove(pathFeed, key)
	}
}

// empty makes a bucket anew.
func (t *tx) empty(p path) {
	parent := t.raw.Bucket([]byte(rootName))
	name := string(p)
	if above, below, nested := strings.Cut(name, "/"); nested {
		parent, name = t.bucket(path(above)), below
	}
	if parent == nil {
		t.fail(p, nil, errDamaged)
		return
	}
	delete(t.buckets, p)
	if parent.Bucket([]byte(name)) != nil { // an older program may not have known this shelf
		t.fail(p, nil, parent.DeleteBucket([]byte(name)))
	}
	_, err := parent.CreateBucket([]byte(name))
	t.fail(p, nil, err)
}

// putState writes a whole state; the index of stages follows.
func (t *tx) putState(s *office.State) {
	for _, p := range paths() {
		if p.replayed() || p == pathStages {
			t.empty(p)
		}
	}
	clear(t.records)
	to := t.state()
	fill(to.Office, s.Office)
	fill(to.People, s.People)
	fill(to.Keys, s.Keys)
	fill(to.Signatories, s.Signatories)
	fill(to.Requests, s.Requests)
	fill(to.Folders, s.Folders)
	fill(to.Rates, s.Rates)
	fill(to.Accounts, s.Accounts)
	fill(to.Differences, s.Differences)
	fill(to.Letters, s.Letters)
	fill(to.Slips, s.Slips)
	fill(to.Batches, s.Batches)
	fill(to.Labels, s.Labels)
	fill(to.Mail, s.Mail)
	fill(to.Sheets, s.Sheets)
	fill(to.Complaints, s.Complaints)
	fill(to.Notes, s.Notes)
	fill(to.Visits, s.Visits)
	fill(to.Unknown, s.Unknown)
	fill(to.Drawers, s.Drawers)
	fill(to.Days, s.Days)
	fill(to.ReceiptBooks, s.ReceiptBooks)
	fill(to.Receipts, s.Receipts)
	fill(to.Closings, s.Closings)
	fill(to.Deposits, s.Deposits)
	fill(to.Statements, s.Statements)
	fill(to.Checks, s.Checks)
	fill(to.Handovers, s.Handovers)
	fill(to.Annexes, s.Annexes)
}

func fill[T any](to, from office.Shelf[T]) {
	for id, record := range from.All() {
		to.Put(id, record)
	}
}
