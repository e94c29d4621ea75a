package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

func TestEachBadFileGetsItsOwnAnswer(t *testing.T) {
	d := newDesk(t)
	d.orders(5)
	_ = d.books.Close()
	good, err := os.ReadFile(d.path)
	if err != nil {
		t.Fatal(err)
	}
	inUse := int(newest(good).pages) * pageSize
	for name, c := range map[string]struct {
		make func(path string) error
		want office.Code
	}{
		"missing":   {func(string) error { return nil }, office.BooksMissing},
		"empty":     {func(path string) error { return os.WriteFile(path, nil, 0o600) }, office.BooksForeign},
		"a folder":  {func(path string) error { return os.Mkdir(path, 0o700) }, office.BooksForeign},
		"text":      {func(path string) error { return os.WriteFile(path, []byte("dear sir"), 0o600) }, office.BooksForeign},
		"much text": {func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("text "), 20_000), 0o600) }, office.BooksForeign},
		"another bbolt file": {func(path string) error {
			return otherFile(path, "accounts")
		}, office.BooksForeign},
		"a newer file": {func(path string) error {
			return otherFile(path, "v2")
		}, office.BooksNewer},
		"a newer layout": {func(path string) error {
			return changed(path, good, func(root *bolt.Bucket) error { return root.Put([]byte(versionKey), []byte("7")) })
		}, office.BooksNewer},
		"no version": {func(path string) error {
			return changed(path, good, func(root *bolt.Bucket) error { return root.Delete([]byte(versionKey)) })
		}, office.BooksDamaged},
		"a bucket gone": {func(path string) error {
			return changed(path, good, func(root *bolt.Bucket) error { return root.DeleteBucket([]byte(pathTrail)) })
		}, office.BooksDamaged},
		"truncated": {func(path string) error {
			return os.WriteFile(path, good[:inUse-pageSize], 0o600)
		}, office.BooksDamaged},
		"truncated to its head": {func(path string) error {
			return os.WriteFile(path, good[:2*pageSize], 0o600)
		}, office.BooksDamaged},
		"both heads gone": {func(path string) error {
			return os.WriteFile(path, append(make([]byte, 2*pageSize), good[2*pageSize:]...), 0o600)
		}, office.BooksForeign},
		"a page of noise": {func(path string) error {
			raw := bytes.Clone(good)
			for page := range usedPagesOf(raw, pageSize) {
				if page > 1 {
					copy(raw[page*pageSize:], bytes.Repeat([]byte{0xA5}, pageSize))
					break
				}
			}
			return os.WriteFile(path, raw, 0o600)
		}, office.BooksDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "office.books")
			if err := c.make(path); err != nil {
				t.Fatal(err)
			}
			before, _ := os.ReadFile(path)
			b, err := Open(path, d.options())
			wants(t, c.want, err)
			if b != nil {
				t.Error("and books came back")
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(after, before) {
				t.Error("the file was changed")
			}
		})
	}
}

// newest meta page of a file.
func newest(raw []byte) metaPage {
	w := &walker{raw: raw, reached: map[uint64]bool{}}
	meta, _ := w.metas()
	return meta
}

// otherFile is a bbolt file that is not ours.
func otherFile(path, bucket string) error {
	db, err := bolt.Open(path, 0o600, boltOptions(false))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	return db.Update(func(raw *bolt.Tx) error {
		_, err := raw.CreateBucket([]byte(bucket))
		return err
	})
}

// changed is a copy of ours with a change in its root bucket.
func changed(path string, good []byte, change func(*bolt.Bucket) error) error {
	if err := os.WriteFile(path, good, 0o600); err != nil {
		return err
	}
	db, err := bolt.Open(path, 0o600, boltOptions(false))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	return db.Update(func(raw *bolt.Tx) error { return change(raw.Bucket([]byte(rootName))) })
}

func TestAPowerCutDuringTheLastCommitIsNoReasonToStayShut(t *testing.T) {
	d := newDesk(t)
	d.orders(2)
	_ = d.books.Close()
	raw, _ := os.ReadFile(d.path)
	meta := newest(raw)
	copy(raw[meta.offset+40:], []byte("torn in half")) // the newer head, half written
	if err := os.WriteFile(d.path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	report, err := VerifyFile(d.path, "admin", secret, d.options(), nil)
	if err != nil || len(report.Findings) != 1 || report.Findings[0].Code != office.VerifyOlder {
		t.Errorf("verify says %v, %v", report.Findings, err)
	}
	d.open()
	d.unlock()
	d.must(admin, "tariff", nil, "from", "2027-01-01", "extract", "2", "full_copy", "3", "act", "1/2026")
	d.sound() // the next commit wrote the head anew
}

func TestBooksAppearWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "deep", "office.books")
	o := Options{Light: true}
	if _, err := Create(path, founding(), o); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(path)
	_, err := Create(path, founding(), o)
	wants(t, office.BooksExist, err)
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("existing books were touched")
	}
	files, _ := os.ReadDir(filepath.Dir(path))
	if len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestASnapshotIsTheBooksAsTheyWere(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.sign(ids[0])
	_, root, _ := d.books.Head()
	copied := filepath.Join(t.TempDir(), "copy.books")
	if err := d.books.Snapshot(copied); err != nil {
		t.Fatal(err)
	}
	wants(t, office.BooksExist, d.books.Snapshot(copied))
	d.sign(ids[1])
	report, err := VerifyFile(copied, "admin", secret, d.options(), nil)
	if err != nil || !report.Sound() || report.Root != hexOf(root) {
		t.Errorf("the copy: %+v, %v", report, err)
	}
	d.sound()
}

func TestAVerificationSaysWhyItCannotLook(t *testing.T) {
	d := newDesk(t)
	_, err := VerifyFile(d.path, "admin", secret, d.options(), nil)
	wants(t, office.BooksLocked, err)
	_ = d.books.Close()
	_, err = VerifyFile(d.path, "admin", "wrong words entirely", d.options(), nil)
	wants(t, office.BadPassphrase, err)
	_, err = VerifyFile(d.path+"2", "admin", secret, d.options(), nil)
	wants(t, office.BooksMissing, err)
	raw, _ := os.ReadFile(d.path)
	_ = os.WriteFile(d.path, raw[:3*pageSize], 0o600)
	report, err := VerifyFile(d.path, "admin", secret, d.options(), nil)
	if err != nil || report.Sound() || report.Findings[0].Code != office.VerifyPage {
		t.Errorf("a truncated file: %+v, %v", report, err)
	}
}

func TestOpeningIsQuick(t *testing.T) {
	d := newDesk(t)
	for range 4 {
		d.orders(250)
	}
	_ = d.books.Close()
	start := time.Now()
	d.open()
	if took := time.Since(start); took > time.Second {
		t.Errorf("%v for a thousand orders", took)
	}
}
