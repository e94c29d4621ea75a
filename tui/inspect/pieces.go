package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// pieces is what a figure is made of, one row for each thing that it counts: over
// the whole time of a report, or in one of its periods.
type pieces struct {
	*Room
	work   *work
	row    office.IndicatorRow
	is     office.Report
	person string
	period int // -1: the whole
	n      int
	total  int
	read   bool
	house  house
	table  *kit.Table[office.PieceRow]
}

func (r *Room) pieces(row office.IndicatorRow, is office.Report, person string) kit.Screen {
	v := &pieces{Room: r, work: newWork(), row: row, is: is, person: person, period: -1}
	v.table = kit.NewTable(r.desk, func(p office.PieceRow) string { return utoa(p.Position) + "/" + p.ID }, v.cells,
		kit.Column{Name: r.w.At, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.What, Width: 20, Grow: 1},
		kit.Column{Name: r.w.About, Width: 12, Most: 24, As: kit.Naming},
		kit.Column{Name: v.valueName(), Width: 12, As: kit.Figures, End: true},
		kit.Column{Name: r.w.Who, Width: 12, Grow: 1, As: kit.Naming})
	return v
}

type piecesRead struct {
	pieces *pieces
	n      int
	rows   []office.PieceRow
	total  int
	house  house
	err    error
}

func (v *pieces) Init() tea.Cmd { return v.load() }

func (v *pieces) Title() string { return v.say(lang.Indicator(v.row.Name)) }

// figures of the whole or the period that is shown.
func (v *pieces) figures() office.Figures {
	if v.period < 0 {
		return v.is.Whole
	}
	return v.is.Periods[v.period]
}

func (v *pieces) load() tea.Cmd {
	v.n++
	f := v.figures()
	n, by, work := v.n, v.me(), v.work
	ask := office.PiecesAsk{Figure: v.row.Name, From: f.From, To: f.To, Who: v.person}
	return work.begin(func() tea.Msg {
		m := piecesRead{pieces: v, n: n}
		if m.rows, m.total, m.err = v.books.Pieces(work.ctx, by, ask, work.progress); m.err == nil {
			m.err = v.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	})
}

func (v *pieces) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case ticked:
		return nil, v.work.update(m)
	case kit.Changed, kit.Returned:
		if v.work.running {
			return nil, nil
		}
		return nil, v.load()
	case piecesRead:
		if m.pieces != v || m.n != v.n {
			return nil, nil
		}
		v.work.running = false
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		v.house, v.total, v.read = m.house, m.total, true
		v.table.Set(m.rows)
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, v.Keys())
	return next, cmd
}

// turn goes to another period: past the newest one stands the whole.
func (v *pieces) turn(by int) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		n := len(v.is.Periods) + 1
		v.period = (v.period+1+by+n)%n - 1
		v.table.Restart()
		return nil, v.load()
	}
}

func (v *pieces) Keys() []kit.Key {
	var keys []kit.Key
	if row, there := v.table.Row(); there {
		keys = append(keys, kit.On(v.w.OpenEvent, push(v.event(row.Position)), "enter"))
		if row.On == office.OnRequest {
			keys = append(keys, kit.On(v.w.OrderThen, push(v.pastOrder(row.Position+1, row.ID)), "o"))
		}
		keys = append(keys, kit.On(v.w.OnlyThis, push(v.TrailOf(office.TrailFilter{Noun: row.On, Subject: row.ID})), "s"))
	}
	keys = append(keys, kit.On(v.w.PeriodBefore, v.turn(-1), v.desk.Behind()), kit.On(v.w.PeriodAfter, v.turn(1), v.desk.Ahead()))
	leave := kit.On(lang.ShellWords().Back, v.work.giveUp, "esc")
	return append(append(keys, leave), v.table.Keys()...)
}

func (v *pieces) View(w, h int) string {
	d := v.desk
	if !v.read {
		return d.Page([]string{d.Field(" "+v.say(v.w.Replaying, itoa(v.work.percent())), w)}, w, h)
	}
	v.table.Empty = v.say(v.w.NothingHappened)
	return d.Styles.Tint(kit.Strong, d.Field(" "+v.head(), w)) + "\n" + v.table.View(w, h-1)
}

// head says what is shown: the figure, of which days, of whom, and of how many
// rows those below are the newest.
func (v *pieces) head() string {
	f := v.figures()
	head := v.say(lang.Indicator(v.row.Name)) + " · " + v.say(v.w.FromTo, lang.Date(f.From), lang.Date(f.To))
	if v.person != "" {
		head += " · " + v.house.person(v.person, v.desk.Lang)
	}
	head += " · " + itoa(v.total)
	if shown := len(v.table.Rows()); shown < v.total {
		head += " · " + v.say(v.w.NewestOf, itoa(shown))
	}
	return head
}

// valueName heads the column of what each row counts for.
func (v *pieces) valueName() lang.S {
	switch {
	case v.row.Unit == office.UnitMoney:
		return lang.TillWords().Amount
	case v.timed():
		return v.w.Worktime
	}
	return lang.Same("")
}

// timed tells whether rows have a time: those of the figures of time, and of what
// waits.
func (v *pieces) timed() bool {
	name := v.row.Name
	return v.row.Unit == office.UnitMinutes || v.row.AtEnd || name == office.FigureBeyond || name == office.FigureProcessed
}

func (v *pieces) cells(row office.PieceRow) []kit.Cell {
	value := kit.Cell{}
	switch {
	case v.row.Unit == office.UnitMoney:
		value.Text = office.Centimes(row.Value).Format(v.desk.Lang)
	case v.timed():
		value.Text = lang.Hours(row.Value)
	}
	about := v.subject(v.house, office.Header{Kind: office.Kind(row.On + "."), Subject: row.ID}, row.Number)
	return []kit.Cell{{Text: v.desk.Moment(row.Event.At), Tone: kit.Faint}, {Text: lang.Kind(row.Event.Kind, v.desk.Lang)}, {Text: about}, value,
		{Text: v.who(v.house, row.Event.Who)}}
}
