package tui_test

import (
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit"
)

// hasty presses a key and, before what it set going has run, does everything
// that changes what the screens share: the language, and what is known of office
// and person.
func (s *terminal) hasty(keys ...string) {
	for _, name := range keys {
		s.get(key(name))
		s.get(key("ctrl+l"))
		if s.house != nil {
			s.get(s.house)
		}
		s.settle()
	}
}

// A command runs beside the screens: what it reads of them it must have been
// given. Under the race detector this finds one that looks for itself.
func TestWhatRunsBesideTheScreensReadsNothingThatAKeyMayChange(t *testing.T) {
	for _, p := range []office.Person{
		{ID: "p1", Login: "nadia", Roles: []office.Role{office.Officer, office.Administrator}},
		{ID: "p2", Login: "karim", Roles: []office.Role{office.Agent, office.Officer}},
	} {
		inBubble(t, office.French, 12, func(t *testing.T, b *bureau, o tui.Options) {
			o.Tastes, o.Session, o.Demo = kept{b}, kit.Socket, b.demo()
			s := sit(t, b, o)
			s.signIn(p.Login)
			for _, keys := range [][]string{
				{"c", "f", "p", "y", "s", "enter"},
				{"down", "c", "u", "a", "enter"}, {"down", "h", "down", "enter"}, {"down", "c", "x", "1", "enter", "y"},
				{"down", "c", "l", "a", "enter"}, {"c", "t", "right", "tab", "a", "enter", "y"},
				{"tab", "tab", "i", "i", "a", "a", "esc", "3", " ", "c", "esc"}, {"/", "ع", "enter", "esc"}, {"ctrl+a", "ctrl+a"},
				{"w"}, {"v"}, {"o"}, {"e", "y"}, {"enter", "o", "esc"}, {"n", "2", "ctrl+s", "esc"},
				{"d", "2", "6", "0", "0", "0", "4", "2", "4", "tab", "9", "h", "ctrl+s", "esc"},
				{"f6", "e", "l", "esc"}, {"f7", "esc"}, {"f8", "a", "ctrl+s", "esc", "d", "a", "enter", "y", "esc"},
				{"alt+s", "a", "ctrl+s", "esc", "esc"}, {"alt+t", "a", "ctrl+s", "esc", "esc"}, {"alt+d", "enter"},
				{"f4", "k", "1"}, {"ctrl+p", "enter"}, {"?", "esc"}, {"f9"}, {"f9"}, {"f3", "x", "enter"}, {"f2", "down", "enter"},
				{"f12", "tab", "enter"},
			} {
				s.hasty(keys...)
			}
		})
	}
}

// isHouse tells a message with what the program knows of its office.
func isHouse(msg tea.Msg) bool { return msg != nil && reflect.TypeOf(msg).String() == "tui.house" }
