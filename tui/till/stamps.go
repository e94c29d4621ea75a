package till

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// stampRow is one movement of the day that is closed next.
type stampRow struct {
	office.StampMove
	id string
}

// Stamps lists the movements of stamps of the day, and what they come to. How
// many must be left is not told before they were counted.
func (r *Room) Stamps() kit.Screen {
	person := r.desk.Person.ID
	table := kit.NewTable(r.desk, func(one stampRow) string { return one.id }, r.stampCells,
		kit.Column{Name: r.w.At, Width: 5, As: kit.Figures},
		kit.Column{Name: lang.Param("stamps", "way"), Width: 22, Grow: 1},
		kit.Column{Name: r.w.KeyStamps, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.Sum, Width: 14, End: true},
		kit.Column{Name: r.w.Remark, Width: 12, Grow: 1, As: kit.Naming, Drop: 1})
	l := list(r, r.w.Stamps, r.w.NoStamps, table, func(s *office.State, today office.Day) (rows []stampRow) {
		for i, one := range s.TillDayOf(person, s.DayToClose(person, today)).Stamps {
			rows = append(rows, stampRow{one, itoa(i)})
		}
		return rows
	})
	l.Verbs = []kit.Verb[stampRow]{{Key: "n", Action: "stamps", Whole: true, Open: func(stampRow, string) kit.Screen {
		return r.ask("stamps", question{given: map[string]string{"way": string(office.StampsSold)}})
	}}}
	l.Foot = func() func(int) []string {
		var view office.TillView
		moment, err := r.books.Clock()
		if err == nil {
			err = r.books.ViewFor(person, func(s *office.State) error { view = s.TillView(person, person, moment.Day); return nil })
		}
		if err != nil {
			return nil // reading the rows says why
		}
		return func(w int) []string { return r.desk.Facts(w, r.stampFacts(view)...) }
	}
	return l
}

func (r *Room) stampCells(one stampRow) []kit.Cell {
	way := kit.Cell{Text: r.say(lang.StampWay(one.Way))}
	switch {
	case one.Reversal:
		way = kit.Cell{Text: way.Text + " · " + r.say(lang.Param("stamps", "reversal")), Tone: kit.Warn}
	case one.Way == office.StampsLost:
		way.Tone = kit.Bad
	}
	return []kit.Cell{{Text: r.desk.Clock(one.At)}, way, {Text: one.Pieces.String()}, {Text: r.money(one.Pieces.Total())}, {Text: one.Note}}
}

// stampFacts is what the stamps of a day come to, at face value.
func (r *Room) stampFacts(v office.TillView) []kit.Fact {
	x := v.Tally.Stamps
	if x == nil {
		return nil
	}
	facts := r.stampSums(*x)
	if v.Blind {
		return append(facts, kit.Fact{Label: r.w.StampsLeft, Value: "••• " + r.say(r.w.Blind), Tone: kit.Faint})
	}
	return append(facts, kit.Fact{Label: r.w.StampsLeft, Value: r.stampsAre(x.Left), Tone: kit.Strong})
}

// stampSums are those ways of a day on which something moved.
func (r *Room) stampSums(x office.StampTally) (facts []kit.Fact) {
	for _, sum := range []struct {
		label  lang.S
		amount office.Centimes
	}{
		{lang.StampWay(office.StampsReceived), x.Received}, {lang.StampWay(office.StampsReturned), x.Returned}, {lang.StampWay(office.StampsSold), x.Sold},
		{lang.StampWay(office.StampsUsed), x.Used}, {lang.StampWay(office.StampsLost), x.Lost}, {r.w.HandedIn, x.Handed},
	} {
		if sum.amount != 0 {
			facts = append(facts, kit.Fact{Label: sum.label, Value: r.money(sum.amount)})
		}
	}
	return facts
}

// stampsAre pieces and what they are worth.
func (r *Room) stampsAre(c office.Counts) string { return c.String() + " · " + r.money(c.Total()) }
