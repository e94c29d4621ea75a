package platform

import "watiqa/store/office"

// placed makes sure that the state knows the order that an event speaks of. A
// platform restored from a backup may have lost the feed item with which the
// office took the order; placed again since, it stands among the orders, and
// the work that the office resends finds it there. An order that is placed
// again only later stays with its work among what is unknown.
func (u *push) placed(number string) {
	if number == "" {
		return
	}
	if _, known := u.state.Requests.Get(number); known {
		return
	}
	order, ok := load[Order](u.tx, Orders, number)
	if !ok || order.Office != u.office.ID {
		return
	}
	item, err := office.NewItem(office.ItemHeader{Kind: office.RequestPlaced, Subject: number}, order.Order)
	if err != nil {
		u.tx.Fail(err)
		return
	}
	office.Take(u.state, item)
}
