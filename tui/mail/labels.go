package mail

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// labels is the stock of registered labels: how long it lasts, the batches it
// came in, and what was asked of the post agency.
type labels struct {
	lookup
	stock   office.Stock
	table   *kit.Table[office.Batch]
	names   map[string]string
	allowed map[string]*office.Problem
	read    bool
}

type labelsRead struct {
	reading int
	labels  *labels
	stock   office.Stock
	names   map[string]string
	allowed map[string]*office.Problem
	err     error
}

var labelActions = []struct{ action, key string }{{"labels.receive", "a"}, {"label.spoil", "s"}, {"labels.ask", "d"}}

// Labels is the stock of labels.
func (r *Room) Labels() kit.Screen {
	s := &labels{}
	s.lookup = newLookup(r, s)
	s.table = kit.NewTable(r.desk, func(b office.Batch) string { return string(b.From) }, s.cells,
		kit.Column{Name: r.w.FirstLabel, Width: 17, As: kit.Figures},
		kit.Column{Name: r.w.LastLabel, Width: 17, As: kit.Figures},
		kit.Column{Name: r.w.Left, Width: 7, As: kit.Figures, End: true},
		kit.Column{Name: r.w.Used, Width: 9, As: kit.Figures, End: true},
		kit.Column{Name: r.w.Spoiled, Width: 7, As: kit.Figures, End: true},
		kit.Column{Name: r.w.ReceivedAt, Width: 12, As: kit.Figures},
		kit.Column{Name: r.w.ReceivedBy, Width: 20, Grow: 1, As: kit.Naming, Drop: 2})
	return s
}

func (s *labels) Init() tea.Cmd { return s.reread() }

func (s *labels) Title() string { return s.say(s.w.Labels) }

func (s *labels) reread() tea.Cmd {
	by, l, today, n := s.desk.Person, s.desk.Lang, s.desk.Calendar.DayOf(s.desk.Now()), s.reading()
	return func() tea.Msg {
		m := labelsRead{reading: n, labels: s, names: map[string]string{}, allowed: map[string]*office.Problem{}}
		m.err = s.books.ViewFor(by.ID, func(state *office.State) error {
			m.stock = state.Stock(today)
			for _, a := range labelActions {
				action, _ := office.ActionNamed(a.action)
				m.allowed[a.action] = action.Why(state, by, "")
			}
			for id, p := range state.People.All() {
				m.names[id] = p.Name.In(l)
			}
			return nil
		})
		return m
	}
}

func (s *labels) Keys() []kit.Key {
	hows := map[string]lang.S{"labels.receive": s.w.ReceiveHow, "label.spoil": s.w.SpoilHow, "labels.ask": s.w.AskHow}
	var keys []kit.Key
	for _, a := range labelActions {
		open := func() (kit.Next, tea.Cmd) {
			return kit.Push{Screen: s.ask(question{action: a.action, intro: hows[a.action]})}, nil
		}
		keys = append(keys, kit.On(lang.Action(a.action), open, a.key).Because(s.allowed[a.action]))
	}
	return append(append(keys, back()), s.table.Keys()...)
}

func (s *labels) selected() (row office.LetterRow, ok bool) { return row, false }

// goTo puts the cursor on the batch that holds a label.
func (s *labels) goTo(found office.Sought) (next kit.Next, cmd tea.Cmd, here, soon bool) {
	return nil, nil, found.Batch != "" && s.table.Go(found.Batch), false
}

func (s *labels) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, took := s.hear(msg, s.Keys()); took {
		return next, cmd
	}
	switch m := msg.(type) {
	case kit.Changed, kit.Returned, done:
		return nil, s.reread()
	case labelsRead:
		if m.labels != s {
			return nil, nil
		}
		if m.err != nil {
			return nil, tea.Batch(kit.Fail(m.err), s.fresh(m.reading))
		}
		s.stock, s.names, s.allowed, s.read = m.stock, m.names, m.allowed, true
		s.table.Set(m.stock.Batches)
		return nil, s.fresh(m.reading)
	}
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

func (s *labels) View(w, h int) string {
	d := s.desk
	if !s.read {
		return d.Page(nil, w, h)
	}
	lines := []string{s.stockLine(s.stock, w)}
	s.table.Empty = s.say(s.w.NoLabels)
	var asked []string
	if len(s.stock.Asked) > 0 {
		asked = append(asked, d.Rule(s.say(s.w.Asked), w))
	}
	for i := len(s.stock.Asked) - 1; i >= max(len(s.stock.Asked)-3, 0); i-- {
		a := s.stock.Asked[i]
		for _, line := range d.Lines(s.when(a.At, a.By)+" · "+s.w.AskedFor.In(d.Lang, a.Count, itoa(a.Left))+" "+a.Note, w-1) {
			asked = append(asked, d.Row(" ", line))
		}
	}
	lines = append(lines, d.Split(s.table.View(w, max(h-2-len(asked), 1)))...)
	lines = append(lines, asked...)
	return d.Page(append(lines, s.scanLine(&s.scanner, s.say(s.w.ScanFind), w)), w, h)
}

func (s *labels) cells(b office.Batch) []kit.Cell {
	return []kit.Cell{{Text: b.From.Grouped()}, {Text: b.To.Grouped()}, {Text: itoa(b.Left())}, {Text: itoa(b.Used)}, {Text: counted(b.Spoiled)},
		{Text: lang.Date(s.desk.Calendar.DayOf(b.At))}, {Text: s.names[b.By], Tone: kit.Faint}}
}

func (s *labels) when(t time.Time, by string) string { return s.desk.Moment(t) + " · " + s.names[by] }

func (s *slip) when(t time.Time, by string) string { return s.desk.Moment(t) + " · " + s.names[by] }
