package mail

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// slips lists every handover slip, the newest first.
type slips struct {
	lookup
	table   *kit.Table[office.SlipRow]
	allowed map[string]*office.Problem
	read    bool
}

type slipsRead struct {
	reading int
	slips   *slips
	rows    []office.SlipRow
	allowed map[string]*office.Problem
	err     error
}

// slipActions are done to a slip; they are the same in the list and on the slip.
var slipActions = []struct{ action, key string }{{"slip.close", "c"}, {"slip.hand", "h"}, {"slip.missed", "m"}}

// Slips are the handover slips.
func (r *Room) Slips() kit.Screen {
	s := &slips{}
	s.lookup = newLookup(r, s)
	s.table = kit.NewTable(r.desk, func(row office.SlipRow) string { return row.ID }, r.slipCells,
		kit.Column{Name: r.w.Slip, Width: 11, As: kit.Figures},
		kit.Column{Name: r.w.State, Width: 8, Most: 12},
		kit.Column{Name: r.w.LettersOf, Width: 8, As: kit.Figures, End: true},
		kit.Column{Name: r.w.Kind, Width: 12, Grow: 1},
		kit.Column{Name: r.w.Mode, Width: 18, Grow: 1, Drop: 2},
		kit.Column{Name: r.w.HandedAt, Width: 17, As: kit.Figures})
	return s
}

func (s *slips) Init() tea.Cmd { return s.reread() }

func (s *slips) Title() string { return s.say(s.w.Slips) }

func (s *slips) reread() tea.Cmd {
	by, n := s.desk.Person, s.reading()
	return func() tea.Msg {
		m := slipsRead{reading: n, slips: s}
		if m.rows, m.err = s.books.Slips(by.ID); m.err == nil {
			m.allowed, m.err = s.slipWhys(by, m.rows)
		}
		return m
	}
}

func (r *Room) slipWhys(by office.Person, rows []office.SlipRow) (map[string]*office.Problem, error) {
	allowed := map[string]*office.Problem{}
	err := r.books.ViewFor(by.ID, func(s *office.State) error {
		for _, a := range slipActions {
			action, _ := office.ActionNamed(a.action)
			for _, row := range rows {
				if why := action.Why(s, by, row.ID); why != nil {
					allowed[a.action+"/"+row.ID] = why
				}
			}
		}
		paper, _ := office.SheetRowOf(office.SlipSheet)
		for _, row := range rows {
			if why := paper.Why(s, by, row.ID); why != nil {
				allowed[sheetWhy(office.SlipSheet, row.ID)] = why
			}
		}
		return nil
	})
	return allowed, err
}

func (s *slips) Keys() []kit.Key {
	keys := []kit.Key{kit.On(lang.Action("slip.open"), func() (kit.Next, tea.Cmd) {
		return kit.Push{Screen: s.ask(question{action: "slip.open", intro: s.w.OpenHow})}, nil
	}, "o")}
	if row, there := s.table.Row(); there {
		keys = append(keys, kit.On(s.w.KeySee, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: s.Slip(row.ID)}, nil }, "enter"))
		keys = append(keys, s.slipKeys(row, s.allowed, s)...)
	}
	return append(append(keys, back()), s.table.Keys()...)
}

// slipKeys are what can be done to a slip.
func (r *Room) slipKeys(row office.SlipRow, allowed map[string]*office.Problem, screen kit.Screen) []kit.Key {
	var keys []kit.Key
	for _, a := range slipActions {
		open := func() (kit.Next, tea.Cmd) { return kit.Push{Screen: r.slipBox(a.action, row, screen)}, nil }
		key := kit.On(lang.Action(a.action), open, a.key).Because(allowed[a.action+"/"+row.ID])
		if key.Why != nil {
			key = key.Hush()
		}
		keys = append(keys, key)
	}
	return append(keys, r.slipPrintKey(row, allowed))
}

func (r *Room) slipBox(action string, row office.SlipRow, screen kit.Screen) kit.Screen {
	q := question{action: action, subject: row.ID, about: row.Number, owner: screen}
	letters := lang.Both(func(l office.Lang) string { return r.w.Letters.In(l, row.Count()) })
	switch action {
	case "slip.close":
		return r.yes(q, lang.Both(func(l office.Lang) string { return r.w.CloseAsk.With(l, letters.In(l)) }))
	case "slip.hand":
		q.intro = lang.Both(func(l office.Lang) string { return r.w.HandHow.With(l, letters.In(l)) })
	case "slip.missed":
		q.intro = r.w.MissedHow
	}
	return r.ask(q)
}

func (s *slips) selected() (row office.LetterRow, ok bool) { return row, false }

// goTo opens a slip, at the letter that was scanned.
func (s *slips) goTo(found office.Sought) (next kit.Next, cmd tea.Cmd, here, soon bool) {
	if found.Slip == nil {
		return nil, nil, false, false
	}
	s.table.Go(found.Slip.ID)
	letter := ""
	if found.Row != nil {
		letter = found.Row.LetterID
	}
	return kit.Push{Screen: s.slipAt(found.Slip.ID, letter)}, nil, true, false
}

func (s *slips) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, took := s.hear(msg, s.Keys()); took {
		return next, cmd
	}
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, s.reread()
	case done:
		return nil, tea.Batch(s.heardSlip(m, s), s.reread())
	case slipsRead:
		if m.slips != s {
			return nil, nil
		}
		if m.err != nil {
			return nil, tea.Batch(kit.Fail(m.err), s.fresh(m.reading))
		}
		s.allowed, s.read = m.allowed, true
		s.table.Set(m.rows)
		return nil, s.fresh(m.reading)
	}
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

// heardSlip tells of what a dialog of a screen of slips has written. A slip that
// was closed is printed at once, if there is a printer here.
func (r *Room) heardSlip(m done, screen kit.Screen) tea.Cmd {
	switch {
	case m.owner != screen:
		return nil
	case m.err == nil && m.action == "slip.close" && r.canPrint():
		return tea.Sequence(r.told(m), r.printSlip(m.subject))
	}
	return r.told(m)
}

func (s *slips) View(w, h int) string {
	s.table.Empty = s.say(s.w.NoSlips)
	if !s.read {
		return s.desk.Page(nil, w, h)
	}
	return s.table.View(w, h-1) + "\n" + s.scanLine(&s.scanner, s.say(s.w.ScanFind), w)
}

func (r *Room) slipCells(row office.SlipRow) []kit.Cell {
	tone := map[office.SlipStage]kit.Tone{office.SlipFilling: kit.Accent, office.SlipReady: kit.Warn, office.SlipGone: kit.Good}[row.Stage()]
	mode := r.say(lang.SlipMode(row.Mode))
	if len(row.Missed) > 0 {
		mode = "! " + r.say(r.w.Missed) + " · " + mode
	}
	handed := ""
	if !row.HandedAt.IsZero() {
		handed = r.desk.Moment(row.HandedAt)
	}
	return []kit.Cell{{Text: row.Number}, {Text: r.say(lang.SlipStage(row.Stage())), Tone: tone}, {Text: itoa(row.Count())},
		{Text: r.say(lang.SlipKind(row.Kind))}, {Text: mode}, {Text: handed, Tone: kit.Faint}}
}
