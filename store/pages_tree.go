package store

import (
	"bytes"
	"encoding/binary"

	"watiqa/store/office"
)

const (
	elementSize  = 16 // of branch (pos 4, ksize 4, page 8) and leaf (flags 4, pos 4, ksize 4, vsize 4)
	bucketFlag   = 0x01
	bucketHeader = 16 // root page 8, sequence 8; root 0: an inline page follows
	mostKey      = 32768
)

// tree walks the page of a bucket and everything below it. Keys must lie in
// [low, high); nil is no bound. from says where the page is named.
func (w *walker) tree(page uint64, from int64, fromPage uint64, low, high []byte, root, top bool) {
	if page < 2 || page >= w.end {
		w.flaw(from, fromPage, office.FlawNoSuchPage)
		return
	}
	offset := int64(page * w.size)
	overflow := uint64(binary.LittleEndian.Uint32(w.raw[offset+12:]))
	if overflow >= w.end-page {
		w.flaw(offset+12, page, office.FlawBeyond)
		return
	}
	for i := page; i <= page+overflow; i++ {
		if w.reached[i] {
			w.flaw(from, fromPage, office.FlawUsedTwice)
			return
		}
		w.reached[i] = true
	}
	w.node(node{
		data: w.raw[offset : offset+int64((overflow+1)*w.size)], offset: offset, page: page, want: page,
		low: low, high: high, root: root, top: top, pages: overflow + 1,
	})
}

// node is a page with its overflow, or an inline page inside a value.
type node struct {
	data      []byte
	offset    int64 // in the file
	page      uint64
	want      uint64 // page id that its header must have
	low, high []byte
	root      bool   // of a bucket
	top       bool   // of the outermost tree: all its entries are buckets
	pages     uint64 // 0: inline
}

func (w *walker) node(n node) {
	if len(n.data) < pageHeader {
		w.flaw(n.offset, n.page, office.FlawNoRoom)
		return
	}
	flags, count := binary.LittleEndian.Uint16(n.data[8:]), int(binary.LittleEndian.Uint16(n.data[10:]))
	switch {
	case binary.LittleEndian.Uint64(n.data) != n.want:
		w.flaw(n.offset, n.page, office.FlawOtherPage)
	case flags != flagLeaf && (flags != flagBranch || n.pages == 0):
		w.flaw(n.offset+8, n.page, office.FlawNoKind)
	case count == 0 && (flags == flagBranch || !n.root):
		w.flaw(n.offset+10, n.page, office.FlawEmpty)
	case pageHeader+count*elementSize > len(n.data):
		w.flaw(n.offset+10, n.page, office.FlawTooMany)
	case n.pages == 0 && binary.LittleEndian.Uint32(n.data[12:]) != 0:
		w.flaw(n.offset+12, n.page, office.FlawInlineLong)
	default:
		w.elements(n, flags == flagLeaf, count)
	}
}

// elements of a page lie one behind the other, keys ascending, and fill all
// pages but the last.
func (w *walker) elements(n node, leaf bool, count int) {
	at := pageHeader + count*elementSize // where the next key must lie
	var before []byte
	for i := range count {
		here := pageHeader + i*elementSize
		e, ok := readElement(n.data, here, leaf)
		switch {
		case !ok || e.pos != at:
			w.flaw(n.offset+int64(here), n.page, office.FlawDisplaced)
			return
		case len(e.key) == 0 || len(e.key) > mostKey:
			w.flaw(n.offset+int64(here), n.page, office.FlawKey)
			return
		case i > 0 && bytes.Compare(before, e.key) >= 0:
			w.flaw(n.offset+int64(at), n.page, office.FlawOrder)
			return
		case (n.low != nil && bytes.Compare(e.key, n.low) < 0) || (n.high != nil && bytes.Compare(e.key, n.high) >= 0):
			w.flaw(n.offset+int64(at), n.page, office.FlawForeignKey)
			return
		}
		before = e.key
		at += len(e.key) + len(e.value)
		if leaf {
			w.value(n, e, here)
			continue
		}
		high := n.high
		if i+1 < count {
			if next, ok := readElement(n.data, here+elementSize, false); ok {
				high = next.key
			}
		}
		w.tree(e.child, n.offset+int64(here), n.page, e.key, high, false, n.top)
	}
	if used := (uint64(at) + max(1, w.size) - 1) / w.size; n.pages != 0 && used != n.pages {
		w.flaw(n.offset+12, n.page, office.FlawSpare)
	}
	if n.pages != 0 {
		w.zeros(n.data[at:], n.offset+int64(at), n.page, false)
	}
	if n.pages == 0 && at != len(n.data) {
		w.flaw(n.offset, n.page, office.FlawInlineShort)
	}
}

type element struct {
	pos        int // of the key, in the page
	flags      uint32
	child      uint64
	key, value []byte
}

// readElement reads an element at an offset; not ok when it points outside.
func readElement(data []byte, at int, leaf bool) (e element, ok bool) {
	word := func(i int) int { return int(binary.LittleEndian.Uint32(data[at+4*i:])) }
	pos, key, value := word(0), word(1), 0
	if leaf {
		e.flags = binary.LittleEndian.Uint32(data[at:])
		pos, key, value = word(1), word(2), word(3)
	} else {
		e.child = binary.LittleEndian.Uint64(data[at+8:])
	}
	e.pos = at + pos
	if pos < 0 || key < 0 || value < 0 || pos > len(data) || key > len(data) || value > len(data) || e.pos+key+value > len(data) {
		return e, false
	}
	e.key = data[e.pos : e.pos+key]
	e.value = data[e.pos+key : e.pos+key+value]
	return e, true
}

// value of a leaf element: a bucket's is looked into.
func (w *walker) value(n node, e element, at int) {
	if e.flags == 0 && !n.top {
		return
	}
	offset := n.offset + int64(e.pos+len(e.key))
	switch {
	case e.flags != bucketFlag || n.pages == 0:
		w.flaw(n.offset+int64(at), n.page, office.FlawFlags)
	case len(e.value) < bucketHeader:
		w.flaw(offset, n.page, office.FlawNoBucket)
	case binary.LittleEndian.Uint64(e.value[8:]) != 0:
		w.flaw(offset+8, n.page, office.FlawBucketCounts)
	case binary.LittleEndian.Uint64(e.value) != 0 && len(e.value) != bucketHeader:
		w.flaw(offset, n.page, office.FlawBucketTwice)
	case binary.LittleEndian.Uint64(e.value) != 0:
		w.tree(binary.LittleEndian.Uint64(e.value), offset, n.page, nil, nil, true, false)
	default:
		w.node(node{data: e.value[bucketHeader:], offset: offset + bucketHeader, page: n.page, root: true})
	}
}

// freelist that lies in the file: its pages must not be in use.
func (w *walker) freelist(page uint64, meta metaPage) {
	if page < 2 || page >= w.end || w.reached[page] {
		w.flaw(meta.offset, meta.page, office.FlawNoFreelist)
		return
	}
	offset := page * w.size
	head := w.raw[offset:][:pageHeader]
	count := uint64(binary.LittleEndian.Uint16(head[10:]))
	overflow := uint64(binary.LittleEndian.Uint32(head[12:]))
	if binary.LittleEndian.Uint64(head) != page || binary.LittleEndian.Uint16(head[8:]) != flagFreelist ||
		overflow >= w.end-page || pageHeader+count*8 > (overflow+1)*w.size || count == 0xFFFF {
		w.flaw(int64(offset), page, office.FlawFreelist)
		return
	}
	var before uint64
	for i := range count {
		at := offset + pageHeader + i*8
		id := binary.LittleEndian.Uint64(w.raw[at:])
		if id < 2 || id >= w.end || id <= before || w.reached[id] {
			w.flaw(int64(at), page, office.FlawFreeInUse)
			return
		}
		before = id
	}
}
