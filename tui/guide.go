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
	waiting  int // what waited when last seen
	worked   int // what has come to wait since somebody signed in
	wasCut   bool
	cut      bool
	offline  bool // something came to wait while the line was cut
	restored bool
	sent     bool
}

// enough events to be an order worked through: claimed, found, printed, signed.
const enough = 4

// see what the line says.
func (g *guide) see(line office.Line) {
	more := max(line.Waiting-g.waiting, 0)
	g.offline = g.offline || (g.cut && more > 0)
	if g.signedIn {
		g.worked += more
	}
	g.waiting, g.cut = line.Waiting, line.Cut
	g.wasCut = g.wasCut || line.Cut
	if g.wasCut && !g.cut {
		g.restored = true
		g.sent = g.sent || line.Waiting == 0
	}
}

func (g *guide) words(w lang.Shell) lang.S {
	switch {
	case !g.signedIn:
		return w.GuideSignIn
	case g.worked < enough && !g.wasCut:
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
