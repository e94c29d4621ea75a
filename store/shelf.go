package store

import (
	"bytes"
	"encoding/json"
	"iter"

	"watiqa/store/office"
)

// shelf is one kind of record in a bucket of a transaction.
type shelf[T any] struct {
	tx   *tx
	path path
}

func (s shelf[T]) Get(id string) (T, bool) {
	if known, ok := s.tx.records[record{s.path, id}].(T); ok {
		return known, true
	}
	key := s.tx.keyOf(s.path, id)
	text, ok := s.tx.open(s.path, key)
	if !ok {
		var none T
		return none, false
	}
	_, found, ok := s.decode(key, text)
	if ok && s.tx.records != nil {
		s.tx.records[record{s.path, id}] = found
	}
	return found, ok
}

func (s shelf[T]) Put(id string, change T) {
	key := s.tx.keyOf(s.path, id)
	text, err := encode(change)
	s.tx.fail(s.path, key, err)
	if key[0] == formHash {
		text = append([]byte(id+"\n"), text...)
	}
	s.tx.seal(s.path, key, text)
	if s.tx.records != nil {
		s.tx.records[record{s.path, id}] = change
	}
}

// All records, ascending by key: numbers by value, then counter requests, then
// ids from outside in an order that says nothing; where this program makes the
// ids itself, those that are no numbers as text. It stops early at a failure.
func (s shelf[T]) All() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		b := s.tx.bucket(s.path)
		if b == nil {
			return
		}
		c := b.Cursor()
		for key, sealed := c.First(); key != nil; key, sealed = c.Next() {
			text, err := s.tx.ring.Open(nil, s.path.place(key), sealed)
			s.tx.fail(s.path, key, err)
			if err != nil {
				return
			}
			id, found, ok := s.decode(key, text)
			if !ok || !yield(id, found) {
				return
			}
		}
	}
}

// decode splits off the id where the key does not hold it.
func (s shelf[T]) decode(key, text []byte) (id string, found T, ok bool) {
	id, ok = idOf(key)
	if !ok {
		cut := bytes.LastIndexByte(text, '\n')
		if cut < 0 {
			s.tx.fail(s.path, key, errDamaged)
			return "", found, false
		}
		id, text = string(text[:cut]), text[cut+1:]
	}
	if err := json.Unmarshal(text, &found); err != nil {
		s.tx.fail(s.path, key, errDamaged)
		return "", found, false
	}
	return id, found, true
}

// requestShelf also keeps the index of stages and notes which requests changed.
type requestShelf struct{ shelf[office.Request] }

func (s requestShelf) Put(id string, r office.Request) {
	before, known := s.Get(id)
	if !known || s.tx.stageKey(before) != s.tx.stageKey(r) {
		if known {
			s.tx.remove(pathStages, []byte(s.tx.stageKey(before)))
		}
		s.tx.put(pathStages, []byte(s.tx.stageKey(r)), nil)
	}
	s.shelf.Put(id, r)
	if s.tx.touched != nil {
		s.tx.touched[id] = r
	}
}

// state is the office's state as this transaction sees it.
func (t *tx) state() *office.State {
	return &office.State{
		Office:      shelf[office.Settings]{t, pathOffice},
		People:      shelf[office.Person]{t, pathPeople},
		Keys:        shelf[office.Key]{t, pathKeys},
		Signatories: shelf[office.Signatory]{t, pathSignatories},
		Requests:    requestShelf{shelf[office.Request]{t, pathRequests}},
		Folders:     shelf[office.Folder]{t, pathFolders},
		Rates:       shelf[office.Rate]{t, pathRates},
		Accounts:    shelf[office.Centimes]{t, pathAccounts},
		Differences: shelf[office.Difference]{t, pathDifferences},
		Letters:     shelf[office.Letter]{t, pathLetters},
		Slips:       shelf[office.Slip]{t, pathSlips},
		Batches:     shelf[office.Batch]{t, pathBatches},
		Labels:      shelf[office.Label]{t, pathLabels},
		Mail:        shelf[office.Outgoing]{t, pathMail},
		Sheets:      shelf[int]{t, pathSheets},
		Complaints:  shelf[office.Complaint]{t, pathComplaints},
		Notes:       shelf[office.GuidanceNote]{t, pathNotes},
		Visits:      shelf[office.Visit]{t, pathVisits},
		Unknown:     shelf[office.Unknown]{t, pathUnknown},

		Drawers:      shelf[office.Drawer]{t, pathDrawers},
		Days:         shelf[office.TillDay]{t, pathDays},
		ReceiptBooks: shelf[office.ReceiptBook]{t, pathReceiptBooks},
		Receipts:     shelf[office.Receipt]{t, pathReceipts},
		Closings:     shelf[office.Closing]{t, pathClosings},
		Deposits:     shelf[office.Deposit]{t, pathDeposits},
		Statements:   shelf[office.Statement]{t, pathStatements},
		Checks:       shelf[office.Check]{t, pathChecks},
		Handovers:    shelf[office.Handover]{t, pathHandovers},
		Annexes:      shelf[office.Annexe]{t, pathAnnexes},
	}
}
