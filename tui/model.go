package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// Model is the program on one terminal.
type Model struct {
	options  Options
	desk     *kit.Desk
	stack    stack
	gate     kit.Screen // sign-in or lock: nothing else is drawn while it stands
	rooms    []room
	notice   *kit.Notice
	quitting *kit.Dialog // the question, once it was asked
	house    house
	guide    guide
	w, h     int

	terminal terminal
	taste    Taste

	touched time.Time // last key press
	ahead   []keystroke
	burst   kit.Burst
	watches []watch
	done    chan struct{}
}

// New makes the program for one terminal.
func New(o Options) *Model {
	o = o.withDefaults()
	m := &Model{options: o, done: make(chan struct{}), touched: o.Now()}
	m.desk = &kit.Desk{Text: text.New(text.Visual), Lang: o.Lang, Styles: kit.NewStyles(), Session: o.Session,
		Now: func() time.Time { return o.Now().UTC() }}
	m.draws()
	m.rooms = rooms(m.desk, o)
	m.watch()
	return m
}

// Close ends what the model listens to. Call it once, when its program ended.
func (m *Model) Close() {
	for _, w := range m.watches {
		w.stop()
	}
	close(m.done)
	m.desk.Text.Forget()
}

// Init begins at the door, or inside for somebody whom the door knows.
func (m *Model) Init() tea.Cmd {
	begin := []tea.Cmd{m.read(), m.idle(), m.tick(), m.terminal.ask()}
	for _, w := range m.watches {
		begin = append(begin, m.wait(w))
	}
	if m.options.Person.ID != "" && !m.options.Books.Sealed() {
		begin = append(begin, m.enter(m.options.Person))
	} else {
		begin = append(begin, m.show(newSignIn(m.desk, m.options)))
	}
	return tea.Batch(begin...)
}

// Update answers one message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.update(msg)
	return m, tea.Batch(cmd, m.turn())
}

func (m *Model) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		return func() tea.Msg { return kit.Changed{} } // once drawn, a screen may have room for more
	case tea.KeyPressMsg:
		m.touched, m.notice = m.options.Now(), nil
		return m.typed(m.taste.Keyboard.Read(msg))
	case tea.PasteMsg:
		m.touched = m.options.Now()
		return m.toFront(msg)
	case kit.Notice:
		m.notice = &msg
		return nil
	case signedIn:
		return m.signedIn(msg)
	case otherPerson:
		return m.leave()
	case picked:
		return m.stack.apply(msg.screen, msg.do)
	case changed:
		if msg.watch.keep && !m.desk.Person.Has(office.Administrator) {
			return m.wait(msg.watch)
		}
		return tea.Batch(m.wait(msg.watch), m.read(), m.stack.all(kit.Changed{}))
	case house:
		return m.took(msg)
	case idleCheck:
		return m.idle()
	case minute:
		return tea.Batch(m.tick(), m.read()) // others may fill the disk
	case tasteRead:
		return m.onTaste(msg)
	}
	if m.heard(msg) {
		return nil
	}
	return tea.Batch(m.toGate(msg), m.stack.all(msg))
}

func (m *Model) toGate(msg tea.Msg) tea.Cmd {
	if m.gate == nil {
		return nil
	}
	next, cmd := m.gate.Update(msg)
	if l, asking := m.gate.(*leaving); asking && next == (kit.Back{}) {
		m.gate = l.gate
	}
	return cmd
}

// toFront gives a message to what the person sees.
func (m *Model) toFront(msg tea.Msg) tea.Cmd {
	if m.gate != nil {
		return m.toGate(msg)
	}
	return m.stack.front(msg)
}

// press answers a key: the program's own keys first, unless a text input or a
// box is open that wants them.
func (m *Model) press(msg keystroke) tea.Cmd {
	if m.tooSmall() {
		return nil
	}
	if cmd, took := m.scanned(msg.code); took {
		return cmd
	}
	if next, cmd, ok := kit.Press(msg.KeyPressMsg, m.keysNow(msg.KeyPressMsg)); ok {
		return tea.Batch(cmd, m.stack.next(m.stack.top(), next))
	}
	return m.toFront(msg.KeyPressMsg)
}

// scanned has a code answered by the screen in front. One that does not say that
// it wants codes never takes the Enter behind one for its own.
func (m *Model) scanned(code string) (cmd tea.Cmd, took bool) {
	front := m.stack.top()
	if code == "" || m.gate != nil || front == nil {
		return nil, false
	}
	if scans, ok := front.(kit.Scans); ok {
		next, cmd, took := scans.Scanned(code)
		return tea.Batch(cmd, m.stack.next(front, next)), took
	}
	return kit.Tell(kit.Notice{Problem: office.Refuse(kit.ScanNotHere, code)}), true
}

// enter lets a person in.
func (m *Model) enter(p office.Person) tea.Cmd {
	m.desk.Person, m.desk.Key, m.gate, m.notice = p, "", nil, nil
	if p.ID == m.options.Person.ID {
		m.desk.Key = m.options.Key
	}
	m.options.Present(p.ID)
	m.stack.clear()
	return tea.Batch(m.read(), m.stack.push(m.home().open()), m.readTaste())
}

// leave drops everything of the person and asks who is there. Over SSH the key
// said who is there: the session ends.
func (m *Model) leave() tea.Cmd {
	if m.options.Session == kit.SSH {
		return tea.Quit
	}
	m.desk.Person, m.notice, m.taste = office.Person{}, nil, Taste{}
	m.options.Present("")
	m.stack.clear()
	m.draws()
	m.desk.Text.Forget()
	return m.show(newSignIn(m.desk, m.options))
}

// show puts a gate before everything.
func (m *Model) show(gate kit.Screen) tea.Cmd {
	m.gate = gate
	return gate.Init()
}

// signedIn ends the gate, if that went well.
func (m *Model) signedIn(msg signedIn) tea.Cmd {
	if l, asking := m.gate.(*leaving); asking && msg.gate == l.gate {
		m.gate = l.gate
	}
	if msg.gate != m.gate {
		return nil
	}
	if msg.problem == nil {
		if _, locked := m.gate.(*lock); locked && msg.person.ID == m.desk.Person.ID {
			m.desk.Person, m.gate = msg.person, nil
			return m.stack.all(kit.Changed{})
		}
		return m.enter(msg.person)
	}
	return m.toGate(msg)
}
