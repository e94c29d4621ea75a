package manage

import (
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Sessions are who sits before the office's screens, near and far.
type Sessions interface {
	Sessions() []office.Session
	// Reach is how the office is reached from elsewhere.
	Reach() office.Reach
	// EndSession sends a session away, if by may.
	EndSession(by string, s office.Session, note string) error
	Watch() (changed <-chan struct{}, stop func())
}

// place is what is known about the way here, besides the books.
type place struct {
	reach office.Reach
	line  office.Line
}

// place reads it, outside Update, and gives what says it.
func (r *Room) place() func(w int) []string {
	var p place
	if r.Sessions != nil {
		p.reach = r.Sessions.Reach()
	}
	if r.line != nil {
		p.line = r.line.Line()
	}
	return func(w int) []string { return r.placeLines(p, w) }
}

// placeLines say how the office is reached, and how old the news of keys is.
func (r *Room) placeLines(p place, w int) []string {
	words, d := lang.DoorWords(), r.desk
	last := r.say(words.Never)
	if !p.line.Last.IsZero() {
		last = d.Moment(p.line.Last)
	}
	listens := kit.Fact{Label: words.Listens, Value: p.reach.Listen, As: kit.Figures}
	if p.reach.Listen == "" {
		listens = kit.Fact{Label: words.Listens, Value: r.say(words.ListensNot)}
	}
	facts := []kit.Fact{{Label: words.LastExchange, Value: last, Tone: kit.Strong}, listens}
	if p.reach.Fingerprint != "" {
		facts = append(facts, kit.Fact{Label: words.HostKey, Value: p.reach.Fingerprint, As: kit.Figures})
	}
	if p.reach.Relay != "" {
		state, tone := words.RelayDown, kit.Warn
		if p.reach.Up {
			state, tone = words.RelayUp, kit.Good
		}
		facts = append(facts, kit.Fact{Label: words.Relay, Value: p.reach.Relay + " · " + r.say(state, d.Moment(p.reach.Since)), Tone: tone})
		if p.reach.Failure != nil {
			sentence, _ := lang.Problem(p.reach.Failure, d.Lang)
			facts = append(facts, kit.Fact{Label: r.w.LastFailure, Value: sentence, Tone: kit.Warn})
		}
	}
	return append(d.Facts(w, facts...), d.Styles.Tint(kit.Faint, d.Field(r.say(words.ExchangeWhy), w)))
}

// visit is a session with its person's name.
type visit struct {
	office.Session
	name office.Name
}

// Visits lists the sessions that are open now; an administrator can end one.
func (r *Room) Visits() kit.Screen {
	w := lang.DoorWords()
	sessions := r.Sessions
	load := func(s *office.State, _ kit.Desk) (all []visit) {
		if sessions == nil {
			return nil
		}
		for _, session := range sessions.Sessions() {
			p, _ := s.People.Get(session.Person)
			all = append(all, visit{session, p.Name})
		}
		return all
	}
	table := kit.NewTable(r.desk, func(v visit) string { return strconv.FormatUint(v.ID, 10) }, r.visitCells,
		kit.Column{Name: w.Person, Width: 18, Grow: 1, As: kit.Naming},
		kit.Column{Name: w.Way, Width: 15},
		kit.Column{Name: w.Address, Width: 16, As: kit.Figures, Drop: 1},
		kit.Column{Name: w.Since, Width: 16, As: kit.Figures},
		kit.Column{Name: w.EndsAt, Width: 9, As: kit.Figures, Drop: 2})
	l := list(r, w.Sessions, w.NoSession, table, load)
	l.Facts, l.Foot = r.visitFacts, r.place
	l.Verbs = []kit.Verb[visit]{{Key: "d enter", Action: "session.end", Subject: func(v visit) string { return v.Person }, Never: stays,
		Open: func(v visit, _ string) kit.Screen { return r.sendAway(v) }}}
	return l
}

// stays: the screen of the process that has the books open, and a window before
// which nobody has signed in.
func stays(v visit) *office.Problem {
	switch {
	case v.Door == office.ByScreen:
		return office.Refuse(office.SessionKeeps)
	case v.Person == "":
		return office.Refuse(office.SessionNobody)
	}
	return nil
}

func (r *Room) visitCells(v visit) []kit.Cell {
	name := v.name.In(r.desk.Lang)
	if name == "" {
		name = r.say(lang.DoorWords().Nobody)
	}
	return []kit.Cell{{Text: name}, {Text: r.say(lang.Way(v.Door))}, {Text: v.From}, {Text: r.desk.Moment(v.Since)}, {Text: r.clock(v.Until)}}
}

func (r *Room) visitFacts(v visit) []kit.Fact {
	w := lang.DoorWords()
	facts := []kit.Fact{
		{Label: w.Person, Value: v.name.In(r.desk.Lang), As: kit.Naming, Tone: kit.Strong},
		{Label: w.Way, Value: r.say(lang.Way(v.Door))},
		{Label: w.Since, Value: r.desk.Moment(v.Since)},
	}
	if v.Door != office.ByScreen { // its own terminal tells the door nothing
		facts = append(facts, kit.Fact{Label: w.Touched, Value: r.desk.Ago(v.Touched)})
	}
	if v.Key != "" {
		facts = append(append(facts, kit.Fact{Label: w.Address, Value: v.From, As: kit.Figures}), fingerprint(v.Key)...)
	}
	if !v.Until.IsZero() {
		facts = append(facts, kit.Fact{Label: w.EndsAt, Value: r.clock(v.Until), As: kit.Figures})
	}
	return facts
}

func (r *Room) clock(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return r.desk.Clock(t)
}

// sendAway asks why, and ends the session.
func (r *Room) sendAway(v visit) kit.Screen {
	row, _ := office.ActionNamed("session.end")
	sessions, by := r.Sessions, r.me()
	title := lang.Action(row.Name).Then(" — {1}").Filled(v.name.In(r.desk.Lang))
	return kit.NewForm(r.desk, kit.Ask{
		Title: title, Intro: lang.DoorWords().EndHow, Action: row,
		Do: func(values map[string]string) error { return sessions.EndSession(by, v.Session, values["note"]) },
		Then: func() (kit.Next, tea.Cmd) {
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.Done, r.say(title))})
		},
	})
}
