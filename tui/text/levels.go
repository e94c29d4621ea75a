package text

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// levels gives each rune of a line its embedding level: the Unicode
// Bidirectional Algorithm (UAX #9) for text without explicit controls, which
// office.Clean drops, so that the whole line is one run. Even levels run left
// to right, odd ones right to left.
//
// The libraries at hand say where runs end but not at which level they are, and
// two neighbours of levels 0 and 2 then look like one.
func levels(line []rune, base Dir) []uint8 { return resolve(classesOf(line), line, base) }

func classesOf(line []rune) []bidi.Class {
	classes := make([]bidi.Class, len(line))
	for i, r := range line {
		p, _ := bidi.LookupRune(r)
		classes[i] = p.Class()
	}
	return classes
}

// steadyLevels is for dates, amounts and numbers: whatever is no right-to-left
// letter keeps its place, so that 01-02-1987 never turns round.
func steadyLevels(line []rune) []uint8 {
	classes := classesOf(line)
	for i, c := range classes {
		switch c {
		case bidi.EN, bidi.AN, bidi.ES, bidi.ET, bidi.CS:
			classes[i] = bidi.L
		}
	}
	return resolve(classes, line, LTR)
}

// firstStrong is the direction of the first letter that has one (rules P2, P3).
func firstStrong(s string) Dir {
	for _, r := range s {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return LTR
		case bidi.R, bidi.AL:
			return RTL
		}
	}
	return LTR
}

// resolve applies the rules to the characters that count: joiners and the like
// (rule X9) take the level of what stands before them.
func resolve(classes []bidi.Class, line []rune, base Dir) []uint8 {
	r := run{outer: bidi.L, line: make([]rune, 0, len(line)), original: make([]bidi.Class, 0, len(line))}
	if base == RTL {
		r.outer = bidi.R
	}
	for i, c := range classes {
		if c < bidi.Control && c != bidi.BN {
			r.original = append(r.original, c)
			r.line = append(r.line, line[i])
		}
	}
	r.class = slices.Clone(r.original)
	r.weak()
	r.brackets()
	r.neutral()
	counted := r.implicit()

	out := make([]uint8, len(classes))
	last, n := uint8(base), 0
	for i, c := range classes {
		if c < bidi.Control && c != bidi.BN {
			last, n = counted[n], n+1
		}
		out[i] = last
	}
	return out
}

// run is one line while the rules work on it.
type run struct {
	line     []rune
	original []bidi.Class
	class    []bidi.Class // as changed so far
	outer    bidi.Class   // L or R: the base direction, and what lies at both ends
}

// implicit applies rules I1, I2 and L1.
func (r *run) implicit() []uint8 {
	base := uint8(0)
	if r.outer == bidi.R {
		base = 1
	}
	out := make([]uint8, len(r.class))
	for i, c := range r.class {
		switch out[i] = base; {
		case c == bidi.R:
			out[i] = 1
		case c == bidi.EN, c == bidi.AN:
			out[i] = 2
		case c == bidi.L && base == 1:
			out[i] = 2
		}
	}
	trailing := true
	for i, c := range slices.Backward(r.original) {
		switch c {
		case bidi.S, bidi.B:
			trailing = true
		case bidi.WS:
		default:
			trailing = false
		}
		if trailing {
			out[i] = base
		}
	}
	return out
}
