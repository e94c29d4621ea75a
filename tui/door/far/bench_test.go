package far

import (
	"strings"
	"testing"
)

// BenchmarkFrame draws a list of 120×40 in which the cursor steps on.
func BenchmarkFrame(b *testing.B) {
	frame := func(here int) string {
		var lines []string
		for y := range 40 {
			row := "  26000417 \x1b[1;31m! 23 h\x1b[m à traiter      ﻱﺭﻮﺼﻨﻤﻟﺍ ﻰﻨﻣ        325       1984  "
			if y == here {
				row = "\x1b[7m▸ 26000417\x1b[m" + row[10:]
			}
			lines = append(lines, row+" \x1b[2m│\x1b[m \x1b[2mEn lettres latines\x1b[m  ZINEB TIJANI                 ")
		}
		return strings.Join(lines, "\n")
	}
	s, frames := NewScreen("xterm", 120, 40), []string{frame(3), frame(4)}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s.Draw(frames[i%2])
	}
}
