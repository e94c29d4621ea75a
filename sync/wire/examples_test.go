package wire_test

import (
	"bytes"
	"crypto/ed25519"
	"os"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// TestTheExamplesOfTheDocumentAreWhatTheProgramWrites keeps sync/README.md
// true: whoever writes a second client checks it against these bytes.
func TestTheExamplesOfTheDocumentAreWhatTheProgramWrites(t *testing.T) {
	document, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples(t) {
		if !strings.Contains(string(document), e.text) {
			t.Errorf("sync/README.md does not show %s:\n%s", e.name, e.text)
		}
	}
}

type example struct{ name, text string }

func examples(t *testing.T) (all []example) {
	show := func(name string, text string) { all = append(all, example{name, text}) }
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	device := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, 32))
	platform := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{8}, 32))
	show("the device's public key", wire.Hash(device.Public().(ed25519.PublicKey)).String())
	show("the platform's public key", wire.Hash(platform.Public().(ed25519.PublicKey)).String())

	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	opened, err := office.NewEvent("", office.Header{At: at, Day: "2026-11-23", Kind: office.BooksOpened, Subject: "00112233445566aa"},
		office.Opened{Secret: strings.Repeat("01", 32)})
	check(err)
	claimed, err := office.NewEvent("", office.Header{N: 1, At: at.Add(65 * time.Second), Day: "2026-11-23", Who: "p2",
		Role: office.Agent, Kind: office.RequestClaimed, Subject: "26000417"}, office.Step{})
	check(err)
	events := [][]byte{opened.Encode(), claimed.Encode()}
	var walk wire.Follower
	var tree wire.Tree
	for i, line := range events {
		show("an event", string(line))
		_, leaf, err := walk.Step(line)
		check(err)
		show("its leaf", wire.Hash(leaf).String())
		tree.Append(leaf)
		show("the root", tree.Point().Root.String())
		if i == 1 {
			show("the salt", wire.Hash(office.Salt(walk.Secret, 1)).String())
		}
	}
	show("the root of nothing", wire.Origin().Root.String())

	item, err := office.NewItem(office.ItemHeader{Seq: 1, At: at.Add(time.Minute), Kind: office.RequestWithdrawn, Subject: "26000417"}, nil)
	check(err)
	digest := wire.Hash(office.Digest{}.After(item.Encode()))
	show("a feed item", string(item.Encode()))
	show("the feed's digest", digest.String())

	codec := newCodec(t)
	body, sent, err := codec.WriteRequest(device, wire.RequestHeader{Office: "01.151.07.09-1", Device: "d1a2b3c4", Before: wire.Origin(),
		After: tree.Point(), Access: wire.Origin(), Room: 8192, Clock: at.Add(2 * time.Minute)}, events)
	check(err)
	request, err := codec.ReadRequest(body)
	check(err)
	show("a request's first line", string(request.First()))
	show("the request's digest", sent.String())
	body, err = codec.WriteReply(platform, wire.ReplyHeader{Verdict: wire.OK, Request: sent, Ack: tree.Point(),
		Time: at.Add(121 * time.Second), Feed: wire.Page{To: 1, Digest: digest}}, [][]byte{item.Encode()})
	check(err)
	reply, err := codec.ReadReply(platform.Public().(ed25519.PublicKey), body)
	check(err)
	show("a reply's first line", string(reply.First()))

	code := wire.NewCode([20]byte{0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 128, 136, 144, 152})
	show("a code", code.String())
	apply, err := wire.EnrolRequest{Bureau: "01.151.07.09/1", Key: device.Public().(ed25519.PublicKey)}.Write(code)
	check(err)
	show("an enrolment", string(apply))
	answer, err := wire.EnrolAnswer{Office: "01.151.07.09-1", Device: "d1a2b3c4", Key: platform.Public().(ed25519.PublicKey), Time: at}.Write(code, apply)
	check(err)
	show("its answer", string(answer))
	show("a signed question", wire.SignAsk(device, "d1a2b3c4", strings.Repeat("0f", 16), "GET", "/v1/offices/01.151.07.09-1/head?size=2", ""))
	point := tree.Point()
	head, err := wire.Head{Office: "01.151.07.09-1", Nonce: strings.Repeat("0f", 16), Head: point, At: &point,
		Feed: wire.Page{To: 1, Digest: digest}, Time: at.Add(3 * time.Minute)}.Write(platform)
	check(err)
	show("a head", string(head))
	show("the dictionary's digest", wire.HashOf(wire.Dictionary()).String())
	return all
}
