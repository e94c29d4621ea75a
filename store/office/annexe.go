package office

import (
	"fmt"
	"time"
)

// Annexe is what an annexe took and somebody brings to the collector of the
// commune: whoever brings it signs that it left, the collector signs that it is
// all there. Until then it lies in no drawer. Amounts in centimes.
type Annexe struct {
	ID string    `json:"id"`
	By string    `json:"by"` // who brought it
	At time.Time `json:"at"`
	AnnexeBrought
	Received *TakenOver `json:"received,omitempty"` // nil until the collector signed
	Sent     *TakenOver `json:"sent,omitempty"`     // it was not what the slip said, and went back
}

// AnnexeBrought is the body of annexe.brought.
type AnnexeBrought struct {
	From   string   `json:"from"` // the annexe
	Slip   string   `json:"slip"` // number of the slip that comes with it
	Code   string   `json:"code"` // budget code
	Counts Counts   `json:"counts"`
	Amount Centimes `json:"amount"`
	Note   string   `json:"note,omitempty"`
}

// annexeActions bring the takings of an annexe into a drawer, under two names.
var annexeActions = []Action{
	{Name: "annexe.bring", On: OnOffice, Roles: []Role{Agent, Officer, Collector}, Params: []Param{
		{Name: "annexe", Type: Text, Required: true, Most: 80}, {Name: "annexe_slip", Type: Text, Required: true, Most: 40},
		{Name: "budget", Type: ACode, Required: true}, counts, note}, decide: decideBring},
	{Name: "annexe.receive", On: OnAnnexe, Roles: collectors, Params: []Param{note}, check: mayReceive, decide: takenOver(AnnexeReceived)},
	{Name: "annexe.return", On: OnAnnexe, Roles: collectors, Params: []Param{reason}, check: mayReceive, decide: takenOver(AnnexeReturned)},
}

// Reasons for which an annexe's takings cannot be handed over so.
const (
	AnnexeTwice Code = "annexe.slip_twice" // args: parameter, slip
	AnnexeEmpty Code = "annexe.empty"      // args: parameter
	AnnexeDone  Code = "annexe.done"       // args: slip: received or sent back already
	AnnexeOwn   Code = "annexe.own"        // who brings it does not receive it
)

func decideBring(c Case, _ string) ([]Fact, *Problem) {
	pieces, problem := ParseCounts(c.Values.Get("counts"))
	if problem != nil {
		return nil, problem
	}
	b := AnnexeBrought{From: c.Values.Get("annexe"), Slip: c.Values.Get("annexe_slip"), Code: c.Values.Get("budget"), Counts: pieces,
		Amount: pieces.Total(), Note: c.Values.Get("note")}
	if b.Amount == 0 {
		return nil, Refuse(AnnexeEmpty, "counts")
	}
	for _, other := range c.Annexes.All() {
		if other.From == b.From && other.Slip == b.Slip && other.Code == b.Code && (other.Sent == nil || other.Received != nil) {
			return nil, Refuse(AnnexeTwice, "annexe_slip", b.Slip)
		}
	}
	return []Fact{{Kind: AnnexeTakings, Subject: fmt.Sprintf("a%s-%d", c.Opening, c.N), Body: b}}, nil
}

func mayReceive(c Case, subject string) *Problem {
	a, _ := c.Annexes.Get(subject)
	switch {
	case a.Received != nil || a.Sent != nil:
		return Refuse(AnnexeDone, a.Slip)
	case a.By == c.By.ID:
		return Refuse(AnnexeOwn)
	}
	return nil
}

// takenOver makes the decision of somebody who signs what another one brought.
func takenOver(kind Kind) func(Case, string) ([]Fact, *Problem) {
	return func(c Case, subject string) ([]Fact, *Problem) {
		note := c.Values.Get("note")
		if note == "" {
			note = c.Values.Get("reason")
		}
		return []Fact{{Kind: kind, Subject: subject, Body: TakenOver{Note: note}}}, nil
	}
}

func applyBrought(s *State, e Event, b AnnexeBrought) {
	if _, known := s.Annexes.Get(e.Subject); known || b.Amount < 0 || !b.Amount.enterable() {
		keepUnknown(s, e)
		return
	}
	s.Annexes.Put(e.Subject, Annexe{ID: e.Subject, By: e.Who, At: e.At, AnnexeBrought: b})
}

func applyAnnexeReceived(s *State, e Event, b TakenOver) {
	a, ok := s.Annexes.Get(e.Subject)
	if !ok || a.Received != nil {
		keepUnknown(s, e)
		return
	}
	b.By, b.At = e.Who, e.At
	a.Received = &b
	s.Annexes.Put(a.ID, a)
	s.cash(e.Who, s.cashDay(e.Who, e.Day, e.Day), Move{Kind: CashRevenue, Amount: a.Amount, At: e.At, Ref: a.ID, Code: a.Code, Number: a.Slip,
		Note: a.From + " " + b.Note})
}

func applyAnnexeReturned(s *State, e Event, b TakenOver) {
	a, ok := s.Annexes.Get(e.Subject)
	if !ok || a.Received != nil || a.Sent != nil {
		keepUnknown(s, e)
		return
	}
	b.By, b.At = e.Who, e.At
	a.Sent = &b
	s.Annexes.Put(a.ID, a)
}
