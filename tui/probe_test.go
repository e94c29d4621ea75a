package tui

import (
	"bytes"
	"io"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// probed is a program that only listens to its terminal.
type probed struct {
	terminal
	asked bytes.Buffer
	until func(terminal) bool
}

func (p *probed) Init() tea.Cmd { return p.ask() }

func (p *probed) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	p.hear(msg)
	if p.until(p.terminal) {
		return p, tea.Quit
	}
	return p, nil
}

func (p *probed) View() tea.View { return tea.NewView("") }

// What terminals sent when they were asked, byte by byte. Those that could not
// be run here answer as their sources or manuals say.
func TestTheRecordedAnswersOfTerminalsChooseTheMode(t *testing.T) {
	for _, c := range []struct {
		name, env, replies string
		mode               text.Mode
		hint               text.Hint
	}{
		{"xterm", "TERM=xterm-256color", "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\", text.Visual, text.HintNone},
		{"GNOME Terminal", "TERM=xterm-256color", "\x1b[8;1$y\x1bP>|VTE(7006)\x1b\\", text.Visual, text.HintNone},
		{"xfce4-terminal, told not to order", "TERM=xterm-256color", "\x1b[8;2$y\x1bP>|VTE(7006)\x1b\\", text.Visual, text.HintNone},
		{"kitty", "TERM=xterm-kitty", "\x1b[8;0$y\x1bP>|kitty(0.26.5)\x1b\\", text.Word, text.HintKitty},
		{"Konsole", "KONSOLE_VERSION=221203", "\x1bP>|Konsole 22.12.3\x1b\\", text.Visual, text.HintKonsole},
		{"Konsole over SSH", "TERM=xterm-256color", "\x1bP>|Konsole 22.12.3\x1b\\", text.Logical, text.HintKonsole},
		{"mlterm", "TERM=mlterm", "\x1b[8;0$y\x1bP>|mlterm(3.9.2)\x1b\\", text.Visual, text.HintNone},
		{"tmux", "TERM=tmux-256color", "\x1bP>|tmux 3.3a\x1b\\", text.Visual, text.HintTmux},
		{"PuTTY, which names itself in TERM only", "TERM=putty-256color", "", text.Logical, text.HintPutty},
		{"Windows Terminal", "WT_SESSION=5a", "", text.Visual, text.HintNone},
		{"silence", "TERM=xterm-256color", "", text.Visual, text.HintLook},
	} {
		t.Run(c.name, func(t *testing.T) {
			keys, typed := io.Pipe()
			defer func() { _ = typed.Close() }()
			p := &probed{until: func(now terminal) bool {
				mode, hint := now.Mode()
				return now.Env != nil && mode == c.mode && hint == c.hint
			}}
			program := tea.NewProgram(p, tea.WithInput(keys), tea.WithOutput(&p.asked), tea.WithEnvironment([]string{c.env}), tea.WithoutSignals(), tea.WithWindowSize(80, 24))
			go func() { _, _ = io.WriteString(typed, c.replies) }()
			late := time.AfterFunc(5*time.Second, program.Kill)
			if _, err := program.Run(); err != nil {
				mode, hint := p.Mode()
				t.Errorf("%v: %v with hint %d (bidi %d, version %q)", err, mode, hint, p.Bidi, p.Version)
			}
			late.Stop()
		})
	}
}

func TestTheTerminalIsAskedThreeThings(t *testing.T) {
	keys, typed := io.Pipe()
	defer func() { _ = typed.Close() }()
	p := &probed{until: func(now terminal) bool { return now.ground == kit.LightGround && now.Version != "" && now.Bidi != 0 }}
	program := tea.NewProgram(p, tea.WithInput(keys), tea.WithOutput(&p.asked), tea.WithoutSignals(), tea.WithWindowSize(80, 24))
	late := time.AfterFunc(5*time.Second, program.Kill)
	go func() {
		time.Sleep(200 * time.Millisecond)
		_, _ = io.WriteString(typed, "\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[8;1$y\x1bP>|VTE(7006)\x1b\\")
	}()
	if _, err := program.Run(); err != nil {
		t.Error(err, p.terminal)
	}
	late.Stop()
	for _, question := range []string{text.AskBidi, "\x1b[>q", "\x1b]11;?"} {
		if !bytes.Contains(p.asked.Bytes(), []byte(question)) {
			t.Errorf("%q is not asked in %q", question, p.asked.String())
		}
	}
}
