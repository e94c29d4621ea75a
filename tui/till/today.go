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
	top  int // first line seen
	most int
}

// seen is the page as the books gave it.
type seen struct {
	page     *today
	view     office.TillView
	names    names
	all      []office.Person // collectors
	revenues []office.Revenue
	codes    []office.Revenue  // of whatever an annexe may have taken
	bearers  []office.Person   // who may bring it
	sent     []office.Handover // by this drawer, not taken over yet
	stamps   bool              // who looks keeps stamps
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
			m.codes, m.bearers, m.sent = codesIn(s), bearersTo(s, person.ID), sentBy(s, m.view.Person)
			m.stamps = s.UsesStamps(person.ID)
			redirect, _ := office.ActionNamed("handover.redirect")
			for _, h := range m.sent {
				m.why[h.ID] = redirect.Why(s, person, h.ID)
			}
			for _, name := range []string{"count", "close", "deposit", "revenue", "stamps", "float", "force", "check", "handover", "handover.force"} {
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

// sentBy are the handovers of a drawer that nobody has taken over yet.
func sentBy(s *office.State, person string) (sent []office.Handover) {
	for _, h := range s.Handovers.All() {
		if h.From == person && h.Taken == nil {
			sent = append(sent, h)
		}
	}
	return sent
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
		keys = append(keys, kit.On(t.w.KeyUnpaid, push(t.Unpaid), "e"))
		keys = append(keys, kit.On(lang.Action("count"), push(func() kit.Screen { return t.count(v) }), "c").Because(why["count"]))
		sign := push(func() kit.Screen { return t.closing(v) })
		if v.Count != nil && !v.Stale {
			keys = append(keys, kit.On(lang.Action("close"), sign, "k").Because(why["close"]))
		}
		keys = append(keys,
			kit.On(lang.Action("deposit"), push(func() kit.Screen { return t.deposit(v) }), "d").Because(why["deposit"]),
			kit.On(lang.Action("revenue"), form("revenue", question{revenues: t.seen.revenues}), "r").Because(why["revenue"]),
			kit.On(lang.Action("float"), form("float", question{intro: t.w.FloatHow}), "o").Because(why["float"]).Hush())
		if v.Stamps {
			keys = append(keys, kit.On(t.w.KeyStamps, push(t.Stamps), "s").Because(why["stamps"]))
		}
		for _, h := range v.Pending {
			keys = append(keys, kit.On(lang.Action("takeover"), form("takeover", question{about: t.money(h.Amount), subject: h.ID, intro: t.w.SignHow}), "h"))
		}
	} else {
		keys = append(keys, t.others(form)...)
	}
	if t.Checks != nil {
		keys = append(keys, kit.On(lang.InspectWords().Checks, push(t.Checks), "i").Hush())
	}
	keys = append(keys,
		kit.On(t.w.KeyRegister, push(t.Receipts), "q"),
		kit.On(t.w.KeyBooks, push(t.Stock), "b"),
		kit.On(t.w.KeyClosings, push(t.Closings), "l"),
		kit.On(t.w.KeyDeposits, push(t.Deposits), "v"),
		kit.On(t.w.KeyTreasury, push(t.Treasury), "t"),
		kit.On(t.w.KeyMonth, push(t.Month), "m"),
		kit.On(t.w.KeyAnnexes, push(func() kit.Screen { return t.annexes(t.seen.bearers, t.seen.codes) }), "a").Hush(),
		kit.On(t.w.Revenues, push(func() kit.Screen { return t.Room.revenues(v.Act) }), "u").Hush())
	if len(t.seen.all) > 1 {
		keys = append(keys, kit.On(t.w.Other, t.turn, "tab"))
	}
	scroll := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) { t.top = max(min(t.top+by, t.most), 0); return nil, nil }
	}
	keys = append(keys, kit.On(lang.ShellWords().Down, scroll(1), "down").Hush(), kit.On(lang.ShellWords().Up, scroll(-1), "up").Hush(),
		kit.On(lang.ShellWords().Down, scroll(10), "pgdown").Hush(), kit.On(lang.ShellWords().Up, scroll(-10), "pgup").Hush())
	return append(keys, kit.On(lang.ShellWords().Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"))
}

// others are the keys on somebody else's drawer.
func (t *today) others(form func(string, question) func() (kit.Next, tea.Cmd)) (keys []kit.Key) {
	about, why := t.seen.names.of(t.at).In(t.desk.Lang), t.seen.why
	key := func(action, key string) kit.Key {
		q := question{about: about, subject: t.at, intro: t.w.SignHow, people: t.receivers()}
		if stamps := t.seen.view.Stamps; action == "handover" && !t.seen.stamps || action != "handover" && !stamps {
			q.hidden = []string{"stamps_counted"}
		}
		return kit.On(lang.Action(action), form(action, q), key).Because(why[action])
	}
	if at := slices.IndexFunc(t.seen.all, func(p office.Person) bool { return p.ID == t.at }); at >= 0 && t.Check != nil {
		whom := t.seen.all[at]
		check := func() (kit.Next, tea.Cmd) { return kit.Push{Screen: t.Check(whom)}, nil }
		keys = append(keys, kit.On(lang.Action("check"), check, "p").Because(why["check"]))
	}
	keys = append(keys, key("force", "f"), key("handover", "h"), key("handover.force", "g"))
	for _, h := range t.seen.sent {
		redirect := question{about: t.seen.names.of(h.To).In(t.desk.Lang) + " · " + t.money(h.Amount), subject: h.ID, people: t.receivers()}
		keys = append(keys, kit.On(lang.Action("handover.redirect"), form("handover.redirect", redirect), "w").Because(why[h.ID]))
	}
	return keys
}

// receivers are the collectors who can take this drawer over.
func (t *today) receivers() (all []office.Person) {
	for _, p := range t.seen.all {
		if p.ID != t.at && !p.Removed && p.Has(office.Collector) {
			all = append(all, p)
		}
	}
	return all
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
