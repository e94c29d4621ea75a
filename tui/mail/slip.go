package mail

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// slip is one handover slip with its letters, by rank.
type slip struct {
	lookup
	id      string
	find    string // letter that the cursor is to go to once it is read
	row     office.SlipRow
	table   *kit.Table[office.LetterRow]
	names   map[string]string // people, by id
	allowed map[string]*office.Problem
	read    bool
}

type slipRead struct {
	reading int
	slip    *slip
	row     office.SlipRow
	letters []office.LetterRow
	names   map[string]string
	allowed map[string]*office.Problem
	err     error
}

// Slip is the screen of one slip.
func (r *Room) Slip(id string) kit.Screen { return r.slipAt(id, "") }

// slipAt is the screen of a slip, with the cursor on a letter of it.
func (r *Room) slipAt(id, letter string) kit.Screen {
	s := &slip{id: id, find: letter}
	s.lookup = newLookup(r, s)
	s.table = kit.NewTable(r.desk, func(row office.LetterRow) string { return itoa(row.Rank) }, s.cells,
		kit.Column{Name: r.w.Rank, Width: 4, As: kit.Figures, End: true},
		kit.Column{Name: r.w.Label, Width: 17, As: kit.Figures},
		kit.Column{Name: r.w.Number, Width: 9, Most: 13, As: kit.Figures},
		kit.Column{Name: r.w.Addressee, Width: 14, Grow: 2, As: kit.Naming},
		kit.Column{Name: r.w.Place, Width: 10, Grow: 1, As: kit.Naming, Drop: 2},
		kit.Column{Name: r.w.State, Width: 16, Grow: 1})
	return s
}

func (s *slip) Init() tea.Cmd { return s.reread() }

func (s *slip) Title() string {
	if !s.read {
		return s.say(s.w.Slip)
	}
	return s.say(s.w.Slip) + " " + s.row.Number
}

func (s *slip) reread() tea.Cmd {
	by, l, n := s.desk.Person, s.desk.Lang, s.reading()
	return func() tea.Msg {
		m := slipRead{reading: n, slip: s, names: map[string]string{}}
		if m.row, m.letters, m.err = s.books.Slip(by.ID, s.id); m.err != nil {
			return m
		}
		if m.allowed, m.err = s.slipWhys(by, []office.SlipRow{m.row}); m.err != nil {
			return m
		}
		m.err = s.books.ViewFor(by.ID, func(state *office.State) error {
			strike, _ := office.ActionNamed("strike")
			for _, row := range m.letters {
				if why := strike.Why(state, by, row.ID); why != nil || row.LetterID != currentOf(state, row.ID) {
					m.allowed["strike/"+itoa(row.Rank)] = orSo(why, office.Refuse(office.LetterOffSlip, row.Number))
				}
			}
			for id, p := range state.People.All() {
				m.names[id] = p.Name.In(l)
			}
			return nil
		})
		return m
	}
}

func currentOf(s *office.State, request string) string {
	r, _ := s.Requests.Get(request)
	return r.Letter
}

func orSo(why, otherwise *office.Problem) *office.Problem {
	if why != nil {
		return why
	}
	return otherwise
}

func (s *slip) Keys() []kit.Key {
	var keys []kit.Key
	if s.read {
		keys = s.slipKeys(s.row, s.allowed, s)
	}
	if row, there := s.table.Row(); there {
		strike := func() (kit.Next, tea.Cmd) {
			return kit.Push{Screen: s.ask(question{action: "strike", subject: row.ID, about: row.Number, intro: s.w.StrikeHow})}, nil
		}
		keys = append(keys, kit.On(lang.Action("strike"), strike, "x").Because(s.allowed["strike/"+itoa(row.Rank)]))
		if s.Order != nil {
			keys = append(keys, kit.On(s.w.KeyOrder, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: s.Order(row.ID)}, nil }, "enter"))
		}
	}
	return append(append(keys, back()), s.table.Keys()...)
}

func (s *slip) selected() (office.LetterRow, bool) { return s.table.Row() }

// goTo puts the cursor on a letter of this slip.
func (s *slip) goTo(found office.Sought) (next kit.Next, cmd tea.Cmd, here, soon bool) {
	return nil, nil, found.Row != nil && s.goToLetter(found.Row.LetterID), false
}

func (s *slip) goToLetter(id string) bool {
	for _, row := range slices.Backward(s.table.Rows()) {
		if row.LetterID == id {
			return s.table.Go(s.table.ID(row))
		}
	}
	return false
}

func (s *slip) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, took := s.hear(msg, s.Keys()); took {
		return next, cmd
	}
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, s.reread()
	case done:
		return nil, tea.Batch(s.heardSlip(m, s), s.reread())
	case slipRead:
		if m.slip != s {
			return nil, nil
		}
		if m.err != nil {
			return nil, tea.Batch(kit.Fail(m.err), s.fresh(m.reading))
		}
		s.row, s.names, s.allowed, s.read = m.row, m.names, m.allowed, true
		s.table.Set(m.letters)
		s.goToLetter(s.find)
		s.find = ""
		return nil, s.fresh(m.reading)
	}
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

func (s *slip) View(w, h int) string {
	d := s.desk
	if !s.read {
		return d.Page(nil, w, h)
	}
	facts := d.Facts(w, s.facts()...)
	s.table.Empty = s.say(s.w.Nothing)
	lines := append(facts, d.Rule(s.w.Letters.In(d.Lang, s.row.Count()), w))
	lines = append(lines, d.Split(s.table.View(w, max(h-len(lines)-1, 1)))...)
	return d.Page(append(lines, s.scanLine(&s.scanner, s.say(s.w.ScanFind), w)), w, h)
}

// facts say when the slip did what, and who.
func (s *slip) facts() []kit.Fact {
	b := s.row
	facts := []kit.Fact{
		{Label: s.w.State, Value: s.say(lang.SlipStage(b.Stage())) + " · " + s.say(lang.SlipKind(b.Kind)) + " · " + s.say(lang.SlipMode(b.Mode)), Tone: kit.Strong},
		{Label: s.w.OpenedAt, Value: s.when(b.OpenedAt, b.OpenedBy)},
	}
	if b.Stage() != office.SlipFilling {
		facts = append(facts, kit.Fact{Label: s.w.ClosedAt, Value: s.when(b.ClosedAt, b.ClosedBy)})
	}
	for _, missed := range b.Missed {
		facts = append(facts, kit.Fact{Label: s.w.Missed, Value: s.when(missed.At, missed.By) + " " + missed.Note, Tone: kit.Warn})
	}
	if b.Stage() == office.SlipGone {
		facts = append(facts, kit.Fact{Label: s.w.HandedAt, Value: s.when(b.HandedAt, b.HandedBy), Tone: kit.Good})
		if b.Receiver != "" {
			facts = append(facts, kit.Fact{Label: s.w.Receiver, Value: b.Receiver, As: kit.Naming})
		}
	}
	if row, there := s.table.Row(); there {
		if struck := b.Lines[row.Rank-1].Struck; struck != nil {
			facts = append(facts, kit.Fact{Label: s.w.StruckLine, Value: itoa(row.Rank) + " · " + struck.Note + " · " + s.when(struck.At, struck.By), Tone: kit.Bad})
		}
	}
	return facts
}

func (s *slip) cells(row office.LetterRow) []kit.Cell {
	state, tone := s.letterState(row)
	if struck := s.row.Lines[row.Rank-1].Struck; struck != nil {
		state, tone = "✗ "+s.say(s.w.Struck), kit.Bad
	}
	return []kit.Cell{{Text: itoa(row.Rank)}, {Text: row.Letter.Label.Grouped()}, {Text: row.Number}, {Text: row.Name}, {Text: row.Whither()}, {Text: state, Tone: tone}}
}
