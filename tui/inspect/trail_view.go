package inspect

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// View draws the marks with their keys, what the filter takes, and the rows.
func (t *trail) View(w, h int) string {
	d := t.desk
	t.table.Empty = t.say(t.w.NothingHappened)
	if t.busy {
		t.table.Empty = t.say(lang.ShellWords().Working)
	}
	t.room = max(11, 12+(w-102)*3/4) // what the other columns leave at their widest
	lines := append(t.marksLine(w), t.filterLine(w))
	return d.Page(lines, w, len(lines)) + "\n" + t.table.View(w, h-len(lines))
}

// marksLine offers the marks by their keys; those that are asked for are
// reversed. It takes a second line where one has no room.
func (t *trail) marksLine(w int) (lines []string) {
	d := t.desk
	var row []string
	used := 0
	for i, mark := range office.Marks {
		cap := d.Row(" ", d.Styles.Tint(kit.Accent, itoa(i+1)), " ", d.Text.Line(t.say(lang.Mark(mark)), d.Dir()), " ")
		if slices.Contains(t.filter.Marks, mark) {
			cap = d.Styles.Reverse(d.Row(" ", itoa(i+1), " ", d.Text.Line(t.say(lang.Mark(mark)), d.Dir()), " "))
		}
		if used += text.Width(cap); used > w && len(row) > 0 {
			lines, row, used = append(lines, d.Exact(d.Row(row...), w)), nil, text.Width(cap)
		}
		row = append(row, cap)
	}
	return append(lines, d.Exact(d.Row(row...), w))
}

// filterLine says in words what is shown, and where the cursor is.
func (t *trail) filterLine(w int) string {
	d := t.desk
	place := t.table.Place()
	if t.below > 0 {
		place += "+"
	}
	end, align := d.Text.LTR(place, 14, text.End), w-14
	if d.RTL() {
		end = d.Text.LTR(place, 14, text.Start)
	}
	return d.Row(d.Styles.Tint(kit.Faint, d.Field(" "+t.filterWords(t.called(), t.house), align)), end)
}

// called is the filter with its subject as people call it, once a row says how.
func (t *trail) called() office.TrailFilter {
	f := t.filter
	if rows := t.table.Rows(); f.Subject != "" && len(rows) > 0 {
		f.Subject = t.subject(t.house, rows[0].Header, rows[0].Number)
	}
	return f
}

// filterWords says a filter.
func (r *Room) filterWords(f office.TrailFilter, h house) string {
	l := r.desk.Lang
	var words []string
	if f.Who != "" {
		words = append(words, lang.Labelled(r.say(r.w.Who), h.person(f.Who, l), l))
	}
	switch {
	case f.Kind != "":
		words = append(words, lang.Kind(f.Kind, l))
	case f.Noun != "":
		words = append(words, r.say(lang.Noun(f.Noun)))
	}
	if f.Subject != "" {
		words = append(words, lang.Labelled(r.say(r.w.About), f.Subject, l))
	}
	switch {
	case f.From != "" && f.To != "":
		words = append(words, r.say(r.w.FromTo, lang.Date(f.From), lang.Date(f.To)))
	case f.From != "":
		words = append(words, r.say(r.w.SinceDay, lang.Date(f.From)))
	case f.To != "":
		words = append(words, r.say(r.w.UntilDay, lang.Date(f.To)))
	}
	for _, m := range f.Marks {
		words = append(words, r.say(lang.Mark(m)))
	}
	if len(words) == 0 {
		return r.say(r.w.WholeJournal)
	}
	return strings.Join(words, " · ")
}

func (t *trail) toggle(mark office.Mark) tea.Cmd {
	if at := slices.Index(t.filter.Marks, mark); at >= 0 {
		t.filter.Marks = slices.Delete(slices.Clone(t.filter.Marks), at, at+1)
	} else {
		t.filter.Marks = append(slices.Clone(t.filter.Marks), mark)
	}
	return t.restart()
}

func (t *trail) cells(row office.TrailRow) []kit.Cell {
	about := t.subject(t.house, row.Header, row.Number)
	return []kit.Cell{{Text: t.desk.Moment(row.At), Tone: kit.Faint}, {Text: lang.Kind(row.Kind, t.desk.Lang)}, {Text: about},
		{Text: t.who(t.house, row.Who)}, t.marks(row), {Text: utoa(row.Position), Tone: kit.Faint}}
}

// marks of a row: in words, or where those have no room by their numbers, which
// the line above explains. What wants to be looked at is not only a colour.
func (t *trail) marks(row office.TrailRow) kit.Cell {
	var words, numbers []string
	tone := kit.Plain
	for _, m := range row.Marks {
		word := t.say(lang.Mark(m))
		if m == office.MarkMoney && row.Due != 0 {
			word = row.Due.Format(t.desk.Lang)
		}
		words = append(words, word)
		numbers = append(numbers, itoa(slices.Index(office.Marks, m)+1))
		if m == office.MarkOutside || m == office.MarkClock || m == office.MarkBackDated {
			tone = kit.Warn
		}
	}
	all := strings.Join(words, " · ")
	if text.Width(all) > t.room {
		all = strings.Join(numbers, " ")
	}
	return kit.Cell{Text: all, Tone: tone}
}
