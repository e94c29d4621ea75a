package platform

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"time"
)

// memory is a transaction without a store: rows by table and key. What would
// fail the transaction panics.
type memory map[string][]byte

func (m memory) at(t Table, key string) string         { return string(t) + "\x00" + key }
func (m memory) Get(t Table, key string) []byte        { return m[m.at(t, key)] }
func (m memory) Put(t Table, key string, value []byte) { m[m.at(t, key)] = slices.Clone(value) }
func (m memory) Delete(t Table, key string)            { delete(m, m.at(t, key)) }
func (m memory) Fail(err error)                        { panic(err) }
func (m memory) Scan(t Table, prefix string) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if strings.HasPrefix(key, m.at(t, prefix)) && !yield(key[len(t)+1:], m[key]) {
				return
			}
		}
	}
}

func (c Config) now() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }
