package inspect

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// accesses is the access log, newest entry first: who looked at what. It grows
// downwards while one goes there; what others look at meanwhile comes when it is
// opened again, since a look at the log is itself an entry.
type accesses struct {
	*Room
	table *kit.Table[office.AccessRow]
	house house
	below uint64
	busy  bool
	read  bool
}

// Accesses is the screen of the access log.
func (r *Room) Accesses() kit.Screen {
	a := &accesses{Room: r, busy: true}
	a.table = kit.NewTable(r.desk, func(row office.AccessRow) string { return strconv.FormatUint(row.Position, 10) }, a.cells,
		kit.Column{Name: r.w.At, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.Who, Width: 14, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.What, Width: 18, Grow: 1},
		kit.Column{Name: r.w.About, Width: 12, Grow: 2})
	return a
}

type accessRead struct {
	accesses *accesses
	page     office.AccessPage
	house    house
	err      error
}

func (a *accesses) Init() tea.Cmd { return a.part(0) }

func (a *accesses) Title() string { return a.say(a.w.Accesses) }

func (a *accesses) part(before uint64) tea.Cmd {
	by := a.me()
	return func() tea.Msg {
		m := accessRead{accesses: a}
		if m.page, m.err = a.books.AccessesBack(by, before, trailPart); m.err == nil {
			m.err = a.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	}
}

func (a *accesses) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if m, ok := msg.(accessRead); ok {
		if m.accesses != a {
			return nil, nil
		}
		a.busy, a.read = false, true
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		a.house, a.below = m.house, m.page.Below
		a.table.Set(append(a.table.Rows(), m.page.Rows...))
		return nil, nil
	}
	next, cmd, ok := kit.Press(msg, a.Keys())
	place, total := a.table.At()
	if ok && !a.busy && a.below > 0 && place > total-trailPart/4 && total < trailMost {
		a.busy = true
		cmd = tea.Batch(cmd, a.part(a.below))
	}
	return next, cmd
}

func (a *accesses) Keys() []kit.Key { return append([]kit.Key{back()}, a.table.Keys()...) }

func (a *accesses) View(w, h int) string {
	a.table.Empty = a.say(lang.ShellWords().Working)
	if a.read {
		a.table.Empty = a.say(a.w.NothingHappened)
	}
	row, there := a.table.Row()
	if !there {
		return a.table.View(w, h)
	}
	const lines = 2 // of what has no room in its column
	about := a.desk.Page(a.desk.Lines(" "+a.about(row.Access), w), w, lines)
	return a.table.View(w, h-lines-1) + "\n" + a.desk.Rule("", w) + "\n" + about
}

func (a *accesses) cells(row office.AccessRow) []kit.Cell {
	return []kit.Cell{{Text: a.desk.Moment(row.At), Tone: kit.Faint}, {Text: a.who(a.house, row.Who)},
		{Text: a.w.Look(row.What, a.desk.Lang)}, {Text: a.about(row.Access)}}
}

// about says what was looked at: the record, or the filter of the list.
func (a *accesses) about(x office.Access) string {
	var words []string
	if x.Subject != "" {
		words = append(words, x.Subject)
	}
	if x.Figure != "" {
		words = append(words, a.say(lang.Indicator(x.Figure)))
	}
	if x.Trail != nil {
		words = append(words, a.filterWords(*x.Trail, a.house))
	}
	if f := x.Filter; f != nil {
		for _, stage := range f.Stages {
			words = append(words, a.say(lang.Stage(stage)))
		}
		if f.Text != "" {
			words = append(words, "« "+f.Text+" »")
		}
	}
	if x.Size > 0 {
		words = append(words, a.say(a.w.AfterEvents, utoa(x.Size)))
	}
	if x.Bodies {
		words = append(words, a.say(a.w.WithBodies))
	}
	return strings.Join(words, " · ")
}
