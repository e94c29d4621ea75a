package office

// RevenueTotal is the body of revenue.taken: a total of another revenue. A
// negative one reverses what was entered by mistake.
type RevenueTotal struct {
	Code   string   `json:"code"`
	Amount Centimes `json:"amount"`
	Note   string   `json:"note,omitempty"`
}

func applyRevenueAdded(s *State, _ Event, b Revenue) {
	s.setHere(func(h *Settings) {
		for _, known := range h.Revenues {
			if known.Code == b.Code {
				return
			}
		}
		h.Revenues = append(h.Revenues[:len(h.Revenues):len(h.Revenues)], b)
	})
}

func applyRevenueTaken(s *State, e Event, b RevenueTotal) {
	s.cash(e.Who, s.cashDay(e.Who, e.Day, e.Day), Move{Kind: CashRevenue, Amount: b.Amount, At: e.At, Code: b.Code, Note: b.Note})
}
