package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// help shows the keys as they are bound, and why one cannot be pressed now.
type help struct {
	desk         *kit.Desk
	w            lang.Shell
	place        string
	here, always []kit.Key
	top, most    int
}

func newHelp(d *kit.Desk, place string, here, always []kit.Key) *help {
	return &help{desk: d, w: lang.ShellWords(), place: place, here: here, always: always}
}

func (p *help) Init() tea.Cmd { return nil }

func (p *help) Title() string { return p.desk.Say(p.w.HelpTitle) }

func (p *help) Size(w, h int) (int, int) {
	return min(w-4, 76), min(h, len(p.lines(min(w-4, 76)-4))+2)
}

func (p *help) Keys() []kit.Key {
	scroll := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) { p.top = max(min(p.top+by, p.most), 0); return nil, nil }
	}
	back := func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }
	return []kit.Key{kit.On(p.w.Back, back, "esc", "?", "f1", "enter", "q"),
		kit.On(p.w.Down, scroll(1), "down", "j"), kit.On(p.w.Up, scroll(-1), "up", "k"),
		kit.On(p.w.PageDown, scroll(10), "pgdown", "space").Hush(), kit.On(p.w.PageUp, scroll(-10), "pgup").Hush()}
}

func (p *help) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	next, cmd, _ := kit.Press(msg, p.Keys())
	return next, cmd
}

func (p *help) View(w, h int) string {
	lines := p.lines(w - 4)
	p.most = max(len(lines)-(h-2), 0)
	p.top = min(p.top, p.most)
	return p.desk.Frame(p.Title(), lines[p.top:], w, h)
}

func (p *help) lines(w int) []string {
	d := p.desk
	lines := []string{d.Rule(d.Say(p.w.HelpHere, p.place), w)}
	for _, k := range together(p.here) {
		lines = append(lines, p.line(k, w)...)
	}
	lines = append(lines, d.Rule(d.Say(p.w.HelpAlways), w))
	for _, k := range p.always {
		lines = append(lines, p.line(k, w)...)
	}
	return lines
}

// together makes one of keys that follow each other and do the same.
func together(keys []kit.Key) []kit.Key {
	var out []kit.Key
	for _, k := range keys {
		if last := len(out) - 1; last >= 0 && out[last].Name == k.Name && out[last].Why == nil && k.Why == nil {
			out[last].Keys = slices.Concat(out[last].Keys, k.Keys)
			continue
		}
		out = append(out, k)
	}
	return out
}

func (p *help) line(k kit.Key, w int) []string {
	d := p.desk
	caps := ""
	for i, name := range k.Keys {
		if i > 0 {
			caps += " "
		}
		caps += kit.Key{Keys: []string{name}}.Cap()
	}
	const capW = 16
	align := text.Start
	if d.RTL() {
		align = text.End
	}
	cap := d.Styles.Tint(kit.Accent, d.Text.Field(caps, capW, text.LTR, align))
	if k.Why == nil {
		return []string{d.Row(cap, d.Field(d.Say(k.Name), w-capW))}
	}
	why, hint := lang.Problem(k.Why, d.Lang)
	if hint != "" {
		why = hint // shorter, and what one needs
	}
	return []string{d.Row(cap, d.Styles.Tint(kit.Faint, d.Field("("+d.Say(k.Name)+")", w-capW))),
		d.Row(kit.Blank(capW), d.Styles.Tint(kit.Faint, d.Field("✗ "+why, w-capW)))}
}
