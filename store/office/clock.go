package office

import (
	"math"
	"time"
)

// The limits of a request are given in hours and run on working days only. Our
// convention, since no text says it: a working day counts 24 hours, from
// midnight to midnight on the office's clock, so 48 hours are two working days,
// and what is placed on a Saturday starts to count on Monday at 00:00. A day on
// which the clock changes counts as long as it is.

// Elapsed gives the time between two moments that lies on working days;
// negative when to is before from. Moments more than 292 years apart give the
// longest duration there is.
func (c Calendar) Elapsed(from, to time.Time) time.Duration {
	if to.Before(from) {
		return -c.Elapsed(to, from)
	}
	if apart := to.Sub(from); apart == math.MaxInt64 {
		return apart
	}
	var sum time.Duration
	for from.Before(to) {
		end, counts := c.stretch(from)
		if to.Before(end) {
			end = to
		}
		if counts {
			sum += end.Sub(from)
		}
		from = end
	}
	return sum
}

// Due gives the first moment at which limit has elapsed since from: from itself
// for a limit of 0 or less.
func (c Calendar) Due(from time.Time, limit time.Duration) time.Time {
	for limit > 0 && from.Year() < 9999 { // [Day] ends there
		end, counts := c.stretch(from)
		if counts {
			if end.Sub(from) >= limit {
				return from.Add(limit)
			}
			limit -= end.Sub(from)
		}
		from = end
	}
	return from
}

// stretch gives the end of a stretch of time from t on in which neither the
// office's day nor its offset changes, and whether it counts.
func (c Calendar) stretch(t time.Time) (end time.Time, counts bool) {
	local := c.local(t)
	end = t.Add(wholeDay - local.Sub(local.Truncate(wholeDay))) // midnight
	beforeChange := t.UTC().Add(-offsetHour)
	if change := t.Add(wholeDay - beforeChange.Sub(beforeChange.Truncate(wholeDay))); change.Before(end) {
		end = change
	}
	return end, c.Working(dayOf(local))
}
