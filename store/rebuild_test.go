package store

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"watiqa/store/office"
)

// clone copies the books as they lie on disk and opens the copy as another
// station of the same office.
func (d *desk) clone() *desk {
	d.t.Helper()
	other := *d
	other.feed = slices.Clone(d.feed)
	other.path = filepath.Join(d.t.TempDir(), "restored.books")
	if err := d.books.Snapshot(other.path); err != nil {
		d.t.Fatal(err)
	}
	other.open()
	other.unlock()
	return &other
}

// lines of a journal from a position on.
func (d *desk) lines(from uint64) [][]byte {
	d.t.Helper()
	lines, err := d.books.Lines(from, 1<<20)
	if err != nil {
		d.t.Fatal(err)
	}
	return lines
}

func (d *desk) size() uint64 {
	d.t.Helper()
	size, _, err := d.books.Head()
	if err != nil {
		d.t.Fatal(err)
	}
	return size
}

func (d *desk) balance(account string) (c office.Centimes) {
	d.t.Helper()
	_ = d.books.View(func(s *office.State) error { c, _ = s.Accounts.Get(account); return nil })
	return c
}

// forked gives two desks that share a past and went on apart: what the
// platform acknowledged, and the restored file.
func forked(t *testing.T) (kept, lost *desk, shared uint64, ids []string) {
	kept = newDesk(t)
	ids = kept.orders(4)
	kept.sign(ids[0])
	shared = kept.size()
	lost = kept.clone()
	kept.sign(ids[1])
	more := kept.orders(2)
	kept.must(agent, "claim", more)
	lost.clock.Add(time.Hour)
	lost.must(agent, "claim", ids[1:3])
	lost.must(agent, "found", ids[1:3])
	lost.must(agent, "print", ids[1:3], "mentions", "yes")
	lost.must(officer, "sign", ids[1:3], "signatory", "s1")
	return kept, lost, shared, append(ids, more...)
}

func TestAForkIsLedOutOfWithoutLosingAnything(t *testing.T) {
	kept, lost, shared, ids := forked(t)
	prefix := kept.lines(shared)
	_, want, _ := kept.books.Head()
	before := lost.size()
	_, lostRoot, _ := lost.books.Head()
	if err := lost.books.Rebuild(officer, "the file was restored", prefix, shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.ready()
	lost.sound()
	if root, ok, _ := lost.books.RootAt(kept.size()); !ok || root != want {
		t.Error("the new journal does not begin with what the platform holds")
	}
	events, _ := lost.books.Events(admin, kept.size(), 100)
	if events[0].Kind != office.BooksOpened || events[1].Kind != office.EpochOpened || events[1].Who != officer {
		t.Fatalf("after the kept events: %s, %s", events[0].Kind, events[1].Kind)
	}
	if !bytes.Contains(events[1].Body, []byte(hexOf(lostRoot))) {
		t.Errorf("epoch.opened does not name the head it abandons: %s", events[1].Body)
	}
	if carried := len(events) - 2; carried != int(before-shared) {
		t.Errorf("%d events carried over, %d were on the abandoned branch", carried, before-shared)
	}
	for id, stage := range map[string]office.Stage{ids[0]: office.Signed, ids[1]: office.Signed, ids[2]: office.Signed,
		ids[3]: office.Placed, ids[4]: office.Claimed} {
		if r := lost.request(id); r.Stage != stage {
			t.Errorf("request %s stands at %s, want %s", id, r.Stage, stage)
		}
	}
	if due := lost.balance(office.DueOnline); due != 3*700 {
		t.Errorf("%d centimes due for three requests, want 2100", due)
	}
	if clash := lost.request(ids[1]).Clash; len(clash) == 0 {
		t.Error("the request signed in both branches does not show it")
	}
	lost.must(agent, "found", ids[4:5]) // and work goes on
	lost.sound()
}

func TestLeadingOutASecondTimeCarriesNothingTwice(t *testing.T) {
	kept, lost, shared, ids := forked(t)
	third := lost.clone()
	third.sign(ids[3])
	if err := lost.books.Rebuild(officer, "restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	if err := third.books.Rebuild(officer, "restored too", lost.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	third.sound()
	seen := map[office.Identity]bool{}
	events, _ := third.books.Events(admin, 0, 1000)
	for _, e := range events {
		inner := e.Counted()
		if seen[inner.Identity()] {
			t.Errorf("%s %v is in the journal twice", inner.Kind, inner.Identity())
		}
		seen[inner.Identity()] = true
	}
	if due, want := third.balance(office.DueOnline), lost.balance(office.DueOnline)+700; due != want {
		t.Errorf("%d centimes due, want %d", due, want)
	}
}

func TestARebuildThatCannotBeChangesNothing(t *testing.T) {
	kept, lost, shared, _ := forked(t)
	prefix := kept.lines(shared)
	size, root, _ := lost.books.Head()
	broken := bytes.Clone(prefix[0])
	broken[len(broken)-2] ^= 1
	wants(t, office.NotAllowed, lost.books.Rebuild(agent, "not mine to decide", prefix, shared, kept.feed))
	wants(t, office.MissingValue, lost.books.Rebuild(officer, "", prefix, shared, kept.feed))
	wants(t, office.LineMalformed, lost.books.Rebuild(officer, "gap", prefix[1:], shared, kept.feed))
	wants(t, office.LineMalformed, lost.books.Rebuild(officer, "broken", [][]byte{broken}, shared, kept.feed))
	wants(t, office.LineMalformed, lost.books.Rebuild(officer, "longer than we are", prefix, size+1, kept.feed))
	wants(t, office.LineMalformed, lost.books.Rebuild(officer, "feed with a gap", prefix, shared, [][]byte{kept.feed[0], kept.feed[2]}))
	if again, rootAgain, _ := lost.books.Head(); again != size || rootAgain != root {
		t.Error("the journal changed")
	}
	lost.sound()
	_, err := lost.books.Do(officer, command("epoch", nil, "reason", "no fork here"))
	wants(t, office.LineNoFork, err)
}

func TestARestoredFileWithoutWorkOfItsOwnJustCatchesUp(t *testing.T) {
	kept := newDesk(t)
	ids := kept.orders(2)
	shared := kept.size()
	lost := kept.clone()
	kept.sign(ids...)
	if err := lost.books.Rebuild(admin, "restored from yesterday", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.sound()
	if r := lost.request(ids[1]); r.Stage != office.Signed || lost.balance(office.DueOnline) != kept.balance(office.DueOnline) {
		t.Errorf("%s, %d due", r.Stage, lost.balance(office.DueOnline))
	}
	page, err := lost.books.Queue(agent, office.Query{Stages: []office.Stage{office.Signed}})
	if err != nil || (page.Total != 2 && !page.Partial) {
		t.Errorf("the queue shows %d signed, %v", page.Total, err)
	}
	_ = lost.books.Close()
	lost.open()
	lost.unlock()
	lost.sound()
}

func TestAPersonRemovedInTheKeptBranchCannotSignInAfterwards(t *testing.T) {
	kept := newDesk(t)
	shared := kept.size()
	lost := kept.clone()
	kept.must(admin, "person.remove", []string{agent}, "reason", "left")
	if err := lost.books.Rebuild(admin, "restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	_, err := lost.books.Unlock("agent", secret)
	wants(t, office.PassphraseVoid, err)
	if _, err := lost.books.Unlock("officer", secret); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(lost.path); err != nil {
		t.Error(err)
	}
}
