package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Sure asks for a yes. It stands on no, so that enter alone confirms nothing.
func Sure(d *Desk, title, question lang.S, yes func() (Next, tea.Cmd)) *Dialog {
	w := lang.ShellWords()
	return NewDialog(d, title, question,
		Answer{Name: w.No, Keys: []string{"n"}}, Answer{Name: w.Yes, Keys: []string{"y", "o"}, Do: yes})
}

// sure asks once more before a grave action, and says what was filled in.
func (f *Form) sure(grave lang.S, values map[string]string) Screen {
	question := lang.Both(func(l office.Lang) string {
		var lines []string
		for _, field := range f.fields {
			if said := field.said(values[field.param.Name], l); said != "" {
				lines = append(lines, lang.Labelled(field.name.In(l), said, l))
			}
		}
		return strings.Join(append(lines, "", grave.In(l)), "\n")
	})
	return Sure(f.desk, f.ask.Title, question, func() (Next, tea.Cmd) { return nil, f.run(values) })
}

// said is a value in words; a passphrase is not said.
func (f *field) said(value string, l office.Lang) string {
	switch {
	case value == "" || f.param.Type == office.Secret:
		return ""
	case f.options == nil:
		return f.shown(value)
	}
	var names []string
	for _, o := range f.options {
		if o.Value == value || f.param.Type == office.SomeOf && f.set[o.Value] {
			names = append(names, o.Name.In(l))
		}
	}
	return lang.List(names, l)
}
