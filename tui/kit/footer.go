package kit

import (
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Footer draws the most useful keys in exactly w cells: as many as fit, those
// that cannot be pressed now faint and in brackets. always come last and are
// sure of their place.
func (d *Desk) Footer(keys, always []Key, w int) string {
	var end []string
	room := w
	for _, k := range always {
		cap := d.keycap(k)
		end = append(end, "  ", cap)
		room -= text.Width(cap) + 2
	}
	var begin []string
	for _, k := range keys {
		if k.Quiet {
			continue
		}
		cap := d.keycap(k)
		if text.Width(cap)+2 > room {
			continue
		}
		begin = append(begin, cap, "  ")
		room -= text.Width(cap) + 2
	}
	return d.Row(d.Row(begin...), Blank(room), d.Row(end...))
}

// keycap is a key and what it does, as short as can be read.
func (d *Desk) keycap(k Key) string {
	name := d.Text.Line(d.Say(lang.Short(k.Name)), d.Dir())
	if k.Why != nil {
		return d.Styles.Tint(Faint, "("+d.Row(k.Cap(), " ", name)+")")
	}
	return d.Row(d.Styles.Tint(Accent, k.Cap()), " ", name)
}
