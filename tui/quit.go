package tui

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// leaving is the question whether to quit where nobody is signed in: it stands
// before the gate, as the gate stands before everything.
type leaving struct {
	*kit.Dialog
	desk *kit.Desk
	gate kit.Screen
}

func (l *leaving) View(w, h int) string {
	boxW, boxH := l.Size(w, h)
	return l.desk.Center(l.Dialog.View(boxW, boxH), w, h)
}

// quit asks, unless nobody is inside; to press the key again is an answer. Where
// other windows or commands end with this one it asks in any case, and only a
// yes will do.
func (m *Model) quit() (kit.Next, tea.Cmd) {
	ask, others := m.quitAsk()
	_, asking := m.gate.(*leaving)
	if front := m.stack.top(); front != nil && m.gate == nil {
		asking = front == kit.Screen(m.quitting)
	}
	switch {
	case asking && others:
		return nil, nil
	case asking, m.gate != nil && !others:
		return nil, tea.Quit
	case m.gate != nil:
		return nil, m.show(&leaving{ask, m.desk, m.gate})
	}
	m.quitting = ask
	return kit.Push{Screen: ask}, nil
}

// quitAsk is the question, and whether others end too.
func (m *Model) quitAsk() (ask *kit.Dialog, others bool) {
	w := lang.ShellWords()
	windows, commands := 0, 0
	if m.options.Others != nil {
		windows, commands = m.options.Others()
	}
	quit := kit.Answer{Name: w.QuitNow, Keys: []string{"y"}, Do: func() (kit.Next, tea.Cmd) { return kit.Back{}, tea.Quit }}
	if windows+commands == 0 {
		return kit.NewDialog(m.desk, w.Quit, w.QuitAsk, quit, kit.Answer{Name: w.Cancel}), false
	}
	quit.Harm = true
	question := lang.Both(func(l office.Lang) string {
		said := ""
		if windows > 0 {
			said += w.OtherWindows.In(l, windows) + "\n"
		}
		if commands > 0 {
			said += w.OtherCommands.In(l, commands) + "\n"
		}
		return said + w.QuitOthers.In(l)
	})
	return kit.NewDialog(m.desk, w.Quit, question, kit.Answer{Name: w.Cancel}, quit), true
}
