package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// report shows the indicators over some time: each as a figure and a line of
// blocks, the one under the cursor period by period, with its definition.
type report struct {
	*Room
	work   *work
	ask    office.ReportAsk
	n      int
	read   bool
	means  bool // the definition stands where there is little room
	person string
	is     office.Report
	house  house
	table  *kit.Table[office.IndicatorRow]
}

// Report is the screen of the indicators: the last thirty days, day by day.
func (r *Room) Report() kit.Screen {
	v := &report{Room: r, work: newWork(), ask: office.ReportAsk{Step: office.ByDay, From: r.today().AddDays(-29)}}
	v.table = kit.NewTable(r.desk, func(row office.IndicatorRow) string { return string(row.Name) }, v.cells,
		kit.Column{Name: r.w.Indicator, Width: 28, Grow: 1},
		kit.Column{Name: r.w.Whole, Width: 10, Most: 16, End: true},
		kit.Column{Name: r.w.Trend, Width: 14, Grow: 1, As: kit.Trend, Drop: 1})
	return v
}

type reportRead struct {
	report *report
	n      int
	is     office.Report
	house  house
	err    error
}

func (v *report) Init() tea.Cmd { return v.load() }

func (v *report) Title() string { return v.say(v.w.Report) }

func (v *report) load() tea.Cmd {
	v.n++
	n, by, work, ask := v.n, v.me(), v.work, v.ask
	return work.begin(func() tea.Msg {
		m := reportRead{report: v, n: n}
		if m.is, m.err = v.books.Report(work.ctx, by, ask, work.progress); m.err == nil {
			m.err = v.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	})
}

func (v *report) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case ticked:
		return nil, v.work.update(m)
	case kit.Changed, kit.Returned:
		if v.work.running {
			return nil, nil
		}
		return nil, v.load()
	case stepped:
		if m.report != v {
			return nil, nil
		}
		v.ask = m.ask
		return nil, v.load()
	case reportRead:
		if m.report != v || m.n != v.n {
			return nil, nil
		}
		v.work.running = false
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		v.is, v.house, v.read = m.is, m.house, true
		v.table.Set(v.rows())
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, v.Keys())
	return next, cmd
}

// rows are the indicators: of one person, those that are counted for people;
// refusals only for codes that came up.
func (v *report) rows() (rows []office.IndicatorRow) {
	for _, row := range office.Indicators {
		_, known := v.is.Whole.Values[row.Name]
		detail := lang.IsDetail(row.Name) && v.is.Whole.Values[row.Name] == 0
		if v.person != "" && !row.Person || v.person == "" && (!known && row.Unit != office.UnitMinutes || detail) {
			continue
		}
		rows = append(rows, row)
	}
	return rows
}

func (v *report) Keys() []kit.Key {
	step := func(s office.ReportStep) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) {
			v.ask = office.ReportAsk{Step: s, From: v.backTo(s)}
			return nil, v.load()
		}
	}
	keys := []kit.Key{
		kit.On(v.w.Meaning, func() (kit.Next, tea.Cmd) { v.means = !v.means; return nil, nil }, "space"),
		kit.On(v.w.ByDay, step(office.ByDay), "1"), kit.On(v.w.ByWeek, step(office.ByWeek), "2"), kit.On(v.w.ByMonth, step(office.ByMonth), "3"),
		kit.On(v.w.Dates, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: v.datesForm()}, nil }, "d"),
		kit.On(v.w.ByPerson, v.nextPerson, "p").Because(v.noPeople()),
	}
	if row, there := v.table.Row(); there {
		keys = append([]kit.Key{kit.On(v.w.Events, push(v.pieces(row, v.is, v.person)), "enter").Because(v.audits())}, keys...)
	}
	leave := kit.On(lang.ShellWords().Back, v.work.giveUp, "esc")
	return append(append(keys, leave), v.table.Keys()...)
}

// backTo is the first day of a report with a step: a month of days, half a year
// of weeks, two years of months.
func (v *report) backTo(s office.ReportStep) office.Day {
	days := map[office.ReportStep]int{office.ByDay: 29, office.ByWeek: 181, office.ByMonth: 730}[s]
	return s.Start(v.today().AddDays(-days))
}

// noPeople tells why there is nobody whose figures could be shown.
func (v *report) noPeople() *office.Problem {
	if len(v.is.People) == 0 {
		return office.Refuse(office.NoPersonFigures)
	}
	return nil
}

// nextPerson turns from the office to each person of whom there are figures.
func (v *report) nextPerson() (kit.Next, tea.Cmd) {
	ids := v.house.sorted(func(id string) bool { _, ok := v.is.People[id]; return ok })
	next := ""
	for i, id := range ids {
		if v.person == "" {
			next = ids[0]
			break
		}
		if id == v.person && i+1 < len(ids) {
			next = ids[i+1]
		}
	}
	v.person = next
	v.table.Set(v.rows())
	return nil, nil
}
