package engine_test

import (
	"fmt"
	"testing"
	"time"

	"watiqa/sync/wire"
)

// BenchmarkExchange measures what reconciling costs on the line: every byte of
// HTTP, both ways (without TLS), from the first to the last of an exchange in
// which so many processed orders, about four events each, are sent.
func BenchmarkExchange(b *testing.B) {
	for _, orders := range []int{10, 1000} {
		b.Run(fmt.Sprintf("orders=%d", orders), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := newWorld(b).found()
				// The world's time does not pass here: the books' does.
				s.enrol()
				numbers := s.place(orders)
				s.exchange()
				from := s.engine.Status().Acked
				for _, number := range numbers {
					s.shift += time.Duration(200+len(number)*int(s.shift/time.Second)%97) * time.Second
					s.process(number)
				}
				size, _, err := s.books.Head()
				s.must(err)
				lines, err := s.books.Lines(from, int(size-from))
				s.must(err)
				s.gate.quiet()
				before := s.wire.bytes()
				b.StartTimer()
				s.exchange()
				b.StopTimer()
				s.agree()
				b.ReportMetric(float64(s.wire.bytes()-before), "B-on-the-line")
				b.ReportMetric(float64(len(wire.Join(lines...))), "B-of-events")
				b.ReportMetric(float64(len(lines)), "events")
				b.ReportMetric(float64(len(s.gate.requests())), "requests")
				b.StartTimer()
			}
		})
	}
}
