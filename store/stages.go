package store

import (
	"bytes"
	"encoding/binary"

	"watiqa/store/office"
)

// The index of stages: stage, zero byte, time of the order (seconds, 8 bytes
// big-endian), key of the request. It holds no values: it says which requests
// stand in a stage, oldest first, without opening any of them.

func (t *tx) stageKey(r office.Request) string {
	key := append([]byte(r.Stage), 0)
	key = binary.BigEndian.AppendUint64(key, uint64(max(0, r.Order.PlacedAt.Unix())))
	return string(append(key, t.keyOf(pathRequests, r.ID)...))
}

// splitStageKey gives stage and request key back.
func splitStageKey(key []byte) (stage office.Stage, request []byte, ok bool) {
	cut := bytes.IndexByte(key, 0)
	if cut < 0 || len(key) < cut+1+8+1 {
		return "", nil, false
	}
	return office.Stage(key[:cut]), key[cut+1+8:], true
}

// counts how many requests stand in each stage.
func (t *tx) counts() map[office.Stage]int {
	counts := map[office.Stage]int{}
	b := t.bucket(pathStages)
	if b == nil {
		return counts
	}
	c := b.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		stage, _, ok := splitStageKey(key)
		if !ok {
			t.fail(pathStages, key, errDamaged)
			return counts
		}
		counts[stage]++
	}
	return counts
}

// standing gives the keys of up to most requests that stand in a stage, oldest
// order first.
func (t *tx) standing(stage office.Stage, most int) [][]byte {
	b := t.bucket(pathStages)
	if b == nil {
		return nil
	}
	var keys [][]byte
	prefix := append([]byte(stage), 0)
	c := b.Cursor()
	for key, _ := c.Seek(prefix); bytes.HasPrefix(key, prefix) && len(keys) < most; key, _ = c.Next() {
		if _, request, ok := splitStageKey(key); ok {
			keys = append(keys, bytes.Clone(request))
		}
	}
	return keys
}
