package wire_test

import (
	"encoding/json"
	"errors"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// hashes is a tlog in memory.
type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		out[i] = h[index]
	}
	return out, nil
}

func TestTheGrowingTreeHasTheRootOfTheWholeOne(t *testing.T) {
	var all hashes
	var tree wire.Tree
	for n := range int64(300) {
		want, err := tlog.TreeHash(n, all)
		if err != nil {
			t.Fatal(err)
		}
		if got := tree.Point(); got != (wire.Point{Size: uint64(n), Root: wire.Hash(want)}) {
			t.Fatalf("after %d leaves: %v, want %v", n, got.Root, want)
		}
		if n == 0 && tree.Point() != wire.Origin() {
			t.Fatal("an empty tree is not the origin")
		}
		leaf := [32]byte(wire.HashOf([]byte{byte(n), byte(n >> 8)}))
		more, err := tlog.StoredHashes(n, leaf[:], all)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, more...)
		tree.Append(leaf)
	}
}

func TestATreeThatWasKeptGoesOnGrowing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var tree wire.Tree
		for range rapid.IntRange(0, 70).Draw(t, "leaves") {
			tree.Append([32]byte(wire.HashOf([]byte("leaf"))))
		}
		kept, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		var again wire.Tree
		if err := json.Unmarshal(kept, &again); err != nil {
			t.Fatal(err)
		}
		other := tree // a copy that grows another way does not disturb the first
		other.Append([32]byte{1})
		tree.Append([32]byte{2})
		again.Append([32]byte{2})
		if tree.Point() != again.Point() || tree.Point() == other.Point() {
			t.Fatal("copies disturb each other")
		}
	})
}

func TestAFollowerFindsTheLeavesOfARealJournal(t *testing.T) {
	d := worked(t)
	var walk wire.Follower
	var secret []byte
	for n, line := range d.events {
		event, leaf, err := walk.Step(line)
		if err != nil {
			t.Fatalf("event %d: %v", n, err)
		}
		if n == 0 {
			_, secret, _ = office.OpenedBy(event)
		}
		if event.Opening != d.open || event.N != uint64(n) || leaf != event.Leaf(secret) {
			t.Fatalf("event %d is taken for %d of %s", n, event.N, event.Opening)
		}
	}
}

func TestAFollowerStandsStillBeforeWhatCannotComeNext(t *testing.T) {
	d := worked(t)
	var walk wire.Follower
	if _, _, err := walk.Step(d.events[1]); !errors.Is(err, wire.ErrMalformed) {
		t.Errorf("an event before any opening: %v", err)
	}
	for _, line := range d.events[:5] {
		if _, _, err := walk.Step(line); err != nil {
			t.Fatal(err)
		}
	}
	opened := func(id, secret string, n uint64) []byte {
		e, _ := office.NewEvent("", office.Header{N: n, Kind: office.BooksOpened, Subject: id}, office.Opened{Secret: secret})
		return e.Encode()
	}
	id, secret := "00112233445566aa", wire.HashOf(nil).String()
	for name, line := range map[string][]byte{
		"the same event":        d.events[4],
		"the one after next":    d.events[6],
		"not an event":          []byte("{}"),
		"nothing":               nil,
		"an opening not at 0":   opened(id, secret, 3),
		"an opening without id": opened("", secret, 0),
		"an id in capitals":     opened("00112233445566AA", secret, 0),
		"a short secret":        opened(id, "aa", 0),
	} {
		before := walk
		if _, _, err := walk.Step(line); !errors.Is(err, wire.ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
		if walk.Next != before.Next || walk.Opening != before.Opening {
			t.Errorf("%s: it moved", name)
		}
	}
	if _, _, err := walk.Step(opened(id, secret, 0)); err != nil || walk.Opening != office.Opening(id) || walk.Next != 1 {
		t.Errorf("a new opening: %v %+v", err, walk)
	}
}

func TestAHashHasOneForm(t *testing.T) {
	h := wire.HashOf([]byte("x"))
	if again, err := wire.ParseHash(h.String()); err != nil || again != h {
		t.Errorf("%v, %v", again, err)
	}
	for _, bad := range []string{"0", h.String()[:63], h.String() + "0", "G" + h.String()[1:], "A" + h.String()[1:]} {
		if _, err := wire.ParseHash(bad); !errors.Is(err, wire.ErrMalformed) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if zero, err := wire.ParseHash(""); err != nil || zero != (wire.Hash{}) {
		t.Errorf("%v, %v", zero, err)
	}
}
