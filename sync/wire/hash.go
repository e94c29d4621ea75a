package wire

import (
	"crypto/sha256"
	"encoding/hex"

	"golang.org/x/mod/sumdb/tlog"
)

// Hash is 32 bytes, written in 64 lower-case hex digits.
type Hash [32]byte

// HashOf is SHA-256 of the bytes.
func HashOf(b []byte) Hash { return sha256.Sum256(b) }

func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// MarshalText writes the hex digits.
func (h Hash) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, h[:]), nil }

// UnmarshalText reads 64 lower-case hex digits; a hash has one form only.
func (h *Hash) UnmarshalText(text []byte) error {
	if len(text) != 2*len(h) {
		return ErrMalformed
	}
	var read Hash
	if _, err := hex.Decode(read[:], text); err != nil || read.String() != string(text) {
		return ErrMalformed
	}
	*h = read
	return nil
}

// ParseHash reads what [Hash.String] wrote. The empty string is the zero hash:
// a feed of which nothing was taken has it as its digest.
func ParseHash(text string) (Hash, error) {
	var h Hash
	if text == "" {
		return h, nil
	}
	err := h.UnmarshalText([]byte(text))
	return h, err
}

// Point is a place in a journal: how many events lie before it, and the root
// of the Merkle tree (RFC 6962) over their leaves. The root of no events is
// SHA-256 of nothing.
type Point struct {
	Size uint64 `json:"size"`
	Root Hash   `json:"root"`
}

// Origin is the point before the first event.
func Origin() Point { return Point{Root: HashOf(nil)} }

// RecordHash is what the Merkle tree holds at its lowest level for a leaf:
// SHA-256(0x00 ‖ leaf).
func RecordHash(leaf [32]byte) Hash { return Hash(tlog.RecordHash(leaf[:])) }
