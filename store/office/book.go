package office

import (
	"fmt"
	"strings"
)

// ReceiptBook is a counterfoil book of numbered leaves (quittancier à souches):
// received into the stock, put into service by one collector at a time, and
// returned when it is used up.
type ReceiptBook struct {
	ID        string              `json:"id"`
	Series    string              `json:"series,omitempty"` // printed before the number
	First     uint64              `json:"first"`
	Final     uint64              `json:"final"`     // number of the last leaf
	Initialed string              `json:"initialed"` // who numbered and initialled its leaves
	Received  Day                 `json:"received"`
	By        string              `json:"by,omitempty"` // collector in whose service it is or was
	Started   Day                 `json:"started,omitempty"`
	Returned  Day                 `json:"returned,omitempty"`
	Leaves    map[uint64][]string `json:"leaves,omitempty"` // by number: the receipts written on it; more than one is a duplicate
}

// Label of a leaf, as it is printed: "A 000412".
func (b ReceiptBook) Label(number uint64) string {
	return strings.TrimSpace(fmt.Sprintf("%s %06d", b.Series, number))
}

// Has tells whether the book has a leaf of that number.
func (b ReceiptBook) Has(number uint64) bool { return b.First <= number && number <= b.Final }

// Next is the leaf that comes next: one after the highest that was written on.
// Not ok when the book is used up.
func (b ReceiptBook) Next() (number uint64, ok bool) {
	number = b.First
	for used := range b.Leaves {
		if b.Has(used) && used >= number {
			number = used + 1
		}
	}
	return number, b.Has(number)
}

// Gaps are the leaves before [ReceiptBook.Next] on which nothing is recorded,
// ascending: each has to be explained by its receipt, entered late, or as
// spoiled.
func (b ReceiptBook) Gaps() (gaps []uint64) {
	next, _ := b.Next()
	for number := b.First; number < next; number++ {
		if len(b.Leaves[number]) == 0 {
			gaps = append(gaps, number)
		}
	}
	return gaps
}

// Overlaps tells whether two books have a leaf with the same number and series.
func (b ReceiptBook) Overlaps(other ReceiptBook) bool {
	return b.Series == other.Series && b.First <= other.Final && other.First <= b.Final
}

// mostLeaves of one book: more is a slip of the hand.
const mostLeaves = 1000

// Booklet is the body of book.received.
type Booklet struct {
	Series    string `json:"series,omitempty"`
	First     uint64 `json:"first"`
	Final     uint64 `json:"final"`
	Initialed string `json:"initialed"`
}

// holdable tells whether a book can have these leaves: whoever looks for gaps
// goes through all of them.
func (b Booklet) holdable() bool {
	return b.First > 0 && b.First <= b.Final && b.Final-b.First < mostLeaves
}

func applyBookReceived(s *State, e Event, b Booklet) {
	if _, known := s.ReceiptBooks.Get(e.Subject); known {
		return
	}
	if !b.holdable() {
		keepUnknown(s, e)
		return
	}
	s.ReceiptBooks.Put(e.Subject, ReceiptBook{ID: e.Subject, Series: b.Series, First: b.First, Final: b.Final,
		Initialed: b.Initialed, Received: e.Day})
}

// applyBookStarted puts a book into a collector's service. Two facts that clash
// after a fork are both kept: the book belongs to whom it was given last.
func applyBookStarted(s *State, e Event) {
	book, ok := s.ReceiptBooks.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	s.outOfService(book)
	book.By, book.Started, book.Returned = e.Who, e.Day, ""
	s.ReceiptBooks.Put(book.ID, book)
	drawer := s.DrawerFor(e.Who)
	drawer.Book = book.ID
	s.Drawers.Put(e.Who, drawer)
}

func applyBookReturned(s *State, e Event) {
	book, ok := s.ReceiptBooks.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	s.outOfService(book)
	book.Returned = e.Day
	s.ReceiptBooks.Put(book.ID, book)
}

// inService tells whether a collector writes receipts in a book.
func (s *State) inService(book ReceiptBook) bool {
	return book.By != "" && s.DrawerFor(book.By).Book == book.ID
}

func (s *State) outOfService(book ReceiptBook) {
	if s.inService(book) {
		drawer := s.DrawerFor(book.By)
		drawer.Book = ""
		s.Drawers.Put(book.By, drawer)
	}
}
