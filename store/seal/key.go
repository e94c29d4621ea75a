package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/subtle"
	"errors"
)

const (
	version   = 1
	idSize    = 4
	keySize   = 32
	nonceSize = 12
	tagSize   = 16
	header    = 1 + idSize + nonceSize

	// Overhead is how many bytes longer a sealed value is than its plaintext.
	Overhead = header + tagSize
)

// Why a sealed value does not open.
var (
	ErrVersion    = errors.New("seal: written by another version")
	ErrUnknownKey = errors.New("seal: sealed with a key that is not here")
	ErrDamaged    = errors.New("seal: damaged, or sealed for another place")
	ErrClosed     = errors.New("seal: the keys are gone")
)

// ID tells keys apart. It is random and says nothing about the key.
type ID [idSize]byte

// Key seals values. It is safe for concurrent use until it is wiped.
type Key struct {
	id     ID
	secret [keySize]byte
	aead   cipher.AEAD
}

// NewKey draws a key at random.
func NewKey() *Key {
	var text [idSize + keySize]byte
	_, _ = rand.Read(text[:]) // never fails: crypto/rand stops the program first
	key, _ := ParseKey(text[:])
	clear(text[:])
	return key
}

// ParseKey reads what [Key.Bytes] wrote.
func ParseKey(text []byte) (*Key, error) {
	if len(text) != idSize+keySize {
		return nil, ErrDamaged
	}
	k := &Key{id: ID(text[:idSize]), secret: [keySize]byte(text[idSize:])}
	block, err := aes.NewCipher(k.secret[:])
	if err != nil {
		return nil, err
	}
	k.aead, err = cipher.NewGCM(block)
	return k, err
}

// Bytes are the id and the secret. Whoever holds them reads everything: they go
// into a slot, a recovery file or a sealed value, nowhere else.
func (k *Key) Bytes() []byte { return append(k.id[:], k.secret[:]...) }

// ID of the key.
func (k *Key) ID() ID { return k.id }

// Same tells whether two keys are one, in constant time.
func (k *Key) Same(other *Key) bool {
	return k.id == other.id && subtle.ConstantTimeCompare(k.secret[:], other.secret[:]) == 1
}

// wipe forgets the secret. Go may have copied it elsewhere: best effort.
func (k *Key) wipe() {
	clear(k.secret[:])
	k.aead = nil
}

// seal appends the sealed value to dst.
func (k *Key) seal(dst, place, plaintext []byte) []byte {
	dst = append(dst, version)
	dst = append(dst, k.id[:]...)
	var nonce [nonceSize]byte
	_, _ = rand.Read(nonce[:])
	dst = append(dst, nonce[:]...)
	return k.aead.Seal(dst, nonce[:], plaintext, place)
}

// open appends the plaintext to dst.
func (k *Key) open(dst, place, sealed []byte) ([]byte, error) {
	plaintext, err := k.aead.Open(dst, sealed[1+idSize:header], sealed[header:], place)
	if err != nil {
		return nil, ErrDamaged
	}
	return plaintext, nil
}
