package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// always are the keys that work wherever one is, even at the door.
func (m *Model) always() []kit.Key {
	w := lang.ShellWords()
	keys := []kit.Key{
		kit.On(w.Language, m.otherLanguage, "ctrl+l"),
		kit.On(w.Quit, m.quit, "ctrl+q", "ctrl+c", "f10"),
	}
	if m.options.Demo != nil && m.options.Demo.Cut != nil {
		name := w.CutLine
		if m.cut() {
			name = w.RestoreLine
		}
		keys = append(keys, kit.On(name, m.cutLine, "f9"))
	}
	return keys
}

// inside are the keys that work on every page, once somebody is signed in.
func (m *Model) inside() []kit.Key {
	w := lang.ShellWords()
	keys := []kit.Key{
		kit.On(w.Help, m.openHelp, "?", "f1"),
		kit.On(w.Palette, m.openPalette, "ctrl+p"),
		kit.On(lang.LookWords().Title, m.openLook, "f4"),
	}
	if m.options.Session != kit.SSH {
		keys = append(keys,
			kit.On(w.Person, func() (kit.Next, tea.Cmd) { return nil, m.leave() }, "f2"),
			kit.On(w.Lock, func() (kit.Next, tea.Cmd) { return nil, m.lock() }, "f3"),
			kit.On(w.Seal, m.sealAsk, "f12"))
	}
	for _, r := range m.rooms {
		keys = append(keys, kit.On(r.name, func() (kit.Next, tea.Cmd) { return nil, m.goTo(r) }, r.key))
	}
	if front := m.stack.top(); len(m.stack.screens) > 1 && !bound(front, "esc") {
		keys = append(keys, kit.On(w.Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"))
	}
	return keys
}

// bound tells whether a screen has a use for a key.
func bound(screen kit.Screen, name string) bool {
	return slices.ContainsFunc(screen.Keys(), func(k kit.Key) bool { return slices.Contains(k.Keys, name) })
}

// keysNow are the program's own keys that a press may mean: over an open box
// only those that work always, and characters never while somebody types.
func (m *Model) keysNow(msg tea.KeyPressMsg) []kit.Key {
	keys := m.always()
	front := m.stack.top()
	if m.gate != nil || front == nil {
		return keys
	}
	if _, box := front.(kit.Box); !box {
		keys = append(keys, m.inside()...)
	}
	if typing, ok := front.(kit.Typing); ok && typing.Typing() && kit.Typed(msg) != "" {
		return nil
	}
	return keys
}

func (m *Model) otherLanguage() (kit.Next, tea.Cmd) {
	if m.desk.Lang == office.Arabic {
		m.desk.Lang = office.French
	} else {
		m.desk.Lang = office.Arabic
	}
	return nil, nil
}

// sealAsk closes the books for everybody, so it asks.
func (m *Model) sealAsk() (kit.Next, tea.Cmd) {
	w := lang.ShellWords()
	books := m.options.Books
	seal := func() (kit.Next, tea.Cmd) {
		return kit.Back{}, func() tea.Msg { books.Seal(); return nil }
	}
	return kit.Push{Screen: kit.NewDialog(m.desk, w.Seal, w.SealAsk,
		kit.Answer{Name: w.Cancel}, kit.Answer{Name: w.Seal, Harm: true, Do: seal})}, nil
}

func (m *Model) cut() bool { return m.house.line != nil && m.house.line.Cut }

func (m *Model) cutLine() (kit.Next, tea.Cmd) {
	demo, cut, read := m.options.Demo, !m.cut(), m.read()
	return nil, func() tea.Msg {
		demo.Cut(cut)
		return read()
	}
}

func (m *Model) openLook() (kit.Next, tea.Cmd) {
	if _, open := m.stack.top().(*look); open {
		return nil, nil
	}
	return kit.Push{Screen: newLook(m)}, nil
}

func (m *Model) openHelp() (kit.Next, tea.Cmd) {
	front := m.stack.top()
	return kit.Push{Screen: newHelp(m.desk, front.Title(), front.Keys(), slices.Concat(m.inside(), m.always()))}, nil
}

func (m *Model) openPalette() (kit.Next, tea.Cmd) {
	return kit.Push{Screen: newPalette(m.desk, m.offers())}, nil
}
