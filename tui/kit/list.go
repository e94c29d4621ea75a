package kit

import (
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
	Read  func(by string) ([]T, error)
	Facts func(T) []Fact // of the row under the cursor; nil: the table says it all
	Verbs []Verb[T]
	More  func(row T, there bool) []Key // further keys; may be nil
	// See shows the state, to find out which verbs cannot be had.
	See func(by string, look func(*office.State) error) error

	desk    *Desk
	allowed map[string]*office.Problem // by action and subject: why not
}

// Verb is something that can be done in a list: an action of the office's table.
type Verb[T any] struct {
	Key     string
	Action  string
	Open    func(row T, subject string) Screen
	Whole   bool           // it needs no row: it adds one
	Subject func(T) string // what it is done to; nil: the row
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

// read takes the rows, and for each row and verb the reason why it cannot be
// had: these lists are short.
func (l *List[T]) read() tea.Cmd {
	person := l.desk.Person
	return func() tea.Msg {
		m := listRead[T]{list: l, allowed: map[string]*office.Problem{}}
		if m.rows, m.err = l.Read(person.ID); m.err != nil {
			return m
		}
		m.err = l.See(person.ID, func(s *office.State) error {
			for _, v := range l.Verbs {
				action, _ := office.ActionNamed(v.Action)
				if v.Whole {
					m.allowed[v.Action+"/"] = action.Why(s, person, "")
					continue
				}
				for _, row := range m.rows {
					subject := v.subject(l, row)
					m.allowed[v.Action+"/"+subject] = action.Why(s, person, subject)
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
		subject := v.subject(l, row)
		open := func() (Next, tea.Cmd) { return Push{Screen: v.Open(row, subject)}, nil }
		keys = append(keys, On(lang.Action(v.Action), open, v.Key).Because(l.allowed[v.Action+"/"+subject]))
	}
	if l.More != nil {
		keys = append(keys, l.More(row, there)...)
	}
	back := On(lang.ShellWords().Back, func() (Next, tea.Cmd) { return Back{}, nil }, "esc")
	return append(append(keys, back), l.Table.Keys()...)
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
		l.allowed = m.allowed
		l.Table.Set(m.rows)
		return nil, nil
	}
	next, cmd, _ := Press(msg, l.Keys())
	return next, cmd
}

// View draws the table, and beside or below it the facts.
func (l *List[T]) View(w, h int) string {
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
