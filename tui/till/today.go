package till

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// today is the page of a drawer's day as it runs. Who holds no drawer looks at
// those of others, one after the other.
type today struct {
	*Room
	at   string // collector whose drawer it is
	seen seen
}

// seen is the page as the books gave it.
type seen struct {
	page     *today
	view     office.TillView
	names    names
	all      []office.Person // collectors
	revenues []office.Revenue
	line     *office.Line
	notes    int                        // that the person has not acknowledged
	checks   int                        // records that the person has not signed
	why      map[string]*office.Problem // by action: why not
	err      error
}

// Today is the first page of the room.
func (r *Room) Today() kit.Screen { return &today{Room: r} }

func (t *today) Init() tea.Cmd { return t.read() }

func (t *today) Title() string {
	if t.at == "" || t.at == t.desk.Person.ID {
		return t.say(t.w.Till)
	}
	return t.say(t.w.Of, t.say(t.w.Till), t.seen.names.of(t.at).In(t.desk.Lang))
}

func (t *today) read() tea.Cmd {
	person, at := t.desk.Person, t.at
	return func() tea.Msg {
		m := seen{page: t, why: map[string]*office.Problem{}}
		moment, err := t.books.Clock()
		if m.err = err; err != nil {
			return m
		}
		if t.line != nil {
			line := t.line.Line()
			m.line = &line
		}
		m.err = t.books.ViewFor(person.ID, func(s *office.State) error {
			m.all, m.names, m.revenues = s.Collectors(), namesIn(s), s.Here().Revenues
			m.view = s.TillView(whose(at, person, m.all), person.ID, moment.Day)
			m.notes, m.checks = len(s.NotesFor(person.ID)), len(s.ChecksFor(person.ID))
			for _, name := range []string{"count", "close", "deposit", "revenue", "force", "check", "handover"} {
				action, _ := office.ActionNamed(name)
				subject := ""
				if action.On == office.OnPerson {
					subject = m.view.Person
				}
				m.why[name] = action.Why(s, person, subject)
			}
			return nil
		})
		return m
	}
}

// whose drawer is shown: the one that was chosen, one's own, or the first.
func whose(at string, person office.Person, all []office.Person) string {
	switch {
	case at != "":
		return at
	case person.Has(office.Collector) || len(all) == 0:
		return person.ID
	}
	return all[0].ID
}

func (t *today) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, t.read()
	case seen:
		if m.page != t {
			return nil, nil
		}
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		t.seen, t.at = m, m.view.Person
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, t.Keys())
	return next, cmd
}

func (t *today) Keys() []kit.Key {
	push := func(open func() kit.Screen) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) { return kit.Push{Screen: open()}, nil }
	}
	form := func(action string, q question) func() (kit.Next, tea.Cmd) {
		return push(func() kit.Screen { return t.ask(action, q) })
	}
	v, why := t.seen.view, t.seen.why
	var keys []kit.Key
	if t.at == t.desk.Person.ID || t.at == "" {
		keys = append(keys, kit.On(lang.Action("count"), push(func() kit.Screen { return t.count() }), "c").Because(why["count"]))
		sign := push(func() kit.Screen { return t.closing(v) })
		if v.Count != nil && !v.Stale {
			keys = append(keys, kit.On(lang.Action("close"), sign, "k").Because(why["close"]))
		}
		keys = append(keys,
			kit.On(lang.Action("deposit"), push(func() kit.Screen { return t.deposit(v) }), "d").Because(why["deposit"]),
			kit.On(lang.Action("revenue"), form("revenue", question{revenues: t.seen.revenues}), "r").Because(why["revenue"]))
		for _, h := range v.Pending {
			keys = append(keys, kit.On(lang.Action("takeover"), form("takeover", question{about: t.money(h.Amount), subject: h.ID}), "h"))
		}
	} else {
		about := t.seen.names.of(t.at).In(t.desk.Lang)
		if at := slices.IndexFunc(t.seen.all, func(p office.Person) bool { return p.ID == t.at }); at >= 0 && t.Check != nil {
			whom := t.seen.all[at]
			keys = append(keys, kit.On(lang.Action("check"), push(func() kit.Screen { return t.Check(whom) }), "p").Because(why["check"]))
		}
		keys = append(keys,
			kit.On(lang.Action("force"), form("force", question{about: about, subject: t.at, intro: t.w.ForceHow}), "f").Because(why["force"]),
			kit.On(lang.Action("handover"), form("handover", question{about: about, subject: t.at, intro: t.w.ForceHow}), "h").Because(why["handover"]))
	}
	if t.Checks != nil {
		keys = append(keys, kit.On(lang.InspectWords().Checks, push(t.Checks), "i").Hush())
	}
	keys = append(keys,
		kit.On(t.w.Register, push(t.Receipts), "q"),
		kit.On(t.w.KeyBooks, push(t.Stock), "b"),
		kit.On(t.w.Closings, push(t.Closings), "l"),
		kit.On(t.w.Deposits, push(t.Deposits), "v"),
		kit.On(t.w.Treasury, push(t.Treasury), "t"),
		kit.On(t.w.Month, push(t.Month), "m"),
		kit.On(t.w.Revenues, push(t.Revenues), "u").Hush())
	if len(t.seen.all) > 1 {
		keys = append(keys, kit.On(t.w.Other, t.turn, "tab"))
	}
	return append(keys, kit.On(lang.ShellWords().Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"))
}

// turn goes to the next collector's drawer.
func (t *today) turn() (kit.Next, tea.Cmd) {
	at := slices.IndexFunc(t.seen.all, func(p office.Person) bool { return p.ID == t.at })
	t.at = t.seen.all[(at+1)%len(t.seen.all)].ID
	return nil, t.read()
}

// deposit offers what the closings that wait for it come to.
func (r *Room) deposit(v office.TillView) kit.Screen {
	var sum office.Centimes
	for _, due := range v.Due {
		sum += due.Amount
	}
	return r.ask("deposit", question{given: map[string]string{"amount": plainAmount(sum)}})
}
