package manage

import (
	"cmp"
	"slices"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// keyRow is a key with what must be known of it beside its own record.
type keyRow struct {
	office.Key
	who, by office.Name
}

// Keys lists who is let in from elsewhere, by whom, until when; and how old what
// is known about that is: what the platform revoked since the last exchange has
// not arrived.
func (r *Room) Keys() kit.Screen {
	w := lang.DoorWords()
	table := kit.NewTable(r.desk, func(k keyRow) string { return k.ID }, r.keyCells,
		kit.Column{Name: w.Person, Width: 18, Grow: 1, As: kit.Naming},
		kit.Column{Name: w.From, Width: 12, Drop: 2},
		kit.Column{Name: w.Until, Width: 18},
		kit.Column{Name: w.State, Width: 14},
		kit.Column{Name: w.Fingerprint, Width: 16, As: kit.Figures, Drop: 1})
	l := list(r, w.Keys, w.NoKey, table, loadKeys)
	l.Facts, l.Foot = r.keyFacts, r.place
	l.Verbs = []kit.Verb[keyRow]{{Key: "d enter", Action: "key.revoke", Open: func(k keyRow, id string) kit.Screen {
		return r.ask("key.revoke", kit.Question{About: k.who.In(r.desk.Lang), Subject: id, Intro: w.RevokeHow})
	}}}
	return l
}

// loadKeys gives the living keys first, and of those the latest first.
func loadKeys(s *office.State, _ kit.Desk) []keyRow {
	var all []keyRow
	for _, k := range s.Keys.All() {
		who, _ := s.People.Get(k.Person)
		by, _ := s.People.Get(k.By)
		all = append(all, keyRow{Key: k, who: who.Name, by: by.Name})
	}
	slices.SortFunc(all, func(a, b keyRow) int {
		if a.Dead() != b.Dead() {
			return cmp.Compare(a.Revoked.Unix(), b.Revoked.Unix()) // a living one was never revoked
		}
		return cmp.Or(b.Granted.Compare(a.Granted), cmp.Compare(a.ID, b.ID))
	})
	return all
}

func (r *Room) keyCells(k keyRow) []kit.Cell {
	words, tone := r.keyState(k.Key)
	return []kit.Cell{{Text: k.who.In(r.desk.Lang)}, {Text: r.say(r.source(k.Key))}, {Text: r.until(k.Key)},
		{Text: r.say(words), Tone: tone}, {Text: shortKey(k.ID)}}
}

func (r *Room) keyState(k office.Key) (lang.S, kit.Tone) {
	w := lang.DoorWords()
	switch {
	case k.Dead():
		return w.Revoked.Mark("✗ "), kit.Bad
	case k.Over(r.desk.Today()):
		return w.Expired.Mark("! "), kit.Warn
	}
	return w.Valid, kit.Good
}

func (r *Room) source(k office.Key) lang.S {
	if k.Source == office.FromPlatform {
		return lang.DoorWords().Platform
	}
	return lang.DoorWords().Local
}

func (r *Room) until(k office.Key) string {
	if k.Until == "" {
		return r.say(lang.DoorWords().NoEnd)
	}
	return lang.Date(k.Until)
}

// shortKey is enough of a fingerprint to know it again in a list.
func shortKey(id string) string {
	const most = len("SHA256:") + 8
	if len(id) > most {
		return id[:most] + "…"
	}
	return id
}

// fingerprint is told whole, in two lines: it is compared by eye.
func fingerprint(id string) []kit.Fact {
	half := (len(id) + 1) / 2
	return []kit.Fact{
		{Label: lang.DoorWords().Fingerprint, Value: id[:half], As: kit.Figures},
		{Label: lang.Same(""), Value: id[half:], As: kit.Figures},
	}
}

func (r *Room) keyFacts(k keyRow) []kit.Fact {
	w := lang.DoorWords()
	from := r.say(r.source(k.Key))
	if by := k.by.In(r.desk.Lang); by != "" {
		from += " · " + by
	}
	facts := []kit.Fact{
		{Label: w.Person, Value: k.who.In(r.desk.Lang), As: kit.Naming, Tone: kit.Strong},
		{Label: w.From, Value: from},
		{Label: w.Granted, Value: r.desk.Moment(k.Granted)},
		{Label: w.Until, Value: r.until(k.Key)},
	}
	facts = append(facts, fingerprint(k.ID)...)
	if k.Dead() {
		facts = append(facts, kit.Fact{Label: w.RevokedAt, Value: r.desk.Moment(k.Revoked), Tone: kit.Bad})
		if k.Note != "" {
			facts = append(facts, kit.Fact{Label: r.w.Note, Value: k.Note})
		}
	}
	return facts
}
