package office

import (
	"strconv"
	"time"
)

// Stage is where a request stands. The names are ours: the public platform
// shows only creation, payment, treatment and posting.
type Stage string

const (
	Placed      Stage = "placed"      // waiting in the queue
	Claimed     Stage = "claimed"     // a person took it
	Found       Stage = "found"       // the act was found in the register
	Printed     Stage = "printed"     // the papers are prepared (établi), in a signature folder
	Signed      Stage = "signed"      // signed and stamped, back from the officer
	Packed      Stage = "packed"      // in its envelope under a registered label
	Handed      Stage = "handed"      // given to the Post
	Delivered   Stage = "delivered"   // the Post says so
	Collected   Stage = "collected"   // a counter order, handed over at the counter
	Held        Stage = "held"        // waits for something; only before signed
	Refused     Stage = "refused"     // with a code; it was paid, so it stays on the inspector's list
	Withdrawn   Stage = "withdrawn"   // by the platform, before work began
	Transferred Stage = "transferred" // sent on to another bureau
	Returned    Stage = "returned"    // brought back by the post
)

// Stages in the order in which a queue shows them.
var Stages = []Stage{Placed, Claimed, Found, Printed, Signed, Packed, Handed, Delivered,
	Collected, Held, Refused, Withdrawn, Transferred, Returned}

// Origin tells where a request came from and so which ledger its duty is in.
type Origin string

const (
	Online  Origin = "online"  // placed on the platform, paid through the Post
	Counter Origin = "counter" // asked for at the counter, paid in cash
)

// Language in which a paper is to be written.
type Language string

const (
	ArabicFrench Language = "ar+fr"
	ArabicOnly   Language = "ar"
	FrenchOnly   Language = "fr"
)

// Act identifies a birth act: bureau, register, year(s) and number as text
// ("bis", slashes). The citizen gives one year that may be Hijri or Gregorian;
// a Hijri year is a legal fact and is never computed from the other.
type Act struct {
	Bureau    string `json:"bureau,omitempty"`
	Register  string `json:"register,omitempty"`
	Number    string `json:"number"`
	Gregorian int    `json:"gregorian,omitempty"`
	Hijri     int    `json:"hijri,omitempty"`
}

// Holder of the act: names in Arabic always, in Latin letters where given.
type Holder struct {
	First       string `json:"first"`
	Family      string `json:"family"`
	FirstLatin  string `json:"first_latin,omitempty"`
	FamilyLatin string `json:"family_latin,omitempty"`
	Sex         string `json:"sex"`         // "m" or "f"
	Birth       string `json:"birth"`       // "2006-01-02", or "2006" when only the year is known
	Father      string `json:"father"`      // first name, Arabic
	Mother      string `json:"mother"`      // first name, Arabic
	MotherName  string `json:"mother_name"` // family name, Arabic
}

// Addressee of the letter; of a counter order, who asks.
type Addressee struct {
	Name     string `json:"name"`
	Email    string `json:"email,omitempty"`
	Phone    string `json:"phone,omitempty"` // with country code
	Line1    string `json:"line1,omitempty"`
	Line2    string `json:"line2,omitempty"`
	Postcode string `json:"postcode,omitempty"` // at most 10 characters
	Locality string `json:"locality,omitempty"`
	Country  string `json:"country,omitempty"` // ISO 3166-1 alpha-2; empty or MA is Morocco
}

// Proof is the scan that the citizen joined: its digest names it, and it is
// fetched only when someone asks.
type Proof struct {
	Digest string `json:"digest"` // SHA-256 in hex
	Type   string `json:"type"`   // application/pdf, image/jpeg, image/png
	Size   int64  `json:"size"`   // bytes
}

// Order is what the citizen asked for, as it was asked; the office never
// changes it.
type Order struct {
	Number     string    `json:"number"` // as printed for people
	Origin     Origin    `json:"origin"`
	PlacedAt   time.Time `json:"placed_at"`
	Extracts   int       `json:"extracts"`
	FullCopies int       `json:"full_copies"`
	Language   Language  `json:"language"`
	Marriage   bool      `json:"marriage,omitempty"`
	Abroad     bool      `json:"abroad,omitempty"` // act registered abroad: no commune revenue
	Act        Act       `json:"act"`
	Holder     Holder    `json:"holder"`
	Addressee  Addressee `json:"addressee"`
	Proof      *Proof    `json:"proof,omitempty"`
}

// Request is an order and what the office did about it.
type Request struct {
	ID    string    `json:"id"`
	Order Order     `json:"order"`
	Stage Stage     `json:"stage"`
	Since time.Time `json:"since"`         // when the stage was reached
	Done  time.Time `json:"done,omitzero"` // when the last step forward was really done; zero after one was taken back

	By        string     `json:"by,omitempty"`     // person who has it in hand
	Before    Stage      `json:"before,omitempty"` // of a held one: where it goes back to
	Hold      string     `json:"hold,omitempty"`   // code of the hold
	Note      string     `json:"note,omitempty"`   // what was written with the last step
	Folder    uint64     `json:"folder,omitempty"` // signature folder its papers are in
	Signature *Signature `json:"signature,omitempty"`
	Refusals  []Refusal  `json:"refusals,omitempty"`
	Due       Centimes   `json:"due,omitempty"`       // duty booked for it, both ledgers
	Letter    string     `json:"letter,omitempty"`    // id of the letter it goes out in
	To        string     `json:"to,omitempty"`        // bureau it was transferred to
	Withdrawn bool       `json:"withdrawn,omitempty"` // the platform withdrew it, and nobody has decided that it goes out all the same
	Late      bool       `json:"late,omitempty"`      // a step was entered late (saisie différée)
	Clash     []Identity `json:"clash,omitempty"`     // facts that came when they no longer fitted
	Last      Identity   `json:"last"`                // the last event that moved it
	Item      uint64     `json:"item,omitempty"`      // number of the feed's item that placed it last
	Came      Comings    `json:"came,omitzero"`       // how often it was placed

	DueDay  Day              `json:"due_day,omitempty"` // online: the business day on which it became due
	Receipt string           `json:"receipt,omitempty"` // at the counter: the receipt that it was paid with
	Credits []Credit         `json:"credits,omitempty"` // what the Treasury credited for it
	Asked   []Regularisation `json:"asked,omitempty"`   // missing credits asked for
}

// String gives number/year(s) as people write it: 3265/1980, 12 bis/1375.
func (a Act) String() string {
	if years := a.Years(); years != "" {
		return a.Number + "/" + years
	}
	return a.Number
}

// Years gives the year of the act, the Hijri one first where it has both:
// 1980, 1375/1956.
func (a Act) Years() string {
	switch {
	case a.Hijri == 0 && a.Gregorian == 0:
		return ""
	case a.Hijri == 0:
		return strconv.Itoa(a.Gregorian)
	case a.Gregorian == 0:
		return strconv.Itoa(a.Hijri)
	}
	return strconv.Itoa(a.Hijri) + "/" + strconv.Itoa(a.Gregorian)
}
