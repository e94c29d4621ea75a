package mail

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// stream packs letters with a scanner and no key: order sheet, label, next. What
// is scanned while the last scan is being written waits for its turn.
type stream struct {
	*Room
	scanner
	row    office.LetterRow // the order whose label is awaited
	chosen bool             // there is one
	packed int              // letters packed on this screen
	log    []entry          // what became of each scan, newest last
}

// entry is one answer to a scan.
type entry struct {
	row     office.LetterRow
	problem *office.Problem
	left    bool // another order was scanned before this one had its label
}

// answered is what the books said to a scan.
type answered struct {
	stream *stream
	row    office.LetterRow
	label  bool // it was a label
	err    error
}

// mostEntries of the log are kept: what is older is in the lists.
const mostEntries = 100

// Stream is the packing screen.
func (r *Room) Stream() kit.Screen { return &stream{Room: r} }

func (s *stream) Init() tea.Cmd { return nil }

func (s *stream) Title() string { return s.say(s.w.Stream) }

// Typing: everything typed here is a scan.
func (s *stream) Typing() bool { return true }

func (s *stream) Keys() []kit.Key {
	keys := []kit.Key{kit.On(s.w.KeyEnter, func() (kit.Next, tea.Cmd) { return nil, nil }, "enter")}
	if s.chosen {
		return append(keys, kit.On(s.w.KeyForget, func() (kit.Next, tea.Cmd) { s.chosen = false; return nil, nil }, "esc"))
	}
	return append(keys, back())
}

func (s *stream) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if got, ok := msg.(answered); ok {
		if got.stream != s {
			return nil, nil
		}
		return nil, tea.Batch(s.answer(got), s.next(s.heed))
	}
	if s.take(msg, s.Keys()) {
		return nil, s.next(s.heed)
	}
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

// heed has a scan answered: an order sheet chooses its order, a label is bound to
// the chosen one.
func (s *stream) heed(got scan) (cmd tea.Cmd, takes bool) {
	switch {
	case got.problem != nil:
		s.note(entry{problem: got.problem})
	case got.number != "":
		s.leave()
		return s.look(got.number), true
	case !s.chosen:
		s.note(s.noOrder(got.label))
	default:
		return s.pack(got.label), true
	}
	return nil, false
}

// leave the order that was scanned last, if its label never came.
func (s *stream) leave() {
	if s.chosen {
		s.note(entry{row: s.row, left: true})
	}
	s.chosen = false
}

// noOrder: a label came where an order sheet was awaited: the one just used, or
// any other.
func (s *stream) noOrder(label office.S10) entry {
	for _, e := range slices.Backward(s.log) {
		if e.problem == nil && e.row.Letter.Label == label {
			return entry{problem: office.Refuse(ScanTwice, string(label), e.row.Number)}
		}
	}
	return entry{problem: office.Refuse(ScanNoOrder, string(label))}
}

func (s *stream) look(number string) tea.Cmd {
	by := s.me()
	return func() tea.Msg {
		row, err := s.order(by, number)
		return answered{stream: s, row: row, err: err}
	}
}

// pack binds a label to the chosen order and reads what came of it.
func (s *stream) pack(label office.S10) tea.Cmd {
	by, row := s.me(), s.row
	return func() tea.Msg {
		_, err := s.books.Do(by, office.Command{Action: "pack", Subjects: []string{row.ID}, Values: map[string]string{"label": string(label)}})
		if err == nil {
			row, err = s.order(by, row.Number)
		}
		return answered{stream: s, row: row, label: true, err: err}
	}
}

// order reads the one that carries a number.
func (s *stream) order(by, number string) (office.LetterRow, error) {
	found, err := s.books.FindNumber(by, number)
	switch {
	case err != nil:
		return office.LetterRow{}, err
	case found.Row == nil: // a slip's
		return office.LetterRow{}, office.Refuse(ScanUnknown)
	}
	return *found.Row, nil
}

// answer takes what the books said.
func (s *stream) answer(got answered) tea.Cmd {
	s.busy = false
	switch {
	case got.err != nil: // a refused label leaves its order chosen: another label may follow
		s.note(entry{problem: kit.ProblemOf(got.err)})
	case got.label:
		s.chosen = false
		s.packed++
		s.note(entry{row: got.row})
		return func() tea.Msg { return done{action: "pack"} }
	case !slices.Contains([]office.Stage{office.Signed, office.Returned}, got.row.Stage):
		s.note(entry{problem: s.cannot(got.row)})
	default:
		s.row, s.chosen = got.row, true
	}
	return nil
}

// cannot says why an order that was scanned is not to be packed now.
func (s *stream) cannot(row office.LetterRow) *office.Problem {
	if row.Stage == office.Packed {
		return office.Refuse(office.LabelSame, string(row.Letter.Label), row.Number)
	}
	action, _ := office.ActionNamed("pack")
	return office.Refuse(office.WrongStage, "pack", row.Number, string(row.Stage), stages(action.From))
}

func stages(list []office.Stage) string {
	text := ""
	for i, stage := range list {
		if i > 0 {
			text += " "
		}
		text += string(stage)
	}
	return text
}

func (s *stream) note(e entry) {
	s.log = append(s.log, e)
	s.log = s.log[max(len(s.log)-mostEntries, 0):]
}

func (s *stream) View(w, h int) string {
	d := s.desk
	lines := []string{d.Styles.Tint(kit.Strong, s.indented(1, s.w.PackedSoFar.In(d.Lang, s.packed), w)), ""}
	lines = append(lines, s.awaited(w)...)
	lines = append(lines, "", s.scanLine(&s.scanner, s.invitation(), w), d.Rule(s.say(s.w.Last), w))
	room := h - len(lines)
	for i := len(s.log) - 1; i >= 0 && room > 0; i-- {
		drawn := s.entryLines(s.log[i], w)
		lines = append(lines, drawn[:min(len(drawn), room)]...)
		room -= len(drawn)
	}
	return d.Page(lines, w, h)
}

func (s *stream) invitation() string {
	if s.chosen {
		return s.say(s.w.ScanLabel)
	}
	return s.say(s.w.ScanSheet)
}

// awaited shows the order in hand: what must be in the envelope, and whose it is.
func (s *stream) awaited(w int) []string {
	d := s.desk
	if !s.chosen {
		return []string{d.Styles.Tint(kit.Accent, d.Row(" ", d.Point(), " ", d.Field(s.say(s.w.ScanSheet), w-3))), "", "", ""}
	}
	row := s.row
	papers := s.w.Contents(row.Extracts, row.FullCopies, d.Lang)
	mark := kit.Blank(w)
	switch {
	case row.Withdrawn:
		mark = d.Styles.Tint(kit.Bad, s.indented(3, "! "+s.say(s.w.Mark(office.StoppedLetter)), w))
	case row.Country != "" && row.Country != "MA":
		mark = d.Styles.Tint(kit.Warn, s.indented(3, "! "+s.say(s.w.Abroad, row.Country), w))
	}
	return []string{
		d.Styles.Tint(kit.Accent, d.Row(" ", d.Point(), " ", d.Field(s.say(s.w.ScanLabel), w-3))),
		d.Row("   ", d.Styles.Tint(kit.Strong, d.Figures(row.Number, 14)), d.Name(row.Name, max(w-17, 1))),
		d.Styles.Tint(kit.Strong, s.indented(3, papers, w)),
		mark,
	}
}

func (s *stream) entryLines(e entry, w int) []string {
	d := s.desk
	switch {
	case e.problem != nil:
		return d.ProblemLines(e.problem, w)
	case e.left:
		return []string{d.Styles.Tint(kit.Warn, d.Field("! "+s.say(s.w.LeftOut, e.row.Number), w))}
	}
	where := s.say(s.w.NoSlip)
	if e.row.Slip != "" {
		where = e.row.Slip + " · " + itoa(e.row.Rank)
	}
	return []string{d.Row(d.Styles.Tint(kit.Good, "✓"), " ", d.Figures(e.row.Number, 13), " ", d.Figures(e.row.Letter.Label.Grouped(), 18), " ",
		d.Field(where+" · "+s.say(lang.SlipKind(kindOf(e.row))), max(w-34, 1)))}
}

func kindOf(row office.LetterRow) office.SlipKind {
	if row.Letter.Foreign {
		return office.Foreign
	}
	return office.Inland
}
