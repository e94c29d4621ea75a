package manage

import (
	"slices"
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// rate is one entry of the tariff, in the order of arrival, and what has become
// of it today.
type rate struct {
	office.Rate
	id    string
	state rateState
}

type rateState uint8

const (
	inForce   rateState = iota
	coming              // its first day lies ahead
	replaced            // a later one of the same source counts
	overruled           // the platform's counts instead
)

// Tariff lists every rate that was ever entered, the newest first day on top,
// and says which one counts today.
func (r *Room) Tariff() kit.Screen {
	table := kit.NewTable(r.desk, func(t rate) string { return t.id }, r.rateCells,
		kit.Column{Name: r.w.State, Width: 14},
		kit.Column{Name: r.w.From, Width: 10, As: kit.Figures},
		kit.Column{Name: r.w.ExtractRate, Width: 12, End: true},
		kit.Column{Name: r.w.FullCopyRate, Width: 12, End: true},
		kit.Column{Name: r.w.Source, Width: 11},
		kit.Column{Name: r.w.Act, Width: 10, Grow: 1, As: kit.Naming, Drop: 1})
	l := list(r, r.w.Tariff, r.w.NoTariff, table, loadTariff)
	l.Verbs = []kit.Verb[rate]{{Key: "a", Action: "tariff", Whole: true, Open: func(rate, string) kit.Screen {
		return r.ask("tariff", kit.Question{Intro: r.w.TariffHow})
	}}}
	return l
}

func loadTariff(s *office.State, desk kit.Desk) []rate {
	tariff, today := s.Tariff(), desk.Today()
	counts, any := tariff.On(today)
	rates := make([]rate, len(tariff))
	found := false
	for i, entry := range slices.Backward(tariff) { // of two alike, the later one counts
		rates[i] = rate{Rate: entry, id: strconv.Itoa(i), state: stateOf(entry, today, counts)}
		if rates[i].state == inForce && (found || !any) {
			rates[i].state = replaced
		}
		found = found || rates[i].state == inForce
	}
	slices.SortStableFunc(rates, func(a, b rate) int {
		switch {
		case b.From.Before(a.From):
			return -1
		case a.From.Before(b.From):
			return 1
		}
		return 0
	})
	return rates
}

func stateOf(entry office.Rate, today office.Day, counts office.Rate) rateState {
	switch {
	case today.Before(entry.From):
		return coming
	case entry == counts:
		return inForce
	case entry.Source != counts.Source:
		return overruled
	}
	return replaced
}

func (r *Room) rateCells(t rate) []kit.Cell {
	l := r.desk.Lang
	states := map[rateState]kit.Cell{
		inForce:   {Text: "✓ " + r.say(r.w.InForce), Tone: kit.Good},
		coming:    {Text: r.say(r.w.Coming)},
		replaced:  {Text: r.say(r.w.Replaced), Tone: kit.Faint},
		overruled: {Text: r.say(r.w.Overruled), Tone: kit.Faint},
	}
	source := r.w.Local
	if t.Source == office.FromPlatform {
		source = r.w.Platform
	}
	return []kit.Cell{states[t.state], {Text: lang.Date(t.From)}, {Text: t.Extract.Format(l)}, {Text: t.FullCopy.Format(l)},
		{Text: r.say(source)}, {Text: t.Act}}
}
