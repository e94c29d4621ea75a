package mail

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// scanner gathers what a barcode scanner or a hand types until Enter. No key of
// this room's screens begins a label or a number, so the first character that is
// no key begins a line; from then on every character belongs to it.
type scanner struct{ line string }

// mostLine is the longest line that can mean anything, in characters.
const mostLine = 40

// take gives a message to the scanner; took is false when it was not for it.
// lines are those that an Enter, or a paste, completed.
func (s *scanner) take(msg tea.Msg, keys []kit.Key) (lines []string, took bool) {
	if paste, ok := msg.(tea.PasteMsg); ok {
		return s.paste(paste.Content), true
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || (s.line == "" && bound(press, keys)) {
		return nil, false
	}
	if typed := kit.Typed(press); typed != "" {
		if utf8.RuneCountInString(s.line) < mostLine && (s.line != "" || strings.TrimSpace(typed) != "") {
			s.line += typed
		}
		return nil, s.line != ""
	}
	if s.line == "" {
		return nil, false
	}
	switch press.Keystroke() {
	case "enter", "kpenter":
		lines, s.line = []string{s.line}, ""
		return lines, true
	case "esc":
		s.line = ""
		return nil, true
	case "backspace":
		_, size := utf8.DecodeLastRuneInString(s.line)
		s.line = s.line[:len(s.line)-size]
		return nil, true
	}
	return nil, false
}

func (s *scanner) paste(content string) (lines []string) {
	whole := strings.Split(strings.ReplaceAll(s.line+content, "\r", "\n"), "\n")
	for _, line := range whole[:len(whole)-1] {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	s.line = whole[len(whole)-1]
	if utf8.RuneCountInString(s.line) > mostLine {
		s.line = string([]rune(s.line)[:mostLine])
	}
	return lines
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

// scan is what a line was: a label, an order's number, or neither.
type scan struct {
	label   office.S10
	number  string
	problem *office.Problem
}

// readScan tells what a line means. What has the length of a label, or its
// letters, is judged as one, so that a mistyped digit is said as such; anything
// else is looked for as an order's number.
func readScan(line string) scan {
	readings := text.Readings(line)
	var wrong *office.Problem
	for _, reading := range readings {
		label, err := office.ParseS10(reading)
		if err == nil {
			return scan{label: label}
		}
		if problem := kit.ProblemOf(err); looksLikeLabel(reading) && (wrong == nil || rank(problem) > rank(wrong)) {
			wrong = problem
		}
	}
	if wrong != nil {
		return scan{problem: wrong}
	}
	for _, reading := range readings {
		if isNumber(reading) {
			return scan{number: reading}
		}
	}
	return scan{problem: office.Refuse(ScanUnknown)}
}

// Why a scan means nothing here.
const (
	ScanUnknown office.Code = "scan.unknown"     // neither a label nor an order's number
	ScanNoOrder office.Code = "scan.no_order"    // a label, and no order is chosen
	ScanTwice   office.Code = "scan.label_twice" // args: label, number: just packed under it
)

// looksLikeLabel: two letters, then mostly digits.
func looksLikeLabel(s string) bool {
	if len(s) < 11 || len(s) > 15 {
		return false
	}
	letters := strings.ToUpper(s[:2])
	digits := strings.Count(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return -1
	}, s), "0")
	return letters[0] >= 'A' && letters[0] <= 'Z' && letters[1] >= 'A' && letters[1] <= 'Z' && digits >= 7
}

// rank says how much of a label a wrong one is: the more, the better its
// sentence fits.
func rank(p *office.Problem) int {
	switch p.Code {
	case office.LabelNotMorocco, office.LabelNotRegistered:
		return 3
	case office.LabelCheckDigit:
		return 2
	case office.LabelLength:
		return 1
	}
	return 0
}

// isNumber: order numbers are digits (a convention of the platform here); those
// of the counter begin with a letter.
func isNumber(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '-' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z':
		default:
			return false
		}
	}
	return digits >= 3 && len(s) <= 20
}
