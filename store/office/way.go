package office

import (
	"encoding/json"
	"slices"
	"time"
)

// Way is how the papers of a request went out: its letters, one after the other,
// and the slips that they were on.
type Way struct {
	Letters []Letter          `json:"letters,omitempty"`
	Slips   map[string]string `json:"slips,omitempty"` // numbers, by id
}

// Ride is a stretch of a request's history in which its letter was on a slip that
// was closed: from the event that packed it to the one that struck it off.
type Ride struct {
	Slip     string
	From, To int // places of these events; To is their number where it was not struck
}

// Passage is one thing that happened to a request: an event of the journal, or
// what the Post said of its letter.
type Passage struct {
	At    time.Time // when it was written, or by the Post's clock
	Event Event
	Track *Track // nil: it is an event
	Label S10    // of the letter that the Post speaks of
}

// Rides finds the slips in a request's own events, which are in the journal's
// order.
func (s *State) Rides(events []Event) (rides []Ride) {
	type stretch struct {
		letter string
		from   int
		slips  []string
	}
	var all []stretch
	for i, e := range events {
		e = e.Counted()
		var b struct {
			Slip string `json:"slip"`
		}
		if e.Kind.Noun() != OnLetter || json.Unmarshal(e.Body, &b) != nil {
			continue
		}
		if e.Kind == LetterPacked {
			id := letterID(e.Identity())
			letter, _ := s.Letters.Get(id)
			all = append(all, stretch{letter: id, from: i, slips: []string{letter.Slip}})
		}
		if len(all) > 0 {
			all[len(all)-1].slips = append(all[len(all)-1].slips, b.Slip)
		}
	}
	for _, one := range all {
		slices.Sort(one.slips)
		for _, id := range slices.Compact(one.slips) {
			slip, ok := s.Slips.Get(id)
			at := slices.IndexFunc(slip.Lines, func(l SlipLine) bool { return l.Letter == one.letter })
			if !ok || at < 0 {
				continue
			}
			ride := Ride{Slip: id, From: one.from, To: len(events)}
			if slip.Lines[at].Struck != nil {
				ride.To = struckAt(events, one.from, id)
			}
			rides = append(rides, ride)
		}
	}
	return rides
}

// struckAt is the place of the event after from that took a letter off a slip.
func struckAt(events []Event, from int, slip string) int {
	for i := from + 1; i < len(events); i++ {
		e := events[i].Counted()
		var b Posting
		if e.Kind == LetterStruck && json.Unmarshal(e.Body, &b) == nil && b.Slip == slip || e.Kind == LetterUnpacked {
			return i
		}
	}
	return len(events)
}

// WayOf gives the letters of a request whose history is known.
func (s *State) WayOf(history []Event) Way {
	way := Way{Slips: map[string]string{}}
	for _, e := range history {
		e = e.Counted()
		var b struct {
			Slip string `json:"slip"`
		}
		_ = json.Unmarshal(e.Body, &b) // a body of another form names no slip
		if e.Kind == LetterPacked {
			if letter, ok := s.Letters.Get(letterID(e.Identity())); ok {
				way.Letters = append(way.Letters, letter)
				s.nameSlip(way.Slips, letter.Slip)
			}
		}
		s.nameSlip(way.Slips, b.Slip)
		s.nameSlip(way.Slips, e.Subject)
	}
	return way
}

func (s *State) nameSlip(names map[string]string, id string) {
	if slip, ok := s.Slips.Get(id); ok {
		names[id] = slip.Number
	}
}

// Passages are the events of a history and what the Post said, in the order of
// time: the events keep the order of the journal.
func (w Way) Passages(history []Event) (all []Passage) {
	for _, e := range history {
		all = append(all, Passage{At: e.At, Event: e})
	}
	for _, letter := range w.Letters {
		for _, t := range letter.Track {
			at := slices.IndexFunc(all, func(p Passage) bool { return p.At.After(t.At) })
			if at < 0 {
				at = len(all)
			}
			all = slices.Insert(all, at, Passage{At: t.At, Track: &t, Label: letter.Label})
		}
	}
	return all
}

// PostPart is what an event says about letter, slip and Post.
func (e Event) PostPart() (label S10, slip, receiver string) {
	inner := e.Counted()
	var b struct {
		Label    S10    `json:"label"`
		Slip     string `json:"slip"`
		Receiver string `json:"receiver"`
	}
	_ = json.Unmarshal(inner.Body, &b) // a body of another form has none of these
	if inner.Kind == SlipHanded || inner.Kind == RoundMissed {
		b.Slip = inner.Subject
	}
	if inner.Kind.Noun() != OnLetter && inner.Kind != SlipHanded && inner.Kind != RoundMissed {
		return "", "", ""
	}
	return b.Label, b.Slip, b.Receiver
}
