package store

import (
	"os"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

// Snapshot copies the books as they are at one moment to a new file, durably.
// Writers and readers go on meanwhile. The copy is sealed as the books are;
// scans are not part of it.
func (b *Books) Snapshot(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return office.Refuse(office.BooksExist)
	}
	partial := path + ".new"
	defer func() { _ = os.Remove(partial) }()
	if err := b.db.View(func(raw *bolt.Tx) error { return copyTo(partial, raw) }); err != nil {
		return fileProblem(err)
	}
	if err := os.Rename(partial, path); err != nil {
		return fileProblem(err)
	}
	syncDir(path)
	return nil
}

func copyTo(path string, raw *bolt.Tx) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err = raw.WriteTo(f); err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	return err
}
