package office

// Effects of the facts about letters and slips, and of what the Post says.

// posted finds the request of an event about its letter, lets the effect move
// it, and puts it back; as step does for the events before.
func posted[B any](effect func(*State, *Request, Event, B) bool) func(*State, Event) {
	return on(func(s *State, e Event, b B) {
		r, ok := s.Requests.Get(e.Subject)
		if !ok {
			keepUnknown(s, e)
			return
		}
		if effect(s, &r, e, b) {
			r.Last = e.Identity()
		} else {
			r.Clash = append(r.Clash, e.Identity())
		}
		s.Requests.Put(e.Subject, r)
	})
}

// applyPacked makes the letter. Its envelope exists whatever stage the request
// is at, so its label is used; one that another branch packed too is a twin.
func applyPacked(s *State, r *Request, e Event, b Packing) bool {
	id := letterID(e.Identity())
	if _, known := s.Letters.Get(id); known {
		return false
	}
	letter := Letter{Request: e.Subject, Label: b.Label, Extracts: b.Extracts, FullCopies: b.FullCopies, Foreign: b.Foreign,
		PackedAt: e.At, PackedBy: e.Who}
	if b.Late != nil {
		letter.PackedAt = *b.Late
	}
	s.useLabel(b.Label, id, e.Day)
	if !r.in(Signed, Returned) {
		letter.End = Twin
		s.Letters.Put(id, letter)
		return false
	}
	if r.Letter != "" {
		s.endLetter(r.Letter, Replaced, "", Struck{})
	}
	if !s.onSlip(&letter, id, b.Slip) {
		s.loosen(id)
	}
	s.Letters.Put(id, letter)
	r.Letter = id
	r.Late = r.Late || b.Late != nil
	return r.reach(Packed, e, Step{Late: b.Late})
}

// theLetter is the one that a request goes out in, if an event speaks of it.
func (s *State) theLetter(r *Request, b Posting) (Letter, bool) {
	letter, ok := s.letterOf(*r)
	return letter, ok && letter.Label == b.Label && letter.End == ""
}

// applyUnpacked takes the papers out of the envelope again, before it was handed
// over. Like every step back it fits only while what it takes back is the last
// that happened.
func applyUnpacked(s *State, r *Request, e Event, b Posting) bool {
	if _, ok := s.theLetter(r, b); !ok || !r.in(Packed) || r.Last != b.After {
		return false
	}
	s.endLetter(r.Letter, Unpacked, b.Note, Struck{b.Note, e.Who, e.At})
	var spoiled *Spoiling
	if b.Spoiled {
		spoiled = &Spoiling{b.Note, e.Who, e.At}
	}
	s.freeLabel(b.Label, r.Letter, e.Day, spoiled)
	r.Letter, r.Note = "", b.Note
	return r.reach(Signed, e, Step{})
}

func applyListed(s *State, r *Request, _ Event, b Posting) bool {
	letter, ok := s.theLetter(r, b)
	if !ok || !r.in(Packed) || !s.onSlip(&letter, r.Letter, b.Slip) {
		return false
	}
	s.Letters.Put(r.Letter, letter)
	s.tighten(r.Letter)
	return true
}

// applyStruck takes a letter off its slip: it lies packed again, under the same
// label. What the Post has already accepted it did not refuse.
func applyStruck(s *State, r *Request, e Event, b Posting) bool {
	letter, ok := s.theLetter(r, b)
	if !ok || letter.Slip != b.Slip || b.Slip == "" || !r.in(Packed, Handed) || len(letter.Track) > 0 {
		return false
	}
	s.offSlip(&letter, r.Letter, Struck{b.Note, e.Who, e.At})
	letter.Note = b.Note
	handed := r.in(Handed)
	letter.HandedAt, letter.HandedBy = Letter{}.HandedAt, ""
	s.Letters.Put(r.Letter, letter)
	s.loosen(r.Letter)
	r.Note = b.Note
	if handed {
		return r.reach(Packed, e, Step{})
	}
	return true
}

// applyLetterClosed: a letter that came back will not be sent again; the request
// stays returned, for nobody received it.
func applyLetterClosed(s *State, r *Request, e Event, b Posting) bool {
	letter, ok := s.theLetter(r, b)
	if !ok || !r.in(Returned) {
		return false
	}
	letter.End, letter.Note = Ended, b.Note
	s.Letters.Put(r.Letter, letter)
	r.Note = b.Note
	return true
}

// takeTracked notes what the Post says of a label. Where two letters carry it,
// after a fork, both show it; the request moves only where one letter alone can
// be meant.
func takeTracked(s *State, i Item, b Track) {
	label, _ := s.Labels.Get(i.Subject)
	if len(label.Letters) == 0 {
		keepUnknownItem(s, i)
		return
	}
	if b.At.IsZero() {
		b.At = i.At
	}
	for _, id := range label.Letters {
		letter, ok := s.Letters.Get(id)
		if !ok {
			continue
		}
		letter.addTrack(b)
		if len(label.Letters) == 1 {
			s.tracked(&letter, id)
		}
		s.Letters.Put(id, letter)
	}
}

// tracked moves the request of a letter to where the Post has it. Delivered and
// returned are final until the Post says the other later; what it says besides
// tells at least that it has the letter.
func (s *State) tracked(letter *Letter, id string) {
	r, ok := s.Requests.Get(letter.Request)
	if !ok || r.Letter != id || letter.End != "" && letter.End != Ended || !r.in(Packed, Handed, Delivered, Returned) {
		return
	}
	stage, at := Handed, letter.Track[0].At
	for _, t := range letter.Track {
		switch t.What {
		case Arrived:
			stage, at = Delivered, t.At
		case SentBack:
			stage, at = Returned, t.At
		}
	}
	if letter.HandedAt.IsZero() {
		letter.HandedAt = letter.Track[0].At // nobody noted the hand-over: the Post has it since then at the latest
		s.tighten(id)
	}
	if r.Stage != stage {
		r.Stage, r.Since = stage, at
		s.Requests.Put(r.ID, r)
	}
}
