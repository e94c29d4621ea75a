package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// path names a bucket below the root bucket. See the tree in doc.go.
type path string

const (
	rootName   = "v1"
	versionKey = "version"

	pathJournal  path = "journal"
	pathHashes   path = "hashes"
	pathIdentity path = "identity"
	pathTrail    path = "trail"
	pathFeed     path = "feed"
	pathStages   path = "stages"
	pathState    path = "state"
	pathAccess   path = "access"
	pathLooks    path = "access-hashes"
	pathLocal    path = "local"
	pathSlots    path = "local/slots"
	pathValues   path = "local/values"

	pathOffice      path = "state/office"
	pathPeople      path = "state/people"
	pathKeys        path = "state/keys"
	pathSignatories path = "state/signatories"
	pathRequests    path = "state/requests"
	pathFolders     path = "state/folders"
	pathRates       path = "state/rates"
	pathAccounts    path = "state/accounts"
	pathDifferences path = "state/differences"
	pathUnknown     path = "state/unknown"
	pathLetters     path = "state/letters"
	pathSlips       path = "state/slips"
	pathBatches     path = "state/batches"
	pathLabels      path = "state/labels"
	pathMail        path = "state/mail"
	pathComplaints  path = "state/complaints"
	pathNotes       path = "state/notes"
	pathVisits      path = "state/visits"
	pathSheets      path = "state/sheets"

	pathDrawers      path = "state/drawers"
	pathDays         path = "state/days"
	pathReceiptBooks path = "state/books"
	pathReceipts     path = "state/receipts"
	pathClosings     path = "state/closings"
	pathDeposits     path = "state/deposits"
	pathStatements   path = "state/statements"
	pathChecks       path = "state/checks"
	pathHandovers    path = "state/handovers"
	pathAnnexes      path = "state/annexes"
)

// paths in an order in which a bucket comes after the one that holds it.
func paths() []path {
	return []path{pathJournal, pathHashes, pathIdentity, pathTrail, pathFeed, pathStages, pathState,
		pathAccess, pathLooks, pathLocal, pathSlots, pathValues,
		pathOffice, pathPeople, pathKeys, pathSignatories, pathRequests, pathFolders, pathRates, pathAccounts,
		pathDifferences, pathUnknown, pathLetters, pathSlips, pathBatches, pathLabels, pathMail, pathSheets,
		pathComplaints, pathNotes, pathVisits,
		pathDrawers, pathDays, pathReceiptBooks, pathReceipts, pathClosings, pathDeposits, pathStatements, pathChecks, pathHandovers, pathAnnexes}
}

// later are buckets of the state that came after version 1 was frozen. Books
// that were written before lack them; opening makes them, and what belongs into
// them is replayed at the first unlocking (see restate.go).
func later() []path {
	return []path{pathKeys, pathLetters, pathSlips, pathBatches, pathLabels, pathMail, pathSheets,
		pathComplaints, pathNotes, pathVisits,
		pathDrawers, pathDays, pathReceiptBooks, pathReceipts, pathClosings, pathDeposits, pathStatements, pathChecks, pathHandovers, pathAnnexes}
}

// replayed tells whether a bucket is a shelf of the state.
func (p path) replayed() bool { return strings.HasPrefix(string(p), string(pathState)+"/") }

// appended buckets only ever grow at their end: their pages are filled up.
func (p path) appended() bool {
	switch p {
	case pathJournal, pathHashes, pathFeed, pathAccess, pathLooks:
		return true
	}
	return false
}

// place of a value: what it is sealed for.
func (p path) place(key []byte) []byte { return seal.Place(key, rootName, string(p)) }

// text of a place, for people and logs.
func (p path) text(key []byte) string {
	if key == nil {
		return string(p)
	}
	if len(key) == 8 && key[0] == 0 {
		return fmt.Sprintf("%s/%d", p, binary.BigEndian.Uint64(key))
	}
	if p == pathFeed && len(key) == 12 {
		return fmt.Sprintf("%s/%d/%d", p, binary.BigEndian.Uint32(key), binary.BigEndian.Uint64(key[4:]))
	}
	if id, ok := idOf(key); ok {
		return string(p) + "/" + id
	}
	return string(p) + "/" + hex.EncodeToString(key)
}

// number is the key of the n-th record of a log: 8 bytes big-endian.
func number(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// The four forms of a record's key. The first byte tells them apart.
const (
	formNumber  = 0x01 // decimal id: 8 bytes big-endian
	formCounter = 0x02 // c<opening>-<n>: 8 bytes and 8 bytes
	formHash    = 0x03 // anything else: a keyed hash, 32 bytes; the id stands before the value
	formText    = 0x21 // from here on: the id itself, up to 64 printable ASCII characters
)

// ours tells whether this program makes the ids of a bucket itself, so that
// they may stand in clear as they are. Others come from outside, and what they
// may hold is nobody's to promise.
func (p path) ours() bool {
	switch p {
	case pathOffice, pathPeople, pathSignatories, pathFolders, pathRates, pathAccounts, pathValues,
		pathDrawers, pathDays, pathReceiptBooks, pathReceipts, pathClosings, pathDeposits, pathChecks, pathHandovers, pathAnnexes:
		return true
	}
	return false
}

// keyOf is the key of a record.
func (t *tx) keyOf(p path, id string) []byte {
	if key, ok := clearKey(id); ok {
		return key
	}
	if p.ours() && plain(id) {
		return []byte(id)
	}
	return append([]byte{formHash}, t.hashed(string(p), id)...)
}

// clearKey is the key of an id that betrays nothing, whoever made it.
func clearKey(id string) ([]byte, bool) {
	if n, err := strconv.ParseUint(id, 10, 64); err == nil && strconv.FormatUint(n, 10) == id {
		return binary.BigEndian.AppendUint64([]byte{formNumber}, n), true
	}
	return counterKey(id)
}

// trailKey is a hash of what the event happened to, and the event's position.
func (t *tx) trailKey(noun office.Noun, subject string, position uint64) []byte {
	return binary.BigEndian.AppendUint64(t.hashed(string(noun), subject)[:trailHash], position)
}

const (
	trailHash = 16     // bytes
	keysKey   = "keys" // under local: the secret of hashed keys
)

// hashed is HMAC-SHA-256(a secret of the file, sort ‖ 0 ‖ id).
func (t *tx) hashed(sort, id string) []byte {
	if t.hashing == nil {
		secret, _ := t.open(pathLocal, []byte(keysKey))
		t.hashing = hmac.New(sha256.New, secret)
	}
	t.hashing.Reset()
	t.hashing.Write(append(append([]byte(sort), 0), id...))
	return t.hashing.Sum(nil)
}

// idOf is the id that a key stands for; not ok for a hash.
func idOf(key []byte) (string, bool) {
	switch {
	case len(key) == 9 && key[0] == formNumber:
		return strconv.FormatUint(binary.BigEndian.Uint64(key[1:]), 10), true
	case len(key) == 17 && key[0] == formCounter:
		return fmt.Sprintf("c%x-%d", key[1:9], binary.BigEndian.Uint64(key[9:])), true
	case plain(string(key)):
		return string(key), true
	}
	return "", false
}

func counterKey(id string) ([]byte, bool) {
	if len(id) < 19 || id[0] != 'c' || id[17] != '-' {
		return nil, false
	}
	opening, err := hex.DecodeString(id[1:17])
	n, errN := strconv.ParseUint(id[18:], 10, 64)
	if err != nil || errN != nil {
		return nil, false
	}
	key := append([]byte{formCounter}, opening...)
	key = binary.BigEndian.AppendUint64(key, n)
	again, _ := idOf(key)
	return key, again == id
}

func plain(id string) bool {
	if id == "" || len(id) > 64 {
		return false
	}
	for i := range len(id) {
		if id[i] < formText || id[i] > '~' {
			return false
		}
	}
	return true
}
