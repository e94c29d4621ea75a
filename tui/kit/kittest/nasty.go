package kittest

import (
	"math/rand/v2"
	"strings"
)

// nasty is what citizens, other programs and vandals write: pieces that any
// string may be made of.
var nasty = []string{"العلمي", "فاطمة الزهراء", "Ben Aïssa", "O'Brien", "ﻻﻷﻹ", "لا", "ڭ", "\u0651\u064e", strings.Repeat("\u0301", 30), "e\u0301",
	"\u202e", "\u2066", "\u2069", "\u200f", "\u200d", "\u200c", "\x1b[31m", "\x1b]2;x\x07", "\x9b2J", "\x07", "\x00", "\r", "\n", "\t", "\b", "\x7f",
	"\xff\xfe", "\xc3", "\ufffd", "\ufeff", "\ue000", "👩‍👩‍👧‍👦", "🇲🇦", "👍🏽", "ⵎⵓⵃⵎⵎⴷ", "漢字", "ｆｕｌｌ", "½", "١٢٣", "12/34", "(", ")", "«", "»", "[x]", "│", "╭", " ", "  ", "…", "ー"}

// Nasty gives a string that nobody should have written: of up to eight such pieces,
// now and then ten thousand characters long.
func Nasty(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(8) {
		b.WriteString(nasty[r.IntN(len(nasty))])
	}
	if r.IntN(100) == 0 {
		b.WriteString(strings.Repeat(nasty[r.IntN(len(nasty))], 10_000/6))
	}
	return b.String()
}
