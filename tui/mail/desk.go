package mail

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// mailDesk is the first screen of the room: what is overdue on top, then the
// letters by what is to be done with them.
type mailDesk struct {
	lookup
	table   *kit.Table[office.LetterRow]
	stage   office.Stage // of the letters shown
	now     office.MailDesk
	read    bool
	allowed map[string]*office.Problem // by action and request: why not
	find    string                     // request that the cursor is to go to once it is read
}

// deskRead is the desk as the books gave it.
type deskRead struct {
	reading int
	desk    *mailDesk
	now     office.MailDesk
	allowed map[string]*office.Problem
	err     error
}

// deskActions are done to the letter under the cursor; their keys begin no
// label and no number.
var deskActions = []struct{ action, key string }{
	{"pack", "p"}, {"list", "l"}, {"unpack", "u"}, {"strike", "x"}, {"letter.close", "c"},
}

// Desk is where the mail is prepared.
func (r *Room) Desk() kit.Screen {
	d := &mailDesk{stage: office.Signed}
	d.lookup = newLookup(r, d)
	d.table = kit.NewTable(r.desk, func(row office.LetterRow) string { return row.ID }, r.letterCells,
		kit.Column{Name: r.w.Number, Width: 9, Most: 13, As: kit.Figures},
		kit.Column{Name: r.w.State, Width: 13, Most: 30},
		kit.Column{Name: r.w.Addressee, Width: 14, Grow: 2, As: kit.Naming},
		kit.Column{Name: r.w.Place, Width: 10, Grow: 1, As: kit.Naming, Drop: 3},
		kit.Column{Name: r.w.Extracts, Width: 5, As: kit.Figures, End: true},
		kit.Column{Name: r.w.FullCopies, Width: 5, As: kit.Figures, End: true},
		kit.Column{Name: r.w.Label, Width: 17, As: kit.Figures},
		kit.Column{Name: r.w.Slip, Width: 14, As: kit.Figures, Drop: 2})
	d.table.Many = true
	return d
}

func (m *mailDesk) Init() tea.Cmd { return m.reread() }

func (m *mailDesk) Title() string { return m.say(m.w.Desk) }

func (m *mailDesk) reread() tea.Cmd {
	by, n := m.desk.Person, m.reading()
	return func() tea.Msg {
		got := deskRead{reading: n, desk: m}
		if got.now, got.err = m.books.MailDesk(by.ID); got.err != nil {
			return got
		}
		got.allowed, got.err = m.whys(by, got.now.Letters)
		return got
	}
}

func (m *mailDesk) Keys() []kit.Key {
	push := func(screen func() kit.Screen) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) { return kit.Push{Screen: screen()}, nil }
	}
	keys := []kit.Key{kit.On(m.w.KeyStream, push(m.Stream), "s")}
	if row, there := m.table.Row(); there {
		for _, a := range deskActions {
			open := func() (kit.Next, tea.Cmd) { return m.act(a.action, row) }
			key := kit.On(lang.Action(a.action), open, a.key).Because(m.allowed[a.action+"/"+row.ID])
			if key.Why != nil {
				key = key.Hush()
			}
			keys = append(keys, key)
		}
		keys = append(keys, m.printKeys(m.table.Chosen(), m.allowed)...)
		if m.Order != nil {
			keys = append(keys, kit.On(m.w.KeyOrder, push(func() kit.Screen { return m.Order(row.ID) }), "enter"))
		}
	}
	keys = append(keys,
		kit.On(m.w.KeySlips, push(m.Slips), "b"),
		kit.On(m.w.KeyLabels, push(m.Labels), "e"),
		kit.On(m.w.KeyTracking, push(m.Tracking), "t"),
		kit.On(lang.Action("post"), m.settings, "g").Hush(),
		kit.On(m.w.KeyNext, m.turn(1), "tab", m.desk.Ahead()).Hush(),
		kit.On(m.w.KeyBefore, m.turn(-1), "shift+tab", m.desk.Behind()).Hush())
	return append(keys, m.table.Keys()...)
}

// act asks what an action needs, or does it at once.
func (m *mailDesk) act(action string, row office.LetterRow) (kit.Next, tea.Cmd) {
	q := question{action: action, subject: row.ID, about: row.Number, owner: m}
	switch action {
	case "list":
		return nil, m.do(q)
	case "pack":
		q.intro = lang.Both(func(l office.Lang) string { return m.contents(row, l) })
		q.given = map[string]string{"extracts": itoa(row.Extracts), "full_copies": itoa(row.FullCopies)}
	}
	return kit.Push{Screen: m.ask(q)}, nil
}

// contents says what must be in the envelope, and to whom it goes.
func (r *Room) contents(row office.LetterRow, l office.Lang) string {
	return r.w.Contents(row.Extracts, row.FullCopies, l) + " — " + row.Name
}

func (m *mailDesk) settings() (kit.Next, tea.Cmd) {
	p := m.now.Post
	given := map[string]string{"pickup": "no", "agency": p.Agency, "line1": p.Line1, "line2": p.Line2, "postcode": p.Postcode,
		"locality": p.Locality, "phone": p.Phone, "hand_days": itoa(p.HandDays), "accept_days": itoa(p.AcceptDays), "low_days": itoa(p.LowDays)}
	if p.Pickup {
		given["pickup"] = "yes"
	}
	return kit.Push{Screen: m.ask(question{action: "post", given: given, intro: m.w.PostHow})}, nil
}

// turn goes to the letters of the next stage.
func (m *mailDesk) turn(by int) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		n := len(office.MailStages)
		at := slices.Index(office.MailStages, m.stage)
		m.stage = office.MailStages[(at+by+n)%n]
		m.table.Restart()
		m.fill()
		return nil, nil
	}
}

func (m *mailDesk) fill() {
	m.table.Set(slices.DeleteFunc(slices.Clone(m.now.Letters), func(row office.LetterRow) bool { return row.Stage != m.stage }))
}

func (m *mailDesk) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, took := m.hear(msg, m.Keys()); took {
		return next, cmd
	}
	switch got := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, m.reread()
	case done:
		if got.owner == kit.Screen(m) {
			return nil, tea.Batch(m.told(got), m.reread())
		}
		return nil, m.reread()
	case deskRead:
		if got.desk != m {
			return nil, nil
		}
		if got.err != nil {
			return nil, tea.Batch(kit.Fail(got.err), m.fresh(got.reading))
		}
		m.now, m.allowed, m.read = got.now, got.allowed, true
		m.fill()
		if m.find != "" && m.last(got.reading) {
			m.lost = !m.table.Go(m.find)
			m.find = ""
		}
		return nil, m.fresh(got.reading)
	}
	next, cmd, _ := kit.Press(msg, m.Keys())
	return next, cmd
}

func (m *mailDesk) selected() (office.LetterRow, bool) { return m.table.Row() }

// goTo puts the cursor on an order that lies on the desk.
func (m *mailDesk) goTo(found office.Sought) (next kit.Next, cmd tea.Cmd, here, soon bool) {
	if found.Row == nil || !slices.Contains(office.MailStages, found.Row.Stage) {
		return nil, nil, false, false
	}
	m.stage = found.Row.Stage
	m.fill()
	if m.table.Go(found.Row.ID) {
		return nil, nil, true, false
	}
	m.find = found.Row.ID
	return nil, m.reread(), false, true
}
