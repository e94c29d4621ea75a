package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
)

// stack of screens; the last one is what the person sees.
type stack struct{ screens []kit.Screen }

func (s *stack) top() kit.Screen {
	if len(s.screens) == 0 {
		return nil
	}
	return s.screens[len(s.screens)-1]
}

func (s *stack) clear() { s.screens = nil }

func (s *stack) push(screen kit.Screen) tea.Cmd {
	s.screens = append(s.screens, screen)
	return screen.Init()
}

// front gives a message to the screen that the person sees.
func (s *stack) front(msg tea.Msg) tea.Cmd {
	screen := s.top()
	if screen == nil {
		return nil
	}
	next, cmd := screen.Update(msg)
	return tea.Batch(cmd, s.next(screen, next))
}

// all gives a message to every screen, the lowest first.
func (s *stack) all(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, screen := range slices.Clone(s.screens) {
		if !slices.Contains(s.screens, screen) {
			continue // a screen beneath has sent it away
		}
		next, cmd := screen.Update(msg)
		cmds = append(cmds, cmd, s.next(screen, next))
	}
	return tea.Batch(cmds...)
}

// apply does what a key of a screen says.
func (s *stack) apply(screen kit.Screen, do func() (kit.Next, tea.Cmd)) tea.Cmd {
	next, cmd := do()
	return tea.Batch(cmd, s.next(screen, next))
}

// next goes where a screen wants. What it pushes comes on top of everything;
// where it goes back, it goes with all that stood on it.
func (s *stack) next(from kit.Screen, next kit.Next) tea.Cmd {
	at := slices.Index(s.screens, from)
	switch next := next.(type) {
	case kit.Push:
		return s.push(next.Screen)
	case kit.Back:
		if at > 0 {
			return s.cut(at)
		}
	case kit.Home:
		if len(s.screens) > 1 {
			return s.cut(1)
		}
	case kit.Replace:
		if at >= 0 {
			s.screens = append(s.screens[:at:at], next.Screen)
			return next.Screen.Init()
		}
	}
	return nil
}

// cut leaves n screens, and tells the one that comes to light.
func (s *stack) cut(n int) tea.Cmd {
	s.screens = s.screens[:n:n]
	return s.front(kit.Returned{})
}

// path of the titles of pages, from the room to the one in front; a box has its
// title on itself.
func (s *stack) path() []string {
	var titles []string
	for _, screen := range s.screens {
		if _, box := screen.(kit.Box); !box {
			titles = append(titles, screen.Title())
		}
	}
	return titles
}
