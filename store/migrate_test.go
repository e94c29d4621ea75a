package store

import (
	"errors"
	"os"
	"testing"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

func TestEveryOlderVersionHasAWayToThePresentOne(t *testing.T) {
	if len(migrations()) != Version-1 {
		t.Errorf("%d migrations lead to version %d", len(migrations()), Version)
	}
}

func TestAMigrationIsOneTransactionAfterACopy(t *testing.T) {
	d := newDesk(t)
	broken := []migration{
		func(root *bolt.Bucket) error { return root.Put([]byte("trace"), []byte("1")) },
		func(*bolt.Bucket) error { return errors.New("the third layout is not there yet") },
	}
	if err := d.books.migrate(broken); err == nil {
		t.Fatal("it went through")
	}
	read := func(key string) (value string) {
		_ = d.books.db.View(func(raw *bolt.Tx) error {
			value = string(raw.Bucket([]byte(rootName)).Get([]byte(key)))
			return nil
		})
		return value
	}
	if read("trace") != "" || read(versionKey) != "1" {
		t.Error("half of it stayed")
	}
	wants(t, office.BooksExist, d.books.migrate(broken[:1])) // the copy of the first attempt is not overwritten
	copied := d.path + ".v1"
	if report, err := VerifyFile(copied, "admin", secret, d.options(), nil); err != nil || !report.Sound() {
		t.Errorf("the copy: %v, %v", report, err)
	}
	_ = os.Remove(copied)
	if err := d.books.migrate(broken[:1]); err != nil {
		t.Fatal(err)
	}
	if read("trace") != "1" || read(versionKey) != "2" {
		t.Error("not migrated")
	}
	_ = d.books.Close()
	_, err := Open(d.path, d.options())
	wants(t, office.BooksNewer, err) // for this program it now is
}
