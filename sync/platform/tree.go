package platform

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"

	"watiqa/sync/wire"
)

// tree reads an office's stored hashes.
type tree struct {
	tx Tx
	id string
}

// ReadHashes implements [tlog.HashReader].
func (t tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		row := t.tx.Get(Hashes, numbered(t.id, uint64(index)))
		if len(row) != tlog.HashSize {
			return nil, fmt.Errorf("platform: stored hash %d is missing", index)
		}
		hashes[i] = tlog.Hash(row)
	}
	return hashes, nil
}

// add puts leaf n into the tree.
func (t tree) add(n uint64, leaf [32]byte) error {
	hashes, err := tlog.StoredHashes(int64(n), leaf[:], t)
	if err != nil {
		return err
	}
	first := tlog.StoredHashIndex(0, int64(n))
	for i, hash := range hashes {
		t.tx.Put(Hashes, numbered(t.id, uint64(first)+uint64(i)), hash[:])
	}
	return nil
}

// point gives size and root of the tree's first events.
func (t tree) point(size uint64) (wire.Point, error) {
	if size == 0 {
		return wire.Origin(), nil
	}
	hash, err := tlog.TreeHash(int64(size), t)
	return wire.Point{Size: size, Root: wire.Hash(hash)}, err
}
