package platform

import (
	"slices"

	"watiqa/store/office"
)

// forward routes an order that its office transferred: into the feed of the
// office of the other bureau, or, where that takes no part, among those that
// wait for it. A withdrawn order goes nowhere.
func (p *Platform) forward(tx Tx, from *Office, number, bureau string) {
	order, ok := load[Order](tx, Orders, number)
	if !ok || order.Office != from.ID || !order.Withdrawn.IsZero() {
		return
	}
	tx.Delete(Placed, within(from.ID)+number)
	order.Route = append(slices.Clone(order.Route), from.Bureau)
	order.Office, order.Bureau = "", bureau
	if OfficeID(bureau) == from.ID {
		p.deliver(tx, from, order)
		return
	}
	to, known := load[Office](tx, Offices, OfficeID(bureau))
	if !known {
		save(tx, Orders, number, order)
		tx.Put(Waiting, within(bureau)+number, mark)
		return
	}
	p.deliver(tx, &to, order)
	to.save(tx)
}

// takeIn gives a new office the orders that were transferred to its bureau.
func (p *Platform) takeIn(tx Tx, o *Office) {
	prefix := within(o.Bureau)
	var numbers []string
	for key := range tx.Scan(Waiting, prefix) {
		numbers = append(numbers, key[len(prefix):])
	}
	for _, number := range numbers {
		tx.Delete(Waiting, prefix+number)
		if order, ok := load[Order](tx, Orders, number); ok {
			p.deliver(tx, o, order)
		}
	}
}

// transferredBy tells whether an event is what moved the request to another
// bureau, now that it has been applied.
func transferredBy(state *office.State, e office.Event) (bureau string, ok bool) {
	if e.Kind != office.RequestTransferred {
		return "", false
	}
	r, known := state.Requests.Get(e.Subject)
	return r.To, known && r.Stage == office.Transferred
}
