package kit

import (
	"errors"
	"log/slog"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
)

// Notice is something to tell the person once: good news in Text, or a Problem.
// It stays above the footer until the next key press.
type Notice struct {
	Text    string // a logical string in the language of the desk
	Problem *office.Problem
}

// Unexpected: something failed that the program has no words for; the log has it.
const Unexpected office.Code = "program.unexpected"

// Tell makes the command that shows a notice.
func Tell(n Notice) tea.Cmd { return func() tea.Msg { return n } }

// Fail makes the command that shows why something failed; nil for no error.
func Fail(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return Tell(Notice{Problem: ProblemOf(err)})
}

// ProblemOf finds the problem in an error. What is not one goes to the log, and
// the person is told that something unexpected happened.
func ProblemOf(err error) *office.Problem {
	if err == nil {
		return nil
	}
	var p *office.Problem
	if errors.As(err, &p) {
		return p
	}
	slog.Error("screen", "error", err)
	return office.Refuse(Unexpected)
}
