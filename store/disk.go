package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"watiqa/store/office"
)

// commitFailed decides what a failed commit means. A full disk leaves the file
// as it was: the ballast is let go, so that the next change fits. After any
// other I/O error going on could damage the file: nothing more is written.
func (b *Books) commitFailed(err error) error {
	if diskFull(err) {
		b.ballast.release()
		b.log.Warn("disk full; ballast released")
		return office.Refuse(office.BooksFull)
	}
	b.stopped.Store(true)
	b.log.Error("commit failed; the books are read-only from now on", "error", err)
	return office.Refuse(office.BooksStopped)
}

// ballast is a file beside the books that takes up space, to be released when
// the disk is full: with copy on write even a deletion needs room.
type ballast struct {
	path string
	size int
	mu   *sync.Mutex
	lost *bool
}

func newBallast(books string, light bool) ballast {
	b := ballast{path: books + ".ballast", size: 16 << 20, mu: &sync.Mutex{}, lost: new(bool)}
	if light {
		b.size = 64 << 10
	}
	return b
}

// lay writes the ballast if it is not there. A disk too full for it is not an
// error yet: [Books.Trouble] says so.
func (b ballast) lay() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if info, err := os.Stat(b.path); err == nil && info.Size() == int64(b.size) {
		return
	}
	if err := os.WriteFile(b.path, make([]byte, b.size), 0o600); err != nil {
		_ = os.Remove(b.path)
		*b.lost = true
	}
}

func (b ballast) release() {
	b.mu.Lock()
	defer b.mu.Unlock()
	_ = os.Remove(b.path)
	*b.lost = true
}

func (b ballast) gone() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return *b.lost
}

// fileProblem says an error of the file system in terms of the office.
func fileProblem(err error) error {
	switch {
	case err == nil:
		return nil
	case diskFull(err):
		return office.Refuse(office.BooksFull)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return office.Refuse(office.BooksReadOnly)
	case errors.Is(err, fs.ErrNotExist):
		return office.Refuse(office.BooksMissing)
	}
	return err
}

// syncDir makes a rename in a folder durable. Where folders cannot be synced
// (Windows) the file system does it by itself.
func syncDir(file string) {
	if dir, err := os.Open(filepath.Dir(file)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
}
