package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// listWide is the least width at which list and detail stand side by side.
const listWide = 100

// List is a screen with a table that is read whole, what is known about the row
// under the cursor, and what can be done to it.
type List[T any] struct {
	Name  lang.S
	Empty lang.S // said in place of no rows
	Table *Table[T]
	Read  func(d Desk) ([]T, error) // runs beside the screens: the desk as it was then
	Facts func(T) []Fact            // of the row under the cursor; nil: the table says it all
	Verbs []Verb[T]
	More  func(row T, there bool) []Key // further keys; may be nil
	// Events opens what the journal holds about a row, for whoever audits; nil:
	// nowhere.
	Events func(T) Screen
	// Foot is read with the rows; what it answers draws what stands below
	// everything. nil: nothing does.
	Foot func() func(w int) []string
	// See shows the state, to find out which verbs cannot be had.
	See func(by string, look func(*office.State) error) error

	desk    *Desk
	allowed map[string]*office.Problem // by action and row: why not
	foot    func(w int) []string
}

// Verb is something that can be done in a list: an action of the office's table
// or a sheet of its table of sheets.
type Verb[T any] struct {
	Key     string // or several: "s enter"
	Action  string
	Open    func(row T, subject string) Screen
	Sheet   office.Sheet            // printed instead of an action
	Name    lang.S                  // of its key; empty: the action's
	Print   func(row T) tea.Cmd     // likewise
	Whole   bool                    // it needs no row: it adds one
	Subject func(T) string          // what it is done to; nil: the row
	Never   func(T) *office.Problem // why not, whatever the table says; nil: nothing speaks against it
}

// NewList makes a list on a desk; its fields are set afterwards.
func NewList[T any](d *Desk, name, empty lang.S, table *Table[T]) *List[T] {
	return &List[T]{Name: name, Empty: empty, Table: table, desk: d}
}

// listRead is the list as it was read.
type listRead[T any] struct {
	list    *List[T]
	rows    []T
	allowed map[string]*office.Problem
	foot    func(w int) []string
	err     error
}

func (l *List[T]) Init() tea.Cmd { return l.read() }

func (l *List[T]) Title() string { return l.desk.Say(l.Name) }

// subject of a verb.
func (v Verb[T]) subject(l *List[T], row T) string {
	switch {
	case v.Whole:
		return ""
	case v.Subject != nil:
		return v.Subject(row)
	}
	return l.Table.ID(row)
}

// why a row cannot have the action, by itself or else by the table.
func (v Verb[T]) why(l *List[T], row T, s *office.State, person office.Person) *office.Problem {
	if v.Never != nil {
		if problem := v.Never(row); problem != nil {
			return problem
		}
	}
	if v.Sheet != "" {
		sheet, _ := office.SheetRowOf(v.Sheet)
		return sheet.Why(s, person, v.subject(l, row))
	}
	action, _ := office.ActionNamed(v.Action)
	return action.Why(s, person, v.subject(l, row))
}

// key of the verb on the row under the cursor.
func (v Verb[T]) key(l *List[T], row T) Key {
	name := v.Name
	if name.Empty() {
		name = lang.Action(v.Action)
	}
	run := func() (Next, tea.Cmd) { return Push{Screen: v.Open(row, v.subject(l, row))}, nil }
	if v.Sheet != "" {
		run = func() (Next, tea.Cmd) { return nil, v.Print(row) }
	}
	return On(name, run, strings.Fields(v.Key)...).Because(l.allowed[v.at(l, row)])
}

// at is where the reason for a row is kept.
func (v Verb[T]) at(l *List[T], row T) string {
	if v.Whole {
		return v.Action + "/"
	}
	return v.Action + string(v.Sheet) + "/" + l.Table.ID(row)
}

// read takes the rows, and for each row and verb the reason why it cannot be
// had: these lists are short.
func (l *List[T]) read() tea.Cmd {
	desk := *l.desk
	return func() tea.Msg {
		m := listRead[T]{list: l, allowed: map[string]*office.Problem{}}
		if l.Foot != nil {
			m.foot = l.Foot()
		}
		if m.rows, m.err = l.Read(desk); m.err != nil {
			return m
		}
		m.err = l.See(desk.Person.ID, func(s *office.State) error {
			for _, v := range l.Verbs {
				rows := m.rows
				if v.Whole {
					rows = make([]T, 1)
				}
				for _, row := range rows {
					m.allowed[v.at(l, row)] = v.why(l, row, s, desk.Person)
				}
			}
			return nil
		})
		return m
	}
}

func (l *List[T]) Keys() []Key {
	var keys []Key
	row, there := l.Table.Row()
	for _, v := range l.Verbs {
		if !v.Whole && !there {
			continue
		}
		keys = append(keys, v.key(l, row))
	}
	if l.More != nil {
		keys = append(keys, l.More(row, there)...)
	}
	if l.Events != nil && there {
		open := func() (Next, tea.Cmd) { return Push{Screen: l.Events(row)}, nil }
		key := On(lang.InspectWords().Events, open, "e").Because(office.MayAudit(l.desk.Person))
		if key.Why != nil { // what most people never may need not take their room
			key = key.Hush()
		}
		keys = append(keys, key)
	}
	back := On(lang.ShellWords().Back, func() (Next, tea.Cmd) { return Back{}, nil }, "esc")
	return Beneath(append(keys, back), l.Table.Keys())
}

func (l *List[T]) Update(msg tea.Msg) (Next, tea.Cmd) {
	switch m := msg.(type) {
	case Changed, Returned:
		return nil, l.read()
	case listRead[T]:
		if m.list != l {
			return nil, nil
		}
		if m.err != nil {
			return nil, Fail(m.err)
		}
		l.allowed, l.foot = m.allowed, m.foot
		l.Table.Set(m.rows)
		return nil, nil
	}
	next, cmd, _ := Press(msg, l.Keys())
	return next, cmd
}

// View draws the table, beside or below it the facts, and the foot.
func (l *List[T]) View(w, h int) string {
	d := l.desk
	if l.foot != nil {
		foot := l.foot(w)
		h = max(h-len(foot)-1, 3)
		return l.above(w, h) + "\n" + d.Rule("", w) + "\n" + d.Page(foot, w, len(foot))
	}
	return l.above(w, h)
}

func (l *List[T]) above(w, h int) string {
	d := l.desk
	l.Table.Empty = d.Say(l.Empty)
	row, there := l.Table.Row()
	if l.Facts == nil || !there {
		return l.Table.View(w, h)
	}
	return d.Detailed(l.Table.View, func(w int) []string { return d.Facts(w, l.Facts(row)...) }, w, h)
}

// Detailed draws a list and what is known about its row: side by side where
// there is room, else one below the other.
func (d *Desk) Detailed(list func(w, h int) string, detail func(w int) []string, w, h int) string {
	if w >= listWide {
		side := w * 2 / 5
		return d.Beside(list(w-side-3, h), w-side-3, d.Page(detail(side), side, h), side, h)
	}
	lines := detail(w)
	upper := max(h-len(lines)-1, h*2/5)
	return list(w, upper) + "\n" + d.Rule("", w) + "\n" + d.Page(lines, w, h-upper-1)
}
