package office

import (
	"iter"
	"maps"
	"slices"
)

// Shelf holds one kind of record by id. The store's shelves are buckets of an
// open transaction; [NewState] makes shelves in memory. A shelf that cannot
// read or write remembers the failure and fails its transaction: rules need
// not look after the disk.
type Shelf[T any] interface {
	Get(id string) (T, bool)
	Put(id string, record T)
	All() iter.Seq2[string, T] // always in one order; ascending where this program makes the ids
}

// State is what the office knows now: the replay of its journal and feed. Each
// shelf is one bucket of the books.
type State struct {
	Office      Shelf[Settings]     // one record under [Here]
	People      Shelf[Person]       // by person id
	Keys        Shelf[Key]          // by fingerprint
	Signatories Shelf[Signatory]    // by signatory id
	Requests    Shelf[Request]      // by request id
	Folders     Shelf[Folder]       // by folder number
	Rates       Shelf[Rate]         // tariff entries, by order of arrival
	Accounts    Shelf[Centimes]     // balance of each account
	Differences Shelf[Difference]   // by difference id
	Letters     Shelf[Letter]       // by letter id
	Slips       Shelf[Slip]         // by slip id
	Batches     Shelf[Batch]        // by first label
	Labels      Shelf[Label]        // by label: those that something happened to
	Mail        Shelf[Outgoing]     // one record under [Here]
	Sheets      Shelf[int]          // how often a sheet was printed, by sheet/subject
	Complaints  Shelf[Complaint]    // by complaint id
	Notes       Shelf[GuidanceNote] // by note id
	Visits      Shelf[Visit]        // by visit id

	Drawers      Shelf[Drawer]      // by collector
	Days         Shelf[TillDay]     // by collector/day
	ReceiptBooks Shelf[ReceiptBook] // by book id
	Receipts     Shelf[Receipt]     // by receipt id
	Closings     Shelf[Closing]     // by collector/day
	Deposits     Shelf[Deposit]     // by deposit id
	Statements   Shelf[Statement]   // by the Treasury's number
	Checks       Shelf[Check]       // by check id
	Handovers    Shelf[Handover]    // by handover id
	Annexes      Shelf[Annexe]      // takings of annexes, by id

	Unknown Shelf[Unknown] // feed items and events of kinds this program does not know
}

// NewState is an empty state in memory.
func NewState() *State {
	return &State{
		Office:      memory[Settings]{},
		People:      memory[Person]{},
		Keys:        memory[Key]{},
		Signatories: memory[Signatory]{},
		Requests:    memory[Request]{},
		Folders:     memory[Folder]{},
		Rates:       memory[Rate]{},
		Accounts:    memory[Centimes]{},
		Differences: memory[Difference]{},
		Letters:     memory[Letter]{},
		Slips:       memory[Slip]{},
		Batches:     memory[Batch]{},
		Labels:      memory[Label]{},
		Mail:        memory[Outgoing]{},
		Sheets:      memory[int]{},
		Complaints:  memory[Complaint]{},
		Notes:       memory[GuidanceNote]{},
		Visits:      memory[Visit]{},

		Drawers:      memory[Drawer]{},
		Days:         memory[TillDay]{},
		ReceiptBooks: memory[ReceiptBook]{},
		Receipts:     memory[Receipt]{},
		Closings:     memory[Closing]{},
		Deposits:     memory[Deposit]{},
		Statements:   memory[Statement]{},
		Checks:       memory[Check]{},
		Handovers:    memory[Handover]{},
		Annexes:      memory[Annexe]{},

		Unknown: memory[Unknown]{},
	}
}

// Unknown keeps the place of something a newer program will understand: the
// line itself stays in the journal or in the feed log.
type Unknown struct {
	Kind    Kind     `json:"kind"`
	Subject string   `json:"subject,omitempty"`
	Seq     uint64   `json:"seq,omitempty"`  // of a feed item
	Event   Identity `json:"event,omitzero"` // of an event
}

// Aside counts the orders of the platform that could not be taken: each is kept
// as it came.
func (s *State) Aside() int {
	count := 0
	for _, u := range s.Unknown.All() {
		if u.Kind == RequestPlaced {
			count++
		}
	}
	return count
}

type memory[T any] map[string]T

func (m memory[T]) Get(id string) (T, bool) { v, ok := m[id]; return v, ok }
func (m memory[T]) Put(id string, v T)      { m[id] = v }
func (m memory[T]) All() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		for _, id := range slices.Sorted(maps.Keys(m)) {
			if !yield(id, m[id]) {
				return
			}
		}
	}
}
