package inspect

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// check is a surprise check with the names that belong to it.
type check struct {
	office.Check
	books  map[string]office.ReceiptBook // of those that were looked at
	people map[string]office.Person      // who checked, who was checked, who wrote
}

func (c check) person(id string, l office.Lang) string { return house{people: c.people}.person(id, l) }

func checkOf(s *office.State, one office.Check, h house) check {
	c := check{one, map[string]office.ReceiptBook{}, h.people}
	for _, leaf := range one.Leaves {
		c.books[leaf.Book], _ = s.ReceiptBooks.Get(leaf.Book)
	}
	return c
}

// Checks lists the records of surprise checks: to whoever audits all of them,
// to everybody else one's own. Those that wait for one's name come first.
func (r *Room) Checks() kit.Screen {
	table := kit.NewTable(r.desk, func(c check) string { return c.ID }, r.checkCells,
		kit.Column{Name: r.w.At, Width: 16, As: kit.Figures},
		kit.Column{Name: r.w.Checked, Width: 14, Grow: 1, As: kit.Naming},
		kit.Column{Name: r.w.Found, Width: 14},
		kit.Column{Name: r.w.Signatures, Width: 18, Grow: 1},
		kit.Column{Name: r.w.CheckedBy, Width: 14, Grow: 1, As: kit.Naming, Drop: 1})
	l := kit.NewList(r.desk, r.w.Checks, r.w.NoCheck, table)
	l.Read, l.See = r.readChecks, r.see
	l.Verbs = []kit.Verb[check]{
		{Key: "s", Action: "check.sign", Open: func(c check, _ string) kit.Screen { return r.signCheck(c.Check, r.desk.Person) }},
		{Key: "r", Action: "check.refuse", Open: func(c check, id string) kit.Screen { return r.refuseCheck(c, id) }},
	}
	l.More = func(c check, there bool) []kit.Key {
		keys := []kit.Key{kit.On(lang.Action("check"), push(r.WhomToCheck()), "n").Because(r.mayNot("check", office.Inspector))}
		if there {
			keys = append([]kit.Key{kit.On(r.w.Open, push(r.checkPage(c.ID)), "enter")}, keys...)
			keys = append(keys, r.afterCheck(c)...)
		}
		return keys
	}
	return l
}

func (r *Room) readChecks(d kit.Desk) (checks []check, err error) {
	by := d.Person
	err = r.books.ViewFor(by.ID, func(s *office.State) error {
		h := readHouse(s)
		for _, c := range s.Checks.All() {
			if c.Person == by.ID || office.MayAudit(by) == nil || by.Has(office.Officer) {
				checks = append(checks, checkOf(s, c, h))
			}
		}
		return nil
	})
	waits := func(c check) int {
		if c.NextName() == by.ID {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(checks, func(a, b check) int { return cmp.Or(cmp.Compare(waits(a), waits(b)), b.At.Compare(a.At)) })
	return checks, err
}

func (r *Room) checkCells(c check) []kit.Cell {
	l := r.desk.Lang
	return []kit.Cell{{Text: r.desk.Moment(c.At), Tone: kit.Faint}, {Text: c.person(c.Person, l)}, r.finding(c.Agrees()), r.signatures(c),
		{Text: c.person(c.By, l)}}
}

// finding says whether what was found is what it should be.
func (r *Room) finding(agrees bool) kit.Cell {
	if agrees {
		return kit.Cell{Text: "✓ " + r.say(r.w.Agrees), Tone: kit.Good}
	}
	return kit.Cell{Text: "! " + r.say(r.w.Differs), Tone: kit.Bad}
}

// signatures says how far the names under a check are.
func (r *Room) signatures(c check) kit.Cell {
	if _, refused := c.Refused(); refused {
		return kit.Cell{Text: "! " + r.say(r.w.NotSigned), Tone: kit.Bad}
	}
	if next := c.NextName(); next != "" {
		return kit.Cell{Text: r.say(r.w.WaitsFor, c.person(next, r.desk.Lang)), Tone: kit.Warn}
	}
	return kit.Cell{Text: "✓ " + r.say(r.w.SignedByBoth), Tone: kit.Good}
}

// mayNot tells why the person cannot have an action, whatever its subject.
func (r *Room) mayNot(action string, whose office.Role) *office.Problem {
	row, _ := office.ActionNamed(action)
	if _, ok := row.Allowed(r.desk.Person); ok {
		return nil
	}
	return office.Refuse(office.NotAllowed, action, string(whose))
}

// afterCheck are the keys of a record beyond the actions on it: the other one
// signs at this very screen, and the record is printed.
func (r *Room) afterCheck(c check) (keys []kit.Key) {
	if other := c.people[c.Person]; c.NextName() == c.Person && c.By == r.me() && r.desk.Session != kit.SSH {
		name := r.w.OtherSigns.Filled(other.Name.In(r.desk.Lang))
		keys = append(keys, kit.On(name, push(r.signCheck(c.Check, other)), "c"))
	}
	return append(keys, kit.On(lang.PrintWords().KeyCheck, func() (kit.Next, tea.Cmd) { return nil, r.printCheck(c.ID) }, "i").Hush())
}

// signCheck is the form under which one of the two signs. Who came in with a key
// signs with it: it was proven in this session, and stands in the record. Everybody
// else enters the passphrase, also the other one at the same screen.
func (r *Room) signCheck(c office.Check, who office.Person) kit.Screen {
	title := lang.Action("check.sign")
	form := office.Action{Name: "check.sign", On: office.OnCheck, Params: []office.Param{{Name: "note", Type: office.Text}}}
	key := ""
	if who.ID == r.me() {
		key = r.desk.Key
	}
	name := who.Name.In(r.desk.Lang)
	intro := r.w.SignsPassphrase.Filled(name)
	if key == "" {
		form.Params = append(form.Params, office.Param{Name: "passphrase", Type: office.Secret, Required: true})
	} else {
		intro = r.w.SignsKey.Filled(key)
	}
	return kit.NewForm(r.desk, kit.Ask{
		Title: title.Then(" — {1}").Filled(name), Intro: intro, Action: &form,
		Do: func(values map[string]string) error {
			if key == "" {
				signer, err := r.books.Unlock(who.Login, values["passphrase"])
				if err == nil && signer.ID != who.ID {
					err = office.Refuse(office.BadPassphrase)
				}
				if err != nil {
					return err
				}
			}
			_, err := r.books.Record(who.ID, office.InspectorRecord{Action: "check.sign", Subjects: []string{c.ID},
				Values: map[string]string{"note": values["note"]}, Proven: key})
			return err
		},
		Then: func() (kit.Next, tea.Cmd) { return kit.Back{}, r.told(title) },
	})
}

func (r *Room) refuseCheck(c check, id string) kit.Screen {
	return r.ask("check.refuse", kit.Question{About: c.person(c.Person, r.desk.Lang), Subject: id})
}
