package till

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/paper"
)

func (r *Room) print(sheet office.Sheet, id string) tea.Cmd {
	return r.desk.Print(r.Printer, r.books, kit.Job{Sheet: sheet, Subjects: []string{id}, Read: paper.Read(sheet, id)})
}

func (r *Room) printReceipt(one receipt) tea.Cmd { return r.print(office.ReceiptSheet, one.ID) }

// printTicket prints a receipt as text for 80 mm paper.
func (r *Room) printTicket(one receipt) tea.Cmd {
	return r.desk.Print(r.Printer, r.books, kit.Job{Sheet: office.ReceiptSheet, Subjects: []string{one.ID}, Read: paper.ReadTicket(one.ID, r.Ticket)})
}

func (r *Room) printClosing(c closed) tea.Cmd { return r.print(office.ClosingSheet, c.ID) }

func (r *Room) printDeposit(one deposited) tea.Cmd { return r.print(office.DepositSheet, one.ID) }

// printMonth prints the statement of a month and its reconciliation.
func (r *Room) printMonth(at string) tea.Cmd { return r.print(office.MonthSheet, at) }

func (r *Room) printRegister(at string) tea.Cmd { return r.print(office.RegisterSheet, at) }
