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
	waiting int  // what waited when last seen
	worked  int  // what has come to wait since somebody signed in
	cut     bool // the line is, now
	offline bool // something came to wait while it was
	sent    bool // and has gone since
}

// enough events to be an order worked through: claimed, found, printed, signed.
const enough = 4

// see what the line says while somebody is signed in.
func (g *guide) see(line office.Line) {
	more := max(line.Waiting-g.waiting, 0)
	g.worked += more
	g.offline = g.offline || (line.Cut && g.cut && more > 0)
	g.sent = g.sent || (g.offline && !line.Cut && line.Waiting == 0)
	g.waiting, g.cut = line.Waiting, line.Cut
}

func (g *guide) words(w lang.Shell, p office.Person) lang.S {
	switch {
	case p.ID == "":
		return w.GuideSignIn
	case !p.Has(office.Agent) && !p.Has(office.Officer):
		return elsewhere(w, p)
	case g.cut && !g.offline:
		return w.GuideOffline
	case g.cut:
		return w.GuideRestore
	case g.sent:
		return w.GuideDone
	case g.offline:
		return w.GuideWait
	case g.worked < enough:
		return w.GuideWork
	}
	return w.GuideCut
}

// elsewhere says where somebody begins who works on no order.
func elsewhere(w lang.Shell, p office.Person) lang.S {
	switch {
	case p.Has(office.Collector):
		return w.GuideTill
	case p.Has(office.Inspector):
		return w.GuideAudit
	}
	return w.GuideManage
}

// guideLine is the last line of a demo.
func (m *Model) guideLine() string {
	w := lang.ShellWords()
	said := m.desk.Say(m.guide.words(w, m.desk.Person))
	if _, looking := m.stack.top().(*look); looking && m.gate == nil {
		said = m.desk.Say(w.GuideLook)
	}
	if _, locked := m.gate.(*lock); locked {
		said = m.desk.Say(w.GuideLocked, m.options.Demo.passphraseOf(m.desk.Person.Login))
	}
	return m.desk.Row(" ", m.desk.Styles.Tint(kit.Accent, m.desk.Field("★ "+said, m.w-2)), " ")
}

func widthOf(d *kit.Desk, s string) int { return text.Width(d.Text.Line(s, d.Dir())) }
