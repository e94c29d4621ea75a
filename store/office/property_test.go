package office

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Whatever people try, in whatever order: no impossible state, no centime lost
// or invented, and the state is the replay of events and feed.
func TestRandomDaysNeverReachAnImpossibleState(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		var ids []string
		for i := range rapid.IntRange(1, 5).Draw(t, "orders") {
			ids = append(ids, b.order(fmt.Sprint(26000001+i), func(o *Order) {
				o.Extracts = rapid.IntRange(0, 3).Draw(t, "extracts")
				o.FullCopies = rapid.IntRange(1, 3).Draw(t, "full copies")
				o.Abroad = rapid.Bool().Draw(t, "abroad")
			}))
		}
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			b.at = b.at.Add(time.Duration(rapid.IntRange(0, 100_000).Draw(t, "seconds")) * time.Second)
			randomStep(t, b, &ids)
			checkSound(t, b)
		}
		replayed := NewState()
		next := 0
		for i, e := range b.events {
			for next < len(b.items) && b.marks[next] == i {
				Take(replayed, b.items[next])
				next++
			}
			again, err := DecodeEvent(e.Opening, e.Encode())
			if err != nil {
				t.Fatalf("event %d: %v", i, err)
			}
			Apply(replayed, again)
		}
		for ; next < len(b.items); next++ {
			Take(replayed, b.items[next])
		}
		if got, want := snapshot(replayed), snapshot(b.state); got != want {
			t.Fatalf("replay differs:\n%s\nstate:\n%s", got, want)
		}
	})
}

func randomStep(t *rapid.T, b *bench, ids *[]string) {
	who := rapid.SampledFrom([]string{admin, agent, officer, till, second}).Draw(t, "who")
	some := rapid.SliceOfNDistinct(rapid.SampledFrom(*ids), 1, min(3, len(*ids)), rapid.ID[string]).Draw(t, "subjects")
	switch rapid.IntRange(0, 11).Draw(t, "what") {
	case 0:
		b.feed(RequestWithdrawn, some[0], nil)
		return
	case 1:
		kind := rapid.SampledFrom(Differences).Draw(t, "kind").Kind
		b.feed(DifferenceOpened, fmt.Sprint("d", b.seq), Difference{Kind: kind, Request: some[0], Platform: 555})
		return
	case 2:
		for id := range b.state.Differences.All() {
			_ = b.do(who, ask("settle", one(id), "choice", rapid.SampledFrom(allChoices()).Draw(t, "choice")))
		}
		return
	case 3:
		branch(t, b, some[0])
		return
	case 4:
		_ = b.do(who, Command{Action: "open", Values: map[string]string{"extracts": "1", "number": "4", "gregorian": "1980", "first": "ا",
			"family": "ب", "sex": "m", "birth": "1980", "father": "ا", "mother": "ب", "mother_name": "ت", "asker": "ث"}})
		for id := range b.state.Requests.All() {
			if !slices.Contains(*ids, id) {
				*ids = append(*ids, id)
			}
		}
		return
	}
	action := rapid.SampledFrom([]string{"claim", "found", "print", "print", "sign", "sign", "collect", "send", "release", "reassign",
		"hold", "resume", "refuse", "undo", "reopen", "transfer"}).Draw(t, "action")
	c := Command{Action: action, Subjects: some, Values: map[string]string{}}
	row, _ := ActionNamed(action)
	if row.On == OnOffice {
		c.Subjects = nil
	}
	if action == "sign" {
		c.Subjects = b.state.FolderOf(b.request(some[0]).Folder)
	}
	for _, p := range row.Params {
		switch p.Name {
		case "mentions", "marriage":
			c.Values[p.Name] = "yes"
		case "signatory":
			c.Values[p.Name] = "s1"
		case "person":
			c.Values[p.Name] = second
		case "bureau":
			c.Values[p.Name] = "01.151.13.07/1"
		case "code", "papers":
			c.Values[p.Name] = rapid.SampledFrom(p.Choices).Draw(t, p.Name)
		case "text", "reason":
			c.Values[p.Name] = "because"
		}
	}
	_ = b.do(who, c)
}

// branch carries a fact of an abandoned branch: it may fit nothing at all.
func branch(t *rapid.T, b *bench, id string) {
	kind := rapid.SampledFrom([]Kind{RequestClaimed, RequestFound, RequestPrinted, RequestSigned, RequestRefused, RequestUndone,
		RequestReleased, RequestHeld, RequestResumed, RequestReopened, RequestTransferred, RequestCollected, RequestPulled}).Draw(t, "carried")
	inner, err := NewEvent("ffffffffffffffff", Header{N: b.n, At: b.at, Day: "2026-11-23", Kind: kind, Subject: id},
		Step{Due: Centimes(rapid.IntRange(0, 1000).Draw(t, "due")), Folder: 1, Refusal: &Refusal{Code: R01, Papers: AllPapers}})
	if err != nil {
		t.Fatalf("%v", err)
	}
	b.write(agent, Fact{Kind: EventCarried, Subject: id, Body: Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode())}})
}

func checkSound(t *rapid.T, b *bench) {
	var sum, online, counter Centimes
	for _, balance := range b.state.Accounts.All() {
		sum += balance
	}
	inFolder := map[string]uint64{}
	for _, f := range b.state.Folders.All() {
		for _, id := range f.Requests {
			if other, twice := inFolder[id]; twice {
				t.Fatalf("request %s lies in folders %d and %d", id, other, f.Number)
			}
			inFolder[id] = f.Number
		}
	}
	for id, r := range b.state.Requests.All() {
		if r.Order.Origin == Counter {
			counter += r.Due
		} else {
			online += r.Due
		}
		if !slices.Contains(Stages, r.Stage) {
			t.Fatalf("request %s stands at %q", id, r.Stage)
		}
		if (r.Stage == Printed) != (inFolder[id] != 0) || r.Folder != inFolder[id] {
			t.Fatalf("request %s at %s: folder %d, lies in %d", id, r.Stage, r.Folder, inFolder[id])
		}
		if r.Stage == Placed && r.By != "" {
			t.Fatalf("request %s waits and is in the hand of %s", id, r.By)
		}
		if r.Due != 0 && !r.in(Signed, Packed, Handed, Delivered, Collected, Returned) {
			t.Fatalf("request %s at %s is due %d", id, r.Stage, r.Due)
		}
	}
	if sum != 0 || b.balance(DueOnline) != online || b.balance(DrawerOf(till)) != counter {
		t.Fatalf("sum %d, due %d of %d, drawer %d of %d", sum, b.balance(DueOnline), online, b.balance(DrawerOf(till)), counter)
	}
}
