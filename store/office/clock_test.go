package office

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTheClockRunsOnWorkingDaysOnly(t *testing.T) {
	for _, c := range []struct {
		what, from string
		limit      time.Duration
		due        string
	}{
		{"placed on Monday morning, due on Wednesday morning", "2026-11-23T09:00:00Z", 48 * time.Hour, "2026-11-25T09:00:00Z"},
		{"placed on Friday, due on Tuesday", "2026-11-20T09:00:00Z", 48 * time.Hour, "2026-11-24T09:00:00Z"},
		{"placed on Saturday, due when Tuesday ends", "2026-11-21T10:00:00Z", 48 * time.Hour, "2026-11-24T23:00:00Z"},
		{"a holiday is jumped over", "2026-11-17T09:00:00Z", 24 * time.Hour, "2026-11-19T09:00:00Z"},
		{"the Sunday on which the clock changes does not count", "2026-02-13T23:00:00Z", time.Hour, "2026-02-16T01:00:00Z"},
		{"nothing to wait for", "2026-11-21T10:00:00Z", 0, "2026-11-21T10:00:00Z"},
		{"less than nothing to wait for", "2026-11-21T10:00:00Z", -time.Hour, "2026-11-21T10:00:00Z"},
	} {
		if got := (Calendar{}).Due(at(c.from), c.limit); !got.Equal(at(c.due)) {
			t.Errorf("%s: due %s", c.what, got.UTC().Format(time.RFC3339))
		}
	}
}

func TestElapsedTimeAddsUpAndNeverRunsBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := anySpan.Draw(t, "span")
		c := anyCalendar(t, days)
		a, b, x := timeIn(t, days, "a"), timeIn(t, days, "b"), timeIn(t, days, "c")
		if c.Elapsed(a, b)+c.Elapsed(b, x) != c.Elapsed(a, x) {
			t.Fatal("the parts are not the whole")
		}
		if a.After(b) {
			a, b = b, a
		}
		if e := c.Elapsed(a, b); e < 0 || e > b.Sub(a) || c.Elapsed(b, a) != -e {
			t.Fatalf("%s elapsed in %s", e, b.Sub(a))
		}
		if x.After(b) && c.Elapsed(a, x) < c.Elapsed(a, b) {
			t.Fatal("later, yet less has elapsed")
		}
	})
}

func TestWhatIsDueIsDueExactlyWhenItsTimeHasElapsed(t *testing.T) {
	limits := rapid.OneOf(rapid.Int64Range(1, int64(60*wholeDay)), rapid.SampledFrom([]int64{int64(48 * time.Hour), int64(5 * wholeDay), 1}))
	rapid.Check(t, func(t *rapid.T) {
		days := anySpan.Draw(t, "span")
		c, from := anyCalendar(t, days), timeIn(t, days, "from")
		limit, more := time.Duration(limits.Draw(t, "limit")), time.Duration(limits.Draw(t, "more"))
		due := c.Due(from, limit)
		if c.Elapsed(from, due) != limit {
			t.Fatalf("%s elapsed, not %s", c.Elapsed(from, due), limit)
		}
		if c.Elapsed(from, due.Add(-1)) >= limit {
			t.Fatal("it was due before")
		}
		if !c.Due(due, more).Equal(c.Due(from, limit+more)) {
			t.Fatal("two limits in a row are not their sum")
		}
	})
}

func TestAWorkingDayCountsAsLongAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, d := Calendar{}, anyDay.Draw(t, "day")
		noon, _ := d.noon()
		e := c.Elapsed(noon.Add(-13*time.Hour), noon.Add(11*time.Hour)) // midnight to midnight at GMT+1
		if c.DayOf(noon) != d || c.offset(noon) == time.Hour && c.Working(d) && e != wholeDay {
			t.Fatalf("%s counts %s", d, e)
		}
	})
}

func TestMomentsFarApartNeitherHangNorWrap(t *testing.T) {
	if e := (Calendar{}).Elapsed(time.Time{}, at("2026-11-23T00:00:00Z")); e < 100*365*wholeDay {
		t.Errorf("since the beginning: %s", e)
	}
	if due := (Calendar{}).Due(at("9998-01-01T00:00:00Z"), 100*365*wholeDay); due.Year() < 9999 {
		t.Errorf("at the end of all days: %s", due)
	}
}

// A span of days for days, times and offsets to be drawn from: a narrow one
// makes them meet.
var (
	fortnight = rapid.Map(rapid.IntRange(0, 12), func(n int) Day { return Day("2026-02-10").AddDays(n) })
	anySpan   = rapid.SampledFrom([]*rapid.Generator[Day]{fortnight, anyDay})
)

func timeIn(t *rapid.T, days *rapid.Generator[Day], label string) time.Time {
	noon, _ := days.Draw(t, label).noon()
	return noon.Add(time.Duration(rapid.Int64Range(0, int64(wholeDay)).Draw(t, label+" at")))
}

func anyCalendar(t *rapid.T, days *rapid.Generator[Day]) Calendar {
	c := Calendar{
		Weekend: rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 6), func(n int) time.Weekday { return time.Weekday(n) }), 0, 8).Draw(t, "weekend"),
		Offsets: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Offset {
			return Offset{days.Draw(t, "from"), rapid.SampledFrom([]int{0, 60, 120, -330, 840}).Draw(t, "minutes")}
		}), 0, 4).Draw(t, "offsets"),
	}
	for _, year := range rapid.SliceOfN(rapid.IntRange(2020, 2030), 0, 2).Draw(t, "years") {
		c = c.WithHolidays(year, rapid.SliceOfN(days, 0, 30).Draw(t, "holidays"))
	}
	return c
}
