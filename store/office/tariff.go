package office

// RateSource tells who set a rate.
type RateSource string

const (
	FromPlatform RateSource = "platform"
	FromOffice   RateSource = "local" // typed in at the office, until the platform sends one
)

// Rate is the duty per paper from a day on. No public source gives it, so it is
// always data, with the act that fixes it.
type Rate struct {
	From     Day        `json:"from"`
	Extract  Centimes   `json:"extract"`
	FullCopy Centimes   `json:"full_copy"`
	Source   RateSource `json:"source"`
	Act      string     `json:"act,omitempty"` // reference of the act that fixes it
}

// Tariff is every rate known, in the order in which they were entered.
type Tariff []Rate

// On gives the rate in force on a day. From the first day of any rate of the
// platform on, only the platform's count; before it, only local ones. Among
// those the one with the latest first day counts; of two with the same first
// day, the one entered last. Not ok when no rate has begun.
func (t Tariff) On(d Day) (rate Rate, ok bool) {
	if !d.Valid() {
		return Rate{}, false
	}
	for _, r := range t {
		if !r.From.Valid() || d.Before(r.From) {
			continue
		}
		if !ok || r.over(rate) {
			rate, ok = r, true
		}
	}
	return rate, ok
}

// over reports whether r, entered after other, takes its place.
func (r Rate) over(other Rate) bool {
	if platform := r.Source == FromPlatform; platform != (other.Source == FromPlatform) {
		return platform
	}
	return !r.From.Before(other.From)
}

// Due gives the duty for an order's papers; not ok when a count or a price is
// negative or the duty does not fit.
func (r Rate) Due(extracts, fullCopies int) (Centimes, bool) {
	a, okA := r.Extract.Times(extracts)
	b, okB := r.FullCopy.Times(fullCopies)
	sum, ok := a.Add(b)
	return sum, ok && okA && okB && min(extracts, fullCopies) >= 0 && min(r.Extract, r.FullCopy) >= 0
}
