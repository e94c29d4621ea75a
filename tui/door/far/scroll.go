package far

import (
	"bytes"
	"hash/maphash"
	"slices"
)

// least is how many rows a scroll has to bring to their place to be worth it.
const least = 3

var seed = maphash.MakeSeed()

func hashes(f frame) []uint64 {
	all := make([]uint64, f.h())
	for y := range all {
		var h maphash.Hash
		h.SetSeed(seed)
		for _, c := range f.row(y) {
			maphash.WriteComparable(&h, c)
		}
		all[y] = h.Sum64()
	}
	return all
}

// scroll moves rows of the terminal where that brings them to their place in the
// next frame.
func (s *Screen) scroll(out *bytes.Buffer, next frame) {
	differ := 0
	for y := range next.h() {
		if !slices.Equal(next.row(y), s.shown.row(y)) {
			differ++
		}
	}
	if differ < least {
		return
	}
	old, now := hashes(s.shown), hashes(next)
	from, to, by, gain := 0, 0, 0, least-1
	for k := 1 - len(now); k < len(now); k++ {
		if k != 0 {
			if a, b, n := stretch(old, now, k); n-max(k, -k) > gain {
				from, to, by, gain = a, b, k, n-max(k, -k)
			}
		}
	}
	if by == 0 {
		return
	}
	top, bottom := min(from, from+by), max(to, to+by) // rows that take part, the last one not
	out.WriteString(csi('r', top+1, bottom))
	if by > 0 {
		out.WriteString(csi('S', by))
	} else {
		out.WriteString(csi('T', -by))
	}
	out.WriteString("\x1b[r")
	s.pen.x, s.pen.y = 0, 0
	s.shift(top, bottom, by)
}

// stretch is the longest one of rows that stand k rows further down now in the
// frame that is shown, and how many of them are not in their place yet. One or two
// rows among them may differ: those that the cursor of a list left and went to.
func stretch(old, now []uint64, k int) (from, to, moved int) {
	begin, last, n := -1, -1, 0
	for y := max(0, -k); y < min(len(now), len(now)-k); y++ {
		if now[y] != old[y+k] {
			if begin >= 0 && y-last > 2 {
				begin, n = -1, 0
			}
			continue
		}
		if begin < 0 {
			begin = y
		}
		last = y
		if now[y] != old[y] {
			n++
		}
		if n > moved {
			from, to, moved = begin, y+1, n
		}
	}
	return from, to, moved
}

// shift does with what is kept of the terminal what it did itself.
func (s *Screen) shift(top, bottom, by int) {
	w := s.shown.w
	rows := s.shown.cells[top*w : bottom*w]
	var empty []cell
	if by > 0 {
		copy(rows, rows[by*w:])
		empty = rows[len(rows)-by*w:]
	} else {
		copy(rows[-by*w:], rows)
		empty = rows[:-by*w]
	}
	for i := range empty {
		empty[i] = blank
	}
}
