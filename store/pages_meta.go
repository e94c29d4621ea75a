package store

import (
	"encoding/binary"
	"hash/fnv"

	"watiqa/store/office"
)

const (
	pageHeader = 16 // id 8, flags 2, count 2, overflow 4
	metaLength = 64

	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagMeta     = 0x04
	flagFreelist = 0x10

	metaMagic   = 0xED0CDAED
	metaVersion = 2
	noFreelist  = ^uint64(0)
)

// metaPage is what one of the two meta pages says.
type metaPage struct {
	offset   int64
	page     uint64
	pageSize uint32
	root     uint64 // page of the root bucket
	freelist uint64
	pages    uint64 // how many are in use: the high-water mark
	txid     uint64
	why      office.PageFlaw // why it is not valid; empty when it is
}

// metas reads both meta pages and gives the newer valid one. An invalid other
// one is a minor flaw: bbolt opens the file without a word. It is what a power
// cut during the last commit leaves, or a sign that the file was touched and
// an older state shows.
func (w *walker) metas() (metaPage, bool) {
	first := readMeta(w.raw, 0, 0)
	second := metaPage{page: 1, why: office.FlawNoSecond}
	if first.why == "" {
		second = readMeta(w.raw, int64(first.pageSize), 1)
	} else {
		for size := int64(1024); size <= 16<<20 && second.why != ""; size *= 2 {
			if m := readMeta(w.raw, size, 1); m.why == "" && int64(m.pageSize) == size {
				second = m
			}
		}
	}
	if first.why == "" && second.why == "" && first.pageSize != second.pageSize {
		second.why = office.FlawHeadsDisagree
	}
	newer := first
	if first.why != "" || (second.why == "" && second.txid > first.txid) {
		newer = second
	}
	for _, m := range []metaPage{first, second} {
		if m.why != "" {
			w.flaw(m.offset, m.page, m.why)
			w.flaws[len(w.flaws)-1].Minor = newer.why == ""
		}
	}
	w.size = uint64(newer.pageSize)
	for _, m := range []metaPage{first, second} {
		if end := m.offset + int64(w.size); m.why == "" && end <= int64(len(w.raw)) {
			w.zeros(w.raw[m.offset+pageHeader+metaLength:end], m.offset+pageHeader+metaLength, m.page, true)
		}
	}
	return newer, newer.why == ""
}

func readMeta(raw []byte, offset int64, page uint64) metaPage {
	m := metaPage{offset: offset, page: page}
	if offset+pageHeader+metaLength > int64(len(raw)) {
		m.why = office.FlawEndsBefore
		return m
	}
	head, body := raw[offset:][:pageHeader], raw[offset+pageHeader:][:metaLength]
	word := func(at int) uint64 { return binary.LittleEndian.Uint64(body[at:]) }
	m.pageSize = binary.LittleEndian.Uint32(body[8:])
	m.root, m.freelist, m.pages, m.txid = word(16), word(32), word(40), word(48)
	sum := fnv.New64a()
	_, _ = sum.Write(body[:56])
	switch {
	case binary.LittleEndian.Uint32(body) != metaMagic:
		m.why = office.FlawNotBolt
	case binary.LittleEndian.Uint32(body[4:]) != metaVersion:
		m.why = office.FlawBoltVersion
	case word(56) != sum.Sum64():
		m.why = office.FlawChecksum
	case m.pageSize < 1024 || m.pageSize > 16<<20 || m.pageSize&(m.pageSize-1) != 0:
		m.why = office.FlawPageSize
	case binary.LittleEndian.Uint64(head) != page:
		m.why = office.FlawHeadOther
	case binary.LittleEndian.Uint16(head[8:]) != flagMeta:
		m.why = office.FlawNoHead
	case binary.LittleEndian.Uint64(head[8:])>>16 != 0:
		m.why = office.FlawHeadCounts
	}
	return m
}
