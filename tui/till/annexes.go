package till

import (
	"cmp"
	"maps"
	"slices"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// annexe is a row of the takings that annexes brought.
type annexe struct {
	office.Annexe
	by, other office.Name
}

// annexes lists what annexes brought, the newest on top. bearers and codes are
// what there is to choose for who brings more.
func (r *Room) annexes(bearers []office.Person, codes []office.Revenue) kit.Screen {
	table := kit.NewTable(r.desk, func(one annexe) string { return one.ID }, r.annexeCells,
		kit.Column{Name: r.w.Annexe, Width: 16, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.AnnexeSlip, Width: 12, As: kit.Figures},
		kit.Column{Name: r.w.Code, Width: 10, As: kit.Figures, Drop: 1},
		kit.Column{Name: r.w.Amount, Width: 14, End: true},
		kit.Column{Name: r.w.State, Width: 16, Grow: 1})
	l := list(r, r.w.Annexes, r.w.NoAnnexes, table, func(s *office.State, _ office.Day) (rows []annexe) {
		people := namesIn(s)
		for _, one := range s.Annexes.All() {
			row := annexe{Annexe: one, by: people.of(one.By)}
			if done := cmp.Or(one.Received, one.Sent); done != nil {
				row.other = people.of(done.By)
			}
			rows = append(rows, row)
		}
		slices.SortFunc(rows, func(a, b annexe) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.ID, a.ID)) })
		return rows
	})
	l.Facts = r.annexeFacts
	form := func(action string) func(annexe, string) kit.Screen {
		return func(one annexe, id string) kit.Screen {
			return r.ask(action, question{about: r.money(one.Amount) + " · " + one.From, subject: id, intro: r.w.SignHow})
		}
	}
	l.Verbs = []kit.Verb[annexe]{
		{Key: "n", Action: "annexe.bring", Whole: true, Open: func(annexe, string) kit.Screen { return r.bring(bearers, codes) }},
		{Key: "r", Action: "annexe.receive", Open: form("annexe.receive")},
		{Key: "x", Action: "annexe.return", Open: form("annexe.return")},
	}
	l.More = wholly(r, func(one annexe) string { return one.From + " " + one.Slip }, l.Facts)
	return l
}

// bearersTo are those who can bring an annexe's takings to somebody.
func bearersTo(s *office.State, person string) (all []office.Person) {
	action, _ := office.ActionNamed("annexe.bring")
	for id, p := range s.People.All() {
		if _, may := action.Allowed(p); may && id != person && !p.Removed {
			all = append(all, p)
		}
	}
	return all
}

// codesIn are the budget codes under which an annexe may have taken something.
func codesIn(s *office.State) []office.Revenue {
	here, codes := s.Here(), []office.Revenue{}
	if here.Till.Code != "" {
		duties := lang.TillWords().Duties
		codes = append(codes, office.Revenue{Code: here.Till.Code, Name: office.Name{Ar: duties.In(office.Arabic), Fr: duties.In(office.French)}})
	}
	return append(codes, here.Revenues...)
}

// bring is the form under which an annexe's takings change hands. A collector
// receives them from somebody who stands there too and gives a passphrase of
// their own; anybody else signs alone that they left, and the collector later.
func (r *Room) bring(bearers []office.Person, codes []office.Revenue) kit.Screen {
	row, _ := office.ActionNamed("annexe.bring")
	person, both := r.desk.Person, r.desk.Person.Has(office.Collector) && len(bearers) > 0
	form := *row
	form.Params = slices.Clone(row.Params)
	intro := r.w.BringHow
	if both {
		intro = r.w.BringBoth
		form.Params = append(form.Params, office.Param{Name: "bearer", Type: office.APerson, Required: true},
			office.Param{Name: "bearer_word", Type: office.Secret, Required: true})
	}
	form.Params = append(form.Params, office.Param{Name: "passphrase", Type: office.Secret, Required: true})
	options := map[string][]kit.Option{"budget": revenueOptions(row, codes), "bearer": peopleOptions(bearers)}
	return kit.NewForm(r.desk, kit.Ask{
		Title: lang.Action("annexe.bring"), Intro: intro, Action: &form, Options: options,
		Do: func(values map[string]string) error {
			values = maps.Clone(values)
			mine, theirs, bearer := values["passphrase"], values["bearer_word"], person
			if both {
				bearer = bearers[slices.IndexFunc(bearers, func(p office.Person) bool { return p.ID == values["bearer"] })]
				if err := r.sign(bearer, theirs); err != nil {
					return err
				}
			}
			if err := r.sign(person, mine); err != nil {
				return err
			}
			for _, name := range []string{"passphrase", "bearer_word", "bearer"} {
				delete(values, name)
			}
			events, err := r.books.Do(bearer.ID, office.Command{Action: "annexe.bring", Values: values})
			if err == nil && both {
				_, err = r.books.Do(person.ID, office.Command{Action: "annexe.receive", Subjects: []string{events[0].Subject}})
			}
			return err
		},
		Then: r.doneWith(lang.Action("annexe.bring")),
	})
}

func (r *Room) annexeState(one annexe) kit.Cell {
	switch {
	case one.Received != nil:
		return kit.Cell{Text: "✓ " + r.say(r.w.SignedByBoth), Tone: kit.Good}
	case one.Sent != nil:
		return kit.Cell{Text: r.say(r.w.SentBack), Tone: kit.Faint}
	}
	return kit.Cell{Text: "! " + r.say(r.w.ToReceive), Tone: kit.Warn}
}

func (r *Room) annexeCells(one annexe) []kit.Cell {
	return []kit.Cell{{Text: one.From}, {Text: one.Slip}, {Text: one.Code}, {Text: r.money(one.Amount)}, r.annexeState(one)}
}

func (r *Room) annexeFacts(one annexe) []kit.Fact {
	d := r.desk
	facts := []kit.Fact{
		{Label: r.w.Annexe, Value: one.From, As: kit.Naming, Tone: kit.Strong},
		{Label: r.w.AnnexeSlip, Value: one.Slip, As: kit.Figures},
		{Label: r.w.Code, Value: one.Code, As: kit.Figures},
		{Label: r.w.Amount, Value: r.money(one.Amount), Tone: kit.Strong},
		{Label: r.w.Coins, Value: one.Counts.String(), As: kit.Figures},
		{Label: r.w.BroughtBy, Value: one.by.In(d.Lang), As: kit.Naming},
		{Label: r.w.At, Value: d.Moment(one.At), As: kit.Figures},
	}
	if one.Note != "" {
		facts = append(facts, kit.Fact{Label: r.w.Remark, Value: one.Note})
	}
	for _, done := range []struct {
		label lang.S
		how   *office.TakenOver
	}{{r.w.ReceivedBy, one.Received}, {r.w.SentBack, one.Sent}} {
		if done.how != nil {
			facts = append(facts, kit.Fact{Label: done.label, Value: one.other.In(d.Lang), As: kit.Naming},
				kit.Fact{Label: r.w.At, Value: d.Moment(done.how.At), As: kit.Figures})
			if done.how.Note != "" {
				facts = append(facts, kit.Fact{Label: r.w.Remark, Value: done.how.Note})
			}
		}
	}
	return facts
}
