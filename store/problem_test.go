package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"testing"

	berrors "go.etcd.io/bbolt/errors"

	"watiqa/store/office"
	"watiqa/store/seal"
)

func TestFailuresAreSaidInTermsOfTheOffice(t *testing.T) {
	for err, want := range map[error]string{
		seal.ErrClosed:                       "books.sealed",
		seal.ErrDamaged:                      "books.damaged (journal/7)",
		seal.ErrVersion:                      "books.damaged (journal/7)",
		seal.ErrUnknownKey:                   "books.damaged (journal/7)",
		errDamaged:                           "books.damaged (journal/7)",
		fmt.Errorf("deeper: %w", errDamaged): "books.damaged (journal/7)",
		office.Refuse(office.BooksFull):      "books.disk_full",
		io.ErrUnexpectedEOF:                  io.ErrUnexpectedEOF.Error(),
	} {
		if got := problemOf(pathJournal, number(7), err); got.Error() != want {
			t.Errorf("%v became %v, want %s", err, got, want)
		}
	}
}

func TestFailuresOfOpeningAreSaidInTermsOfTheOffice(t *testing.T) {
	for err, want := range map[error]office.Code{
		berrors.ErrTimeout:                   office.BooksLocked,
		berrors.ErrInvalid:                   office.BooksForeign,
		berrors.ErrVersionMismatch:           office.BooksForeign,
		berrors.ErrChecksum:                  office.BooksDamaged,
		errors.New("file size too small 12"): office.BooksForeign,
		&os.PathError{Err: os.ErrPermission}: office.BooksReadOnly,
		&os.PathError{Err: os.ErrNotExist}:   office.BooksMissing,
	} {
		wants(t, want, openProblem(err))
	}
	if other := errors.New("other"); openProblem(other) != other {
		t.Error("an error that says nothing to us was changed")
	}
}

func TestTheFirstFailureOfATransactionCounts(t *testing.T) {
	d := newDesk(t)
	d.writing(func(x *tx) {
		x.fail(pathJournal, number(1), nil)
		if x.failure != nil {
			t.Error("no error is a failure")
		}
		x.fail(pathJournal, number(1), errDamaged)
		x.fail(pathTrail, nil, seal.ErrClosed)
		if x.failure.Error() != "books.damaged (journal/1)" {
			t.Error(x.failure)
		}
	})
	d.writing(func(x *tx) {
		if x.bucket("nowhere") != nil || x.get("nowhere", []byte("k")) != nil || x.size("nowhere") != 0 {
			t.Error("a bucket out of nothing")
		}
		x.put("nowhere", []byte("k"), nil)
		x.remove("nowhere", []byte("k"))
		wants(t, office.BooksDamaged, x.failure)
	})
	d.sound()
}

// No failure, whatever went wrong, carries a name: problems may be logged.
func TestProblemsHoldNoPersonalData(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.meddle(func(x *tx) { x.put(pathRequests, x.keyOf(pathRequests, ids[0]), []byte("noise")) })
	_, one := d.books.Request(agent, ids[0])
	_, two := d.books.Do(agent, command("claim", ids))
	_, three := d.books.Unlock("agent", "wrong words entirely")
	_, four := d.books.Do(agent, command("claim", []string{"البستان"}))
	for _, err := range []error{one, two, three} {
		if err == nil || bytes.Contains([]byte(err.Error()), []byte("البستان")) || bytes.Contains([]byte(err.Error()), []byte("agent")) {
			t.Errorf("%v", err)
		}
	}
	wants(t, office.UnknownSubject, four)
}

func TestAVerificationChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(2)...)
	_ = d.books.Close()
	before, _ := os.ReadFile(d.path)
	for range 2 {
		if report, err := VerifyFile(d.path, "officer", secret, d.options(), nil); err != nil || !report.Sound() {
			t.Fatal(report.Findings, err)
		}
	}
	if after, _ := os.ReadFile(d.path); !bytes.Equal(before, after) {
		t.Error("the file is another one")
	}
}
