package manage

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// wide is the least width at which list and detail stand side by side.
const wide = 100

// list is a screen of this room: a table, what is known about the row under the
// cursor, and what can be done to it.
type list[T any] struct {
	*Room
	title   lang.S
	empty   lang.S // said in place of no rows
	table   *kit.Table[T]
	load    func(*office.State, kit.Desk) []T // runs beside the screens: the desk as it was then
	facts   func(T) []kit.Fact                // of the row under the cursor; nil: the table says it all
	place   func() place                      // read with the rows; nil: nothing
	foot    func(p place, w int) []string     // below everything
	at      place
	verbs   []verb[T]
	link    func(T) kit.Screen         // where the row leads; nil, or a nil screen: nowhere
	allowed map[string]*office.Problem // by action and subject: why not
}

// verb is something that can be done in a list.
type verb[T any] struct {
	key     string
	action  string // of the office's table
	open    func(row T, subject string) kit.Screen
	whole   bool                    // it needs no row: it adds one
	subject func(T) string          // of the action, where that is not the row's id
	never   func(T) *office.Problem // why not, whatever the table says; nil: nothing speaks against it
}

// why a row cannot have the action, by itself or else by the table.
func (v verb[T]) why(row T, table func() *office.Problem) *office.Problem {
	if v.never != nil {
		if problem := v.never(row); problem != nil {
			return problem
		}
	}
	return table()
}

// about is the subject of the action on a row.
func (v verb[T]) about(row T, id string) string {
	if v.subject != nil {
		return v.subject(row)
	}
	return id
}

// listRead is the list as the books gave it.
type listRead[T any] struct {
	list    *list[T]
	rows    []T
	place   place
	allowed map[string]*office.Problem
	err     error
}

func (l *list[T]) Init() tea.Cmd { return l.read() }

func (l *list[T]) Title() string { return l.say(l.title) }

// read takes the rows, and for each row and verb the reason why it cannot be
// had: these lists are short.
func (l *list[T]) read() tea.Cmd {
	desk := *l.desk
	return func() tea.Msg {
		m := listRead[T]{list: l, allowed: map[string]*office.Problem{}}
		if l.place != nil {
			m.place = l.place()
		}
		m.err = l.books.ViewFor(desk.Person.ID, func(s *office.State) error {
			m.rows = l.load(s, desk)
			for _, v := range l.verbs {
				action, _ := office.ActionNamed(v.action)
				if v.whole {
					m.allowed[v.action+"/"] = action.Why(s, desk.Person, "")
					continue
				}
				for _, row := range m.rows {
					id := l.table.ID(row)
					m.allowed[v.action+"/"+id] = v.why(row, func() *office.Problem { return action.Why(s, desk.Person, v.about(row, id)) })
				}
			}
			return nil
		})
		return m
	}
}

func (l *list[T]) Keys() []kit.Key {
	var keys []kit.Key
	row, there := l.table.Row()
	for _, v := range l.verbs {
		subject := ""
		if !v.whole {
			if !there {
				continue
			}
			subject = l.table.ID(row)
		}
		open := func() (kit.Next, tea.Cmd) { return kit.Push{Screen: v.open(row, subject)}, nil }
		key := kit.On(lang.Action(v.action), open, v.key).Because(l.allowed[v.action+"/"+subject])
		if len(keys) == 0 && !v.whole {
			key.Keys = append(key.Keys, "enter")
		}
		keys = append(keys, key)
	}
	if l.link != nil && there {
		if screen := l.link(row); screen != nil {
			keys = append(keys, kit.On(l.w.KeyOrder, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: screen}, nil }, "o"))
		}
	}
	return append(append(keys, back()), l.table.Keys()...)
}

func (l *list[T]) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, l.read()
	case listRead[T]:
		if m.list != l {
			return nil, nil
		}
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		l.allowed, l.at = m.allowed, m.place
		l.table.Set(m.rows)
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, l.Keys())
	return next, cmd
}

// View draws the table, and beside or below it the facts.
func (l *list[T]) View(w, h int) string {
	d := l.desk
	if l.foot != nil {
		foot := l.foot(l.at, w)
		h = max(h-len(foot)-1, 3)
		return l.above(w, h) + "\n" + d.Rule("", w) + "\n" + d.Page(foot, w, len(foot))
	}
	return l.above(w, h)
}

func (l *list[T]) above(w, h int) string {
	d := l.desk
	l.table.Empty = l.say(l.empty)
	row, there := l.table.Row()
	if l.facts == nil || !there {
		return l.table.View(w, h)
	}
	if w >= wide {
		side := w * 2 / 5
		return d.Beside(l.table.View(w-side-3, h), w-side-3, d.Page(d.Facts(side, l.facts(row)...), side, h), side, h)
	}
	lines := d.Facts(w, l.facts(row)...)
	upper := max(h-len(lines)-1, h/3)
	return l.table.View(w, upper) + "\n" + d.Rule("", w) + "\n" + d.Page(lines, w, h-upper-1)
}
