package platform

import "watiqa/store/office"

// SetTariff sets the duty per paper from a day on, for one office or, with "",
// for all, also those that join later. It reaches each with its feed.
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
		return p.tell(tx, id, office.TariffSet, rate)
	})
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
	var ids []string
	for each := range tx.Scan(Offices, "") {
		if id == "" || each == id {
			ids = append(ids, each)
		}
	}
	for _, each := range ids {
		o, err := officeOf(tx, each)
		if err != nil {
			return err
		}
		emit(tx, o, p.now(), kind, "", body)
		o.save(tx)
	}
	return nil
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
