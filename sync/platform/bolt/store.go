package bolt

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"watiqa/sync/platform"
)

var (
	// ErrLocked means that another process owns the file.
	ErrLocked = errors.New("bolt: the platform's file is open in another process")
	// ErrStopped means that a write failed earlier: restart on a sound disk.
	ErrStopped = errors.New("bolt: writing stopped after a failed write")
)

// Store is an open file.
type Store struct {
	db      *bbolt.DB
	stopped atomic.Bool
}

// Open opens the file at path and creates it where there is none. It waits a
// second for another process to let go of it.
func Open(path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if err := create(path); err != nil {
			return nil, err
		}
	}
	db, err := open(path)
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, ErrLocked
	}
	if err != nil {
		return nil, err
	}
	if err := addTables(db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Store{db: db}, nil
}

func open(path string) (*bbolt.DB, error) {
	return bbolt.Open(path, 0o600, &bbolt.Options{Timeout: time.Second, FreelistType: bbolt.FreelistMapType, NoFreelistSync: true})
}

// create makes the file under another name first: a crash on the way leaves
// either no file or a whole one.
func create(path string) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	half := path + ".new"
	if err := os.Remove(half); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	db, err := open(half)
	if err != nil {
		return err
	}
	if err := errors.Join(addTables(db), db.Sync(), db.Close()); err != nil {
		return err
	}
	if err := os.Rename(half, path); err != nil {
		return err
	}
	return syncFolder(folder)
}

func syncFolder(folder string) error {
	if runtime.GOOS == "windows" { // folders cannot be synced there
		return nil
	}
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func addTables(db *bbolt.DB) error {
	return db.Update(func(tx *bbolt.Tx) error {
		for _, t := range platform.Tables {
			if _, err := tx.CreateBucketIfNotExists([]byte(t)); err != nil {
				return err
			}
		}
		return nil
	})
}

// View implements [platform.Store].
func (s *Store) View(f func(platform.Tx) error) error {
	return s.db.View(func(b *bbolt.Tx) error {
		t := &tx{tx: b}
		return errors.Join(f(t), t.failed)
	})
}

// Update implements [platform.Store].
func (s *Store) Update(f func(platform.Tx) error) error {
	if s.stopped.Load() {
		return ErrStopped
	}
	b, err := s.db.Begin(true)
	if err != nil {
		return err
	}
	defer func() { _ = b.Rollback() }() // after a commit it does nothing
	t := &tx{tx: b}
	if err := f(t); err != nil {
		return err
	}
	if t.failed != nil {
		return t.failed
	}
	err = b.Commit()
	if err != nil && !errors.Is(err, syscall.ENOSPC) {
		s.stopped.Store(true)
	}
	return err
}

// Close lets go of the file once running transactions have ended.
func (s *Store) Close() error { return s.db.Close() }
