package platform_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// backup copies the books as they are now; restore puts such a copy in their
// place and opens it, as a program does that starts on a restored file.
func (s *station) backup() station {
	copied := *s
	copied.lines, copied.points = slices.Clone(s.lines), slices.Clone(s.points)
	return copied
}

func (s *station) restore(backup station) {
	s.t.Helper()
	items, acked := s.items, backup.acked
	s.rebuild(backup.lines, items)
	s.acked = acked
	s.open()
}

func (s *station) rebuild(lines [][]byte, items map[uint64][]byte) {
	s.t.Helper()
	s.reset()
	s.items = items
	for _, line := range slices.Clone(lines) {
		s.add(line)
	}
}

// leadOut leads the books out of a fork: the platform's journal, a new opening,
// epoch.opened, and every event of the abandoned branch that is not on it.
func (s *station) leadOut() {
	s.t.Helper()
	lost, lostPoint := s.lines, s.tree.Point()
	kept := s.fetch("journal")
	items := map[uint64][]byte{}
	for i, line := range s.fetch("feed") {
		items[uint64(i)+1] = line
	}
	shared := 0
	for shared < min(len(lost), len(kept)) && string(lost[shared]) == string(kept[shared]) {
		shared++
	}
	s.rebuild(kept, items)
	s.acked = s.tree.Point()
	s.open()
	s.write("p4", office.Fact{Kind: office.EpochOpened, Body: office.Epoch{Kept: s.acked.Size, KeptRoot: s.acked.Root.String(),
		Lost: lostPoint.Size, LostRoot: lostPoint.Root.String(), Fork: uint64(shared), Reason: "restored"}})
	s.carry(lost, shared)
}

// carry writes event.carried for the lines from a place on.
func (s *station) carry(lost [][]byte, from int) {
	s.t.Helper()
	var walk wire.Follower
	for i, line := range lost {
		e, _, err := walk.Step(line)
		s.must(err)
		if i >= from {
			s.write("", office.Fact{Kind: office.EventCarried, Body: office.Carried{Opening: e.Opening, N: e.N, Line: string(line)}})
		}
	}
}

// fetch asks for all lines of the journal or the feed that the platform holds.
func (s *station) fetch(what string) (lines [][]byte) {
	s.t.Helper()
	for {
		target := "/v1/offices/" + s.id + "/" + what + "?from=" + itoa(len(lines)) + "&to=100000"
		response, text := s.ask(target, "")
		if response.StatusCode != http.StatusOK {
			s.t.Fatalf("%s: %s", target, response.Status)
		}
		more, err := s.codec.Unpack(text)
		s.must(err)
		if len(more) == 0 {
			return lines
		}
		lines = append(lines, more...)
	}
}

func itoa(n int) string { text, _ := json.Marshal(n); return string(text) }

func TestARestoredFileIsAForkThatIsKeptAsideWithAReceipt(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 10)
	s := d.station(here)
	s.sync()
	backup := s.backup()
	s.process(ids[:4]...)
	s.sync()
	held := d.summary(here)
	s.restore(backup)
	s.process(ids[2:6]...)

	body, digest := s.request(100)
	reply := s.send(body, digest)
	if reply.Verdict != wire.Forked || reply.Fork.Shared != backup.acked.Size || reply.Fork.Receipt == "" || reply.Ack != held.Head {
		t.Fatalf("verdict %s, %+v", reply.Verdict, reply.Fork)
	}
	if again := s.send(body, digest); again.Fork.Receipt != reply.Fork.Receipt {
		t.Error("the same push has two receipts")
	}
	d.stop()
	d.start()
	kept, err := d.platform.Quarantine(s.id)
	d.must(err)
	if len(kept) != 1 {
		t.Fatalf("%d pushes in quarantine, want 1", len(kept))
	}
	lines, err := wire.Split(kept[reply.Fork.Receipt].Body)
	if err != nil || len(lines) != 1+len(s.lines)-int(backup.acked.Size) {
		t.Errorf("%d lines were kept: %v", len(lines), err)
	}
	if after := d.summary(here); after.Head != held.Head || after.Due != held.Due {
		t.Error("a fork moved journal or money")
	}
}

func TestLedOutOfAForkNothingIsLostAndNothingIsBookedTwice(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 10)
	s := d.station(here)
	s.sync()
	backup := s.backup()
	s.process(ids[:4]...) // 0 1 2 3, known to the platform
	s.sync()
	s.restore(backup)
	s.process(ids[2:6]...) // 2 3 again, and 4 5
	if reply := s.exchange(100); reply.Verdict != wire.Forked {
		t.Fatalf("verdict %s", reply.Verdict)
	}
	s.leadOut()
	s.sync()
	s.agrees()

	var want office.Centimes
	for _, id := range ids[:6] {
		r := s.stands(id, office.Signed)
		want += office.Centimes(200 * (r.Order.Extracts + r.Order.FullCopies))
		if r.Order.Abroad {
			want -= r.Due + office.Centimes(200*(r.Order.Extracts+r.Order.FullCopies))
		}
	}
	if due := d.summary(here).Due; due != want {
		t.Errorf("%d centimes are due, want %d: six orders, each once", due, want)
	}
	open := d.differs(here, office.ProcessedTwice, office.ProcessedTwice)
	if open[0].Request != ids[2] || open[1].Request != ids[3] {
		t.Errorf("processed twice: %s and %s, want %s and %s", open[0].Request, open[1].Request, ids[2], ids[3])
	}
	s.sync()
	s.must(s.do("p3", "settle", []string{open[0].ID}, "choice", "one_letter"))
	s.sync()
	d.differs(here, office.ProcessedTwice)
	s.agrees()
}

func TestEventsThatAreCarriedTwiceHappenOnce(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 6)
	s := d.station(here)
	s.sync()
	backup := s.backup()
	s.process(ids[0])
	s.sync()
	s.restore(backup)
	s.process(ids[1:3]...)
	lost := slices.Clone(s.lines)
	s.exchange(100)
	s.leadOut()
	s.sync()
	s.must(s.do("p4", "undo", ids[1:2], "reason", "mistake"))
	s.sync()
	d.differs(here)
	due := d.summary(here).Due
	before, _, _ := d.platform.Request(s.id, ids[1])
	s.carry(lost, int(backup.acked.Size)) // a careless program carries the branch once more
	s.sync2()
	if after := d.summary(here); after.Due != due {
		t.Errorf("due %d became %d", due, after.Due)
	}
	if r, _, _ := d.platform.Request(s.id, ids[1]); r.Stage != before.Stage || r.Due != before.Due {
		t.Errorf("order %s went from %s to %s", ids[1], before.Stage, r.Stage)
	}
	d.differs(here)
}

// sync2 sends all that waits without looking at what comes.
func (s *station) sync2() {
	s.t.Helper()
	for s.acked.Size < uint64(len(s.lines)) {
		reply := s.send(s.request(50))
		if reply.Verdict != wire.OK {
			s.t.Fatalf("verdict %s", reply.Verdict)
		}
		s.acked = reply.Ack
	}
}

func TestAPlatformRestoredFromABackupIsHealedByTheOffice(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 4)
	s := d.station(here)
	s.sync()
	d.copyTo("older")
	s.process(ids[:2]...)
	s.sync()
	want := d.summary(here)
	d.startFrom("older")
	s.process(ids[2])

	reply := s.exchange(100)
	if reply.Verdict != wire.Behind || reply.Ack.Size >= s.acked.Size || reply.Ack != s.points[reply.Ack.Size] {
		t.Fatalf("verdict %s at %d, the office was at %d", reply.Verdict, reply.Ack.Size, s.acked.Size)
	}
	s.acked = reply.Ack
	s.sync()
	s.agrees()
	if got := d.summary(here); got.Stages[office.Signed] != 3 || got.Due <= want.Due {
		t.Errorf("healed to %+v", got)
	}
}

func TestAFeedThatTheRestoredPlatformNoLongerHoldsBeginsAnew(t *testing.T) {
	d := newDesk(t)
	first := d.place(here, 2)
	s := d.station(here)
	s.sync()
	d.copyTo("older")
	d.clock = d.clock.Add(3600e9)
	lost := d.place2(here, 2, 2)
	s.sync()
	d.startFrom("older")
	d.clock = d.clock.Add(3600e9)
	fresh := d.place2(here, 4, 2)

	for range 3 {
		if reply := s.exchange(100); reply.Verdict == wire.Behind {
			s.acked = reply.Ack
		}
	}
	s.sync()
	for _, id := range slices.Concat(first, lost, fresh) {
		s.stands(id, office.Placed)
	}
	cursor := s.state.Here().Feed
	if sum := d.summary(here); cursor.Gen != 1 || cursor.Seq != sum.Feed || sum.Unreadable == 0 || sum.Waiting != 0 {
		t.Errorf("cursor %+v, summary %+v", cursor, sum)
	}
	s.process(lost[0], fresh[0])
	s.sync()
	if held := d.summary(here).Head; held != s.tree.Point() {
		t.Error("the platform does not hold the office's journal")
	}
}
