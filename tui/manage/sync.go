package manage

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// sync shows what is known about the line to the platform, and what can be done
// about it.
type sync struct {
	*Room
	line    office.Line
	read    bool
	aside   int             // orders of the platform that could not be taken
	mayLead *office.Problem // why this person cannot lead out of a fork
}

// Sync makes the screen of the line.
func (r *Room) Sync() kit.Screen { return &sync{Room: r} }

type lineRead struct {
	sync    *sync
	line    office.Line
	aside   int
	mayLead *office.Problem
	err     error
}

func (s *sync) Init() tea.Cmd { return s.look() }

func (s *sync) Title() string { return s.say(s.w.Sync) }

func (s *sync) look() tea.Cmd {
	person := s.desk.Person
	return func() tea.Msg {
		m := lineRead{sync: s}
		if s.Room.line != nil {
			m.line = s.Room.line.Line()
		}
		epoch, _ := office.ActionNamed("epoch")
		m.err = s.books.ViewFor(person.ID, func(state *office.State) error {
			m.mayLead, m.aside = epoch.Why(state, person, ""), state.Aside()
			return nil
		})
		return m
	}
}

func (s *sync) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, s.look()
	case lineRead:
		if m.sync == s {
			s.line, s.aside, s.mayLead, s.read = m.line, m.aside, m.mayLead, true
			return nil, kit.Fail(m.err)
		}
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

func (s *sync) Keys() []kit.Key {
	keys := []kit.Key{kit.On(s.w.ExchangeNow, s.exchange, "e", "enter").Because(s.noExchange())}
	lead := s.mayLead
	if s.line.Fork == nil {
		lead = office.Refuse(office.LineNoFork)
	}
	key := kit.On(lang.Action("epoch"), func() (kit.Next, tea.Cmd) { return kit.Push{Screen: s.leadOut(s.line.Fork)}, nil }, "l").Because(lead)
	if s.line.Fork == nil {
		return append(keys, key.Hush(), back())
	}
	return append([]kit.Key{key}, append(keys, back())...) // before all else: nothing goes out until then
}

func (s *sync) noExchange() *office.Problem {
	switch {
	case s.Room.line == nil || (s.read && !s.line.Enrolled):
		return office.Refuse(office.LineNotEnrolled)
	case s.line.Revoked:
		return office.Refuse(office.LineRevoked)
	}
	return nil
}

func (s *sync) exchange() (kit.Next, tea.Cmd) {
	line := s.Room.line
	asked := func() tea.Msg { line.ExchangeNow(); return nil }
	return nil, tea.Sequence(asked, kit.Tell(kit.Notice{Text: s.say(s.w.Asked)}), s.look())
}

// View says first how things stand, in one sentence, then what it rests on.
func (s *sync) View(w, h int) string {
	d := s.desk
	if !s.read {
		return d.Page(nil, w, h)
	}
	head, tone := s.stands()
	width := min(w, 96)
	lines := []string{""}
	for _, line := range d.Lines(s.say(head), width) {
		lines = append(lines, d.Styles.Tint(tone, line))
	}
	lines = append(lines, "")
	lines = append(lines, d.Facts(width, s.facts()...)...)
	switch {
	case s.line.Fork != nil: // the fork is the failure
		lines = append(lines, s.fork(*s.line.Fork, width)...)
	case s.line.Failure != nil:
		lines = append(lines, "", d.Rule(s.say(s.w.LastFailure), width))
		lines = append(lines, d.ProblemLines(s.line.Failure, width)...)
	}
	return d.Page(lines, w, h)
}

// stands is the one sentence; it never says more than is known.
func (s *sync) stands() (lang.S, kit.Tone) {
	switch l := s.line; {
	case !l.Enrolled:
		return s.w.StandsAlone, kit.Warn
	case l.Revoked:
		return s.w.StandsRevoked, kit.Bad
	case l.Fork != nil:
		return s.w.StandsForked, kit.Bad
	case l.Cut:
		return s.w.StandsCut, kit.Warn
	case l.Busy:
		return s.w.StandsBusy, kit.Plain
	case l.Failure != nil:
		return s.w.StandsFailing, kit.Warn
	case l.Waiting > 0:
		return s.w.StandsWaiting, kit.Plain
	case l.Last.IsZero():
		return s.w.StandsFresh, kit.Plain
	}
	return s.w.StandsAgreed, kit.Good
}

func (s *sync) facts() []kit.Fact {
	d, l := s.desk, s.line
	last := s.say(s.w.Never)
	if !l.Last.IsZero() {
		last = d.Moment(l.Last) + " · " + d.Ago(l.Last)
	}
	facts := []kit.Fact{
		{Label: s.w.LastExchange, Value: last, Tone: kit.Strong},
		{Label: s.w.Waits, Value: itoa(l.Waiting), As: kit.Figures, Tone: kit.Strong},
	}
	if !l.Oldest.IsZero() && l.Waiting > 0 {
		facts = append(facts, kit.Fact{Label: s.w.Oldest, Value: d.Moment(l.Oldest) + " · " + d.Ago(l.Oldest)})
	}
	if !l.Tried.IsZero() {
		facts = append(facts, kit.Fact{Label: s.w.Tried, Value: d.Moment(l.Tried) + " · " + d.Ago(l.Tried)})
	}
	if !l.Next.IsZero() && l.Next.After(d.Now()) {
		facts = append(facts, kit.Fact{Label: s.w.NextTry, Value: s.say(s.w.In, lang.Span(l.Next.Sub(d.Now()), d.Lang))})
	}
	if l.Acked > 0 && l.Fork == nil {
		facts = append(facts,
			kit.Fact{Label: s.w.Acked, Value: itoa(int(l.Acked)), As: kit.Figures},
			kit.Fact{Label: s.w.Root, Value: short(l.Root), As: kit.Figures})
	}
	if s.aside > 0 {
		facts = append(facts, kit.Fact{Label: s.w.Aside, Value: itoa(s.aside), As: kit.Figures, Tone: kit.Warn})
	}
	return facts
}

// short gives the first digits of a root in groups, enough to compare with a
// printed one by eye.
func short(root string) string {
	const group, groups = 4, 4
	out := ""
	for i := 0; i+group <= len(root) && i < group*groups; i += group {
		if i > 0 {
			out += " "
		}
		out += root[i : i+group]
	}
	return out
}
