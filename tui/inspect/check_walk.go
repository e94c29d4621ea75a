package inspect

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// walk leads through a surprise check, part by part: the cash, the next leaf of
// each receipt book, the unused labels of each batch. It is blind: what the books
// say is shown only once all of it is on record. Esc goes back a part.
type walk struct {
	*Room
	person office.Person
	books  []office.ReceiptBook
	labels []office.Batch
	parts  []part
	at     int
	busy   bool
	cash   kit.Cash
	leaves *kit.Tally
	counts *kit.Tally
}

// LabelsNotCounted: a batch has no number yet. None found must be typed: it is an
// accusation.
const LabelsNotCounted office.Code = "check.labels_not_counted" // args: first label of the batch

// part of a walk, in the order in which it is done.
type part uint8

const (
	cashPart part = iota
	leavesPart
	labelsPart
)

// WhomToCheck lists those who hold a drawer, books or labels.
func (r *Room) WhomToCheck() kit.Screen {
	l := r.peopleTo(r.w.WhomToCheck, func(p office.Person) bool { return p.Has(office.Collector) || p.Has(office.Agent) })
	all := l.Read
	l.Read = func(d kit.Desk) ([]office.Person, error) { // those who hold cash first
		people, err := all(d)
		slices.SortStableFunc(people, func(a, b office.Person) int { return holds(b) - holds(a) })
		return people, err
	}
	l.Verbs = []kit.Verb[office.Person]{{Key: "enter", Action: "check", Open: func(p office.Person, _ string) kit.Screen { return r.Check(p) }}}
	return l
}

func holds(p office.Person) int {
	if p.Has(office.Collector) {
		return 1
	}
	return 0
}

// Check begins a surprise check of a person.
func (r *Room) Check(p office.Person) kit.Screen { return &walk{Room: r, person: p} }

// toCheck is what there is to look at.
type toCheck struct {
	walk   *walk
	books  []office.ReceiptBook
	labels []office.Batch
	holds  bool
	err    error
}

// noted: the books have the check, or the reason why not.
type noted struct {
	walk *walk
	id   string
	err  error
}

func (v *walk) Init() tea.Cmd {
	by, id := v.me(), v.person.ID
	return func() tea.Msg {
		m := toCheck{walk: v}
		m.err = v.Room.books.ViewFor(by, func(s *office.State) error {
			_, had := s.Drawers.Get(id)
			p, _ := s.People.Get(id)
			if m.holds = had || p.Has(office.Collector); m.holds {
				m.books = s.BooksToCheck(id)
			}
			m.labels = s.LabelsToCheck()
			return nil
		})
		return m
	}
}

func (v *walk) begin(m toCheck) {
	v.books, v.labels = m.books, m.labels
	if m.holds {
		v.parts, v.cash = append(v.parts, cashPart), kit.NewCash(v.desk)
	}
	if len(m.books) > 0 {
		lines := make([]kit.TallyLine, len(m.books))
		for i, b := range m.books {
			lines[i] = kit.TallyLine{Label: lang.Same(b.Range()), As: kit.Figures}
		}
		v.parts = append(v.parts, leavesPart)
		v.leaves = kit.NewTally(v.desk, 22, 9, func(i int, _ uint64) string { return v.bookState(v.books[i]) }, lines...)
	}
	if len(m.labels) > 0 {
		lines := make([]kit.TallyLine, len(m.labels))
		for i, b := range m.labels {
			lines[i] = kit.TallyLine{Label: lang.Same(b.From.Grouped() + " – " + b.To.Grouped()), As: kit.Figures}
		}
		v.parts, v.counts = append(v.parts, labelsPart), kit.NewTally(v.desk, 37, 5, nil, lines...)
	}
}

// bookState says where a book is looked for.
func (v *walk) bookState(b office.ReceiptBook) string {
	if b.By == v.person.ID {
		return v.say(lang.TillWords().InService)
	}
	return v.say(lang.TillWords().Stock)
}

// tally of the part one is at; nil while there is none.
func (v *walk) tally() *kit.Tally {
	if v.at >= len(v.parts) {
		return nil
	}
	return map[part]*kit.Tally{cashPart: v.cash.Tally, leavesPart: v.leaves, labelsPart: v.counts}[v.parts[v.at]]
}

func (v *walk) Title() string { return v.say(v.w.CheckOf, v.person.Name.In(v.desk.Lang)) }

// Typing: characters belong to the count.
func (v *walk) Typing() bool { return true }

// Scanned implements [kit.Scans]: the digits of a code are no count.
func (v *walk) Scanned(code string) (kit.Next, tea.Cmd, bool) {
	if t := v.tally(); t != nil {
		return t.Scanned(code)
	}
	return nil, nil, true
}

// Wait: keys wait for the books.
func (v *walk) Wait() (wait, drop bool) { return v.busy, false }

func (v *walk) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case toCheck:
		if m.walk != v {
			return nil, nil
		}
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		if v.begin(m); len(v.parts) == 0 {
			return kit.Back{}, kit.Fail(office.Refuse(office.NotChecked, v.person.Login))
		}
		return nil, nil
	case noted:
		if m.walk != v {
			return nil, nil
		}
		if v.busy = false; m.err != nil {
			v.tally().Wrong = kit.ProblemOf(m.err)
			return nil, nil
		}
		return kit.Replace{Screen: v.checkPage(m.id)}, kit.Tell(kit.Notice{Text: v.say(v.w.CheckNoted)})
	}
	if t := v.tally(); v.busy || t != nil && t.Type(msg) {
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, v.Keys())
	return next, cmd
}

func (v *walk) Keys() []kit.Key {
	t := v.tally()
	if t == nil {
		return []kit.Key{back()}
	}
	name := v.w.NextPart
	if v.at == len(v.parts)-1 {
		name = v.w.NoteCheck
	}
	keys := t.Keys(v.onwards)
	return append([]kit.Key{keys[0], kit.On(name, v.onwards, "ctrl+s"), kit.On(lang.ShellWords().Back, v.backwards, "esc")}, keys[1:]...)
}

func (v *walk) backwards() (kit.Next, tea.Cmd) {
	if v.at == 0 {
		return kit.Back{}, nil
	}
	v.at--
	return nil, nil
}

// onwards to the next part; after the last one everything is put on record.
func (v *walk) onwards() (kit.Next, tea.Cmd) {
	t := v.tally()
	if v.parts[v.at] == leavesPart {
		for i, b := range v.books {
			if n, _ := t.Number(i); !b.MayComeNext(n) {
				t.Go(i)
				t.Wrong = office.Refuse(office.CheckBook, strconv.FormatUint(n, 10))
				return nil, nil
			}
		}
	}
	if v.parts[v.at] == labelsPart {
		for i, b := range v.labels {
			if _, typed := t.Number(i); !typed {
				t.Go(i)
				t.Wrong = office.Refuse(LabelsNotCounted, string(b.From))
				return nil, nil
			}
		}
	}
	if v.at < len(v.parts)-1 {
		v.at++
		return nil, nil
	}
	if empty := v.untouched(); len(empty) > 0 {
		return kit.Push{Screen: v.sure(empty)}, nil
	}
	return nil, v.record()
}

// untouched are the parts for which nothing at all was typed.
func (v *walk) untouched() (parts []lang.S) {
	if v.cash.Tally != nil && !v.cash.Any() {
		parts = append(parts, v.w.CashPart)
	}
	if v.leaves != nil && !v.leaves.Any() {
		parts = append(parts, v.w.LeavesPart)
	}
	return parts
}

// sure asks whether these parts are really to go on record as empty.
func (v *walk) sure(empty []lang.S) kit.Screen {
	title := lang.Both(func(l office.Lang) string { return v.w.CheckOf.With(l, v.person.Name.In(l)) })
	question := lang.Both(func(l office.Lang) string {
		names := make([]string, len(empty))
		for i, part := range empty {
			names[i] = part.In(l)
		}
		return v.w.NothingTyped.With(l, lang.List(names, l))
	})
	return kit.Sure(v.desk, title, question, func() (kit.Next, tea.Cmd) { return nil, v.record() })
}

// record has the books note what was found, all of it in one event.
func (v *walk) record() tea.Cmd {
	v.busy, v.tally().Wrong = true, nil
	values := map[string]string{}
	if v.cash.Tally != nil {
		values["counts"] = v.cash.Counts().String()
	}
	var leaves, labels []string
	for i, b := range v.books {
		n, _ := v.leaves.Number(i)
		leaves = append(leaves, b.ID+"="+utoa(n))
	}
	for i, b := range v.labels {
		n, _ := v.counts.Number(i)
		labels = append(labels, string(b.From)+"="+utoa(n))
	}
	values["leaves"], values["labels"] = strings.Join(leaves, " "), strings.Join(labels, " ")
	by, person := v.me(), v.person.ID
	return func() tea.Msg {
		m := noted{walk: v}
		events, err := v.Room.books.Record(by, office.InspectorRecord{Action: "check", Subjects: []string{person}, Values: values})
		if m.err = err; err == nil {
			m.id, m.err = office.CheckID(events[0])
		}
		return m
	}
}
