package platform

import "watiqa/store/office"

// placed makes sure that the state knows the order that an event speaks of. A
// platform restored from a backup may have lost the feed item with which the
// office took the order; placed again since, it stands in the feed anew, and
// the work that the office resends finds it there. An order that is placed
// again only later stays with its work among what is unknown.
func (u *push) placed(number string) {
	if _, known := u.state.Requests.Get(number); known || number == "" {
		return
	}
	order, ok := load[Order](u.tx, Orders, number)
	if !ok || order.Office != u.office.ID {
		return // a counter order, or nothing that was ever in this feed
	}
	for seq := uint64(1); seq <= u.office.Feed; seq++ {
		_, line, _ := itemAt(u.tx, u.office.ID, seq)
		item, err := office.DecodeItem(line)
		if err != nil {
			u.tx.Fail(err) // our own line
			return
		}
		if item.Kind == office.RequestPlaced && item.Subject == number {
			item.Gen = u.state.Here().Feed.Gen
			office.Take(u.state, item) // each coming, so that none counts as a new one later
		}
	}
}
