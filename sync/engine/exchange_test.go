package engine_test

import (
	"bytes"
	"net/http"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"watiqa/store/office"
)

// bubble runs a test in a world of its own, where waiting takes no time.
func bubble(t *testing.T, live func(t *testing.T)) {
	t.Helper()
	synctest.Test(t, live)
}

func TestOrdersComeAndWhatWasDoneGoesBack(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place(20)
		s.exchange()
		s.arrived()
		s.process(numbers[:10]...)
		s.exchange()
		s.agree()
		summary, err := s.platform.Summary(s.id)
		s.must(err)
		if summary.Stages[office.Signed] != 10 || summary.Due == 0 {
			t.Fatalf("10 orders were signed: %+v", summary)
		}
	})
}

func TestALostReplyCostsBytesAndNothingElse(t *testing.T) {
	for name, faults := range map[string][]fault{
		"a reply lost":               {lostReply},
		"a request lost":             {lostRequest},
		"three replies lost":         {lostReply, lostReply, lostReply},
		"a request arriving twice":   {doubled},
		"a reply half an hour late":  {late(30 * time.Minute)},
		"half a reply":               {halfReply},
		"a busy platform":            {status(503), status(503)},
		"a platform that wants rest": {status(429, "Retry-After", "5")},
		"everything at once":         {lostReply, doubled, halfReply, status(502), lostRequest, doubled},
	} {
		t.Run(name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				s := newWorld(t).enrolled()
				numbers := s.place(30)
				s.exchange()
				s.process(numbers...)
				s.gate.next(faults...)
				for range len(faults) + 1 {
					if s.engine.Exchange(t.Context()) == nil {
						break
					}
				}
				s.gate.quiet()
				s.exchange()
				s.agree()
				s.arrived()
				for number, times := range s.events(office.RequestSigned) {
					if times != 1 {
						t.Errorf("%s was signed %d times", number, times)
					}
				}
			})
		})
	}
}

func TestALineCutAfterAnyByteLosesNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		cut, finished := 0, 0
		for after := int64(1); finished < 2; after += 97 {
			s.process(s.place2(3)...)
			for _, outward := range []bool{true, false} {
				s.wire.set(func(w *wires) {
					if outward {
						w.up = after
					} else {
						w.in = after
					}
				})
				if s.engine.Exchange(t.Context()) == nil {
					finished++
				} else {
					cut++
				}
				s.wire.heal()
				s.net.hangUp()
			}
			if after > 5000 {
				break
			}
		}
		if cut < 10 {
			t.Errorf("the line was cut %d times only", cut)
		}
		s.exchange()
		s.agree()
		s.arrived()
	})
}

// place2 places orders and fetches them.
func (s *station) place2(count int) []string {
	s.t.Helper()
	time.Sleep(time.Second) // or the request would be the last one over again
	numbers := s.place(count)
	s.exchange()
	return numbers
}

// processSlowly takes time, as people do: what is written then packs less well.
func (s *station) processSlowly(numbers ...string) {
	s.t.Helper()
	for folder := range slices.Chunk(numbers, 4) {
		time.Sleep(time.Duration(60+len(folder[0])*7919%977) * time.Second)
		s.process(folder...)
	}
}

func TestAfterDaysOfSilenceTheLineCarriesSmallBatchesFirst(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(300)
		s.wire.set(func(w *wires) { w.down = true })
		s.net.hangUp()
		for len(numbers) > 0 {
			s.process(numbers[:10]...)
			numbers = numbers[10:]
			s.fails(office.LineDown)
			time.Sleep(2 * time.Hour)
		}
		waiting := s.engine.Status()
		if waiting.Waiting != 1200 || waiting.Oldest.IsZero() {
			t.Fatalf("1200 events wait: %+v", waiting)
		}
		s.wire.heal()
		s.gate.quiet()
		s.exchange()
		s.agree()
		if exchanges := len(s.gate.requests()); exchanges < 3 || exchanges > 9 {
			t.Errorf("the backlog took %d requests", exchanges)
		}
	})
}

func TestALineThatBreaksOftenStillCarriesABacklog(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.processSlowly(s.place2(200)...)
		attempts := 0
		for s.engine.Status().Waiting > 0 {
			if attempts++; attempts > 60 {
				t.Fatalf("no progress: %+v", s.engine.Status())
			}
			s.wire.set(func(w *wires) { w.up = 4 << 10 })
			_ = s.engine.Exchange(t.Context())
			s.wire.heal()
			s.net.hangUp()
		}
		s.exchange()
		s.agree()
	})
}

func TestBeforeSendingALargeBatchAgainThePlatformIsAskedWhatItHolds(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.processSlowly(s.place2(200)...)
		s.gate.quiet()
		s.gate.next(lostReply)
		s.exchange()
		s.agree()
		requests := s.gate.requests()
		if len(requests) < 3 || requests[1] != "GET /v1/offices/"+s.id+"/head" {
			t.Fatalf("after the lost reply: %v", requests)
		}
	})
}

func TestManyThousandBytesNeverTravelTwiceForOneLostReply(t *testing.T) {
	bubble(t, func(t *testing.T) {
		weigh := func(faults ...fault) int64 {
			s := newWorld(t).enrolled()
			s.processSlowly(s.place2(200)...)
			s.gate.next(faults...)
			before := s.wire.bytes()
			s.exchange()
			s.agree()
			return s.wire.bytes() - before
		}
		clean, lost := weigh(), weigh(lostReply)
		if extra := lost - clean; extra > 2500 {
			t.Errorf("a lost reply cost %d bytes more than %d", extra, clean)
		}
	})
}

// A reply is signed and stays true for its request; given again to a later one,
// by whoever recorded it, it must not pass for a feed that begins anew.
func TestAnOldReplyGivenAgainMovesNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.place(2)
		var first []byte
		s.gate.next(func(w http.ResponseWriter, r *http.Request, platform http.Handler) { send(w, record(r, platform)) }, // the head
			changed(func(body []byte) []byte { first = bytes.Clone(body); return body }))
		s.exchange()
		s.place(3)
		s.exchange()
		before, err := s.books.Cursor()
		s.must(err)
		if len(first) == 0 || before.Seq == 0 {
			t.Fatalf("nothing was recorded, or taken: %+v", before)
		}
		for range 3 {
			s.gate.next(changed(func([]byte) []byte { return first }))
			s.fails(office.LinePortal)
		}
		if after, err := s.books.Cursor(); err != nil || after != before {
			t.Errorf("the cursor moved from %+v to %+v: %v", before, after, err)
		}
		s.exchange()
		s.agree()
	})
}
