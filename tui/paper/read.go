package paper

import (
	"slices"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Drawn makes a document of what was taken out of the books. copies says for each
// subject how often its sheet has been printed by now.
type Drawn = func(copies []int) (document []byte, err error)

// Read gives the one way to print sheets of a kind about some subjects, for whom
// the table of sheets lets them be printed ([office.SheetRow]): it takes what they
// show out of the books and draws them into one PDF.
func Read(sheet office.Sheet, subjects ...string) func(*office.State, Frame) (Drawn, error) {
	return func(s *office.State, f Frame) (Drawn, error) {
		if sheet == office.LabelSheet { // they share pages
			letters := lettersOf(s, subjects)
			return inPDF(f, func(p *Pile, copies []int) { p.Labels(letters, slices.Max(copies)) }), nil
		}
		draws := make([]func(*Pile, int), len(subjects))
		for i, id := range subjects {
			draws[i] = readers[sheet](s, f, id)
		}
		return inPDF(f, func(p *Pile, copies []int) {
			for i, draw := range draws {
				draw(p, copies[i])
			}
		}), nil
	}
}

// ReadRunSheet is [Read] for the blank run-sheet.
func ReadRunSheet(_ *office.State, f Frame) (Drawn, error) {
	return inPDF(f, func(p *Pile, _ []int) { p.RunSheet() }), nil
}

// ReadTicket is [Read] for a receipt as text for 80 mm paper.
func ReadTicket(id string, mode text.Mode) func(*office.State, Frame) (Drawn, error) {
	return func(s *office.State, f Frame) (Drawn, error) {
		receipt := receiptOf(s, id)
		return func(copies []int) ([]byte, error) { return []byte(ReceiptText(f, receipt, copies[0], mode)), nil }, nil
	}
}

func inPDF(f Frame, draw func(*Pile, []int)) Drawn {
	return func(copies []int) ([]byte, error) {
		pile := New(f)
		draw(pile, copies)
		return pile.PDF()
	}
}

// readers of the sheets that are about one subject each.
var readers = map[office.Sheet]func(s *office.State, f Frame, id string) func(*Pile, int){
	office.OrderSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		request, _ := s.Requests.Get(id)
		return func(p *Pile, copy int) { p.Order(request, copy) }
	},
	office.PreparationSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		request, _ := s.Requests.Get(id)
		return func(p *Pile, copy int) { p.Preparation(request, copy) }
	},
	office.AddressSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		letter := lettersOf(s, []string{id})[0]
		return func(p *Pile, copy int) { p.Address(letter, copy) }
	},
	office.SlipSheet: func(s *office.State, f Frame, id string) func(*Pile, int) {
		slip := slipOf(s, id, f.At, f.Lang)
		return func(p *Pile, copy int) { p.Slip(slip, copy) }
	},
	office.ReceiptSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		receipt := receiptOf(s, id)
		return func(p *Pile, copy int) { p.Receipt(receipt, copy) }
	},
	office.ClosingSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		closing, _ := s.Closings.Get(id)
		return func(p *Pile, copy int) { p.Closing(closing, copy) }
	},
	office.DepositSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		deposit, _ := s.Deposits.Get(id)
		var covered []office.Closing
		for _, id := range deposit.Closings {
			if c, ok := s.Closings.Get(id); ok {
				covered = append(covered, c)
			}
		}
		return func(p *Pile, copy int) { p.Deposit(deposit, covered, copy) }
	},
	office.CheckSheet: func(s *office.State, _ Frame, id string) func(*Pile, int) {
		check, _ := s.Checks.Get(id)
		var books []office.ReceiptBook
		for _, leaf := range check.Leaves {
			book, _ := s.ReceiptBooks.Get(leaf.Book)
			books = append(books, book)
		}
		return func(p *Pile, copy int) { p.Check(check, books, copy) }
	},
	office.RegisterSheet: func(s *office.State, _ Frame, month string) func(*Pile, int) {
		receipts := s.ReceiptsIn(month)
		return func(p *Pile, copy int) { p.Register(month, receipts, copy) }
	},
	office.MonthSheet: func(s *office.State, f Frame, at string) func(*Pile, int) {
		month := s.MonthOf(at, f.Day)
		return func(p *Pile, copy int) { p.Month(month, copy) }
	},
}

func lettersOf(s *office.State, ids []string) (letters []Letter) {
	for _, id := range ids {
		request, _ := s.Requests.Get(id)
		letter, _ := s.Letters.Get(request.Letter)
		letters = append(letters, Letter{Order: request.Order.Number, To: request.Order.Addressee, Label: letter.Label, Return: returnTo(s.Post())})
	}
	return letters
}

// returnTo is where a letter comes back to, beside the office's own names.
func returnTo(p office.Post) (lines []string) {
	for _, line := range []string{p.Line1, p.Line2, p.Postcode + " " + p.Locality, p.Phone} {
		if line != "" && line != " " {
			lines = append(lines, line)
		}
	}
	return lines
}

func slipOf(s *office.State, id string, now time.Time, l office.Lang) Slip {
	slip, _ := s.Slips.Get(id)
	by, _ := s.People.Get(slip.ClosedBy)
	if slip.HandedBy != "" {
		by, _ = s.People.Get(slip.HandedBy)
	}
	drawn := Slip{Number: slip.Number, Pickup: slip.Mode == office.AtRound, Abroad: slip.Kind == office.Foreign,
		Closed: slip.ClosedAt, Handed: slip.HandedAt, By: by.Name.In(l), Agent: slip.Receiver}
	for i, row := range s.SlipLetters(slip, now) {
		line := SlipLetter{Label: row.Letter.Label, Addressee: row.Name, Place: row.Whither(), Papers: row.Extracts + row.FullCopies}
		if struck := slip.Lines[i].Struck; struck != nil {
			if line.Refused = struck.Note; line.Refused == "" {
				line.Refused = lang.LetterEnd(office.Stopped).In(l)
			}
		}
		drawn.Letters = append(drawn.Letters, line)
	}
	return drawn
}

// receiptOf is a receipt with what its print shows besides.
func receiptOf(s *office.State, id string) Receipt {
	one, _ := s.Receipts.Get(id)
	request, _ := s.Requests.Get(one.Request)
	return Receipt{Receipt: one, Order: request.Order.Number, From: request.Order.Addressee.Name, Legal: s.Here().Till.Receipt}
}
