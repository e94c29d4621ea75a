package office

import (
	"testing"
	"time"
)

// The nights on which Morocco changes its clock, and an ordinary one. The office
// takes 4 dirhams at each of these moments; the day is the one on its wall.
func TestCashGoesIntoTheDayOnTheOfficesWall(t *testing.T) {
	type moment struct {
		utc string
		day Day
	}
	for name, night := range map[string][]moment{
		"an hour less for Ramadan": {
			{"2026-02-14T22:59:00Z", "2026-02-14"}, {"2026-02-14T23:01:00Z", "2026-02-15"}, // midnight is at 23:00 UTC
			{"2026-02-15T01:59:00Z", "2026-02-15"}, {"2026-02-15T02:01:00Z", "2026-02-15"}, // 02:59, then 02:01 again
			{"2026-02-15T23:59:00Z", "2026-02-15"}, {"2026-02-16T00:01:00Z", "2026-02-16"}, // a day of 25 hours
		},
		"an hour more after it": {
			{"2026-03-21T23:59:00Z", "2026-03-21"}, {"2026-03-22T00:01:00Z", "2026-03-22"}, // midnight is that of UTC
			{"2026-03-22T01:59:00Z", "2026-03-22"}, {"2026-03-22T02:01:00Z", "2026-03-22"}, // 01:59, then 03:01
			{"2026-03-22T22:59:00Z", "2026-03-22"}, {"2026-03-22T23:01:00Z", "2026-03-23"}, // a day of 23 hours
		},
		"any night": {{"2026-11-23T22:59:00Z", "2026-11-23"}, {"2026-11-23T23:01:00Z", "2026-11-24"}},
	} {
		b := newBench(t)
		b.at = parsed(t, night[0].utc).Add(-time.Hour)
		b.book(till)
		want := map[Day]Centimes{}
		for _, m := range night {
			b.at = parsed(t, m.utc)
			if r := b.cash(till); r.Day != m.day {
				t.Errorf("%s: cash of %s goes into %s, not %s", name, m.utc, r.Day, m.day)
			}
			want[m.day] += 4_00
		}
		for day, takings := range want {
			if y := b.state.Tally(till, day); y.Takings != takings {
				t.Errorf("%s: %s comes to %d, not %d", name, day, y.Takings, takings)
			}
		}
		b.closesAll(name, 4_00*Centimes(len(night)))
		b.sound()
	}
}

func parsed(t *testing.T, utc string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, utc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// closesAll closes every open day with all that lies in the drawer: only the last
// one is no forgotten day.
func (b *bench) closesAll(name string, cash Centimes) {
	b.t.Helper()
	open := b.state.DrawerFor(till).Open
	for i, day := range open {
		b.must(till, ask("count", nil, "counts", pieces(cash).String()))
		b.must(till, ask("close", nil))
		c := b.closingOf(till, day)
		if how := ClosedForgotten; i < len(open)-1 && c.How != how || i == len(open)-1 && c.How != ClosedUsual || c.Variance != 0 || c.Clash {
			b.t.Fatalf("%s: %s was closed %q, off by %d", name, day, c.How, c.Variance)
		}
	}
}

// A closing is late from midnight on the office's wall on, on the longest and on
// the shortest day of the year too.
func TestAClosingIsLateFromMidnightOn(t *testing.T) {
	for _, c := range []struct {
		taken, closed string
		how           ClosingHow
	}{
		{"2026-02-15T12:00:00Z", "2026-02-15T23:59:00Z", ClosedUsual},
		{"2026-02-15T12:00:00Z", "2026-02-16T00:00:00Z", ClosedLate},
		{"2026-03-22T12:00:00Z", "2026-03-22T22:59:00Z", ClosedUsual},
		{"2026-03-22T12:00:00Z", "2026-03-22T23:00:00Z", ClosedLate},
		{"2026-02-14T12:00:00Z", "2026-02-14T22:59:00Z", ClosedUsual},
		{"2026-02-14T12:00:00Z", "2026-02-14T23:00:00Z", ClosedLate},
	} {
		b := newBench(t)
		b.at = parsed(t, c.taken)
		b.book(till)
		day := b.cash(till).Day
		b.at = parsed(t, c.closed)
		b.must(till, ask("count", nil, "counts", "2=2"))
		b.must(till, ask("close", nil))
		if got := b.closingOf(till, day); got.How != c.how {
			t.Errorf("cash of %s, closed at %s: %q, want %q", day, c.closed, got.How, c.how)
		}
	}
}

// A receipt that was written by hand before midnight goes into that day, whatever
// the clock did in between; once the day is closed, into the one of the entry.
func TestALateReceiptOfTheNightBeforeGoesIntoItsDay(t *testing.T) {
	b := newBench(t)
	b.at = parsed(t, "2026-02-14T17:00:00Z")
	book := b.book(till)
	b.at = parsed(t, "2026-02-15T09:00:00Z")
	late := func(written string) Receipt {
		id := b.waiting("late", written)
		next, _ := b.state.ReceiptBooks.Get(book)
		leaf, _ := next.Next()
		b.must(till, ask("collect", one(id), "late", written, "leaf", next.Label(leaf)[2:], "reason", "power cut"))
		r, _ := b.state.Receipts.Get(b.request(id).Receipt)
		return r
	}
	if r := late("2026-02-14T22:58:00Z"); r.Day != "2026-02-14" || !r.Late {
		t.Errorf("23:58 before the change: %s", r.Day)
	}
	if r := late("2026-02-14T23:02:00Z"); r.Day != "2026-02-15" || !r.Late {
		t.Errorf("00:02 of the night of the change: %s", r.Day)
	}
	b.must(till, ask("count", nil, "counts", "2=4"))
	b.must(till, ask("close", nil))
	if r := late("2026-02-14T22:59:00Z"); r.Day != "2026-02-15" {
		t.Errorf("a closed day took cash: %s", r.Day)
	}
	b.sound()
}
