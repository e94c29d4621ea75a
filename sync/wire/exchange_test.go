package wire_test

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

func newCodec(t testing.TB) *wire.Codec {
	t.Helper()
	codec, err := wire.NewCodec()
	if err != nil {
		t.Fatal(err)
	}
	return codec
}

func public(k ed25519.PrivateKey) ed25519.PublicKey { return k.Public().(ed25519.PublicKey) }

// worked is a desk with events to send and items to take.
func worked(t testing.TB) *desk {
	d := newDesk(t, 3)
	d.place(3, 10)
	d.process()
	return d
}

func TestARequestArrivesAsItWasSent(t *testing.T) {
	codec, d := newCodec(t), worked(t)
	h := requestHeader(d, 1)
	h.After.Size = h.Before.Size + uint64(len(d.events))
	body, digest, err := codec.WriteRequest(key(1), h, d.events)
	if err != nil {
		t.Fatal(err)
	}
	r, err := codec.ReadRequest(body)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Verify(public(key(1))); err != nil {
		t.Fatal(err)
	}
	h.V = wire.Protocol
	if r.RequestHeader != h || r.Digest != digest {
		t.Errorf("got %+v, want %+v", r.RequestHeader, h)
	}
	if !bytes.Equal(wire.Join(r.Events...), wire.Join(d.events...)) {
		t.Error("other events")
	}
	if whole := wire.Join(append([][]byte{r.First()}, r.Events...)...); wire.HashOf(whole) != digest {
		t.Error("first line and events do not make the request again")
	}
}

func TestTheSameRequestIsTheSameBytes(t *testing.T) {
	codec, d := newCodec(t), worked(t)
	h := requestHeader(d, 1)
	h.After.Size = h.Before.Size + uint64(len(d.events))
	one, _, _ := codec.WriteRequest(key(1), h, d.events)
	two, _, _ := newCodec(t).WriteRequest(key(1), h, d.events)
	if !bytes.Equal(one, two) {
		t.Error("a request that is made again has other bytes: the platform would not know it")
	}
}

func TestNobodyElseCanHaveSignedARequest(t *testing.T) {
	codec, d := newCodec(t), worked(t)
	body, _, err := codec.WriteRequest(key(1), requestHeader(d, 1), d.events[:40])
	if err != nil {
		t.Fatal(err)
	}
	r, err := codec.ReadRequest(body)
	if err != nil {
		t.Fatal(err)
	}
	for name, other := range map[string]ed25519.PublicKey{"another device": public(key(2)), "no key": nil, "half a key": public(key(1))[:16]} {
		if err := r.Verify(other); !errors.Is(err, wire.ErrForged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestARequestThatCountsWronglyIsMalformed(t *testing.T) {
	codec, d := newCodec(t), worked(t)
	for name, change := range map[string]func(*wire.RequestHeader){
		"an event too many": func(h *wire.RequestHeader) { h.After.Size-- },
		"an event too few":  func(h *wire.RequestHeader) { h.After.Size++ },
		"backwards":         func(h *wire.RequestHeader) { h.After.Size = 0 },
		"no digest":         func(h *wire.RequestHeader) { h.Feed.Digest = "xyz" },
		"capital digits":    func(h *wire.RequestHeader) { h.Feed.Digest = "ABCDEF" + h.Feed.Digest[6:] },
	} {
		h := requestHeader(d, 1)
		h.After.Size = h.Before.Size + 5
		change(&h)
		body, _, err := codec.WriteRequest(key(1), h, d.events[:5])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := codec.ReadRequest(body); !errors.Is(err, wire.ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// answered is a reply with the desk's whole feed, and the cursor it follows.
func answered(t testing.TB, codec *wire.Codec, d *desk, change func(*wire.ReplyHeader)) ([]byte, wire.ReplyHeader) {
	t.Helper()
	var chain office.Digest
	for _, line := range d.items {
		chain = chain.After(line)
	}
	h := wire.ReplyHeader{V: wire.Protocol, Verdict: wire.OK, Request: wire.HashOf([]byte("request")), Time: d.at,
		Ack: wire.Point{Size: 3, Root: wire.HashOf([]byte("root"))}, Feed: wire.Page{To: d.seq, Digest: wire.Hash(chain)}}
	if change != nil {
		change(&h)
	}
	body, err := codec.WriteReply(key(2), h, d.items)
	if err != nil {
		t.Fatal(err)
	}
	return body, h
}

func TestAReplyArrivesAsItWasSent(t *testing.T) {
	codec, d := newCodec(t), worked(t)
	body, h := answered(t, codec, d, func(h *wire.ReplyHeader) { h.More, h.Fork = true, &wire.Fork{Shared: 7, Receipt: "abc"} })
	r, err := codec.ReadReply(public(key(2)), body)
	if err != nil {
		t.Fatal(err)
	}
	if r.Verdict != h.Verdict || r.Ack != h.Ack || r.Feed != h.Feed || !r.Time.Equal(h.Time) || !r.More || *r.Fork != *h.Fork {
		t.Errorf("got %+v", r.ReplyHeader)
	}
	if restart, err := r.Answers(h.Request, office.Cursor{}); err != nil || restart {
		t.Errorf("restart %v, %v", restart, err)
	}
	if _, err := r.Answers(wire.HashOf([]byte("another")), office.Cursor{}); !errors.Is(err, wire.ErrForged) {
		t.Errorf("to another request: %v", err)
	}
}

func TestAPageFollowsItsCursorOrBeginsAnew(t *testing.T) {
	d := worked(t)
	digests := []office.Digest{{}}
	for _, line := range d.items {
		digests = append(digests, digests[len(digests)-1].After(line))
	}
	page := func(from, to int) wire.Page {
		return wire.Page{From: uint64(from), To: uint64(to), Digest: wire.Hash(digests[to])}
	}
	cursor := func(seq int) office.Cursor {
		return office.Cursor{Seq: uint64(seq), Digest: wire.Hash(digests[seq]).String()}
	}
	for name, c := range map[string]struct {
		page    wire.Page
		items   [][]byte
		at      office.Cursor
		restart bool
		err     error
	}{
		"the first page":              {page(0, 4), d.items[:4], office.Cursor{}, false, nil},
		"the next page":               {page(4, 9), d.items[4:9], cursor(4), false, nil},
		"nothing new":                 {page(4, 4), nil, cursor(4), false, nil},
		"from the start again":        {page(0, 6), d.items[:6], cursor(4), true, nil},
		"an empty feed after another": {page(0, 0), nil, cursor(4), true, nil},
		"a gap":                       {page(5, 9), d.items[5:9], cursor(4), false, wire.ErrForged},
		"an overlap":                  {page(3, 9), d.items[3:9], cursor(4), false, wire.ErrForged},
		"a cursor of another feed":    {page(4, 9), d.items[4:9], office.Cursor{Seq: 4, Digest: cursor(5).Digest}, false, wire.ErrForged},
		"an item left out":            {page(4, 9), d.items[5:9], cursor(4), false, wire.ErrMalformed},
		"items changed places":        {page(0, 2), [][]byte{d.items[1], d.items[0]}, office.Cursor{}, false, wire.ErrMalformed},
		"not an item":                 {page(0, 1), [][]byte{[]byte(`[{},{}]`)}, office.Cursor{}, false, wire.ErrMalformed},
		"a cursor that is none":       {page(0, 1), d.items[:1], office.Cursor{Digest: "no"}, false, wire.ErrMalformed},
		"nothing new, other digest":   {wire.Page{From: 4, To: 4, Digest: wire.Hash(digests[5])}, nil, cursor(4), false, wire.ErrForged},
	} {
		restart, err := c.page.Follows(c.at, c.items)
		if !errors.Is(err, c.err) || restart != c.restart {
			t.Errorf("%s: restart %v, %v", name, restart, err)
		}
	}
}

func TestEveryChangedByteOfAReplyIsNoticed(t *testing.T) {
	codec, d := newCodec(t), newDesk(t, 3)
	d.place(3, 2)
	body, h := answered(t, codec, d, nil)
	for i := range body {
		for _, flip := range []byte{1, 0x80} {
			changed := bytes.Clone(body)
			changed[i] ^= flip
			r, err := codec.ReadReply(public(key(2)), changed)
			if err == nil {
				_, err = r.Answers(h.Request, office.Cursor{})
			}
			if err == nil && (r.Verdict != h.Verdict || r.Ack != h.Ack || !bytes.Equal(wire.Join(r.Items...), wire.Join(d.items...))) {
				t.Errorf("byte %d changed by %x: nobody noticed", i, flip)
			}
		}
	}
}

func TestAnotherProtocolIsSaidToBeOne(t *testing.T) {
	codec := newCodec(t)
	line := wire.LineOfVersion(key(2), 2)
	if r, err := codec.ReadReply(public(key(2)), codec.Pack(line.Reply)); !errors.Is(err, wire.ErrVersion) || r.V != 2 {
		t.Errorf("reply: %v of version %d", err, r.V)
	}
	r, err := codec.ReadRequest(codec.Pack(line.Request))
	if !errors.Is(err, wire.ErrVersion) || r.Office != "o" || r.Device != "d" || r.Digest == (wire.Hash{}) {
		t.Errorf("request: %v %+v", err, r)
	}
	if h, err := wire.ReadHead(public(key(2)), line.Head, "n"); !errors.Is(err, wire.ErrVersion) || h.V != 2 {
		t.Errorf("head: %v of version %d", err, h.V)
	}
}

func TestAHeadAnswersItsQuestionOnly(t *testing.T) {
	at := wire.Point{Size: 4, Root: wire.HashOf([]byte("at"))}
	line, err := wire.Head{Office: "o", Nonce: "n1", Head: wire.Point{Size: 9, Root: wire.HashOf(nil)}, At: &at, Time: time.Unix(0, 0)}.Write(key(2))
	if err != nil {
		t.Fatal(err)
	}
	h, err := wire.ReadHead(public(key(2)), line, "n1")
	if err != nil || h.Head.Size != 9 || *h.At != at {
		t.Errorf("%+v, %v", h, err)
	}
	if _, err := wire.ReadHead(public(key(2)), line, "n2"); !errors.Is(err, wire.ErrForged) {
		t.Errorf("another nonce: %v", err)
	}
	if _, err := wire.ReadHead(public(key(3)), line, "n1"); !errors.Is(err, wire.ErrForged) {
		t.Errorf("another platform: %v", err)
	}
}
