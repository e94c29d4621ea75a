package office

// Accounts of the two ledgers. Every money event moves an amount from one
// account to another, so the sum of all balances is always zero.
const (
	DueOnline      = "online.due"      // owed to the commune by the Treasury for paid orders
	RevenueOnline  = "online.revenue"  // what the commune earned online, negative
	CashDrawer     = "counter.drawer"  // cash in this drawer
	RevenueCounter = "counter.revenue" // what the commune earned at the counter, negative
)

// book makes due the duty of a request, in the ledger of its origin; 0 takes it
// back. Not ok, and nothing booked, when [State.bookable] says no.
func (s *State) book(r *Request, due Centimes) (ok bool) {
	if !s.bookable(*r, due) {
		return false
	}
	from, to := accountsOf(*r)
	if amount := due - r.Due; amount != 0 {
		a, _ := s.Accounts.Get(from)
		b, _ := s.Accounts.Get(to)
		s.Accounts.Put(from, a-amount)
		s.Accounts.Put(to, b+amount)
	}
	r.Due = due
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
	_, to := accountsOf(r)
	balance, _ := s.Accounts.Get(to)
	_, fits := (balance - r.Due).Add(due)
	return fits && due >= 0
}

func accountsOf(r Request) (from, to string) {
	if r.Order.Origin == Counter {
		return RevenueCounter, CashDrawer
	}
	return RevenueOnline, DueOnline
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
	if r.Order.Abroad {
		return 0, nil
	}
	day := s.Here().Calendar.DayOf(r.Order.PlacedAt)
	rate, ok := s.Tariff().On(day)
	if !ok {
		return 0, Refuse(NoTariff, string(day))
	}
	extracts, fullCopies := r.Papers()
	due, ok := rate.Due(extracts, fullCopies)
	if !ok || !s.bookable(r, due) {
		return 0, Refuse(TooMuchMoney)
	}
	return due, nil
}
