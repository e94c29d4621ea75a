package office

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"strings"
	"time"
)

// Key is an SSH key that opens the door for one person. A key that was revoked
// stays so for ever, whatever arrives later and in whatever order: who is let in
// again gets another one.
type Key struct {
	ID      string     `json:"id"`               // its fingerprint, as ssh prints it: SHA256:…
	Public  string     `json:"public,omitempty"` // type and base64, as in an authorized_keys file
	Person  string     `json:"person,omitempty"`
	Until   Day        `json:"until,omitempty"` // last day on the office's calendar; empty: until it is revoked
	Source  RateSource `json:"source,omitempty"`
	Granted time.Time  `json:"granted,omitzero"` // UTC
	By      string     `json:"by,omitempty"`     // person who granted it here; empty: the platform
	Revoked time.Time  `json:"revoked,omitzero"` // UTC
	Note    string     `json:"note,omitempty"`   // why it was revoked
}

// Dead tells whether the key was revoked.
func (k Key) Dead() bool { return !k.Revoked.IsZero() }

// Over tells whether the key's last day lies before a day.
func (k Key) Over(today Day) bool { return k.Until != "" && k.Until < today }

// Why a key does not open the door.
const (
	KeyMalformed Code = "key.malformed"
	KeyWeak      Code = "key.weak"    // DSA, or RSA below 2048 bits
	KeyUnknown   Code = "key.unknown" // nobody's
	KeyDead      Code = "key.revoked"
	KeyExpired   Code = "key.expired" // args: its last day
	KeyTaken     Code = "key.taken"   // somebody else's
	NoPassphrase Code = "person.no_passphrase"
)

// Bearer gives the person for whom a key opens the door on a day, or why it
// does not. id is the fingerprint of a key that was proven.
func (s *State) Bearer(id string, today Day) (Person, Key, *Problem) {
	k, known := s.Keys.Get(id)
	p, here := s.People.Get(k.Person)
	switch {
	case !known:
		return p, k, Refuse(KeyUnknown)
	case k.Dead(), !here, p.Removed:
		return p, k, Refuse(KeyDead)
	case k.Over(today):
		return p, k, Refuse(KeyExpired, string(k.Until))
	}
	return p, k, nil
}

// keyTypes that open the door, and the length of the blob behind the type's
// name where it is fixed.
var keyTypes = map[string]int{
	"ssh-ed25519":                        4 + 32,
	"ecdsa-sha2-nistp256":                4 + 8 + 4 + 65,
	"ecdsa-sha2-nistp384":                4 + 8 + 4 + 97,
	"ecdsa-sha2-nistp521":                4 + 8 + 4 + 133,
	"sk-ssh-ed25519@openssh.com":         0,
	"sk-ecdsa-sha2-nistp256@openssh.com": 0,
	"ssh-rsa":                            0,
}

const leastRSA = 2048 // bits

// ParseKey reads a public key as it stands in a .pub file; a comment is left
// out. What it gives is the key's fingerprint and its canonical text.
func ParseKey(typed string) (id, public string, problem *Problem) {
	words := strings.Fields(typed)
	if len(words) < 2 {
		return "", "", Refuse(KeyMalformed)
	}
	if words[0] == "ssh-dss" {
		return "", "", Refuse(KeyWeak)
	}
	blob, err := base64.StdEncoding.DecodeString(words[1])
	length, known := keyTypes[words[0]]
	name, rest, ok := sshString(blob)
	if err != nil || !known || !ok || string(name) != words[0] || (length > 0 && len(rest) != length) {
		return "", "", Refuse(KeyMalformed)
	}
	if words[0] == "ssh-rsa" {
		if problem := rsaProblem(rest); problem != nil {
			return "", "", problem
		}
	}
	return Fingerprint(blob), words[0] + " " + base64.StdEncoding.EncodeToString(blob), nil
}

// Fingerprint of a public key's SSH wire format, as ssh-keygen prints it.
func Fingerprint(blob []byte) string {
	sum := sha256.Sum256(blob)
	return "SHA256:" + base64.RawStdEncoding.EncodeToString(sum[:])
}

func rsaProblem(rest []byte) *Problem {
	_, rest, ok := sshString(rest) // the exponent
	modulus, rest, okM := sshString(rest)
	if !ok || !okM || len(rest) > 0 || len(modulus) > 1<<11+1 {
		return Refuse(KeyMalformed)
	}
	for len(modulus) > 0 && modulus[0] == 0 {
		modulus = modulus[1:]
	}
	if len(modulus)*8 < leastRSA {
		return Refuse(KeyWeak)
	}
	return nil
}

// sshString cuts the first length-prefixed string off a wire format.
func sshString(b []byte) (first, rest []byte, ok bool) {
	if len(b) < 4 {
		return nil, nil, false
	}
	n := uint64(binary.BigEndian.Uint32(b))
	if n > uint64(len(b)-4) {
		return nil, nil, false
	}
	return b[4 : 4+n], b[4+n:], true
}
