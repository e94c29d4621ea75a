package requests_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/requests"
	"watiqa/tui/text"
)

var update = flag.Bool("update", false, "write the goldens")

// seat is a person in front of a screen: it routes messages to a stack of
// screens as the program does, and runs commands one after the other.
type seat struct {
	t      *testing.T
	desk   *kit.Desk
	books  *books
	room   *requests.Room
	stack  []kit.Screen
	notice kit.Notice
	typed  int // keys pressed
	late   []tea.Cmd
	slow   bool // commands wait until run is called: a slow disk
	ahead  []tea.KeyPressMsg
}

func sit(t *testing.T, b *books, person string, l office.Lang) *seat {
	t.Helper()
	who, _ := b.state.People.Get(person)
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: who, Styles: kit.NewStyles(),
		Now: func() time.Time { return b.now }}
	s := &seat{t: t, desk: desk, books: b, room: requests.New(desk, b, nil)}
	s.push(s.room.Queue())
	return s
}

func (s *seat) top() kit.Screen { return s.stack[len(s.stack)-1] }

func (s *seat) push(screen kit.Screen) {
	s.stack = append(s.stack, screen)
	s.do(screen.Init())
}

func (s *seat) do(cmd tea.Cmd) {
	switch {
	case cmd == nil:
	case s.slow:
		s.late = append(s.late, cmd)
	default:
		s.get(cmd())
	}
}

// run lets waiting commands finish.
func (s *seat) run() {
	s.slow = false
	for len(s.late) > 0 {
		cmd := s.late[0]
		s.late = s.late[1:]
		s.get(cmd())
	}
}

// get routes a message; batches and sequences are slices of commands.
func (s *seat) get(msg tea.Msg) {
	if v := reflect.ValueOf(msg); msg != nil && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			s.do(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	switch msg := msg.(type) {
	case nil:
	case kit.Notice:
		s.notice = msg
	case tea.KeyPressMsg:
		s.ahead = append(s.ahead, msg)
	default:
		for _, screen := range slices.Clone(s.stack) {
			if slices.Contains(s.stack, screen) {
				s.next(screen, msg)
			}
		}
	}
	s.turn()
}

// turn gives typed keys their turn as far as the screen in front takes them.
func (s *seat) turn() {
	for {
		wait, drop := false, false
		if patient, ok := s.top().(kit.Patient); ok {
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
		s.next(s.top(), key)
	}
}

func (s *seat) next(from kit.Screen, msg tea.Msg) {
	next, cmd := from.Update(msg)
	at := slices.Index(s.stack, from)
	switch next := next.(type) {
	case kit.Push:
		s.push(next.Screen)
	case kit.Back:
		s.stack = s.stack[:at]
		s.next(s.top(), kit.Returned{})
	case kit.Replace:
		s.stack = s.stack[:at]
		s.push(next.Screen)
	}
	s.do(cmd)
}

// press types keys: names such as "enter", or single characters.
func (s *seat) press(keys ...string) {
	s.t.Helper()
	s.notice = kit.Notice{}
	for _, name := range keys {
		s.typed++
		s.get(key(name))
	}
}

// write types text, character by character.
func (s *seat) write(str string) {
	for _, r := range str {
		s.press(string(r))
	}
}

func key(name string) tea.KeyPressMsg {
	special := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "space": tea.KeySpace, " ": tea.KeySpace, "pgdown": tea.KeyPgDown, "end": tea.KeyEnd, "home": tea.KeyHome}
	if code, ok := special[name]; ok {
		press := tea.KeyPressMsg{Code: code}
		if code == tea.KeySpace {
			press.Text = " "
		}
		return press
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: []rune(letter)[0], Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// draw gives what the person sees, as a terminal of w × h shows it.
func (s *seat) draw(w, h int) string {
	screen := s.top()
	if box, ok := screen.(kit.Box); ok {
		w, h = box.Size(w, h)
	}
	view := screen.View(w, h)
	lines := strings.Split(view, "\n")
	if len(lines) != h {
		s.t.Errorf("%d lines instead of %d", len(lines), h)
	}
	for i, line := range lines {
		if got := text.Width(line); got != w {
			s.t.Errorf("line %d is %d cells wide instead of %d: %q", i, got, w, line)
		}
	}
	terminal := vt.NewEmulator(w, h)
	defer func() { _ = terminal.Close() }()
	_, _ = terminal.WriteString(strings.ReplaceAll(view, "\n", "\r\n"))
	return terminal.String() + "\n"
}

// golden compares what the person sees with what was seen before.
func (s *seat) golden(name string, w, h int) {
	s.t.Helper()
	s.draw(w, h)         // a first frame tells the screen how wide it is
	s.get(kit.Changed{}) // and then it may open its pane
	got := s.draw(w, h)
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			s.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	if got != string(want) {
		s.t.Errorf("%s looks different:\n%s", name, got)
	}
}

// problem is the code of what the person was told last.
func (s *seat) problem() office.Code {
	if s.notice.Problem == nil {
		return ""
	}
	return s.notice.Problem.Code
}
