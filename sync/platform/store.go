package platform

import "iter"

// Store keeps the platform's tables. One transaction covers one push, order or
// setting with everything that follows from it.
type Store interface {
	// View runs f on an unchanging picture of the tables.
	View(f func(Tx) error) error
	// Update runs f, alone among updates, and makes what it put durable before
	// it returns nil: a power cut after that loses nothing. When f or the
	// commit fails, nothing of it is kept. f may not keep tx or its bytes.
	Update(f func(Tx) error) error
	Close() error
}

// Tx is one transaction. A read or write that fails makes the transaction
// fail: callers need not look after the disk.
type Tx interface {
	// Get gives a value, nil when there is none. The bytes may not be changed
	// and are valid until the transaction ends.
	Get(t Table, key string) []byte
	Put(t Table, key string, value []byte)
	Delete(t Table, key string)
	// Scan gives the rows whose keys begin with prefix, in ascending order of
	// bytes. Nothing may be put into the table during the walk.
	Scan(t Table, prefix string) iter.Seq2[string, []byte]
	// Fail makes the transaction fail with err, if nothing failed before.
	Fail(err error)
}

// Table of the store. Keys hold ids and numbers, never personal data.
type Table string

// The tables. `\0` separates the parts of a key; n is 8 bytes, big-endian.
const (
	Meta            Table = "meta"            // name → the platform's keys and counters
	Offices         Table = "offices"         // office → Office
	Codes           Table = "codes"           // handle of an enrolment code → Invitation
	Devices         Table = "devices"         // device → Device
	Journal         Table = "journal"         // office \0 n → event line, as it came
	Hashes          Table = "hashes"          // office \0 n → stored hash n of the journal's tree
	Identities      Table = "identities"      // office \0 opening \0 n, digest of the event's token → nothing
	States          Table = "states"          // office \0 shelf \0 id → record of the office's state
	Feed            Table = "feed"            // office \0 n → digest after the item ‖ item line
	Orders          Table = "orders"          // order number → Order
	Placed          Table = "placed"          // office \0 order number → nothing: whose order it is now
	Waiting         Table = "waiting"         // bureau \0 order number → nothing: transferred to nobody here
	Rates           Table = "rates"           // n → Rate
	Differences     Table = "differences"     // office \0 id → office.Difference
	Replies         Table = "replies"         // office \0 device → digest of the last request ‖ its reply
	Quarantine      Table = "quarantine"      // office \0 receipt → Quarantined
	Scans           Table = "scans"           // digest → bytes of an attachment
	Complaints      Table = "complaints"      // complaint → Complaint
	ScanOwners      Table = "scan_owners"     // office \0 digest → nothing: who may fetch it
	Letters         Table = "letters"         // label \0 office → nothing: who packed a letter under it
	Tracks          Table = "tracks"          // label \0 digest → office.Track: what the Post said of it
	Regularisations Table = "regularisations" // office \0 opening \0 n → Regularisation that it asked for
	Inspectors      Table = "inspectors"      // n → InspectorWord, for offices that join later
	Credits         Table = "credits"         // office \0 number of a statement → the Treasury's statement
)

// Tables in the order in which they were added.
var Tables = []Table{Meta, Offices, Codes, Devices, Journal, Hashes, Identities, States, Feed,
	Orders, Placed, Waiting, Rates, Differences, Replies, Quarantine, Scans, ScanOwners, Letters, Tracks, Complaints, Credits, Regularisations, Inspectors}
