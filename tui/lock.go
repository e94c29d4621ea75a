package tui

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// lock hides the session until its person proves to be there, or another one
// takes over.
type lock struct {
	desk    *kit.Desk
	options Options
	w       lang.Shell

	passphrase kit.Input
	busy       bool
	wrong      *office.Problem
}

// otherPerson: somebody else wants to sign in.
type otherPerson struct{}

func newLock(d *kit.Desk, o Options) *lock {
	l := &lock{desk: d, options: o, w: lang.ShellWords()}
	l.passphrase.Max, l.passphrase.Masked = 200, true
	return l
}

func (l *lock) Init() tea.Cmd { return nil }

func (l *lock) Title() string { return l.desk.Say(l.w.Locked) }

func (l *lock) Typing() bool { return true }

func (l *lock) Keys() []kit.Key {
	other := func() (kit.Next, tea.Cmd) { return nil, func() tea.Msg { return otherPerson{} } }
	return []kit.Key{kit.On(l.w.Continue, l.enter, "enter"), kit.On(l.w.OtherPerson, other, "f2")}
}

func (l *lock) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch msg := msg.(type) {
	case signedIn:
		l.busy, l.wrong = false, msg.problem
		l.passphrase.SetValue("")
	case tea.KeyPressMsg, tea.PasteMsg:
		if l.busy {
			return nil, nil
		}
		if _, cmd, ok := kit.Press(msg, l.Keys()); ok {
			return nil, cmd
		}
		l.passphrase.Update(msg)
	}
	return nil, nil
}

func (l *lock) enter() (kit.Next, tea.Cmd) {
	l.busy, l.wrong = true, nil
	return nil, unlock(l, l.options.Books, l.desk.Person.Login, l.passphrase.Value())
}

func (l *lock) View(w, h int) string {
	d, boxW := l.desk, min(w-4, 60)
	inner := boxW - 4
	lines := []string{"", d.Styles.Tint(kit.Strong, d.Name(d.Person.Name.In(d.Lang), inner))}
	lines = append(lines, d.Lines(d.Say(l.w.LockedWhy), inner)...)
	lines = append(lines, "", d.Row(d.Field(d.Say(l.w.Passphrase), 18), l.passphrase.View(d, inner-18, true)), "")
	lines = append(lines, answer(d, l.busy, l.wrong, inner)...)
	return d.Center(d.Frame(d.Say(l.w.Locked), lines, boxW, len(lines)+2), w, h)
}
