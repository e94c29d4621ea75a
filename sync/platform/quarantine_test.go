package platform_test

import (
	"bytes"
	"testing"
	"time"

	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

// aside is the one push that is kept aside under a receipt.
func (s *station) aside(receipt string) platform.Quarantined {
	s.t.Helper()
	kept, err := s.platform.Quarantine(s.id)
	s.must(err)
	push, ok := kept[receipt]
	if !ok {
		s.t.Fatalf("nothing is kept under the receipt %q", receipt)
	}
	return push
}

// contradiction packs events that do not lead to the root which is signed.
func (s *station) contradiction() (events [][]byte) {
	s.t.Helper()
	s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
	s.must(s.do("p2", "day", nil, "day", "2026-11-24", "confirm", "yes"))
	altered := bytes.Replace(s.lines[s.acked.Size+1], []byte("2026-11-24"), []byte("2026-11-25"), 1)
	return [][]byte{s.lines[s.acked.Size], altered}
}

func TestASignedPushThatContradictsItselfIsKeptAsideWhole(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	held := d.summary(here)
	events := s.contradiction()
	body, digest := s.pack(s.acked, events)
	reply := s.send(body, digest)
	if reply.Verdict != wire.Malformed || reply.Ack != held.Head || reply.Fork == nil || reply.Fork.Shared != held.Head.Size {
		t.Fatalf("%+v %+v", reply.ReplyHeader, reply.Fork)
	}
	d.stop()
	d.start()
	push := s.aside(reply.Fork.Receipt)
	if push.Why != string(wire.Malformed) || push.Device != s.device || wire.HashOf(push.Body) != digest {
		t.Errorf("kept %s of %s, not as it was signed", push.Why, push.Device)
	}
	if after := d.summary(here); after.Head != held.Head || after.Quarantined != 1 {
		t.Errorf("%+v", after)
	}
	if again := s.send(body, digest); *again.Fork != *reply.Fork {
		t.Errorf("again: %+v", again.Fork)
	}
	s.sync() // the true events are taken
	s.agrees()
	if after := d.summary(here); after.Quarantined != 1 {
		t.Errorf("%d kept aside", after.Quarantined)
	}
}

func TestAHeaderThatContradictsItselfMovesNothing(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	held := d.summary(here)
	after := wire.Point{Size: s.acked.Size, Root: wire.HashOf(nil)} // of the same events, another root
	body, digest, err := s.codec.WriteRequest(s.key, wire.RequestHeader{Office: s.id, Device: s.device, Before: s.acked,
		After: after, Access: wire.Origin(), Feed: s.state.Here().Feed, Clock: s.now()}, nil)
	d.must(err)
	if reply := s.send(body, digest); reply.Verdict != wire.Malformed || reply.Ack != held.Head || reply.Fork.Receipt != "" {
		t.Errorf("%+v", reply.ReplyHeader)
	}
	after.Root[0]++
	old, digest, err := s.codec.WriteRequest(s.key, wire.RequestHeader{Office: s.id, Device: s.device, Before: wire.Origin(),
		After: wire.Point{Size: 2, Root: after.Root}, Access: wire.Origin(), Clock: s.now()}, s.lines[:2])
	d.must(err)
	if reply := s.send(old, digest); reply.Verdict != wire.Malformed || reply.Ack != held.Head {
		t.Errorf("a root that is not the one of the events held: %+v", reply.ReplyHeader)
	}
	if now := d.summary(here); now.Head != held.Head {
		t.Errorf("%+v", now)
	}
}

// The last reply of a device is given again by its bytes; here other requests
// come between, and the same push comes with another clock.
func TestTheSamePushIsKeptAsideOnce(t *testing.T) {
	for _, why := range []wire.Verdict{wire.Forked, wire.Revoked, wire.Malformed} {
		t.Run(string(why), func(t *testing.T) {
			d := newDesk(t)
			s := d.station(here)
			s.sync()
			backup := s.backup()
			events := [][]byte(nil)
			switch why {
			case wire.Forked:
				s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
				s.sync()
				s.restore(backup)
				events = s.lines[s.acked.Size:]
			case wire.Revoked:
				s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
				events = s.lines[s.acked.Size:]
				d.must(d.platform.Revoke(s.device))
			case wire.Malformed:
				events = s.contradiction()
			}
			one, digest := s.pack(s.acked, events)
			whole := wire.Join(append([][]byte{nil}, events...)...)
			// There is room for the push once, and not for twenty times.
			small, err := platform.New(d.store, platform.Config{Now: d.now, Park: int64(len(whole)) + wire.MaxHeader/4*3})
			d.must(err)
			d.server.Config.Handler = small
			first := s.send(one, digest)
			if first.Verdict != why || first.Fork.Receipt == "" {
				t.Fatalf("%s %+v", first.Verdict, first.Fork)
			}
			came := s.aside(first.Fork.Receipt)
			for range 20 {
				d.clock = d.clock.Add(time.Minute)
				other, digest := s.pack(s.acked, events)
				if reply := s.send(other, digest); reply.Verdict != why || *reply.Fork != *first.Fork {
					t.Fatalf("with another clock: %s %+v", reply.Verdict, reply.Fork)
				}
				if reply := s.send2(one); *reply.Fork != *first.Fork {
					t.Fatalf("the first bytes again: %+v", reply.Fork)
				}
			}
			if kept := s.aside(first.Fork.Receipt); !kept.At.Equal(came.At) || !bytes.Equal(kept.Body, came.Body) {
				t.Error("what came first was written over")
			}
			if n := d.summary(here).Quarantined; n != 1 {
				t.Errorf("%d pushes are kept aside", n)
			}
		})
	}
}

func TestTwoPushesHaveTwoReceipts(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	d.must(d.platform.Revoke(s.device))
	s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
	s.must(s.do("p2", "day", nil, "day", "2026-11-24", "confirm", "yes"))
	one, two := s.send(s.request(1)), s.send(s.request(2))
	if one.Fork.Receipt == two.Fork.Receipt || d.summary(here).Quarantined != 2 {
		t.Errorf("%s and %s", one.Fork.Receipt, two.Fork.Receipt)
	}
	if bytes.Equal(s.aside(one.Fork.Receipt).Body, s.aside(two.Fork.Receipt).Body) {
		t.Error("both receipts name the same push")
	}
}
