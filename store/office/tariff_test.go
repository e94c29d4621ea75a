package office

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestThePlatformsRatesWinFromTheirFirstDayOn(t *testing.T) {
	local := Rate{From: "2026-01-01", Extract: 200, FullCopy: 300, Source: FromOffice, Act: "local 1"}
	later := Rate{From: "2026-09-01", Extract: 900, FullCopy: 900, Source: FromOffice, Act: "local 2"}
	platform := Rate{From: "2026-06-01", Extract: 250, FullCopy: 350, Source: FromPlatform, Act: "platform 1"}
	again := Rate{From: "2026-06-01", Extract: 260, FullCopy: 360, Source: FromPlatform, Act: "platform 2"}
	newer := Rate{From: "2026-08-01", Extract: 270, FullCopy: 370, Source: FromPlatform, Act: "platform 3"}
	for _, c := range []struct {
		what   string
		tariff Tariff
		day    Day
		act    string
	}{
		{"a local rate counts before the platform's begins", Tariff{platform, local}, "2026-05-31", "local 1"},
		{"the platform's counts on its first day", Tariff{platform, local}, "2026-06-01", "platform 1"},
		{"a later local rate does not come back", Tariff{platform, local, later}, "2026-12-31", "platform 1"},
		{"without the platform the later local rate counts", Tariff{later, local}, "2026-12-31", "local 2"},
		{"the platform's own later rate counts", Tariff{newer, platform, local}, "2026-08-01", "platform 3"},
		{"of two for one day the last entered counts", Tariff{platform, again}, "2026-07-01", "platform 2"},
		{"before every rate there is none", Tariff{platform, local}, "2025-12-31", ""},
		{"an empty tariff has none", nil, "2026-01-01", ""},
		{"a rate from no valid day never begins", Tariff{{Act: "x"}, {From: "2026-02-30", Act: "y"}}, "2026-03-01", ""},
		{"an invalid day has no rate", Tariff{local}, "someday", ""},
	} {
		rate, ok := c.tariff.On(c.day)
		if rate.Act != c.act || ok != (c.act != "") {
			t.Errorf("%s: got %+v, %v", c.what, rate, ok)
		}
	}
}

func TestARateIsInForceOnlyWhenNothingOverrulesIt(t *testing.T) {
	day := rapid.SampledFrom([]Day{"2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"})
	rate := rapid.Custom(func(t *rapid.T) Rate {
		return Rate{From: day.Draw(t, "from"), Source: rapid.SampledFrom([]RateSource{FromPlatform, FromOffice}).Draw(t, "source")}
	})
	rapid.Check(t, func(t *rapid.T) {
		tariff := Tariff(rapid.SliceOfN(rate, 0, 6).Draw(t, "tariff"))
		for i := range tariff {
			tariff[i].Extract = Centimes(i) // to know it again
		}
		on := day.Draw(t, "day")
		got, ok := tariff.On(on)
		begun := 0
		for i, r := range tariff {
			if on.Before(r.From) {
				continue
			}
			begun++
			switch {
			case !ok:
				t.Fatalf("no rate though %+v has begun", r)
			case r.Source == FromPlatform && got.Source != FromPlatform:
				t.Fatalf("%+v counts though the platform set %+v", got, r)
			case r.Source == got.Source && got.From.Before(r.From):
				t.Fatalf("%+v counts though %+v is later", got, r)
			case r.Source == got.Source && r.From == got.From && Centimes(i) > got.Extract:
				t.Fatalf("%+v counts though %+v was entered after it", got, r)
			}
		}
		if ok != (begun > 0) || ok && on.Before(got.From) {
			t.Fatalf("%+v counts on %s: %v", got, on, ok)
		}
	})
}

func TestTheDutyOfAnOrderIsExactOrRefused(t *testing.T) {
	rate := Rate{Extract: 200, FullCopy: 350}
	for _, c := range []struct {
		extracts, fullCopies int
		want                 Centimes
		ok                   bool
	}{{5, 3, 2050, true}, {0, 0, 0, true}, {0, 1, 350, true}, {-1, 2, 0, false}, {1, -1, 0, false}, {math.MaxInt, 1, 0, false}} {
		got, ok := rate.Due(c.extracts, c.fullCopies)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%d extracts and %d full copies cost %d, %v", c.extracts, c.fullCopies, got, ok)
		}
	}
	if got, ok := (Rate{Extract: math.MaxInt64, FullCopy: 1}).Due(1, 1); ok {
		t.Errorf("a duty too large is %d", got)
	}
}
