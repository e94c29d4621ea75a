package office

import (
	"slices"
	"time"
)

// Handover is a drawer given to another collector, as when a substitute takes
// over: counted by the one, taken over by the other, who both sign. Between the
// two the cash is in transit. Amounts in centimes.
type Handover struct {
	ID   string    `json:"id"`
	From string    `json:"from"`
	At   time.Time `json:"at"`
	HandedOver
	Due   []Takings  `json:"due,omitempty"`   // closings that no deposit covered: who has the cash deposits it
	Taken *TakenOver `json:"taken,omitempty"` // nil until the other one signed
}

// HandedOver is the body of drawer.handed.
type HandedOver struct {
	To     string   `json:"to" of:"person"`
	Counts Counts   `json:"counts"`
	Amount Centimes `json:"amount"`
	Book   string   `json:"book,omitempty" of:"book"` // receipt book that goes with it
	Next   uint64   `json:"next,omitempty"`           // its next leaf
	Note   string   `json:"note,omitempty"`
}

// TakenOver is the body of drawer.taken.
type TakenOver struct {
	By   string    `json:"by,omitempty"` // filled from the event's header
	At   time.Time `json:"at,omitzero"`  // likewise
	Note string    `json:"note,omitempty"`
}

func applyHanded(s *State, e Event, b HandedOver) {
	if _, known := s.Handovers.Get(e.Subject); known || b.Amount < 0 {
		keepUnknown(s, e)
		return
	}
	drawer := s.DrawerFor(e.Who)
	s.Handovers.Put(e.Subject, Handover{ID: e.Subject, From: e.Who, At: e.At, HandedOver: b, Due: drawer.Due})
	drawer.Due = nil
	s.Drawers.Put(e.Who, drawer)
	s.cash(e.Who, s.cashDay(e.Who, e.Day, e.Day), Move{Kind: CashHandover, Amount: -b.Amount, At: e.At, Ref: b.To, Note: b.Note})
	if book, ok := s.ReceiptBooks.Get(b.Book); ok {
		s.outOfService(book)
	}
}

func applyTakenOver(s *State, e Event, b TakenOver) {
	h, ok := s.Handovers.Get(e.Subject)
	if !ok || h.Taken != nil {
		keepUnknown(s, e)
		return
	}
	b.By, b.At = e.Who, e.At
	h.Taken = &b
	s.Handovers.Put(h.ID, h)
	s.cash(e.Who, s.cashDay(e.Who, e.Day, e.Day), Move{Kind: CashHandover, Amount: h.Amount, At: e.At, Ref: h.From, Note: b.Note})
	drawer := s.DrawerFor(e.Who)
	drawer.Due = slices.Concat(drawer.Due, h.Due)
	if book, known := s.ReceiptBooks.Get(h.Book); known && drawer.Book == "" {
		book.By = e.Who
		s.ReceiptBooks.Put(book.ID, book)
		drawer.Book = book.ID
	}
	s.Drawers.Put(e.Who, drawer)
}
