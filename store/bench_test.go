package store

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// One action, decided, journaled, hashed, indexed and durable.
func BenchmarkCommitOneAction(b *testing.B) {
	act, _ := contenders(b)
	for i := range b.N {
		act(i)
	}
}

// The same bytes under the same keys in the same buckets, and nothing else: as
// much as one action writes, put straight into bbolt.
func BenchmarkRawBboltSameBytes(b *testing.B) {
	_, raw := contenders(b)
	for i := range b.N {
		raw(i)
	}
}

// Both in turn, so that a busy machine slows both: "ratio" is that of the medians.
func BenchmarkOneActionAgainstRawBbolt(b *testing.B) {
	act, raw := contenders(b)
	var acts, raws []time.Duration
	for i := range b.N {
		start := time.Now()
		act(i)
		middle := time.Now()
		raw(i)
		acts, raws = append(acts, middle.Sub(start)), append(raws, time.Since(middle))
	}
	slices.Sort(acts)
	slices.Sort(raws)
	b.ReportMetric(float64(acts[len(acts)/2])/float64(raws[len(raws)/2]), "ratio")
}

// contenders on files of the same content.
func contenders(b *testing.B) (act, raw func(i int)) {
	d := newDesk(b)
	ids := d.orders(500)
	writes := d.writesOf(ids[0])
	claimed := map[string]bool{ids[0]: true}
	other := d.rawCopy(b)
	b.ResetTimer()
	act = func(i int) {
		id := ids[i%len(ids) : i%len(ids)+1]
		if claimed[id[0]] {
			d.must(agent, "release", id, "reason", "bench")
		} else {
			d.must(agent, "claim", id)
		}
		claimed[id[0]] = !claimed[id[0]]
	}
	raw = func(i int) {
		if err := other.Update(func(to *bolt.Tx) error {
			t := newTx(to, nil)
			for _, w := range writes {
				key := w.key
				if w.path.appended() {
					key = number(uint64(1<<40 + i*4 + w.n))
				}
				t.put(w.path, key, w.value)
			}
			return t.failure
		}); err != nil {
			b.Fatal(err)
		}
	}
	return act, raw
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

type write struct {
	path       path
	key, value []byte
	n          int // among those of its bucket
}

// writesOf one action: what the file holds afterwards and did not before.
func (d *desk) writesOf(id string) []write {
	before := d.values()
	d.must(agent, "claim", []string{id})
	var writes []write
	count := map[path]int{}
	for place, value := range d.values() {
		if old, known := before[place]; !known || old != value {
			writes = append(writes, write{place.path, []byte(place.key), []byte(value), count[place.path]})
			count[place.path]++
		}
	}
	return writes
}

type place struct {
	path path
	key  string
}

func (d *desk) values() map[place]string {
	all := map[place]string{}
	_ = d.books.read(func(t *tx) error {
		for _, p := range paths() {
			c := t.bucket(p).Cursor()
			for key, value := c.First(); key != nil; key, value = c.Next() {
				if t.bucket(p).Bucket(key) == nil {
					all[place{p, string(key)}] = string(value)
				}
			}
		}
		return nil
	})
	return all
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

// Taking a page of a hundred orders.
func BenchmarkTakeAHundredOrders(b *testing.B) {
	d := newDesk(b)
	b.ResetTimer()
	for range b.N {
		d.orders(100)
	}
}
