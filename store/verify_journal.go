package store

import (
	"bytes"
	"encoding/hex"
	"errors"

	"golang.org/x/mod/sumdb/tlog"

	"watiqa/store/office"
)

// layout: nothing lies in the root bucket, or where only buckets belong, that
// this version did not put there.
func (v *verifier) layout() {
	known := map[string]bool{}
	for _, p := range paths() {
		known[string(p)] = true
	}
	root := v.t.raw.Bucket([]byte(rootName))
	_ = root.ForEach(func(name, value []byte) error {
		if !known[string(name)] && string(name) != versionKey {
			v.found(path(name), nil, office.VerifyExtra)
		}
		return nil
	})
	v.each(pathState, func(name, _ []byte) {
		if p := pathState + "/" + path(name); !known[string(p)] {
			v.found(p, nil, office.VerifyExtra)
		}
	})
	top := v.t.raw.Cursor()
	for name, _ := top.First(); name != nil; name, _ = top.Next() {
		if string(name) != rootName {
			v.found(path(name), nil, office.VerifyExtra)
		}
	}
}

// journal replays every event and compares hashes and indexes on the way.
func (v *verifier) journal() {
	v.replay, v.indexes, v.covered = newReplay(v.t.lostPages(), v.item), v.t.newIndexes(), map[string]bool{}
	v.replay.taken = func(key string) { v.covered[key] = true }
	total := v.t.size(pathJournal)
	tree := &planted{}
	var position uint64
	v.each(pathJournal, func(key, value []byte) {
		if !bytes.Equal(key, number(position)) {
			v.found(pathJournal, key, office.VerifyNumber)
			v.broken = true
		}
		v.event(position, key, value, tree)
		position++
		if v.progress != nil && (position%256 == 0 || position == total) {
			v.progress(position, total)
		}
	})
	v.report.Events = position
	v.compareTree(pathHashes, tree)
	if root, err := tlog.TreeHash(int64(position), tree); err == nil {
		v.report.Root = hex.EncodeToString(root[:])
	}
	if v.broken {
		return
	}
	v.compareIndexes()
}

// event at a position. Where it cannot be read, the stored hash stands in for
// it, so that those after it can still be judged.
func (v *verifier) event(position uint64, key, value []byte, tree *planted) {
	line, ok := v.unseal(pathJournal, key, value)
	if !ok {
		v.broken = true
		tree.standIn(v.t, pathHashes, position)
		return
	}
	e, leaf, err := v.replay.step(line)
	var why trouble
	if errors.As(err, &why) {
		if !v.broken || why.code == office.VerifyLine {
			v.found(pathJournal, key, why.code)
		}
		v.broken = true
		tree.standIn(v.t, pathHashes, position)
		return
	}
	v.indexes.add(position, e)
	if e := e.Counted(); e.Kind == office.PersonRecovered {
		v.report.Recovered = append(v.report.Recovered, Recovered{At: e.At, Person: e.Subject})
	}
	tree.plant(position, tlog.RecordHash(leaf[:]))
}

// item of the feed log for the replay. One that does not open is found when
// the feed log itself is gone through.
func (v *verifier) item(gen uint32, seq uint64) ([]byte, bool) {
	key := feedKey(gen, seq)
	sealed := v.t.get(pathFeed, key)
	if sealed == nil {
		return nil, false
	}
	line, err := v.t.ring.Open(nil, pathFeed.place(key), sealed)
	return line, err == nil
}

// planted is a tree computed anew, all its stored hashes in memory.
type planted struct{ all []tlog.Hash }

// ReadHashes makes it a [tlog.HashReader].
func (p *planted) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index < 0 || index >= int64(len(p.all)) {
			return nil, errDamaged
		}
		found[i] = p.all[index]
	}
	return found, nil
}

func (p *planted) plant(n uint64, record tlog.Hash) {
	added, err := tlog.StoredHashesForRecordHash(int64(n), record, p)
	if err == nil {
		p.all = append(p.all, added...)
	}
}

func (p *planted) standIn(t *tx, where path, n uint64) {
	var record tlog.Hash
	copy(record[:], t.get(where, number(uint64(tlog.StoredHashIndex(0, int64(n))))))
	p.plant(n, record)
}

// compareTree: each stored hash is the computed one, and there are no others.
func (v *verifier) compareTree(p path, tree *planted) {
	var next uint64
	v.each(p, func(key, value []byte) {
		n, ok := numberOf(key)
		switch {
		case !ok || n >= uint64(len(tree.all)):
			v.found(p, key, office.VerifyExtra)
		case !bytes.Equal(value, tree.all[n][:]):
			v.found(p, key, office.VerifyHash)
		case n != next:
			v.found(p, key, office.VerifyNumber)
		}
		next = n + 1
	})
	if next < uint64(len(tree.all)) {
		v.found(p, number(next), office.VerifyHash)
	}
}

// compareIndexes: identities and trail say what the journal says.
func (v *verifier) compareIndexes() {
	count := 0
	v.each(pathIdentity, func(key, value []byte) {
		position, known := v.indexes.identity[string(key)]
		if !known || !bytes.Equal(value, number(position)) {
			v.found(pathIdentity, key, office.VerifyIndex)
		}
		count++
	})
	if count < len(v.indexes.identity) {
		v.found(pathIdentity, nil, office.VerifyIndex)
	}
	count = 0
	v.each(pathTrail, func(key, value []byte) {
		if !v.indexes.trail[string(key)] || len(value) != 0 {
			v.found(pathTrail, key, office.VerifyIndex)
		}
		count++
	})
	if count < len(v.indexes.trail) {
		v.found(pathTrail, nil, office.VerifyIndex)
	}
}
