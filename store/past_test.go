package store

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

const inspector = "p9"

// inspected is a desk with somebody who audits it.
func inspected(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	d.hire(inspector, "inspector", office.Inspector)
	return d
}

// someWork does random things to orders and returns.
func (d *desk) someWork(t *rapid.T, ids []string) {
	id := []string{rapid.SampledFrom(ids).Draw(t, "order")}
	reason := []string{"reason", "because"}
	for _, try := range []office.Command{
		command("claim", id), command("found", id), command("print", id, "mentions", "yes", "marriage", "yes"),
		command("sign", id, "signatory", "s1"), command("undo", id, reason...), command("hold", id, "code", "paper"),
	} {
		if rapid.Bool().Draw(t, try.Action) {
			_, _ = d.books.Do(officer, try) // refused ones change nothing
		}
	}
}

// What the queue showed at some moment, the past shows for ever after.
func TestTheQueueOfThatMomentComesBackWhateverHappenedSince(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := inspected(t)
		defer func() { _ = d.books.Close() }()
		ids := d.orders(4)
		type shown struct {
			size uint64
			page office.Page
			one  office.Request
		}
		var album []shown
		for range rapid.IntRange(1, 6).Draw(r, "steps") {
			if rapid.Bool().Draw(r, "more") {
				ids = append(ids, d.orders(1)...)
			}
			d.someWork(r, ids)
			d.clock.Add(time.Duration(rapid.IntRange(0, 30).Draw(r, "hours")) * time.Hour)
			album = append(album, shown{d.size(), d.queue(office.Query{}), d.request(ids[0])})
		}
		for range 8 { // forwards and backwards
			want := album[rapid.IntRange(0, len(album)-1).Draw(r, "moment")]
			got, err := d.books.PastQueue(context.Background(), inspector, want.size, office.Query{}, nil)
			if err != nil || got.Size != want.size || string(mustEncode(got.Page)) != string(mustEncode(want.page)) {
				r.Fatalf("after %d events: %+v, %v\nwant %+v", want.size, got, err, want.page)
			}
			one, history, err := d.books.PastRequest(context.Background(), inspector, want.size, ids[0])
			if err != nil || string(mustEncode(one)) != string(mustEncode(want.one)) {
				r.Fatalf("after %d events: %+v, %v\nwant %+v", want.size, one, err, want.one)
			}
			for _, e := range history {
				if e.N >= want.size {
					r.Fatalf("event %d is of a later time than %d", e.N, want.size)
				}
			}
		}
	})
}

func mustEncode(v any) []byte {
	text, err := encode(v)
	if err != nil {
		panic(err)
	}
	return text
}

func TestADayEndsWithItsLastEventEvenIfALaterOneWasOpenedByMistake(t *testing.T) {
	d := inspected(t)
	d.orders(1)
	monday := d.size()
	d.clock.Add(24 * time.Hour)
	d.orders(1)
	tuesday := d.size()
	d.clock.Add(24 * time.Hour)
	d.orders(1)
	for _, c := range []struct {
		day  office.Day
		want uint64
	}{{"2026-11-22", 0}, {"2026-11-23", monday}, {"2026-11-24", tuesday}, {"2026-11-25", d.size()}, {"2030-01-01", d.size()}} {
		if size, err := d.books.EndOf(inspector, c.day); err != nil || size != c.want {
			t.Errorf("%s ends after %d events, %v; want %d", c.day, size, err, c.want)
		}
	}
}

func TestThePastIsShownToAuditorsAndEveryLookIsWrittenDown(t *testing.T) {
	d := inspected(t)
	ids := d.orders(2)
	ctx, size := context.Background(), d.size()
	_, err := d.books.PastQueue(ctx, agent, size, office.Query{}, nil)
	wants(t, office.NotAllowed, err)
	_, _, err = d.books.PastRequest(ctx, officer, size, ids[0])
	wants(t, office.NotAllowed, err)
	_, err = d.books.EndOf(agent, "2026-11-23")
	wants(t, office.NotAllowed, err)

	before, _, _ := d.books.AccessHead()
	for range 3 { // a screen that refreshes itself looks once
		if _, err := d.books.PastQueue(ctx, inspector, size, office.Query{Text: "زهرة"}, nil); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := d.books.PastRequest(ctx, inspector, size, ids[0]); err != nil {
		t.Fatal(err)
	}
	looks, err := d.books.accesses(before, 9)
	if err != nil || len(looks) != 2 || looks[0].What != office.LookPast || looks[0].Size != size || looks[0].Filter.Text != "زهرة" ||
		looks[1].Subject != ids[0] || looks[1].Size != size {
		t.Errorf("%+v, %v", looks, err)
	}
	_, _, err = d.books.PastRequest(ctx, inspector, size-2, ids[0])
	wants(t, office.UnknownSubject, err)
	_, err = d.books.PastQueue(ctx, inspector, size+1, office.Query{}, nil)
	wants(t, office.UnknownEvent, err)
}

func TestAReplayCanBeGivenUpAndSealingForgetsIt(t *testing.T) {
	d := inspected(t)
	d.orders(3)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := d.books.PastQueue(ctx, inspector, d.size(), office.Query{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if _, err := d.books.PastQueue(context.Background(), inspector, d.size(), office.Query{}, nil); err != nil {
		t.Fatal(err)
	}
	kept := d.books.session.Load().past
	d.books.Seal()
	if kept.replay != nil || kept.index != nil {
		t.Error("names stay in memory after the books were sealed")
	}
	_, err := d.books.PastQueue(context.Background(), inspector, 3, office.Query{}, nil)
	wants(t, office.BooksSealed, err)
}

// Ten thousand orders, each led from the queue to signed: how long the first
// look at the past takes, how long the next one, and how much memory is kept.
func BenchmarkThePastOfTenThousandOrders(b *testing.B) {
	d := inspected(b)
	for range 50 {
		d.sign(d.orders(200)...)
	}
	size, ctx := d.size(), context.Background()
	look := func(text string) time.Duration {
		start := time.Now()
		if _, err := d.books.PastQueue(ctx, inspector, size, office.Query{Limit: 500, Text: text}, nil); err != nil {
			b.Fatal(err)
		}
		return time.Since(start)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	b.ResetTimer()
	for range b.N {
		d.books.session.Load().past.drop()
		b.ReportMetric(float64(look("").Milliseconds()), "ms/first")
		b.ReportMetric(float64(look("زهرة").Milliseconds()), "ms/next")
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(size), "events")
	b.ReportMetric(float64((after.HeapAlloc-before.HeapAlloc)>>20), "MiB/kept")
}
