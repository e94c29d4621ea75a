package far

// span is a stretch of one row that is written in one go.
type span struct {
	y, x, end int
	style     uint16
	empty     bool // blanks alone: any style in which they are not seen will do
}

// worth is how many cells that stay as they are a span goes on over: to jump them
// costs three bytes and more.
const worth = 3

// differing are the spans that lead from what is shown to the next frame, in the
// order in which one reads.
func (s *Screen) differing(next frame) []span {
	var all []span
	for y := range next.h() {
		old, now := s.shown.row(y), next.row(y)
		for x := 0; x < len(now); {
			if now[x] == old[x] {
				x++
				continue
			}
			one := s.spanAt(old, now, x)
			if x > 0 && now[x-1] == blank && tailed(old[x].char) {
				if s.styles.marks[one.style] {
					all = append(all, span{y: y, x: x - 1, end: x, empty: true})
				} else {
					one.x--
				}
			}
			one.y = y
			all = append(all, one)
			x = one.end
		}
	}
	return all
}

// tailed letters reach over the left edge of their cell in common fonts; xterm
// leaves the tip of one that goes unless the cell beside it is drawn anew.
func tailed(r rune) bool {
	switch r {
	case 'س', 'ش', 'ص', 'ض', 'ﺱ', 'ﺲ', 'ﺵ', 'ﺶ', 'ﺹ', 'ﺺ', 'ﺽ', 'ﺾ':
		return true
	}
	return false
}

func (s *Screen) spanAt(old, now []cell, x int) span {
	one, last := span{x: x, empty: true}, x
	for i := x; i < len(now) && i-last <= worth+1; i++ {
		c := now[i]
		switch {
		case c == blank && (one.empty || !s.styles.marks[one.style]):
		case c == blank:
			one.end = last + 1
			return one
		case one.empty && (i == x || !s.styles.marks[c.style]):
			one.style, one.empty = c.style, false
		case one.empty || c.style != one.style:
			one.end = last + 1
			return one
		}
		if c != old[i] {
			last = i
		}
	}
	one.end = last + 1
	return one
}
