package till

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// whole is everything about one record, where a list has room for its first
// lines only.
type whole struct {
	*Room
	title string
	facts []kit.Fact
	top   int
	most  int
}

func (w *whole) Init() tea.Cmd { return nil }

func (w *whole) Title() string { return w.title }

func (w *whole) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	next, cmd, _ := kit.Press(msg, w.Keys())
	return next, cmd
}

func (w *whole) Keys() []kit.Key {
	scroll := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) { w.top = max(min(w.top+by, w.most), 0); return nil, nil }
	}
	s := lang.ShellWords()
	return []kit.Key{
		kit.On(s.Down, scroll(1), "down", "j"), kit.On(s.Up, scroll(-1), "up", "k"),
		kit.On(s.Down, scroll(10), "pgdown").Hush(), kit.On(s.Up, scroll(-10), "pgup").Hush(),
		kit.On(s.Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"),
	}
}

func (w *whole) View(width, h int) string {
	lines := w.desk.Facts(width, w.facts...)
	w.most = max(len(lines)-h, 0)
	w.top = min(w.top, w.most)
	return w.desk.Page(lines[w.top:], width, h)
}

// wholly is the key of a list that shows everything about the row under the
// cursor.
func wholly[T any](r *Room, title func(T) string, facts func(T) []kit.Fact) func(row T, there bool) []kit.Key {
	return func(row T, there bool) []kit.Key {
		if !there {
			return nil
		}
		open := func() (kit.Next, tea.Cmd) {
			return kit.Push{Screen: &whole{Room: r, title: title(row), facts: facts(row)}}, nil
		}
		return []kit.Key{kit.On(r.w.Whole, open, "enter")}
	}
}
