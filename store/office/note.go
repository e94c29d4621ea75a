package office

import (
	"slices"
	"time"
)

// GuidanceNote is what an inspector writes to somebody who works here; the
// person acknowledges it.
type GuidanceNote struct {
	ID    string    `json:"id"` // n1-3fa201 …
	To    string    `json:"to" of:"person"`
	Text  string    `json:"text"`
	By    string    `json:"by,omitempty"` // filled from the event's header
	At    time.Time `json:"at,omitzero"`  // likewise
	Acked time.Time `json:"acked,omitzero"`
}

// Visit is the record of an inspector's visit to the office.
type Visit struct {
	ID     string    `json:"id"` // v1-3fa201 …
	Day    Day       `json:"day"`
	Seen   string    `json:"seen"`             // what was looked at and found
	Advice string    `json:"advice,omitempty"` // what is to be done
	By     string    `json:"by,omitempty"`     // filled from the event's header
	At     time.Time `json:"at,omitzero"`      // likewise
}

// Why a note is not written or acknowledged.
const (
	NotGuided  Code = "note.not_guided" // the person is neither agent, officer nor collector
	NotForYou  Code = "note.not_for_you"
	NoteSeen   Code = "note.seen"
	FutureDate Code = "visit.future" // args: day
)

// guided are those whom an inspector supports.
var guided = []Role{Agent, Officer, Collector}

// NotesFor gives the notes to a person that wait to be acknowledged, oldest
// first.
func (s *State) NotesFor(person string) (waiting []GuidanceNote) {
	for _, n := range s.Notes.All() {
		if n.To == person && n.Acked.IsZero() {
			waiting = append(waiting, n)
		}
	}
	slices.SortStableFunc(waiting, func(a, b GuidanceNote) int { return a.At.Compare(b.At) })
	return waiting
}

func mayBeGuided(c Case, subject string) *Problem {
	if p, _ := c.People.Get(subject); !slices.ContainsFunc(guided, p.Has) {
		return Refuse(NotGuided)
	}
	return nil
}

func decideNote(c Case, subject string) ([]Fact, *Problem) {
	id := newID(c, c.Notes, "n")
	return []Fact{{Kind: NoteWritten, Subject: id, Body: GuidanceNote{ID: id, To: subject, Text: c.Values.Get("text")}}}, nil
}

func mayAcknowledge(c Case, subject string) *Problem {
	n, _ := c.Notes.Get(subject)
	switch {
	case n.To != c.By.ID:
		return Refuse(NotForYou)
	case !n.Acked.IsZero():
		return Refuse(NoteSeen)
	}
	return nil
}

func decideAcknowledge(_ Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: NoteAcknowledged, Subject: subject}}, nil
}

func decideVisit(c Case, _ string) ([]Fact, *Problem) {
	day := Day(c.Values.Get("day"))
	if c.Day.Before(day) {
		return nil, Refuse(FutureDate, string(day))
	}
	id := newID(c, c.Visits, "v")
	return []Fact{{Kind: VisitRecorded, Subject: id,
		Body: Visit{ID: id, Day: day, Seen: c.Values.Get("findings"), Advice: c.Values.Get("advice")}}}, nil
}

func applyNote(s *State, e Event, b GuidanceNote) {
	if _, known := s.Notes.Get(e.Subject); known {
		return
	}
	b.ID, b.By, b.At, b.Acked = e.Subject, e.Who, e.At, time.Time{}
	s.Notes.Put(b.ID, b)
}

func applyAcknowledged(s *State, e Event) {
	n, ok := s.Notes.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	if n.Acked.IsZero() {
		n.Acked = e.At
		s.Notes.Put(n.ID, n)
	}
}

func applyVisit(s *State, e Event, b Visit) {
	if _, known := s.Visits.Get(e.Subject); known {
		return
	}
	b.ID, b.By, b.At = e.Subject, e.Who, e.At
	s.Visits.Put(b.ID, b)
}
