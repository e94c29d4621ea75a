package platform

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// The rules work on shelves; in a transaction they must be what they are in
// memory.
func TestAShelfInATransactionIsTheShelfInMemory(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		tx := memory{}
		other := stateOf(tx, "other").Requests
		other.Put("1", office.Request{ID: "not ours"})
		ours, want := stateOf(tx, "ours").Requests, office.NewState().Requests
		for range rapid.IntRange(0, 30).Draw(rt, "steps") {
			id := fmt.Sprint(rapid.IntRange(0, 12).Draw(rt, "id"))
			r := office.Request{ID: id, Due: office.Centimes(rapid.Int64().Draw(rt, "due"))}
			ours.Put(id, r)
			want.Put(id, r)
		}
		if got, want := written(ours), written(want); got != want {
			rt.Fatalf("in a transaction %s, in memory %s", got, want)
		}
		if _, found := ours.Get("99"); found {
			rt.Fatal("a record that nobody put")
		}
		for id, r := range ours.All() { // rules put back while they walk
			r.Note = "seen"
			ours.Put(id, r)
		}
		if r, _ := other.Get("1"); r.ID != "not ours" {
			rt.Fatal("one office's records reached another's")
		}
	})
}

func written(s office.Shelf[office.Request]) (text string) {
	for id, r := range s.All() {
		text += fmt.Sprintf("%s:%s:%d ", id, r.ID, r.Due)
	}
	return text
}

func TestARowThatCannotBeReadFailsTheTransaction(t *testing.T) {
	tx := memory{}
	tx.Put(Offices, "x", []byte("{"))
	defer func() {
		if recover() == nil {
			t.Error("a broken row went unnoticed")
		}
	}()
	load[Office](tx, Offices, "x")
}

func TestTheStoredTreeIsTheTreeThatOfficesBuild(t *testing.T) {
	tx, theirs := memory{}, wire.Tree{}
	ours := tree{tx, "o"}
	points := []wire.Point{wire.Origin()}
	for n := range uint64(300) {
		leaf := [32]byte(wire.HashOf([]byte(fmt.Sprint(n))))
		if err := ours.add(n, leaf); err != nil {
			t.Fatal(err)
		}
		theirs.Append(leaf)
		points = append(points, theirs.Point())
	}
	for size, want := range points {
		got, err := ours.point(uint64(size))
		if err != nil || got != want {
			t.Fatalf("size %d: %v, want %v (%v)", size, got, want, err)
		}
	}
	if _, err := ours.point(301); err == nil {
		t.Error("a root of more events than are held")
	}
}

func TestTheFeedsDigestCoversEveryItem(t *testing.T) {
	p := &Platform{}
	p.codec, _ = wire.NewCodec()
	tx, o := memory{}, &Office{ID: "o"}
	for n := range 50 {
		emit(tx, o, p.config.now(), office.RequestWithdrawn, fmt.Sprint(n), nil)
	}
	var cursor office.Cursor
	for cursor.Seq < o.Feed {
		items, page := p.page(tx, o, cursor.Seq, 300)
		if restart, err := page.Follows(cursor, items); err != nil || restart || len(items) == 0 {
			t.Fatalf("page after %d: %v", cursor.Seq, err)
		}
		cursor = office.Cursor{Seq: page.To, Digest: page.Digest.String()}
	}
	if cursor.Digest != o.Digest.String() {
		t.Error("the pages do not lead to the feed's digest")
	}
	if !holds(tx, "o", 50, cursor.Digest) || holds(tx, "o", 49, cursor.Digest) || holds(tx, "o", 51, cursor.Digest) ||
		holds(tx, "o", 3, "") || !holds(tx, "o", 0, "") || holds(tx, "o", 1, "no hash") {
		t.Error("holds does not tell what we hold")
	}
	if items, page := p.page(tx, o, 50, 300); len(items) != 0 || page.To != 50 || page.Digest != o.Digest {
		t.Errorf("the page after the end: %d items, %+v", len(items), page)
	}
}

func TestOrderNumbersRunThroughTheYearAndAreNeverGivenTwice(t *testing.T) {
	tx := memory{}
	tx.Put(Orders, "26000002", mark)
	want := []string{"26000001", "26000003", "26000004"}
	for i, number := range want {
		if got := nextNumber(tx, 2026); got != number {
			t.Fatalf("number %d is %s, want %s", i, got, number)
		}
		tx.Put(Orders, number, mark)
	}
	if got := nextNumber(tx, 2027); got != "27000001" {
		t.Errorf("the next year begins with %s", got)
	}
}
