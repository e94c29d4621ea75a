package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// signIn asks who is there. Once the books are open it offers the people of the
// office; a demo offers its own.
type signIn struct {
	desk    *kit.Desk
	options Options
	w       lang.Shell

	login, passphrase kit.Input
	onPassphrase      bool
	people            []DemoPerson // without passphrases outside a demo
	at                int          // chosen one; -1: none
	sealed, busy      bool
	wrong             *office.Problem
}

// signedIn is the answer to a login and a passphrase.
type signedIn struct {
	gate    kit.Screen
	person  office.Person
	problem *office.Problem
}

func newSignIn(d *kit.Desk, o Options) *signIn {
	s := &signIn{desk: d, options: o, w: lang.ShellWords(), at: -1, sealed: o.Books.Sealed()}
	s.login.Max, s.passphrase.Max, s.passphrase.Masked = 20, 200, true
	if o.Demo != nil {
		s.offer(slices.Clone(o.Demo.People))
	}
	return s
}

// offer people, those who work on orders first.
func (s *signIn) offer(list []DemoPerson) {
	clerk := func(p DemoPerson) (n int) {
		for _, role := range []office.Role{office.Agent, office.Officer} {
			if slices.Contains(p.Roles, role) {
				n++
			}
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b DemoPerson) int { return clerk(b) - clerk(a) })
	s.people = list
}

// people that the books know.
type people struct {
	gate *signIn
	list []DemoPerson
}

func (s *signIn) Init() tea.Cmd {
	if s.sealed || s.options.Demo != nil {
		return nil
	}
	return func() tea.Msg {
		answer := people{gate: s}
		_ = s.options.Books.View(func(state *office.State) error { // sealed meanwhile: no list, one types the login
			for _, p := range state.People.All() {
				if !p.Removed && p.Login != "" {
					answer.list = append(answer.list, DemoPerson{Login: p.Login, Name: p.Name, Roles: p.Roles})
				}
			}
			return nil
		})
		return answer
	}
}

func (s *signIn) Title() string { return s.desk.Say(s.w.SignIn) }

func (s *signIn) Typing() bool { return true }

func (s *signIn) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch msg := msg.(type) {
	case people:
		if msg.gate == s {
			s.offer(msg.list)
		}
	case house:
		if s.sealed != msg.sealed {
			s.sealed = msg.sealed
			return nil, s.Init()
		}
	case signedIn:
		s.busy, s.wrong = false, msg.problem
		s.passphrase.SetValue("")
		s.onPassphrase = true
	case tea.KeyPressMsg, tea.PasteMsg:
		return nil, s.press(msg)
	}
	return nil, nil
}

func (s *signIn) press(msg tea.Msg) tea.Cmd {
	if s.busy {
		return nil
	}
	if _, cmd, ok := kit.Press(msg, s.Keys()); ok {
		return cmd
	}
	if s.onPassphrase {
		s.passphrase.Update(msg)
		return nil
	}
	if s.login.Update(latin(msg)) {
		s.at = -1
	}
	return nil
}

// latin is a key press as a Latin keyboard would have written it: a login is
// typed without looking at the layout. The name of a key that is more than its
// character, such as "space", is no text.
func latin(msg tea.Msg) tea.Msg {
	if press, ok := msg.(tea.KeyPressMsg); ok && press.Text != "" {
		names := kit.Names(press)
		if base := names[len(names)-1]; utf8.RuneCountInString(base) == 1 {
			press.Text = base
		}
		return press
	}
	return msg
}

func (s *signIn) Keys() []kit.Key {
	keys := []kit.Key{kit.On(s.w.SignIn, s.enter, "enter")}
	if len(s.people) > 0 {
		keys = append(keys, kit.On(s.w.ChoosePerson, s.choose(1), "down"), kit.On(s.w.ChoosePerson, s.choose(-1), "up").Hush())
	}
	return append(keys, kit.On(s.w.NextField, s.turn, "tab", "shift+tab").Hush())
}

func (s *signIn) turn() (kit.Next, tea.Cmd) {
	s.onPassphrase = !s.onPassphrase
	return nil, nil
}

func (s *signIn) choose(by int) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		n := len(s.people)
		if s.at += by; s.at < 0 {
			s.at = n - 1
		}
		s.at %= n
		s.login.SetValue(s.people[s.at].Login)
		s.passphrase.SetValue(s.people[s.at].Passphrase)
		s.onPassphrase, s.wrong = true, nil
		return nil, nil
	}
}

func (s *signIn) enter() (kit.Next, tea.Cmd) {
	if !s.onPassphrase && s.login.Value() != "" {
		s.onPassphrase = true
		return nil, nil
	}
	if s.login.Value() == "" {
		s.onPassphrase = false
		return nil, nil
	}
	s.busy, s.wrong = true, nil
	return nil, unlock(s, s.options.Books, s.login.Value(), s.passphrase.Value())
}

func unlock(gate kit.Screen, books Books, login, passphrase string) tea.Cmd {
	return func() tea.Msg {
		person, err := books.Unlock(strings.ToLower(login), passphrase)
		return signedIn{gate, person, kit.ProblemOf(err)}
	}
}

func (s *signIn) View(w, h int) string {
	boxW := min(w-2, 104)
	return s.desk.Center(s.desk.Frame(s.desk.Say(s.w.Program)+" · "+s.desk.Say(s.w.Office), s.lines(boxW-4), boxW, min(len(s.lines(boxW-4))+2, h)), w, h)
}

func (s *signIn) lines(w int) []string {
	d := s.desk
	note := s.w.NewHere
	if s.sealed {
		note = s.w.OpenBooks
	}
	lines := []string{"", d.Styles.Tint(kit.Faint, d.Field(d.Say(note), w)), "",
		s.field(s.w.Login, &s.login, !s.onPassphrase, w), s.field(s.w.Passphrase, &s.passphrase, s.onPassphrase, w), ""}
	lines = append(lines, answer(d, s.busy, s.wrong, w)...)
	if len(s.people) == 0 {
		return lines
	}
	title := s.w.People
	if s.options.Demo != nil {
		title = s.w.DemoPeople
	}
	lines = append(lines, d.Rule(d.Say(title), w))
	for i, p := range s.people {
		lines = append(lines, s.person(i, p, w))
	}
	return append(lines, "")
}

func (s *signIn) field(name lang.S, in *kit.Input, focus bool, w int) string {
	d := s.desk
	return d.Row(d.Field(d.Say(name), 18), in.View(d, w-18, focus))
}

// person is a row of the list. Where the names of the roles have no room, short
// ones stand in their place.
func (s *signIn) person(i int, p DemoPerson, w int) string {
	d := s.desk
	login, name, passphrase := 0, 0, 0
	for _, p := range s.people {
		login = max(login, min(widthOf(d, p.Login), 11))
		name = max(name, min(widthOf(d, p.Name.In(d.Lang)), 19))
		passphrase = max(passphrase, min(widthOf(d, p.Passphrase), 24))
	}
	rest := w - 2 - login - 1 - name - 1 - passphrase - 2
	roles := s.roles(p, lang.Role)
	if widthOf(d, roles) > rest {
		roles = s.roles(p, lang.ShortRole)
	}
	point := "  "
	if i == s.at {
		point = d.Row(d.Point(), " ")
	}
	line := d.Row(point, d.Figures(p.Login, login), " ", d.Name(p.Name.In(d.Lang), name), " ", d.Figures(p.Passphrase, passphrase), "  ", d.Field(roles, rest))
	if i == s.at {
		return d.Styles.Reverse(line)
	}
	return line
}

func (s *signIn) roles(p DemoPerson, named func(office.Role) lang.S) string {
	names := make([]string, len(p.Roles))
	for i, role := range p.Roles {
		names[i] = s.desk.Say(named(role))
	}
	return lang.List(names, s.desk.Lang)
}

// answer is what is going on with a passphrase, or what was wrong with it.
func answer(d *kit.Desk, busy bool, wrong *office.Problem, w int) []string {
	if busy {
		return []string{d.Styles.Tint(kit.Faint, d.Field(d.Say(lang.ShellWords().Working), w)), ""}
	}
	if wrong == nil {
		return nil
	}
	return append(d.ProblemLines(wrong, w), "")
}
