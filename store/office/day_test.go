package office

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestADayIsValidOnlyIfItExists(t *testing.T) {
	for d, want := range map[Day]bool{
		"2026-11-23": true, "2024-02-29": true, "0001-01-01": true, "9999-12-31": true,
		"": false, "2026-02-29": false, "2026-13-01": false, "2026-1-1": false, "26-01-01": false,
		"2026-11-23T00:00:00Z": false, " 2026-11-23": false, "٢٠٢٦-١١-٢٣": false, "10000-01-01": false,
	} {
		if d.Valid() != want {
			t.Errorf("%q valid: %v", d, !want)
		}
	}
}

func TestDaysFollowOneAnother(t *testing.T) {
	if Day("2024-02-28").Next() != "2024-02-29" || Day("2026-12-31").Next() != "2027-01-01" {
		t.Error("the calendar skips a day")
	}
	if Day("2026-11-23").Weekday() != time.Monday {
		t.Error("23 November 2026 is a Monday")
	}
	for _, none := range []Day{Day("").Next(), Day("9999-12-31").Next(), Day("2026-01-01").AddDays(1 << 60), Day("0000-01-01").AddDays(-1)} {
		if none != "" {
			t.Errorf("%q is no day", none)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay.Draw(t, "day")
		n, m := rapid.IntRange(-3000, 3000).Draw(t, "n"), rapid.IntRange(-3000, 3000).Draw(t, "m")
		if d.AddDays(n).AddDays(m) != d.AddDays(n+m) {
			t.Fatalf("%s + %d + %d", d, n, m)
		}
		if d.Before(d.AddDays(n)) != (n > 0) {
			t.Fatalf("%s before the day %d later", d, n)
		}
		if d.Next().Weekday() != (d.Weekday()+1)%7 {
			t.Fatalf("weekday after %s", d)
		}
	})
}

// anyDay around and beyond the years that the almanac covers.
var anyDay = rapid.Map(rapid.IntRange(0, 4000), func(n int) Day { return Day("2020-01-01").AddDays(n) })

// Days are written and read by hand; the standard library says what is right.
func TestADayIsWrittenAndReadAsTheStandardLibraryDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(-62_200_000_000, 253_500_000_000).Draw(t, "at"), 0).UTC()
		if got, want := dayOf(at), Day(at.Format(time.DateOnly)); got != want {
			t.Fatalf("%v is %s, want %s", at, got, want)
		}
		d := Day(rapid.OneOf(rapid.StringMatching(`[0-9]{4}-[0-9]{2}-[0-9]{2}`), rapid.StringMatching(`20[0-9]{2}-[01][0-9]-[0-3][0-9]`), rapid.String()).Draw(t, "day"))
		want, err := time.Parse(time.DateOnly, string(d))
		got, ok := d.noon()
		if ok != (err == nil) || ok && !got.Equal(want.Add(12*time.Hour)) {
			t.Fatalf("%q: %v %v, want %v %v", d, got, ok, want, err)
		}
	})
}
