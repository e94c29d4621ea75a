package office

import "slices"

// UnknownEvent: the journal holds no event at this place.
const UnknownEvent Code = "event.unknown"

// auditors look at how others work: at the trail, the access log, the books as
// they stood. What they write is in [InspectorRecord].
var auditors = []Role{Inspector, Administrator}

// MayAudit tells why a person may not look at how others work, or nil.
func MayAudit(p Person) *Problem {
	if !slices.ContainsFunc(auditors, p.Has) {
		return Refuse(NotAllowed, "audit", list(auditors))
	}
	return nil
}

// MayAudit is [MayAudit] for the person of an id, who must work here.
func (s *State) MayAudit(by string) error {
	p, problem := s.Reader(by)
	if problem == nil {
		problem = MayAudit(p)
	}
	if problem != nil {
		return problem
	}
	return nil
}
