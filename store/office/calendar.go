package office

import (
	"maps"
	"slices"
	"time"
)

// Calendar is what an office knows about its time beyond what the program
// ships: corrections and local settings. Its zero value is a Moroccan office
// with the published holidays, GMT+1 outside Ramadan, and Saturday and Sunday
// off. It is plain data: copies made by its methods share nothing that changes.
type Calendar struct {
	Offsets  []Offset       `json:"offsets,omitempty"`  // win over the published ones of the same day
	Weekend  []time.Weekday `json:"weekend,omitempty"`  // 0 is Sunday; none, or all seven: Saturday and Sunday
	Holidays map[int][]Day  `json:"holidays,omitempty"` // by year; such a year's published ones do not count
	Hours    []Hours        `json:"hours,omitempty"`    // see [Calendar.HoursOn]
}

// Offset is the office's distance from UTC from a day on: 60 minutes, and 0
// around Ramadan, by decree. It begins at 02:00 UTC, which is when every change
// so far took place. To move a published change, enter the old offset on its
// day and the new one on the right day.
type Offset struct {
	From    Day `json:"from"`
	Minutes int `json:"minutes"`
}

const (
	usualOffset = 60 // minutes
	offsetHour  = 2 * time.Hour
	wholeDay    = 24 * time.Hour
)

// WithHolidays is the calendar with one year's holidays replaced: Islamic dates
// are announced late, so the platform's feed corrects them.
func (c Calendar) WithHolidays(year int, days []Day) Calendar {
	c.Holidays = maps.Clone(c.Holidays)
	if c.Holidays == nil {
		c.Holidays = map[int][]Day{}
	}
	days = slices.Sorted(slices.Values(days))
	c.Holidays[year] = slices.Compact(days)
	return c
}

// DayOf gives the day on the office's clock at t.
func (c Calendar) DayOf(t time.Time) Day { return dayOf(c.local(t)) }

// Local is t as the office's clock shows it. The zone of the answer means
// nothing: format it, do not compare it.
func (c Calendar) Local(t time.Time) time.Time { return c.local(t) }

// local shows the office's wall clock as if it were UTC.
func (c Calendar) local(t time.Time) time.Time { return t.UTC().Add(c.offset(t)) }

func (c Calendar) offset(t time.Time) time.Duration {
	in := Offset{Minutes: usualOffset}
	day := dayOf(t.UTC().Add(-offsetHour))
	for _, list := range [][]Offset{published().offsets, c.Offsets} {
		for _, o := range list {
			if !day.Before(o.From) && !o.From.Before(in.From) {
				in = o
			}
		}
	}
	return time.Duration(in.Minutes) * time.Minute
}

// Working reports whether a day is neither weekend nor holiday. What is not a
// valid day is not a working day.
func (c Calendar) Working(d Day) bool {
	t, ok := d.noon()
	if _, off := c.Holiday(d); off || !ok {
		return false
	}
	weekday := t.Weekday()
	if len(c.Weekend) == 0 || c.alwaysOff() {
		return weekday != time.Saturday && weekday != time.Sunday
	}
	return !slices.Contains(c.Weekend, weekday)
}

// alwaysOff keeps a mistake in the settings from stopping every clock.
func (c Calendar) alwaysOff() bool {
	for day := time.Sunday; day <= time.Saturday; day++ {
		if !slices.Contains(c.Weekend, day) {
			return false
		}
	}
	return true
}

// Holiday reports whether a day is a holiday, and its name where one is
// published.
func (c Calendar) Holiday(d Day) (Name, bool) {
	name, off := published().holidays[d]
	if len(c.Holidays) == 0 {
		return name, off
	}
	t, _ := d.noon()
	if days, corrected := c.Holidays[t.Year()]; corrected {
		off = slices.Contains(days, d)
	}
	if !off {
		return Name{}, false
	}
	return name, true
}
