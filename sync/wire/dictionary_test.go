package wire_test

import (
	"bytes"
	"crypto/ed25519"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

var train = flag.Bool("train", false, "write dictionary/v1.zstd anew: only before a protocol version is frozen")

const dictionaryFile = "dictionary/v1.zstd"

// TestTrain makes the dictionary of a new protocol version when asked to, with
// Debian 12's zstd (1.5.4), on what made-up offices send and are sent. The same
// program makes the same bytes again.
//
//	go test ./sync/wire -run Train -train
func TestTrain(t *testing.T) {
	if !*train {
		return
	}
	samples := t.TempDir()
	arguments := []string{"--train", "--quiet", "--force", "--maxdict=24576", "--dictID=1463877633", "-o", dictionaryFile}
	keep := func(name string, lines ...[]byte) {
		name = filepath.Join(samples, name)
		if err := os.WriteFile(name, wire.Join(lines...), 0o600); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, name)
	}
	for random := range int64(48) {
		d := newDesk(t, 1000+random)
		d.place(1000+random, 12)
		founding := len(d.events)
		d.process()
		keep(fmt.Sprintf("out-%02d", random), append([][]byte{requestLine(random, d)}, d.events[founding:]...)...)
		keep(fmt.Sprintf("in-%02d", random), append([][]byte{replyLine(random, d)}, d.items...)...)
	}
	if said, err := exec.Command("zstd", arguments...).CombinedOutput(); err != nil { // #nosec G204 -- the arguments above
		t.Fatalf("%v\n%s", err, said)
	}
}

// Whoever writes a second client has the zstd command, or a library like it. What
// one side packs the other must be able to unpack, with the dictionary.
func TestTheStandardCommandPacksAndUnpacksWithTheDictionary(t *testing.T) {
	command, err := exec.LookPath("zstd")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("zstd is missing: .ci/run installs it")
		}
		t.Skip("no zstd command here; .ci/run installs it")
	}
	zstd := func(in []byte, arguments ...string) []byte {
		t.Helper()
		run := exec.Command(command, append(arguments, "--quiet", "-c", "-D", dictionaryFile)...) // #nosec G204 -- found above
		run.Stdin = bytes.NewReader(in)
		var wrong bytes.Buffer
		run.Stderr = &wrong
		out, err := run.Output()
		if err != nil {
			t.Fatalf("zstd %v: %v %s", arguments, err, wrong.Bytes())
		}
		return out
	}
	codec, err := wire.NewCodec()
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, 3)
	d.place(3, 20)
	d.process()
	for name, lines := range map[string][][]byte{"the journal": d.events, "the feed": d.items, "one line": d.events[:1],
		"every byte": {[]byte("\"" + strings.Repeat("\x00\x01\x7f\x80\xfeÿ漢字 ", 50) + "\"")}} {
		plain := wire.Join(lines...)
		if got := zstd(codec.Pack(lines...), "-d"); !bytes.Equal(got, plain) {
			t.Errorf("%s: the command unpacks %d bytes of %d", name, len(got), len(plain))
		}
		for _, level := range []string{"-1", "-3", "-19"} {
			packed := zstd(plain, level)
			got, err := codec.Unpack(packed)
			if err != nil || !bytes.Equal(wire.Join(got...), plain) {
				t.Errorf("%s, packed by the command with %s: %v", name, level, err)
			}
			if ours := len(codec.Pack(lines...)); level == "-19" && len(packed) > 2*ours {
				t.Errorf("%s: the command makes %d bytes of it, the program %d: it does not use the dictionary", name, len(packed), ours)
			}
		}
	}
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
