package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Key is one thing that can be done with a key: help, palette, footer and
// [Press] all work from the same list.
type Key struct {
	Keys  []string        // "c", "enter", "ctrl+a", as Bubble Tea spells them; the first one is shown
	Name  lang.S          // what it does, in two or three words
	Why   *office.Problem // why it cannot be pressed now; nil when it can
	Quiet bool            // not in the footer: moving about, and what everybody knows
	Do    func() (Next, tea.Cmd)
}

// On makes a key.
func On(name lang.S, do func() (Next, tea.Cmd), keys ...string) Key {
	return Key{Keys: keys, Name: name, Do: do}
}

// Because gives the key with its reason for being disabled, or none.
func (k Key) Because(why *office.Problem) Key {
	k.Why = why
	return k
}

// Hush gives the key without its place in the footer.
func (k Key) Hush() Key {
	k.Quiet = true
	return k
}

// Press finds the key that was pressed and does what it says; a disabled one
// gives its reason as a [Notice]. ok is false when msg is no press of any.
func Press(msg tea.Msg, keys []Key) (next Next, cmd tea.Cmd, ok bool) {
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		return nil, nil, false
	}
	for _, name := range Names(press) {
		for _, k := range keys {
			if !slices.Contains(k.Keys, name) {
				continue
			}
			if k.Why != nil {
				return nil, Tell(Notice{Problem: k.Why}), true
			}
			next, cmd = k.Do()
			return next, cmd, true
		}
	}
	return nil, nil, false
}

// Beneath adds the usual keys of what lies in a screen to the screen's own, which
// go before them: a key that is bound twice would be listed twice and do one thing.
func Beneath(keys, usual []Key) []Key {
	taken := func(name string) bool {
		return slices.ContainsFunc(keys, func(k Key) bool { return slices.Contains(k.Keys, name) })
	}
	all := slices.Clone(keys)
	for _, k := range usual {
		if k.Keys = slices.DeleteFunc(slices.Clone(k.Keys), taken); len(k.Keys) > 0 {
			all = append(all, k)
		}
	}
	return all
}

// Names are the names under which a key press may be bound, best first: as it
// was typed; then, under an Arabic layout, the key it is on a Latin keyboard.
// That key is in BaseCode where a [Keyboard] has read the press, else it is the
// one of an AZERTY keyboard, the usual one here.
func Names(press tea.KeyPressMsg) []string {
	names := []string{stroke(press)}
	if press.Text != "" && press.Text != " " && press.Text != names[0] {
		names = append([]string{press.Text}, names...)
	}
	if !arabic(typed(press)) {
		return names
	}
	base := press.BaseCode
	if base == 0 {
		base = Azerty.base(press)
	}
	if base == 0 {
		return names
	}
	before := ""
	if press.Text == "" {
		before = prefix(press.Mod)
	}
	return append(names, before+string(base))
}

// stroke names a key with its modifiers. Bubble Tea would name it by its place
// on an American keyboard where the terminal tells that, which makes ctrl+a on
// a French one ctrl+q.
func stroke(press tea.KeyPressMsg) string {
	press.BaseCode = 0
	return press.Keystroke()
}

func arabic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x600 && r != utf8.RuneError
}

func prefix(mod tea.KeyMod) string {
	var b strings.Builder
	for _, m := range []struct {
		mod  tea.KeyMod
		name string
	}{{tea.ModCtrl, "ctrl+"}, {tea.ModAlt, "alt+"}, {tea.ModShift, "shift+"}} {
		if mod.Contains(m.mod) {
			b.WriteString(m.name)
		}
	}
	return b.String()
}

// Typed is the characters that a key press writes, "" when it writes none.
func Typed(msg tea.Msg) string {
	press, ok := msg.(tea.KeyPressMsg)
	if !ok || press.Mod.Contains(tea.ModCtrl) || press.Mod.Contains(tea.ModAlt) {
		return ""
	}
	return press.Text
}

// Cap is how a key is shown: "c", "⏎", "^L", "F2".
func (k Key) Cap() string {
	if len(k.Keys) == 0 {
		return ""
	}
	name := k.Keys[0]
	if shown, ok := caps[name]; ok {
		return shown
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return "^" + strings.ToUpper(letter)
	}
	if letter, ok := strings.CutPrefix(name, "alt+"); ok {
		return "Alt-" + strings.ToUpper(letter)
	}
	if name[0] == 'f' && len(name) > 1 {
		return strings.ToUpper(name)
	}
	return name
}

var caps = map[string]string{
	"enter": "⏎", "space": "␣", "esc": "Esc", "tab": "⇥", "shift+tab": "⇤", "up": "↑", "down": "↓", "left": "←", "right": "→",
	"pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End", "backspace": "⌫", "delete": "Del", "shift+up": "⇧↑", "shift+down": "⇧↓",
}
