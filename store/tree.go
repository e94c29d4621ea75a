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
