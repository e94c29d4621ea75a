package mail

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/paper"
)

// printKeys print for the letters that a key is for now.
func (r *Room) printKeys(ids []string, allowed map[string]*office.Problem) []kit.Key {
	key := func(name lang.S, sheet office.Sheet, letter string) kit.Key {
		do := func() (kit.Next, tea.Cmd) { return nil, r.printLetters(sheet, ids) }
		return kit.On(name, do, letter).Because(whyNotAny(allowed, sheet, ids)).Hush()
	}
	return []kit.Key{key(r.w.KeyAddress, office.AddressSheet, "z"), key(r.w.KeyLabel, office.LabelSheet, "i")}
}

func sheetWhy(sheet office.Sheet, id string) string { return "sheet/" + string(sheet) + "/" + id }

// whyNotAny gives a reason only where there is one for each of them.
func whyNotAny(allowed map[string]*office.Problem, sheet office.Sheet, ids []string) (why *office.Problem) {
	for _, id := range ids {
		if why = allowed[sheetWhy(sheet, id)]; why == nil {
			return nil
		}
	}
	return why
}

// printLetters prints address sheets or labels, all in one document.
func (r *Room) printLetters(sheet office.Sheet, ids []string) tea.Cmd {
	if len(ids) == 0 {
		return nil
	}
	return r.print(sheet, ids...)
}

func (r *Room) print(sheet office.Sheet, ids ...string) tea.Cmd {
	return r.desk.Print(r.Printer, r.books, kit.Job{Sheet: sheet, Subjects: ids, Read: paper.Read(sheet, ids...)})
}

// printSlip prints a slip in two copies.
func (r *Room) printSlip(id string) tea.Cmd { return r.print(office.SlipSheet, id) }

// slipPrintKey prints a slip again: the journal marks it as a duplicate.
func (r *Room) slipPrintKey(row office.SlipRow, allowed map[string]*office.Problem) kit.Key {
	do := func() (kit.Next, tea.Cmd) { return nil, r.printSlip(row.ID) }
	return kit.On(r.w.KeySlip, do, "z").Because(allowed[sheetWhy(office.SlipSheet, row.ID)])
}

// canPrint tells whether a slip that was closed can be printed at once.
func (r *Room) canPrint() bool { return r.Printer != nil && r.desk.Session != kit.SSH }
