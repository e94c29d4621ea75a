package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"strconv"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// Key slots lie in clear, because they are what opens the rest. A slot's key
// is HMAC-SHA-256(salt of the file, login), so no name shows. Before each
// slot, and before the recovery file, stands a sealed value of nothing whose
// place covers salt, key and bytes: once the data key is there, a changed byte
// shows.

const (
	saltKey     = "salt"
	recoveryKey = "recovery"
)

func (t *tx) slotKey(login string) []byte {
	mac := hmac.New(sha256.New, t.get(pathLocal, []byte(saltKey)))
	mac.Write([]byte(login))
	return mac.Sum(nil)
}

// vouch puts clear bytes with the seal that vouches for them.
func (t *tx) vouch(p path, key, text []byte) {
	guard, err := t.ring.Seal(nil, t.guardPlace(p, key, text), nil)
	t.fail(p, key, err)
	t.put(p, key, append(guard, text...))
}

// vouched tells whether clear bytes are the ones that were put.
func (t *tx) vouched(p path, key, value []byte) bool {
	if len(value) < seal.Overhead {
		return false
	}
	_, err := t.ring.Open(nil, t.guardPlace(p, key, value[seal.Overhead:]), value[:seal.Overhead])
	return err == nil
}

func (t *tx) guardPlace(p path, key, text []byte) []byte {
	place := seal.Place(key, rootName, string(p), string(t.get(pathLocal, []byte(saltKey))))
	return append(place, text...)
}

// clear gives the bytes after the guard.
func (t *tx) clear(p path, key []byte) []byte {
	value := t.get(p, key)
	if len(value) < seal.Overhead {
		return nil
	}
	return value[seal.Overhead:]
}

func (t *tx) putSlot(login string, slot []byte) {
	t.vouch(pathSlots, t.slotKey(login), slot)
}

// slot of a login; nil when there is none.
func (t *tx) slot(login string) []byte {
	return t.clear(pathSlots, t.slotKey(login))
}

// dropSlot takes a removed person's key away.
func (t *tx) dropSlot(person string) {
	if p, ok := t.state().People.Get(person); ok {
		t.remove(pathSlots, t.slotKey(p.Login))
	}
}

// weak says why a new passphrase is not accepted, or nil.
func weak(passphrase string, names ...string) error {
	err := seal.CheckPassphrase(passphrase, names...)
	if errors.Is(err, seal.ErrShort) || errors.Is(err, seal.ErrGuessable) {
		return office.Refuse(office.WeakPassphrase, strconv.Itoa(seal.LeastPassphrase))
	}
	return err
}
