package kittest

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

var named = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, " ": tea.KeySpace, "backspace": tea.KeyBackspace,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6,
	"f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10, "f11": tea.KeyF11, "f12": tea.KeyF12,
}

// Keys are the key presses of a name such as "enter" or "ctrl+a", or else of a
// text, character by character.
func Keys(name string) []tea.KeyPressMsg {
	if code, ok := named[name]; ok {
		press := tea.KeyPressMsg{Code: code}
		if code == tea.KeySpace {
			press.Text = " "
		}
		return []tea.KeyPressMsg{press}
	}
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt} {
		if letter, ok := strings.CutPrefix(name, prefix); ok {
			return []tea.KeyPressMsg{{Code: []rune(letter)[0], Mod: mod}}
		}
	}
	var keys []tea.KeyPressMsg
	for _, r := range name {
		keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return keys
}
