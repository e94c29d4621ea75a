package seal

import "sync"

// Ring holds the keys of one set of books. It is safe for concurrent use.
type Ring struct {
	mu   sync.RWMutex
	keys []*Key // the last one seals
}

// NewRing begins a ring with its first key.
func NewRing(first *Key) *Ring { return &Ring{keys: []*Key{first}} }

// Add puts a newer key on the ring: it seals from now on, the others still open.
func (r *Ring) Add(key *Key) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.keys = append(r.keys, key)
}

// Holds tells whether the ring holds this very key.
func (r *Ring) Holds(key *Key) bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	for _, k := range r.keys {
		if k.Same(key) {
			return true
		}
	}
	return false
}

// First gives a copy of the oldest key: the one that slots and recovery
// files hold. Keys added later are kept as values sealed with an older one.
func (r *Ring) First() (*Key, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if len(r.keys) == 0 {
		return nil, ErrClosed
	}
	return ParseKey(r.keys[0].Bytes())
}

// Seal appends plaintext, sealed for a place, to dst.
func (r *Ring) Seal(dst, place, plaintext []byte) ([]byte, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if len(r.keys) == 0 {
		return nil, ErrClosed
	}
	return r.keys[len(r.keys)-1].seal(dst, place, plaintext), nil
}

// Open appends the plaintext of a value sealed for a place to dst. It fails
// with [ErrVersion], [ErrUnknownKey], [ErrDamaged] or [ErrClosed].
func (r *Ring) Open(dst, place, sealed []byte) ([]byte, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	switch {
	case len(r.keys) == 0:
		return nil, ErrClosed
	case len(sealed) < 1:
		return nil, ErrDamaged
	case sealed[0] != version:
		return nil, ErrVersion
	case len(sealed) < Overhead:
		return nil, ErrDamaged
	}
	for _, key := range r.keys {
		if key.id == ID(sealed[1:1+idSize]) {
			return key.open(dst, place, sealed)
		}
	}
	return nil, ErrUnknownKey
}

// Close wipes the keys. What is asked afterwards fails with [ErrClosed].
func (r *Ring) Close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, key := range r.keys {
		key.wipe()
	}
	r.keys = nil
}
