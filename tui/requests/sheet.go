package requests

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// linesOnSheet fill one page of a printer.
const linesOnSheet = 9

// sheetText is a blank run-sheet: on it one works by hand while there is no
// current, and enters the work afterwards. It is plain text in logical order,
// for any printer; every line begins with a word, so that an Arabic one runs
// from right to left.
func sheetText(w lang.Requests, l office.Lang, name string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n%s\n\n", w.SheetTitle.With(l, name), w.SheetHow.In(l), w.SheetDay.In(l))
	for i := range linesOnSheet {
		fmt.Fprintf(&b, "%s\n\n%s\n\n%s\n\n", w.SheetLine1.With(l, itoa(i+1)), w.SheetLine2.In(l), w.SheetLine3.In(l))
	}
	return b.String()
}

// writeSheet writes a run-sheet to print while there is current.
func (r *Room) writeSheet() tea.Cmd {
	by, l := r.me(), r.desk.Lang
	path := filepath.Join(r.sheets, "watiqa-"+string(l)+".txt")
	return func() tea.Msg {
		var name string
		err := r.books.ViewFor(by, func(s *office.State) error { name = s.Here().Name.In(l); return nil })
		if err != nil {
			return kit.Fail(err)()
		}
		if err := os.WriteFile(path, []byte(sheetText(r.w, l, name)), 0o600); err != nil {
			return kit.Notice{Problem: office.Refuse(office.SheetNotWritten, r.sheets)}
		}
		return kit.Notice{Text: r.w.SheetWritten.With(l, path)}
	}
}
