package mail

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// scanner gathers what a barcode scanner or a hand types until Enter, and has
// each line answered in its turn: a scanner is faster than the disk. No key of
// this room's screens begins a label or a number, so the first character that is
// no key begins a line; from then on every character belongs to it.
type scanner struct {
	line    string   // being typed
	waiting []string // lines that were not answered yet
	busy    bool     // one is being answered
}

// mostLine is the longest line that can mean anything, in characters.
const mostLine = 40

// Typing: a label or a number is being typed.
func (s *scanner) Typing() bool { return s.line != "" }

// Scanned implements [kit.Scans]: the Enter behind a code ends its line.
func (s *scanner) Scanned(string) (kit.Next, tea.Cmd, bool) { return nil, nil, false }

// take gives a message to the scanner; false when it was not for it.
func (s *scanner) take(msg tea.Msg, keys []kit.Key) bool {
	if paste, ok := msg.(tea.PasteMsg); ok {
		s.paste(paste.Content)
		return true
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || (s.line == "" && bound(press, keys)) {
		return false
	}
	if typed := kit.Typed(press); typed != "" {
		if utf8.RuneCountInString(s.line) < mostLine && (s.line != "" || strings.TrimSpace(typed) != "") {
			s.line += typed
		}
		return s.line != ""
	}
	if s.line == "" {
		return false
	}
	switch press.Keystroke() {
	case "enter", "kpenter":
		s.waiting, s.line = append(s.waiting, s.line), ""
		return true
	case "esc":
		s.line = ""
		return true
	case "backspace":
		_, size := utf8.DecodeLastRuneInString(s.line)
		s.line = s.line[:len(s.line)-size]
		return true
	}
	return false
}

func (s *scanner) paste(content string) {
	whole := strings.Split(strings.ReplaceAll(s.line+content, "\r", "\n"), "\n")
	for _, line := range whole[:len(whole)-1] {
		if line = strings.TrimSpace(line); line != "" {
			s.waiting = append(s.waiting, line)
		}
	}
	s.line = whole[len(whole)-1]
	if utf8.RuneCountInString(s.line) > mostLine {
		s.line = string([]rune(s.line)[:mostLine])
	}
}

// next has the line answered that has waited longest, and those after it until
// one takes time: then busy is set until somebody says that it was answered.
func (s *scanner) next(answer func(scan) (cmd tea.Cmd, takes bool)) tea.Cmd {
	var cmds []tea.Cmd
	for !s.busy && len(s.waiting) > 0 {
		got := readScan(s.waiting[0])
		s.waiting = s.waiting[1:]
		cmd, takes := answer(got)
		s.busy, cmds = takes, append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

func bound(press tea.KeyPressMsg, keys []kit.Key) bool {
	return slices.ContainsFunc(kit.Names(press), func(name string) bool {
		return slices.ContainsFunc(keys, func(k kit.Key) bool { return slices.Contains(k.Keys, name) })
	})
}

// view draws the line being typed, or the invitation to scan, in w cells.
func (r *Room) scanLine(s *scanner, invitation string, w int) string {
	d := r.desk
	if s.line == "" {
		return d.Styles.Tint(kit.Faint, r.indented(1, invitation, w))
	}
	return d.Row(d.Styles.Tint(kit.Accent, " ▌ "), d.Styles.Tint(kit.Strong, d.Figures(office.Clean(s.line), w-3)))
}
