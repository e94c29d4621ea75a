package tui

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
)

// mostAhead is how many keys wait; who types more than that blindly has put
// something on the keyboard.
const mostAhead = 64

// keystroke is a key press, and the code that it ends where a scanner typed it.
type keystroke struct {
	tea.KeyPressMsg
	code string
}

// typed takes a key press: it has its turn after those that wait already. The
// keys that work everywhere never wait.
func (m *Model) typed(press tea.KeyPressMsg) tea.Cmd {
	msg := keystroke{KeyPressMsg: press}
	if m.options.Session != kit.SSH { // over a line the keys of a slow hand come in heaps
		msg.code, _ = m.burst.Press(press, m.touched)
	}
	wait, _ := m.patience()
	if !wait && len(m.ahead) == 0 {
		return m.press(msg)
	}
	if next, cmd, ok := kit.Press(press, m.always()); ok {
		return tea.Batch(cmd, m.stack.next(m.stack.top(), next))
	}
	if len(m.ahead) < mostAhead {
		m.ahead = append(m.ahead, msg)
	}
	return nil
}

// turn gives the waiting keys their turn, one after the other, as far as the
// screen in front takes them.
func (m *Model) turn() tea.Cmd {
	var cmds []tea.Cmd
	for {
		wait, drop := m.patience()
		if drop || m.gate != nil {
			m.ahead = nil
		}
		if wait || len(m.ahead) == 0 {
			return tea.Batch(cmds...)
		}
		key := m.ahead[0]
		m.ahead = m.ahead[1:]
		cmds = append(cmds, m.press(key))
	}
}

func (m *Model) patience() (wait, drop bool) {
	if patient, ok := m.stack.top().(kit.Patient); ok && m.gate == nil {
		return patient.Wait()
	}
	return false, false
}
