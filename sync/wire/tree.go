package wire

import "golang.org/x/mod/sumdb/tlog"

// Tree is the growing Merkle tree of a journal, without the journal: the roots
// of its full subtrees, largest first, at most 64 of them. The zero Tree is
// empty.
type Tree struct {
	Size uint64 `json:"size"`
	Edge []Hash `json:"edge,omitempty"`
}

// Append adds a leaf.
func (t *Tree) Append(leaf [32]byte) {
	edge := append([]Hash(nil), t.Edge...) // trees are copied by value: never write into another's edge
	hash := RecordHash(leaf)
	for n := t.Size; n&1 == 1; n >>= 1 {
		hash = Hash(tlog.NodeHash(tlog.Hash(edge[len(edge)-1]), tlog.Hash(hash)))
		edge = edge[:len(edge)-1]
	}
	t.Edge, t.Size = append(edge, hash), t.Size+1
}

// Point gives size and root.
func (t Tree) Point() Point {
	if len(t.Edge) == 0 {
		return Origin()
	}
	root := t.Edge[len(t.Edge)-1]
	for i := len(t.Edge) - 2; i >= 0; i-- {
		root = Hash(tlog.NodeHash(tlog.Hash(t.Edge[i]), tlog.Hash(root)))
	}
	return Point{t.Size, root}
}
