package platform

import "watiqa/store/office"

// SetTariff sets the duty per paper from a day on, for one office or, with "",
// for all, also those that join later. It reaches each with its feed. What was
// booked by then for orders placed from that day on is looked at again.
func (p *Platform) SetTariff(id string, rate office.Rate) error {
	if !rate.From.Valid() || rate.Extract < 0 || rate.FullCopy < 0 {
		return office.Refuse(BadRate)
	}
	rate.Source = office.FromPlatform
	if err := fits(rate); err != nil {
		return err
	}
	return p.store.Update(func(tx Tx) error {
		if id != "" {
			if _, err := officeOf(tx, id); err != nil {
				return err
			}
		}
		var count uint64
		for range tx.Scan(Rates, "") {
			count++
		}
		save(tx, Rates, numbered("", count+1), Rate{Office: id, Rate: rate})
		if err := p.tell(tx, id, office.TariffSet, rate); err != nil {
			return err
		}
		return p.compareAgain(tx, id, rate.From)
	})
}

// compareAgain holds the duties that an office has booked, or with "" all
// offices, against the tariff as it is now: those of orders placed from a day on.
func (p *Platform) compareAgain(tx Tx, id string, from office.Day) error {
	for _, each := range officesNamed(tx, id) {
		o, err := officeOf(tx, each)
		if err != nil {
			return err
		}
		state := stateOf(tx, o.ID)
		calendar := state.Here().Calendar
		for _, r := range state.Requests.All() {
			if calendar.DayOf(r.Order.PlacedAt) >= from {
				p.compareFee(tx, o, state, r)
			}
		}
		o.save(tx)
	}
	return nil
}

// SetHolidays corrects a year's holidays for every office.
func (p *Platform) SetHolidays(page office.HolidayPage) error {
	if err := fits(page); err != nil {
		return err
	}
	return p.store.Update(func(tx Tx) error { return p.tell(tx, "", office.HolidaysSet, page) })
}

// tell puts one item into an office's feed, or with "" into everybody's.
func (p *Platform) tell(tx Tx, id string, kind office.Kind, body any) error {
	for _, each := range officesNamed(tx, id) {
		o, err := officeOf(tx, each)
		if err != nil {
			return err
		}
		emit(tx, o, p.now(), kind, "", body)
		o.save(tx)
	}
	return nil
}

// officesNamed gives the ids of one office, or with "" of all.
func officesNamed(tx Tx, id string) (ids []string) {
	for each := range tx.Scan(Offices, "") {
		if id == "" || each == id {
			ids = append(ids, each)
		}
	}
	return ids
}

// ratesFor gives what the platform set for an office, in order.
func ratesFor(tx Tx, id string) office.Tariff {
	var tariff office.Tariff
	for key := range tx.Scan(Rates, "") {
		if r, ok := load[Rate](tx, Rates, key); ok && (r.Office == "" || r.Office == id) {
			tariff = append(tariff, r.Rate)
		}
	}
	return tariff
}
