package store

import (
	"encoding/hex"
	"time"

	"watiqa/store/office"
)

// mark is the high-water mark of the station's clock: no event that counted
// was written later. Work goes on under a doubtful clock and its events say
// so; opening a business day confirms the clock and sets the mark anew.
type mark struct {
	At    time.Time `json:"at"`
	Shift int       `json:"shift,omitempty"` // days that the confirmed day lies after the clock's
}

const (
	mostBehind = 2 * time.Minute
	mostAhead  = 30 * 24 * time.Hour
)

const markKey = "clock"

// moment is when the next event will be written. Under a doubtful clock the
// day is the last one that was sure.
func (m mark) moment(now time.Time, calendar office.Calendar) office.Moment {
	if now.Before(m.At.Add(-mostBehind)) || now.After(m.At.Add(mostAhead)) {
		return office.Moment{At: now, Day: calendar.DayOf(m.At).AddDays(m.Shift), Clock: "doubtful"}
	}
	return office.Moment{At: now, Day: calendar.DayOf(now).AddDays(m.Shift)}
}

// after is the mark once an event has been written.
func (m mark) after(e office.Event, calendar office.Calendar) mark {
	if e.Kind == office.DayOpened {
		return mark{At: e.At, Shift: calendar.DayOf(e.At).DaysTo(office.Day(e.Subject))}
	}
	if e.Clock == "" && e.At.After(m.At) {
		m.At = e.At
	}
	return m
}

func (t *tx) mark() mark {
	if t.clock == nil {
		t.clock = new(mark)
		t.openJSON(pathLocal, []byte(markKey), t.clock)
	}
	return *t.clock
}

func (t *tx) setMark(m mark) {
	if t.clock != nil && *t.clock == m {
		return
	}
	t.clock = &m
	t.sealJSON(pathLocal, []byte(markKey), m)
}

// moment of the transaction's next event.
func (t *tx) moment() office.Moment {
	m := t.mark().moment(t.now, t.state().Here().Calendar)
	m.Opening, m.N, m.Proofs = t.session.opening, t.next, t.proofs
	m.Head = t.headNow
	return m
}

// headNow is the journal's head before the next event, for what signs it.
func (t *tx) headNow() (size uint64, root string) {
	size = t.size(pathJournal)
	hash := t.root(pathHashes, size)
	return size, hex.EncodeToString(hash[:])
}

// Clock is the moment at which an event would be written now: its Clock says
// whether the station's clock is doubtful and a day should be confirmed.
func (b *Books) Clock() (office.Moment, error) {
	var m office.Moment
	err := b.read(func(t *tx) error {
		t.now = b.now()
		m = t.mark().moment(t.now, t.state().Here().Calendar)
		m.Opening = t.session.opening
		return nil
	})
	return m, err
}
