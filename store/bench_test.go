package store

import (
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// One action, decided, journaled, hashed, indexed and durable, against one commit
// of the same bytes to the same places, put straight into bbolt: what as many
// actions before wrote is written again into a file that had not seen them. In
// turn, so that a busy machine slows both; the figures are medians.
func BenchmarkOneActionAgainstRawBbolt(b *testing.B) {
	d := newDesk(b)
	ids := d.orders(500)
	done := 0
	act := func() {
		id := ids[done%len(ids) : done%len(ids)+1]
		if done/len(ids)%2 == 0 {
			d.must(agent, "claim", id)
		} else {
			d.must(agent, "release", id, "reason", "bench")
		}
		done++
	}
	raw := d.rawCopy(b)
	writes := make([][]write, b.N)
	before := valuesOf(b, d.books.db)
	for i := range b.N {
		act()
		after := valuesOf(b, d.books.db)
		writes[i], before = changes(before, after), after
	}
	runtime.GC()

	var acts, raws []time.Duration
	for i := range b.N {
		start := time.Now()
		act()
		middle := time.Now()
		if err := raw.Update(func(to *bolt.Tx) error { return putAll(to, writes[i]) }); err != nil {
			b.Fatal(err)
		}
		acts, raws = append(acts, middle.Sub(start)), append(raws, time.Since(middle))
	}
	slices.Sort(acts)
	slices.Sort(raws)
	b.ReportMetric(acts[b.N/2].Seconds()*1e3, "ms-an-action")
	b.ReportMetric(raws[b.N/2].Seconds()*1e3, "ms-raw")
	b.ReportMetric(float64(acts[b.N/2])/float64(raws[b.N/2]), "ratio")
	b.ReportMetric(0, "ns/op")
	if !maps.Equal(before, valuesOf(b, raw)) {
		b.Error("that was not all that the actions wrote")
	}
}

// rawCopy is a bbolt file with the same entries.
func (d *desk) rawCopy(b *testing.B) *bolt.DB {
	raw, err := bolt.Open(filepath.Join(b.TempDir(), "raw"), 0o600, boltOptions(false))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = raw.Close() })
	if err := d.books.db.View(func(from *bolt.Tx) error {
		return raw.Update(func(to *bolt.Tx) error {
			root, err := to.CreateBucket([]byte(rootName))
			if err != nil {
				return err
			}
			return copyBucket(root, from.Bucket([]byte(rootName)))
		})
	}); err != nil {
		b.Fatal(err)
	}
	return raw
}

func copyBucket(to, from *bolt.Bucket) error {
	return from.ForEach(func(key, value []byte) error {
		if value != nil {
			return to.Put(key, value)
		}
		b, err := to.CreateBucket(key)
		if err != nil {
			return err
		}
		return copyBucket(b, from.Bucket(key))
	})
}

type place struct {
	path path
	key  string
}

type write struct {
	place
	value string
	gone  bool
}

func valuesOf(b *testing.B, db *bolt.DB) map[place]string {
	b.Helper()
	all := map[place]string{}
	if err := db.View(func(raw *bolt.Tx) error {
		t := newTx(raw, nil)
		for _, p := range paths() {
			c := t.bucket(p).Cursor()
			for key, value := c.First(); key != nil; key, value = c.Next() {
				if value != nil {
					all[place{p, string(key)}] = string(value)
				}
			}
		}
		return t.failure
	}); err != nil {
		b.Fatal(err)
	}
	return all
}

// changes that one transaction made.
func changes(before, after map[place]string) []write {
	var writes []write
	for place, value := range after {
		if old, known := before[place]; !known || old != value {
			writes = append(writes, write{place: place, value: value})
		}
	}
	for place := range before {
		if _, kept := after[place]; !kept {
			writes = append(writes, write{place: place, gone: true})
		}
	}
	return writes
}

func putAll(to *bolt.Tx, writes []write) error {
	t := newTx(to, nil)
	for _, w := range writes {
		if w.gone {
			t.remove(w.path, []byte(w.key))
		} else {
			t.put(w.path, []byte(w.key), []byte(w.value))
		}
	}
	return t.failure
}

// Taking a page of a hundred orders.
func BenchmarkTakeAHundredOrders(b *testing.B) {
	d := newDesk(b)
	b.ResetTimer()
	for range b.N {
		d.orders(100)
	}
}
