package main

import (
	"context"
	"time"

	"watiqa/store/office"
)

// clockHour reads "18:30"; "" is no hour at all.
func clockHour(s string) (minutes int, err error) {
	if s == "" {
		return -1, nil
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return 0, office.Refuse(configValue, "seal_at", s)
	}
	return t.Hour()*60 + t.Minute(), nil
}

// sealAtHour seals the books when the office's clock passes the set hour. It
// looks every half minute: an alarm set for later would sleep through the
// computer's own sleep.
func (o *owner) sealAtHour(ctx context.Context) {
	at, err := clockHour(o.config.SealAt)
	if err != nil || at < 0 {
		return
	}
	tick := time.NewTicker(30 * time.Second)
	defer tick.Stop()
	before := o.minute()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := o.minute()
		if passed(before, now, at) {
			o.books.Seal()
			o.log.Info("sealed at the set hour")
		}
		before = now
	}
}

// minute of the day on the office's clock; the sealed books' calendar is the
// usual one.
func (o *owner) minute() int {
	var calendar office.Calendar
	_ = o.books.View(func(s *office.State) error {
		calendar = s.Here().Calendar
		return nil
	})
	local := calendar.Local(o.now())
	return local.Hour()*60 + local.Minute()
}

// passed tells whether the clock went over at between two looks, also over
// midnight.
func passed(before, now, at int) bool {
	if before <= now {
		return before < at && at <= now
	}
	return at > before || at <= now
}
