package mail

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// tracking lists what is at the Post, what came back, and what arrived last,
// with all that the Post said of the letter under the cursor.
type tracking struct {
	lookup
	table *kit.Table[office.LetterRow]
	read  bool
}

type trackingRead struct {
	reading  int
	tracking *tracking
	rows     []office.LetterRow
	err      error
}

// Tracking is what the Post says of the letters.
func (r *Room) Tracking() kit.Screen {
	s := &tracking{}
	s.lookup = newLookup(r, s)
	s.table = kit.NewTable(r.desk, func(row office.LetterRow) string { return row.ID }, s.cells,
		kit.Column{Name: r.w.Number, Width: 9, Most: 13, As: kit.Figures},
		kit.Column{Name: r.w.Label, Width: 17, As: kit.Figures},
		kit.Column{Name: r.w.State, Width: 16, Grow: 1},
		kit.Column{Name: r.w.At, Width: 17, As: kit.Figures},
		kit.Column{Name: r.w.Addressee, Width: 14, Grow: 1, As: kit.Naming, Drop: 2})
	return s
}

func (s *tracking) Init() tea.Cmd { return s.reread() }

func (s *tracking) Title() string { return s.say(s.w.Tracking) }

func (s *tracking) reread() tea.Cmd {
	by, n := s.me(), s.reading()
	return func() tea.Msg {
		desk, err := s.books.Mailed(by)
		return trackingRead{n, s, desk.Letters, err}
	}
}

func (s *tracking) Keys() []kit.Key {
	var keys []kit.Key
	if row, there := s.table.Row(); there && s.Order != nil {
		keys = append(keys, kit.On(s.w.KeyOrder, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: s.Order(row.ID)}, nil }, "enter"))
	}
	return append(append(keys, back()), s.table.Keys()...)
}

func (s *tracking) selected() (office.LetterRow, bool) { return s.table.Row() }

// goTo puts the cursor on a letter that went to the Post.
func (s *tracking) goTo(found office.Sought) (next kit.Next, cmd tea.Cmd, here, soon bool) {
	return nil, nil, found.Row != nil && s.table.Go(found.Row.ID), false
}

func (s *tracking) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if next, cmd, took := s.hear(msg, s.Keys()); took {
		return next, cmd
	}
	switch m := msg.(type) {
	case kit.Changed, kit.Returned, done:
		return nil, s.reread()
	case trackingRead:
		if m.tracking != s {
			return nil, nil
		}
		if m.err != nil {
			return nil, tea.Batch(kit.Fail(m.err), s.fresh(m.reading))
		}
		s.read = true
		slices.SortStableFunc(m.rows, func(a, b office.LetterRow) int { // what needs a person first
			return cmp.Or(cmp.Compare(urgency(a), urgency(b)), b.Since.Compare(a.Since))
		})
		s.table.Set(m.rows)
		return nil, s.fresh(m.reading)
	}
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

func urgency(row office.LetterRow) int {
	if row.Alarm != "" {
		return 0
	}
	return 1
}

func (s *tracking) View(w, h int) string {
	d := s.desk
	if !s.read {
		return d.Page(nil, w, h)
	}
	s.table.Empty = s.say(s.w.NothingSent)
	scan := s.scanLine(&s.scanner, s.say(s.w.ScanFind), w)
	row, there := s.table.Row()
	if !there {
		return s.table.View(w, h-1) + "\n" + scan
	}
	return d.Detailed(s.table.View, func(w int) []string { return s.trail(row, w) }, w, h-1) + "\n" + scan
}

// trail is everything that is known of a letter's way.
func (s *tracking) trail(row office.LetterRow, w int) []string {
	d, l := s.desk, row.Letter
	facts := []kit.Fact{
		{Label: s.w.Addressee, Value: row.Name, As: kit.Naming, Tone: kit.Strong},
		{Label: s.w.Label, Value: l.Label.Grouped(), As: kit.Figures},
		{Label: s.w.PackedAt, Value: d.Moment(l.PackedAt), As: kit.Figures},
		{Label: s.w.HandedAt, Value: d.Moment(l.HandedAt), As: kit.Figures},
	}
	if row.Slip != "" {
		facts = append(facts, kit.Fact{Label: s.w.Slip, Value: row.Slip + " · " + itoa(row.Rank), As: kit.Figures})
	}
	for _, t := range l.Track {
		value := d.Moment(t.At) + " " + t.Place
		if t.Reason != "" {
			value += " — " + s.say(lang.Reason(t.Reason))
		}
		facts = append(facts, kit.Fact{Label: lang.Tracked(t.What), Value: value, Tone: tone(t.What)})
	}
	if row.Double {
		facts = append(facts, kit.Fact{Label: s.w.Mark(office.DoubleLabel), Value: s.say(s.w.DoubleHow), Tone: kit.Bad})
	}
	if l.Note != "" {
		facts = append(facts, kit.Fact{Label: s.w.Note, Value: l.Note})
	}
	return d.Facts(w, facts...)
}

func (s *tracking) cells(row office.LetterRow) []kit.Cell {
	state, tone := s.letterState(row)
	at := row.Letter.HandedAt
	if last, said := row.Letter.Last(); said {
		at = last.At
	}
	return []kit.Cell{{Text: row.Number}, {Text: row.Letter.Label.Grouped()}, {Text: state, Tone: tone}, {Text: s.desk.Moment(at), Tone: kit.Faint}, {Text: row.Name}}
}
