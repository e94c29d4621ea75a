package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	sheets "watiqa/tui/paper"
)

// sheetWhy is the place of a sheet among the reasons of actions.
func sheetWhy(sheet office.Sheet) string { return "sheet/" + string(sheet) }

// printKeys print the sheets of the orders that a key is for now.
func (b *bench) printKeys() []kit.Key {
	w := lang.PrintWords()
	key := func(name lang.S, sheet office.Sheet, letter string) kit.Key {
		do := func() (kit.Next, tea.Cmd) { return nil, b.print(sheet, b.targets()) }
		return kit.On(name, do, letter).Because(b.whys[sheetWhy(sheet)]).Hush()
	}
	return []kit.Key{key(w.KeyOrder, office.OrderSheet, "z"), key(w.KeyPrepare, office.PreparationSheet, "Z")}
}

// print one sheet of each order, all in one document.
func (r *Room) print(sheet office.Sheet, ids []string) tea.Cmd {
	if len(ids) == 0 {
		return nil
	}
	return r.desk.Print(r.Printer, r.books, kit.Job{Sheet: sheet, Subjects: ids, Read: sheets.Read(sheet, ids...)})
}

// printRunSheet prints the form on which one works by hand.
func (r *Room) printRunSheet() tea.Cmd {
	return r.desk.Print(r.Printer, r.books, kit.Job{Read: sheets.ReadRunSheet})
}
