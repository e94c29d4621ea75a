package store

import (
	"time"

	"watiqa/store/office"
)

// Bearer tells for whom a proven key opens the door now, by its fingerprint. Its
// last day is held against the latest day that is sure: see [tx.sureDay].
func (b *Books) Bearer(id string) (p office.Person, k office.Key, err error) {
	err = b.read(func(t *tx) error {
		p, k, err = t.bearer(id, b.now())
		return err
	})
	return p, k, err
}

// Enter is Bearer for somebody who comes in: the access log says so first.
func (b *Books) Enter(id string, door office.Door) (p office.Person, k office.Key, err error) {
	err = b.update(func(t *tx) error {
		if p, k, err = t.bearer(id, t.now); err != nil {
			return err
		}
		t.look(office.Access{Who: p.ID, What: "sign_in", Subject: id, From: string(door)})
		return nil
	})
	return p, k, err
}

func (t *tx) bearer(id string, now time.Time) (office.Person, office.Key, error) {
	p, k, problem := t.state().Bearer(id, t.sureDay(now))
	if problem != nil {
		return p, k, problem
	}
	return p, k, nil
}

// sureDay is the latest day that is beyond doubt: that of this station's clock,
// or of its mark where the clock contradicts it, and never one before the last
// word of the platform. So a clock that is set back brings no key back to life,
// and one that jumps ahead by years ends none.
func (t *tx) sureDay(now time.Time) office.Day {
	calendar := t.state().Here().Calendar
	return max(t.mark().moment(now, calendar).Day, calendar.DayOf(t.told()))
}

// told is the platform's time when it sent the last item of its feed.
func (t *tx) told() time.Time {
	feed := t.bucket(pathFeed)
	if feed == nil {
		return time.Time{}
	}
	c := feed.Cursor()
	key, _ := c.Last()
	for key != nil && !isItem(key) {
		key, _ = c.Prev()
	}
	line, ok := t.open(pathFeed, key)
	if key == nil || !ok {
		return time.Time{}
	}
	item, err := office.DecodeItem(line)
	if err != nil {
		t.fail(pathFeed, key, errDamaged)
	}
	return item.At
}
