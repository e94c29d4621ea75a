package engine_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"watiqa/store/office"
)

// scanned gives a request with a scan, and its bytes.
func (s *station) scanned() (number string, scan []byte, digest string) {
	s.t.Helper()
	s.place2(10)
	for i := range s.placed {
		if sample := s.maker.Order(i); sample.Order.Proof != nil {
			return sample.Order.Number, sample.Scan(), sample.Order.Proof.Digest
		}
	}
	s.t.Fatal("no scan among ten orders")
	return "", nil, ""
}

func TestAScanIsFetchedWhenSomeoneAsksForIt(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		number, scan, digest := s.scanned()
		s.must(s.engine.Proof(t.Context(), hassan, number))
		got, err := s.books.AttachmentRead(hassan, digest)
		s.must(err)
		if !bytes.Equal(got, scan) {
			t.Error("other bytes")
		}
		before := s.wire.bytes()
		s.must(s.engine.Proof(t.Context(), hassan, number))
		if s.wire.bytes() != before {
			t.Error("it was fetched a second time")
		}
	})
}

func TestAScanThatBreaksOffGoesOnWhereItStopped(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		number, scan, digest := s.scanned()
		s.must(s.books.AttachmentAppend(digest, 0, scan[:len(scan)/2]))
		before := s.wire.bytes()
		s.must(s.engine.Proof(t.Context(), hassan, number))
		if moved := s.wire.bytes() - before; moved > int64(len(scan)/2+2000) {
			t.Errorf("%d bytes for the second half of %d", moved, len(scan))
		}
		if _, err := s.books.AttachmentRead(hassan, digest); err != nil {
			t.Error(err)
		}
	})
}

func TestAScanOverALineThatKeepsBreaking(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		number, _, digest := s.scanned()
		done := false
		for after := int64(500); !done && after < 100_000; after += 3000 {
			s.wire.set(func(w *wires) { w.in = after })
			done = s.engine.Proof(t.Context(), hassan, number) == nil
			s.wire.heal()
			s.net.hangUp()
		}
		if _, err := s.books.AttachmentRead(hassan, digest); err != nil {
			t.Error(err)
		}
	})
}

func TestAScanWithWrongBytesIsThrownAway(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		number, _, digest := s.scanned()
		s.gate.next(changed(func(scan []byte) []byte { scan[len(scan)/2] ^= 1; return scan }))
		if err := s.engine.Proof(t.Context(), hassan, number); !errors.Is(err, office.Refuse(office.ProofDamaged)) {
			t.Fatal(err)
		}
		if have, _, err := s.books.AttachmentSize(digest); have != 0 || err != nil {
			t.Errorf("%d bytes are kept, %v", have, err)
		}
		s.must(s.engine.Proof(t.Context(), hassan, number))
	})
}

func TestAScanThatIsNotThereIsSaidToBeMissing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		number, _, _ := s.scanned()
		s.gate.next(func(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) })
		for _, id := range []string{number, "26999999", ""} {
			if err := s.engine.Proof(t.Context(), hassan, id); !errors.Is(err, office.Refuse(office.ProofMissing)) {
				t.Errorf("%q: %v", id, err)
			}
		}
	})
}

func TestWhoStopsWaitingForAScanIsLetGo(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		number, _, _ := s.scanned()
		s.gate.next(late(time.Hour))
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := s.engine.Proof(ctx, hassan, number); !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
		s.exchange()
	})
}
