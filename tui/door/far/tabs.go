package far

import (
	"bytes"
	"slices"
	"strings"
)

// Where the columns of a list begin, the terminal is given tab stops: from one
// column to the next is then one byte. They are given back by [Glass.Leave].
const (
	worthStop = 8 // spans that begin in a column for which a stop pays
	mostStops = 10
)

// stop sets tab stops for the spans that are to be written.
func (s *Screen) stop(out *bytes.Buffer, spans []span) {
	begin := map[int]int{}
	for _, one := range spans {
		begin[one.x]++
	}
	var more []int
	for x := 1; x < s.shown.w; x++ {
		if begin[x] >= worthStop && !slices.Contains(s.stops, x) {
			more = append(more, x)
		}
	}
	if len(more) > 0 && len(s.stops)+len(more) > mostStops {
		out.WriteString("\x1b[3g")
		for _, x := range s.stops {
			if begin[x] >= worthStop {
				more = append(more, x)
			}
		}
		s.stops = nil
	}
	for _, x := range more {
		out.WriteString(shorter("\r"+csi('C', x), csi('H', s.pen.y+1, x+1)) + "\x1bH")
		s.stops = append(s.stops, x)
		s.pen.x = x
	}
	slices.Sort(s.stops)
}

// tabbed is the way to the right by tab stops, and back from the last one by a
// step or two; long where there is none.
func (s *Screen) tabbed(from, to int, otherwise string) string {
	n := 0
	for _, stop := range s.stops {
		if stop <= from {
			continue
		}
		n++
		if stop >= to {
			if stop-to > worth {
				break
			}
			return strings.Repeat("\t", n) + strings.Repeat("\b", stop-to)
		}
	}
	return otherwise
}

// Stopped are the stops that every terminal has before anybody sets others: every
// eighth column. The cursor stays in its row.
var Stopped = "\x1b[3g\r" + strings.Repeat("\x1b[8C\x1bH", 320/8-1)
