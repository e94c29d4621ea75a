package platform

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"iter"
	"strings"

	"watiqa/store/office"
)

// within begins the keys that belong to an owner: an office, a bureau.
func within(parts ...string) string { return strings.Join(parts, "\x00") + "\x00" }

// numbered is the key of row n of an owner; rows scan in order of n.
func numbered(owner string, n uint64) string {
	return string(binary.BigEndian.AppendUint64([]byte(within(owner)), n))
}

// mark is the value of a row whose key says everything.
var mark = []byte{1}

// load reads a JSON row; ok is false when there is none.
func load[T any](tx Tx, t Table, key string) (value T, ok bool) {
	text := tx.Get(t, key)
	if text == nil {
		return value, false
	}
	if err := json.Unmarshal(text, &value); err != nil {
		tx.Fail(fmt.Errorf("platform: table %s: %w", t, err))
		return value, false
	}
	return value, true
}

func save[T any](tx Tx, t Table, key string, value T) {
	text, err := json.Marshal(value)
	if err != nil {
		tx.Fail(fmt.Errorf("platform: table %s: %w", t, err))
		return
	}
	tx.Put(t, key, text)
}

// shelf is one shelf of an office's state inside a transaction.
type shelf[T any] struct {
	tx     Tx
	prefix string
}

func (s shelf[T]) Get(id string) (T, bool) { return load[T](s.tx, States, s.prefix+id) }
func (s shelf[T]) Put(id string, record T) { save(s.tx, States, s.prefix+id, record) }
func (s shelf[T]) All() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		// Rules put records back while they walk, which Scan does not allow.
		var ids []string
		for key := range s.tx.Scan(States, s.prefix) {
			ids = append(ids, key[len(s.prefix):])
		}
		for _, id := range ids {
			record, ok := s.Get(id)
			if ok && !yield(id, record) {
				return
			}
		}
	}
}

// stateOf is the platform's copy of an office's state: the replay of the same
// journal and feed by the same rules.
func stateOf(tx Tx, id string) *office.State {
	at := func(name string) string { return within(id, name) }
	return &office.State{
		Office:      shelf[office.Settings]{tx, at("office")},
		People:      shelf[office.Person]{tx, at("people")},
		Keys:        shelf[office.Key]{tx, at("keys")},
		Signatories: shelf[office.Signatory]{tx, at("signatories")},
		Requests:    shelf[office.Request]{tx, at("requests")},
		Folders:     shelf[office.Folder]{tx, at("folders")},
		Rates:       shelf[office.Rate]{tx, at("rates")},
		Accounts:    shelf[office.Centimes]{tx, at("accounts")},
		Differences: shelf[office.Difference]{tx, at("differences")},
		Letters:     shelf[office.Letter]{tx, at("letters")},
		Slips:       shelf[office.Slip]{tx, at("slips")},
		Batches:     shelf[office.Batch]{tx, at("batches")},
		Labels:      shelf[office.Label]{tx, at("labels")},
		Mail:        shelf[office.Outgoing]{tx, at("mail")},
		Sheets:      shelf[int]{tx, at("sheets")},
		Complaints:  shelf[office.Complaint]{tx, at("complaints")},
		Notes:       shelf[office.GuidanceNote]{tx, at("notes")},
		Visits:      shelf[office.Visit]{tx, at("visits")},
		Unknown:     shelf[office.Unknown]{tx, at("unknown")},

		Drawers:      shelf[office.Drawer]{tx, at("drawers")},
		Days:         shelf[office.TillDay]{tx, at("days")},
		ReceiptBooks: shelf[office.ReceiptBook]{tx, at("books")},
		Receipts:     shelf[office.Receipt]{tx, at("receipts")},
		Closings:     shelf[office.Closing]{tx, at("closings")},
		Deposits:     shelf[office.Deposit]{tx, at("deposits")},
		Statements:   shelf[office.Statement]{tx, at("statements")},
		Checks:       shelf[office.Check]{tx, at("checks")},
		Handovers:    shelf[office.Handover]{tx, at("handovers")},
		Annexes:      shelf[office.Annexe]{tx, at("annexes")},
	}
}
