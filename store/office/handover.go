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
	By   string    `json:"by,omitempty"` // who gave it by force
	At   time.Time `json:"at"`
	HandedOver
	Due        []Takings  `json:"due,omitempty"`        // closings that no deposit covered: who has the cash deposits it
	Redirected bool       `json:"redirected,omitempty"` // to another collector than it was given to, on this branch
	Taken      *TakenOver `json:"taken,omitempty"`      // nil until the other one signed
}

// HandedOver is the body of drawer.handed.
type HandedOver struct {
	To     string   `json:"to" of:"person"`
	Counts Counts   `json:"counts"`
	Amount Centimes `json:"amount"`
	Book   string   `json:"book,omitempty" of:"book"` // receipt book that goes with it
	Next   uint64   `json:"next,omitempty"`           // its next leaf
	Note   string   `json:"note,omitempty"`
	Stamps Counts   `json:"stamps,omitempty"` // that go with it, by face value

	Of       string   `json:"of,omitempty" of:"person"` // whose drawer it is, where somebody else gives it by force
	Variance Centimes `json:"variance,omitempty"`       // then: counted less what the last closing left
	Alone    bool     `json:"alone,omitempty"`          // who gives it takes it over: the office has no other collector
}

// TakenOver is the body of drawer.taken.
type TakenOver struct {
	By   string    `json:"by,omitempty"` // filled from the event's header
	At   time.Time `json:"at,omitzero"`  // likewise
	Note string    `json:"note,omitempty"`
}

func applyHanded(s *State, e Event, b HandedOver) {
	if _, known := s.Handovers.Get(e.Subject); known || b.Amount < 0 || !b.Stamps.stampable() {
		keepUnknown(s, e)
		return
	}
	h := Handover{ID: e.Subject, From: e.Who, At: e.At, HandedOver: b}
	if b.Of != "" {
		h.From, h.By = b.Of, e.Who
	}
	drawer, day := s.DrawerFor(h.From), s.cashDay(h.From, e.Day, e.Day)
	h.Due, drawer.Due = drawer.Due, nil
	s.Handovers.Put(h.ID, h)
	s.Drawers.Put(h.From, drawer)
	if b.Variance != 0 {
		s.cash(h.From, day, Move{Kind: CashVariance, Amount: b.Variance, At: e.At, Ref: h.ID, Note: b.Note})
	}
	s.cash(h.From, day, Move{Kind: CashHandover, Amount: -b.Amount, At: e.At, Ref: b.To, Note: b.Note})
	if len(b.Stamps) > 0 {
		s.stamps(h.From, day, StampMove{Way: stampsGiven, Pieces: b.Stamps, At: e.At})
	}
	if book, ok := s.ReceiptBooks.Get(b.Book); ok && book.By == h.From {
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
	day := s.cashDay(e.Who, e.Day, e.Day)
	s.cash(e.Who, day, Move{Kind: CashHandover, Amount: h.Amount, At: e.At, Ref: h.From, Note: b.Note})
	if len(h.Stamps) > 0 {
		s.stamps(e.Who, day, StampMove{Way: stampsTaken, Pieces: h.Stamps, At: e.At})
	}
	drawer := s.DrawerFor(e.Who)
	drawer.Due = slices.Concat(drawer.Due, h.Due)
	if book, known := s.ReceiptBooks.Get(h.Book); known && drawer.Book == "" && book.Returned == "" && !s.inService(book) {
		book.By = e.Who
		s.ReceiptBooks.Put(book.ID, book)
		drawer.Book = book.ID
	}
	s.Drawers.Put(e.Who, drawer)
}
