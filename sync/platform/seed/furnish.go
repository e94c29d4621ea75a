package seed

import (
	"errors"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// Placement is the sample as the platform's intake takes it.
func (s Sample) Placement() platform.Placement {
	return platform.Placement{Bureau: s.Order.Act.Bureau, Order: s.Order, Scan: s.Scan()}
}

// atOnce is how many orders are placed in one transaction.
const atOnce = 200

// Furnish gives a platform the house with its tariff, the bureaux around it,
// and the maker's first orders; what is there already stays. It answers with
// the id under which the platform knows the office. Later orders arrive with
// p.Place(m.Order(i).Placement()).
func Furnish(p *platform.Platform, h House, m Maker, count int) (id string, err error) {
	id = platform.OfficeID(h.Settings.Bureau)
	bureaux := append([]office.Bureau{{Code: h.Settings.Bureau, Name: h.Settings.Name}}, h.Settings.Bureaux...)
	for i, bureau := range bureaux {
		_, err := p.AddOffice(bureau.Code, bureau.Name)
		if known := errors.Is(err, office.Refuse(platform.OfficeExists)); err != nil && !known {
			return id, err
		}
		if i == 0 && err == nil {
			if err := p.SetTariff(id, h.Rate); err != nil {
				return id, err
			}
		}
	}
	var placements []platform.Placement
	for i := range count {
		placements = append(placements, m.Order(i).Placement())
		if len(placements) == atOnce || i == count-1 {
			if _, err := p.Place(placements...); err != nil {
				return id, err
			}
			placements = placements[:0]
		}
	}
	return id, nil
}
