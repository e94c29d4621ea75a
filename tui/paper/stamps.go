package paper

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// stamps draws what the stamps of a closing come to at face value, and how many
// were counted of each; nothing for who keeps none.
func (s *sheet) stamps(c office.Closing) {
	if c.Tally.Stamps == nil && len(c.Stamps) == 0 {
		return
	}
	if x := c.Tally.Stamps; x != nil {
		s.amounts(s.t.Stamps, s.stampRows(x.Begin.Total(), *x, s.t.StampsLeft, x.Left.Total()))
	}
	if c.Stamps == nil {
		return
	}
	var rows []row
	for _, face := range c.Stamps.Faces() {
		rows = append(rows, row{cells: []string{s.money(face), strconv.Itoa(c.Stamps[face]), s.money(face * office.Centimes(c.Stamps[face]))}})
	}
	rows = append(rows, row{cells: []string{capital(s.say(s.t.StampsCounted)), "", s.money(c.Stamps.Total())}, strong: true})
	s.table([]column{{name: s.t.Denomination, part: 60, kind: cash, end: true}, {name: s.t.Pieces, part: 60, kind: figures, end: true},
		{name: s.t.Sum, part: 60, kind: cash, end: true}}, rows)
}

// stampRows are the ways in which stamps came and went, between two balances.
func (s *sheet) stampRows(begin office.Centimes, x office.StampTally, left lang.S, end office.Centimes) []row {
	rows := []row{s.sum(s.say(s.t.Carry), 0, begin)}
	for _, line := range []struct {
		what   lang.S
		amount office.Centimes
	}{
		{lang.StampWay(office.StampsReceived), x.Received}, {lang.StampWay(office.StampsReturned), -x.Returned}, {lang.StampWay(office.StampsSold), -x.Sold},
		{lang.StampWay(office.StampsUsed), -x.Used}, {lang.StampWay(office.StampsLost), -x.Lost}, {s.t.HandedIn, x.Handed},
	} {
		if line.amount != 0 {
			rows = append(rows, s.sum(s.say(line.what), 0, line.amount))
		}
	}
	last := s.sum(s.say(left), 0, end)
	last.strong = true
	return append(rows, last)
}

// stampsOff is what was counted too much or too little, by face value.
func stampsOff(c office.Closing) string {
	if len(c.StampsOff) == 0 {
		return ""
	}
	return c.StampsOff.String()
}
