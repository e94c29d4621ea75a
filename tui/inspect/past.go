package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// pastPart is how many rows of the queue are read at once.
const pastPart = 500

// past is the queue as it stood after so many events.
type past struct {
	*Room
	work   *work
	size   uint64
	query  office.Query
	search kit.Input
	typing bool
	n      int
	page   office.PastPage
	house  house
	table  *kit.Table[office.Row]
}

func (r *Room) past(size uint64) kit.Screen {
	p := &past{Room: r, work: newWork(), size: size}
	w := lang.RequestsWords()
	p.table = kit.NewTable(r.desk, func(row office.Row) string { return row.ID }, p.cells,
		kit.Column{Name: w.Number, Width: 8, Most: 14, As: kit.Figures},
		kit.Column{Name: w.Stage, Width: 14, Most: 26},
		kit.Column{Name: r.w.SinceThen, Width: 16, As: kit.Figures, Drop: 2},
		kit.Column{Name: w.Holder, Width: 14, Grow: 2, As: kit.Naming},
		kit.Column{Name: w.ActNumber, Width: 9, Most: 14, As: kit.Figures},
		kit.Column{Name: w.With, Width: 12, Grow: 1, As: kit.Naming, Drop: 1})
	return p
}

func (p *past) Init() tea.Cmd { return p.read() }

func (p *past) Title() string { return p.say(p.w.Past) }

// Typing: characters belong to the search while it is open.
func (p *past) Typing() bool { return p.typing }

// Scanned implements [kit.Scans]: a search is what one may well scan into.
func (p *past) Scanned(code string) (kit.Next, tea.Cmd, bool) {
	return nil, kit.Tell(kit.Notice{Problem: office.Refuse(kit.ScanNotHere, code)}), !p.typing
}

type pastRead struct {
	past  *past
	n     int
	page  office.PastPage
	house house
	err   error
}

// read replays the journal up to the moment, the first time, and reads the part
// of the queue around the cursor.
func (p *past) read() tea.Cmd {
	p.n++
	n, by, work, size, query := p.n, p.me(), p.work, p.size, p.query
	query.Limit, query.Offset = pastPart, p.table.Part(pastPart)
	return p.work.begin(func() tea.Msg {
		m := pastRead{past: p, n: n}
		if m.page, m.err = p.books.PastQueue(work.ctx, by, size, query, work.progress); m.err == nil {
			m.err = p.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	})
}

func (p *past) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case ticked:
		return nil, p.work.update(m)
	case pastRead:
		if m.past != p || m.n != p.n {
			return nil, nil
		}
		p.work.running = false
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		p.page, p.house = m.page, m.house
		p.table.SetPart(m.page.Rows, p.table.Part(pastPart), m.page.Total)
		return nil, nil
	}
	if p.typing {
		return p.onSearch(msg)
	}
	next, cmd, ok := kit.Press(msg, p.Keys())
	if row, _ := p.table.Lacks(); ok && row && !p.work.running {
		return next, tea.Batch(cmd, p.read())
	}
	return next, cmd
}

func (p *past) onSearch(msg tea.Msg) (kit.Next, tea.Cmd) {
	w := lang.ShellWords()
	if next, cmd, ok := kit.Press(msg, []kit.Key{
		kit.On(w.Answer, func() (kit.Next, tea.Cmd) { return nil, p.found(p.search.Value()) }, "enter"),
		kit.On(w.Cancel, func() (kit.Next, tea.Cmd) { p.search.SetValue(""); return nil, p.found("") }, "esc"),
	}); ok {
		return next, cmd
	}
	p.search.Update(msg)
	return nil, nil
}

// found shows what a search finds in the queue of then.
func (p *past) found(text string) tea.Cmd {
	p.typing, p.query.Text = false, text
	p.table.Restart()
	return p.read()
}

func (p *past) Keys() []kit.Key {
	w := lang.RequestsWords()
	var keys []kit.Key
	if row, there := p.table.Row(); there {
		keys = append(keys, kit.On(p.w.OrderThen, push(p.pastOrder(p.size, row.ID)), "enter"))
	}
	keys = append(keys, kit.On(w.KeySearch, func() (kit.Next, tea.Cmd) { p.typing = true; return nil, nil }, "/"),
		kit.On(p.w.OtherDay, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: p.dayForm(p)}, nil }, "d"))
	leave := kit.On(lang.ShellWords().Back, p.work.giveUp, "esc")
	return append(append(keys, leave), p.table.Keys()...)
}

func (p *past) View(w, h int) string {
	d := p.desk
	p.table.Empty = p.say(lang.RequestsWords().Empty)
	head := p.say(p.w.AsOf, utoa(p.size), lang.Day(p.page.Day, d.Lang), d.Clock(p.page.At))
	tone := kit.Strong
	switch {
	case p.size == 0:
		head, p.table.Empty = p.say(p.w.BeforeBooks), ""
	case p.work.running && p.page.Size != p.size:
		head = p.say(p.w.Replaying, itoa(p.work.percent()))
		p.table.Empty = ""
	case p.work.running:
		tone = kit.Faint
	}
	lines := []string{d.Styles.Tint(tone, d.Field(" "+head, w))}
	if p.typing || p.query.Text != "" {
		label := d.Field(" "+p.say(lang.RequestsWords().KeySearch)+":", 14)
		lines = append(lines, d.Row(label, p.search.View(d, w-14, p.typing)))
	}
	return d.Page(lines, w, len(lines)) + "\n" + p.table.View(w, h-len(lines))
}

func (p *past) cells(row office.Row) []kit.Cell {
	return []kit.Cell{{Text: row.Number}, {Text: p.say(lang.Stage(row.Stage))}, {Text: p.desk.Moment(row.Since), Tone: kit.Faint},
		{Text: row.Name}, {Text: row.Act}, {Text: p.house.person(row.By, p.desk.Lang), Tone: kit.Faint}}
}

// dayAction is what the form of a day asks.
var dayAction = &office.Action{Name: "past.day", Params: []office.Param{{Name: "day", Type: office.DayOf, Required: true}}}

// PastDay asks for a day and shows the queue as it stood at its end.
func (r *Room) PastDay() kit.Screen { return r.dayForm(nil) }

// dayForm asks for a day; the screen of it takes the place of the form, and of
// the past that stood before.
func (r *Room) dayForm(before *past) kit.Screen {
	by := r.me()
	var size uint64
	return kit.NewForm(r.desk, kit.Ask{
		Title: r.w.Past, Intro: r.w.PastHow, Action: dayAction, Given: map[string]string{"day": string(r.today().AddDays(-1))},
		Do: func(values map[string]string) (err error) {
			size, err = r.books.EndOf(by, office.Day(values["day"]))
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			if before == nil {
				return kit.Replace{Screen: r.past(size)}, nil
			}
			before.size = size
			before.table.Restart()
			return kit.Back{}, before.read()
		},
	})
}
