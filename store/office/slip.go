package office

import (
	"slices"
	"strings"
	"time"
)

// Slip is a handover slip (bordereau): the letters that go to the Post together,
// by rank. It is live from the moment it is opened; a letter is on exactly one
// live slip, and a line that was struck no longer holds its letter.
type Slip struct {
	Number   string     `json:"number"` // as printed for people: B26-0042AKM
	Kind     SlipKind   `json:"kind"`
	Mode     SlipMode   `json:"mode"`
	Lines    []SlipLine `json:"lines,omitempty"` // rank is place + 1
	OpenedAt time.Time  `json:"opened_at"`
	OpenedBy string     `json:"opened_by,omitempty"`
	ClosedAt time.Time  `json:"closed_at,omitzero"`
	ClosedBy string     `json:"closed_by,omitempty"`
	HandedAt time.Time  `json:"handed_at,omitzero"`
	HandedBy string     `json:"handed_by,omitempty"` // person of the office
	Receiver string     `json:"receiver,omitempty"`  // agent of the Post who took it
	Missed   []Missed   `json:"missed,omitempty"`    // rounds that did not come
}

// SlipLine is one letter of a slip.
type SlipLine struct {
	Letter string  `json:"letter"`
	Struck *Struck `json:"struck,omitempty"`
}

// Struck says why a line no longer counts: the agency refused the letter, or it
// was taken out. On paper the line is crossed out on both copies and initialled.
type Struck struct {
	Note string    `json:"note,omitempty"`
	By   string    `json:"by,omitempty"`
	At   time.Time `json:"at,omitzero"`
}

// Missed is the body of round.missed and what is kept of it: the Post did not
// come for the slip, so it goes to the agency as it is.
type Missed struct {
	Note string    `json:"note,omitempty"`
	By   string    `json:"by,omitempty"` // filled from the event's header
	At   time.Time `json:"at,omitzero"`  // likewise
}

// OnRound is the noun of what happens to a slip that waits for the Post's round.
const OnRound Noun = "round"

// SlipKind tells which letters go on a slip: those abroad have one of their own.
type SlipKind string

const (
	Inland  SlipKind = "inland"
	Foreign SlipKind = "abroad"
)

// SlipKinds in the order in which they are offered.
var SlipKinds = []SlipKind{Inland, Foreign}

// SlipMode is how a slip's letters reach the Post.
type SlipMode string

const (
	AtRound  SlipMode = "pickup" // the Post collects them at the office
	AtAgency SlipMode = "agency" // the office brings them to the agency
)

// SlipStage is where a slip stands.
type SlipStage string

const (
	SlipFilling SlipStage = "open"
	SlipReady   SlipStage = "closed" // printed in two copies; nothing is added any more
	SlipGone    SlipStage = "handed"
)

// SlipOpening is the body of slip.opened. Letters are those that lay packed.
type SlipOpening struct {
	Number  string   `json:"number"`
	Kind    SlipKind `json:"kind"`
	Mode    SlipMode `json:"mode"`
	Letters []string `json:"letters,omitempty" of:"request"`
}

// Handing is the body of slip.handed.
type Handing struct {
	Late     *time.Time `json:"late,omitempty"`
	Receiver string     `json:"receiver,omitempty"` // agent of the Post
	Note     string     `json:"note,omitempty"`
}

// Why a slip is not opened, filled, closed or handed.
const (
	SlipOpenAlready Code = "slip.open_already" // args: number of the slip
	SlipNone        Code = "slip.none"         // args: number of the order, kind; no slip of its kind is open
	SlipStands      Code = "slip.stands"       // args: number of the slip, where it stands
	SlipEmpty       Code = "slip.empty"        // args: number of the slip
	SlipNoRound     Code = "slip.no_round"     // args: number; it goes to the agency already
	LetterOnSlip    Code = "letter.on_slip"    // args: number of the order, number of the slip
	LetterOffSlip   Code = "letter.off_slip"   // args: number of the order
	LetterTaken     Code = "letter.taken"      // args: number of the order; the Post has it
)

// Stage of the slip.
func (b Slip) Stage() SlipStage {
	switch {
	case !b.HandedAt.IsZero():
		return SlipGone
	case !b.ClosedAt.IsZero():
		return SlipReady
	}
	return SlipFilling
}

// Count is how many of its lines count.
func (b Slip) Count() int {
	count := 0
	for _, line := range b.Lines {
		if line.Struck == nil {
			count++
		}
	}
	return count
}

// Rank of a letter on the slip, from 1; 0 when no line holds it.
func (b Slip) Rank(letter string) int {
	return 1 + slices.IndexFunc(b.Lines, func(l SlipLine) bool { return l.Letter == letter && l.Struck == nil })
}

// kind of slip that a letter belongs on.
func (l Letter) kind() SlipKind {
	if l.Foreign {
		return Foreign
	}
	return Inland
}

// SlipNamed gives the id of the slip whose number somebody typed, with or
// without the letters at its end: the live one, or else any. What is no number of
// one slip alone, as only a fork can bring about, is given back as it is.
func (s *State) SlipNamed(typed string) string {
	named := func(slip Slip) bool {
		return slip.Number == typed || strings.TrimRight(slip.Number, apart) == typed
	}
	var ids []string
	for _, id := range s.Outgoing().Live {
		if slip, ok := s.Slips.Get(id); ok && named(slip) {
			ids = append(ids, id)
		}
	}
	if _, known := s.Slips.Get(typed); known || len(ids) > 1 {
		return typed
	}
	if len(ids) == 0 {
		for id, slip := range s.Slips.All() {
			if named(slip) {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) != 1 {
		return typed
	}
	return ids[0]
}

// openSlip finds the slip that letters of a kind are put on now.
func (s *State) openSlip(kind SlipKind) (id string, slip Slip, ok bool) {
	for _, id := range s.Outgoing().Live {
		if slip, known := s.Slips.Get(id); known && slip.Kind == kind && slip.Stage() == SlipFilling {
			return id, slip, true
		}
	}
	return "", Slip{}, false
}

// onSlip puts a letter at the end of an open slip; false when it cannot be.
func (s *State) onSlip(letter *Letter, id, slipID string) bool {
	slip, ok := s.Slips.Get(slipID)
	if !ok || slip.Stage() != SlipFilling || letter.Slip != "" || letter.End != "" {
		return false
	}
	slip.Lines = append(slices.Clone(slip.Lines), SlipLine{Letter: id})
	s.Slips.Put(slipID, slip)
	letter.Slip = slipID
	return true
}

// offSlip takes a letter off the slip that it is on. Nothing was printed of an
// open slip, so its line goes; a later one is struck and keeps its rank.
func (s *State) offSlip(letter *Letter, id string, why Struck) {
	slipID := letter.Slip
	letter.Slip = ""
	slip, ok := s.Slips.Get(slipID)
	at := slip.Rank(id) - 1
	if !ok || at < 0 {
		return
	}
	slip.Lines = slices.Clone(slip.Lines)
	if slip.Stage() == SlipFilling {
		slip.Lines = slices.Delete(slip.Lines, at, at+1)
	} else {
		slip.Lines[at].Struck = &why
	}
	if slip.Stage() == SlipReady && slip.Count() == 0 {
		s.setMail(func(m *Outgoing) { m.Live = without(m.Live, slipID) })
	}
	s.Slips.Put(slipID, slip)
}
