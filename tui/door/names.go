package door

import (
	"context"
	"slices"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

const callNames = "names"

// Names are what people choose from: who works here, who signs, which offices an
// order can go to, and what the platform sees otherwise.
type Names struct {
	Settings    office.Settings     `json:"settings"`
	People      []office.Person     `json:"people"`
	Left        []office.Person     `json:"left,omitempty"` // who worked here once: nobody to choose, but named in the past
	Signatories []office.Signatory  `json:"signatories"`
	Differences []office.Difference `json:"differences"`
	Slips       []office.SlipRow    `json:"slips,omitempty"` // live ones
}

// NamesOf reads them.
func NamesOf(s *office.State) Names {
	n := Names{Settings: s.Here()}
	for _, p := range s.People.All() {
		if p.Removed {
			n.Left = append(n.Left, p)
		} else {
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
	for _, id := range s.Outgoing().Live {
		if slip, ok := s.Slips.Get(id); ok {
			n.Slips = append(n.Slips, office.SlipRow{ID: id, Slip: slip})
		}
	}
	return n
}

// Person names who has an id, now or once; the id itself where nobody has it.
func (n Names) Person(id string, l office.Lang) string {
	for _, p := range slices.Concat(n.People, n.Left) {
		if p.ID == id {
			return p.Name.In(l)
		}
	}
	return id
}

// Signatory names who has an id; the id itself where nobody has it.
func (n Names) Signatory(id string, l office.Lang) string {
	for _, who := range n.Signatories {
		if who.ID == id {
			return who.Name.In(l)
		}
	}
	return id
}

// Bureau names the one of a code; the code itself where nobody knows it.
func (n Names) Bureau(code string, l office.Lang) string {
	for _, b := range n.Settings.Bureaux {
		if b.Code == code {
			return b.Name.In(l)
		}
	}
	return code
}

// Moment is a time on the office's clock.
func (n Names) Moment(at time.Time) string { return lang.Moment(n.Settings.Calendar, at) }

// Names implements [Counter].
func (c *Client) Names() (Names, error) {
	return ask[Names](context.Background(), c, callNames, nil, nil)
}
