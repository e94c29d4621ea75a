package platform

import (
	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Summary is what the platform knows of an office. Everything but Orders,
// Withdrawn and Waiting is the replay of the office's journal: when both sides
// hold the same journal, they agree on it to the centime.
type Summary struct {
	Office      string                     `json:"office"`
	Bureau      string                     `json:"bureau"`
	Orders      int                        `json:"orders"`    // that are this office's now
	Withdrawn   int                        `json:"withdrawn"` // of them
	Waiting     int                        `json:"waiting"`   // of them, not yet taken from the feed
	Stages      map[office.Stage]int       `json:"stages"`    // requests by stage, counter orders too
	Accounts    map[string]office.Centimes `json:"accounts"`  // balances
	Due         office.Centimes            `json:"due"`       // to the commune for paid orders
	Cash        office.Centimes            `json:"cash"`      // in the counter's drawer
	Head        wire.Point                 `json:"head"`      // journal held
	Access      wire.Point                 `json:"access"`    // head of the access log
	Feed        uint64                     `json:"feed"`      // items made
	Open        []office.Difference        `json:"open"`      // differences to be settled
	Settled     int                        `json:"settled"`   // differences settled
	Unknown     int                        `json:"unknown"`   // events and items of kinds not known here
	Unreadable  uint64                     `json:"unreadable,omitempty"`
	Quarantined int                        `json:"quarantined"` // pushes put aside
	Devices     []Device                   `json:"devices"`
}

// Summary of an office.
func (p *Platform) Summary(id string) (Summary, error) {
	s := Summary{Office: id, Stages: map[office.Stage]int{}, Accounts: map[string]office.Centimes{}, Open: []office.Difference{}, Devices: []Device{}}
	err := p.store.View(func(tx Tx) error {
		o, err := officeOf(tx, id)
		if err != nil {
			return err
		}
		s.Bureau, s.Head, s.Access, s.Feed, s.Unreadable = o.Bureau, o.Head, o.Access, o.Feed, o.Unreadable
		state := stateOf(tx, id)
		for _, r := range state.Requests.All() {
			s.Stages[r.Stage]++
		}
		for account, balance := range state.Accounts.All() {
			s.Accounts[account] = balance
		}
		s.Due, s.Cash = s.Accounts[office.DueOnline], state.CashIn()
		for range state.Unknown.All() {
			s.Unknown++
		}
		s.countOrders(tx, state)
		s.countDifferences(tx, state)
		for range tx.Scan(Quarantine, within(id)) {
			s.Quarantined++
		}
		s.Devices = append(s.Devices, devicesOf(tx, id)...)
		return nil
	})
	return s, err
}

func (s *Summary) countOrders(tx Tx, state *office.State) {
	prefix := within(s.Office)
	for key := range tx.Scan(Placed, prefix) {
		number := key[len(prefix):]
		s.Orders++
		if order, _ := load[Order](tx, Orders, number); !order.Withdrawn.IsZero() {
			s.Withdrawn++
		}
		if r, taken := state.Requests.Get(number); !taken || r.Stage == office.Transferred {
			s.Waiting++
		}
	}
}

func (s *Summary) countDifferences(tx Tx, state *office.State) {
	for key := range tx.Scan(Differences, within(s.Office)) {
		d, _ := load[office.Difference](tx, Differences, key)
		if settledBy(state, d) != nil {
			s.Settled++
		} else {
			s.Open = append(s.Open, d)
		}
	}
}

// Request gives an office's request as the replay of its journal has it.
func (p *Platform) Request(id, request string) (r office.Request, known bool, err error) {
	err = p.store.View(func(tx Tx) error {
		r, known = stateOf(tx, id).Requests.Get(request)
		return nil
	})
	return r, known, err
}
