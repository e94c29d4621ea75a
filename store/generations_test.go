package store

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

// A platform lives, is restored to an older day, sends other things, and is
// restored again, while pages come in pieces of any size: the books always
// verify, the cursor is always where the platform's feed is, and no order that
// the office ever saw is lost.
func TestTheFeedFollowsAPlatformThatIsRestoredAgainAndAgain(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := newDesk(t)
		seen := map[string]bool{}
		next := 26000000
		for range rapid.IntRange(1, 8).Draw(r, "days") {
			if rapid.IntRange(0, 3).Draw(r, "restored") == 0 {
				d.feed = slices.Clone(d.feed[:rapid.IntRange(0, len(d.feed)).Draw(r, "to")])
			}
			for range rapid.IntRange(0, 4).Draw(r, "orders") {
				next++
				d.item(office.RequestPlaced, fmt.Sprint(next), testOrder(fmt.Sprint(next), monday))
			}
			d.follow(r, seen)
			if cursor, err := d.books.Cursor(); err != nil || cursor.Seq != d.end().Seq || cursor.Digest != d.end().Digest {
				r.Fatalf("cursor %+v, the platform is at %+v, %v", cursor, d.end(), err)
			}
		}
		d.sound()
		for id := range seen {
			if d.request(id).Stage != office.Placed {
				r.Fatalf("order %s is gone", id)
			}
		}
		_ = d.books.Close()
	})
}

// follow does what the engine does: it takes pieces from our cursor on, or from
// the start when the platform does not know our cursor.
func (d *desk) follow(r *rapid.T, seen map[string]bool) {
	for range 100 {
		cursor, err := d.books.Cursor()
		if err != nil {
			r.Fatal(err)
		}
		from := cursor.Seq
		if from > uint64(len(d.feed)) || cursorAfter(d.feed[:from]).Digest != cursor.Digest {
			from = 0
		}
		rest := len(d.feed) - int(from)
		if rest == 0 && from == cursor.Seq {
			return
		}
		to := int(from)
		if rest > 0 {
			to += rapid.IntRange(1, rest).Draw(r, "piece")
		}
		if err := d.takes(d.feed[from:to], cursorAfter(d.feed[:to])); err != nil {
			r.Fatal(err)
		}
		for _, line := range d.feed[from:to] {
			if item, err := office.DecodeItem(line); err == nil && item.Kind == office.RequestPlaced {
				seen[item.Subject] = true
			}
		}
	}
	r.Fatal("the feed never ends")
}

// The platform was restored, and so was the office's file: both at once.
func TestAForkAcrossGenerationsIsLedOutOf(t *testing.T) {
	kept := newDesk(t)
	ids := kept.orders(4)
	shared := kept.size()
	lost := kept.clone()
	kept.feed = slices.Clone(kept.feed[:3]) // the platform forgets two orders
	kept.item(office.RequestPlaced, "26000900", testOrder("26000900", monday))
	if err := kept.takes(kept.feed, kept.end()); err != nil {
		t.Fatal(err)
	}
	kept.sign(ids[0])
	lost.must(agent, "claim", ids[2:3])
	if err := lost.books.Rebuild(officer, "both were restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.ready()
	lost.sound()
	for id, stage := range map[string]office.Stage{ids[0]: office.Signed, ids[2]: office.Claimed, ids[3]: office.Placed, "26000900": office.Placed} {
		if r := lost.request(id); r.Stage != stage {
			t.Errorf("%s stands at %s, want %s", id, r.Stage, stage)
		}
	}
	if cursor, _ := lost.books.Cursor(); cursor.Gen != 1 || cursor.Digest != kept.end().Digest {
		t.Errorf("cursor %+v", cursor)
	}
	lost.feed = kept.feed
	lost.orders(1)
	lost.sound()
}
