package office

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// marksInARow is how many combining marks one letter keeps. A shadda with a
// vowel and a dagger alef needs three; a tower of marks climbs over the lines
// above it.
const marksInARow = 3

const (
	zwnj = '\u200c' // zero width non-joiner
	zwj  = '\u200d' // zero width joiner
)

// Clean makes a string from outside fit for a screen, a log and a file: what a
// citizen typed is hostile until it went through here. The result is valid
// UTF-8 in NFC, in logical order, and holds only letters, marks, numbers,
// punctuation, symbols and single spaces. In particular:
//
//   - Control characters, format characters (bidi controls, zero-width space,
//     BOM, soft hyphen …), private-use, unassigned and invisible characters
//     and broken bytes are dropped. ZWNJ and ZWJ stay between two Arabic
//     letters, where they change how a word is written.
//   - Tabs, line ends and every other kind of space become one space; none is
//     left at either end.
//   - Arabic presentation forms become the letters they show, lam-alef two.
//   - Marks without a letter to stand on, and those beyond the third, go.
//
// Digits of every script are kept as they were written; see [FoldDigits].
// Clean(Clean(s)) is Clean(s).
func Clean(s string) string {
	if plain(s) {
		return s
	}
	return limitMarks(norm.NFC.String(compact(visible(s))))
}

// plain reports whether s is printable ASCII with single inner spaces: nothing
// to do.
func plain(s string) bool {
	space := true // a space now would be a leading one
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

// visible drops what cannot be seen, turns every blank into a space, and folds
// presentation forms.
func visible(s string) []rune {
	out := make([]rune, 0, len(s))
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			// a byte that is no UTF-8
		case blank(r):
			out = append(out, ' ')
		case r == zwnj || r == zwj:
			out = append(out, r) // compact looks at the neighbours
		case !shows(r):
		case r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFF:
			// A vowel mark on its own decomposes to a space and the mark.
			letters := strings.TrimPrefix(norm.NFKC.String(string(r)), " ")
			out = append(out, []rune(letters)...)
		default:
			out = append(out, r)
		}
	}
	return out
}

func blank(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Z, r) }

// shows is a list of what may pass, so that what Unicode adds later is out
// until someone looked at it. Some letters and marks are invisible by design.
func shows(r rune) bool {
	return unicode.IsGraphic(r) &&
		!unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// compact joins runs of spaces, trims, and drops joiners out of place and marks
// that have nothing to stand on.
func compact(in []rune) string {
	out := make([]rune, 0, len(in))
	for i, r := range in {
		start := len(out) == 0 || out[len(out)-1] == ' '
		switch {
		case start && (r == ' ' || unicode.IsMark(r)):
		case r == zwnj || r == zwj:
			if arabicBefore(out) && arabicAfter(in[i+1:]) {
				out = append(out, r)
			}
		default:
			out = append(out, r)
		}
	}
	return strings.TrimSuffix(string(out), " ")
}

// arabicBefore reports whether the last letter of s is Arabic, with nothing
// but its marks behind it.
func arabicBefore(s []rune) bool {
	for i := len(s) - 1; i >= 0; i-- {
		if !unicode.IsMark(s[i]) {
			return arabicLetter(s[i])
		}
	}
	return false
}

// arabicAfter reports whether s goes on with an Arabic letter, once further
// joiners are left out.
func arabicAfter(s []rune) bool {
	for _, r := range s {
		if r != zwnj && r != zwj {
			return arabicLetter(r)
		}
	}
	return false
}

func arabicLetter(r rune) bool { return unicode.IsLetter(r) && unicode.Is(unicode.Arabic, r) }

// limitMarks comes after NFC, which puts the marks of a letter in one order and
// merges some with it.
func limitMarks(s string) string {
	row := 0
	return strings.Map(func(r rune) rune {
		if !unicode.IsMark(r) {
			row = 0
			return r
		}
		if row++; row > marksInARow {
			return -1
		}
		return r
	}, s)
}

// FoldDigits writes the Arabic-Indic (٠–٩) and Persian (۰–۹) digits of s as
// Western ones and leaves the rest alone.
func FoldDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, s)
}
