package office

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestTheAlmanacIsWhole(t *testing.T) {
	a := published()
	if len(a.holidays) != 100 || len(a.offsets) != 12 {
		t.Errorf("%d holidays, %d offsets", len(a.holidays), len(a.offsets))
	}
	for day, name := range a.holidays {
		if !day.Valid() || Clean(name.Ar) != name.Ar || Clean(name.Fr) != name.Fr || name.Ar == "" || name.Fr == "" {
			t.Errorf("%s: %+v", day, name)
		}
	}
	for i, o := range a.offsets {
		if !o.From.Valid() || o.From.Weekday() != time.Sunday || o.Minutes != i%2*60 || i > 0 && !a.offsets[i-1].From.Before(o.From) {
			t.Errorf("%+v", o)
		}
	}
}

func TestTheOfficeIsAnHourAheadExceptAroundRamadan(t *testing.T) {
	corrected := Calendar{Offsets: []Offset{{"2026-02-15", 60}, {"2026-02-22", 0}}}
	for _, c := range []struct {
		what     string
		calendar Calendar
		at       string
		want     Day
	}{
		{"late in the evening", Calendar{}, "2026-11-23T22:59:59Z", "2026-11-23"},
		{"an hour earlier than UTC shows it", Calendar{}, "2026-11-23T23:00:00Z", "2026-11-24"},
		{"in Ramadan as UTC shows it", Calendar{}, "2026-03-01T23:30:00Z", "2026-03-01"},
		{"the night before the change", Calendar{}, "2026-02-14T23:30:00Z", "2026-02-15"},
		{"the night after the change", Calendar{}, "2026-02-15T23:30:00Z", "2026-02-15"},
		{"a change that was moved", corrected, "2026-02-16T23:30:00Z", "2026-02-17"},
		{"once it took place", corrected, "2026-02-22T23:30:00Z", "2026-02-22"},
		{"whatever zone the time was given in", Calendar{}, "2026-11-24T08:59:00+09:00", "2026-11-24"},
	} {
		if got := c.calendar.DayOf(at(c.at)); got != c.want {
			t.Errorf("%s: %s is on %s, want %s", c.what, c.at, got, c.want)
		}
	}
}

func TestTheClockChangesAtTwoInTheMorningOfUTC(t *testing.T) {
	for moment, want := range map[string]string{
		"2026-02-15T01:59:59Z": "02:59:59", "2026-02-15T02:00:00Z": "02:00:00",
		"2026-03-22T01:59:59Z": "01:59:59", "2026-03-22T02:00:00Z": "03:00:00",
	} {
		if got := (Calendar{}).local(at(moment)).Format(time.TimeOnly); got != want {
			t.Errorf("at %s the office's clock shows %s, want %s", moment, got, want)
		}
	}
}

func TestWeekendsAndHolidaysAreNoWorkingDays(t *testing.T) {
	for d, want := range map[Day]bool{
		"2026-11-23": true, "2026-11-21": false, "2026-11-22": false, // Monday, Saturday, Sunday
		"2026-11-18": false, "2026-01-14": false, "": false, "2026-02-30": false, "2040-01-02": true,
	} {
		if (Calendar{}).Working(d) != want {
			t.Errorf("%q works: %v", d, !want)
		}
	}
	friday := Calendar{Weekend: []time.Weekday{time.Friday}}
	if friday.Working("2026-11-20") || !friday.Working("2026-11-21") {
		t.Error("another weekend is not obeyed")
	}
	always := Calendar{Weekend: []time.Weekday{0, 1, 2, 3, 4, 5, 6}}
	if !always.Working("2026-11-23") || always.Working("2026-11-22") {
		t.Error("a weekend of seven days stops the office")
	}
}

func TestACorrectedYearReplacesThePublishedHolidaysOfThatYearOnly(t *testing.T) {
	before := Calendar{}.WithHolidays(2027, []Day{"2027-03-11", "2027-03-10", "2027-03-10", "2026-11-23"})
	after := before.WithHolidays(2026, nil)
	if !before.Working("2027-03-09") || before.Working("2027-03-11") || before.Working("2026-11-18") || !before.Working("2026-11-23") {
		t.Error("2027 is not what was announced")
	}
	if !after.Working("2026-11-18") || after.Working("2027-03-11") {
		t.Error("2026 is not what was announced")
	}
	if name, off := before.Holiday("2027-03-10"); !off || name.Fr != "Aïd Al Fitr (estimé)" {
		t.Errorf("a confirmed holiday is named %q, %v", name.Fr, off)
	}
	if name, off := before.Holiday("2027-03-11"); !off || name != (Name{}) {
		t.Errorf("a new holiday is named %q, %v", name.Fr, off)
	}
	if name, _ := (Calendar{}).Holiday("2022-07-30"); name.Fr != "1er Moharram (estimé) / Fête du Trône" {
		t.Errorf("two holidays on one day are named %q", name.Fr)
	}
	text, err := json.Marshal(before)
	if want := `{"holidays":{"2027":["2026-11-23","2027-03-10","2027-03-11"]}}`; err != nil || string(text) != want {
		t.Errorf("kept as %s, %v", text, err)
	}
	var again Calendar
	if json.Unmarshal(text, &again); !reflect.DeepEqual(again, before) {
		t.Errorf("read back as %+v", again)
	}
}
