package store

import (
	"testing"
	"time"

	"watiqa/store/office"
)

// A business day that is declared goes on after midnight: receipts, late entries
// and the closing are of that day, and the next one begins when it is opened.
func TestADeclaredBusinessDayGoesOnAfterMidnight(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	ids := d.signed(4)
	collect := func(id string, pairs ...string) office.Receipt {
		t.Helper()
		e := d.must(collector, "collect", []string{id}, pairs...)
		var r office.Receipt
		_ = d.books.View(func(s *office.State) error { r, _ = s.Receipts.Get(e[0].Subject); return nil })
		return r
	}
	d.clock.Add(13*time.Hour + 30*time.Minute) // 23:30 in the office
	if r := collect(ids[0]); r.Day != "2026-11-23" {
		t.Errorf("at 23:30: %s", r.Day)
	}
	d.clock.Add(50 * time.Minute) // 00:20
	if _, err := d.books.Do(collector, command("day", nil, "day", "2026-11-23")); err == nil {
		t.Error("another day than the clock's is opened without a second word")
	}
	d.must(collector, "day", nil, "day", "2026-11-23", "confirm", "yes")
	if r := collect(ids[1]); r.Day != "2026-11-23" || r.Late {
		t.Errorf("at 00:20 of the same business day: %s", r.Day)
	}
	d.clock.Add(10 * time.Minute)
	written := d.clock.Now().Add(-25 * time.Minute).Format(time.RFC3339) // by hand at 00:05
	if r := collect(ids[2], "late", written, "leaf", "403", "reason", "power cut"); r.Day != "2026-11-23" || !r.Late {
		t.Errorf("a leaf of 00:05, entered at 00:30: %s", r.Day)
	}
	ahead := d.clock.Now().Add(time.Minute).Format(time.RFC3339)
	if _, err := d.books.Do(collector, command("collect", ids[3:], "late", ahead, "leaf", "404", "reason", "power cut")); err == nil {
		t.Error("a leaf that nobody has written yet is taken")
	}
	c := d.closes(collector, "2=3")
	if c.Day != "2026-11-23" || c.How != office.ClosedUsual || c.Variance != 0 || c.Tally.Receipts != 3 {
		t.Errorf("closed %s %q off by %d with %d receipts", c.Day, c.How, c.Variance, c.Tally.Receipts)
	}
	d.clock.Add(8 * time.Hour) // the morning
	d.must(collector, "day", nil, "day", "2026-11-24", "confirm", "yes")
	if r := collect(ids[3]); r.Day != "2026-11-24" {
		t.Errorf("the next morning: %s", r.Day)
	}
	d.sound()
}

// The night on which the clock goes back an hour, in real books: what is written
// twice at one time on the wall stands in the order in which it happened.
func TestTheHourThatComesTwiceIsTwoHours(t *testing.T) {
	d := newDesk(t)
	d.clock.now = time.Date(2027, 2, 6, 20, 0, 0, 0, time.UTC)
	d.must(admin, "day", nil, "day", "2027-02-06", "confirm", "yes")
	d.tillOpens()
	ids := d.signed(3)
	for i, utc := range []time.Time{time.Date(2027, 2, 7, 1, 30, 0, 0, time.UTC), time.Date(2027, 2, 7, 2, 15, 0, 0, time.UTC), time.Date(2027, 2, 7, 2, 30, 0, 0, time.UTC)} {
		d.clock.now = utc
		d.must(collector, "collect", ids[i:i+1])
	}
	_ = d.books.View(func(s *office.State) error {
		var last time.Time
		for _, r := range s.ReceiptsIn("2027-02") {
			if !last.Before(r.At) || r.Day != "2027-02-07" {
				t.Errorf("leaf %d of %s in day %s after %s", r.Number, r.At, r.Day, last)
			}
			last = r.At
		}
		return nil
	})
	if c := d.closes(collector, "2=3"); c.Day != "2027-02-07" || c.How != office.ClosedUsual || c.Variance != 0 {
		t.Errorf("closed %s %q off by %d", c.Day, c.How, c.Variance)
	}
	d.sound()
}
