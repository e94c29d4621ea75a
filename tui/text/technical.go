package text

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// Signs that paths, addresses and settings are made of, and what a sentence puts
// around them. UAX #9 takes the first "/" of a path within an Arabic sentence for
// a sign of that sentence, and draws it behind the path.
const (
	technicalSigns = `/\[]_=@~`
	signsBefore    = `(«“"'`
	signsBehind    = `)»”"'.,،:;؛!?؟…`
)

// between stands, with spaces around it, between the parts of a line that says
// several things: a number, an amount, a name.
const between = '·'

// sentenceLevels is levels for a sentence: a path, an address, the name of a
// setting or a number like 2026-0001 in it runs left to right as a whole, and the
// parts of a line that says several things stand one after the other, as the
// layout runs (a higher-level protocol, HL3).
func sentenceLevels(line []rune, base Dir) []uint8 {
	classes := classesOf(line)
	arabic := func(i int) bool {
		return line[i] == ' ' || classes[i] == bidi.R || classes[i] == bidi.AL || classes[i] == bidi.NSM
	}
	for from := 0; from < len(line); from++ {
		to := from
		for to < len(line) && !arabic(to) {
			to++
		}
		first, last := core(line[from:to])
		if technical(line[from+first:from+last], classes[from+first:from+last]) {
			for i := from + first; i < from+last; i++ {
				classes[i] = bidi.L
			}
		}
		from = to
	}
	for i := 1; i+1 < len(line); i++ {
		if line[i] == between && line[i-1] == ' ' && line[i+1] == ' ' {
			if classes[i] = bidi.L; base == RTL {
				classes[i] = bidi.R
			}
		}
	}
	return resolve(classes, line, base)
}

// core is a word without what the sentence puts around it.
func core(word []rune) (first, last int) {
	last = len(word)
	for first < last && strings.ContainsRune(signsBefore, word[first]) {
		first++
	}
	for first < last && strings.ContainsRune(signsBehind, word[last-1]) {
		last--
	}
	return first, last
}

// technical tells whether a word without Arabic letters has a Latin one and is
// no word of a language.
func technical(word []rune, classes []bidi.Class) bool {
	return numbered(word) || slices.Contains(classes, bidi.L) &&
		(word[0] == '-' || strings.ContainsAny(string(word), technicalSigns))
}

// numbered tells whether a word is a number of several parts, like that of a
// closing, 2026-0001, or pieces that were counted, 0,50=4.
func numbered(word []rune) bool {
	digit, joined := false, false
	for i, r := range word {
		switch {
		case r >= '0' && r <= '9':
			digit = true
		case (r == '-' || r == '=') && i > 0 && i < len(word)-1:
			joined = true
		case r == ',' && i > 0 && i < len(word)-1:
		default:
			return false
		}
	}
	return digit && joined
}
