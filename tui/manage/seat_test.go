package manage_test

import (
	"context"
	"encoding/hex"
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

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/manage"
	"watiqa/tui/text"
)

var update = flag.Bool("update", false, "write the goldens")

const passphrase = "quatre mots pour essayer"

// monday is when the tests happen: 09:30 on the office's clock.
var monday = time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)

// newBooks makes real books on disk, with one person who keeps everything.
func newBooks(t *testing.T) *store.Books {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office.books")
	options := store.Options{Light: true, Clock: func() time.Time { return monday }}
	_, err := store.Create(path, store.Founding{
		Settings: office.Settings{Bureau: "01.151.13.05", Name: office.Name{Ar: "باب تازة", Fr: "Bab Taza"}},
		First: office.Person{Login: "nadia", Name: office.Name{Ar: "نادية التازي", Fr: "Nadia Tazi"},
			Roles: []office.Role{office.Officer, office.Administrator}},
		Passphrase: passphrase,
		Signatories: []office.Signatory{
			{Name: office.Name{Ar: "أحمد الفاسي", Fr: "Ahmed Fassi"}, Capacity: office.President},
			{Name: office.Name{Ar: "خديجة المنصوري", Fr: "Khadija Mansouri"}, Capacity: office.Deputy, Delegation: "12/2025", From: "2025-01-01", To: "2025-12-31"}},
	}, options)
	if err != nil {
		t.Fatal(err)
	}
	b, err := store.Open(path, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	if _, err := b.Unlock("nadia", passphrase); err != nil {
		t.Fatal(err)
	}
	return b
}

// fed is a feed's page under way.
type fed struct {
	kind    office.Kind
	subject string
	body    any
}

// feed lets the books take a page of the platform's feed.
func feed(t *testing.T, b *store.Books, items ...fed) {
	t.Helper()
	var lines [][]byte
	var digest office.Digest
	for i, f := range items {
		item, err := office.NewItem(office.ItemHeader{Seq: uint64(i + 1), At: monday.Add(-26 * time.Hour), Kind: f.kind, Subject: f.subject}, f.body)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, item.Encode())
		digest = digest.After(item.Encode())
	}
	if err := b.TakeFeed(office.Cursor{}, lines, office.Cursor{Seq: uint64(len(items)), Digest: hex.EncodeToString(digest[:])}); err != nil {
		t.Fatal(err)
	}
}

// line is a line to the platform of which one says what it knows.
type line struct {
	status    office.Line
	exchanges int
	reason    string
	lead      func() error // what leading out does to the books; nil: nothing
}

func (l *line) Line() office.Line { return l.status }
func (l *line) ExchangeNow()      { l.exchanges++ }
func (l *line) LeadOut(_ context.Context, _, reason string) error {
	l.reason, l.status.Fork = reason, nil
	if l.lead != nil {
		return l.lead()
	}
	return nil
}

// seat is a person in front of a screen of this room.
type seat struct {
	t      *testing.T
	desk   *kit.Desk
	books  *store.Books
	line   *line
	room   *manage.Room
	stack  []kit.Screen
	notice kit.Notice
}

func sit(t *testing.T, b *store.Books, l office.Lang, first func(*manage.Room) kit.Screen, status office.Line) *seat {
	t.Helper()
	who, err := b.Unlock("nadia", passphrase)
	if err != nil {
		t.Fatal(err)
	}
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: who, Styles: kit.NewStyles(), Now: func() time.Time { return monday }}
	s := &seat{t: t, desk: desk, books: b, line: &line{status: status}}
	s.room = manage.New(desk, b, s.line)
	s.push(first(s.room))
	return s
}

func (s *seat) push(screen kit.Screen) {
	s.stack = append(s.stack, screen)
	s.do(screen.Init())
}

func (s *seat) do(cmd tea.Cmd) {
	if cmd != nil {
		s.get(cmd())
	}
}

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
		s.next(s.stack[len(s.stack)-1], msg)
	default:
		for _, screen := range slices.Clone(s.stack) {
			s.next(screen, msg)
		}
	}
}

func (s *seat) next(from kit.Screen, msg tea.Msg) {
	next, cmd := from.Update(msg)
	switch next := next.(type) {
	case kit.Push:
		s.push(next.Screen)
	case kit.Replace:
		s.stack = s.stack[:slices.Index(s.stack, from)]
		s.push(next.Screen)
	case kit.Back:
		s.stack = s.stack[:slices.Index(s.stack, from)]
		s.next(s.stack[len(s.stack)-1], kit.Returned{})
	}
	s.do(cmd)
}

// press types named keys, or text character by character.
func (s *seat) press(keys ...string) {
	special := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "space": tea.KeySpace}
	for _, name := range keys {
		if code, ok := special[name]; ok {
			s.get(tea.KeyPressMsg{Code: code})
			continue
		}
		for _, r := range name {
			s.get(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
	}
}

// golden compares what a terminal of w × h shows with what it showed before.
func (s *seat) golden(name string, w, h int) {
	s.t.Helper()
	screen := s.stack[len(s.stack)-1]
	if box, ok := screen.(kit.Box); ok {
		w, h = box.Size(w, h)
	}
	view := screen.View(w, h)
	for i, drawn := range strings.Split(view, "\n") {
		if got := text.Width(drawn); got != w {
			s.t.Errorf("line %d is %d cells wide instead of %d: %q", i, got, w, drawn)
		}
	}
	terminal := vt.NewEmulator(w, h)
	defer func() { _ = terminal.Close() }()
	_, _ = terminal.WriteString(strings.ReplaceAll(view, "\n", "\r\n"))
	got, path := terminal.String()+"\n", filepath.Join("testdata", name+".txt")
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
