package tui_test

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/text"
)

// kept is what each person likes, in the bureau's real books.
type kept struct{ *bureau }

func (k kept) Taste(person string) (taste tui.Taste, err error) {
	_, err = k.books.Local("taste/"+person, &taste)
	return taste, err
}

func (k kept) KeepTaste(person string, t tui.Taste) error {
	return k.books.PutLocal("taste/"+person, t)
}

// modeOf tells how a name is drawn now.
func (s *terminal) modeOf(name string) text.Mode {
	s.t.Helper()
	screen := s.model.View().Content
	for _, mode := range []text.Mode{text.Visual, text.Logical, text.Word} {
		if strings.Contains(screen, text.New(mode).Line(name, text.RTL)) {
			return mode
		}
	}
	s.t.Fatalf("%s is not drawn in\n%s", name, s.see())
	return 0
}

const holder = "فاطمة الزهراء" // two words: each mode draws them in its own way

func TestAnUnknownTerminalIsAskedAboutOnceAndTheAnswerIsKeptForThePerson(t *testing.T) {
	inBubble(t, office.Arabic, 1, func(t *testing.T, b *bureau, o tui.Options) {
		o.Tastes = kept{b}
		s := sit(t, b, o)
		s.signIn("karim")
		s.shows("الشاشة ولوحة المفاتيح")
		s.golden("ar-look")
		s.press("ctrl+l")
		s.golden("fr-look")
		s.press("ctrl+l", "2")
		s.shows("26000417")
		if got := s.modeOf(holder); got != text.Logical {
			t.Errorf("drawn as %v", got)
		}
		s.press("f2")
		s.signIn("salma") // somebody else, who has not said anything
		s.shows("الشاشة ولوحة المفاتيح")
		s.press("enter")
		if got := s.modeOf(holder); got != text.Visual {
			t.Errorf("drawn as %v", got)
		}
		again := sit(t, b, o)
		again.signIn("karim")
		again.hides("الشاشة ولوحة المفاتيح")
		if got := again.modeOf(holder); got != text.Logical {
			t.Errorf("drawn as %v", got)
		}
	})
}

func TestATerminalThatSaysWhatItDoesIsNotAskedAbout(t *testing.T) {
	inBubble(t, office.Arabic, 1, func(t *testing.T, b *bureau, o tui.Options) {
		o.Tastes = kept{b}
		s := sit(t, b, o)
		s.get(tea.ModeReportMsg{Mode: ansi.ANSIMode(text.BidiMode), Value: ansi.ModeReset})
		s.signIn("karim")
		s.hides("الشاشة ولوحة المفاتيح")
		s.press("f4") // one may ask all the same
		s.shows("الشاشة ولوحة المفاتيح")
		s.press("f4", "3")
		if got := s.modeOf(holder); got != text.Word {
			t.Errorf("drawn as %v", got)
		}
	})
}

func TestWhatTheCommandLineSaysGoesBeforeWhatTheTerminalSays(t *testing.T) {
	inBubble(t, office.Arabic, 1, func(t *testing.T, b *bureau, o tui.Options) {
		logical := text.Logical
		o.Tastes, o.Mode = kept{b}, &logical
		s := sit(t, b, o)
		s.get(tea.TerminalVersionMsg{Name: "kitty(0.26.5)"})
		s.signIn("karim")
		s.hides("الشاشة ولوحة المفاتيح")
		if got := s.modeOf(holder); got != text.Logical {
			t.Errorf("drawn as %v", got)
		}
	})
}

func TestTheKeyboardIsASettingOfThePerson(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		o.Tastes, o.Printer = kept{b}, paperless{}
		s := sit(t, b, o)
		s.get(tea.TerminalVersionMsg{Name: "XTerm(379)"})
		s.signIn("karim")
		s.press("ص") // z on AZERTY: the order sheet; w on QWERTY: the run-sheet
		s.shows("Fiche de commande")
		s.press("f4", "k")
		s.shows("QWERTY")
		s.press("enter", "ص")
		s.shows("Feuille de route")
	})
}

// paperless is a printer that always prints.
type paperless struct{}

func (paperless) Print(context.Context, string, []byte) (string, error) { return "", nil }

func TestEachTerminalIsToldWhatItNeeds(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		for env, sentence := range map[string]string{"TMUX=/tmp/x": "relancez tmux", "TERM=putty-256color": "Disable bidirectional text display",
			"KONSOLE_VERSION=221203": "Dans Konsole", "TERM=xterm-kitty": "force_ltr yes", "TERM=linux": "La console sans"} {
			o.Tastes = kept{b}
			s := sit(t, b, o)
			s.get(tea.EnvMsg{env})
			s.signIn("karim")
			s.shows(sentence)
			s.shows("FreeMono")
		}
	})
}
