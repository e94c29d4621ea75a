package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// palette finds anything that can be done by a few letters of its name, in
// either language.
type palette struct {
	desk  *kit.Desk
	w     lang.Shell
	input kit.Input
	all   []offer
	found *kit.Table[offer]
}

// offer is one thing that can be done.
type offer struct {
	name   lang.S
	cap    string // its key, or the room where it is done
	why    *office.Problem
	screen kit.Screen
	do     func() (kit.Next, tea.Cmd)
}

// picked was chosen in the palette; the screen beneath does it.
type picked struct {
	screen kit.Screen
	do     func() (kit.Next, tea.Cmd)
}

func newPalette(d *kit.Desk, offers []offer) *palette {
	p := &palette{desk: d, w: lang.ShellWords(), all: offers}
	p.input.Dir = text.Auto
	p.found = kit.NewTable(d, func(o offer) string { return d.Say(o.name) + o.cap }, p.cells,
		kit.Column{Name: p.w.Palette, Width: 20, Grow: 1}, kit.Column{Name: p.w.Keys, Width: 12, As: kit.Naming, End: true})
	p.found.Empty = d.Say(p.w.NothingFound)
	p.found.Set(offers)
	return p
}

func (p *palette) cells(o offer) []kit.Cell {
	if o.why != nil {
		return []kit.Cell{{Text: "(" + p.desk.Say(o.name) + ")", Tone: kit.Faint}, {Text: o.cap, Tone: kit.Faint}}
	}
	return []kit.Cell{{Text: p.desk.Say(o.name)}, {Text: o.cap, Tone: kit.Accent}}
}

func (p *palette) Init() tea.Cmd { return nil }

func (p *palette) Title() string { return p.desk.Say(p.w.Palette) }

func (p *palette) Typing() bool { return true }

func (p *palette) Size(w, h int) (int, int) { return min(w-8, 64), min(h-2, 18) }

func (p *palette) Keys() []kit.Key {
	back := func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }
	return []kit.Key{kit.On(p.w.Answer, p.enter, "enter"), kit.On(p.w.Cancel, back, "esc", "ctrl+p")}
}

func (p *palette) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, ok := kit.Press(msg, p.Keys()); ok {
		return next, cmd
	}
	if kit.Typed(msg) == "" && p.found.Update(msg) {
		return nil, nil
	}
	if p.input.Update(msg) {
		p.search()
	}
	return nil, nil
}

// enter goes back and lets the screen beneath do what was chosen.
func (p *palette) enter() (kit.Next, tea.Cmd) {
	o, ok := p.found.Row()
	if !ok {
		return nil, nil
	}
	if o.why != nil {
		return nil, kit.Tell(kit.Notice{Problem: o.why})
	}
	return kit.Back{}, func() tea.Msg { return picked{o.screen, o.do} }
}

// search ranks by how well the letters fit the name in either language.
func (p *palette) search() {
	typed := office.Fold(p.input.Value())
	if typed == "" {
		p.found.Set(p.all)
		return
	}
	names := make([]string, len(p.all))
	for i, o := range p.all {
		names[i] = office.Fold(o.name.In(office.French)) + " " + office.Fold(o.name.In(office.Arabic))
	}
	var found []offer
	for _, match := range fuzzy.Find(typed, names) {
		found = append(found, p.all[match.Index])
	}
	p.found.Set(nil)
	p.found.Set(found)
}

func (p *palette) View(w, h int) string {
	inner := w - 4
	lines := []string{p.desk.Row(p.desk.Styles.Tint(kit.Accent, p.desk.Point()), " ", p.input.View(p.desk, inner-2, true))}
	if p.input.Value() == "" {
		lines = append(lines, p.desk.Styles.Tint(kit.Faint, p.desk.Field("  "+p.desk.Say(p.w.PaletteAsk), inner)))
	} else {
		lines = append(lines, "")
	}
	lines = append(lines, p.desk.Split(p.found.View(inner, max(h-4, 2)))...)
	return p.desk.Frame(p.Title(), lines, w, h)
}
