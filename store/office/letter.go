package office

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// Letter is one envelope under one registered label: all papers of one request.
// A request whose letter came back may have several, one after the other.
type Letter struct {
	Request    string    `json:"request"`
	Label      S10       `json:"label"`
	Extracts   int       `json:"extracts,omitempty"`    // papers in it: what was refused is not
	FullCopies int       `json:"full_copies,omitempty"` // likewise
	Foreign    bool      `json:"foreign,omitempty"`     // to an address abroad
	PackedAt   time.Time `json:"packed_at"`
	PackedBy   string    `json:"packed_by,omitempty"`
	Slip       string    `json:"slip,omitempty"` // the live slip that it is on
	HandedAt   time.Time `json:"handed_at,omitzero"`
	HandedBy   string    `json:"handed_by,omitempty"`
	Track      []Track   `json:"track,omitempty"` // what the Post said, by its own time
	End        LetterEnd `json:"end,omitempty"`
	Note       string    `json:"note,omitempty"` // why it ended, or was struck last
}

// LetterEnd says why a letter is one no longer.
type LetterEnd string

const (
	Unpacked LetterEnd = "unpacked" // taken out of its envelope before it was handed
	Stopped  LetterEnd = "stopped"  // its order was withdrawn and nothing goes out
	Replaced LetterEnd = "replaced" // came back and was packed again under another label
	Ended    LetterEnd = "closed"   // came back and will not be sent again
	Twin     LetterEnd = "twin"     // another branch of the books had packed the request already
)

// Track is the body of letter.tracked: one thing that the Post says of a
// letter. The item's subject is the label.
type Track struct {
	What   Tracked   `json:"what"`
	At     time.Time `json:"at"` // by the Post's clock, UTC
	Place  string    `json:"place,omitempty"`
	Reason Reason    `json:"reason,omitempty"` // of a return
}

// Tracked is what the Post can say of a letter. The words are a convention of
// ours: the Post's own are not public.
type Tracked string

const (
	Accepted  Tracked = "accepted"
	InTransit Tracked = "transit"
	Presented Tracked = "presented" // at the door, and not handed over
	Arrived   Tracked = "delivered"
	SentBack  Tracked = "returned"
)

// AllTracked in the order in which a letter meets them.
var AllTracked = []Tracked{Accepted, InTransit, Presented, Arrived, SentBack}

// Reason for which the Post brings a letter back (our convention).
type Reason string

const (
	Unclaimed   Reason = "unclaimed" // not fetched in time
	UnknownHere Reason = "unknown"   // addressee unknown at this address
	BadAddress  Reason = "address"   // address incomplete or wrong
	Declined    Reason = "declined"  // addressee would not take it
	OtherReason Reason = "other"
)

// Reasons in the order in which they are offered.
var Reasons = []Reason{Unclaimed, UnknownHere, BadAddress, Declined, OtherReason}

// Foreign tells whether letters to the addressee leave the country.
func (a Addressee) Foreign() bool { return a.Country != "" && a.Country != "MA" }

// Last is what the Post said last of the letter.
func (l Letter) Last() (last Track, ok bool) {
	if len(l.Track) == 0 {
		return last, false
	}
	return l.Track[len(l.Track)-1], true
}

// letterID names the letter that an event packed, for ever.
func letterID(i Identity) string { return fmt.Sprintf("l%s-%d", i.Opening, i.N) }

// Packing is the body of letter.packed.
type Packing struct {
	Late       *time.Time `json:"late,omitempty"`
	Label      S10        `json:"label"`
	Extracts   int        `json:"extracts,omitempty"`
	FullCopies int        `json:"full_copies,omitempty"`
	Foreign    bool       `json:"foreign,omitempty"`
	Slip       string     `json:"slip,omitempty"` // the open slip that it was put on at once
}

// Posting is the body of the other events of a letter: they name its label, so
// that one which comes from another branch moves no other letter.
type Posting struct {
	Label   S10    `json:"label"`
	Slip    string `json:"slip,omitempty"`
	Spoiled bool   `json:"spoiled,omitempty"` // of letter.unpacked: the label cannot be used again
	Note    string `json:"note,omitempty"`

	After Identity `json:"after,omitzero"` // of letter.unpacked, a step back: the event that it takes back
}

// OnLetter is the noun of what happens to a request's letter.
const OnLetter Noun = "letter"

// PapersCounted: what was counted into the envelope is not what the order has;
// args: number, extracts, full copies.
const PapersCounted Code = "letter.papers"

// LetterUnlabelled: there is no letter yet; args: number.
const LetterUnlabelled Code = "letter.unlabelled"

// letterOf gives the letter that a request goes out in now.
func (s *State) letterOf(r Request) (Letter, bool) {
	if r.Letter == "" {
		return Letter{}, false
	}
	return s.Letters.Get(r.Letter)
}

func (s *State) loosen(letter string) {
	s.setMail(func(m *Outgoing) { m.Loose = append(without(m.Loose, letter), letter) })
}

func (s *State) tighten(letter string) {
	s.setMail(func(m *Outgoing) { m.Loose = without(m.Loose, letter) })
}

func without(ids []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(other string) bool { return other == id })
}

// endLetter takes a letter off the desk, and off its slip where that has not gone.
func (s *State) endLetter(id string, end LetterEnd, note string, by Struck) {
	letter, ok := s.Letters.Get(id)
	if !ok || letter.End != "" {
		return
	}
	if letter.HandedAt.IsZero() {
		s.offSlip(&letter, id, by)
	}
	letter.End, letter.Note = end, note
	s.Letters.Put(id, letter)
	s.tighten(id)
}

// addTrack puts what the Post said in its place by time; the same twice is once.
func (l *Letter) addTrack(t Track) {
	if slices.Contains(l.Track, t) {
		return
	}
	l.Track = append(slices.Clone(l.Track), t)
	slices.SortStableFunc(l.Track, func(a, b Track) int { return cmp.Compare(a.At.Unix(), b.At.Unix()) })
}
