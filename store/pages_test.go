package store

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"
)

// boltFile is a small real file with everything that bbolt writes: nested,
// inline and empty buckets, branch pages, values over several pages.
func boltFile(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 1024, NoFreelistSync: true, FreelistType: bolt.FreelistMapType})
	if err != nil {
		t.Fatal(err)
	}
	fill := func(raw *bolt.Tx) error {
		root, err := raw.CreateBucketIfNotExists([]byte("v1"))
		if err != nil {
			return err
		}
		many, _ := root.CreateBucketIfNotExists([]byte("many"))
		for i := range 40 {
			if err := many.Put(fmt.Appendf(nil, "key %03d", i), bytes.Repeat([]byte{byte(i)}, 20)); err != nil {
				return err
			}
		}
		small, _ := root.CreateBucketIfNotExists([]byte("small"))
		_ = small.Put([]byte("a"), []byte("inline"))
		_ = small.Put([]byte("b"), nil)
		_, _ = root.CreateBucketIfNotExists([]byte("empty"))
		deep, _ := small.CreateBucketIfNotExists([]byte("deep"))
		_ = deep.Put([]byte("nested"), []byte("value"))
		return root.Put([]byte("large"), bytes.Repeat([]byte("0123456789"), 150))
	}
	for range 2 { // the second time leaves free pages behind
		if err := db.Update(fill); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestTheWalkerHasNothingToSayAboutASoundFile(t *testing.T) {
	if flaws := walkPages(boltFile(t)); len(flaws) != 0 {
		t.Errorf("%v", flaws)
	}
}

func TestTheWalkerHasNothingToSayAboutAnyFileThatBboltWrites(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		path := filepath.Join(t.TempDir(), "file")
		db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 1024, NoFreelistSync: rapid.Bool().Draw(r, "no freelist"), NoSync: true})
		if err != nil {
			r.Fatal(err)
		}
		for range rapid.IntRange(0, 6).Draw(r, "transactions") {
			_ = db.Update(func(raw *bolt.Tx) error {
				for range rapid.IntRange(0, 30).Draw(r, "changes") {
					b, _ := raw.CreateBucketIfNotExists([]byte(rapid.SampledFrom([]string{"a", "b"}).Draw(r, "bucket")))
					key := rapid.StringN(1, 4, -1).Draw(r, "key")
					switch rapid.IntRange(0, 3).Draw(r, "change") {
					case 0:
						_ = b.Delete([]byte(key))
					case 1:
						_, _ = b.CreateBucketIfNotExists([]byte("in " + key))
					default:
						_ = b.Put([]byte(key), make([]byte, rapid.IntRange(0, 2000).Draw(r, "size")))
					}
				}
				return nil
			})
		}
		_ = db.Close()
		raw, _ := os.ReadFile(path)
		if flaws := walkPages(raw); len(flaws) != 0 {
			r.Fatalf("%v", flaws)
		}
	})
}

// Every byte is changed in turn. What the walker passes over in silence,
// bbolt opens without a panic, and finds the same entries; at most the bytes
// of a key or a value differ, or a bucket shows as a value, which is for those
// to see who know what buckets there must be; or a page that is free by now
// shows what it held before, which the journal's hashes tell. Pages that
// nothing leads to are never read: there only the walker is asked.
func TestEveryFlippedByteIsSeenOrStaysInKeysAndValues(t *testing.T) {
	raw := boltFile(t)
	sound := dump(t, filepath.Join(t.TempDir(), "sound"), raw)
	used := usedPages(raw)
	var silent, seen int
	var mu sync.Mutex
	parallel(len(raw), func(worker, first, step int) {
		data := bytes.Clone(raw)
		path := filepath.Join(t.TempDir(), fmt.Sprint(worker))
		for i := first; i < len(raw); i += step {
			for _, bits := range []byte{0x01, 0xff} {
				data[i] ^= bits
				flaws := walkPages(data)
				if len(flaws) == 0 && used[i/1024] {
					found := dump(t, path, data)
					if !found.like(sound) && maps.Equal(usedPages(data), used) {
						t.Errorf("byte %d ^ %#x: the walker is silent and bbolt finds %v", i, bits, found)
					}
				}
				mu.Lock()
				if len(flaws) == 0 {
					silent++
				} else {
					seen++
				}
				mu.Unlock()
				data[i] ^= bits
			}
		}
	})
	t.Logf("%d bytes: %d flips seen, %d silent", len(raw), seen, silent)
}

// usedPages of a sound file: what the walker reached.
func usedPages(raw []byte) map[int]bool { return usedPagesOf(raw, 1024) }

func usedPagesOf(raw []byte, size uint64) map[int]bool {
	w := &walker{raw: raw, reached: map[uint64]bool{}}
	meta, _ := w.metas()
	w.end, w.size = meta.pages, size
	w.tree(meta.root, 0, 0, nil, nil, true, true)
	used := map[int]bool{0: true, 1: true}
	for page := range w.reached {
		used[int(page)] = true
	}
	return used
}

// parallel shares n things among as many goroutines as there are processors.
func parallel(n int, work func(worker, first, step int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i := range workers {
		all.Go(func() { work(i, i, workers) })
	}
	all.Wait()
}

// content of a file: how many entries each bucket has, and which buckets.
type content struct {
	shape   string
	buckets map[string]bool
}

func (c content) like(sound content) bool {
	for name := range sound.buckets {
		if !c.buckets[name] {
			return true // seen by whoever opens the bucket
		}
	}
	return c.shape == sound.shape
}

func dump(t testing.TB, path string, raw []byte) content {
	t.Helper()
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{NoFreelistSync: true, FreelistType: bolt.FreelistMapType, Timeout: time.Second})
	if err != nil {
		return content{shape: err.Error()}
	}
	defer func() { _ = db.Close() }()
	var shape strings.Builder
	buckets := map[string]bool{}
	var visit func(name string, b *bolt.Bucket)
	visit = func(name string, b *bolt.Bucket) {
		buckets[name] = true
		_ = b.ForEach(func(key, value []byte) error {
			fmt.Fprintf(&shape, "%s %t\n", name, value == nil)
			if value == nil {
				visit(name+"/"+string(key), b.Bucket(key))
			}
			return nil
		})
	}
	_ = db.View(func(raw *bolt.Tx) error {
		return raw.ForEach(func(name []byte, b *bolt.Bucket) error {
			visit(string(name), b)
			return nil
		})
	})
	return content{shape.String(), buckets}
}

func TestATruncatedFileIsSeen(t *testing.T) {
	raw := boltFile(t)
	end := 1024 * int(readMeta(raw, 1024, 1).pages) // what lies behind is not in use
	for n := range end {
		if flaws := walkPages(raw[:n]); len(flaws) == 0 {
			t.Fatalf("the first %d of %d bytes passed", n, end)
		}
	}
}

func TestADamagedOlderMetaPageIsMinorAndADamagedNewerOneToo(t *testing.T) {
	raw := boltFile(t)
	for page := range 2 {
		data := bytes.Clone(raw)
		data[page*1024+pageHeader+48] ^= 1
		flaws := walkPages(data)
		if len(flaws) != 1 || !flaws[0].Minor || flaws[0].Page != uint64(page) {
			t.Errorf("page %d: %v", page, flaws)
		}
	}
	data := bytes.Clone(raw)
	data[pageHeader+48] ^= 1
	data[1024+pageHeader+48] ^= 1
	if _, ok := severe(walkPages(data)); !ok {
		t.Error("both meta pages damaged, and the file may be opened")
	}
}

func FuzzTheWalkerNeverPanics(f *testing.F) {
	raw := boltFile(f)
	f.Add(raw, 0, byte(0))
	f.Add(raw, 1024*4+10, byte(0xff))
	f.Add([]byte("not a bbolt file"), 0, byte(0))
	f.Fuzz(func(_ *testing.T, raw []byte, at int, bits byte) {
		if at >= 0 && at < len(raw) {
			raw = bytes.Clone(raw)
			raw[at] ^= bits
		}
		walkPages(raw)
	})
}
