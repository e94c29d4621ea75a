package store

import (
	"cmp"
	"time"

	"watiqa/store/office"
)

// mostLooked is how many events one part of the trail looks at, so that its
// transaction is short and its screen can say how far it has come.
const mostLooked = 5_000

// Trail gives a part of the journal to somebody who audits it, newest event
// first. A part ends at the rows asked for or after some thousand events,
// whatever was found: ask again below [office.TrailPage.Below] for more. The
// look is an entry of the access log, once for each filter.
func (b *Books) Trail(by string, ask office.TrailAsk) (office.TrailPage, error) {
	filter := ask.Filter
	filter.Subject = b.idOfNumber(filter.Subject)
	return audited(b, by, office.Access{What: office.LookTrail, Trail: &ask.Filter}, func(t *tx) (page office.TrailPage, err error) {
		page.Size = t.size(pathJournal)
		page.Below = min(cmp.Or(ask.Below, page.Size), page.Size)
		t.trail(&page, filter, ask.From, cmp.Or(ask.Limit, usualPage))
		return page, nil
	})
}

// trail fills a page from its Below downwards.
func (t *tx) trail(page *office.TrailPage, f office.TrailFilter, from uint64, limit int) {
	journal, calendar := t.journal(), t.state().Here().Calendar
	printed := t.state().Printed
	limit = min(limit, mostPage)
	e, ok := journal.event(page.Below - 1) // the event after it says when one was written before
	for looked := 0; ok && page.Below > from && looked < mostLooked && len(page.Rows) < limit; looked++ {
		position := page.Below - 1
		var before time.Time
		var earlier office.Event
		if position > 0 {
			if earlier, ok = journal.event(position - 1); !ok {
				return
			}
			before = earlier.At
		}
		if f.Takes(e, before, calendar) {
			page.Rows = append(page.Rows, office.RowOfTrail(position, e, before, calendar, printed))
		}
		page.Below, e = position, earlier
	}
}

// Event gives one event in full, with what was written in it. That is an entry
// of the access log.
func (b *Books) Event(by string, position uint64) (office.Event, error) {
	return audited(b, by, office.Access{What: office.LookEvent, Size: position}, func(t *tx) (office.Event, error) {
		e, ok := t.journal().event(position)
		if !ok {
			return e, office.Refuse(office.UnknownEvent)
		}
		return e, nil
	})
}

// audited reads for somebody whose office it is to look at how others work. Who
// that is, is judged in the transaction that reads; nothing is given away before
// the look is written down.
func audited[T any](b *Books, by string, look office.Access, read func(*tx) (T, error)) (found T, err error) {
	err = b.read(func(t *tx) (err error) {
		if err = t.state().MayAudit(by); err == nil {
			found, err = read(t)
		}
		return err
	})
	if look.Who = by; err == nil {
		err = b.lookOnce(look)
	}
	if err != nil {
		var none T
		return none, err
	}
	return found, nil
}

// idOfNumber finds a request by what is printed for people; what is no request's
// number is given back as it is.
func (b *Books) idOfNumber(number string) string {
	s := b.session.Load()
	if s == nil || s.index == nil || number == "" {
		return number
	}
	return s.index.idOf(number)
}

// idOf finds a request by its number.
func (x *index) idOf(number string) string {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.entries[number] != nil {
		return number
	}
	for id, e := range x.entries {
		if e.row.Number == number {
			return id
		}
	}
	return number
}
