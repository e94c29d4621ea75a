package office

import (
	"reflect"
	"testing"
	"time"
)

func TestTheLastEntryThatSpeaksOfADayGivesItsHours(t *testing.T) {
	weekdays := usualHours().Days
	c := Calendar{Hours: []Hours{
		{Days: []time.Weekday{time.Friday}, Spans: []Span{{"08:30", "12:00"}, {"14:00", "16:30"}}},
		{From: "2026-02-18", To: "2026-03-19", Days: weekdays, Spans: []Span{{"09:00", "15:00"}}},
		{From: "2026-11-28", To: "2026-11-28", Days: []time.Weekday{time.Saturday}, Spans: []Span{{"09:00", "12:00"}}},
		{From: "2026-12-01", Days: []time.Weekday{time.Tuesday}},
	}}
	for d, want := range map[Day][]Span{
		"2026-11-23": {{"08:30", "16:30"}},                     // Monday, as usual
		"2026-11-20": {{"08:30", "12:00"}, {"14:00", "16:30"}}, // Friday
		"2026-02-20": {{"09:00", "15:00"}},                     // Friday in Ramadan
		"2026-11-28": {{"09:00", "12:00"}},                     // Saturday on duty
		"2026-11-21": nil,                                      // another Saturday
		"2026-11-18": nil,                                      // a holiday
		"2026-12-01": nil,                                      // closed on Tuesdays
		"":           nil,
	} {
		if got := c.HoursOn(d); !reflect.DeepEqual(got, want) {
			t.Errorf("%s is open %v, want %v", d, got, want)
		}
	}
	if c.Working("2026-11-28") {
		t.Error("a Saturday on duty became a working day")
	}
}

func TestTheOfficeOpensAndClosesByItsOwnClock(t *testing.T) {
	for moment, want := range map[string]bool{
		"2026-11-23T07:29:59Z": false, "2026-11-23T07:30:00Z": true, "2026-11-23T15:29:59Z": true, "2026-11-23T15:30:00Z": false,
		"2026-03-02T08:29:00Z": false, "2026-03-02T08:30:00Z": true, // Ramadan: GMT
		"2026-11-21T10:00:00Z": false,
	} {
		if (Calendar{}).OpenAt(at(moment)) != want {
			t.Errorf("at %s open: %v", moment, !want)
		}
	}
}
