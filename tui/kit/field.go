package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// field is one parameter of a form.
type field struct {
	desk    *Desk
	param   office.Param
	name    lang.S
	input   Input
	options []Option
	at      int             // option under the cursor; -1: none chosen yet
	set     map[string]bool // chosen ones, where several may be
}

func newField(d *Desk, ask Ask, p office.Param) *field {
	f := &field{desk: d, param: p, name: lang.Param(ask.Action.Name, p.Name), at: -1, set: map[string]bool{}}
	value := ask.Given[p.Name]
	if value == "" {
		value = p.Default
	}
	f.options = f.choices(ask.Options[p.Name])
	if f.options == nil {
		f.input.Dir, f.input.Max, f.input.Masked = f.dir(), p.Most, p.Type == office.Secret
		f.input.SetValue(f.shown(value))
		return f
	}
	f.at = slices.IndexFunc(f.options, func(o Option) bool { return o.Value == value })
	for word := range strings.FieldsSeq(value) {
		f.set[word] = true
	}
	if p.Type == office.SomeOf || (p.Required && len(f.options) == 1) {
		f.at = 0
	}
	return f
}

// choices are the options of a field that chooses, nil for one that is typed.
func (f *field) choices(given []Option) []Option {
	options := given
	switch f.param.Type {
	case office.YesNo:
		w := lang.ShellWords()
		options = []Option{{"yes", w.Yes}, {"no", w.No}}
	case office.OneOf, office.SomeOf:
		if options == nil {
			for _, c := range f.param.Choices {
				options = append(options, Option{c, lang.ParamChoice(f.param.Name, c)})
			}
		}
	case office.APerson, office.ASignatory, office.ABureau, office.ARevenue, office.ACode, office.SomeRequests:
		if options == nil {
			return []Option{}
		}
	default:
		return nil
	}
	if !f.param.Required && f.param.Type != office.SomeOf && f.param.Type != office.YesNo {
		options = append([]Option{{"", lang.Same("—")}}, options...)
	}
	return options
}

// dir is the direction in which one types: numbers and dates left to right,
// names in their script, everything else as the screen.
func (f *field) dir() text.Dir {
	switch f.param.Type {
	case office.Number, office.Money, office.Cash, office.Stamped, office.DayOf, office.TimeOf, office.Secret:
		return text.LTR
	}
	switch {
	case lang.LatinParam(f.param.Name):
		return text.LTR
	case lang.ArabicParam(f.param.Name):
		return text.RTL
	}
	return f.desk.Dir()
}

// update answers a key; ok is false when it is not for this field.
func (f *field) update(msg tea.Msg) bool {
	if f.options == nil {
		return f.input.Update(f.figures(msg))
	}
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey || len(f.options) == 0 {
		return false
	}
	onwards, backwards := "right", "left"
	if f.desk.RTL() {
		onwards, backwards = backwards, onwards
	}
	switch name := stroke(press); {
	case name == onwards || (name == "space" && f.param.Type != office.SomeOf):
		f.at = (f.at + 1) % len(f.options)
	case name == backwards:
		f.at = (max(f.at, 0) - 1 + len(f.options)) % len(f.options)
	case name == "space":
		f.set[f.options[f.at].Value] = !f.set[f.options[f.at].Value]
	case name == "down" && f.listed() && f.at < len(f.options)-1:
		f.at++
	case name == "up" && f.listed() && f.at > 0:
		f.at--
	default:
		return f.jump(press)
	}
	return true
}

// figures turns what a French or Arabic keyboard gives on the row of digits
// into digits, where nothing else makes sense. In an amount a minus is one: it
// reverses what was entered.
func (f *field) figures(msg tea.Msg) tea.Msg {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || len([]rune(press.Text)) != 1 {
		return msg
	}
	switch f.param.Type {
	case office.Number, office.Cash, office.Stamped:
	case office.Money:
		if press.Text == "-" {
			return msg
		}
	default:
		return msg
	}
	if digit, ok := text.DigitKey([]rune(press.Text)[0]); ok {
		press.Text = string(digit)
	}
	return press
}

// jump goes to the next option that begins with what was typed: its code, or
// its name in the language of the screen.
func (f *field) jump(press tea.KeyPressMsg) bool {
	typed := Typed(press)
	if typed == "" {
		return false
	}
	names := Names(press)
	for step := range f.options {
		i := (max(f.at, -1) + 1 + step) % len(f.options)
		name := office.Fold(f.desk.Say(f.options[i].Name))
		if strings.HasPrefix(name, office.Fold(typed)) || slices.ContainsFunc(names, func(n string) bool { return f.shortcut(i) == n }) {
			f.at = i
			return true
		}
	}
	return true
}

// shortcut is the last character of a code such as R05, or the place in the list.
func (f *field) shortcut(i int) string {
	if v := f.options[i].Value; len(v) == 3 && v[0] == 'R' {
		return v[2:]
	}
	return string(rune('1' + i))
}

// listed tells whether the options are shown beneath each other while the
// field has the focus: there are many, or they have no room in one line.
func (f *field) listed() bool {
	const room, mark = 36, 6 // cells beside the longest label, and what goes with each option
	wide := 0
	for _, o := range f.options {
		wide += utf8.RuneCountInString(f.desk.Say(o.Name)) + mark
	}
	return len(f.options) > 3 || wide > room || f.param.Type == office.SomeOf
}
