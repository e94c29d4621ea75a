package store

import (
	"testing"

	"watiqa/store/office"
)

// heads that a journal had, from a size on.
func (d *desk) heads(from uint64) (heads []office.PrintedHead) {
	d.t.Helper()
	for size := from; size <= d.size(); size++ {
		root, ok, err := d.books.RootAt(size)
		if err != nil || !ok {
			d.t.Fatal(ok, err)
		}
		heads = append(heads, office.PrintedHead{Size: size, Root: hexOf(root)})
	}
	return heads
}

func (d *desk) since(head office.PrintedHead) office.Standing {
	d.t.Helper()
	s, err := d.books.Since(agent, head)
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

func TestEveryHeadThatTheJournalHadIsExtendedByIt(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(2)...)
	heads := d.heads(0)
	d.orders(3)
	now := d.size()
	for _, head := range heads {
		s := d.since(head)
		if s.Answer != office.HeadExtended || s.Later != now-head.Size || s.Now.Size != now || (head.Size > 0) != (s.Day == "2026-11-23") {
			t.Errorf("%v: %+v", head, s)
		}
		short := office.PrintedHead{Size: head.Size, Root: head.Root[:16]}
		if s := d.since(short); s.Answer != office.HeadExtended {
			t.Errorf("its beginning %v: %+v", short, s)
		}
	}
}

func TestAHeadThatTheJournalNeverHadIsUnknown(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(1)...)
	other := newDesk(t) // another office, or an edited past
	other.sign(other.orders(1)...)
	heads := d.heads(1)
	for _, head := range []office.PrintedHead{
		other.heads(1)[3], {Size: heads[3].Size + 1, Root: heads[3].Root}, {Size: d.size() + 1, Root: heads[0].Root},
		{Size: heads[2].Size, Root: heads[2].Root[:15]}, // too little to prove anything
	} {
		if s := d.since(head); s.Answer != office.HeadUnknown || s.Epoch != nil {
			t.Errorf("%v: %+v", head, s)
		}
	}
	_, err := d.books.Since("nobody", heads[0])
	wants(t, office.UnknownPerson, err)
}

func TestEveryHeadOfAnAbandonedBranchIsLinkedByItsEpoch(t *testing.T) {
	kept, lost, shared, _ := forked(t)
	before, after := lost.heads(0), kept.heads(shared+1)
	abandoned := lost.size()
	if err := lost.books.Rebuild(officer, "the file was restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.ready()
	lost.must(admin, "day", nil, "day", "2026-11-24", "confirm", "yes") // and work went on
	for _, head := range before {
		s := lost.since(head)
		switch {
		case head.Size <= shared && s.Answer != office.HeadExtended,
			head.Size > shared && (s.Answer != office.HeadAbandoned || s.Epoch.Fork != shared || s.Epoch.Lost != abandoned || s.EpochBy != officer):
			t.Errorf("%v of %d shared: %+v", head, shared, s)
		}
	}
	for _, head := range after {
		if s := lost.since(head); s.Answer != office.HeadExtended {
			t.Errorf("the platform's %v: %+v", head, s)
		}
	}
	wrong := before[len(before)-2]
	wrong.Root = before[len(before)-3].Root
	if s := lost.since(wrong); s.Answer != office.HeadUnknown {
		t.Errorf("a head that the branch never had: %+v", s)
	}
}

// allAbandoned asks for every head of a branch.
func (d *desk) allAbandoned(heads []office.PrintedHead, lost uint64) {
	d.t.Helper()
	for _, head := range heads {
		if s := d.since(head); s.Answer != office.HeadAbandoned || s.Epoch.Lost != lost || (head.Size < lost) == s.At.IsZero() {
			d.t.Errorf("%d of %d: %s, %+v", head.Size, lost, s.Answer, s.Epoch)
		}
	}
}

// Led out once, worked on, and led out again before the platform had taken any of
// it: the first branch was abandoned on one that is abandoned itself.
func TestEveryHeadOfABranchThatWasAbandonedOnAnAbandonedBranchIsKnown(t *testing.T) {
	kept, lost, shared, ids := forked(t)
	first, firstEnd := lost.heads(shared+1), lost.size()
	if err := lost.books.Rebuild(officer, "restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.ready()
	lost.must(admin, "day", nil, "day", "2026-11-24", "confirm", "yes")
	lost.must(agent, "claim", ids[3:4])
	again := kept.size() // the other computer went on, and the platform with it
	second, secondEnd := lost.heads(again+1), lost.size()
	kept.must(agent, "found", ids[4:5])
	if err := lost.books.Rebuild(officer, "restored again", kept.lines(again), again, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.ready()
	lost.sound()
	lost.allAbandoned(first, firstEnd)
	lost.allAbandoned(second, secondEnd)
	wrong := first[1]
	wrong.Root = first[2].Root
	if s := lost.since(wrong); s.Answer != office.HeadUnknown {
		t.Errorf("a head that no branch had: %+v", s)
	}
}

// The second time an older copy went on: the first branch left the trunk above
// the place where all of it is abandoned.
func TestABranchThatLeftAnAbandonedBranchAboveItsForkIsKnownToo(t *testing.T) {
	old := newDesk(t)
	ids := old.orders(5)
	root := old.size()
	lost := old.clone()
	lost.sign(ids[0])
	middle := lost.size()
	side := lost.clone()
	side.sign(ids[1])
	lost.sign(ids[2])
	first, firstEnd := side.heads(middle+1), side.size()
	if err := side.books.Rebuild(officer, "restored", lost.lines(middle), middle, lost.feed); err != nil {
		t.Fatal(err)
	}
	side.ready()
	second, secondEnd := side.heads(root+1), side.size()
	old.must(agent, "claim", ids[3:4])
	if err := side.books.Rebuild(officer, "restored again", old.lines(root), root, old.feed); err != nil {
		t.Fatal(err)
	}
	side.ready()
	side.sound()
	side.allAbandoned(first, firstEnd)
	side.allAbandoned(second, secondEnd)
}
