package office

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// Why an extract cannot be written or believed.
const (
	ExtractNoKey      Code = "extract.no_key"    // the office is not enrolled: it has no key to sign with
	ExtractMalformed  Code = "extract.malformed" // args: line
	ExtractForged     Code = "extract.forged"    // it is not what was signed
	ExtractProof      Code = "extract.proof"     // args: line whose event is not in the journal that was signed
	ExtractVersion    Code = "extract.version"   // args: version found
	ExtractMissing    Code = "extract.missing"   // there is no such file
	ExtractNotWritten Code = "extract.not_written"
	ExtractOtherKey   Code = "extract.other_key" // args: fingerprint of the key that signed it
)

// ExtractAsk says what an extract holds.
type ExtractAsk struct {
	Filter TrailFilter `json:"filter"`
	Bodies bool        `json:"bodies,omitempty"` // with what was written in the events, names too
}

// ExtractReport is what an extract is found to say.
type ExtractReport struct {
	Bureau      string      `json:"bureau"`      // that the extract names
	Device      string      `json:"device"`      // under which the platform knows who signed
	Fingerprint string      `json:"fingerprint"` // of its key, to be compared with the platform's record
	Head        PrintedHead `json:"head"`        // of the journal then
	At          time.Time   `json:"at"`          // when it was written
	By          string      `json:"by"`          // by which person
	Filter      TrailFilter `json:"filter"`
	Events      int         `json:"events"`
	Withheld    int         `json:"withheld"` // of them, without what was written in them
	File        string      `json:"sha256"`   // of the whole file, hex: what was shown when it was written
}

// DeviceKey is the fingerprint of a device's public key as people compare it: the first 128 bits
// of its SHA-256, in groups of four digits.
func DeviceKey(key []byte) string {
	sum := sha256.Sum256(key)
	text := hex.EncodeToString(sum[:16])
	var groups []string
	for i := 0; i < len(text); i += 4 {
		groups = append(groups, text[i:i+4])
	}
	return strings.Join(groups, " ")
}
