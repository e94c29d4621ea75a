package store

import (
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// One action, decided, journaled, hashed, indexed and durable.
func BenchmarkCommitOneAction(b *testing.B) {
	d := newDesk(b)
	ids := d.orders(500)
	b.ResetTimer()
	for i := range b.N {
		id := ids[i%len(ids) : i%len(ids)+1]
		if i/len(ids)%2 == 0 {
			d.must(agent, "claim", id)
		} else {
			d.must(agent, "release", id, "reason", "bench")
		}
	}
}

// The same bytes under the same keys in the same buckets, and nothing else: as
// much as one action writes, put straight into bbolt.
func BenchmarkRawBboltSameBytes(b *testing.B) {
	d := newDesk(b)
	ids := d.orders(500)
	writes := d.writesOf(ids[0])
	raw, err := bolt.Open(filepath.Join(b.TempDir(), "raw"), 0o600, boltOptions(false))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = raw.Close() }()
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
	b.ResetTimer()
	for i := range b.N {
		if err := raw.Update(func(to *bolt.Tx) error {
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
