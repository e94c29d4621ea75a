package kit

import (
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/text"
)

// Keyboard is what is printed on the keys, which tells the Latin letter of a key
// that types Arabic.
type Keyboard string

const (
	Azerty Keyboard = "azerty" // also of the empty string: the usual one in Morocco
	Qwerty Keyboard = "qwerty"
)

// Other is the one that it is not.
func (k Keyboard) Other() Keyboard {
	if k == Qwerty {
		return Azerty
	}
	return Qwerty
}

// Read puts the Latin letter of an Arabic key into BaseCode. A terminal may tell
// the key by its place on an American keyboard; where it does not, the standard
// Arabic layout is assumed.
func (k Keyboard) Read(press tea.KeyPressMsg) tea.KeyPressMsg {
	if arabic(typed(press)) {
		press.BaseCode = k.base(press)
	}
	return press
}

func (k Keyboard) base(press tea.KeyPressMsg) rune {
	base := press.BaseCode
	if base == 0 {
		base, _ = text.BaseKeyText(typed(press))
	}
	if k == Qwerty {
		return base
	}
	return text.AZERTY(base)
}

// typed is the characters of a press, also of one with ctrl or alt.
func typed(press tea.KeyPressMsg) string {
	if press.Text == "" && press.Code > utf8.RuneSelf {
		return string(press.Code)
	}
	return press.Text
}
