package store

import (
	"bytes"
	"fmt"

	"watiqa/store/office"
)

// The page walker reads the raw bytes of a bbolt file and trusts none of them:
// a damaged file can make bbolt panic in goroutines of its own or touch memory
// that is not there, and neither can be caught. What the walker passes in
// silence, bbolt can open. It is stricter than bbolt: pages must be exactly as
// bbolt 1.5 writes them, without a gap, so a change in anything but the bytes
// of keys and values shows. Those are the sealed layer's concern.

// flaw is something in the file that bbolt did not write there.
type flaw struct {
	Offset int64           // in the file
	Page   uint64          // id of the page
	What   office.PageFlaw // what does not hold there
	Minor  bool            // the file can be opened all the same
}

// place of the flaw, short.
func (f flaw) place() string { return fmt.Sprintf("page %d", f.Page) }

const mostFlaws = 100 // of one walk: more would not tell more

// walker walks one file.
type walker struct {
	raw     []byte
	size    uint64 // of a page
	end     uint64 // first page id beyond those in use
	reached map[uint64]bool
	flaws   []flaw
}

// walkPages gives the flaws of a file. An empty list means that both meta
// pages and everything reachable from the newer one hold together.
func walkPages(raw []byte) []flaw {
	w := &walker{raw: raw, reached: map[uint64]bool{}}
	meta, ok := w.metas()
	if !ok {
		return w.flaws
	}
	w.end = meta.pages
	if w.end < 2 || w.end > uint64(len(raw))/w.size {
		w.flaw(meta.offset, meta.page, office.FlawShort)
		return w.flaws
	}
	w.reached[0], w.reached[1] = true, true
	w.tree(meta.root, meta.offset, meta.page, nil, nil, true, true)
	if meta.freelist != noFreelist {
		w.freelist(meta.freelist, meta)
	}
	return w.flaws
}

func (w *walker) flaw(offset int64, page uint64, what office.PageFlaw) {
	if len(w.flaws) < mostFlaws {
		w.flaws = append(w.flaws, flaw{Offset: offset, Page: page, What: what})
	}
}

// zeros: bbolt leaves them where it writes nothing.
func (w *walker) zeros(rest []byte, offset int64, page uint64, minor bool) {
	if n := len(bytes.TrimLeft(rest, "\x00")); n != 0 {
		w.flaw(offset+int64(len(rest)-n), page, office.FlawRemains)
		w.flaws[len(w.flaws)-1].Minor = minor
	}
}

// severe is the first flaw for which a file must not be opened.
func severe(flaws []flaw) (flaw, bool) {
	for _, f := range flaws {
		if !f.Minor {
			return f, true
		}
	}
	return flaw{}, false
}
