package kittest

import (
	"reflect"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// Seat is a person in front of a stack of screens. Commands run one after the
// other.
type Seat struct {
	T      *testing.T
	Stack  []kit.Screen
	Notice kit.Notice          // since the last key
	Typed  int                 // keys pressed
	Blur   func(string) string // makes the same of what differs from run to run; nil: nothing does

	late  []tea.Cmd
	slow  bool
	ahead []tea.KeyPressMsg
}

// Top is the screen in front.
func (s *Seat) Top() kit.Screen { return s.Stack[len(s.Stack)-1] }

// Push puts a screen in front.
func (s *Seat) Push(screen kit.Screen) {
	s.Stack = append(s.Stack, screen)
	s.do(screen.Init())
}

// Hold lets commands wait until Run is called: a slow disk.
func (s *Seat) Hold() { s.slow = true }

// Aside takes away the command that has waited longest: one that is slower than
// all others. Hand its message on with [Seat.Get].
func (s *Seat) Aside() tea.Cmd {
	cmd := s.late[0]
	s.late = s.late[1:]
	return cmd
}

// Run lets waiting commands finish.
func (s *Seat) Run() {
	for s.slow = false; len(s.late) > 0; {
		cmd := s.late[0]
		s.late = s.late[1:]
		s.do(cmd)
	}
}

func (s *Seat) do(cmd tea.Cmd) {
	switch {
	case cmd == nil:
	case s.slow:
		s.late = append(s.late, cmd)
	default:
		s.Get(cmd())
	}
}

// Get hands a message on; batches and sequences are slices of commands.
func (s *Seat) Get(msg tea.Msg) {
	if v := reflect.ValueOf(msg); msg != nil && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			s.do(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	switch msg := msg.(type) {
	case nil:
	case kit.Notice:
		s.Notice = msg
	case tea.KeyPressMsg:
		s.ahead = append(s.ahead, msg)
	case tea.PasteMsg:
		s.next(s.Top(), msg)
	default:
		for _, screen := range slices.Clone(s.Stack) {
			if slices.Contains(s.Stack, screen) {
				s.next(screen, msg)
			}
		}
	}
	s.turn()
}

// turn gives typed keys their turn as far as the screen in front takes them.
func (s *Seat) turn() {
	for {
		wait, drop := false, false
		if patient, ok := s.Top().(kit.Patient); ok {
			wait, drop = patient.Wait()
		}
		if drop {
			s.ahead = nil
		}
		if wait || len(s.ahead) == 0 {
			return
		}
		key := s.ahead[0]
		s.ahead = s.ahead[1:]
		s.next(s.Top(), key)
	}
}

func (s *Seat) next(from kit.Screen, msg tea.Msg) {
	next, cmd := from.Update(msg)
	at := slices.Index(s.Stack, from)
	switch next := next.(type) {
	case kit.Push:
		s.Push(next.Screen)
	case kit.Back:
		s.Stack = s.Stack[:at]
		s.next(s.Top(), kit.Returned{})
	case kit.Replace:
		s.Stack = s.Stack[:at]
		s.Push(next.Screen)
	}
	s.do(cmd)
}

// Press types keys: see [Keys].
func (s *Seat) Press(names ...string) {
	s.T.Helper()
	for _, name := range names {
		for _, key := range Keys(name) {
			s.Typed++
			s.Notice = kit.Notice{}
			s.Get(key)
		}
	}
}

// Problem is the code of what the person was told last.
func (s *Seat) Problem() office.Code {
	if s.Notice.Problem == nil {
		return ""
	}
	return s.Notice.Problem.Code
}

// Draw gives what the person sees on a terminal of w × h; of a box, the box.
func (s *Seat) Draw(w, h int) string {
	s.T.Helper()
	var bound []string
	for _, k := range s.Top().Keys() {
		for _, name := range k.Keys {
			if slices.Contains(bound, name) {
				s.T.Errorf("%s is bound twice on %s: help would list it twice", name, s.Top().Title())
			}
			bound = append(bound, name)
		}
	}
	if box, ok := s.Top().(kit.Box); ok {
		w, h = box.Size(w, h)
	}
	picture := Drawn(s.T, s.Top().View(w, h), w, h)
	if s.Blur != nil {
		picture = s.Blur(picture)
	}
	return picture
}

// Golden compares what the person sees with what was seen before.
func (s *Seat) Golden(name string, w, h int) {
	s.T.Helper()
	Golden(s.T, name, s.Draw(w, h))
}

// Goldens compares it on both terminals that every screen has to fit: what the
// program leaves a screen of 80×24 and of 120×40.
func (s *Seat) Goldens(name string, l office.Lang) {
	s.T.Helper()
	s.Golden(name+"_"+string(l)+"_80x24", 80, 20)
	s.Golden(name+"_"+string(l)+"_120x40", 120, 36)
}
