package mail

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// lookup is what every list of this room does with a scan. An unused label is
// bound to the order under the cursor, where that one can be packed; a label in
// use is refused if that order is signed and waits for one. Everything else is
// looked for: the list goes to it where it has it, and one sentence says where it
// stands.
type lookup struct {
	*Room
	scanner
	list   list
	lost   bool // what was scanned last is not under the cursor: a label is not for that order
	awaits bool // busy until the list was read again
	reads  int  // of the list, begun so far
}

// list is a screen with a lookup.
type list interface {
	kit.Screen
	// selected is the order under the cursor.
	selected() (row office.LetterRow, ok bool)
	// goTo goes to what was found. soon: it has to be read first, and the list
	// says so when it was ([lookup.fresh]).
	goTo(found office.Sought) (next kit.Next, cmd tea.Cmd, here, soon bool)
}

// looked is what the books said to a scan.
type looked struct {
	by    *lookup
	found office.Sought
	err   error
}

// labelled is what became of binding a label.
type labelled struct {
	by   *lookup
	done done
}

func newLookup(r *Room, l list) lookup { return lookup{Room: r, list: l} }

// hear gives a message to the lookup; took is false when it was not for it.
func (l *lookup) hear(msg tea.Msg, keys []kit.Key) (next kit.Next, cmd tea.Cmd, took bool) {
	switch got := msg.(type) {
	case looked:
		if got.by != l {
			return nil, nil, true
		}
		next, cmd = l.answer(got)
		return next, tea.Batch(cmd, l.further()), true
	case labelled:
		if got.by != l {
			return nil, nil, true
		}
		l.awaits = true // so that the next label meets the right order
		return nil, tea.Batch(l.told(got.done), func() tea.Msg { return got.done }), true
	}
	if l.take(msg, keys) {
		return nil, l.further(), true
	}
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		l.lost = false
	}
	return nil, nil, false
}

func (l *lookup) further() tea.Cmd { return l.next(l.look) }

// reading numbers a reading of the list that begins now.
func (l *lookup) reading() int {
	l.reads++
	return l.reads
}

// last tells whether no reading has begun since this one.
func (l *lookup) last(reading int) bool { return reading == l.reads }

// fresh says that the list was read: what waited for that goes on, unless another
// reading is under way.
func (l *lookup) fresh(reading int) tea.Cmd {
	if !l.awaits || !l.last(reading) {
		return nil
	}
	l.awaits, l.busy = false, false
	return l.further()
}

// look asks the books what was scanned.
func (l *lookup) look(got scan) (cmd tea.Cmd, takes bool) {
	if got.problem != nil {
		return kit.Tell(kit.Notice{Problem: got.problem}), false
	}
	by := l.me()
	return func() tea.Msg {
		m := looked{by: l}
		if got.number != "" {
			m.found, m.err = l.books.FindNumber(by, got.number)
		} else {
			m.found, m.err = l.books.FindLabel(by, got.label)
		}
		return m
	}, true
}

// answer does with what was found what is sensible here.
func (l *lookup) answer(got looked) (kit.Next, tea.Cmd) {
	l.busy = false
	if got.err != nil {
		l.lost = true
		return nil, kit.Fail(got.err)
	}
	found := got.found
	if row, ok := l.list.selected(); ok && !l.lost && found.Label != "" && (row.Stage == office.Signed || row.Stage == office.Returned && unused(found)) {
		l.busy = true
		return nil, l.bind(row, found.Label)
	}
	next, cmd, here, soon := l.list.goTo(found)
	l.lost, l.busy, l.awaits = !here && !soon, soon, soon
	return next, tea.Batch(cmd, kit.Tell(l.where(found, here)))
}

// unused: a label of the stock that nothing happened to.
func unused(f office.Sought) bool { return f.Row == nil && f.Spoiled == nil && f.Batch != "" }

// bind packs an order under the label that was scanned. The books judge the label.
func (l *lookup) bind(row office.LetterRow, label office.S10) tea.Cmd {
	q := question{action: "pack", subject: row.ID, about: row.Number + " · " + label.Grouped(), given: map[string]string{"label": string(label)}}
	write := l.do(q)
	return func() tea.Msg { return labelled{l, write().(done)} }
}

// where says what was found and where it stands.
func (r *Room) where(f office.Sought, here bool) kit.Notice {
	switch {
	case f.Row != nil:
		words := r.say(r.w.Stands, f.Row.Number, r.say(lang.Stage(f.Row.Stage)))
		if f.Row.Letter.Label != "" {
			words += " · " + f.Row.Letter.Label.Grouped()
		}
		if f.Slip != nil {
			words += " · " + r.say(r.w.OnSlip, f.Slip.Number, itoa(f.Slip.Rank(f.Row.LetterID)))
		}
		return kit.Notice{Text: words}
	case f.Slip != nil:
		return kit.Notice{Text: r.say(r.w.SlipFound, f.Slip.Number, r.say(lang.SlipStage(f.Slip.Stage())), r.w.Letters.In(r.desk.Lang, f.Slip.Count()))}
	case f.Spoiled != nil:
		return kit.Notice{Problem: office.Refuse(office.LabelSpoilt, string(f.Label), string(r.desk.Calendar.DayOf(f.Spoiled.At)))}
	case f.Batch == "":
		return kit.Notice{Problem: office.Refuse(office.LabelOutside, string(f.Label))}
	case here:
		return kit.Notice{Text: r.say(r.w.LabelFree, f.Label.Grouped())}
	}
	return kit.Notice{Problem: office.Refuse(ScanNoOrder, string(f.Label))}
}
