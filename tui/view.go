package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// The smallest terminal that every screen has room on.
const minW, minH = 80, 24

func (m *Model) tooSmall() bool { return m.w < minW || m.h < minH }

// View draws the whole terminal: a line that says where one is, the screen, what
// there is to say, the keys, and the status line.
func (m *Model) View() tea.View {
	v := tea.NewView(m.draw())
	v.AltScreen = true
	v.WindowTitle = "Watiqa"
	v.KeyboardEnhancements.ReportAlternateKeys = true
	return v
}

func (m *Model) draw() string {
	if m.w <= 0 || m.h <= 0 {
		return ""
	}
	if m.tooSmall() {
		return m.desk.Page(m.desk.Lines(m.desk.Say(lang.ShellWords().TooSmall, strconv.Itoa(minW), strconv.Itoa(minH)), m.w), m.w, m.h)
	}
	foot := append(m.said(), m.footer())
	foot = append(foot, m.status())
	if m.options.Demo != nil {
		foot = append(foot, m.guideLine())
	}
	bodyH := m.h - 1 - len(foot)
	return m.header() + "\n" + m.body(m.w, bodyH) + "\n" + strings.Join(foot, "\n")
}

// body is the screen in front, over the page that it stands on.
func (m *Model) body(w, h int) string {
	if m.gate != nil {
		return m.gate.View(w, h)
	}
	first := len(m.stack.screens) - 1
	for first > 0 {
		if _, box := m.stack.screens[first].(kit.Box); !box {
			break
		}
		first--
	}
	page := m.desk.Page(nil, w, h)
	for _, screen := range m.stack.screens[max(first, 0):] {
		box, ok := screen.(kit.Box)
		if !ok {
			page = screen.View(w, h)
			continue
		}
		boxW, boxH := box.Size(w, h)
		page = m.desk.Over(page, box.View(boxW, boxH), w, h)
	}
	return page
}

// header says which program and office this is, where one is, and who one is.
func (m *Model) header() string {
	d, w := m.desk, lang.ShellWords()
	office := m.house.settings.Name.In(d.Lang)
	if office == "" {
		office = d.Say(w.Office)
	}
	who := d.Person.Name.In(d.Lang)
	if m.gate != nil {
		who = ""
	}
	if who != "" && m.house.day != "" {
		who += " · " + lang.Day(m.house.day, d.Lang)
	}
	whoW := min(text.Width(d.Text.Line(who, d.Dir())), m.w/2)
	path := []string{office}
	if m.gate == nil {
		path = append(path, m.stack.path()...)
	}
	mark := d.Text.Line(d.Say(w.Program), d.Dir())
	pathW := m.w - text.Width(mark) - whoW - 5
	return d.Row(" ", d.Styles.Tint(kit.Accent, mark), "  ", d.Styles.Tint(kit.Strong, d.Field(m.whereabouts(path, pathW), pathW)),
		" ", d.Text.Field(who, whoW, d.Dir(), text.End), " ")
}

// whereabouts joins the path; where it has no room, it loses its beginning: the
// end says where one is.
func (m *Model) whereabouts(path []string, w int) string {
	joined := strings.Join(path, " › ")
	for len(path) > 1 && widthOf(m.desk, joined) > w {
		path = path[1:]
		joined = "… › " + strings.Join(path, " › ")
	}
	return joined
}

// said is the notice, if there is one.
func (m *Model) said() []string {
	if m.notice == nil || m.gate != nil {
		return nil
	}
	if m.notice.Problem != nil {
		return m.desk.ProblemLines(m.notice.Problem, m.w)
	}
	var lines []string
	for _, line := range m.desk.Lines("✓ "+m.notice.Text, m.w) {
		lines = append(lines, m.desk.Styles.Tint(kit.Good, line))
	}
	return lines
}

func (m *Model) footer() string {
	if m.gate != nil {
		return m.desk.Row(" ", m.desk.Footer(m.gate.Keys(), m.always()[:2], m.w-2), " ")
	}
	front := m.stack.top()
	if front == nil {
		return kit.Blank(m.w)
	}
	last := m.inside()[:2]
	if _, box := front.(kit.Box); box {
		last = nil
	}
	if typing, ok := front.(kit.Typing); ok && typing.Typing() {
		last = withoutCharacters(last)
	}
	return m.desk.Row(" ", m.desk.Footer(front.Keys(), last, m.w-2), " ")
}

// withoutCharacters are keys as they are offered while characters are typed:
// "?" would be one of them.
func withoutCharacters(keys []kit.Key) []kit.Key {
	offered := slices.Clone(keys)
	for i, k := range offered {
		offered[i].Keys = slices.DeleteFunc(slices.Clone(k.Keys), func(name string) bool { return len(name) == 1 })
	}
	return offered
}
