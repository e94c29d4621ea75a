package text

import (
	"slices"
	"strings"
	"unicode"
)

// withGlyphs is the line, in logical order, with its letters joined to their
// neighbours. A letter without any neighbour stays as it is: it looks like its
// isolated form in every font and costs a byte less on the line. In a word it
// must not: a terminal that joins letters itself would join it.
func withGlyphs(line []unit) []unit {
	out := slices.Clone(line)
	for i, u := range line {
		before := i > 0 && linked(line[i-1], u) || i > 0 && line[i-1].has(zwj) && u.joinsBefore()
		after := i+1 < len(line) && linked(u, line[i+1]) || u.has(zwj) && u.joinsAfter()
		if !before && !after && u.alone() && (i == 0 || !line[i-1].arabic()) && (i+1 == len(line) || !line[i+1].arabic()) {
			continue
		}
		out[i].shown = u.glyph(before, after)
	}
	return out
}

// alone reports whether the unit is one letter with nothing to it.
func (u unit) alone() bool {
	return u.ligature == 0 && forms[u.base][0] != 0 && u.shown == string(u.base)
}

// arabic reports whether the unit could join a letter beside it, here or in a
// terminal that joins letters itself.
func (u unit) arabic() bool {
	return unicode.Is(unicode.Arabic, u.base) || u.base == tatweel || u.has(zwj)
}

// linked reports whether the second unit, which follows the first, joins it.
func linked(a, b unit) bool { return a.joinsAfter() && b.joinsBefore() && !a.has(zwnj) }

func (u unit) has(r rune) bool { return len(u.text) > 2 && strings.ContainsRune(u.text, r) }

func (u unit) joinsBefore() bool {
	return u.ligature != 0 || u.base == tatweel || forms[u.base][1] != 0
}

func (u unit) joinsAfter() bool {
	return u.ligature == 0 && (u.base == tatweel || forms[u.base][2] != 0)
}

// glyph is the letter in its form, with the signs that are kept.
func (u unit) glyph(before, after bool) string {
	if u.ligature != 0 {
		if before {
			return string(u.ligature + 1)
		}
		return string(u.ligature)
	}
	all, ok := forms[u.base]
	if !ok {
		return u.mirrored()
	}
	form := all[0]
	switch {
	case before && after && all[3] != 0:
		form = all[3]
	case before:
		form = all[1]
	case after:
		form = all[2]
	}
	return string(form) + strings.TrimPrefix(u.shown, string(u.base))
}

// withMirrors is the line with brackets that run right to left turned round.
func withMirrors(line []unit) []unit {
	out := slices.Clone(line)
	for i, u := range line {
		out[i].shown = u.mirrored()
	}
	return out
}

func (u unit) mirrored() string {
	m := mirror(u.base)
	if u.level%2 == 0 || m == u.base {
		return u.shown
	}
	return string(m) + strings.TrimPrefix(u.shown, string(u.base))
}
