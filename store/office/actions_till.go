package office

import "maps"

// tillActions move cash, count it and close the day.
var tillActions = []Action{
	{Name: "revenue", On: OnOffice, Roles: collectors, Params: []Param{
		{Name: "budget", Type: ARevenue, Required: true}, {Name: "amount", Type: Money, Required: true}, note}, decide: decideRevenue},
	{Name: "count", On: OnOffice, Roles: collectors, Params: []Param{counts, stampsParam}, decide: decideCount},
	{Name: "close", On: OnOffice, Roles: collectors, Params: []Param{
		{Name: "day", Type: DayOf}, {Name: "reason", Type: Text}}, decide: decideClose},
	{Name: "force", On: OnPerson, Gone: true, Roles: approvers, Params: []Param{counts, stampsParam, reason}, check: othersDrawer, decide: decideForce},
	{Name: "close.approve", On: OnClosing, Roles: approvers, check: mayApproveClosing, decide: factOf(ClosingApproved)},
	{Name: "deposit", On: OnOffice, Roles: collectors, Params: []Param{
		{Name: "slip", Type: Text, Required: true, Most: 40}, {Name: "amount", Type: Money, Required: true},
		{Name: "closings", Type: Text, Most: 4000}, {Name: "reason", Type: Text}}, decide: decideDeposit},
	{Name: "deposit.receipt", On: OnDeposit, Roles: collectors, Params: []Param{
		{Name: "receipt_number", Type: Text, Required: true, Most: 40}, {Name: "day", Type: DayOf, Required: true}},
		check: notReceipted, decide: decideDepositReceipt},
	{Name: "handover", On: OnPerson, Roles: collectors, Params: []Param{counts, stampsParam, note}, check: toACollector, decide: decideHandover},
	{Name: "takeover", On: OnHandover, Roles: collectors, Params: []Param{note}, check: toMe, decide: takenOver(DrawerTaken)},
}

var counts = Param{Name: "counts", Type: Cash, Required: true, Most: 400}

// Reasons for which a drawer cannot be counted, closed or emptied so.
const (
	DayClosedBefore Code = "day.closed"             // args: day
	DayAhead        Code = "day.ahead"              // args: day
	DayNotOldest    Code = "day.not_oldest"         // args: oldest day that is open
	NotCounted      Code = "drawer.not_counted"     // args: day
	CountStale      Code = "drawer.count_stale"     // cash moved since the count
	VarianceReason  Code = "drawer.variance_reason" // args: variance, expected, counted
	OwnDrawer       Code = "drawer.own"
	NoDrawer        Code = "drawer.none"        // args: person
	SlipTwice       Code = "deposit.slip_twice" // args: slip
	DepositReason   Code = "deposit.reason"     // args: difference, covered
	ClosingCovered  Code = "deposit.covered"    // args: closing
	UnknownClosing  Code = "deposit.no_closing" // args: what was typed
	ReceiptedSlip   Code = "deposit.receipted"  // args: slip
	HandoverOpen    Code = "handover.open"      // args: day that is not closed
	HandoverCount   Code = "handover.count"     // the count is not what the closing left
	HandoverNotYou  Code = "handover.not_you"
	HandoverTaken   Code = "handover.taken"
	DrawerBelow     Code = "till.below_zero"
)

func decideRevenue(c Case, _ string) ([]Fact, *Problem) {
	amount, _ := ParseCentimes(c.Values.Get("amount"))
	if amount < 0 && c.Values.Get("note") == "" {
		return nil, Refuse(ReasonMissing, "note")
	}
	return []Fact{{Kind: RevenueTaken, Subject: c.By.ID, Body: RevenueTotal{Code: c.Values.Get("budget"), Amount: amount,
		Note: c.Values.Get("note")}}}, nil
}

// DayToClose is the business day of a collector that is closed next: the
// oldest one that is open, or today.
func (s *State) DayToClose(person string, today Day) Day {
	if open := s.DrawerFor(person).Open; len(open) > 0 {
		return open[0]
	}
	return today
}

// mayClose tells why a collector's day cannot be closed, beyond its count.
func (c Case) mayClose(person string, day Day) *Problem {
	oldest := c.DayToClose(person, c.Day)
	switch {
	case c.Clock != "":
		return Refuse(ClockConfirm, string(c.Day))
	case c.Day.Before(day):
		return Refuse(DayAhead, string(day))
	case !c.DrawerFor(person).Closed.Before(day):
		return Refuse(DayClosedBefore, string(day))
	case oldest.Before(day):
		return Refuse(DayNotOldest, string(oldest))
	}
	return nil
}

// decideCount records the drawer as it was counted. Nothing is said of what was
// expected: that is for the closing.
func decideCount(c Case, _ string) ([]Fact, *Problem) {
	day := c.DayToClose(c.By.ID, c.Day)
	if problem := c.mayClose(c.By.ID, day); problem != nil {
		return nil, problem
	}
	pieces, problem := ParseCounts(c.Values.Get("counts"))
	if problem != nil {
		return nil, problem
	}
	stamps, problem := c.countedStamps(c.By.ID)
	if problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: DrawerCounted, Subject: TillDayID(c.By.ID, day), Body: Count{Day: day, Counts: pieces, Stamps: stamps}}}, nil
}

// decideClose signs the last count: what was expected stands beside it.
func decideClose(c Case, _ string) ([]Fact, *Problem) {
	day := Day(c.Values.Get("day"))
	if day == "" {
		day = c.DayToClose(c.By.ID, c.Day)
	}
	if problem := c.mayClose(c.By.ID, day); problem != nil {
		return nil, problem
	}
	d := c.TillDayOf(c.By.ID, day)
	switch {
	case d.Count == nil:
		return nil, Refuse(NotCounted, string(day))
	case d.Count.Moves != c.movesOpen(c.By.ID):
		return nil, Refuse(CountStale)
	}
	b := c.closing(c.By.ID, day, d.Count.Counts, d.Count.Stamps)
	b.Recounts = d.Counts - 1
	switch b.Reason = c.Values.Get("reason"); {
	case b.Reason != "":
	case b.Variance != 0:
		return nil, Refuse(VarianceReason, b.Variance.arg(), (b.Counted - b.Variance).arg(), b.Counted.arg())
	case len(b.StampsOff) > 0:
		return nil, Refuse(StampsReason, b.StampsOff.String())
	}
	return []Fact{{Kind: DayClosed, Subject: TillDayID(c.By.ID, day), Body: b}}, nil
}

// decideForce closes an absent collector's day: somebody else counts, and says why.
func decideForce(c Case, subject string) ([]Fact, *Problem) {
	day := c.DayToClose(subject, c.Day)
	if problem := c.mayClose(subject, day); problem != nil {
		return nil, problem
	}
	pieces, problem := ParseCounts(c.Values.Get("counts"))
	if problem != nil {
		return nil, problem
	}
	stamps, problem := c.countedStamps(subject)
	if problem != nil {
		return nil, problem
	}
	b := c.closing(subject, day, pieces, stamps)
	b.How, b.Reason = ClosedForced, c.Values.Get("reason")
	return []Fact{{Kind: DayClosed, Subject: TillDayID(subject, day), Body: b}}, nil
}

// closing is what would be signed with these counts.
func (c Case) closing(person string, day Day, pieces, stamps Counts) SignedClosing {
	b := SignedClosing{Tally: c.Tally(person, day), Counts: pieces, Counted: pieces.Total(), Since: c.since(person, day),
		Online: c.OnlineOn(day), Alone: c.alone()}
	b.Variance = b.Counted - b.Since - b.Tally.Expected
	if b.Stamps = stamps; stamps != nil {
		b.StampsSince = stampsLeft(nil, c.stampsSince(person, day))
		_, b.StampsOff = c.stampsCounted(person, day, b.Tally.stampsLeft(), stamps)
	}
	b.Number = closingNumber(day, c.Here().Closings[year(day)]+1)
	if c.Head != nil {
		b.Size, b.Root = c.Head()
	}
	for _, d := range c.Differences.All() {
		if d.Settled == nil {
			b.Open++
		}
	}
	if day.Before(c.Day) {
		b.How = ClosedLate
	}
	for _, later := range c.DrawerFor(person).Open {
		if day.Before(later) && len(c.TillDayOf(person, later).Moves) > 0 {
			b.How = ClosedForgotten
		}
	}
	return b
}

func mayApproveClosing(c Case, subject string) *Problem {
	closing, _ := c.Closings.Get(subject)
	switch {
	case !closing.Unapproved():
		return Refuse(NothingToSign)
	case closing.By == c.By.ID || closing.Person == c.By.ID:
		return Refuse(OwnWork)
	}
	return nil
}

func othersDrawer(c Case, subject string) *Problem {
	p, _ := c.People.Get(subject)
	if subject == c.By.ID {
		return Refuse(OwnDrawer)
	}
	if _, had := c.Drawers.Get(subject); !had && !p.Has(Collector) {
		return Refuse(NoDrawer, p.Login)
	}
	return nil
}

func toACollector(c Case, subject string) *Problem {
	p, _ := c.People.Get(subject)
	switch {
	case subject == c.By.ID:
		return Refuse(OwnDrawer)
	case !p.Has(Collector):
		return Refuse(NoDrawer, p.Login)
	}
	return nil
}

// closedBefore tells why a drawer is not ready to be given on: a day with cash
// is open.
func (c Case) closedBefore(person string) *Problem {
	drawer := c.DrawerFor(person)
	for _, day := range drawer.Open {
		if d := c.TillDayOf(person, day); len(d.Moves)+len(d.Stamps) > 0 {
			return Refuse(HandoverOpen, string(day))
		}
	}
	return nil
}

// handing is a drawer as it is counted to be given on.
func (c Case) handing(from, to string) (b HandedOver, problem *Problem) {
	b = HandedOver{To: to, Book: c.DrawerFor(from).Book, Note: c.Values.Get("note")}
	if b.Counts, problem = ParseCounts(c.Values.Get("counts")); problem != nil {
		return b, problem
	}
	if b.Stamps, problem = c.countedStamps(from); problem != nil {
		return b, problem
	}
	if !maps.Equal(b.Stamps, c.DrawerFor(from).Stamps) {
		return b, Refuse(HandoverStamps, stampsParam.Name)
	}
	b.Amount = b.Counts.Total()
	if book, ok := c.ReceiptBooks.Get(b.Book); ok {
		b.Next, _ = book.Next()
	}
	return b, nil
}

// decideHandover gives the whole drawer, closed and counted, to a substitute.
func decideHandover(c Case, subject string) ([]Fact, *Problem) {
	if problem := c.closedBefore(c.By.ID); problem != nil {
		return nil, problem
	}
	b, problem := c.handing(c.By.ID, subject)
	switch {
	case problem != nil:
		return nil, problem
	case b.Amount != c.DrawerFor(c.By.ID).Out:
		return nil, Refuse(HandoverCount)
	}
	return []Fact{{Kind: DrawerHanded, Subject: newID(c, c.Handovers, "h"), Body: b}}, nil
}

func toMe(c Case, subject string) *Problem {
	h, _ := c.Handovers.Get(subject)
	switch {
	case h.To != c.By.ID:
		return Refuse(HandoverNotYou)
	case h.Taken != nil:
		return Refuse(HandoverTaken)
	}
	return nil
}
