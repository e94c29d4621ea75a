package tui

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// Taste is how somebody wants screen and keyboard.
type Taste struct {
	// Bidi names the mode of package text that reads right, by kind of terminal.
	Bidi     map[string]string `json:"bidi,omitempty"`
	Keyboard kit.Keyboard      `json:"keyboard,omitempty"`
}

// Tastes keeps the taste of each person.
type Tastes interface {
	Taste(person string) (Taste, error)
	KeepTaste(person string, t Taste) error
}

// tasteRead is what was kept of somebody.
type tasteRead struct {
	person string
	taste  Taste
}

// readTaste of who came in. Where nothing can be kept, nothing is asked.
func (m *Model) readTaste() tea.Cmd {
	tastes, person := m.options.Tastes, m.desk.Person.ID
	if tastes == nil {
		return nil
	}
	return func() tea.Msg {
		taste, err := tastes.Taste(person)
		if err != nil {
			return kit.Fail(err)()
		}
		return tasteRead{person, taste}
	}
}

// onTaste takes it, and asks what reads right where neither the terminal nor
// the person has said so yet.
func (m *Model) onTaste(msg tasteRead) tea.Cmd {
	if msg.person != m.desk.Person.ID {
		return nil
	}
	m.taste = msg.taste
	m.draws()
	_, hint := m.terminal.Mode()
	_, told := m.taste.Bidi[m.terminal.Kind()]
	if hint == text.HintNone || told || m.options.Mode != nil || m.gate != nil {
		return nil
	}
	return m.stack.push(newLook(m))
}

// likes keeps what the person chose.
func (m *Model) likes(change func(*Taste)) tea.Cmd {
	m.taste.Bidi = maps.Clone(m.taste.Bidi)
	if m.taste.Bidi == nil {
		m.taste.Bidi = map[string]string{}
	}
	change(&m.taste)
	m.draws()
	tastes, person, taste := m.options.Tastes, m.desk.Person.ID, m.taste
	if tastes == nil {
		return nil
	}
	return func() tea.Msg {
		if cmd := kit.Fail(tastes.KeepTaste(person, taste)); cmd != nil {
			return cmd()
		}
		return nil
	}
}
