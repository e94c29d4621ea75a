package door

import (
	"context"

	"watiqa/store/office"
)

const callNames = "names"

// Names are what people choose from: who works here, who signs, which offices an
// order can go to, and what the platform sees otherwise.
type Names struct {
	Settings    office.Settings     `json:"settings"`
	People      []office.Person     `json:"people"`
	Signatories []office.Signatory  `json:"signatories"`
	Differences []office.Difference `json:"differences"`
}

// NamesOf reads them.
func NamesOf(s *office.State) Names {
	n := Names{Settings: s.Here()}
	for _, p := range s.People.All() {
		if !p.Removed {
			n.People = append(n.People, p)
		}
	}
	for _, who := range s.Signatories.All() {
		n.Signatories = append(n.Signatories, who)
	}
	for _, d := range s.Differences.All() {
		if d.Settled == nil {
			n.Differences = append(n.Differences, d)
		}
	}
	return n
}

// Names implements [Counter].
func (c *Client) Names() (Names, error) {
	return ask[Names](context.Background(), c, callNames, nil, nil)
}
