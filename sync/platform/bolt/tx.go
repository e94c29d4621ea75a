package bolt

import (
	"iter"
	"strings"

	"go.etcd.io/bbolt"

	"watiqa/sync/platform"
)

// tx is a bbolt transaction seen as [platform.Tx]: a table is a bucket.
type tx struct {
	tx     *bbolt.Tx
	failed error
}

func (t *tx) Fail(err error) {
	if t.failed == nil {
		t.failed = err
	}
}

func (t *tx) bucket(table platform.Table) *bbolt.Bucket { return t.tx.Bucket([]byte(table)) }

func (t *tx) Get(table platform.Table, key string) []byte {
	return t.bucket(table).Get([]byte(key))
}

func (t *tx) Put(table platform.Table, key string, value []byte) {
	if err := t.bucket(table).Put([]byte(key), value); err != nil {
		t.Fail(err)
	}
}

func (t *tx) Delete(table platform.Table, key string) {
	if err := t.bucket(table).Delete([]byte(key)); err != nil {
		t.Fail(err)
	}
}

func (t *tx) Scan(table platform.Table, prefix string) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		c := t.bucket(table).Cursor()
		for k, v := c.Seek([]byte(prefix)); k != nil && strings.HasPrefix(string(k), prefix); k, v = c.Next() {
			if !yield(string(k), v) {
				return
			}
		}
	}
}
