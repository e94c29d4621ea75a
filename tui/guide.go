package tui

import (
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// guide says what to try next in a demo. It goes by what has happened, so that
// it never asks for what somebody has done.
type guide struct {
	signedIn bool
	worked   bool // something waited for the platform
	wasCut   bool
	cut      bool
	before   int // what waited when the line was cut
	offline  bool
	restored bool
	sent     bool
}

// see what the line says.
func (g *guide) see(line office.Line) {
	if line.Cut && !g.cut {
		g.wasCut, g.before = true, line.Waiting
	}
	g.cut = line.Cut
	if line.Waiting > 0 {
		g.worked = true
	}
	if g.cut && line.Waiting > g.before {
		g.offline = true
	}
	if g.wasCut && !g.cut {
		g.restored = true
		g.sent = g.sent || line.Waiting == 0
	}
}

func (g *guide) words(w lang.Shell) lang.S {
	switch {
	case !g.signedIn:
		return w.GuideSignIn
	case !g.worked && !g.wasCut:
		return w.GuideWork
	case !g.wasCut:
		return w.GuideCut
	case g.cut && !g.offline:
		return w.GuideOffline
	case g.cut:
		return w.GuideRestore
	case !g.sent:
		return w.GuideWait
	}
	return w.GuideDone
}

// guideLine is the last line of a demo.
func (m *Model) guideLine() string {
	said := "★ " + m.desk.Say(m.guide.words(lang.ShellWords()))
	return m.desk.Row(" ", m.desk.Styles.Tint(kit.Accent, m.desk.Field(said, m.w-2)), " ")
}

func widthOf(d *kit.Desk, s string) int { return text.Width(d.Text.Line(s, d.Dir())) }
