package store

import (
	"encoding/binary"

	"golang.org/x/mod/sumdb/tlog"
)

// Both logs, journal and access, are Merkle trees as in RFC 6962: the record
// of the n-th entry is its 32-byte leaf. Their hashes are stored as tlog
// numbers them, so that appending and proving read only a few.

// hashes reads stored hashes of a tree.
func (t *tx) hashes(p path) tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			value := t.get(p, number(uint64(index)))
			if len(value) != tlog.HashSize {
				return nil, problemOf(p, number(uint64(index)), errDamaged)
			}
			found[i] = tlog.Hash(value)
		}
		return found, nil
	})
}

// plant adds the n-th leaf to a tree.
func (t *tx) plant(p path, n uint64, leaf [32]byte) {
	added, err := tlog.StoredHashes(int64(n), leaf[:], t.hashes(p))
	t.fail(p, nil, err)
	first := uint64(tlog.StoredHashIndex(0, int64(n)))
	for i, hash := range added {
		t.put(p, number(first+uint64(i)), hash[:])
	}
}

// root of the first size leaves of a tree. The empty tree has the hash of
// nothing, as RFC 6962 says.
func (t *tx) root(p path, size uint64) [32]byte {
	root, err := tlog.TreeHash(int64(size), t.hashes(p))
	t.fail(p, nil, err)
	return root
}

// numberOf reads a key that [number] wrote.
func numberOf(key []byte) (uint64, bool) {
	if len(key) != 8 {
		return 0, false
	}
	return binary.BigEndian.Uint64(key), true
}

// branch is a tree that goes on from the first leaves of a stored one.
type branch struct {
	tx    *tx
	path  path
	size  int64
	from  int64       // first index that is not the stored tree's
	added []tlog.Hash // hashes from there on
}

func (t *tx) branch(p path, size uint64) *branch {
	return &branch{tx: t, path: p, size: int64(size), from: tlog.StoredHashIndex(0, int64(size))}
}

// ReadHashes makes a branch a [tlog.HashReader].
func (b *branch) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if n := index - b.from; n >= 0 && n < int64(len(b.added)) {
			found[i] = b.added[n]
			continue
		}
		stored, err := b.tx.hashes(b.path).ReadHashes(indexes[i : i+1])
		if err != nil {
			return nil, err
		}
		found[i] = stored[0]
	}
	return found, nil
}

// plant adds the next leaf.
func (b *branch) plant(leaf [32]byte) error {
	added, err := tlog.StoredHashes(b.size, leaf[:], b)
	b.added = append(b.added, added...)
	b.size++
	return err
}

func (b *branch) root() ([32]byte, error) {
	root, err := tlog.TreeHash(b.size, b)
	return root, err
}
