package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

func TestAFullDiskReleasesTheBallastAndLosesNothing(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	ballast := d.path + ".ballast"
	if info, err := os.Stat(ballast); err != nil || info.Size() != 64<<10 {
		t.Fatalf("ballast %v, %v", info, err)
	}
	size := d.size()
	commit := d.books.commit
	d.books.commit = func(raw *bolt.Tx) error {
		_ = raw.Rollback()
		return fmt.Errorf("write: %w", full)
	}
	_, err := d.books.Do(agent, command("claim", ids))
	wants(t, office.BooksFull, err)
	if _, err := os.Stat(ballast); err == nil {
		t.Error("the ballast is still there")
	}
	wants(t, office.BooksFull, d.books.Trouble())
	d.books.commit = commit // now there is room
	if d.size() != size {
		t.Error("something was written")
	}
	d.must(agent, "claim", ids)
	d.sound()
	_ = d.books.Close()
	d.open()
	if problem := d.books.Trouble(); problem != nil {
		t.Errorf("after opening again: %v", problem)
	}
}

// While there still is time to make room.
func TestADiskThatIsNearlyFullIsToldOfBeforeItIs(t *testing.T) {
	d := newDesk(t)
	d.books.low = lowDisk
	for free, low := range map[uint64]bool{499 << 20: true, 500 << 20: false, 1 << 40: false} {
		d.books.free = func() (uint64, error) { return free, nil }
		if problem := d.books.Trouble(); (problem != nil) != low {
			t.Errorf("%d bytes free: %v", free, problem)
		} else if low && (problem.Code != office.BooksLow || problem.Args[0] != "499") {
			t.Errorf("%d bytes free: %v", free, problem)
		}
	}
	if free, err := freeBytes(filepath.Dir(d.path)); err != nil || free == 0 {
		t.Errorf("of this disk: %d, %v", free, err)
	}
}

func TestAfterAnIOErrorNothingIsWrittenAndReadingGoesOn(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	d.books.commit = func(raw *bolt.Tx) error {
		_ = raw.Rollback()
		return errors.New("input/output error")
	}
	_, err := d.books.Do(agent, command("claim", ids))
	wants(t, office.BooksStopped, err)
	d.books.commit = (*bolt.Tx).Commit
	_, err = d.books.Do(agent, command("claim", ids))
	wants(t, office.BooksStopped, err)
	wants(t, office.BooksStopped, d.books.PutLocal("x", 1))
	wants(t, office.BooksStopped, d.books.Trouble())
	if r := d.request(ids[0]); r.Stage != office.Placed {
		t.Errorf("the request stands at %s", r.Stage)
	}
	d.sound()
	if err := d.books.Snapshot(filepath.Join(t.TempDir(), "copy")); err != nil {
		t.Errorf("no copy to go on with: %v", err)
	}
}

func TestARuleThatPanicsLeavesTheBooksUsable(t *testing.T) {
	d := newDesk(t)
	func() {
		defer func() { _ = recover() }()
		_ = d.books.update(func(*tx) error { panic("a rule went wrong") })
	}()
	d.orders(1)
	d.sound()
}

func TestErrorsOfTheFileSystemAreSaidInTermsOfTheOffice(t *testing.T) {
	for err, want := range map[error]office.Code{
		&os.PathError{Op: "write", Err: full}:            office.BooksFull,
		&os.PathError{Op: "open", Err: os.ErrPermission}: office.BooksReadOnly,
		&os.PathError{Op: "open", Err: os.ErrNotExist}:   office.BooksMissing,
	} {
		wants(t, want, fileProblem(err))
	}
	if other := errors.New("other"); fileProblem(other) != other || fileProblem(nil) != nil {
		t.Error("an error that says nothing to us was changed")
	}
}
