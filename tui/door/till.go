package door

import (
	"context"

	"watiqa/store/office"
)

const callTill = "till"

// Till is a collector's day as it runs and, where a month was asked for, its
// statement and its receipts.
type Till struct {
	Day      office.TillView  `json:"day"`
	Month    office.Month     `json:"month,omitzero"`
	Receipts []office.Receipt `json:"receipts,omitempty"`
}

// TillOf reads it for a person. Who holds no drawer sees the first collector's.
func TillOf(s *office.State, person office.Person, month string, today office.Day) Till {
	whose := person.ID
	if all := s.Collectors(); !person.Has(office.Collector) && len(all) > 0 {
		whose = all[0].ID
	}
	t := Till{Day: s.TillView(whose, person.ID, today)}
	if month != "" {
		t.Month, t.Receipts = s.MonthOf(month, today), s.ReceiptsIn(month)
	}
	return t
}

// Till implements [Counter].
func (c *Client) Till(month string) (Till, error) {
	return ask[Till](context.Background(), c, callTill, month, nil)
}
