package office

import (
	"cmp"
	"time"
)

// Receipt is one leaf of a counterfoil book that was written on: the legal
// receipt is that leaf; this is its record.
type Receipt struct {
	ID         string    `json:"id"`
	Book       string    `json:"book,omitempty"`   // empty: cash that was taken without a receipt
	Number     uint64    `json:"number,omitempty"` // as printed on the leaf
	Label      string    `json:"label,omitempty"`  // with the book's series
	Request    string    `json:"request,omitempty"`
	Amount     Centimes  `json:"amount"`
	Extracts   int       `json:"extracts,omitempty"`
	FullCopies int       `json:"full_copies,omitempty"`
	Fulls      Centimes  `json:"fulls,omitempty"` // part of the amount for full copies
	By         string    `json:"by"`              // collector
	Day        Day       `json:"day"`             // business day into which the cash went
	At         time.Time `json:"at"`              // when it was written on paper
	Late       bool      `json:"late,omitempty"`  // entered later than it was written
	Reason     string    `json:"reason,omitempty"`

	Spoiled bool  `json:"spoiled,omitempty"` // a leaf that was spoiled: no money
	Void    *Void `json:"void,omitempty"`
	Twice   bool  `json:"twice,omitempty"`   // another receipt has the same number
	Outside bool  `json:"outside,omitempty"` // its book is unknown or has no such leaf
}

// Void says that a receipt was voided and its money given back.
type Void struct {
	By       string    `json:"by"`
	At       time.Time `json:"at"`
	Day      Day       `json:"day"` // business day out of which the cash went
	Reason   string    `json:"reason"`
	Wanted   bool      `json:"wanted,omitempty"` // a second person has to approve
	Alone    bool      `json:"alone,omitempty"`  // nobody else in the office could: first on an inspector's list
	Approved *Approval `json:"approved,omitempty"`
}

// Unapproved tells whether a second person still has to approve.
func (v Void) Unapproved() bool { return v.Wanted && v.Approved == nil }

// Approval by a second person.
type Approval struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Issue is the body of receipt.issued.
type Issue struct {
	Book       string     `json:"book" of:"book"`
	Number     uint64     `json:"number"`
	Request    string     `json:"request,omitempty" of:"request"`
	Amount     Centimes   `json:"amount"`
	Extracts   int        `json:"extracts,omitempty"`
	FullCopies int        `json:"full_copies,omitempty"`
	Fulls      Centimes   `json:"fulls,omitempty"`
	Late       *time.Time `json:"late,omitempty"` // when it was written, if entered later
	Reason     string     `json:"reason,omitempty"`
}

// Spoil is the body of receipt.spoiled.
type Spoil struct {
	Book   string `json:"book" of:"book"`
	Number uint64 `json:"number"`
	Reason string `json:"reason"`
}

// Voiding is the body of receipt.voided.
type Voiding struct {
	Reason string `json:"reason"`
	Wanted bool   `json:"wanted,omitempty"`
	Alone  bool   `json:"alone,omitempty"`
}

func applyIssued(s *State, e Event, b Issue) {
	if _, known := s.Receipts.Get(e.Subject); known || b.Amount < 0 {
		keepUnknown(s, e)
		return
	}
	r := Receipt{ID: e.Subject, Book: b.Book, Number: b.Number, Request: b.Request, Amount: b.Amount, Extracts: b.Extracts,
		FullCopies: b.FullCopies, Fulls: b.Fulls, By: e.Who, At: e.At, Reason: b.Reason}
	if b.Late != nil {
		r.At, r.Late = *b.Late, true
	}
	r.Day = s.cashDay(e.Who, s.happened(e, b.Late), e.Day)
	s.ontoLeaf(&r)
	s.takeCash(r)
}

// takeCash books a receipt's amount and keeps its record.
func (s *State) takeCash(r Receipt) {
	s.Receipts.Put(r.ID, r)
	s.cash(r.By, r.Day, Move{Kind: CashReceipt, Amount: r.Amount, At: r.At, Ref: r.ID, Number: r.Label,
		Extracts: r.Extracts, FullCopies: r.FullCopies, Fulls: r.Fulls})
}

// ontoLeaf writes a receipt onto the leaf of its book. What should be
// impossible is kept and marked: two receipts of one number, after a fork, and
// a number that its book does not have.
func (s *State) ontoLeaf(r *Receipt) {
	book, known := s.ReceiptBooks.Get(r.Book)
	r.Outside = !known || !book.Has(r.Number)
	r.Label = book.Label(r.Number)
	if !known {
		return
	}
	leaf := book.Leaves[r.Number]
	for _, id := range leaf {
		if other, ok := s.Receipts.Get(id); ok && !other.Twice {
			other.Twice = true
			s.Receipts.Put(id, other)
		}
	}
	r.Twice = len(leaf) > 0
	if book.Leaves == nil {
		book.Leaves = map[uint64][]string{}
	}
	book.Leaves[r.Number] = append(leaf[:len(leaf):len(leaf)], r.ID)
	s.ReceiptBooks.Put(book.ID, book)
}

func applySpoiled(s *State, e Event, b Spoil) {
	if _, known := s.Receipts.Get(e.Subject); known {
		return
	}
	r := Receipt{ID: e.Subject, Book: b.Book, Number: b.Number, By: e.Who, Day: e.Day, At: e.At, Reason: b.Reason, Spoiled: true}
	s.ontoLeaf(&r)
	s.Receipts.Put(r.ID, r)
}

// applyVoided gives the money back and, where its papers were handed over for
// it, takes the request back to signed: another receipt can be written.
func applyVoided(s *State, e Event, b Voiding) {
	r, ok := s.Receipts.Get(e.Subject)
	if !ok || r.Void != nil || r.Spoiled {
		keepUnknown(s, e)
		return
	}
	day := s.cashDay(e.Who, e.Day, e.Day)
	r.Void = &Void{By: e.Who, At: e.At, Day: day, Reason: b.Reason, Wanted: b.Wanted, Alone: b.Alone}
	s.Receipts.Put(r.ID, r)
	s.cash(e.Who, day, Move{Kind: CashVoid, Amount: -r.Amount, At: e.At, Ref: r.ID, Number: r.Label, Note: b.Reason})
	request, ok := s.Requests.Get(r.Request)
	if ok && request.Receipt == r.ID && request.in(Collected) {
		request.Receipt, request.Due, request.Last = "", 0, e.Identity()
		request.reach(Signed, e, Step{})
		s.Requests.Put(request.ID, request)
	}
}

func applyVoidApproved(s *State, e Event) {
	r, ok := s.Receipts.Get(e.Subject)
	if !ok || r.Void == nil || r.Void.Approved != nil {
		keepUnknown(s, e)
		return
	}
	void := *r.Void
	void.Approved = &Approval{By: e.Who, At: e.At}
	r.Void = &void
	s.Receipts.Put(r.ID, r)
}

// byNumber is the order of the register: book by book, leaf by leaf.
func byNumber(a, b Receipt) int {
	return cmp.Or(cmp.Compare(a.Book, b.Book), cmp.Compare(a.Number, b.Number), a.At.Compare(b.At))
}
