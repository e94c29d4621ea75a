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

// sentenceLevels is levels for a sentence: a path, an address or the name of a
// setting in it runs left to right as a whole (a higher-level protocol, HL3).
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
	return slices.Contains(classes, bidi.L) &&
		(word[0] == '-' || strings.ContainsAny(string(word), technicalSigns))
}
