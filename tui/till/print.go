package till

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/paper"
)

// printed prints one sheet: what it is about is read in read, and drawn on a
// pile once it is known which copy it is.
func (r *Room) printed(sheet office.Sheet, subject string, read func(*office.State, kit.Occasion) error, draw func(pile *paper.Pile, copy int)) tea.Cmd {
	return r.desk.Print(r.Printer, r.books, kit.Job{
		Sheet: sheet, Subjects: []string{subject}, Read: read,
		Draw: func(on kit.Occasion, copies []int) ([]byte, error) {
			pile := paper.New(paper.Frame(on))
			draw(pile, copies[0])
			return pile.PDF()
		},
	})
}

// receiptOf is a receipt with what its print shows besides.
func receiptOf(s *office.State, id string) paper.Receipt {
	one, _ := s.Receipts.Get(id)
	request, _ := s.Requests.Get(one.Request)
	return paper.Receipt{Receipt: one, Order: request.Order.Number, From: request.Order.Addressee.Name, Legal: s.Here().Till.Receipt}
}

func (r *Room) printReceipt(one receipt) tea.Cmd {
	var drawn paper.Receipt
	return r.printed(office.ReceiptSheet, one.ID,
		func(s *office.State, _ kit.Occasion) error { drawn = receiptOf(s, one.ID); return nil },
		func(pile *paper.Pile, copy int) { pile.Receipt(drawn, copy) })
}

// printTicket prints a receipt as text for 80 mm paper.
func (r *Room) printTicket(one receipt) tea.Cmd {
	var drawn paper.Receipt
	mode := r.Ticket
	return r.desk.Print(r.Printer, r.books, kit.Job{
		Sheet: office.ReceiptSheet, Subjects: []string{one.ID},
		Read: func(s *office.State, _ kit.Occasion) error { drawn = receiptOf(s, one.ID); return nil },
		Draw: func(on kit.Occasion, copies []int) ([]byte, error) {
			return []byte(paper.ReceiptText(paper.Frame(on), drawn, copies[0], mode)), nil
		},
	})
}

func (r *Room) printClosing(c closed) tea.Cmd {
	var drawn office.Closing
	return r.printed(office.ClosingSheet, c.ID,
		func(s *office.State, _ kit.Occasion) error { drawn, _ = s.Closings.Get(c.ID); return nil },
		func(pile *paper.Pile, copy int) { pile.Closing(drawn, copy) })
}

func (r *Room) printDeposit(one deposited) tea.Cmd {
	var drawn office.Deposit
	var covered []office.Closing
	return r.printed(office.DepositSheet, one.ID,
		func(s *office.State, _ kit.Occasion) error {
			drawn, _ = s.Deposits.Get(one.ID)
			for _, id := range drawn.Closings {
				if c, ok := s.Closings.Get(id); ok {
					covered = append(covered, c)
				}
			}
			return nil
		},
		func(pile *paper.Pile, copy int) { pile.Deposit(drawn, covered, copy) })
}

// printMonth prints the statement of a month and its reconciliation.
func (r *Room) printMonth(at string) tea.Cmd {
	var drawn office.Month
	return r.printed(office.MonthSheet, at,
		func(s *office.State, on kit.Occasion) error { drawn = s.MonthOf(at, on.Day); return nil },
		func(pile *paper.Pile, copy int) { pile.Month(drawn, copy) })
}

func (r *Room) printRegister(at string) tea.Cmd {
	var drawn []office.Receipt
	return r.printed(office.RegisterSheet, at,
		func(s *office.State, _ kit.Occasion) error { drawn = s.ReceiptsIn(at); return nil },
		func(pile *paper.Pile, copy int) { pile.Register(at, drawn, copy) })
}
