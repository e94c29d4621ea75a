package inspect

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// note is a guidance note with the names of who wrote it and whom it is for.
type note struct {
	office.GuidanceNote
	from, to string
}

// Notes lists the guidance notes: those to the person, and to an auditor all of
// them; what was not acknowledged first.
func (r *Room) Notes() kit.Screen {
	table := kit.NewTable(r.desk, func(n note) string { return n.ID }, r.noteCells,
		kit.Column{Name: r.w.At, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.To, Width: 14, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.Note, Width: 14, Grow: 3, As: kit.Naming},
		kit.Column{Name: r.w.Read, Width: 16, As: kit.Figures})
	l := kit.NewList(r.desk, r.w.Notes, r.w.NoNote, table)
	l.Read, l.See, l.Facts = r.readNotes, r.see, r.noteFacts
	l.Verbs = []kit.Verb[note]{{Key: "enter", Action: "note.acknowledge", Open: func(n note, id string) kit.Screen { return r.acknowledge(n, id) }}}
	l.More = func(note, bool) []kit.Key {
		return []kit.Key{kit.On(lang.Action("note.write"), push(r.Guide()), "n").Because(r.mayNot("note.write", office.Inspector))}
	}
	return l
}

func (r *Room) readNotes(d kit.Desk) (notes []note, err error) {
	by, l := d.Person.ID, d.Lang
	err = r.books.ViewFor(by, func(s *office.State) error {
		h := readHouse(s)
		me, _ := s.People.Get(by)
		for _, n := range s.Notes.All() {
			if n.To == by || office.MayAudit(me) == nil {
				notes = append(notes, note{n, h.person(n.By, l), h.person(n.To, l)})
			}
		}
		return nil
	})
	slices.SortStableFunc(notes, func(a, b note) int {
		if seen := a.Acked.IsZero() != b.Acked.IsZero(); seen && a.Acked.IsZero() {
			return -1
		} else if seen {
			return 1
		}
		return b.At.Compare(a.At)
	})
	return notes, err
}

func (r *Room) noteCells(n note) []kit.Cell {
	seen := kit.Cell{Text: "! " + r.say(r.w.NotYet), Tone: kit.Warn}
	if !n.Acked.IsZero() {
		seen = kit.Cell{Text: r.desk.Moment(n.Acked), Tone: kit.Good}
	}
	return []kit.Cell{{Text: r.desk.Moment(n.At), Tone: kit.Faint}, {Text: n.to}, {Text: n.Text}, seen}
}

func (r *Room) noteFacts(n note) []kit.Fact {
	return []kit.Fact{
		{Label: r.w.From, Value: n.from, As: kit.Naming}, {Label: r.w.To, Value: n.to, As: kit.Naming},
		{Label: r.w.At, Value: r.desk.Moment(n.At), As: kit.Figures}, {Label: r.w.Note, Value: n.Text, Tone: kit.Strong},
	}
}

// acknowledge asks once more: that one has read something is a statement.
func (r *Room) acknowledge(n note, id string) kit.Screen {
	by, title := r.me(), lang.Action("note.acknowledge")
	return kit.NewDialog(r.desk, title, lang.Same(n.Text), kit.Answer{Name: title, Keys: []string{"y"}, Do: func() (kit.Next, tea.Cmd) {
		return kit.Back{}, func() tea.Msg {
			if _, err := r.books.Record(by, office.InspectorRecord{Action: "note.acknowledge", Subjects: []string{id}}); err != nil {
				return kit.Notice{Problem: kit.ProblemOf(err)}
			}
			return kit.Notice{Text: r.say(r.w.Recorded, r.say(title))}
		}
	}}, kit.Answer{Name: lang.ShellWords().Cancel})
}

// Guide lists whom one can write a note to.
func (r *Room) Guide() kit.Screen {
	l := r.peopleTo(r.w.Guide, func(p office.Person) bool {
		return p.Has(office.Agent) || p.Has(office.Officer) || p.Has(office.Collector)
	})
	l.Verbs = []kit.Verb[office.Person]{{Key: "enter", Action: "note.write", Open: func(p office.Person, id string) kit.Screen {
		return r.ask("note.write", kit.Question{About: p.Name.In(r.desk.Lang), Subject: id})
	}}}
	return l
}

// peopleTo lists people to choose one of.
func (r *Room) peopleTo(title lang.S, which func(office.Person) bool) *kit.List[office.Person] {
	m := lang.ManageWords()
	table := kit.NewTable(r.desk, func(p office.Person) string { return p.ID }, func(p office.Person) []kit.Cell {
		roles := make([]string, len(p.Roles))
		for i, role := range p.Roles {
			roles[i] = r.say(lang.Role(role))
		}
		return []kit.Cell{{Text: p.Name.In(r.desk.Lang)}, {Text: lang.List(roles, r.desk.Lang)}}
	}, kit.Column{Name: m.Name, Width: 20, Grow: 1, As: kit.Naming}, kit.Column{Name: m.Roles, Width: 30, Grow: 2})
	l := kit.NewList(r.desk, title, r.w.Nobody, table)
	l.See = r.see
	l.Read = func(d kit.Desk) (people []office.Person, err error) {
		err = r.books.ViewFor(d.Person.ID, func(s *office.State) error {
			for _, p := range s.People.All() {
				if which(p) {
					people = append(people, p)
				}
			}
			return nil
		})
		return people, err
	}
	return l
}
