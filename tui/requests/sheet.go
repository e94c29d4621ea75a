package requests

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// linesOnSheet fill one page of a printer.
const linesOnSheet = 9

// sheetText is a blank run-sheet: on it one works by hand while there is no
// current, and enters the work afterwards. It is plain text in logical order,
// for any printer; every line begins with a word, so that an Arabic one runs
// from right to left.
func (r *Room) sheetText(name string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n%s\n\n", r.say(r.w.SheetTitle, name), r.say(r.w.SheetHow), r.say(r.w.SheetDay))
	for i := range linesOnSheet {
		fmt.Fprintf(&b, "%s\n\n%s\n\n%s\n\n", r.say(r.w.SheetLine1, itoa(i+1)), r.say(r.w.SheetLine2), r.say(r.w.SheetLine3))
	}
	return b.String()
}

// writeSheet writes a run-sheet to print while there is current.
func (r *Room) writeSheet() tea.Cmd {
	path := filepath.Join(r.sheets, "watiqa-"+string(r.desk.Lang)+".txt")
	by := r.me()
	return func() tea.Msg {
		var name string
		err := r.books.ViewFor(by, func(s *office.State) error { name = s.Here().Name.In(r.desk.Lang); return nil })
		if err != nil {
			return kit.Fail(err)()
		}
		if err := os.WriteFile(path, []byte(r.sheetText(name)), 0o600); err != nil {
			return kit.Notice{Problem: office.Refuse(office.SheetNotWritten, r.sheets)}
		}
		return kit.Notice{Text: r.say(r.w.SheetWritten, path)}
	}
}
