package main

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkCursorMove counts what a key press sends to the terminal: Arabic must
// not cost a slow line more than French. It is pressed too fast for the pane,
// which opens where one rests.
func BenchmarkCursorMove(b *testing.B) {
	const moves = 15
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for _, lang := range []string{"ar", "fr"} {
			b.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], lang), func(b *testing.B) {
				books := founded(b)
				filled(b, books, 200)
				for b.Loop() {
					p := newTape(b, size[0], size[1])
					p.start("--books="+books, "--lang="+lang, "--bidi=visual")
					p.write("karim\r", passphrase+"\r")
					p.shows("26000015")
					p.write("j", "j")
					p.quiet(0)
					before := len(p.all())
					for range moves {
						said := len(p.all())
						if _, err := p.master.WriteString("j"); err != nil {
							b.Fatal(err)
						}
						p.quiet(said)
					}
					b.ReportMetric(float64(len(p.all())-before)/moves, "B/move")
					_ = p.cmd.Process.Kill()
					_ = p.cmd.Wait()
				}
				b.ReportMetric(0, "ns/op")
			})
		}
	}
}

// quiet waits until something has been said since, and no more comes.
func (p *tape) quiet(since int) {
	p.t.Helper()
	for said, still := since, 0; still < 3; time.Sleep(20 * time.Millisecond) {
		now := len(p.all())
		if still++; now == since || now != said {
			said, still = now, 0
		}
	}
}

func (p *tape) write(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		if _, err := p.master.WriteString(key); err != nil {
			p.t.Fatal(err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}
