package store

import (
	"strconv"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

// migration leads the layout of a file from one version to the next, in clear:
// it runs before anyone has unlocked, so it moves sealed values only where
// their place allows it. Each has a test on a file frozen in its time.
type migration func(root *bolt.Bucket) error

// migrations in order: the first one leads from version 1 to 2.
func migrations() []migration { return nil }

// migrate leads a file that lags behind to the present version, in one
// transaction, after a copy of it was put aside as <books>.v<version>.
func (b *Books) migrate(all []migration) error {
	var version int
	if err := b.db.View(func(raw *bolt.Tx) (err error) {
		version, err = strconv.Atoi(string(raw.Bucket([]byte(rootName)).Get([]byte(versionKey))))
		return err
	}); err != nil || version < 1 {
		return office.Refuse(office.BooksDamaged, versionKey)
	}
	if version > len(all) {
		return nil
	}
	if err := b.Snapshot(b.path + ".v" + strconv.Itoa(version)); err != nil {
		return err
	}
	return b.db.Update(func(raw *bolt.Tx) error {
		root := raw.Bucket([]byte(rootName))
		for _, step := range all[version-1:] {
			if err := step(root); err != nil {
				return err
			}
		}
		return root.Put([]byte(versionKey), []byte(strconv.Itoa(len(all)+1)))
	})
}
