package tui_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/text"
)

// terminal is the program in front of a person: it runs commands as Bubble Tea
// does, on the clock of a synctest bubble.
type terminal struct {
	t     *testing.T
	model *tui.Model
	out   chan tea.Msg
	over  chan struct{}
	quit  bool
	w, h  int
	house tea.Msg // the last that was told of the office
}

// sit opens the program in a bubble and closes it at the end of the test.
func sit(t *testing.T, b *bureau, o tui.Options) *terminal {
	t.Helper()
	if o.Books == nil {
		o.Books = b.books
	}
	o.Line, o.Sheets = b.line, t.TempDir()
	term := &terminal{t: t, model: tui.New(o), out: make(chan tea.Msg, 64), over: make(chan struct{})}
	t.Cleanup(func() {
		close(term.over)
		term.model.Close()
		time.Sleep(4 * time.Minute) // the last idle check ends
	})
	term.run(term.model.Init())
	term.resize(80, 24)
	return term
}

func (s *terminal) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		msg := cmd()
		select {
		case s.out <- msg:
		case <-s.over:
		}
	}()
}

// settle lets everything happen that happens now, without letting time pass.
func (s *terminal) settle() {
	for {
		synctest.Wait()
		select {
		case msg := <-s.out:
			s.get(msg)
		default:
			return
		}
	}
}

func (s *terminal) get(msg tea.Msg) {
	if v := reflect.ValueOf(msg); msg != nil && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			s.run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	if _, quit := msg.(tea.QuitMsg); quit {
		s.quit = true
		return
	}
	if isHouse(msg) {
		s.house = msg
	}
	if msg != nil {
		_, cmd := s.model.Update(msg)
		s.model.View() // as after every message
		s.run(cmd)
	}
}

func (s *terminal) resize(w, h int) {
	s.w, s.h = w, h
	s.get(tea.WindowSizeMsg{Width: w, Height: h})
	s.settle()
}

// press types keys one after the other, as fast as the program takes them.
func (s *terminal) press(keys ...string) {
	for _, name := range keys {
		s.get(key(name))
		s.settle()
	}
}

func (s *terminal) write(str string) {
	for _, r := range str {
		s.press(string(r))
	}
}

// signIn types login and passphrase.
func (s *terminal) signIn(login string) {
	s.write(login)
	s.press("enter")
	s.write(secret)
	s.press("enter")
}

func key(name string) tea.KeyPressMsg { return kittest.Keys(name)[0] }

// see is what stands on the terminal, as a terminal shows it.
func (s *terminal) see() string {
	s.t.Helper()
	return kittest.Drawn(s.t, s.model.View().Content, s.w, s.h)
}

// shows checks that a sentence stands on the terminal, in either language.
func (s *terminal) shows(sentence string) {
	s.t.Helper()
	shaped := text.New(text.Visual).Line(sentence, text.Auto)
	if screen := s.see(); !strings.Contains(screen, shaped) {
		s.t.Errorf("%q does not stand in\n%s", sentence, screen)
	}
}

func (s *terminal) hides(sentence string) {
	s.t.Helper()
	shaped := text.New(text.Visual).Line(sentence, text.Auto)
	if screen := s.see(); strings.Contains(screen, shaped) {
		s.t.Errorf("%q stands in\n%s", sentence, screen)
	}
}

// golden compares both sizes with what was seen before.
func (s *terminal) golden(name string) {
	s.t.Helper()
	s.goldenAt(name, 80, 24)
	s.goldenAt(name, 120, 40)
	s.resize(80, 24)
}

func (s *terminal) goldenAt(name string, w, h int) {
	s.t.Helper()
	s.resize(w, h)
	kittest.Golden(s.t, fmt.Sprintf("%s-%dx%d", name, w, h), s.see())
}

// inBubble runs a test on a clock that stands still until the test sleeps.
func inBubble(t *testing.T, l office.Lang, orders int, test func(t *testing.T, b *bureau, o tui.Options)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) { test(t, newBureau(t, orders), tui.Options{Lang: l}) })
}
