package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// reporter is what tests, property tests and fuzz targets have in common.
type reporter interface {
	Helper()
	Errorf(string, ...any)
}

// hostile are strings that break columns where nobody looks after them.
func hostile() []string {
	return []string{
		strings.Repeat("ا", 10000), strings.Repeat("محمد ", 2000), strings.Repeat("(", 10000), strings.Repeat("لا", 5000),
		"\u064E", "\u0301\u0301\u0301", "ب" + strings.Repeat("\u064E", 1000), "\u2067محمد\u2069 \u202eilA\u202c", "\u200f\u200e\u061c",
		"\x1b[2J\x1b]0;x\a\u009b31m\r\n\b\x00\x7f", "\xff\xc3\xed\xa0\x80", "👨‍👩‍👧‍👦 👍🏽 ❤️ 🇲🇦🇫🇷🇲", "علي 🇲 🇦 🇲🇦 علي", "ⴰⵣⵓⵍ ⵎⵖⵔⵉⴱ", "日本語 한국어 각",
		"क्षत्रिय हिन्दी தமிழ் ไทย ກຳ", "\u0600123 \u06DD \u0605", "\ufdfd ﷲ ﷺ ﻻ", "…", "\u2028\u2029\u0085", "e\u0301 a\u20dd 1\ufe0f\u20e3 #️⃣",
		"שלום עליכם", "ܐܒܓܕ ߊߋߌ ࡀࡁ", "𞤀𞤣𞤤𞤢𞤥 𐤀𐤁", "\U000e0041\U000e007f", "ᄀᄀ각ᆨ \u1160\u11a8", "\u0e33 \u0eb3 \u0d4e\u0d15 \u0f71\u0f72", "ابج\u0d4e\u0d15ابج \u0904\u093e",
	}
}

// screen is the terminal that strings are drawn in, and its width.
const screen = 250

// checker draws strings before a mark and looks where the mark comes to stand.
type checker struct {
	reporter
	term *vt.Emulator
}

func newChecker(t reporter) checker { return checker{t, vt.NewEmulator(screen, 1)} }

// cells measures by both of the renderer's ways, and in a terminal.
func (c checker) cells(what, drawn string, width int) {
	c.Helper()
	if w, wc := ansi.StringWidth(drawn), ansi.StringWidthWc(drawn); w != width || wc != width {
		c.Errorf("%s: %d cells by clusters and %d by characters, want %d: %+.200q", what, w, wc, width, drawn)
	}
	for _, r := range drawn {
		if unicode.In(r, unicode.C) && r != zwj && r != zwnj || r == utf8.RuneError && !utf8.ValidString(drawn) {
			c.Errorf("%s: sends %U", what, r)
		}
	}
	if width >= screen {
		return
	}
	if _, err := c.term.WriteString("\r\x1b[2K" + drawn + "|"); err != nil {
		c.Errorf("%s: %v", what, err)
	}
	if cell := c.term.CellAt(width, 0); cell == nil || cell.Content != "|" {
		c.Errorf("%s: a terminal does not draw %d cells: %+.200q", what, width, drawn)
	}
}

// field holds what Field, LTR, Wrap, Line and Input promise about any string.
func (c checker) field(str string, width int, d Dir, align Align) {
	c.Helper()
	for _, mode := range []Mode{Visual, Logical, Word} {
		s, what := New(mode), mode.String()
		c.cells(what+" field", s.Field(str, width, d, align), max(width, 0))
		c.cells(what+" numbers", s.LTR(str, width, align), max(width, 0))
		for i, line := range s.Wrap(str, width, d) {
			if i < 50 {
				c.cells(what+" wrapped", line, width)
			}
		}
		line := s.Line(str, d)
		c.cells(what+" line", line, Width(line))

		in := Input{Dir: d, Max: 60}
		in.Insert(str)
		for range 5 {
			in.Left(false)
		}
		spans, caret := in.View(s, width)
		all := ""
		for _, sp := range spans {
			if sp.Caret && Width(all) != caret {
				c.Errorf("the caret is at %d and drawn at %d", caret, Width(all))
			}
			all += sp.Text
		}
		c.cells(what+" input", all, max(width, 0))
	}
}

func TestHostileStringsKeepTheirCellsAndSendNoControl(t *testing.T) {
	c := newChecker(t)
	for _, str := range hostile() {
		if len(str) > 1000 {
			c.field(str, 30, RTL, Start)
			c.field(str, 1, Auto, Start)
			continue
		}
		for _, width := range []int{-1, 0, 1, 2, 7, 30} {
			for _, d := range []Dir{LTR, RTL, Auto} {
				c.field(str, width, d, Start)
			}
		}
	}
}

func TestAnyMixtureKeepsItsCells(t *testing.T) {
	pieces := rapid.OneOf(rapid.String(), rapid.SampledFrom(hostile()[4:]), rapid.StringOf(rapid.RuneFrom([]rune("ابجدلامحعـ \u064E\u0651()[]«»01٢-/.,%abÀ…"))))
	rapid.Check(t, func(t *rapid.T) {
		c := newChecker(t)
		str := strings.Join(rapid.SliceOfN(pieces, 0, 6).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "glue"))
		c.field(str, rapid.IntRange(-1, 40).Draw(t, "width"), Dir(rapid.IntRange(0, 2).Draw(t, "dir")), Align(rapid.IntRange(0, 2).Draw(t, "align")))
	})
}

func FuzzField(f *testing.F) {
	for _, str := range hostile()[4:] {
		f.Add(str, 12, uint8(1), uint8(0))
	}
	f.Fuzz(func(t *testing.T, str string, width int, d, align uint8) {
		if len(str) > 1000 {
			return // long ones have a test of their own
		}
		newChecker(t).field(str, width%200, Dir(d%3), Align(align%3))
	})
}
