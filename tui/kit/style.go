package kit

import "charm.land/lipgloss/v2"

// Tone is the meaning of a colour. Colour is never alone in saying it.
type Tone uint8

const (
	Plain  Tone = iota
	Faint       // labels, what is disabled, what matters less
	Strong      // titles
	Accent      // where one is: cursor, focus, keys
	Good        // done
	Warn        // soon late, flagged
	Bad         // late, refused, failed
)

// Styles of the screen. They use the terminal's own sixteen colours, so that
// they follow its theme, and without any the signs and reversed cells remain.
type Styles struct{ tones [Bad + 1]lipgloss.Style }

// NewStyles makes them.
func NewStyles() Styles {
	style := lipgloss.NewStyle
	var s Styles
	s.tones[Plain] = style()
	s.tones[Faint] = style().Faint(true)
	s.tones[Strong] = style().Bold(true)
	s.tones[Accent] = style().Foreground(lipgloss.Cyan).Bold(true)
	s.tones[Good] = style().Foreground(lipgloss.Green)
	s.tones[Warn] = style().Foreground(lipgloss.Yellow)
	s.tones[Bad] = style().Foreground(lipgloss.Red).Bold(true)
	return s
}

// Tint draws what is already shaped in a tone.
func (s Styles) Tint(t Tone, drawn string) string {
	if t == Plain || drawn == "" {
		return drawn
	}
	return s.tones[t].Render(drawn)
}

// Reverse draws what is already shaped as the place where one is.
func (s Styles) Reverse(drawn string) string {
	return lipgloss.NewStyle().Reverse(true).Render(drawn)
}

// Line draws what is already shaped as a place to type in.
func (s Styles) Line(drawn string) string {
	return lipgloss.NewStyle().Underline(true).Render(drawn)
}
