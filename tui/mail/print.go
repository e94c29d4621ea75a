package mail

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	sheets "watiqa/tui/paper"
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
	var letters []sheets.Letter
	return r.desk.Print(r.Printer, r.books, kit.Job{
		Sheet: sheet, Subjects: ids,
		Read: func(s *office.State, _ kit.Occasion) error {
			for _, id := range ids {
				request, _ := s.Requests.Get(id)
				letter, _ := s.Letters.Get(request.Letter)
				letters = append(letters, sheets.Letter{Order: request.Order.Number, To: request.Order.Addressee, Label: letter.Label, Return: returnTo(s.Post())})
			}
			return nil
		},
		Draw: func(on kit.Occasion, copies []int) ([]byte, error) {
			pile := sheets.New(sheets.Frame(on))
			for i, letter := range letters {
				if sheet == office.AddressSheet {
					pile.Address(letter, copies[i])
				}
			}
			if sheet == office.LabelSheet {
				pile.Labels(letters, most(copies))
			}
			return pile.PDF()
		},
	})
}

// most of the copies: a page of labels is a duplicate as soon as one of them is.
func most(copies []int) (n int) {
	for _, c := range copies {
		n = max(n, c)
	}
	return n
}

// returnTo is where a letter comes back to, beside the office's own names.
func returnTo(p office.Post) []string {
	var lines []string
	for _, line := range []string{p.Line1, p.Line2, p.Postcode + " " + p.Locality, p.Phone} {
		if line != "" && line != " " {
			lines = append(lines, line)
		}
	}
	return lines
}

// printSlip prints a slip in two copies.
func (r *Room) printSlip(id string) tea.Cmd {
	now, l := r.desk.Now(), r.desk.Lang
	var drawn sheets.Slip
	return r.desk.Print(r.Printer, r.books, kit.Job{
		Sheet: office.SlipSheet, Subjects: []string{id},
		Read: func(s *office.State, _ kit.Occasion) error {
			slip, _ := s.Slips.Get(id)
			drawn = slipOnPaper(s, slip, now, l)
			return nil
		},
		Draw: func(on kit.Occasion, copies []int) ([]byte, error) {
			pile := sheets.New(sheets.Frame(on))
			pile.Slip(drawn, copies[0])
			return pile.PDF()
		},
	})
}

func slipOnPaper(s *office.State, slip office.Slip, now time.Time, l office.Lang) sheets.Slip {
	by, _ := s.People.Get(slip.ClosedBy)
	if slip.HandedBy != "" {
		by, _ = s.People.Get(slip.HandedBy)
	}
	drawn := sheets.Slip{Number: slip.Number, Pickup: slip.Mode == office.AtRound, Abroad: slip.Kind == office.Foreign,
		Closed: slip.ClosedAt, Handed: slip.HandedAt, By: by.Name.In(l), Agent: slip.Receiver}
	for i, row := range s.SlipLetters(slip, now) {
		line := sheets.SlipLetter{Label: row.Letter.Label, Addressee: row.Name, Place: place(row), Papers: row.Extracts + row.FullCopies}
		if struck := slip.Lines[i].Struck; struck != nil {
			if line.Refused = struck.Note; line.Refused == "" {
				line.Refused = lang.LetterEnd(office.Stopped).In(l)
			}
		}
		drawn.Letters = append(drawn.Letters, line)
	}
	return drawn
}

// slipPrintKey prints a slip again: the journal marks it as a duplicate.
func (r *Room) slipPrintKey(row office.SlipRow, allowed map[string]*office.Problem) kit.Key {
	do := func() (kit.Next, tea.Cmd) { return nil, r.printSlip(row.ID) }
	return kit.On(r.w.KeySlip, do, "z").Because(allowed[sheetWhy(office.SlipSheet, row.ID)])
}

// canPrint tells whether a slip that was closed can be printed at once.
func (r *Room) canPrint() bool { return r.Printer != nil && r.desk.Session != kit.SSH }
