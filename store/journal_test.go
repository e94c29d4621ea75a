package store

import (
	"bytes"
	"crypto/sha256"
	"strings"
	"testing"

	"watiqa/store/office"
)

// merkle is RFC 6962, section 2.1, word for word, over leaves.
func merkle(leaves [][32]byte) [32]byte {
	switch n := len(leaves); n {
	case 0:
		return sha256.Sum256(nil)
	case 1:
		return sha256.Sum256(append([]byte{0}, leaves[0][:]...))
	default:
		k := 1
		for k*2 < n {
			k *= 2
		}
		left, right := merkle(leaves[:k]), merkle(leaves[k:])
		return sha256.Sum256(append(append([]byte{1}, left[:]...), right[:]...))
	}
}

// leavesOf journal lines, from nothing but the lines: as a platform would.
func leavesOf(t *testing.T, lines [][]byte) (leaves [][32]byte) {
	t.Helper()
	var secret []byte
	for _, line := range lines {
		e, err := office.DecodeEvent("", line)
		if err != nil {
			t.Fatal(err)
		}
		if _, drawn, ok := office.OpenedBy(e); ok {
			secret = drawn
		}
		leaves = append(leaves, e.Leaf(secret))
	}
	return leaves
}

func TestTheRootIsTheOneOfRFC6962AtEverySize(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(7)...)
	d.books.Seal()
	d.unlock()
	d.orders(2)
	lines := d.lines(0)
	leaves := leavesOf(t, lines)
	for size := range len(leaves) + 1 {
		root, ok, err := d.books.RootAt(uint64(size))
		if err != nil || !ok || root != merkle(leaves[:size]) {
			t.Fatalf("root at %d: %x, %v, %v; want %x", size, root, ok, err, merkle(leaves[:size]))
		}
	}
	size, root, err := d.books.Head()
	if err != nil || size != uint64(len(lines)) || root != merkle(leaves) {
		t.Errorf("head %d %x, %v", size, root, err)
	}
}

func TestEventsAreNumberedWithinTheirOpening(t *testing.T) {
	d := newDesk(t)
	for range 3 {
		d.orders(1)
		d.books.Seal()
		d.unlock()
	}
	d.orders(1)
	events, err := d.books.Events(admin, 0, 1000)
	if err != nil || uint64(len(events)) != d.size() {
		t.Fatal(len(events), err)
	}
	openings := map[office.Opening]bool{}
	var next uint64
	for i, e := range events {
		if e.Kind == office.BooksOpened {
			if openings[e.Opening] {
				t.Errorf("event %d: the opening %s was there before", i, e.Opening)
			}
			openings[e.Opening], next = true, 0
		}
		if e.N != next {
			t.Errorf("event %d has number %d, want %d", i, e.N, next)
		}
		next++
	}
	if len(openings) != 5 { // creation, first unlocking, three more
		t.Errorf("%d openings, want 5", len(openings))
	}
}

func TestAnIdentityLeadsToItsEvent(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(2)...)
	events, _ := d.books.Events(admin, 0, 1000)
	err := d.books.read(func(x *tx) error {
		for i, e := range events {
			if position, ok := numberOf(x.get(pathIdentity, []byte(x.eventKey(e)))); !ok || position != uint64(i) {
				t.Errorf("%v leads to %d, want %d", e.Identity(), position, i)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestLinesAndEventsComeInPieces(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(2)...)
	all := d.lines(0)
	var pieces [][]byte
	for from := uint64(0); ; from += 3 {
		some, err := d.books.Lines(from, 3)
		if err != nil {
			t.Fatal(err)
		}
		if len(some) == 0 {
			break
		}
		pieces = append(pieces, some...)
	}
	if !bytes.Equal(bytes.Join(pieces, nil), bytes.Join(all, nil)) {
		t.Error("the pieces do not make up the whole")
	}
	for i, line := range all {
		events, err := d.books.Events(admin, uint64(i), 1)
		if err != nil || len(events) != 1 || !bytes.Equal(events[0].Encode(), line) {
			t.Fatalf("event %d is not its line: %v", i, err)
		}
	}
	if events, err := d.books.Events(admin, uint64(len(all)), 5); len(events) != 0 || err != nil {
		t.Errorf("events past the end: %v, %v", events, err)
	}
	if lines, err := d.books.Lines(0, 0); len(lines) != 0 || err != nil {
		t.Errorf("none were asked for: %v, %v", lines, err)
	}
}

func TestTheHistoryOfASubjectIsItsOwn(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(12)
	d.sign(ids...)
	subjects := map[string]office.Noun{agent: office.OnPerson, "p1": office.OnPerson, "s1": "signatory"}
	for _, id := range ids {
		subjects[id] = office.OnRequest
	}
	for id, noun := range subjects {
		history, err := d.books.History(admin, noun, id)
		if err != nil || len(history) == 0 {
			t.Fatalf("%s: %d events, %v", id, len(history), err)
		}
		for _, e := range history {
			if e.Subject != id {
				t.Errorf("the history of %s tells of %s", id, e.Subject)
			}
		}
	}
	for _, id := range []string{"", "p", "nobody", "2600000"} {
		if history, err := d.books.History(admin, office.OnRequest, id); len(history) != 0 || err != nil {
			t.Errorf("%q has a history: %v, %v", id, history, err)
		}
	}
}

func TestAFolderAndARequestOfOneNumberHaveTheirOwnHistories(t *testing.T) {
	d := newDesk(t)
	d.item(office.RequestPlaced, "1", testOrder("26000001", d.clock.Now()))
	d.take()
	d.must(agent, "claim", []string{"1"})
	d.must(agent, "found", []string{"1"})
	d.must(agent, "print", []string{"1"}, "mentions", "yes")
	d.must(agent, "send", nil)
	for noun, want := range map[office.Noun]string{
		office.OnRequest: "request.claimed request.found request.printed", "folder": "folder.sent", office.OnPerson: ""} {
		history, err := d.books.History(admin, noun, "1")
		var kinds []string
		for _, e := range history {
			kinds = append(kinds, string(e.Kind))
		}
		if got := strings.Join(kinds, " "); got != want || err != nil {
			t.Errorf("the %s 1: %s, %v; want %s", noun, got, err, want)
		}
	}
}
