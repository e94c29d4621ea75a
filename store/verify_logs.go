package store

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"strconv"

	"golang.org/x/mod/sumdb/tlog"

	"watiqa/store/office"
)

// feedLog: every item opens, lies where its number says, and was taken.
func (v *verifier) feedLog() {
	v.each(pathFeed, func(key, value []byte) {
		v.report.Items++
		line, ok := v.unseal(pathFeed, key, value)
		if !ok {
			return
		}
		if !isItem(key) {
			if _, ok := readLost(line); !ok {
				v.found(pathFeed, key, office.VerifyLine)
			} else if !v.broken && !v.covered[string(key)] {
				v.found(pathFeed, key, office.VerifyExtra)
			}
			return
		}
		item, err := office.DecodeItem(line)
		switch {
		case err != nil || binary.BigEndian.Uint64(key[4:]) != item.Seq:
			v.found(pathFeed, key, office.VerifyLine)
		case !v.broken && !v.covered[string(key)]:
			v.found(pathFeed, key, office.VerifyExtra)
		}
	})
}

// accessLog: every entry opens, and the tree is theirs.
func (v *verifier) accessLog() {
	secret, err := v.t.ring.Open(nil, pathLocal.place([]byte(accessKey)), v.t.get(pathLocal, []byte(accessKey)))
	if err != nil {
		return // found among the local values
	}
	tree := &planted{}
	var position uint64
	v.each(pathAccess, func(key, value []byte) {
		if !bytes.Equal(key, number(position)) {
			v.found(pathAccess, key, office.VerifyNumber)
		}
		if line, ok := v.unseal(pathAccess, key, value); ok {
			leaf := accessLeaf(secret, position, line)
			tree.plant(position, tlog.RecordHash(leaf[:]))
		} else {
			tree.standIn(v.t, pathLooks, position)
		}
		position++
	})
	v.report.Looks = position
	v.compareTree(pathLooks, tree)
}

// local: what lies in clear is vouched for, the rest opens, and the clock's
// mark is the one that the journal gives.
func (v *verifier) local() {
	v.each(pathLocal, func(key, value []byte) {
		switch string(key) {
		case "slots", "values":
		case saltKey:
			if len(value) != 16 {
				v.found(pathLocal, key, office.VerifySlot)
			}
		case recoveryKey:
			if !v.t.vouched(pathLocal, key, value) {
				v.found(pathLocal, key, office.VerifySlot)
			}
		case markKey:
			v.clock(key, value)
		case keysKey, accessKey, attachmentKey:
			if secret, ok := v.unseal(pathLocal, key, value); ok && len(secret) != 32 {
				v.found(pathLocal, key, office.VerifySeal)
			}
		case shapeKey:
			if text, ok := v.unseal(pathLocal, key, value); ok {
				v.foreign = !isShape(text)
			}
		default:
			v.found(pathLocal, key, office.VerifyExtra)
		}
	})
	for _, name := range []string{saltKey, recoveryKey, markKey, shapeKey, keysKey, accessKey, attachmentKey} {
		if v.t.get(pathLocal, []byte(name)) == nil {
			v.found(pathLocal, []byte(name), office.VerifySeal)
		}
	}
	v.each(pathSlots, func(key, value []byte) {
		if !v.t.vouched(pathSlots, key, value) {
			v.found(pathSlots, key, office.VerifySlot)
		}
	})
	v.each(pathValues, func(key, value []byte) { v.unseal(pathValues, key, value) })
}

func (v *verifier) clock(key, value []byte) {
	text, ok := v.unseal(pathLocal, key, value)
	if !ok || v.broken {
		return
	}
	var m mark
	if json.Unmarshal(text, &m) != nil || !m.At.Equal(v.replay.mark.At) || m.Shift != v.replay.mark.Shift {
		v.found(pathLocal, key, office.VerifyClock)
	}
}

// acknowledgement: the platform's last signed word, as the engine keeps it, is
// a point on this journal.
func (v *verifier) acknowledgement() {
	key := v.t.keyOf(pathValues, "ack")
	value := v.t.get(pathValues, key)
	if value == nil {
		return
	}
	text, err := v.t.ring.Open(nil, pathValues.place(key), value)
	var ack struct {
		Point struct {
			Size uint64 `json:"size"`
			Root string `json:"root"` // hex
		} `json:"point"`
	}
	if err != nil || json.Unmarshal(text, &ack) != nil || v.broken {
		return // a broken seal is found among the local values
	}
	size := ack.Point.Size
	t := newTx(v.t.raw, v.t.ring)
	root := t.root(pathHashes, min(size, v.report.Events))
	if size > v.report.Events || (t.failure == nil && hex.EncodeToString(root[:]) != ack.Point.Root) {
		v.found(pathValues, key, office.VerifyAck, strconv.FormatUint(size, 10))
	}
}

// scans beside the books that are all here must be what their digest says.
func (v *verifier) scans(books string) {
	if _, err := os.Stat(books + attachmentFolder); errors.Is(err, os.ErrNotExist) {
		return
	}
	secret, err := v.t.ring.Open(nil, pathLocal.place([]byte(attachmentKey)), v.t.get(pathLocal, []byte(attachmentKey)))
	if err != nil {
		return
	}
	for _, r := range v.replay.state.Requests.All() {
		proof := r.Order.Proof
		if proof == nil {
			continue
		}
		data, err := readChunks(chunkFile(books, secret, proof.Digest), v.t.ring)
		if err != nil || (int64(len(data)) >= proof.Size && proof.Size > 0 && !isDigest(proof.Digest, data)) {
			v.found(path(attachmentPlace), v.t.keyOf(pathRequests, r.ID), office.VerifyScan)
		}
	}
}
