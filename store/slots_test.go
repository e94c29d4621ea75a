package store

import (
	"bytes"
	"os"
	"testing"

	"watiqa/store/office"
	"watiqa/store/seal"
)

func TestNoLoginShowsInTheFile(t *testing.T) {
	d := newDesk(t)
	one, two := []byte(nil), []byte(nil)
	_ = d.books.read(func(x *tx) error { one = x.slotKey("admin"); return nil })
	other := newDesk(t)
	_ = other.books.read(func(x *tx) error { two = x.slotKey("admin"); return nil })
	if bytes.Equal(one, two) {
		t.Error("the same login has the same key in two files: a list of names would find it")
	}
	if len(one) != 32 {
		t.Errorf("%d bytes", len(one))
	}
}

func TestEachPersonHasOneSlot(t *testing.T) {
	d := newDesk(t)
	count := func() (n int) {
		_ = d.books.read(func(x *tx) error {
			c := x.bucket(pathSlots).Cursor()
			for key, _ := c.First(); key != nil; key, _ = c.Next() {
				n++
			}
			return nil
		})
		return n
	}
	if n := count(); n != 3 {
		t.Fatalf("%d slots for three people", n)
	}
	d.must(admin, "person.reset", []string{agent}, "passphrase", "another four words")
	if n := count(); n != 3 {
		t.Errorf("%d slots after a reset", n)
	}
	d.must(admin, "person.remove", []string{agent}, "reason", "left")
	if n := count(); n != 2 {
		t.Errorf("%d slots after one left", n)
	}
	d.must(admin, "person.add", nil, "login", "agent", "name_ar", "عون", "roles", "agent", "passphrase", "yet another four")
	if p, err := d.books.Unlock("agent", "yet another four"); err != nil || p.ID == agent {
		t.Errorf("a newcomer with an old login: %v, %v", p, err)
	}
	d.sound()
}

func TestTheGuardVouchesForEveryByte(t *testing.T) {
	d := newDesk(t)
	_ = d.books.read(func(x *tx) error {
		key := x.slotKey("admin")
		value := bytes.Clone(x.get(pathSlots, key))
		if !x.vouched(pathSlots, key, value) {
			t.Error("not even for what was written")
		}
		for i := range value {
			value[i] ^= 1
			if x.vouched(pathSlots, key, value) {
				t.Errorf("byte %d", i)
			}
			value[i] ^= 1
		}
		if x.vouched(pathSlots, x.slotKey("agent"), value) || x.vouched(pathLocal, []byte(recoveryKey), value) {
			t.Error("in another place")
		}
		for n := range min(len(value), seal.Overhead+1) {
			if x.vouched(pathSlots, key, value[:n]) {
				t.Errorf("for %d bytes of it", n)
			}
		}
		return nil
	})
}

func TestASlotOfANewerVersionSaysSo(t *testing.T) {
	d := newDesk(t)
	d.meddle(func(x *tx) {
		key := x.slotKey("agent")
		slot := bytes.Clone(x.slot("agent"))
		x.vouch(pathSlots, key, bytes.Replace(slot, []byte(`"sealed":"AQ`), []byte(`"sealed":"Ag`), 1)) // 1 becomes 2
	})
	_, err := d.books.Unlock("agent", secret)
	wants(t, office.BooksNewer, err)
}

func TestTheKeyOfOtherBooksOpensNothing(t *testing.T) {
	d, other := newDesk(t), newDesk(t)
	var slot []byte
	_ = other.books.read(func(x *tx) error { slot = bytes.Clone(x.slot("admin")); return nil })
	d.meddle(func(x *tx) { x.vouch(pathSlots, x.slotKey("admin"), slot) })
	_, err := d.books.Unlock("admin", secret) // while the right key is there
	wants(t, office.BooksDamaged, err)
	d.books.Seal()
	_, err = d.books.Unlock("admin", secret)
	wants(t, office.BooksDamaged, err)
	if !d.books.Sealed() {
		t.Error("they are open")
	}
	if _, err := d.books.Unlock("agent", secret); err != nil {
		t.Error(err)
	}
}

func TestAFileLeftOverFromAFailedCreationIsNoObstacle(t *testing.T) {
	d := newDesk(t)
	path := d.path + "2"
	if err := os.WriteFile(path+".new", []byte("half a file"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path, founding(), d.options()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + ".new"); err == nil {
		t.Error("it is still there")
	}
}
