package office

import "strings"

// Accounts of the two ledgers, online and counter, which never mix. Every money
// event moves an amount from one account to another, so the sum of all balances
// is always zero, and [State.Balances] says what each must be.
const (
	DueOnline     = "online.due"         // owed to the commune by the Treasury for paid orders
	Credited      = "online.credited"    // what the Treasury's statements say it credited
	Unexplained   = "online.unexplained" // of it, what no due of ours explains, negative
	RevenueOnline = "online.revenue"     // what the commune earned online, negative

	CashDrawer         = "counter.drawer"          // cash; one account for each collector, see [DrawerOf]
	CashInTransit      = "counter.transit"         // cash handed to another collector who has not taken it over yet
	Deposited          = "counter.deposited"       // cash paid to the accountant
	CountingDifference = "counter.variance"        // cash that counts found too little; negative: too much
	CashFloat          = "counter.float"           // cash that the accountant advanced for change, negative
	StampStock         = "counter.stamps"          // stamps at face value; one account for each collector, see [StampsIn]
	StampSupply        = "counter.stamps.supply"   // stamps from the accountant less those given back, negative
	StampSales         = "counter.stamps.sales"    // zero: what left the stock came into a drawer
	StampUse           = "counter.stamps.use"      // put on papers
	StampLoss          = "counter.stamps.loss"     // lost
	StampTransit       = "counter.stamps.transit"  // handed with a drawer that nobody has taken over yet
	StampVariance      = "counter.stamps.variance" // that counts found too few; negative: too many
	RevenueCounter     = "counter.revenue"         // civil-status duties taken at the counter, negative; others: [RevenueOf]
)

// DrawerOf is the account of a collector's drawer.
func DrawerOf(person string) string { return CashDrawer + "/" + person }

// StampsIn is the account of a collector's stamps.
func StampsIn(person string) string { return StampStock + "/" + person }

// RevenueOf is the account of another revenue that comes in at the counter.
func RevenueOf(code string) string { return RevenueCounter + "/" + code }

// transfer moves an amount from one account to another.
func (s *State) transfer(from, to string, amount Centimes) {
	if amount == 0 {
		return
	}
	a, _ := s.Accounts.Get(from)
	s.Accounts.Put(from, a-amount)
	b, _ := s.Accounts.Get(to)
	s.Accounts.Put(to, b+amount)
}

// stand is what one online request comes to in the accounts: due, what the
// Treasury credited, and what of it the due explains.
type stand struct{ due, credited, unexplained, revenue Centimes }

func standing(r Request) stand {
	var credited Centimes
	for _, c := range r.Credits {
		credited += c.Amount
	}
	matched := min(max(credited, 0), max(r.Due, 0))
	return stand{r.Due - matched, credited, matched - credited, -r.Due}
}

// rebook lets the accounts follow a change of a request's due or credits.
func (s *State) rebook(before, after Request) {
	a, b := standing(before), standing(after)
	for _, move := range []struct {
		account string
		by      Centimes
	}{{DueOnline, b.due - a.due}, {Credited, b.credited - a.credited}, {Unexplained, b.unexplained - a.unexplained}, {RevenueOnline, b.revenue - a.revenue}} {
		if move.by != 0 {
			balance, _ := s.Accounts.Get(move.account)
			s.Accounts.Put(move.account, balance+move.by)
		}
	}
}

// book makes due the duty of an online request, on a business day; 0 takes it
// back. Not ok, and nothing booked, when [State.bookable] says no. What a
// counter order costs is booked by its receipt alone.
func (s *State) book(r *Request, due Centimes, day Day) (ok bool) {
	if !s.bookable(*r, due) {
		return false
	}
	if r.Order.Origin == Counter {
		return true
	}
	before := *r
	if r.Due, r.DueDay = due, day; due == 0 {
		r.DueDay = ""
	}
	s.rebook(before, *r)
	return true
}

// Earned tells whether a duty is booked for a request where it stands: its papers
// were signed, and those of the counter were paid for when they were collected.
func (r Request) Earned() bool {
	if r.Order.Origin == Counter {
		return r.in(Collected)
	}
	return r.in(Signed, Packed, Handed, Delivered, Collected, Returned)
}

// bookable tells whether a request can be due an amount: it is not negative and
// the account can hold it. No duty is ever negative, so the account holds at
// least each of them, and taking one back always fits.
func (s *State) bookable(r Request, due Centimes) bool {
	earned, _ := s.Accounts.Get(RevenueOnline)
	_, fits := (-earned - r.Due).Add(due)
	return fits && due >= 0
}

// Tariff known to the office, in order of arrival.
func (s *State) Tariff() Tariff {
	var tariff Tariff
	for _, rate := range s.Rates.All() {
		tariff = append(tariff, rate)
	}
	return tariff
}

// DutyOf a request: by the tariff of the business day on which it was placed,
// because that is when it was paid (our convention), for the papers that are
// made. An act registered abroad earns the commune nothing.
func (s *State) DutyOf(r Request) (Centimes, *Problem) {
	_, due, problem := s.duties(r)
	return due, problem
}

// duties gives the duty of a request, and the part of it for full copies.
func (s *State) duties(r Request) (fulls, due Centimes, problem *Problem) {
	if r.Order.Abroad {
		return 0, 0, nil
	}
	day := s.Here().Calendar.DayOf(r.Order.PlacedAt)
	rate, ok := s.Tariff().On(day)
	if !ok {
		return 0, 0, Refuse(NoTariff, string(day))
	}
	extracts, fullCopies := r.Papers()
	due, ok = rate.Due(extracts, fullCopies)
	if !ok || !s.bookable(r, due) {
		return 0, 0, Refuse(TooMuchMoney)
	}
	fulls, _ = rate.FullCopy.Times(fullCopies)
	return fulls, due, nil
}

// CashIn gives the cash in all drawers together.
func (s *State) CashIn() (sum Centimes) {
	for account, balance := range s.Accounts.All() {
		if strings.HasPrefix(account, CashDrawer+"/") {
			sum += balance
		}
	}
	return sum
}
