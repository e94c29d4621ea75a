package inspect

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// proof says how today's journal stands to a head that was printed once.
type proof struct {
	*Room
	asked  bool
	is     office.Standing
	house  house
	scroll scroll
}

// Proof is the screen of heads and extracts.
func (r *Room) Proof() kit.Screen { return &proof{Room: r} }

// proofRead is the answer; without a question, today's head.
type proofRead struct {
	proof *proof
	is    office.Standing
	house house
	asked bool
	err   error
}

// Init reads today's head.
func (p *proof) Init() tea.Cmd { return p.ask(office.PrintedHead{}, false) }

func (p *proof) Title() string { return p.say(p.w.Proof) }

func (p *proof) ask(head office.PrintedHead, asked bool) tea.Cmd {
	by := p.me()
	return func() tea.Msg {
		m := proofRead{proof: p, asked: asked}
		if m.is, m.err = p.books.Since(by, head); m.err == nil {
			m.err = p.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	}
}

func (p *proof) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed:
		return nil, p.ask(p.is.Head, p.asked)
	case proofRead:
		if m.proof != p {
			return nil, nil
		}
		if m.err == nil {
			p.is, p.house, p.asked = m.is, m.house, m.asked
		}
		return nil, kit.Fail(m.err)
	}
	next, cmd, _ := kit.Press(msg, p.Keys())
	return next, cmd
}

func (p *proof) Keys() []kit.Key {
	return append([]kit.Key{
		kit.On(p.w.AskHead, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: p.headForm()}, nil }, "enter"),
		kit.On(p.w.Extract, func() (kit.Next, tea.Cmd) { return kit.Push{Screen: p.extractForm(office.TrailFilter{})}, nil }, "x").Because(p.audits()),
		back()}, p.scroll.keys()...)
}

var headAction = &office.Action{Name: "proof.head", Params: []office.Param{{Name: "printed_head", Type: office.Text, Required: true}}}

func (p *proof) headForm() kit.Screen {
	var head office.PrintedHead
	return kit.NewForm(p.desk, kit.Ask{Title: p.w.AskHead, Intro: p.w.HeadHow, Action: headAction,
		Do: func(values map[string]string) error {
			found, problem := office.ParseHead(values["printed_head"])
			if problem != nil {
				return problem
			}
			head = found
			return nil
		},
		Then: func() (kit.Next, tea.Cmd) { return kit.Back{}, p.ask(head, true) },
	})
}

func (p *proof) View(w, h int) string {
	d := p.desk
	facts := []kit.Fact{{Label: p.w.Today}, {Label: p.w.EventsHeld, Value: utoa(p.is.Now.Size), As: kit.Figures}}
	facts = append(facts, p.root(p.w.Root, p.is.Now.Root, w)...)
	if p.asked {
		facts = append(facts, kit.Fact{Label: p.w.Printed}, kit.Fact{Label: p.w.EventsHeld, Value: utoa(p.is.Head.Size), As: kit.Figures})
		facts = append(facts, p.root(p.w.Root, p.is.Head.Root, w)...)
		facts = append(facts, p.answer()...)
	} else {
		facts = append(facts, kit.Fact{Label: p.w.Printed}, kit.Fact{Label: p.w.AskHead, Value: p.say(p.w.HeadHow), Tone: kit.Faint})
	}
	return d.Page(p.scroll.cut(d.Facts(w, facts...), h), w, h)
}

func (p *proof) answer() []kit.Fact {
	s, l := p.is, p.desk.Lang
	tone := map[office.HeadAnswer]kit.Tone{office.HeadExtended: kit.Good, office.HeadAbandoned: kit.Warn, office.HeadUnknown: kit.Bad}[s.Answer]
	facts := []kit.Fact{{Label: p.w.AnswerIs}, {Label: p.w.Found, Value: p.say(lang.HeadAnswer(s.Answer)), Tone: tone}}
	if !s.At.IsZero() {
		facts = append(facts, kit.Fact{Label: p.w.LastThen, Value: lang.Day(s.Day, l) + " · " + p.desk.Moment(s.At)})
	}
	switch s.Answer {
	case office.HeadExtended:
		facts = append(facts, kit.Fact{Label: p.w.Later, Value: utoa(s.Later), As: kit.Figures})
	case office.HeadAbandoned:
		facts = append(facts,
			kit.Fact{Label: p.w.EpochAt, Value: p.desk.Moment(s.EpochAt), As: kit.Figures},
			kit.Fact{Label: p.w.EpochBy, Value: p.who(p.house, s.EpochBy), As: kit.Naming},
			kit.Fact{Label: p.w.EpochWhy, Value: "« " + s.Epoch.Reason + " »"},
			kit.Fact{Label: p.w.EpochShared, Value: utoa(s.Epoch.Fork) + " / " + utoa(s.Epoch.Lost), As: kit.Figures})
	}
	return facts
}
