package platform

import (
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Office as the platform knows it. Head and Walk move with the journal,
// Feed and Digest with the feed. Walk holds the secret of the office's opening:
// it never leaves the store.
type Office struct {
	ID     string      `json:"id"` // the bureau's code with "/" written "-"
	Bureau string      `json:"bureau"`
	Name   office.Name `json:"name"`

	Head   wire.Point    `json:"head"`             // of the journal held
	Access wire.Point    `json:"access"`           // of the access log, which stays in the office
	Walk   wire.Follower `json:"walk,omitzero"`    // stands behind the last event held
	Feed   uint64        `json:"feed"`             // last item made
	Digest wire.Hash     `json:"digest"`           // of the feed up to it
	Parked int64         `json:"parked,omitempty"` // bytes in quarantine

	Unreadable uint64 `json:"unreadable,omitempty"` // pages of the feed that the office took and we no longer hold
}

// Device is one installation of the office's program.
type Device struct {
	ID        string    `json:"id"`
	Office    string    `json:"office"`
	Key       []byte    `json:"key"`       // Ed25519 public key
	Recipient string    `json:"recipient"` // age recipient, for bundles
	Since     time.Time `json:"since"`
	Revoked   time.Time `json:"revoked,omitzero"`
}

// Invitation is an enrolment code that was issued. It works once.
type Invitation struct {
	Office  string    `json:"office"`
	Code    wire.Code `json:"code"`
	Until   time.Time `json:"until"`
	Request wire.Hash `json:"request"`          // digest of the line that used it
	Answer  []byte    `json:"answer,omitempty"` // and what it was answered
}

// Order as the platform keeps it, whatever an office does with it.
type Order struct {
	Order     office.Order `json:"order"`
	Office    string       `json:"office,omitempty"` // whose feed holds it now; "": waits for its bureau
	Bureau    string       `json:"bureau"`           // to which it was placed or transferred
	Route     []string     `json:"route,omitempty"`  // bureaux that it left
	Withdrawn time.Time    `json:"withdrawn,omitzero"`
}

// Rate of the tariff and for whom it is.
type Rate struct {
	Office string      `json:"office,omitempty"` // "": every office
	Rate   office.Rate `json:"rate"`
}

// InspectorWord lets an inspector in at offices, or calls a key back, also at
// those that join later.
type InspectorWord struct {
	Inspector string        `json:"inspector"` // by the platform's own id
	Kind      office.Kind   `json:"kind"`      // of the item: granted or revoked
	Wish      InspectorWish `json:"wish"`
}

// Quarantined is a push that could not join the journal and is kept whole: it
// is evidence, and there may be money in it.
type Quarantined struct {
	Why    string    `json:"why"` // the verdict
	Device string    `json:"device"`
	At     time.Time `json:"at"`
	Body   []byte    `json:"body"` // as it came, uncompressed
}

func (o *Office) save(tx Tx) { save(tx, Offices, o.ID, *o) }
