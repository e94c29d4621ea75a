package wire_test

import (
	"crypto/ed25519"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/klauspost/compress/dict"
	"github.com/klauspost/compress/zstd"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

var train = flag.Bool("train", false, "write dictionary/v1.zstd anew: only before a protocol version is frozen")

const dictionaryFile = "dictionary/v1.zstd"

// TestTrain makes the dictionary of a new protocol version when asked to.
func TestTrain(t *testing.T) {
	if !*train {
		return
	}
	var samples [][]byte
	for random := range int64(24) {
		d := newDesk(t, 1000+random)
		d.place(1000+random, 12)
		founding := len(d.events)
		d.process()
		samples = append(samples,
			wire.Join(append([][]byte{requestLine(random, d)}, d.events[founding:]...)...),
			wire.Join(append([][]byte{replyLine(random, d)}, d.items...)...))
	}
	made, err := dict.BuildZstdDict(samples, dict.Options{
		MaxDictSize: 32 << 10, HashBytes: 6, ZstdDictID: 0x57410001, ZstdLevel: zstd.SpeedBestCompression})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(dictionaryFile, made, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("dictionary of %d bytes", len(made))
}

func key(random int64) ed25519.PrivateKey {
	seed := wire.HashOf([]byte{byte(random), byte(random >> 8)})
	return ed25519.NewKeyFromSeed(seed[:])
}

func requestHeader(d *desk, random int64) wire.RequestHeader {
	hash := func(b byte) wire.Hash { return wire.HashOf([]byte{byte(random), b}) }
	return wire.RequestHeader{
		Office: "01.151.07.09/1", Device: hash(0).String()[:8],
		Before: wire.Point{Size: d.n, Root: hash(1)}, After: wire.Point{Size: d.n + 40, Root: hash(2)},
		Access: wire.Point{Size: d.n / 2, Root: hash(3)},
		Feed:   office.Cursor{Seq: d.seq, Digest: hash(4).String()}, Room: 8 << 10, Clock: d.at,
	}
}

func requestLine(random int64, d *desk) []byte {
	return wire.RequestLine(key(random), requestHeader(d, random))
}

func replyLine(random int64, d *desk) []byte {
	return wire.ReplyLine(key(random), wire.ReplyHeader{
		Verdict: wire.OK, Request: wire.HashOf([]byte{byte(random)}), Time: d.at.Add(3 * time.Second),
		Ack:  wire.Point{Size: d.n, Root: wire.HashOf([]byte{byte(random), 9})},
		Feed: wire.Page{From: d.seq, To: d.seq + 12, Digest: wire.HashOf([]byte{byte(random), 8})},
	})
}
