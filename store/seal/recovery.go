package seal

import (
	"bytes"
	"io"

	"filippo.io/age"
)

// NewRecovery wraps a key for a fresh age identity. The identity
// ("AGE-SECRET-KEY-1…") is to be shown once and kept on paper in a safe; it is
// not kept here. Any age program can open the file with it.
func NewRecovery(key *Key) (file []byte, identity string, err error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, "", err
	}
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, id.Recipient())
	if err != nil {
		return nil, "", err
	}
	text := key.Bytes()
	defer clear(text)
	if _, err := w.Write(text); err != nil {
		return nil, "", err
	}
	if err := w.Close(); err != nil {
		return nil, "", err
	}
	return sealed.Bytes(), id.String(), nil
}

// OpenRecovery gives the key back; [ErrDamaged] for a wrong identity or file.
func OpenRecovery(file []byte, identity string) (*Key, error) {
	id, err := age.ParseX25519Identity(identity)
	if err != nil {
		return nil, ErrDamaged
	}
	r, err := age.Decrypt(bytes.NewReader(file), id)
	if err != nil {
		return nil, ErrDamaged
	}
	text, err := io.ReadAll(io.LimitReader(r, idSize+keySize+1))
	defer clear(text)
	if err != nil {
		return nil, ErrDamaged
	}
	return ParseKey(text)
}
