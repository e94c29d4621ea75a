package office

import "slices"

// Effects of the facts about handover slips.

func applySlipOpened(s *State, e Event, b SlipOpening) {
	if _, known := s.Slips.Get(e.Subject); known {
		return
	}
	slip := Slip{Number: b.Number, Kind: b.Kind, Mode: b.Mode, OpenedAt: e.At, OpenedBy: e.Who}
	s.Slips.Put(e.Subject, slip)
	for _, id := range b.Letters {
		letter, ok := s.Letters.Get(id)
		if ok && slices.Contains(s.Outgoing().Loose, id) && s.onSlip(&letter, id, e.Subject) {
			s.Letters.Put(id, letter)
			s.tighten(id)
		}
	}
	year, _ := e.Day.noon()
	s.setMail(func(m *Outgoing) {
		if m.Year < year.Year() {
			m.Year, m.Slips = year.Year(), 0
		}
		if m.Year == year.Year() { // one of an earlier year, from an abandoned branch, lets no number come again
			m.Slips++
		}
		m.Live = append(m.Live, e.Subject)
	})
}

func applySlipClosed(s *State, e Event) {
	slip, ok := s.Slips.Get(e.Subject)
	if !ok || slip.Stage() != SlipFilling {
		keepUnknown(s, e)
		return
	}
	slip.ClosedAt, slip.ClosedBy = e.At, e.Who
	s.Slips.Put(e.Subject, slip)
}

// applySlipHanded gives every letter that still counts to the Post. One whose
// order was stopped meanwhile went all the same: its request remembers that.
func applySlipHanded(s *State, e Event, b Handing) {
	slip, ok := s.Slips.Get(e.Subject)
	if !ok || slip.Stage() == SlipGone {
		keepUnknown(s, e)
		return
	}
	if slip.Stage() == SlipFilling {
		slip.ClosedAt, slip.ClosedBy = e.At, e.Who
	}
	s.setMail(func(m *Outgoing) { m.Live = without(m.Live, e.Subject) })
	slip.HandedAt, slip.HandedBy, slip.Receiver = e.At, e.Who, b.Receiver
	if b.Late != nil {
		slip.HandedAt = *b.Late
	}
	s.Slips.Put(e.Subject, slip)
	for _, line := range slip.Lines {
		if letter, ok := s.Letters.Get(line.Letter); ok && line.Struck == nil {
			letter.HandedAt, letter.HandedBy = slip.HandedAt, slip.HandedBy
			s.Letters.Put(line.Letter, letter)
			s.handed(letter, line.Letter, e, b)
		}
	}
}

// handed moves the request of a letter that was given to the Post, unless the
// Post has already said more of it.
func (s *State) handed(letter Letter, id string, e Event, b Handing) {
	r, ok := s.Requests.Get(letter.Request)
	if !ok {
		return
	}
	switch {
	case r.Letter != id || !r.in(Packed, Handed, Delivered, Returned):
		r.Clash = append(r.Clash, e.Identity())
	case r.in(Packed):
		r.Last, r.Late = e.Identity(), r.Late || b.Late != nil
		r.reach(Handed, e, Step{Late: b.Late})
	}
	s.Requests.Put(r.ID, r)
}

func applyMissed(s *State, e Event, b Missed) {
	slip, ok := s.Slips.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	b.At, b.By = e.At, e.Who
	slip.Missed = append(slices.Clone(slip.Missed), b)
	if slip.Stage() != SlipGone {
		slip.Mode = AtAgency
	}
	s.Slips.Put(e.Subject, slip)
}
