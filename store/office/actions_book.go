package office

import (
	"fmt"
	"strconv"
)

var (
	collectors = []Role{Collector}
	approvers  = []Role{Officer, Administrator} // who counts is not who approves
)

// bookActions keep the till's act, its receipt books and their leaves.
var bookActions = []Action{
	{Name: "till", On: OnOffice, Roles: administrators, Params: []Param{
		{Name: "act", Type: Text, Required: true, Most: 80}, {Name: "ceiling", Type: Money}, {Name: "every", Type: Number, Most: 365},
		{Name: "approve", Type: Money}, {Name: "lag", Type: Number, Most: 3650}, {Name: "budget", Type: Text, Most: 20},
		{Name: "receipt", Type: YesNo, Default: "no"}, {Name: "stamps", Type: Text, Most: 200}, {Name: "stamp_budget", Type: Text, Most: 20}},
		decide: decideTill},
	{Name: "revenue.add", On: OnOffice, Roles: []Role{Administrator, Collector}, Params: []Param{
		{Name: "budget", Type: Text, Required: true, Most: 20}, nameAr, nameFr}, decide: decideRevenueAdd},
	{Name: "book.receive", On: OnOffice, Roles: []Role{Collector, Administrator}, Params: []Param{
		{Name: "series", Type: Text, Most: 8}, {Name: "first_leaf", Type: Number, Required: true, Most: mostLeaf},
		{Name: "last_leaf", Type: Number, Required: true, Most: mostLeaf}, {Name: "initialed", Type: Text, Required: true, Most: 80}},
		decide: decideBookReceive},
	{Name: "book.start", On: OnBook, Roles: collectors, check: mayStart, decide: factOf(BookStarted)},
	{Name: "book.return", On: OnBook, Roles: []Role{Collector, Administrator}, check: mayReturn, decide: factOf(BookReturned)},
	{Name: "spoil", On: OnBook, Roles: collectors, Params: []Param{{Name: "leaf", Type: Number, Most: mostLeaf}, reason},
		check: inMyService, decide: decideSpoilLeaf},
	{Name: "void", On: OnReceipt, Roles: collectors, Params: []Param{reason}, check: mayVoid, decide: decideVoid},
	{Name: "void.approve", On: OnReceipt, Roles: approvers, check: mayApproveVoid, decide: factOf(VoidApproved)},
}

// mostLeaf is the largest number that a leaf can have.
const mostLeaf = 999_999_999

// Reasons for which a receipt book or a receipt cannot be used so.
const (
	NoBook        Code = "book.none"             // no receipt book in service
	BookFull      Code = "book.full"             // args: book
	BookOpen      Code = "book.open"             // args: book already in service
	BookTaken     Code = "book.taken"            // args: book, who has it in service
	BookReturn    Code = "book.returned"         // args: book
	BookNotYours  Code = "book.not_yours"        // args: book
	BookRange     Code = "book.range"            // args: parameter
	BookOverlaps  Code = "book.overlaps"         // args: the other book's first and last leaf
	LeafOutside   Code = "leaf.outside"          // args: parameter, number
	LeafUsed      Code = "leaf.used"             // args: parameter, number
	LeafLate      Code = "leaf.late"             // args: parameter that is missing
	LeafAhead     Code = "leaf.ahead"            // args: parameter, number, next
	VoidAlready   Code = "receipt.voided"        // args: number
	SpoiledLeaf   Code = "receipt.spoiled"       // args: number
	NothingToSign Code = "approval.not_wanted"   // nothing to approve, or approved already
	OwnWork       Code = "approval.own_work"     // who did it does not approve it
	RevenueKnown  Code = "revenue.known"         // args: budget code
	NoRevenue     Code = "revenue.unknown"       // args: budget code
	NegativeMoney Code = "money.negative"        // args: parameter
	ReasonMissing Code = "money.reversal_reason" // a negative total is a reversal
)

// factOf makes the decision of an action that its subject says all about.
func factOf(kind Kind) func(Case, string) ([]Fact, *Problem) {
	return func(_ Case, subject string) ([]Fact, *Problem) { return []Fact{{Kind: kind, Subject: subject}}, nil }
}

// amount reads a money value that must not be negative; 0 when it was not given.
func (c Case) amount(name string) (Centimes, *Problem) {
	if c.Values.Get(name) == "" {
		return 0, nil
	}
	amount, _ := ParseCentimes(c.Values.Get(name))
	if amount < 0 {
		return 0, Refuse(NegativeMoney, name)
	}
	return amount, nil
}

func decideTill(c Case, _ string) ([]Fact, *Problem) {
	ceiling, problem := c.amount("ceiling")
	if problem != nil {
		return nil, problem
	}
	approve, problem := c.amount("approve")
	if problem != nil {
		return nil, problem
	}
	act := TillAct{Act: c.Values.Get("act"), Ceiling: ceiling, Every: c.Values.Int("every"), Approve: approve,
		Lag: c.Values.Int("lag"), Code: c.Values.Get("budget"), Receipt: c.Values.Yes("receipt")}
	var ok bool
	if act.Stamps, ok = faces(c.Values.Get("stamps")); !ok {
		return nil, Refuse(BadStamps, "stamps", c.Values.Get("stamps"))
	}
	if act.StampCode = c.Values.Get("stamp_budget"); len(act.Stamps) > 0 && act.StampCode == "" {
		return nil, Refuse(StampCodeNone, "stamp_budget")
	}
	return []Fact{{Kind: TillSet, Body: act}}, nil
}

func decideRevenueAdd(c Case, _ string) ([]Fact, *Problem) {
	code := c.Values.Get("budget")
	if c.knowsRevenue(code) || code == c.Here().Till.Code {
		return nil, Refuse(RevenueKnown, code)
	}
	return []Fact{{Kind: RevenueAdded, Subject: code, Body: Revenue{Code: code, Name: c.names()}}}, nil
}

func (s *State) knowsRevenue(code string) bool {
	for _, r := range s.Here().Revenues {
		if r.Code == code {
			return true
		}
	}
	return false
}

func decideBookReceive(c Case, _ string) ([]Fact, *Problem) {
	b := Booklet{Series: c.Values.Get("series"), First: uint64(c.Values.Int("first_leaf")), Final: uint64(c.Values.Int("last_leaf")),
		Initialed: c.Values.Get("initialed")}
	if !b.holdable() {
		return nil, Refuse(BookRange, "last_leaf")
	}
	book := ReceiptBook{Series: b.Series, First: b.First, Final: b.Final}
	for _, other := range c.ReceiptBooks.All() {
		if book.Overlaps(other) {
			return nil, Refuse(BookOverlaps, other.Label(other.First), other.Label(other.Final))
		}
	}
	return []Fact{{Kind: BookReceived, Subject: newID(c, c.ReceiptBooks, "b"), Body: b}}, nil
}

func mayStart(c Case, subject string) *Problem {
	book, _ := c.ReceiptBooks.Get(subject)
	drawer := c.DrawerFor(c.By.ID)
	switch {
	case book.Returned != "":
		return Refuse(BookReturn, book.Range())
	case book.By != "" && c.DrawerFor(book.By).Book == subject:
		return Refuse(BookTaken, book.Range(), book.By)
	case drawer.Book != "":
		open, _ := c.ReceiptBooks.Get(drawer.Book)
		return Refuse(BookOpen, open.Range())
	}
	if _, left := book.Next(); !left {
		return Refuse(BookFull, book.Range())
	}
	return nil
}

// Range of a book's leaves, as people call it: "A 000401–000450".
func (b ReceiptBook) Range() string {
	return fmt.Sprintf("%s–%06d", b.Label(b.First), b.Final)
}

func mayReturn(c Case, subject string) *Problem {
	book, _ := c.ReceiptBooks.Get(subject)
	switch {
	case book.Returned != "":
		return Refuse(BookReturn, book.Range())
	case book.By != "" && book.By != c.By.ID && !c.By.Has(Administrator):
		return Refuse(BookNotYours, book.Range())
	}
	return nil
}

func inMyService(c Case, subject string) *Problem {
	book, _ := c.ReceiptBooks.Get(subject)
	if book.By != c.By.ID {
		return Refuse(BookNotYours, book.Range())
	}
	return nil
}

func decideSpoilLeaf(c Case, subject string) ([]Fact, *Problem) {
	book, _ := c.ReceiptBooks.Get(subject)
	next, left := book.Next()
	number := next
	if c.Values.Get("leaf") != "" {
		number = uint64(c.Values.Int("leaf"))
	} else if !left {
		return nil, Refuse(BookFull, book.Range())
	}
	if problem := book.free(number, "leaf"); problem != nil {
		return nil, problem
	}
	if number > next {
		return nil, Refuse(LeafAhead, "leaf", book.Label(number), book.Label(next))
	}
	return []Fact{{Kind: ReceiptSpoiled, Subject: receiptID(c.Opening, c.N),
		Body: Spoil{Book: book.ID, Number: number, Reason: c.Values.Get("reason")}}}, nil
}

// free tells why nothing can be written on a leaf, or nil.
func (b ReceiptBook) free(number uint64, param string) *Problem {
	switch {
	case !b.Has(number):
		return Refuse(LeafOutside, param, b.Label(number))
	case len(b.Leaves[number]) > 0:
		return Refuse(LeafUsed, param, b.Label(number))
	}
	return nil
}

// receiptID names a receipt by the event that records it, so that no two
// windows and no two copies of the books give the same id.
func receiptID(opening Opening, n uint64) string {
	return "r" + string(opening) + "-" + strconv.FormatUint(n, 10)
}

func mayVoid(c Case, subject string) *Problem {
	r, _ := c.Receipts.Get(subject)
	switch {
	case r.Spoiled:
		return Refuse(SpoiledLeaf, r.Label)
	case r.Void != nil:
		return Refuse(VoidAlready, r.Label)
	}
	return nil
}

func decideVoid(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Receipts.Get(subject)
	b := Voiding{Reason: c.Values.Get("reason"), Wanted: r.Amount > c.Here().Till.Approve}
	b.Alone = b.Wanted && c.alone()
	return []Fact{{Kind: ReceiptVoided, Subject: subject, Body: b}}, nil
}

// alone tells whether nobody else in the office could approve.
func (c Case) alone() bool {
	for id, p := range c.People.All() {
		if id != c.By.ID && (p.Has(Officer) || p.Has(Administrator)) {
			return false
		}
	}
	return true
}

func mayApproveVoid(c Case, subject string) *Problem {
	r, _ := c.Receipts.Get(subject)
	switch {
	case r.Void == nil || !r.Void.Unapproved():
		return Refuse(NothingToSign)
	case r.Void.By == c.By.ID:
		return Refuse(OwnWork)
	}
	return nil
}
