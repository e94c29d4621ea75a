package office

// Accounts of the two ledgers. Every money event moves an amount from one
// account to another, so the sum of all balances is always zero.
const (
	DueOnline      = "online.due"      // owed to the commune by the Treasury for paid orders
	RevenueOnline  = "online.revenue"  // what the commune earned online, negative
	CashDrawer     = "counter.drawer"  // cash in this drawer
	RevenueCounter = "counter.revenue" // what the commune earned at the counter, negative
)

// move takes an amount from one account to another.
func (s *State) move(amount Centimes, from, to string) {
	if amount == 0 {
		return
	}
	a, _ := s.Accounts.Get(from)
	s.Accounts.Put(from, a-amount)
	b, _ := s.Accounts.Get(to)
	s.Accounts.Put(to, b+amount)
}

// book records the duty of a request in the ledger of its origin, or takes it
// back when amount is negative.
func (s *State) book(r *Request, amount Centimes) {
	r.Due += amount
	if r.Order.Origin == Counter {
		s.move(amount, RevenueCounter, CashDrawer)
		return
	}
	s.move(amount, RevenueOnline, DueOnline)
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
	if !ok {
		return 0, Refuse(TooMuchMoney)
	}
	return due, nil
}
