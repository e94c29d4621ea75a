package store

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// Founding is what the books of a new office begin with. First is made an
// administrator if no role is given. Ids are given where they are empty.
type Founding struct {
	Settings    office.Settings
	First       office.Person
	Passphrase  string
	Signatories []office.Signatory
}

// Create makes new books and gives their recovery identity: it is not kept
// anywhere and is to be shown once. The file appears whole or not at all.
func Create(path string, f Founding, o Options) (recovery string, err error) {
	if _, err := os.Lstat(path); err == nil {
		return "", office.Refuse(office.BooksExist)
	}
	if err := weak(f.Passphrase, f.First.Login, f.First.Name.Ar, f.First.Name.Fr); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", fileProblem(err)
	}
	partial := path + ".new"
	_ = os.Remove(partial)
	defer func() { _ = os.Remove(partial) }() // gone already when all went well
	recovery, err = o.books(partial).found(f)
	if err != nil {
		return "", fileProblem(err)
	}
	if _, err := os.Lstat(path); err == nil { // someone else was faster
		return "", office.Refuse(office.BooksExist)
	}
	if err := os.Rename(partial, path); err != nil {
		return "", fileProblem(err)
	}
	syncDir(path)
	return recovery, nil
}

// found writes a whole new file.
func (b *Books) found(f Founding) (recovery string, err error) {
	if b.db, err = bolt.Open(b.path, 0o600, boltOptions(false)); err != nil {
		return "", err
	}
	defer func() {
		if closing := b.db.Close(); err == nil {
			err = closing
		}
	}()
	if err := b.db.Update(raise); err != nil {
		return "", err
	}
	key := seal.NewKey()
	slot, err := seal.NewSlot(key, f.Passphrase, b.cost)
	if err != nil {
		return "", err
	}
	file, recovery, err := seal.NewRecovery(key)
	if err != nil {
		return "", err
	}
	s := newSession(seal.NewRing(key))
	defer s.ring.Close()
	return recovery, b.updateIn(s, func(t *tx) error {
		t.setMark(mark{At: t.now})
		t.sealJSON(pathLocal, []byte(shapeKey), shape)
		t.newSecret(keysKey)
		t.newSecret(accessKey)
		t.newSecret(attachmentKey)
		t.vouch(pathLocal, []byte(recoveryKey), file)
		t.putSlot(f.First.Login, slot)
		if err := t.opened(); err != nil {
			return err
		}
		for _, fact := range f.facts() {
			if _, err := t.append(t.moment(), "", fact); err != nil {
				return err
			}
		}
		return nil
	})
}

func (f Founding) facts() []office.Fact {
	first := f.First
	if first.ID == "" {
		first.ID = "p1"
	}
	if len(first.Roles) == 0 {
		first.Roles = []office.Role{office.Administrator}
	}
	signatories := make([]office.Signatory, len(f.Signatories))
	for i, signatory := range f.Signatories {
		if signatory.ID == "" {
			signatory.ID = "s" + strconv.Itoa(i+1)
		}
		signatories[i] = signatory
	}
	return office.Founding(f.Settings, first, signatories...)
}

// raise makes the buckets of a new file, its version and its salt.
func raise(raw *bolt.Tx) error {
	root, err := raw.CreateBucket([]byte(rootName))
	if err != nil {
		return err
	}
	if err := root.Put([]byte(versionKey), []byte(strconv.Itoa(Version))); err != nil {
		return err
	}
	for _, p := range paths() {
		if err := makeBucket(root, p); err != nil {
			return err
		}
	}
	salt := make([]byte, 16)
	_, _ = rand.Read(salt)
	return root.Bucket([]byte(pathLocal)).Put([]byte(saltKey), salt)
}

// boltOptions that held when crashes and cold starts were measured.
func boltOptions(readOnly bool) *bolt.Options {
	return &bolt.Options{
		Timeout:        time.Second,
		NoFreelistSync: true,
		FreelistType:   bolt.FreelistMapType,
		PageSize:       pageSize,
		ReadOnly:       readOnly,
	}
}

const pageSize = 4096 // the same on every machine: a file may travel
