package office

import "time"

// Day is a calendar day as "2006-01-02", without a time zone. Days compare as
// strings.
type Day string

// dayOf is the day that t shows on its own clock. It is written by hand, as are
// the digits in noon: the clocks of a queue ask for some thousand days whenever it
// is drawn.
func dayOf(t time.Time) Day {
	year, month, day := t.Date()
	if year < 0 || year > 9999 {
		return Day(t.Format(time.DateOnly))
	}
	digit := func(n int) byte { return byte('0' + n%10) }
	return Day([]byte{digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-',
		digit(int(month) / 10), digit(int(month)), '-', digit(day / 10), digit(day)})
}

// noon is a moment inside the day; not ok when it is no day.
func (d Day) noon() (time.Time, bool) {
	if year, month, day, ok := d.digits(); ok {
		t := time.Date(year, time.Month(month), day, 12, 0, 0, 0, time.UTC)
		return t, t.Day() == day && t.Month() == time.Month(month)
	}
	t, err := time.Parse(time.DateOnly, string(d))
	return t.Add(12 * time.Hour), err == nil
}

// digits of a day that is written as it should be.
func (d Day) digits() (year, month, day int, ok bool) {
	if len(d) != 10 || d[4] != '-' || d[7] != '-' {
		return 0, 0, 0, false
	}
	for i, to := range [...]*int{&year, &year, &year, &year, nil, &month, &month, nil, &day, &day} {
		if to == nil {
			continue
		}
		if d[i] < '0' || d[i] > '9' {
			return 0, 0, 0, false
		}
		*to = *to*10 + int(d[i]-'0')
	}
	return year, month, day, month >= 1 && day >= 1
}

// Valid reports whether the day exists.
func (d Day) Valid() bool { _, ok := d.noon(); return ok }

// AddDays gives the day n days later, or earlier when n is negative; "" when d
// is not valid or the result lies outside the years 0 to 9999.
func (d Day) AddDays(n int) Day {
	t, ok := d.noon()
	if !ok || n > 4_000_000 || n < -4_000_000 {
		return ""
	}
	if later := dayOf(t.AddDate(0, 0, n)); later.Valid() {
		return later
	}
	return ""
}

// DaysTo gives how many days later other is; 0 where one of both is no day.
func (d Day) DaysTo(other Day) int {
	from, ok := d.noon()
	to, okTo := other.noon()
	if !ok || !okTo {
		return 0
	}
	return int(to.Sub(from) / wholeDay)
}

// Next is the day after.
func (d Day) Next() Day { return d.AddDays(1) }

// Weekday of a valid day; of anything else, a Sunday.
func (d Day) Weekday() time.Weekday {
	t, ok := d.noon()
	if !ok {
		return time.Sunday
	}
	return t.Weekday()
}

// Before reports whether d comes before other; both are valid.
func (d Day) Before(other Day) bool { return d < other }
