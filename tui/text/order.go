package text

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// order puts a line's units from left to right (rule L2): from the highest
// level down to the lowest odd one, every stretch at that level or above is
// turned round.
func order(line []unit) []unit {
	highest, lowestOdd := uint8(0), uint8(255)
	for _, u := range line {
		highest = max(highest, u.level)
		if u.level%2 == 1 {
			lowestOdd = min(lowestOdd, u.level)
		}
	}
	out := slices.Clone(line)
	for level := highest; level >= lowestOdd; level-- {
		for i := 0; i < len(out); i++ {
			end := i
			for end < len(out) && out[end].level >= level {
				end++
			}
			if end > i {
				slices.Reverse(out[i:end])
				i = end
			}
		}
	}
	return out
}

// orderWords is order for terminals that turn each word round by themselves:
// words stand where they belong, their letters in the order of writing.
func orderWords(line []unit) []unit {
	out := order(line)
	for i := 0; i < len(out); i++ {
		end := i
		for end < len(out) && out[end].turnedByTerminal() {
			end++
		}
		if end > i {
			slices.Reverse(out[i:end])
			i = end
		}
	}
	return out
}

// turnedByTerminal reports whether such a terminal takes the unit into a
// right-to-left word: letters, and the signs of the same font.
func (u unit) turnedByTerminal() bool {
	if u.level%2 == 0 {
		return false
	}
	p, _ := bidi.LookupRune(u.base)
	return p.Class() == bidi.R || p.Class() == bidi.AL || u.base == '،'
}

// mirror is the sign that looks the other way, or r itself.
func mirror(r rune) rune {
	switch r {
	case '<':
		return '>'
	case '>':
		return '<'
	case '«':
		return '»'
	case '»':
		return '«'
	case '‹':
		return '›'
	case '›':
		return '‹'
	case '≤':
		return '≥'
	case '≥':
		return '≤'
	}
	if p, _ := bidi.LookupRune(r); p.IsBracket() {
		return otherBracket(r)
	}
	return r
}
