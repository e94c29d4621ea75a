package store

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"watiqa/store/office"
)

// writing runs work in a transaction that is thrown away.
func (d *desk) writing(work func(*tx)) {
	d.t.Helper()
	_ = d.books.db.Update(func(raw *bolt.Tx) error {
		s := d.books.session.Load()
		work(newTx(raw, s.ring).writes(s, d.clock.Now()))
		return errDamaged
	})
}

// A shelf on disk is what a shelf in memory is, whatever ids come.
func TestAShelfKeepsWhatIsPut(t *testing.T) {
	d := newDesk(t)
	ids := rapid.OneOf(rapid.StringMatching(`[0-9]{1,9}`), rapid.StringMatching(`[a-z.]{1,8}`), rapid.String(),
		rapid.StringMatching(`c0011223344556677-[0-9]{1,3}`))
	rapid.Check(t, func(r *rapid.T) {
		d.writing(func(x *tx) {
			onDisk, inMemory := x.state().Differences, office.NewState().Differences
			for range rapid.IntRange(1, 12).Draw(r, "puts") {
				id := ids.Draw(r, "id")
				record := office.Difference{ID: id, Kind: office.FeeNotPerTariff, Office: office.Centimes(rapid.Int64().Draw(r, "centimes"))}
				onDisk.Put(id, record)
				inMemory.Put(id, record)
			}
			got, want := maps.Collect(onDisk.All()), maps.Collect(inMemory.All())
			if fmt.Sprint(got) != fmt.Sprint(want) || x.failure != nil {
				r.Fatalf("got %v, want %v, %v", got, want, x.failure)
			}
			clear(x.records) // now from the bytes themselves
			for id := range want {
				if record, ok := onDisk.Get(id); !ok || fmt.Sprint(record) != fmt.Sprint(want[id]) {
					r.Fatalf("%q: got %v", id, record)
				}
			}
			if _, ok := onDisk.Get("nobody put this here"); ok {
				r.Fatal("found what was not put")
			}
		})
	})
}

func TestAShelfGoesThroughNumbersByValue(t *testing.T) {
	d := newDesk(t)
	d.writing(func(x *tx) {
		folders := x.state().Folders
		for _, n := range []uint64{10, 9, 100, 1} {
			folders.Put(fmt.Sprint(n), office.Folder{Number: n})
		}
		var got []uint64
		for _, f := range folders.All() {
			got = append(got, f.Number)
		}
		if !slices.Equal(got, []uint64{1, 9, 10, 100}) {
			t.Error(got)
		}
		got = got[:0]
		for _, f := range folders.All() {
			if got = append(got, f.Number); len(got) == 2 {
				break
			}
		}
		if len(got) != 2 {
			t.Error("going through does not stop when it is told to")
		}
	})
}

func TestADamagedRecordFailsItsTransactionAndNamesItsPlace(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.meddle(func(x *tx) { x.put(pathRequests, x.keyOf(pathRequests, ids[1]), []byte("noise")) })
	err := d.books.View(func(s *office.State) error {
		if _, ok := s.Requests.Get(ids[1]); ok {
			t.Error("noise became a request")
		}
		_, ok := s.Requests.Get(ids[0])
		if !ok {
			t.Error("its neighbour is gone")
		}
		return nil
	})
	wants(t, office.BooksDamaged, err)
	if err == nil || err.Error() != "books.damaged (state/requests/"+ids[1]+")" {
		t.Errorf("got %v", err)
	}
	_, err = d.books.Do(agent, command("claim", ids[1:2]))
	wants(t, office.BooksDamaged, err)
	d.must(agent, "claim", ids[:1]) // the rest goes on
}

func TestADamagedRequestDoesNotHideTheOthersFromTheQueue(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(5)
	d.meddle(func(x *tx) { x.put(pathRequests, x.keyOf(pathRequests, ids[1]), []byte("noise")) })
	d.books.Seal()
	d.unlock()
	if page := d.queue(office.Query{}); page.Total != 4 || len(page.Rows) != 4 {
		t.Errorf("%d in the queue, want 4", page.Total)
	}
}

func TestTheStageIndexIsReadBackAsItWasWritten(t *testing.T) {
	for _, id := range []string{"26000001", "c0011223344556677-5", "a name", ""} {
		for _, stage := range office.Stages {
			r := office.Request{ID: id, Stage: stage, Order: office.Order{PlacedAt: monday}}
			got, key, ok := splitStageKey([]byte(keyer().stageKey(r)))
			if !ok || got != stage || string(key) != string(keyer().keyOf(pathRequests, id)) {
				t.Errorf("%s %q: got %s %x, %v", stage, id, got, key, ok)
			}
		}
	}
	for _, noise := range []string{"", "signed", "signed\x00", "signed\x0012345678"} {
		if _, _, ok := splitStageKey([]byte(noise)); ok {
			t.Errorf("%q was read", noise)
		}
	}
}

func TestStagesComeOldestFirst(t *testing.T) {
	d := newDesk(t)
	var want []string
	for range 4 {
		want = append(want, d.orders(1)...)
		d.clock.Add(3600e9)
	}
	_ = d.books.read(func(x *tx) error {
		var got []string
		for _, key := range x.standing(office.Placed, 3) {
			id, _ := idOf(key)
			got = append(got, id)
		}
		if !slices.Equal(got, want[:3]) {
			t.Errorf("got %v, want %v", got, want[:3])
		}
		if keys := x.standing(office.Signed, 3); len(keys) != 0 {
			t.Errorf("signed: %v", keys)
		}
		return nil
	})
}
