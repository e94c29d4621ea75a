package office

import (
	"fmt"
	"strconv"
	"time"
)

// Effects on the office itself: people, tariff, differences, and what the
// feed's items do.

func applyPerson(s *State, e Event, b Person) {
	b.ID = e.Subject
	s.People.Put(e.Subject, b)
}

// removePerson takes the person's keys too: whoever comes back gets new ones.
func removePerson(s *State, id string, at time.Time) {
	s.revokeAll(id, at, "")
	if p, ok := s.People.Get(id); ok {
		p.Removed = true
		s.People.Put(id, p)
	}
}

func (s *State) addRate(rate Rate) {
	count := 0
	for range s.Rates.All() {
		count++
	}
	s.Rates.Put(fmt.Sprintf("%06d", count+1), rate)
}

func applyFolderSent(s *State, e Event) {
	number, err := strconv.ParseUint(e.Subject, 10, 64)
	if err != nil {
		keepUnknown(s, e)
		return
	}
	s.sendFolder(number)
}

// applySettled lets the first settlement win; later ones are comments.
func applySettled(s *State, e Event, b Settlement) {
	d, ok := s.Differences.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	b.By, b.At = e.Who, e.At
	if d.Settled != nil {
		d.Comments = append(d.Comments, b)
		s.Differences.Put(e.Subject, d)
		return
	}
	d.Settled = &b
	s.Differences.Put(e.Subject, d)
	row, known := DifferenceRowOf(d.Kind)
	r, here := s.Requests.Get(d.Request)
	if known && here {
		row.effect(s, &r, d, b.Choice)
		s.Requests.Put(r.ID, r)
	}
}

// takePlaced puts an order into the queue. The same order twice is once; one
// that was transferred away and comes back waits again, see [Comings]. One that
// nobody could work on is kept aside as it came.
func takePlaced(s *State, i Item, b Order) {
	if !validID(i.Subject) || b.workable() != nil {
		keepUnknownItem(s, i)
		return
	}
	r, known := s.Requests.Get(i.Subject)
	if anew := r.placed(i); !known || anew && r.Stage == Transferred {
		b.Origin = Online
		r = Request{ID: i.Subject, Order: b, Stage: Placed, Since: b.PlacedAt, Item: r.Item, Came: r.Came,
			Credits: r.Credits, Asked: r.Asked}
	}
	s.Requests.Put(i.Subject, r)
}

// takeWithdrawn ends a request on which no work has begun; otherwise it is
// merely flagged: the platform opens a difference when it sees the work.
func takeWithdrawn(s *State, i Item) {
	r, ok := s.Requests.Get(i.Subject)
	if !ok {
		keepUnknownItem(s, i)
		return
	}
	r.Withdrawn = true
	if r.Stage == Placed {
		r.Stage, r.Since = Withdrawn, i.At
	}
	s.Requests.Put(r.ID, r)
}

// HolidayPage is the body of holidays.set: the platform's correction of one
// year's holidays (Islamic dates are announced late).
type HolidayPage struct {
	Year int   `json:"year"`
	Days []Day `json:"days"`
}

func takeHolidays(s *State, _ Item, b HolidayPage) {
	s.setHere(func(h *Settings) { h.Calendar = h.Calendar.WithHolidays(b.Year, b.Days) })
}

func takeDifference(s *State, i Item, b Difference) {
	if _, known := s.Differences.Get(i.Subject); known {
		return
	}
	b.ID, b.OpenedAt, b.Settled, b.Comments = i.Subject, i.At, nil, nil
	s.Differences.Put(i.Subject, b)
}
