package office

import "time"

// Line is what is known about the line to the platform. "Online" is never
// guessed: it says when the last exchange succeeded, what waits, and what went
// wrong last.
type Line struct {
	Enrolled bool      `json:"enrolled"`
	Busy     bool      `json:"busy,omitempty"`    // an exchange is under way
	Last     time.Time `json:"last,omitzero"`     // end of the last exchange that succeeded, UTC
	Waiting  int       `json:"waiting"`           // events the platform has not acknowledged
	Oldest   time.Time `json:"oldest,omitzero"`   // when the oldest of them was written
	Tried    time.Time `json:"tried,omitzero"`    // last attempt
	Next     time.Time `json:"next,omitzero"`     // next attempt
	Failure  *Problem  `json:"failure,omitempty"` // last error; nil after a success
	Fork     *Fork     `json:"fork,omitempty"`    // the platform knows another past than ours
	Revoked  bool      `json:"revoked,omitempty"` // the platform no longer accepts this device
	Acked    uint64    `json:"acked"`             // journal size the platform holds
	Root     string    `json:"root,omitempty"`    // and its root, hex
	Cut      bool      `json:"cut,omitempty"`     // the demo's line was cut on purpose
}

// Fork says that this file was restored or cloned: the platform holds Held
// events, of which only the first Shared are ours.
type Fork struct {
	Held    uint64 `json:"held"`
	Root    string `json:"root"`
	Shared  uint64 `json:"shared"`
	Receipt string `json:"receipt"` // of our branch, kept by the platform
}

// Why the line does not do what one wants.
const (
	LineDown        Code = "line.down"    // no answer, name not found, refused
	LineStalled     Code = "line.stalled" // silent for too long
	LineNotEnrolled Code = "line.not_enrolled"
	LinePortal      Code = "line.portal"  // something answered that is not the platform
	LineVersion     Code = "line.version" // args: theirs, ours
	LineRevoked     Code = "line.revoked"
	LineFork        Code = "line.fork"
	LineLied        Code = "line.lied"      // acknowledgement that our journal contradicts
	LineServer      Code = "line.server"    // args: status
	LineSealed      Code = "line.sealed"    // books are sealed, the engine waits
	LineBadCode     Code = "line.bad_code"  // enrolment code refused
	LineMalformed   Code = "line.malformed" // platform sent what cannot be read
	LineLate        Code = "line.late"      // a page of the feed that answers an older question
	LineNoFork      Code = "line.no_fork"   // nothing to be led out of
	ProofMissing    Code = "proof.missing"  // the platform does not hold the scan
	ProofDamaged    Code = "proof.damaged"  // bytes do not match their digest
	ProofNoViewer   Code = "proof.no_viewer"
	ProofNotShown   Code = "proof.not_shown" // args: program; the viewer failed at once
	ProofRemote     Code = "proof.remote"    // never opened over SSH
)
