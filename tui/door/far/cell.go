package far

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// cell is what stands in one place: a character and how it is drawn.
type cell struct {
	char  rune   // 0: the right half of a wide character; below 0: a cluster
	style uint16 // its place among the styles
}

var blank = cell{char: ' '}

// frame is what stands on a whole terminal.
type frame struct {
	w     int
	cells []cell
}

func (f frame) row(y int) []cell { return f.cells[y*f.w : (y+1)*f.w] }

func (f frame) h() int {
	if f.w == 0 {
		return 0
	}
	return len(f.cells) / f.w
}

// read the drawn lines of a frame into cells. What has no room is cut, and what
// is no style and no character is dropped.
func (s *Screen) read(content string, into frame) {
	for i := range into.cells {
		into.cells[i] = blank
	}
	style := uint16(0)
	for y := 0; y < into.h() && content != ""; y++ {
		var line string
		line, content, _ = strings.Cut(content, "\n")
		style = s.readLine(line, into.row(y), style)
	}
}

func (s *Screen) readLine(line string, row []cell, style uint16) uint16 {
	x := 0
	for line != "" {
		r, n := utf8.DecodeRuneInString(line)
		if sure(r) && (n == len(line) || line[n] < utf8.RuneSelf || sureFirst(line[n:])) { // nothing can belong to it
			x = put(row, x, cell{r, s.seen(r, style)}, 1)
			line = line[n:]
			continue
		}
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			seq, _, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
			line = line[max(n, 1):]
			if params, is := strings.CutSuffix(seq, "m"); is && strings.HasPrefix(params, "\x1b[") {
				style = s.restyled(style, params[2:])
			}
			continue
		}
		char, width := ansi.FirstGraphemeCluster(line, ansi.GraphemeWidth)
		line = line[max(len(char), 1):]
		if width > 0 {
			x = put(row, x, cell{s.char(char), style}, width)
		}
	}
	return style
}

func sureFirst(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return sure(r)
}

// put a character that is so many cells wide. One that is cut through by the edge
// is a blank.
func put(row []cell, x int, c cell, width int) int {
	switch {
	case x >= len(row):
	case x+width > len(row):
		row[x] = blank
	default:
		row[x] = c
		for i := 1; i < width; i++ {
			row[x+i] = cell{0, c.style}
		}
	}
	return x + width
}

// char is how a character is kept: as its rune, or as the number of its cluster.
func (s *Screen) char(text string) rune {
	if r, n := utf8.DecodeRuneInString(text); n == len(text) && r != utf8.RuneError {
		return r
	}
	for i, known := range s.clusters {
		if known == text {
			return rune(-1 - i)
		}
	}
	s.clusters = append(s.clusters, strings.Clone(text))
	return rune(-len(s.clusters))
}

// written is what the terminal is sent for a cell of a row.
func (s *Screen) written(row []cell, x int) string {
	char := row[x].char
	switch {
	case char < 0:
		return s.clusters[-1-char]
	case char == 0:
		return ""
	}
	if letter, alone := bare[char]; alone && (x == 0 || !letters(row[x-1].char)) {
		char = letter
	}
	return string(char)
}

// bare are the letters that never join the one after them, by their isolated
// form: they look the same without it, and are a byte shorter. A terminal that
// joins letters itself joins them to nothing, because what stands beside them is a
// form or one of their own kind.
var bare = map[rune]rune{'ﺁ': 'آ', 'ﺃ': 'أ', 'ﺅ': 'ؤ', 'ﺇ': 'إ', 'ﺍ': 'ا', 'ﺓ': 'ة', 'ﺩ': 'د', 'ﺫ': 'ذ', 'ﺭ': 'ر', 'ﺯ': 'ز', 'ﻭ': 'و'}

// letters tells whether a terminal that joins letters itself could take a
// character for one that joins the next.
func letters(r rune) bool { return r >= 0x0600 && r <= 0x08ff }

// sure tells whether every terminal takes one cell for a character: what screens
// are made of. After any other the cursor is told where it is.
func sure(r rune) bool {
	switch {
	case r >= ' ' && r < 0x0300, // Latin
		r >= 0x0621 && r <= 0x064a, r >= 0x0660 && r <= 0x066d, r >= 0x0671 && r <= 0x06d3, // Arabic letters and figures
		r >= 0xfb50 && r <= 0xfbff, r >= 0xfe80 && r <= 0xfefc, // their forms
		r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205e, // dashes, dots
		r >= 0x2190 && r <= 0x2199, r >= 0x2500 && r <= 0x25ef, // arrows, rules, blocks and marks
		r == '✓', r == '✗':
		return r != 0x7f && r != 0xad
	}
	return false
}
