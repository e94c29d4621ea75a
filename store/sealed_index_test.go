package store

import (
	"bytes"
	"log/slog"
	"testing"
)

// A command of the command line opens the books, does its work and closes them,
// often while the index of names is being built: that is no damage.
func TestBooksThatAreSealedWhileTheirIndexIsBuiltAreNotCalledDamaged(t *testing.T) {
	d := newDesk(t)
	d.orders(3)
	var log bytes.Buffer
	d.books.log = slog.New(slog.NewTextHandler(&log, nil))
	_ = d.books.read(func(x *tx) error {
		d.books.Seal()
		if found, next := x.entries(nil, d.books); len(found) != 0 || next != nil {
			t.Errorf("%d entries, and more from %x", len(found), next)
		}
		return nil
	})
	if log.Len() > 0 {
		t.Errorf("the log has\n%s", log.String())
	}
}
