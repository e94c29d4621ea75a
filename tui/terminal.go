package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// terminal is what is known about the terminal in front of the person. It
// answers when it likes to, or never: the screen does not wait for it.
type terminal struct {
	text.Terminal
	ground  kit.Ground
	profile colorprofile.Profile
}

// ask the terminal what it is.
func (terminal) ask() tea.Cmd {
	return tea.Batch(tea.Raw(text.AskBidi), tea.RequestTerminalVersion, tea.RequestBackgroundColor)
}

// hear an answer; ok is false for what is none.
func (t *terminal) hear(msg tea.Msg) (ok bool) {
	switch msg := msg.(type) {
	case tea.EnvMsg:
		t.Env = msg.Getenv
	case tea.TerminalVersionMsg:
		t.Version = msg.Name
	case tea.ModeReportMsg:
		if msg.Mode != ansi.ANSIMode(text.BidiMode) {
			return false
		}
		t.Bidi = text.BidiSetting(int(msg.Value))
	case tea.BackgroundColorMsg:
		t.ground = kit.LightGround
		if msg.IsDark() {
			t.ground = kit.DarkGround
		}
	case tea.ColorProfileMsg:
		t.profile = msg.Profile
	default:
		return false
	}
	return true
}

// heard takes what the terminal said into account.
func (m *Model) heard(msg tea.Msg) bool {
	if !m.terminal.hear(msg) {
		return false
	}
	m.desk.Styles = kit.StylesOn(m.terminal.ground, m.terminal.profile)
	m.draws()
	return true
}

// draws chooses how Arabic is drawn: as the command line says, else as the
// person said of such a terminal, else as is known about it.
func (m *Model) draws() {
	mode, _ := m.terminal.Mode()
	if kept, ok := text.ParseMode(m.taste.Bidi[m.terminal.Kind()]); ok {
		mode = kept
	}
	if m.options.Mode != nil {
		mode = *m.options.Mode
	}
	if mode != m.desk.Text.Mode() {
		m.desk.Text.SetMode(mode)
	}
}
