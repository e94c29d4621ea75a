package kit

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

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

// Ground is what lies behind the letters.
type Ground uint8

const (
	AnyGround Ground = iota // the terminal did not tell
	DarkGround
	LightGround
)

// Styles of the screen. Without any colour the signs and reversed cells remain.
type Styles struct{ tones [Bad + 1]lipgloss.Style }

// NewStyles makes those that can be read on any ground.
func NewStyles() Styles { return StylesOn(AnyGround, colorprofile.ANSI) }

// StylesOn makes the styles for a ground. On a dark one they use the terminal's
// own sixteen colours, and so follow its theme. Of these, yellow, cyan and green
// cannot be read on white: there darker ones stand in, where the terminal has
// them.
func StylesOn(g Ground, p colorprofile.Profile) Styles {
	var accent, good, warn, bad color.Color = lipgloss.NoColor{}, lipgloss.NoColor{}, lipgloss.Magenta, lipgloss.Red
	switch {
	case g == DarkGround:
		accent, good, warn = lipgloss.Cyan, lipgloss.Green, lipgloss.Yellow
	case g == LightGround && p >= colorprofile.ANSI256:
		accent, good, warn, bad = lipgloss.ANSIColor(25), lipgloss.ANSIColor(22), lipgloss.ANSIColor(94), lipgloss.ANSIColor(124)
	case g == LightGround:
		accent = lipgloss.Blue
	}
	style := lipgloss.NewStyle
	var s Styles
	s.tones[Plain] = style()
	s.tones[Faint] = style().Faint(true)
	s.tones[Strong] = style().Bold(true)
	s.tones[Accent] = style().Foreground(accent).Bold(true)
	s.tones[Good] = style().Foreground(good)
	s.tones[Warn] = style().Foreground(warn)
	s.tones[Bad] = style().Foreground(bad).Bold(true)
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

// Head draws what is already shaped as the head of a table: faint, on a line.
func (s Styles) Head(drawn string) string {
	return lipgloss.NewStyle().Faint(true).Underline(true).Render(drawn)
}

// Line draws what is already shaped as a place to type in.
func (s Styles) Line(drawn string) string {
	return lipgloss.NewStyle().Underline(true).Render(drawn)
}
