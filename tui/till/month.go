package till

import (
	"os"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// month is the statement of a month, which collector and accountant go through
// together.
type month struct {
	*Room
	at   string // 2026-11
	read bool
	m    office.Month
	why  map[office.Sheet]*office.Problem // why a sheet cannot be printed
	top  int
	most int
}

// monthRead is the month as the books gave it.
type monthRead struct {
	page  *month
	month office.Month
	why   map[office.Sheet]*office.Problem
	err   error
}

// Month is the statement of the month that runs.
func (r *Room) Month() kit.Screen {
	return &month{Room: r, at: string(r.desk.Calendar.DayOf(r.desk.Now()))[:7]}
}

func (m *month) Init() tea.Cmd { return m.look() }

func (m *month) Title() string { return m.say(m.w.Month) }

func (m *month) look() tea.Cmd {
	by, at, books := m.desk.Person, m.at, m.books
	return func() tea.Msg {
		got := monthRead{page: m, why: map[office.Sheet]*office.Problem{}}
		moment, err := books.Clock()
		if got.err = err; err == nil {
			got.err = books.ViewFor(by.ID, func(s *office.State) error {
				got.month = s.MonthOf(at, moment.Day)
				for _, sheet := range []office.Sheet{office.MonthSheet, office.RegisterSheet} {
					row, _ := office.SheetRowOf(sheet)
					got.why[sheet] = row.Why(s, by, at)
				}
				return nil
			})
		}
		return got
	}
}

func (m *month) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch got := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, m.look()
	case monthRead:
		if got.page != m || got.month.Month != m.at && got.err == nil {
			return nil, nil
		}
		if got.err != nil {
			return nil, kit.Fail(got.err)
		}
		m.m, m.why, m.read = got.month, got.why, true
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, m.Keys())
	return next, cmd
}

func (m *month) Keys() []kit.Key {
	turn := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) {
			at, err := time.Parse("2006-01", m.at)
			if err == nil {
				m.at, m.top = at.AddDate(0, by, 0).Format("2006-01"), 0
			}
			return nil, m.look()
		}
	}
	scroll := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) { m.top = max(min(m.top+by, m.most), 0); return nil, nil }
	}
	w := lang.ShellWords()
	return []kit.Key{
		kit.On(m.w.Previous, turn(-1), "p", "pgup"), kit.On(m.w.Following, turn(1), "n", "pgdown"),
		kit.On(m.w.Export, m.export, "e"),
		kit.On(lang.PrintWords().Key, func() (kit.Next, tea.Cmd) { return nil, m.printMonth(m.at) }, "i").Because(m.why[office.MonthSheet]),
		kit.On(lang.PrintWords().KeyRegister, func() (kit.Next, tea.Cmd) { return nil, m.printRegister(m.at) }, "q").Because(m.why[office.RegisterSheet]),
		kit.On(w.Down, scroll(1), "down", "j").Hush(), kit.On(w.Up, scroll(-1), "up", "k").Hush(),
		kit.On(w.Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"),
	}
}

// export writes the month and its receipt register for a spreadsheet.
func (m *month) export() (kit.Next, tea.Cmd) {
	by, at, l, room := m.desk.Person.ID, m.at, m.desk.Lang, m.Room
	return nil, func() tea.Msg {
		var sum office.Month
		var register []office.Receipt
		err := room.books.ViewFor(by, func(s *office.State) error {
			moment, err := room.books.Clock()
			sum, register = s.MonthOf(at, moment.Day), s.ReceiptsIn(at)
			return err
		})
		if err != nil {
			return kit.Fail(err)()
		}
		path := filepath.Join(room.sheets, "watiqa-"+at+".csv")
		if os.WriteFile(path, append(MonthCSV(sum, l), RegisterCSV(register, l)[len(mark):]...), 0o600) != nil {
			return kit.Notice{Problem: office.Refuse(office.SheetNotWritten, room.sheets)}
		}
		return kit.Notice{Text: room.w.Exported.With(l, path)}
	}
}

func (m *month) View(w, h int) string {
	if !m.read {
		return m.desk.Page(nil, w, h)
	}
	lines := m.lines(w)
	m.most = max(len(lines)-h, 0)
	m.top = min(m.top, m.most)
	return m.desk.Page(lines[m.top:], w, h)
}

func (m *month) lines(w int) []string {
	d, x := m.desk, m.m
	lines := []string{d.Styles.Tint(kit.Strong, d.Field(monthName(m.at, d.Lang), w)), d.Rule(m.say(m.w.ByCode), w)}
	for _, r := range x.Revenues {
		code := r.Code
		if code == "" {
			code = "—"
		}
		lines = append(lines, d.Exact(d.Row(d.Figures(code, 20), "  ", d.Field(m.say(m.w.Counter), 12), " ", d.Field(m.money(r.Counter), 16),
			"  ", d.Field(m.say(m.w.Online), 12), " ", d.Field(m.money(r.Online), 14)), w))
	}
	facts := []kit.Fact{
		{Label: m.w.Till}, {Label: m.w.Begin, Value: m.money(x.Begin)}, {Label: m.w.Receipts, Value: itoa(x.Receipts)},
		{Label: m.w.Variance, Value: m.money(x.Variance), Tone: badIf(x.Variance != 0)}, {Label: m.w.Paid, Value: m.money(x.Paid)},
		{Label: m.w.End, Value: m.money(x.End), Tone: kit.Strong},
	}
	if x.Float != 0 {
		facts = append(facts, kit.Fact{Label: m.w.Float, Value: m.money(x.Float)})
	}
	for _, c := range x.Closings {
		if c.Variance != 0 || c.How != office.ClosedUsual {
			facts = append(facts, kit.Fact{Label: lang.Same(c.Number), Tone: kit.Warn,
				Value: lang.Date(c.Day) + " · " + m.say(lang.ClosingHow(c.How)) + " · " + m.money(c.Variance) + " " + c.Reason})
		}
	}
	for _, day := range x.Open {
		facts = append(facts, kit.Fact{Label: m.w.ToClose, Value: lang.Date(day), Tone: kit.Bad})
	}
	for _, r := range x.Voids {
		facts = append(facts, kit.Fact{Label: m.w.Void, Value: r.Label + " · " + m.money(r.Amount) + " · " + r.Void.Reason, Tone: kit.Warn})
	}
	facts = append(facts, m.stamps()...)
	facts = append(facts, kit.Fact{Label: m.w.Treasury}, kit.Fact{Label: m.w.Due, Value: m.money(x.Due)}, kit.Fact{Label: m.w.Credited, Value: m.money(x.Credited)})
	counts := map[office.CreditOutcome]int{}
	sums := map[office.CreditOutcome]office.Centimes{}
	for _, match := range x.Matches {
		counts[match.Outcome]++
		sums[match.Outcome] += match.Off()
	}
	for _, o := range office.CreditOutcomes {
		if counts[o] > 0 {
			facts = append(facts, kit.Fact{Label: lang.CreditOutcome(o), Value: itoa(counts[o]) + " · " + m.money(sums[o]), Tone: toneOf(o)})
		}
	}
	if len(x.Aged) > 0 {
		facts = append(facts, kit.Fact{Label: m.w.Aged})
	}
	for _, a := range x.Aged {
		facts = append(facts, kit.Fact{Label: lang.Both(func(l office.Lang) string { return monthName(a.Month, l) }), Value: itoa(a.Orders) + " · " + m.money(a.Amount)})
	}
	return append(lines, d.Facts(w, facts...)...)
}

// stamps of the month, at face value; nothing where there were none.
func (m *month) stamps() []kit.Fact {
	x := m.m.Stamps
	if x == nil {
		return nil
	}
	facts := append([]kit.Fact{{Label: m.w.Stamps}, {Label: m.w.StampsBegin, Value: m.money(x.Begin)}},
		m.stampSums(office.StampTally{Received: x.Received, Sold: x.Sold, Used: x.Used, Lost: x.Lost, Handed: x.Handed})...)
	return append(facts, kit.Fact{Label: m.w.StampsOff, Value: m.money(x.Variance), Tone: badIf(x.Variance != 0)}, kit.Fact{Label: m.w.StampsEnd, Value: m.money(x.End)})
}

func badIf(bad bool) kit.Tone {
	if bad {
		return kit.Bad
	}
	return kit.Plain
}

// monthName is a month like 2026-11 in words.
func monthName(month string, l office.Lang) string {
	first, err := time.Parse("2006-01", month)
	if err != nil {
		return month
	}
	return lang.MonthOf(first, l)
}
