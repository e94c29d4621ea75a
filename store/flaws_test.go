package store

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

// image is a bbolt file whose parts a test can find and change.
type image struct {
	t    *testing.T
	raw  []byte
	size int
}

func newImage(t *testing.T) *image { return &image{t: t, raw: boltFile(t), size: 1024} }

func (m *image) page(id uint64) []byte { return m.raw[int(id)*m.size:][:m.size] }

// used gives the pages of a kind that are in use.
func (m *image) used(flags uint16) (pages []uint64) {
	for page := range usedPages(m.raw) {
		if page > 1 && binary.LittleEndian.Uint16(m.page(uint64(page))[8:]) == flags {
			pages = append(pages, uint64(page))
		}
	}
	if len(pages) == 0 {
		m.t.Fatalf("no page of kind %d", flags)
	}
	return pages
}

// full gives a leaf with several elements and no overflow.
func (m *image) full() uint64 {
	for _, id := range m.used(flagLeaf) {
		p := m.page(id)
		if binary.LittleEndian.Uint16(p[10:]) > 3 && binary.LittleEndian.Uint32(p[12:]) == 0 {
			return id
		}
	}
	m.t.Fatal("no full leaf")
	return 0
}

// sign makes the checksum of a meta page fit again.
func (m *image) sign(page uint64) {
	body := m.page(page)[pageHeader:]
	sum := fnv.New64a()
	_, _ = sum.Write(body[:56])
	binary.LittleEndian.PutUint64(body[56:], sum.Sum64())
}

// Each way in which a file can fail to hold together has its own words, also
// where the checksums of the heads were made to fit.
func TestEveryFlawHasItsWords(t *testing.T) {
	put16, put32, put64 := binary.LittleEndian.PutUint16, binary.LittleEndian.PutUint32, binary.LittleEndian.PutUint64
	both := func(m *image, change func(body []byte)) {
		for page := range uint64(2) {
			change(m.page(page)[pageHeader:])
			m.sign(page)
		}
	}
	for want, change := range map[office.PageFlaw]func(m *image){
		office.FlawNotBolt:     func(m *image) { both(m, func(b []byte) { put32(b, 7) }) },
		office.FlawBoltVersion: func(m *image) { both(m, func(b []byte) { put32(b[4:], 9) }) },
		office.FlawPageSize:    func(m *image) { both(m, func(b []byte) { put32(b[8:], 1000) }) },
		office.FlawChecksum:    func(m *image) { m.page(0)[pageHeader+40]++ },
		office.FlawHeadOther:   func(m *image) { put64(m.page(1), 0) },
		office.FlawNoHead:      func(m *image) { put16(m.page(1)[8:], flagLeaf) },
		office.FlawHeadCounts:  func(m *image) { put16(m.page(0)[10:], 1) },
		office.FlawRemains:     func(m *image) { m.page(0)[m.size-1] = 1 },
		office.FlawShort:       func(m *image) { both(m, func(b []byte) { put64(b[40:], 1<<40) }) },
		office.FlawNoSuchPage:  func(m *image) { both(m, func(b []byte) { put64(b[16:], 1<<50) }) },
		office.FlawNoFreelist:  func(m *image) { both(m, func(b []byte) { put64(b[32:], 1) }) },
		office.FlawFreelist:    func(m *image) { free := m.free(); both(m, func(b []byte) { put64(b[32:], free) }) },
		office.FlawFreeInUse: func(m *image) {
			free, used := m.free(), m.full()
			p := m.page(free)
			clear(p)
			put64(p, free)
			put16(p[8:], flagFreelist)
			put16(p[10:], 1)
			put64(p[pageHeader:], used)
			both(m, func(b []byte) { put64(b[32:], free) })
		},
		office.FlawOtherPage: func(m *image) { put64(m.page(m.full()), 1<<40) },
		office.FlawNoKind:    func(m *image) { put16(m.page(m.full())[8:], 3) },
		office.FlawEmpty:     func(m *image) { put16(m.page(m.full())[10:], 0) },
		office.FlawTooMany:   func(m *image) { put16(m.page(m.full())[10:], 0xFFFF) },
		office.FlawBeyond:    func(m *image) { put32(m.page(m.full())[12:], 1<<30) },
		office.FlawDisplaced: func(m *image) { m.page(m.full())[pageHeader+4]++ },
		office.FlawKey: func(m *image) {
			e := m.page(m.full())[pageHeader:]
			put32(e[12:], binary.LittleEndian.Uint32(e[12:])+binary.LittleEndian.Uint32(e[8:]))
			put32(e[8:], 0)
		},
		office.FlawFlags: func(m *image) { put32(m.page(m.full())[pageHeader:], 2) },
		office.FlawOrder: func(m *image) {
			p := m.page(m.full())
			first, _ := readElement(p, pageHeader, true)
			second, _ := readElement(p, pageHeader+elementSize, true)
			copy(first.key, second.key)
		},
		office.FlawForeignKey: func(m *image) {
			branch := m.page(m.used(flagBranch)[0])
			last := pageHeader + (int(binary.LittleEndian.Uint16(branch[10:]))-1)*elementSize
			key := last + int(binary.LittleEndian.Uint32(branch[last:]))
			branch[key+int(binary.LittleEndian.Uint32(branch[last+4:]))-1]++
		},
		office.FlawUsedTwice: func(m *image) {
			branch := m.page(m.used(flagBranch)[0])
			copy(branch[pageHeader+elementSize+8:][:8], branch[pageHeader+8:][:8])
		},
	} {
		t.Run(string(want), func(t *testing.T) {
			m := newImage(t)
			change(m)
			flaws := walkPages(m.raw)
			for _, f := range flaws {
				if f.What == want {
					return
				}
			}
			t.Errorf("found %v", flaws)
		})
	}
}

// free gives a page that nothing leads to.
func (m *image) free() uint64 {
	used := usedPages(m.raw)
	for page := 2; page < int(newest(m.raw).pages); page++ {
		if !used[page] {
			return uint64(page)
		}
	}
	m.t.Fatal("no free page")
	return 0
}

// A file with its list of free pages in it, as others write it, passes too.
func TestAListOfFreePagesIsReadWhereThereIsOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: 1024})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		if err := db.Update(func(raw *bolt.Tx) error {
			b, err := raw.CreateBucketIfNotExists([]byte("b"))
			if err != nil {
				return err
			}
			return b.Put([]byte{byte(i)}, make([]byte, 3000))
		}); err != nil {
			t.Fatal(err)
		}
	}
	_ = db.Close()
	raw, _ := os.ReadFile(path)
	if flaws := walkPages(raw); len(flaws) != 0 || newest(raw).freelist == noFreelist {
		t.Errorf("%v", flaws)
	}
}

func TestTheWalkerSaysNoMoreThanWouldHelp(t *testing.T) {
	w := &walker{}
	for range 10 * mostFlaws {
		w.flaw(0, 0, "again")
	}
	if len(w.flaws) != mostFlaws {
		t.Errorf("%d flaws", len(w.flaws))
	}
	if flaws := walkPages(bytes.Repeat([]byte{0xED, 0x0C, 0xDA, 0xED}, 10_000)); len(flaws) == 0 {
		t.Error("noise passed")
	}
}
