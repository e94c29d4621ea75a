package door

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"io/fs"
	"os"

	gossh "golang.org/x/crypto/ssh"

	"watiqa/store/office"
)

// HostKeyPath is where the office's own key lies: beside the books and not in
// them, because the door must prove which office it is before anybody has
// opened the books. It opens nothing: whoever steals it can pretend to be the
// office, no more.
func HostKeyPath(books string) string { return books + ".hostkey" }

// HostKey reads the office's own key; the first time it makes one, for the
// owner's account only.
func HostKey(books string) (gossh.Signer, error) {
	path := HostKeyPath(books)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if text, err = newHostKey(path); err != nil {
			return nil, err
		}
	} else if err != nil {
		return nil, office.Refuse(NoHostKey)
	}
	if info, err := os.Stat(path); err != nil || !ownersAlone(info) {
		return nil, office.Refuse(NoHostKey)
	}
	key, err := gossh.ParsePrivateKey(text)
	if err != nil {
		return nil, office.Refuse(NoHostKey)
	}
	return key, nil
}

func newHostKey(path string) ([]byte, error) {
	_, drawn, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, err
	}
	block, err := gossh.MarshalPrivateKey(drawn, "")
	if err != nil {
		return nil, err
	}
	text := pem.EncodeToMemory(block)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return os.ReadFile(path) // another process was faster
	}
	if err != nil {
		return nil, office.Refuse(NoHostKey)
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, errors.Join(office.Refuse(NoHostKey), os.Remove(path))
	}
	return text, nil
}

// Problems of the door to elsewhere.
const (
	NoHostKey office.Code = "door.host_key"  // it cannot be read or written, or others can read it
	NoListen  office.Code = "door.no_listen" // args: address
	Sealed    office.Code = "door.sealed"    // the books are: nothing is shown
)
