package office

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// spellings are letters that people write for one another when they look for a
// name. Hamza and madda on a letter, vowel signs and Latin accents need no line
// here: they are marks once the letter is taken apart.
var spellings = strings.NewReplacer(
	"ٱ", "ا", "ى", "ي", "ة", "ه", "ء", "", "ـ", "",
	"ڭ", "ك", "گ", "ك", "ݣ", "ك", "پ", "ب", "چ", "ج", "ڤ", "ف", // sounds that Arabic has no letter for
	"ڢ", "ف", "ڧ", "ق", // the Maghrebi fa and qaf
	"ک", "ك", "ی", "ي", "ہ", "ه", // Persian keyboards
	"ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i",
	"\u200c", "", "\u200d", "",
)

// Fold brings a name, a number or what was typed to look for it to one
// spelling, for searching only: أإآٱ are ا, ى is ي, ة is ه, ؤ and ئ lose their
// hamza and a hamza alone goes; vowel signs, tatweel, accents and case go;
// digits are Western; everything else but letters, digits and the slash of an
// act number is a space. Fold(Fold(s)) is Fold(s).
func Fold(s string) string {
	s = strings.ToLower(norm.NFKD.String(Clean(s)))
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsMark(r):
			return -1
		case unicode.IsLetter(r) || unicode.IsNumber(r) || r == '/' || r == zwnj || r == zwj:
			return r
		}
		return ' '
	}, FoldDigits(s))
	return strings.Join(strings.Fields(spellings.Replace(s)), " ")
}

// Match reports whether every word of the query begins a word of the haystack,
// or, from three letters on, lies anywhere in one. Both are folded. An empty
// query matches everything.
func Match(haystackFolded, queryFolded string) bool {
	for word := range strings.FieldsSeq(queryFolded) {
		if !begins(haystackFolded, word) &&
			(utf8.RuneCountInString(word) < 3 || !strings.Contains(haystackFolded, word)) {
			return false
		}
	}
	return true
}

// begins reports whether a word of haystack begins with prefix.
func begins(haystack, prefix string) bool {
	for rest := haystack; ; {
		i := strings.Index(rest, prefix)
		if i < 0 {
			return false
		}
		if i == 0 && len(rest) == len(haystack) || i > 0 && rest[i-1] == ' ' {
			return true
		}
		rest = rest[i+1:]
	}
}
