package paper

import (
	"github.com/boombuler/barcode/code128"
)

// bars draws a Code 128 barcode that a scanner types as the code itself, with
// the code below it in figures. Its quiet zones lie inside the room of w mm.
func (p *Pile) bars(x, y, w, h float64, code string) {
	drawn, err := code128.Encode(code)
	if err != nil {
		p.pdf.SetError(err) // nothing that it cannot draw is ever given to it
		return
	}
	const quiet = 10 // modules
	modules := drawn.Bounds().Dx()
	module := w / float64(modules+2*quiet)
	p.pdf.SetFillColor(0, 0, 0)
	dark := func(i int) bool {
		if i >= modules {
			return false
		}
		level, _, _, _ := drawn.At(i, 0).RGBA()
		return level == 0
	}
	for i := 0; i < modules; i++ {
		from := i
		for dark(i) {
			i++
		}
		if i > from {
			p.pdf.Rect(x+module*float64(from+quiet), y, module*float64(i-from), h, "F")
		}
	}
	p.line(x, y+h+4, w, code, figures, ink{size: 11}, middle)
}
