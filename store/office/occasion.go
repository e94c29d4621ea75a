package office

import "time"

// Occasion is when, where and by whom sheets are printed: what all sheets of a
// pile have in common.
type Occasion struct {
	Lang     Lang
	Office   Settings        // names of office, commune and province, calendar
	Day      Day             // declared business day
	At       time.Time       // UTC: when they are printed
	Operator Name            // who prints
	People   map[string]Name // of the office, by id: those whom sheets name
	Size     uint64          // of the journal,
	Root     [32]byte        // and its root: the head that the sheets carry
}
