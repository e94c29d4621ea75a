package seal

import (
	"crypto/rand"
	"encoding/json"

	"golang.org/x/crypto/argon2"
)

// Cost of turning a passphrase into a key with argon2id. It is kept in the
// slot, so that it can grow with machines.
type Cost struct {
	Time    uint32 `json:"t"`
	Memory  uint32 `json:"m"` // KiB
	Threads uint8  `json:"p"`
}

// Standard is what offices pay: half a second on a small PC.
func Standard() Cost { return Cost{Time: 3, Memory: 64 << 10, Threads: 4} }

// Light is for tests and demos only.
func Light() Cost { return Cost{Time: 1, Memory: 64, Threads: 1} }

// valid keeps a damaged slot from asking for the whole machine.
func (c Cost) valid() bool {
	return c.Time >= 1 && c.Time <= 64 && c.Memory >= 8 && c.Memory <= 4<<20 && c.Threads >= 1
}

// slot is a key wrapped under a passphrase, as it lies on disk.
type slot struct {
	Cost   Cost   `json:"cost"`
	Salt   []byte `json:"salt"`
	Sealed []byte `json:"sealed"`
}

// NewSlot wraps a key under a passphrase.
func NewSlot(key *Key, passphrase string, cost Cost) ([]byte, error) {
	s := slot{Cost: cost, Salt: make([]byte, 16)}
	_, _ = rand.Read(s.Salt)
	wrapper, err := s.wrapper(passphrase)
	if err != nil {
		return nil, err
	}
	defer wrapper.wipe()
	text := key.Bytes()
	defer clear(text)
	s.Sealed = wrapper.seal(nil, s.Salt, text)
	return json.Marshal(s)
}

// OpenSlot gives the key back. It fails with [ErrVersion] or [ErrDamaged]; a
// wrong passphrase cannot be told from a damaged slot.
func OpenSlot(text []byte, passphrase string) (*Key, error) {
	var s slot
	if json.Unmarshal(text, &s) != nil || !s.Cost.valid() || len(s.Sealed) < Overhead {
		return nil, ErrDamaged
	}
	if s.Sealed[0] != version {
		return nil, ErrVersion
	}
	wrapper, err := s.wrapper(passphrase)
	if err != nil {
		return nil, err
	}
	defer wrapper.wipe()
	plaintext, err := wrapper.open(nil, s.Salt, s.Sealed)
	if err != nil {
		return nil, err
	}
	defer clear(plaintext)
	return ParseKey(plaintext)
}

// wrapper is the key made from the passphrase; its id is all zeros.
func (s slot) wrapper(passphrase string) (*Key, error) {
	if !s.Cost.valid() {
		return nil, ErrDamaged
	}
	text := make([]byte, idSize, idSize+keySize)
	text = append(text, argon2.IDKey([]byte(passphrase), s.Salt, s.Cost.Time, s.Cost.Memory, s.Cost.Threads, keySize)...)
	defer clear(text)
	return ParseKey(text)
}
