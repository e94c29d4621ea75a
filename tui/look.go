package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// look asks which line reads right, and what is printed on the keyboard. It is a
// page and no box: a terminal that orders whole lines must find nothing else in
// a line of the picture.
type look struct {
	model *Model
	w     lang.Look
}

func newLook(m *Model) *look { return &look{m, lang.LookWords()} }

func (p *look) Init() tea.Cmd { return nil }

func (p *look) Title() string { return p.model.desk.Say(p.w.Title) }

func (p *look) Keys() []kit.Key {
	keys := []kit.Key{kit.On(p.w.Keep, p.take(p.model.desk.Text.Mode()), "enter")}
	for i, mode := range modes {
		keys = append(keys, kit.On(p.w.Line.Filled(strconv.Itoa(i+1)), p.take(mode), strconv.Itoa(i+1)))
	}
	return append(keys, kit.On(p.w.OtherKeyboard, p.otherKeyboard, "k"))
}

// modes in the order of the picture.
var modes = [...]text.Mode{text.Visual, text.Logical, text.Word}

func (p *look) take(mode text.Mode) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		kind := p.model.terminal.Kind()
		p.model.options.Mode = nil // what one sees goes before what was said beforehand
		return kit.Back{}, p.model.likes(func(t *Taste) { t.Bidi[kind] = mode.String() })
	}
}

func (p *look) otherKeyboard() (kit.Next, tea.Cmd) {
	return nil, p.model.likes(func(t *Taste) { t.Keyboard = t.Keyboard.Other() })
}

func (p *look) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	next, cmd, _ := kit.Press(msg, p.Keys())
	return next, cmd
}

func (p *look) View(w, h int) string {
	d := p.model.desk
	lines := []string{"", d.Styles.Tint(kit.Strong, d.Field(d.Say(p.w.Ask), w)), ""}
	for i, mode := range modes {
		lines = append(lines, p.line(i, mode, w), "")
	}
	_, hint := p.model.terminal.Mode()
	for _, s := range []lang.S{p.w.Hint(int(hint)), p.w.Font} {
		if !s.Empty() {
			lines = append(lines, d.Lines(d.Say(s), w)...)
			lines = append(lines, "")
		}
	}
	lines = append(lines, d.Facts(w, kit.Fact{Label: p.w.Keyboard, Value: p.keyboard()}, kit.Fact{Label: lang.Same("k"), Value: d.Say(p.w.OtherKeyboard)})...)
	return d.Page(lines, w, h)
}

// line is the same sentence as each kind of terminal would need it.
func (p *look) line(i int, mode text.Mode, w int) string {
	d := p.model.desk
	point := " "
	if mode == d.Text.Mode() {
		point = d.Point()
	}
	sample := text.New(mode).Field(p.w.Sample, w-6, text.RTL, text.Start)
	return d.Row(point, " ", strconv.Itoa(i+1), "  ", sample, " ")
}

func (p *look) keyboard() string {
	if p.model.taste.Keyboard == kit.Qwerty {
		return p.w.Qwerty
	}
	return p.w.Azerty
}
