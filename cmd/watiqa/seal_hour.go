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

// How often the books are looked after, and how long nobody may have looked
// without the computer having slept.
const (
	sealLook = 5 * time.Second
	asleep   = time.Minute
)

// sealByItself seals the books when the office's clock passes the set hour, and
// when the computer has slept: whoever wakes it may not be who signed in. Each look
// is the time that the computer's clock shows then; an alarm set for later would
// sleep through the computer's own sleep.
func (o *owner) sealByItself(ctx context.Context, looks <-chan time.Time) {
	at, err := clockHour(o.config.SealAt)
	if err != nil {
		at = -1
	}
	var before time.Time
	minute := o.minute()
	for {
		var now time.Time
		select {
		case <-ctx.Done():
			return
		case now = <-looks:
		}
		if slept(before, now) {
			o.books.Seal()
			o.log.Info("sealed: the computer has slept")
		}
		before = now
		if at < 0 {
			continue
		}
		then := minute
		if minute = o.minute(); passed(then, minute, at) {
			o.books.Seal()
			o.log.Info("sealed at the set hour")
		}
	}
}

// slept tells whether the computer has between two looks, by the clock on the
// wall: the one that Go measures with stands still meanwhile on some systems. A
// clock that was set forward is taken for a sleep too.
func slept(before, now time.Time) bool {
	return !before.IsZero() && now.Round(0).Sub(before.Round(0)) > asleep
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
