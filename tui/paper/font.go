package paper

import (
	_ "embed" // the fonts
	"strings"
	"sync"

	"golang.org/x/image/font/sfnt"
)

// Amiri has Arabic with all joined forms, Latin, figures and signs, so that one
// font serves both languages. See fonts/OFL.txt.
var (
	//go:embed fonts/Amiri-Regular.ttf
	regular []byte
	//go:embed fonts/Amiri-Bold.ttf
	bold []byte
)

// shown are the letters for which both weights have a shape. What lies beyond
// them the PDF writer could not write.
var shown = sync.OnceValue(func() *[1 << 16]bool {
	var all [1 << 16]bool
	var b sfnt.Buffer
	for i, file := range [][]byte{regular, bold} {
		font, err := sfnt.Parse(file)
		if err != nil {
			panic("paper: the embedded font is broken: " + err.Error())
		}
		for r := range all {
			glyph, err := font.GlyphIndex(&b, rune(r))
			all[r] = err == nil && glyph != 0 && (i == 0 || all[r])
		}
	}
	return &all
})

// drawable is a shaped string with "?" for what the font cannot show.
func drawable(shaped string) string {
	letters := shown()
	return strings.Map(func(r rune) rune {
		if int(r) < len(letters) && letters[r] {
			return r
		}
		return '?'
	}, shaped)
}
