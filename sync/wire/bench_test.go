package wire_test

import (
	"fmt"
	"testing"
	"time"

	"watiqa/sync/wire"
)

// BenchmarkWire measures what an office's exchanges weigh: every body, both
// ways, of sending n processed orders in batches and taking as many new ones.
func BenchmarkWire(b *testing.B) {
	for _, orders := range []int{10, 1000} {
		b.Run(fmt.Sprintf("orders=%d", orders), func(b *testing.B) {
			d := newDesk(b, 7)
			d.place(7, orders)
			before := len(d.events)
			d.process()
			codec, err := wire.NewCodec()
			if err != nil {
				b.Fatal(err)
			}
			var out, in, plain, requests int
			for b.Loop() {
				out, in, plain, requests = 0, 0, 0, 0
				for events := d.events[before:]; len(events) > 0; requests++ {
					n := codec.Fit(events, 16<<10)
					h := requestHeader(d, int64(requests))
					h.After.Size = h.Before.Size + uint64(n)
					body, _, err := codec.WriteRequest(key(1), h, events[:n])
					if err != nil {
						b.Fatal(err)
					}
					reply, err := codec.WriteReply(key(2), wire.ReplyHeader{Verdict: wire.OK, Time: time.Unix(1795425600, 0),
						Request: wire.HashOf(body), Ack: h.After}, nil)
					if err != nil {
						b.Fatal(err)
					}
					out, in, plain = out+len(body), in+len(reply), plain+len(wire.Join(events[:n]...))
					events = events[n:]
				}
			}
			events := float64(len(d.events) - before)
			b.ReportMetric(float64(out), "B-out")
			b.ReportMetric(float64(in), "B-in")
			b.ReportMetric(float64(plain), "B-plain")
			b.ReportMetric(float64(requests), "exchanges")
			b.ReportMetric(float64(out)/events, "B/event")
			b.ReportMetric(float64(len(codec.Pack(d.items...)))/float64(orders), "feed-B/order")
		})
	}
}
