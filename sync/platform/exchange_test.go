package platform_test

import (
	"bytes"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

func TestAnOfficeTakesOrdersProcessesThemAndThePlatformAgreesToTheCentime(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 120)
	s := d.station(here)
	s.sync()
	s.process(ids[:100]...)
	s.must(s.do("p2", "claim", ids[100:101]))
	s.must(s.do("p2", "hold", ids[101:102], "code", "paper"))
	s.sync()
	s.agrees()
	if sum := d.summary(here); sum.Due == 0 || sum.Stages[office.Signed] != 100 || sum.Orders != 120 || sum.Waiting != 0 {
		t.Errorf("%+v", sum)
	}
	d.differs(here)
}

func TestTheSameBytesGetTheSameReply(t *testing.T) {
	d := newDesk(t)
	d.place(here, 3)
	s := d.station(here)
	body, _ := s.request(100)
	_, first := d.post("/v1/offices/"+s.id+"/exchange", body)
	d.clock = d.clock.Add(1e9 * 3600)
	d.place(there, 1)
	_, again := d.post("/v1/offices/"+s.id+"/exchange", body)
	if !bytes.Equal(first, again) {
		t.Error("a repeat was answered with other bytes")
	}
	if got := d.summary(here).Head.Size; got != uint64(len(s.lines)) {
		t.Errorf("the platform holds %d events after a repeat, sent were %d", got, len(s.lines))
	}
	d.stop()
	d.start() // also after a restart
	_, again = d.post("/v1/offices/"+s.id+"/exchange", body)
	if !bytes.Equal(first, again) {
		t.Error("a repeat after a restart was answered with other bytes")
	}
}

func TestAnOldRequestThatTurnsUpLateChangesNothing(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 5)
	s := d.station(here)
	early, digest := s.request(3)
	s.took(s.send(early, digest))
	s.sync()
	s.process(ids...)
	s.sync()
	before := d.summary(here)
	reply := s.send2(early)
	if reply.Verdict != wire.OK || reply.Ack != s.points[3] {
		t.Errorf("verdict %s, acknowledged %d, want its own 3", reply.Verdict, reply.Ack.Size)
	}
	if after := d.summary(here); after.Head != before.Head || after.Due != before.Due {
		t.Error("an old request moved something")
	}
	s.agrees()
}

// send2 posts bytes whose reply was taken already.
func (s *station) send2(body []byte) wire.Reply {
	s.t.Helper()
	_, text := s.post("/v1/offices/"+s.id+"/exchange", body)
	reply, err := s.codec.ReadReply(s.theirs, text)
	s.must(err)
	return reply
}

func TestBatchesThatOverlapWhatIsHeldAddOnlyTheRest(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.send(s.request(4)) // the reply is lost
	sent := s.tree.Point()
	reply := s.exchange(100)
	if reply.Verdict != wire.OK || reply.Ack != sent {
		t.Errorf("verdict %s at %d of %d", reply.Verdict, reply.Ack.Size, sent.Size)
	}
	s.send(s.pack(wire.Origin(), s.lines)) // everything once more
	if held := d.summary(here).Head; held != s.tree.Point() {
		t.Errorf("the platform holds %d events", held.Size)
	}
}

func TestARepliesPageFitsTheRoomThatTheOfficeHas(t *testing.T) {
	d := newDesk(t)
	d.place(here, 300)
	s := d.station(here)
	pages := 0
	for more := true; more; pages++ {
		body, digest := s.request(100)
		_, text := d.post("/v1/offices/"+s.id+"/exchange", body)
		if len(text) > 17<<10 {
			t.Fatalf("a reply of %d bytes for a room of 16 KiB", len(text))
		}
		reply := s.send(body, digest) // the repeat
		s.took(reply)
		more = reply.More
	}
	if pages < 2 {
		t.Errorf("300 orders in %d pages", pages)
	}
	if feed := s.state.Here().Feed.Seq; feed != d.summary(here).Feed {
		t.Errorf("took %d of %d items", feed, d.summary(here).Feed)
	}
}

func TestEventsOfUnknownKindsAreKeptAndCounted(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	s.write("p1", office.Fact{Kind: "drawer.repainted", Subject: ids[0], Body: map[string]string{"colour": "green"}})
	s.write("p1", office.Fact{Kind: office.RequestSigned, Subject: ids[0], Body: map[string]string{"due": "not a number"}})
	s.process(ids[0])
	s.sync()
	if n := d.summary(here).Unknown; n != 2 {
		t.Errorf("%d unknown, want 2", n)
	}
	s.agrees()
}

func TestAPushThatDoesNotLeadToItsSignedRootIsRefusedWhole(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	held := d.summary(here).Head
	s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
	s.must(s.do("p2", "day", nil, "day", "2026-11-24", "confirm", "yes"))
	swapped := [][]byte{s.lines[s.acked.Size+1], s.lines[s.acked.Size]}
	altered := bytes.Replace(s.lines[s.acked.Size+1], []byte("2026-11-24"), []byte("2026-11-25"), 1)
	for name, events := range map[string][][]byte{
		"altered":   {s.lines[s.acked.Size], altered},
		"swapped":   swapped,
		"not json":  {[]byte("{"), []byte("x")},
		"no event":  {[]byte("[{},{}]"), []byte("[{},{}]")},
		"one twice": {s.lines[s.acked.Size], s.lines[s.acked.Size]},
	} {
		reply := s.send(s.pack(s.acked, events))
		if reply.Verdict != wire.Malformed || reply.Ack != held {
			t.Errorf("%s: verdict %s, acknowledged %d", name, reply.Verdict, reply.Ack.Size)
		}
		if d.summary(here).Head != held {
			t.Fatalf("%s: something was kept", name)
		}
	}
	s.sync() // and the true ones go through
	s.agrees()
}
