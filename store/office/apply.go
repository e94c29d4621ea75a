package office

import (
	"encoding/json"
	"fmt"
)

// Apply brings the state up to date with a fact. It never fails: what happened,
// happened. The caller has already taken the feed's page into the state when
// the event is feed.taken (see [Take]).
func Apply(s *State, e Event) {
	if e.Kind == EventCarried {
		applyCarried(s, e)
		return
	}
	effect, known := eventKinds[e.Kind]
	if !known {
		keepUnknown(s, e)
		return
	}
	effect(s, e)
}

// Take brings the state up to date with an item of the platform's feed.
func Take(s *State, i Item) {
	take, known := itemKinds[i.Kind]
	if !known {
		keepUnknownItem(s, i)
		return
	}
	take(s, i)
}

func keepUnknown(s *State, e Event) {
	id := fmt.Sprintf("event/%s/%020d", e.Opening, e.N)
	s.Unknown.Put(id, Unknown{Kind: e.Kind, Subject: e.Subject, Event: e.Identity()})
}

func keepUnknownItem(s *State, i Item) {
	s.Unknown.Put(fmt.Sprintf("item/%020d", i.Seq), Unknown{Kind: i.Kind, Subject: i.Subject, Seq: i.Seq})
}

// Epoch is the body of epoch.opened: the books were restored or cloned, and
// the office went on from the platform's acknowledged prefix. Roots are hex.
type Epoch struct {
	Kept     uint64 `json:"kept"` // events of the platform's prefix
	KeptRoot string `json:"kept_root"`
	Lost     uint64 `json:"lost"`      // size of the abandoned branch
	LostRoot string `json:"lost_root"` // so that a head printed on it can be found again
	Fork     uint64 `json:"fork"`      // events that both branches share
	Reason   string `json:"reason"`
}

// TakenBy gives the page of the feed that an event took, also when the event
// was carried over from an abandoned branch.
func TakenBy(e Event) (page Taken, ok bool) {
	e = e.Counted()
	if e.Kind != FeedTaken || json.Unmarshal(e.Body, &page) != nil {
		return Taken{}, false
	}
	return page, true
}

// applyTaken moves the feed cursor. It never moves back: a carried feed.taken
// may speak of a page that the kept branch had already taken.
func applyTaken(s *State, _ Event, b Taken) {
	s.setHere(func(h *Settings) {
		if h.Feed.Before(b.Gen, b.To) {
			h.Feed = Cursor{Gen: b.Gen, Seq: b.To, Digest: b.Digest}
		}
	})
}

// applyFounded makes the office what it is. There is one office in its books,
// and it is founded once.
func applyFounded(s *State, _ Event, b Settings) {
	if _, founded := s.Office.Get(Here); founded {
		return
	}
	if b.Folder == 0 {
		b.Folder = 1
	}
	s.Office.Put(Here, b)
}
