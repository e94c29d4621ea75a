package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/text"
)

// Input is a field to type into: keys and drawing around [text.Input].
type Input struct{ text.Input }

// Update types a key press or a paste; ok is false when the message was not
// for an input. Up, down, tab, enter and esc never are.
func (in *Input) Update(msg tea.Msg) (ok bool) {
	if paste, isPaste := msg.(tea.PasteMsg); isPaste {
		in.Insert(paste.Content)
		return true
	}
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		return false
	}
	if typed := Typed(msg); typed != "" {
		in.Insert(typed)
		return true
	}
	edit, ok := inputKeys[stroke(press)]
	if ok {
		edit(&in.Input)
	}
	return ok
}

var inputKeys = map[string]func(*text.Input){
	"left":             func(in *text.Input) { in.Left(false) },
	"right":            func(in *text.Input) { in.Right(false) },
	"shift+left":       func(in *text.Input) { in.Left(true) },
	"shift+right":      func(in *text.Input) { in.Right(true) },
	"ctrl+left":        func(in *text.Input) { in.WordLeft(false) },
	"ctrl+right":       func(in *text.Input) { in.WordRight(false) },
	"ctrl+shift+left":  func(in *text.Input) { in.WordLeft(true) },
	"ctrl+shift+right": func(in *text.Input) { in.WordRight(true) },
	"home":             func(in *text.Input) { in.Home(false) },
	"end":              func(in *text.Input) { in.End(false) },
	"shift+home":       func(in *text.Input) { in.Home(true) },
	"shift+end":        func(in *text.Input) { in.End(true) },
	"ctrl+a":           func(in *text.Input) { in.SelectAll() },
	"backspace":        func(in *text.Input) { in.Backspace() },
	"delete":           func(in *text.Input) { in.Delete() },
	"ctrl+w":           func(in *text.Input) { in.BackspaceWord() },
	"ctrl+backspace":   func(in *text.Input) { in.BackspaceWord() },
	"ctrl+u":           func(in *text.Input) { in.SetValue("") },
}

// View draws the input in exactly w cells; the caret shows while it has focus.
func (in *Input) View(d *Desk, w int, focus bool) string {
	spans, _ := in.Input.View(d.Text, w)
	var b strings.Builder
	for _, span := range spans {
		if focus && span.Caret != span.Selected {
			b.WriteString(d.Styles.Reverse(span.Text))
		} else {
			b.WriteString(d.Styles.Line(span.Text))
		}
	}
	return b.String()
}
