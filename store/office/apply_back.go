package office

// Effects of the side ways: holds, refusals, transfers, and the way back from
// a mistake.

func applyHeld(s *State, r *Request, e Event, b Step) bool {
	s.outOfFolder(r.Folder, r.ID)
	r.Before, r.Hold, r.Folder = r.Stage, string(b.Hold), 0
	if r.Before == Printed {
		r.Before = Found // its papers left the folder
	}
	return r.reach(Held, e, b)
}

// applyResumed leads back to where the request was held. One that nobody had in
// hand then and that was given to somebody meanwhile is in that hand now.
func applyResumed(_ *State, r *Request, e Event, b Step) bool {
	back := r.Before
	if back == Placed && r.By != "" {
		back = Claimed
	}
	return r.reach(back, e, b)
}

// applyRefused strikes papers. When some remain to be made, the request goes
// on where it stood; otherwise it is refused as a whole.
func applyRefused(s *State, r *Request, e Event, b Step) bool {
	if b.Refusal == nil {
		return false
	}
	r.Refusals = append(r.Refusals, *b.Refusal)
	if extracts, fullCopies := r.Papers(); extracts+fullCopies > 0 {
		return true
	}
	s.outOfFolder(r.Folder, r.ID)
	r.Folder = 0
	return r.reach(Refused, e, b)
}

// before gives the stage one step back.
var before = map[Stage]Stage{Claimed: Placed, Found: Claimed, Printed: Found, Signed: Printed}

// Undone is the stage that undoing the last step leads back to; false where
// there is none.
func (s Stage) Undone() (Stage, bool) { back, ok := before[s]; return back, ok }

func applyUndone(s *State, r *Request, e Event, b Step) bool {
	back := before[r.Stage]
	switch r.Stage {
	case Claimed:
		r.By = ""
	case Printed:
		s.outOfFolder(r.Folder, r.ID)
		r.Folder = 0
	case Signed:
		s.book(r, 0, "")
		r.Signature, r.Folder = nil, s.Here().Folder
		s.intoFolder(r.Folder, r.ID)
	}
	return r.reach(back, e, b)
}

// applyReopened takes a request back into work from a refusal or from signed:
// refusals are lifted, the duty booked is taken back. One still in work, of
// which some papers were refused, stays where it stands with all its papers to
// be made; prepared papers come out of their folder, for they are not all.
func applyReopened(s *State, r *Request, e Event, b Step) bool {
	struck := len(r.Refusals) > 0
	switch {
	case r.in(Refused, Signed):
		s.book(r, 0, "")
		r.Refusals, r.Signature, r.By = nil, nil, e.Who
		return r.reach(Claimed, e, b)
	case struck && r.in(Printed):
		s.outOfFolder(r.Folder, r.ID)
		r.Refusals, r.Folder = nil, 0
		return r.reach(Found, e, b)
	case struck && r.in(Claimed, Found, Held):
		r.Refusals = nil
		return true
	}
	return false
}

func applyTransferred(s *State, r *Request, e Event, b Step) bool {
	s.outOfFolder(r.Folder, r.ID)
	r.To, r.By, r.Folder = b.Bureau, "", 0
	return r.reach(Transferred, e, b)
}
