package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// entry of the menu: a screen of this room, or one of another that belongs to
// an inspection.
type entry struct {
	key   string
	name  lang.S
	how   lang.S // what one finds there
	open  func() kit.Screen
	audit bool // for auditors only
}

// Further adds a screen of another room to the menu.
func (r *Room) Further(key string, name, how lang.S, open func() kit.Screen) {
	r.further = append(r.further, entry{key: key, name: name, how: how, open: open})
}

func (r *Room) entries() []entry {
	w := r.w
	return append([]entry{
		{"1", w.Trail, w.TrailHow, r.Trail, true},
		{"2", w.Past, w.PastHow, r.PastDay, true},
		{"3", w.Complaints, w.ComplaintsHow, r.Complaints, false},
		{"4", w.Report, w.ReportHow, r.Report, false},
		{"5", w.Proof, w.ProofHow, r.Proof, false},
		{"6", w.Accesses, w.AccessesHow, r.Accesses, true},
		{"7", w.Notes, w.NotesHow, r.Notes, false},
		{"8", w.Visits, w.VisitsHow, r.Visits, false},
		{"k", w.Checks, w.ChecksList, r.Checks, false},
	}, r.further...)
}

// menu is where an inspection begins: what waits, and where to look.
type menu struct {
	*Room
	table      *kit.Table[entry]
	unanswered int
	notes      int
	checks     int
}

// Menu is the room's first screen.
func (r *Room) Menu() kit.Screen {
	m := &menu{Room: r}
	m.table = kit.NewTable(r.desk, func(e entry) string { return e.key }, func(e entry) []kit.Cell {
		return []kit.Cell{{Text: e.key, Tone: kit.Accent}, {Text: r.say(e.name)}, {Text: r.say(e.how), Tone: kit.Faint}}
	}, kit.Column{Name: r.w.KeyColumn, Width: 6, As: kit.Figures}, kit.Column{Name: r.w.Screen, Width: 24, Most: 30},
		kit.Column{Name: r.w.Shows, Width: 30, Grow: 1})
	m.table.Set(r.entries())
	return m
}

type menuRead struct {
	menu                      *menu
	unanswered, notes, checks int
	err                       error
}

func (m *menu) Init() tea.Cmd { return m.read() }

func (m *menu) read() tea.Cmd {
	by := m.me()
	return func() tea.Msg {
		got := menuRead{menu: m}
		got.err = m.books.ViewFor(by, func(s *office.State) error {
			got.unanswered, got.notes, got.checks = s.Unanswered(), len(s.NotesFor(by)), len(s.ChecksFor(by))
			return nil
		})
		return got
	}
}

func (m *menu) Title() string { return m.say(m.w.Inspection) }

func (m *menu) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch got := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, m.read()
	case menuRead:
		if got.menu != m {
			return nil, nil
		}
		m.unanswered, m.notes, m.checks = got.unanswered, got.notes, got.checks
		return nil, kit.Fail(got.err)
	}
	next, cmd, _ := kit.Press(msg, m.Keys())
	return next, cmd
}

func (m *menu) Keys() []kit.Key {
	var keys []kit.Key
	if e, there := m.table.Row(); there {
		keys = append(keys, m.key(e, "enter").Because(m.why(e)))
		keys[0].Name = m.w.Open
	}
	for _, e := range m.entries() {
		keys = append(keys, m.key(e, e.key).Because(m.why(e)).Hush())
	}
	return kit.Beneath(append(keys, back()), m.table.Keys())
}

func (m *menu) key(e entry, key string) kit.Key {
	return kit.On(e.name, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: e.open()}, nil }, key)
}

func (m *menu) why(e entry) *office.Problem {
	if e.audit {
		return m.audits()
	}
	return nil
}

func (m *menu) View(w, h int) string {
	waits, tone := m.w.Waits(m.unanswered, m.notes, m.checks, m.desk.Lang), kit.Bad
	if waits = " ! " + waits; waits == " ! " {
		waits, tone = " "+m.say(m.w.NothingWaits), kit.Good
	}
	lines := m.desk.Lines(waits, w)
	for i, line := range lines {
		lines[i] = m.desk.Styles.Tint(tone, line)
	}
	return m.desk.Page(lines, w, len(lines)+1) + "\n" + m.table.View(w, h-len(lines)-1)
}
