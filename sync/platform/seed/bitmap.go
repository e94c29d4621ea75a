package seed

import "strings"

// A scan is drawn in black and white, one bit a dot, letters twice their size.
const (
	width     = 320
	height    = 240
	rowBytes  = width / 8
	lineWidth = 24 // characters
	scale     = 2
	letterW   = 6 * scale
	lineH     = 11 * scale
	left      = 16
	top       = 14
)

// bitmap holds height rows of rowBytes; a set bit is white, as in PNG.
type bitmap [height * rowBytes]byte

func (p page) draw() *bitmap {
	var b bitmap
	if p.kind == dark {
		return &b
	}
	for i := range b {
		b[i] = 0xff
	}
	for row, line := range p.lines() {
		for column, letter := range []byte(strings.ToUpper(line)) {
			b.letter(letter, left+column*letterW, top+row*lineH)
		}
	}
	return &b
}

// letter draws one of the font's letters with its upper left corner at x, y.
func (b *bitmap) letter(c byte, x, y int) {
	for row, dots := range glyph(c) {
		wide := uint32(stretch(dots)) << (32 - 5*scale) >> (x % 8)
		for twice := range scale {
			at := (y+row*scale+twice)*rowBytes + x/8
			for i := range 3 {
				b[at+i] &^= byte(wide >> (24 - 8*i))
			}
		}
	}
}

// stretch doubles each of five dots.
func stretch(dots byte) (wide uint16) {
	for i := range 5 {
		if dots&(1<<i) != 0 {
			wide |= 3 << (2 * i)
		}
	}
	return wide
}
