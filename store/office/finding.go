package office

import "slices"

// Finding is something in the till's records that a person has to explain: it
// shows at once, to the collector and to an inspector, until it is.
type Finding struct {
	Code   Code     `json:"code"`
	Ref    string   `json:"ref"`             // id of the record
	Label  string   `json:"label"`           // as it is printed
	Amount Centimes `json:"amount,omitzero"` // centimes
	Day    Day      `json:"day,omitempty"`
}

// What the till's records can show, in the order in which an inspector looks.
// The first value of each is the label of the record, the second an amount.
const (
	VoidAlone       Code = "finding.void_alone"      // voided where nobody else could approve
	HandoverAlone   Code = "finding.handover_alone"  // whoever gave another's drawer on kept it: there was no other collector
	VoidUnapproved  Code = "finding.void_unapproved" // a second person has not approved yet
	ReceiptTwice    Code = "finding.receipt_twice"   // two receipts of one number
	ReceiptOutside  Code = "finding.receipt_outside" // number outside its book
	CashNoReceipt   Code = "finding.no_receipt"      // cash was taken without a receipt
	LeafGap         Code = "finding.gap"             // nothing is recorded on a leaf
	ClosingClash    Code = "finding.closing_clash"   // came over from an abandoned branch and does not fit
	NumberTwice     Code = "finding.number_twice"    // two closings of one number
	ClosingForced   Code = "finding.closing_forced"
	ClosingLate     Code = "finding.closing_late"
	ClosingForgot   Code = "finding.closing_forgotten"
	ClosingVariance Code = "finding.variance"         // counting difference
	ClosingOpen     Code = "finding.closing_approval" // a second person has not approved yet
	DepositDiffers  Code = "finding.deposit"          // deposit and closings differ
	DepositAgain    Code = "finding.deposit_again"    // a closing is covered by two deposits
	StatementWrong  Code = "finding.statement_total"  // lines do not add up to the total
	HandoverWaits   Code = "finding.handover"         // cash in transit
	AnnexeWaits     Code = "finding.annexe"           // brought, and signed for by nobody
	HandoverForced  Code = "finding.handover_forced"  // given by somebody else than its collector
	CashLeft        Code = "finding.cash_left"        // in the drawer of somebody who left
	StampsDiffer    Code = "finding.stamps"           // a count of stamps found others than there had to be
)

var findings = []Code{VoidAlone, HandoverAlone, VoidUnapproved, ReceiptTwice, ReceiptOutside, CashNoReceipt, LeafGap, ClosingClash, NumberTwice,
	ClosingForced, ClosingForgot, ClosingLate, ClosingVariance, ClosingOpen, DepositDiffers, DepositAgain, StatementWrong,
	StampsDiffer, CashLeft, HandoverForced, HandoverWaits, AnnexeWaits}

// Findings gives everything in the till's records that has to be explained.
func (s *State) Findings() (all []Finding) {
	add := func(when bool, f Finding) {
		if when {
			all = append(all, f)
		}
	}
	for id, r := range s.Receipts.All() {
		f := Finding{Ref: id, Label: r.Label, Amount: r.Amount, Day: r.Day}
		as := func(code Code) Finding { f.Code = code; return f }
		add(r.Twice, as(ReceiptTwice))
		add(r.Outside && r.Book != "", as(ReceiptOutside))
		add(r.Book == "", as(CashNoReceipt))
		add(r.Void != nil && r.Void.Unapproved() && r.Void.Alone, as(VoidAlone))
		add(r.Void != nil && r.Void.Unapproved() && !r.Void.Alone, as(VoidUnapproved))
	}
	for id, b := range s.ReceiptBooks.All() {
		for _, number := range b.Gaps() {
			add(true, Finding{Code: LeafGap, Ref: id, Label: b.Label(number), Day: b.Started})
		}
	}
	s.closingFindings(add)
	for id, d := range s.Deposits.All() {
		f := Finding{Ref: id, Label: d.Slip, Amount: d.Difference, Day: d.Day}
		as := func(code Code) Finding { f.Code = code; return f }
		add(d.Difference != 0, as(DepositDiffers))
		add(len(d.Again) > 0, as(DepositAgain))
	}
	for id, st := range s.Statements.All() {
		add(st.Wrong, Finding{Code: StatementWrong, Ref: id, Label: id, Amount: st.Sum() - st.Total, Day: st.Issued})
	}
	for id, h := range s.Handovers.All() {
		add(h.Taken == nil, Finding{Code: HandoverWaits, Ref: id, Label: s.login(h.To), Amount: h.Amount})
		add(h.Alone, Finding{Code: HandoverAlone, Ref: id, Label: s.login(h.From), Amount: h.Amount})
		add(h.Of != "", Finding{Code: HandoverForced, Ref: id, Label: s.login(h.From), Amount: h.Variance})
	}
	for id, a := range s.Annexes.All() {
		add(a.Received == nil && a.Sent == nil, Finding{Code: AnnexeWaits, Ref: id, Label: a.From + " " + a.Slip, Amount: a.Amount})
	}
	for person := range s.Drawers.All() {
		p, _ := s.People.Get(person)
		cash, _ := s.Accounts.Get(DrawerOf(person))
		add(p.Removed && cash != 0, Finding{Code: CashLeft, Ref: person, Label: p.Login, Amount: cash})
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return slices.Index(findings, a.Code) - slices.Index(findings, b.Code) })
	return all
}

func (s *State) closingFindings(add func(bool, Finding)) {
	numbers := map[string]string{}
	for id, c := range s.Closings.All() {
		f := Finding{Ref: id, Label: c.Number, Amount: c.Variance, Day: c.Day}
		as := func(code Code) Finding { f.Code = code; return f }
		_, twice := numbers[c.Number]
		numbers[c.Number] = id
		add(twice, as(NumberTwice))
		add(c.Clash, as(ClosingClash))
		add(c.How == ClosedForced, as(ClosingForced))
		add(c.How == ClosedForgotten, as(ClosingForgot))
		add(c.How == ClosedLate, as(ClosingLate))
		add(c.Variance != 0, as(ClosingVariance))
		add(c.Unapproved(), as(ClosingOpen))
		f.Amount = c.StampsPosted
		add(len(c.StampsOff) > 0, as(StampsDiffer))
	}
}

// login of somebody, as findings call people; the id of who is not known.
func (s *State) login(person string) string {
	if p, known := s.People.Get(person); known {
		return p.Login
	}
	return person
}
