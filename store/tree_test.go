package store

import (
	"crypto/sha256"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"
)

// leafOf is a leaf made from a number.
func leafOf(n int) [32]byte { return sha256.Sum256([]byte{byte(n), byte(n >> 8)}) }

// A tree on disk, one that branches off from it, and one computed in memory
// agree with the definition, wherever the branch begins.
func TestTreesAgreeWithTheDefinition(t *testing.T) {
	d := newDesk(t)
	rapid.Check(t, func(r *rapid.T) {
		d.writing(func(x *tx) {
			x.empty(pathLooks)
			size := rapid.IntRange(0, 70).Draw(r, "stored")
			var leaves [][32]byte
			memory := &planted{}
			for n := range size {
				leaves = append(leaves, leafOf(n))
				x.plant(pathLooks, uint64(n), leafOf(n))
				record := leafOf(n)
				memory.plant(uint64(n), tlog.RecordHash(record[:]))
			}
			if root := x.root(pathLooks, uint64(size)); root != merkle(leaves) {
				r.Fatalf("stored: %x, want %x", root, merkle(leaves))
			}
			if root, err := tlog.TreeHash(int64(size), memory); err != nil || root != merkle(leaves) {
				r.Fatalf("in memory: %x, %v", root, err)
			}
			shared := rapid.IntRange(0, size).Draw(r, "shared")
			branch := x.branch(pathLooks, uint64(shared))
			leaves = leaves[:shared:shared]
			for n := range rapid.IntRange(0, 40).Draw(r, "new") {
				leaves = append(leaves, leafOf(1000+n))
				if err := branch.plant(leafOf(1000 + n)); err != nil {
					r.Fatal(err)
				}
			}
			if root, err := branch.root(); err != nil || root != merkle(leaves) {
				r.Fatalf("branch at %d of %d: %x, %v", shared, size, root, err)
			}
			x.cut(pathLooks, number(uint64(branch.from)))
			for i, hash := range branch.added {
				x.put(pathLooks, number(uint64(branch.from)+uint64(i)), hash[:])
			}
			if root := x.root(pathLooks, uint64(len(leaves))); root != merkle(leaves) || x.failure != nil {
				r.Fatalf("the branch, stored: %x, %v", root, x.failure)
			}
		})
	})
}

func TestAMissingHashIsAFailure(t *testing.T) {
	d := newDesk(t)
	d.writing(func(x *tx) {
		x.remove(pathHashes, number(0))
		x.root(pathHashes, 1)
		if x.failure == nil || x.failure.Error() != "books.damaged (hashes/0)" {
			t.Errorf("got %v", x.failure)
		}
	})
	if _, err := (&planted{}).ReadHashes([]int64{0}); err == nil {
		t.Error("a hash out of nothing")
	}
}
