package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
)

// minute passed: what says how long ago something was is drawn anew.
type minute struct{}

// tick draws the screen once a minute; never over SSH, where each drawing
// travels.
func (m *Model) tick() tea.Cmd {
	if m.options.Session == kit.SSH {
		return nil
	}
	return tea.Tick(time.Minute, func(time.Time) tea.Msg { return minute{} })
}
