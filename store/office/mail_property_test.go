package office

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Whatever people scan, strike and hand over, in whatever order, with facts of
// other branches and words of the Post between: no label on two letters but by a
// fork, no letter on two live slips, no label lost from the count, and the state
// is the replay of events and feed.
func TestRandomMailDaysStaySound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		labels := b.stock(12)
		var ids []string
		for i := range 5 {
			id := b.order(fmt.Sprint(26000001+i), func(o *Order) {
				if i == 4 {
					abroad(o)
				}
			})
			b.upTo(Signed, id)
			ids = append(ids, id)
		}
		forked := false
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			b.at = b.at.Add(time.Duration(rapid.IntRange(0, 50_000).Draw(t, "seconds")) * time.Second)
			forked = mailStep(t, b, ids, labels) || forked
			checkMail(t, b, forked)
		}
		b.replays(t)
	})
}

// mailStep does something, and says whether it came from another branch.
func mailStep(t *rapid.T, b *bench, ids, labels []string) (forked bool) {
	id := rapid.SampledFrom(ids).Draw(t, "request")
	label := rapid.SampledFrom(labels).Draw(t, "label")
	slips := []string{"b-none"}
	for slip := range b.state.Slips.All() {
		slips = append(slips, slip)
	}
	slip := rapid.SampledFrom(slips).Draw(t, "slip")
	tracked := Track{What: rapid.SampledFrom(AllTracked).Draw(t, "tracked"), At: b.at.Add(-time.Duration(rapid.IntRange(0, 9).Draw(t, "before")) * time.Hour)}
	switch rapid.IntRange(0, 13).Draw(t, "what") {
	case 0, 1, 2:
		_ = b.do(agent, ask("pack", one(id), "label", label))
	case 3:
		_ = b.do(agent, ask("unpack", one(id), "reason", "x", "spoiled", rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "spoiled")))
	case 4:
		_ = b.do(agent, ask("list", one(id)))
	case 5:
		_ = b.do(agent, ask("strike", one(id), "reason", "x"))
	case 6:
		_ = b.do(agent, ask("slip.open", nil, "kind", string(rapid.SampledFrom(SlipKinds).Draw(t, "kind"))))
	case 7:
		_ = b.do(agent, ask("slip.close", one(slip)))
	case 8:
		_ = b.do(agent, ask("slip.hand", one(slip)))
	case 9:
		_ = b.do(agent, ask("label.spoil", nil, "label", label, "reason", "x"))
	case 10:
		_ = b.do(agent, ask("letter.close", one(id), "reason", "x"))
	case 11, 12:
		b.feed(LetterTracked, label, tracked)
	case 13:
		kind := rapid.SampledFrom([]Kind{LetterPacked, LetterUnpacked, LetterListed, LetterStruck, LetterClosed, SlipHanded, SlipClosed}).Draw(t, "carried")
		var body any = Posting{Label: S10(label), Slip: slip, Spoiled: rapid.Bool().Draw(t, "spoiled")}
		subject := id
		switch kind {
		case LetterPacked:
			body = Packing{Label: S10(label), Slip: slip}
		case SlipHanded, SlipClosed:
			body, subject = Handing{}, slip
		}
		b.carry(b.inner(b.n, second, Fact{Kind: kind, Subject: subject, Body: body}))
		return true
	}
	return false
}

func checkMail(t *rapid.T, b *bench, forked bool) {
	s := b.state
	left := 0
	for _, batch := range s.Batches.All() {
		left += batch.Left()
	}
	used, spoiled := 0, 0
	for id, label := range s.Labels.All() {
		if len(label.Letters) > 1 && !forked {
			t.Fatalf("label %s is on %v", id, label.Letters)
		}
		switch {
		case len(label.Letters) > 0:
			used++
		case label.Spoiled != nil:
			spoiled++
		}
	}
	if m := s.Outgoing(); m.Left != left || left != 12-used-spoiled {
		t.Fatalf("%d left, the batches say %d, %d used and %d spoiled", m.Left, left, used, spoiled)
	}
	held := map[string]string{}
	for id, slip := range s.Slips.All() {
		for _, line := range slip.Lines {
			if line.Struck != nil {
				continue
			}
			if other, twice := held[line.Letter]; twice {
				t.Fatalf("letter %s is on slips %s and %s", line.Letter, other, id)
			}
			held[line.Letter] = id
		}
	}
	for id, letter := range s.Letters.All() {
		r := b.request(letter.Request)
		loose := slices.Contains(s.Outgoing().Loose, id)
		if held[id] != letter.Slip {
			t.Fatalf("letter %s says slip %q, the slips %q", id, letter.Slip, held[id])
		}
		if loose != (letter.End == "" && letter.Slip == "" && letter.HandedAt.IsZero()) {
			t.Fatalf("letter %+v, on the desk: %v", letter, loose)
		}
		if r.Letter == id && r.in(Packed) && (letter.End != "" || !letter.HandedAt.IsZero()) {
			t.Fatalf("request %s is packed in %+v", r.ID, letter)
		}
		if r.Letter == id && r.in(Handed, Delivered) && letter.HandedAt.IsZero() {
			t.Fatalf("request %s at %s was never handed: %+v", r.ID, r.Stage, letter)
		}
	}
	for id, r := range s.Requests.All() {
		if r.in(Packed, Handed, Delivered, Returned) && r.Letter == "" {
			t.Fatalf("request %s at %s has no letter", id, r.Stage)
		}
	}
}

// replays holds the state against a replay of everything that happened.
func (b *bench) replays(t *rapid.T) {
	replayed, next := NewState(), 0
	for i, e := range b.events {
		for next < len(b.items) && b.marks[next] == i {
			Take(replayed, b.items[next])
			next++
		}
		Apply(replayed, e)
	}
	for ; next < len(b.items); next++ {
		Take(replayed, b.items[next])
	}
	if got, want := snapshot(replayed), snapshot(b.state); got != want {
		t.Fatalf("replay differs:\n%s\nstate:\n%s", got, want)
	}
}
