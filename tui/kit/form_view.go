package kit

import (
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Size makes room for the whole form where there is some.
func (f *Form) Size(w, h int) (int, int) {
	w = min(w-4, 76)
	lines, _ := f.lines(w - frame)
	return w, min(max(len(lines)+f.most()+5, 8), h)
}

// most is how many lines the longest list of options adds when it opens.
func (f *Form) most() int {
	most := 0
	for _, field := range f.fields {
		if field.listed() {
			most = max(most, len(field.options))
		}
	}
	if len(f.fields) > 0 && f.fields[f.at].listed() {
		most -= len(f.fields[f.at].options)
	}
	return most
}

// View draws the form in its box; it scrolls so that the field with the focus
// is seen.
func (f *Form) View(w, h int) string {
	inner := w - frame
	lines, focus := f.lines(inner)
	foot := f.foot(inner)
	room := max(h-2-len(foot), 1)
	f.top = max(min(f.top, focus.from), focus.to-room)
	f.top = max(min(f.top, len(lines)-room), 0)
	shown := lines[f.top:min(f.top+room, len(lines))]
	for len(shown) < room {
		shown = append(shown[:len(shown):len(shown)], "")
	}
	return f.desk.Frame(f.Title(), append(shown[:len(shown):len(shown)], foot...), w, h)
}

// stretch of lines that the focus takes.
type stretch struct{ from, to int }

func (f *Form) lines(w int) (lines []string, focus stretch) {
	if !f.ask.Intro.Empty() {
		lines = append(lines, f.desk.Lines(f.desk.Say(f.ask.Intro), w)...)
		lines = append(lines, "")
	}
	if f.ask.Quote != "" {
		lines = append(lines, f.desk.Quote(f.ask.Quote, w)...)
		lines = append(lines, "")
	}
	if len(f.fields) == 0 && f.ask.Intro.Empty() {
		return f.desk.Lines(f.desk.Say(lang.ShellWords().NothingToFill), w), focus
	}
	label := 0
	for _, field := range f.fields {
		label = max(label, text.Width(f.desk.Text.Line(field.label(), f.desk.Dir())))
	}
	label = min(label, w/2)
	for i, field := range f.fields {
		from := len(lines)
		lines = append(lines, field.view(w, label, i == f.at)...)
		if i == f.at {
			focus = stretch{from, len(lines)}
		}
	}
	return lines, focus
}

// foot is what is wrong, or what is going on.
func (f *Form) foot(w int) []string {
	d := f.desk
	switch {
	case f.busy:
		return []string{d.Styles.Tint(Faint, d.Field(d.Say(lang.ShellWords().Working), w))}
	case f.wrong != nil:
		return append([]string{""}, d.ProblemLines(f.wrong, w)...)
	}
	return nil
}

// label of the field; an asterisk says that it must be filled.
func (f *field) label() string {
	name := f.desk.Say(f.name)
	if f.param.Required {
		name += " *"
	}
	return name
}

func (f *field) view(w, label int, focus bool) []string {
	d := f.desk
	point := " "
	if focus {
		point = d.Styles.Tint(Accent, d.Point())
	}
	name := d.Field(f.label(), label)
	if focus {
		name = d.Styles.Tint(Strong, name)
	} else {
		name = d.Styles.Tint(Faint, name)
	}
	room := max(w-label-4, 1)
	if example := f.example(); focus && example != "" && f.input.Value() == "" {
		word := d.Text.Line(d.Say(lang.ShellWords().Example), d.Dir())
		hint := d.Row(word, " ", d.Figures(example, max(room-3-text.Width(word), 1)))
		return []string{d.Row(point, " ", name, "  ", f.input.View(d, 1, focus), " ", d.Styles.Tint(Faint, hint))}
	}
	if f.options == nil {
		return []string{d.Row(point, " ", name, "  ", f.input.View(d, room, focus))}
	}
	lines := []string{d.Row(point, " ", name, "  ", f.chosen(room, focus))}
	if focus && f.listed() {
		for i := range f.options {
			lines = append(lines, d.Row(Blank(4), f.option(i, max(w-4, 1))))
		}
	}
	return lines
}

// example of what is typed into the field while it is empty, as [Desk.ReadDay] and
// [Desk.ReadTime] read it; "" where the label says it all.
func (f *field) example() string {
	today, _ := time.Parse(time.DateOnly, string(f.desk.Today()))
	switch f.param.Type {
	case office.DayOf:
		return today.Format(dayTyped)
	case office.TimeOf:
		return "14:05 · " + today.Format("02/01 ") + "14:05"
	case office.Cash:
		return "200=3 20=1 0,50=4"
	case office.Stamped:
		return "20=3 2=10"
	}
	return ""
}

// chosen shows what is chosen in one line; few options all stand there.
func (f *field) chosen(w int, focus bool) string {
	d := f.desk
	if f.param.Type == office.SomeOf {
		var names []string
		for _, o := range f.options {
			if f.set[o.Value] {
				names = append(names, d.Say(o.Name))
			}
		}
		return d.Field(lang.List(names, d.Lang), w)
	}
	if f.listed() || len(f.options) == 0 {
		name := "…"
		if f.at >= 0 && f.at < len(f.options) {
			name = d.Say(f.options[f.at].Name)
		}
		return d.Field(name, w)
	}
	var row []string
	for i, o := range f.options {
		name := d.Text.Line(d.Say(o.Name), d.Dir())
		switch {
		case i == f.at && focus:
			name = d.Styles.Reverse(d.Row("(●)", " ", name))
		case i == f.at:
			name = d.Row("(●)", " ", name)
		default:
			name = d.Row("( )", " ", name)
		}
		row = append(row, name, "  ")
	}
	return d.Exact(d.Row(row...), w)
}

// option is one line of an open list.
func (f *field) option(i, w int) string {
	d, o := f.desk, f.options[i]
	mark := "( )"
	switch {
	case f.param.Type == office.SomeOf && f.set[o.Value]:
		mark = "[x]"
	case f.param.Type == office.SomeOf:
		mark = "[ ]"
	case i == f.at:
		mark = "(●)"
	}
	line := d.Row(mark, " ", d.Field(d.Say(o.Name), max(w-4, 1)))
	if i == f.at {
		return d.Styles.Reverse(line)
	}
	return line
}
