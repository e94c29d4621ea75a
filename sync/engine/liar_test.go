package engine_test

import (
	"bytes"
	"crypto/ed25519"
	"io"
	"net/http"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// liar is a platform whose signature is right and whose words are a test's.
type liar struct {
	key    ed25519.PrivateKey
	code   wire.Code
	codec  *wire.Codec
	answer func(r wire.Request) (wire.ReplyHeader, [][]byte)
	head   func(nonce string) wire.Head
}

// believed enrols a new station with a liar.
func believed(t testing.TB) (*station, *liar) {
	t.Helper()
	s := newWorld(t).found()
	codec, err := wire.NewCodec()
	s.must(err)
	l := &liar{key: ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, 32)), code: wire.NewCode([20]byte{1, 2, 3}), codec: codec}
	l.answer = func(r wire.Request) (wire.ReplyHeader, [][]byte) { return honest(r), nil }
	l.head = func(nonce string) wire.Head { return wire.Head{Office: "here", Nonce: nonce, Head: wire.Origin()} }
	s.gate.set(l)
	s.must(s.engine.Enrol(t.Context(), address, l.code.String()))
	return s, l
}

// honest is what a platform answers that took everything.
func honest(r wire.Request) wire.ReplyHeader {
	digest, _ := wire.ParseHash(r.Feed.Digest)
	return wire.ReplyHeader{Verdict: wire.OK, Request: r.Digest, Ack: r.After,
		Feed: wire.Page{From: r.Feed.Seq, To: r.Feed.Seq, Digest: digest}}
}

func (l *liar) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var answer []byte
	switch {
	case strings.HasSuffix(r.URL.Path, "/enrol"):
		answer, _ = wire.EnrolAnswer{Office: "here", Device: "d1", Key: l.key.Public().(ed25519.PublicKey)}.
			Write(l.code, bytes.TrimSuffix(body, []byte("\n")))
	case strings.HasSuffix(r.URL.Path, "/exchange"):
		request, err := l.codec.ReadRequest(body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		header, items := l.answer(request)
		answer, _ = l.codec.WriteReply(l.key, header, items)
	default:
		ask, _ := wire.ReadAsk(r.Header.Get("Authorization"))
		answer, _ = l.head(ask.Nonce).Write(l.key)
	}
	_, _ = w.Write(answer)
}

func TestALieIsNamedAndMovesNothing(t *testing.T) {
	wrong := wire.HashOf([]byte("wrong"))
	forItem := func(seq uint64) []byte {
		item, _ := office.NewItem(office.ItemHeader{Seq: seq, Kind: office.HolidaysSet}, nil)
		return item.Encode()
	}
	for name, lie := range map[string]struct {
		code office.Code
		tell func(h *wire.ReplyHeader, r wire.Request) [][]byte
	}{
		"another root at our size": {office.LineLied, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Ack.Root = wrong; return nil }},
		"more than we have": {office.LineLied, func(h *wire.ReplyHeader, _ wire.Request) [][]byte {
			h.Ack = wire.Point{Size: h.Ack.Size + 1, Root: wrong}
			return nil
		}},
		"less than it was sent":     {office.LineLied, func(h *wire.ReplyHeader, r wire.Request) [][]byte { h.Ack = r.Before; return nil }},
		"behind, but not less":      {office.LineLied, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Verdict = wire.Behind; return nil }},
		"a fork on our own journal": {office.LineLied, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Verdict = wire.Forked; return nil }},
		"a verdict nobody knows":    {office.LineMalformed, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Verdict = "perhaps"; return nil }},
		"our request malformed":     {office.LineMalformed, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Verdict = wire.Malformed; return nil }},
		"a device it never knew":    {office.LineNotEnrolled, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Verdict = wire.Unknown; return nil }},
		"another protocol":          {office.LineVersion, func(h *wire.ReplyHeader, _ wire.Request) [][]byte { h.Verdict = wire.Versioned; return nil }},
		"an answer to another request": {office.LinePortal, func(h *wire.ReplyHeader, _ wire.Request) [][]byte {
			h.Request = wrong
			return nil
		}},
		"a feed digest that its items do not have": {office.LineMalformed, func(h *wire.ReplyHeader, _ wire.Request) [][]byte {
			h.Feed = wire.Page{To: 1, Digest: wrong}
			return [][]byte{forItem(1)}
		}},
		"a feed with a gap": {office.LineMalformed, func(h *wire.ReplyHeader, _ wire.Request) [][]byte {
			h.Feed = wire.Page{To: 1, Digest: wire.Hash(office.Digest{}.After(forItem(2)))}
			return [][]byte{forItem(2)}
		}},
		"a feed of things that are no items": {office.LineMalformed, func(h *wire.ReplyHeader, _ wire.Request) [][]byte {
			h.Feed = wire.Page{To: 1, Digest: wire.Hash(office.Digest{}.After([]byte("[]")))}
			return [][]byte{[]byte("[]")}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				s, l := believed(t)
				l.answer = func(r wire.Request) (wire.ReplyHeader, [][]byte) {
					h := honest(r)
					items := lie.tell(&h, r)
					return h, items
				}
				before, err := s.books.Cursor()
				s.must(err)
				s.fails(lie.code)
				after, err := s.books.Cursor()
				s.must(err)
				if after != before {
					t.Errorf("the feed moved from %+v to %+v", before, after)
				}
				if lie.code == office.LineLied && s.engine.Status().Acked != 0 {
					t.Errorf("the mark moved to %d", s.engine.Status().Acked)
				}
				// And the truth mends it.
				l.answer = func(r wire.Request) (wire.ReplyHeader, [][]byte) { return honest(r), nil }
				s.exchange()
			})
		})
	}
}

func TestAPlatformThatSaysBehindForEverIsALiar(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s, l := believed(t)
		s.exchange()
		l.answer = func(r wire.Request) (wire.ReplyHeader, [][]byte) {
			h := honest(r)
			h.Verdict, h.Ack = wire.Behind, wire.Origin()
			return h, nil
		}
		s.fails(office.LineLied)
	})
}

func TestAFeedThatBeginsAnewForEverIsALie(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s, l := believed(t)
		line := func(seq uint64) []byte {
			item, _ := office.NewItem(office.ItemHeader{Seq: seq, Kind: "thing.unheard"}, nil)
			return item.Encode()
		}
		l.answer = func(r wire.Request) (wire.ReplyHeader, [][]byte) {
			h := honest(r)
			h.More, h.Feed = true, wire.Page{To: 1, Digest: wire.Hash(office.Digest{}.After(line(1)))}
			return h, [][]byte{line(1)}
		}
		s.fails(office.LineLied)
	})
}

func TestAFeedItemOfAnUnknownKindIsKeptAndTheRestGoesOn(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s, l := believed(t)
		item, _ := office.NewItem(office.ItemHeader{Seq: 1, Kind: "robot.hired", Subject: "r1"}, map[string]string{"name": "R"})
		l.answer = func(r wire.Request) (wire.ReplyHeader, [][]byte) {
			h := honest(r)
			if r.Feed.Seq == 1 {
				return h, nil
			}
			h.Feed = wire.Page{To: 1, Digest: wire.Hash(office.Digest{}.After(item.Encode()))}
			return h, [][]byte{item.Encode()}
		}
		s.exchange()
		s.must(s.books.View(func(state *office.State) error {
			for _, unknown := range state.Unknown.All() {
				if unknown.Kind == "robot.hired" && unknown.Seq == 1 {
					return nil
				}
			}
			t.Error("the item is not kept")
			return nil
		}))
	})
}
