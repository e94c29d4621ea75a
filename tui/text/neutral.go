package text

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// neutral applies rules N1 and N2: blanks and signs between two texts of one
// direction take it, others that of the line.
func (r *run) neutral() {
	for i := 0; i < len(r.class); {
		if !isNeutral(r.class[i]) {
			i++
			continue
		}
		end := i
		for end < len(r.class) && isNeutral(r.class[end]) {
			end++
		}
		before, after := r.outer, r.outer
		if i > 0 {
			before = direction(r.class[i-1])
		}
		if end < len(r.class) {
			after = direction(r.class[end])
		}
		to := r.outer
		if before == after {
			to = before
		}
		for ; i < end; i++ {
			r.class[i] = to
		}
	}
}

func isNeutral(c bidi.Class) bool {
	return c == bidi.ON || c == bidi.WS || c == bidi.S || c == bidi.B
}

// direction is what a character counts as for the neutrals beside it: numbers
// count as right to left.
func direction(c bidi.Class) bidi.Class {
	if c == bidi.EN || c == bidi.AN {
		return bidi.R
	}
	return c
}

// brackets applies rule N0: the two brackets of a pair go the same way.
func (r *run) brackets() {
	for _, p := range r.pairs() {
		if to, ok := r.pairDirection(p); ok {
			r.setBracket(p.open, to)
			r.setBracket(p.closed, to)
		}
	}
}

type pair struct{ open, closed int }

// deepest is how many open brackets rule BD16 remembers; past that it gives up.
const deepest = 63

// pairs finds the brackets that belong together, by their opening ones.
func (r *run) pairs() []pair {
	var found []pair
	type waiting struct {
		closer rune
		at     int
	}
	var stack []waiting
	for i, c := range r.line {
		if r.class[i] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(c)
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(stack) == deepest {
				return nil
			}
			stack = append(stack, waiting{sameBracket(otherBracket(c)), i})
		default:
			for k, w := range slices.Backward(stack) {
				if w.closer == sameBracket(c) {
					found = append(found, pair{w.at, i})
					stack = stack[:k]
					break
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b pair) int { return cmp.Compare(a.open, b.open) })
	return found
}

// pairDirection looks into the pair, and where only the other direction is
// found there, at what stands before it. It has no answer for a pair without
// any direction inside.
func (r *run) pairDirection(p pair) (bidi.Class, bool) {
	other := false
	for _, c := range r.class[p.open+1 : p.closed] {
		switch direction(c) {
		case r.outer:
			return r.outer, true
		case bidi.L, bidi.R:
			other = true
		}
	}
	if !other {
		return 0, false
	}
	for _, c := range slices.Backward(r.class[:p.open]) {
		if d := direction(c); d == bidi.L || d == bidi.R {
			return d, true
		}
	}
	return r.outer, true
}

// setBracket also turns the marks that stand on the bracket.
func (r *run) setBracket(i int, to bidi.Class) {
	r.class[i] = to
	for i++; i < len(r.class) && r.original[i] == bidi.NSM; i++ {
		r.class[i] = to
	}
}

// sameBracket makes one of the two angle brackets that Unicode holds equal.
func sameBracket(r rune) rune {
	switch r {
	case '\u2329':
		return '\u3008'
	case '\u232A':
		return '\u3009'
	}
	return r
}

// otherBracket is the bracket at the other end of the pair.
func otherBracket(r rune) rune { return []rune(bidi.ReverseString(string(r)))[0] }
