package office

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// carry writes an event of an abandoned branch into this journal.
func (b *bench) carry(e Event) {
	b.t.Helper()
	b.write(officer, Fact{Kind: EventCarried, Subject: e.Subject, Body: Carried{Opening: e.Opening, N: e.N, Line: string(e.Encode())}})
}

// An office that is led out of a fork knows what it knew: carrying every event
// of the lost branch leads to the same state as writing them did.
func TestCarryingABranchLeadsToTheStateThatItHad(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lost := newBench(t)
		kept := newBench(t)
		shared := len(lost.events)
		ids := []string{lost.order("26000001"), lost.order("26000002"), lost.order("26000003")}
		for _, item := range lost.items[1:] {
			Take(kept.state, item)
		}
		for range rapid.IntRange(0, 40).Draw(t, "steps") {
			action := rapid.SampledFrom([]string{"claim", "found", "print", "sign", "hold", "resume", "refuse", "undo", "reopen", "release", "transfer"}).Draw(t, "action")
			a, _ := ActionNamed(action)
			id := rapid.SampledFrom(ids).Draw(t, "request")
			c := Command{Action: action, Subjects: one(id), Values: goodValues(a)}
			if action == "sign" {
				c.Subjects = lost.state.FolderOf(lost.request(id).Folder)
			}
			_ = lost.do(officer, c)
		}
		for _, e := range lost.events[shared:] {
			kept.carry(e)
		}
		if got, want := snapshot(kept.state), snapshot(lost.state); got != want {
			t.Fatalf("carried:\n%s\nwritten:\n%s", got, want)
		}
	})
}

func TestACarriedEventKeepsItsOldIdentity(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	inner, err := NewEvent("ffffffffffffffff", Header{N: 41, At: b.at, Day: "2026-11-23", Who: second, Role: Agent, Kind: RequestClaimed, Subject: id}, Step{})
	if err != nil {
		t.Fatal(err)
	}
	b.carry(inner)
	r := b.request(id)
	if r.Stage != Claimed || r.By != second || r.Last != inner.Identity() {
		t.Errorf("request %+v", r)
	}
}

func TestTwoBranchesThatClaimedOneRequestAreBothKept(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Claimed, id)
	inner, _ := NewEvent("ffffffffffffffff", Header{N: 41, At: b.at, Day: "2026-11-23", Who: second, Kind: RequestClaimed, Subject: id}, Step{})
	b.carry(inner)
	r := b.request(id)
	if r.By != agent || len(r.Clash) != 1 || r.Clash[0] != inner.Identity() {
		t.Errorf("in the hand of %s, clash %v", r.By, r.Clash)
	}
}

func TestWhatCannotBeCarriedIsKeptAsUnknown(t *testing.T) {
	good, _ := NewEvent("ffffffffffffffff", Header{N: 41, Day: "2026-11-23", Kind: RequestClaimed, Subject: "26000001"}, Step{})
	nested, _ := NewEvent("ffffffffffffffff", Header{N: 42, Day: "2026-11-23", Kind: EventCarried}, Carried{Opening: "x", N: 1, Line: string(good.Encode())})
	for name, body := range map[string]any{
		"no line":          Carried{Opening: "ffffffffffffffff", N: 41},
		"another number":   Carried{Opening: "ffffffffffffffff", N: 40, Line: string(good.Encode())},
		"a broken line":    Carried{Opening: "ffffffffffffffff", N: 41, Line: strings.TrimSuffix(string(good.Encode()), "]")},
		"a carried event":  Carried{Opening: "ffffffffffffffff", N: 42, Line: string(nested.Encode())},
		"no body of ours":  "text",
		"something longer": Carried{Opening: "ffffffffffffffff", N: 41, Line: string(good.Encode()) + " "},
	} {
		b := newBench(t)
		id := b.order("26000001")
		b.write(officer, Fact{Kind: EventCarried, Body: body})
		b.stands(id, Placed)
		kept := 0
		for range b.state.Unknown.All() {
			kept++
		}
		if kept != 1 {
			t.Errorf("%s: %d things kept", name, kept)
		}
	}
}
