package kit

import (
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Fact is one line of what is known about something: a label and its value. A
// fact without a value is a heading.
type Fact struct {
	Label lang.S
	Value string // a logical string
	As    As
	Tone  Tone
}

// Facts draws facts in lines of exactly w cells; long words take more lines.
func (d *Desk) Facts(w int, facts ...Fact) []string {
	label := 0
	for _, f := range facts {
		if f.Value != "" {
			label = max(label, text.Width(d.Text.Line(d.Say(f.Label), d.Dir())))
		}
	}
	label = min(label, max(w*2/5, 1))
	var lines []string
	for _, f := range facts {
		if f.Value == "" {
			lines = append(lines, d.Rule(d.Say(f.Label), w))
			continue
		}
		lines = append(lines, d.fact(f, label, max(w-label-2, 1))...)
	}
	return lines
}

func (d *Desk) fact(f Fact, label, value int) []string {
	values := []string{d.as(f.As, f.Value, value)}
	switch f.As {
	case Words:
		values = d.Lines(f.Value, value)
	case Quoted:
		values = d.Quote(f.Value, value)
	}
	lines := make([]string, len(values))
	name := d.Styles.Tint(Faint, d.Field(d.Say(f.Label), label))
	for i, drawn := range values {
		lines[i] = d.Row(name, "  ", d.Styles.Tint(f.Tone, drawn))
		name = Blank(label)
	}
	return lines
}
