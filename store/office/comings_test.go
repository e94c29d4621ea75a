package office

import (
	"testing"

	"pgregory.net/rapid"
)

// An order is sent back and forth between two bureaux, while the platform is
// restored from backups again and again and begins its feed anew, with every
// coming under another number, or some of them not yet: it waits here exactly
// when it came once more than it left.
func TestAnOrderThatGoesBackAndForthNeverWaitsTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		gen, seq, shown := uint32(0), b.seq, 0 // shown: comings in this generation's feed
		came, left := 0, 0
		show := func() {
			seq += uint64(rapid.IntRange(1, 3).Draw(t, "others between"))
			item, err := NewItem(ItemHeader{Seq: seq, At: b.at, Kind: RequestPlaced, Subject: "26000001"},
				filled(Order{Extracts: 1}))
			if err != nil {
				t.Fatal(err)
			}
			item.Gen = gen
			Take(b.state, item)
			if rapid.Bool().Draw(t, "twice") {
				Take(b.state, item)
			}
			shown++
		}
		for range rapid.IntRange(1, 15).Draw(t, "events") {
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0: // the feed begins anew, and shows what it has so far
				gen, seq = gen+1, uint64(rapid.IntRange(0, 20).Draw(t, "first"))
				until := rapid.IntRange(0, came).Draw(t, "comings it still has")
				for shown = 0; shown < until; {
					show()
				}
			case 1: // the other bureau sends it back, after what was lost is there again
				if came == left {
					for shown < came {
						show()
					}
					came++
					show()
				}
			case 2:
				if came > left {
					b.must(agent, transfer("26000001"))
					left++
				}
			}
			want := Stage("")
			if came > left {
				want = Placed
			} else if came > 0 {
				want = Transferred
			}
			if r, _ := b.state.Requests.Get("26000001"); r.Stage != want {
				t.Fatalf("came %d times, left %d times, stands at %q: %+v", came, left, r.Stage, r.Came)
			}
		}
	})
}
