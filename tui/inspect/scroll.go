package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// scroll moves through lines that have no room all at once.
type scroll struct{ top, most, page int }

func (s *scroll) cut(lines []string, h int) []string {
	s.page = max(h-1, 1)
	s.most = max(len(lines)-h, 0)
	s.top = min(s.top, s.most)
	return lines[s.top:]
}

func (s *scroll) keys() []kit.Key {
	w := lang.ShellWords()
	by := func(n int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) {
			s.top = max(min(s.top+n, s.most), 0)
			return nil, nil
		}
	}
	return []kit.Key{
		kit.On(w.Up, by(-1), "up", "k").Hush(), kit.On(w.Down, by(1), "down", "j").Hush(),
		kit.On(w.PageUp, by(-s.page), "pgup").Hush(), kit.On(w.PageDown, by(s.page), "pgdown").Hush(),
	}
}
