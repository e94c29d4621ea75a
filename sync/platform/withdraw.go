package platform

import "watiqa/store/office"

// Withdraw an order: the office learns it with its feed. Where the office had
// begun to work on it, as far as the platform knows by now, a difference is
// opened at once; otherwise when the work becomes known. Withdrawing twice is
// withdrawing once.
func (p *Platform) Withdraw(number string) error {
	return p.store.Update(func(tx Tx) error {
		order, ok := load[Order](tx, Orders, number)
		if !ok {
			return office.Refuse(UnknownOrder, number)
		}
		if !order.Withdrawn.IsZero() {
			return nil
		}
		order.Withdrawn = p.now()
		save(tx, Orders, number, order)
		if order.Office == "" { // transferred to a bureau that is not here: nobody has it
			tx.Delete(Waiting, within(order.Bureau)+number)
			return nil
		}
		o, err := officeOf(tx, order.Office)
		if err != nil {
			return err
		}
		emit(tx, o, p.now(), office.RequestWithdrawn, number, nil)
		p.compare(tx, o, stateOf(tx, o.ID), number)
		o.save(tx)
		return nil
	})
}
