package store

import (
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"watiqa/store/office"
)

// Version of the file's layout.
const Version = 1

// Open opens books that exist; they stay sealed until [Books.Unlock]. The raw
// pages are looked at first, because bbolt may bring the whole process down on
// a damaged file. Problems: [office.BooksMissing], [office.BooksLocked] by another process,
// [office.BooksForeign], [office.BooksNewer], [office.BooksDamaged] with a
// place, [office.BooksReadOnly].
func Open(path string, o Options) (*Books, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	b := o.books(path)
	var err error
	if b.db, err = bolt.Open(path, 0o600, boltOptions(false)); err != nil {
		return nil, openProblem(err)
	}
	if err := b.migrate(migrations()); err != nil {
		_ = b.db.Close()
		return nil, fileProblem(err)
	}
	if err := b.raiseLater(); err != nil {
		_ = b.db.Close()
		return nil, fileProblem(err)
	}
	b.ballast.lay()
	return b, nil
}

// inspect judges a file while holding a shared lock on it, so that no other
// process is changing it. It also reads the file once from front to back, which
// makes a cold start many times faster than bbolt's scattered reads.
func inspect(path string) error {
	if err := regular(path); err != nil {
		return err
	}
	db, err := bolt.Open(path, 0o600, boltOptions(true))
	if err != nil {
		return openProblem(err)
	}
	defer func() { _ = db.Close() }()
	raw, err := os.ReadFile(path)
	if err != nil {
		return fileProblem(err)
	}
	if found, ok := severe(walkPages(raw)); ok {
		return office.Refuse(office.BooksDamaged, found.place())
	}
	return db.View(checkVersion)
}

// regular refuses what cannot be books at all: a folder, a pipe, an empty file.
func regular(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return fileProblem(err)
	}
	if !info.Mode().IsRegular() || info.Size() == 0 {
		return office.Refuse(office.BooksForeign)
	}
	return nil
}

// checkVersion refuses files of other programs and of newer versions of this.
func checkVersion(raw *bolt.Tx) error {
	root := raw.Bucket([]byte(rootName))
	if root == nil {
		c := raw.Cursor()
		for name, _ := c.First(); name != nil; name, _ = c.Next() {
			if version, ok := strings.CutPrefix(string(name), "v"); ok && newer(version) {
				return office.Refuse(office.BooksNewer, version)
			}
		}
		return office.Refuse(office.BooksForeign)
	}
	version := string(root.Get([]byte(versionKey)))
	switch {
	case version == strconv.Itoa(Version):
		return checkBuckets(root)
	case older(version):
		return nil
	case newer(version):
		return office.Refuse(office.BooksNewer, version)
	}
	return office.Refuse(office.BooksDamaged, versionKey)
}

func older(version string) bool {
	n, err := strconv.Atoi(version)
	return err == nil && n >= 1 && n < Version
}

// raiseLater makes the buckets that books written before do not have.
func (b *Books) raiseLater() error {
	whole := true
	_ = b.db.View(func(raw *bolt.Tx) error {
		whole = !slices.ContainsFunc(later(), func(p path) bool { return lacks(raw, p) })
		return nil
	})
	if whole {
		return nil
	}
	return b.db.Update(func(raw *bolt.Tx) error {
		root := raw.Bucket([]byte(rootName))
		for _, p := range later() {
			if err := makeBucket(root, p); err != nil && !errors.Is(err, berrors.ErrBucketExists) {
				return err
			}
		}
		return nil
	})
}

// lacks tells whether a file has been written before there was such a bucket.
func lacks(raw *bolt.Tx, p path) bool {
	state := raw.Bucket([]byte(rootName)).Bucket([]byte(pathState))
	return slices.Contains(later(), p) && state.Bucket([]byte(strings.TrimPrefix(string(p), string(pathState)+"/"))) == nil
}

// checkBuckets: each bucket of the tree is there and is a bucket.
func checkBuckets(root *bolt.Bucket) error {
	for _, p := range paths() {
		if slices.Contains(later(), p) {
			continue
		}
		b := root
		for name := range strings.SplitSeq(string(p), "/") {
			if b = b.Bucket([]byte(name)); b == nil {
				return office.Refuse(office.BooksDamaged, string(p))
			}
		}
	}
	return nil
}

func newer(version string) bool {
	n, err := strconv.Atoi(version)
	return err == nil && n > Version
}

func openProblem(err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return office.Refuse(office.BooksLocked)
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch):
		return office.Refuse(office.BooksForeign)
	case errors.Is(err, berrors.ErrChecksum):
		return office.Refuse(office.BooksDamaged, "page 0")
	}
	if strings.Contains(err.Error(), "file size too small") {
		return office.Refuse(office.BooksForeign)
	}
	return fileProblem(err)
}

// makeBucket makes one bucket below the root.
func makeBucket(root *bolt.Bucket, p path) error {
	names := strings.Split(string(p), "/")
	for _, name := range names[:len(names)-1] {
		root = root.Bucket([]byte(name))
	}
	_, err := root.CreateBucket([]byte(names[len(names)-1]))
	return err
}
