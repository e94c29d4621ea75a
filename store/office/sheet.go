package office

import "slices"

// Sheet is one kind of sheet of paper that the office prints.
type Sheet string

const (
	OrderSheet       Sheet = "order"       // goes with an order through the office
	PreparationSheet Sheet = "preparation" // what the writer of the official form needs
	AddressSheet     Sheet = "address"     // shows through the window of the envelope
	LabelSheet       Sheet = "label"       // a letter's number as a barcode, where the Post takes an office's prints
	SlipSheet        Sheet = "slip"        // handover slip, in two copies
	ReceiptSheet     Sheet = "receipt"     // for who paid; the legal receipt is the leaf of the book
	ClosingSheet     Sheet = "closing"     // of one drawer and day
	DepositSheet     Sheet = "deposit"     // goes to the accountant with the cash
	CheckSheet       Sheet = "check"       // record of a surprise check
	RegisterSheet    Sheet = "register"    // receipts of a month
	MonthSheet       Sheet = "month"       // statement by budget code, and its reconciliation
)

// SheetRow is one row of the table of sheets: what a sheet is about, who may
// print it, and why it cannot be printed of a subject.
type SheetRow struct {
	Sheet Sheet
	About Noun
	Roles []Role
	check func(s *State, subject string) *Problem
}

// Sheets is the one table of sheets. A blank form, which shows nothing from the
// books, has no row.
var Sheets = []SheetRow{
	{OrderSheet, OnRequest, clerks, requestKnown},
	{PreparationSheet, OnRequest, clerks, papersLeft},
	{AddressSheet, OnRequest, clerks, papersLeft},
	{LabelSheet, OnRequest, clerks, labelled},
	{SlipSheet, OnSlip, clerks, slipPrintable},
	{ReceiptSheet, OnReceipt, []Role{Collector, Agent, Officer}, receiptWritten},
	{ClosingSheet, OnClosing, accounts, kept(func(s *State) Shelf[Closing] { return s.Closings })},
	{DepositSheet, OnDeposit, accounts, kept(func(s *State) Shelf[Deposit] { return s.Deposits })},
	{CheckSheet, OnCheck, accounts, kept(func(s *State) Shelf[Check] { return s.Checks })},
	{RegisterSheet, OnMonth, accounts, aMonth},
	{MonthSheet, OnMonth, accounts, aMonth},
}

// accounts are those who answer for the till, or look after those who do.
var accounts = []Role{Collector, Officer, Inspector}

// OnMonth is what some sheets are about, beside the nouns of the table of
// actions: "2026-11".
const OnMonth Noun = "month"

// SheetRowOf gives the row of a sheet; not ok for one of a newer program.
func SheetRowOf(sheet Sheet) (SheetRow, bool) {
	at := slices.IndexFunc(Sheets, func(row SheetRow) bool { return row.Sheet == sheet })
	if at < 0 {
		return SheetRow{}, false
	}
	return Sheets[at], true
}

// NothingToPrepare: every paper of the order was refused; args: number.
const NothingToPrepare Code = "sheet.nothing_to_prepare"

// sheetActions is the one action of printing: it notes that a sheet is about to
// leave the printer, so that a second one is known for what it is.
var sheetActions = []Action{
	{Name: "sheet", On: OnSheet, Roles: Roles, Writes: []Kind{SheetPrinted}, Many: true,
		Params: []Param{{Name: "sheet", Type: OneOf, Required: true, Choices: sheetNames()}}, decide: decideSheet},
}

func sheetNames() []string {
	names := make([]string, len(Sheets))
	for i, row := range Sheets {
		names[i] = string(row.Sheet)
	}
	return names
}

// Why says why a person cannot print the sheet of a subject, or nil.
func (row SheetRow) Why(s *State, by Person, subject string) *Problem {
	if !slices.ContainsFunc(row.Roles, by.Has) {
		return Refuse(NotAllowed, "sheet", list(row.Roles))
	}
	return row.check(s, subject)
}

// Printing is the body of sheet.printed; the event's subject is what the sheet
// is about.
type Printing struct {
	Sheet Sheet `json:"sheet"`
	About Noun  `json:"about"`
	Copy  int   `json:"copy"` // 1, and from 2 on a duplicate
}

func decideSheet(c Case, subject string) ([]Fact, *Problem) {
	row, _ := SheetRowOf(Sheet(c.Values.Get("sheet")))
	if problem := row.Why(c.State, c.By, subject); problem != nil {
		return nil, problem
	}
	copies, _ := c.Sheets.Get(sheetID(row.Sheet, subject))
	role := row.Roles[slices.IndexFunc(row.Roles, c.By.Has)]
	body := Printing{Sheet: row.Sheet, About: row.About, Copy: copies + 1}
	return []Fact{{Kind: SheetPrinted, Subject: subject, Body: body, Role: role}}, nil
}

// applySheetPrinted counts: two branches of a fork may both have printed a first
// copy, and then there are two.
func applySheetPrinted(s *State, e Event, b Printing) {
	id := sheetID(b.Sheet, e.Subject)
	copies, _ := s.Sheets.Get(id)
	s.Sheets.Put(id, copies+1)
}

func sheetID(sheet Sheet, subject string) string { return string(sheet) + "/" + subject }

func requestKnown(s *State, subject string) *Problem {
	if _, ok := s.Requests.Get(subject); !ok {
		return Refuse(UnknownSubject, subject)
	}
	return nil
}

func papersLeft(s *State, subject string) *Problem {
	r, ok := s.Requests.Get(subject)
	if !ok {
		return Refuse(UnknownSubject, subject)
	}
	if extracts, fullCopies := r.Papers(); extracts+fullCopies == 0 {
		return Refuse(NothingToPrepare, r.Order.Number)
	}
	return nil
}

func labelled(s *State, subject string) *Problem {
	r, ok := s.Requests.Get(subject)
	if !ok {
		return Refuse(UnknownSubject, subject)
	}
	if _, packed := s.letterOf(r); !packed {
		return Refuse(LetterUnlabelled, r.Order.Number)
	}
	return nil
}

// slipPrintable: of an open slip the letters are not known yet.
func slipPrintable(s *State, subject string) *Problem {
	slip, ok := s.Slips.Get(subject)
	if !ok {
		return Refuse(UnknownSubject, subject)
	}
	if slip.Stage() == SlipFilling {
		return Refuse(SlipStands, slip.Number, string(slip.Stage()))
	}
	return nil
}

func receiptWritten(s *State, subject string) *Problem {
	r, ok := s.Receipts.Get(subject)
	switch {
	case !ok:
		return Refuse(UnknownSubject, subject)
	case r.Spoiled:
		return Refuse(SpoiledLeaf, r.Label)
	}
	return nil
}

// kept: the record is on its shelf.
func kept[T any](shelf func(*State) Shelf[T]) func(*State, string) *Problem {
	return func(s *State, subject string) *Problem {
		if _, ok := shelf(s).Get(subject); !ok {
			return Refuse(UnknownSubject, subject)
		}
		return nil
	}
}

func aMonth(_ *State, subject string) *Problem {
	if !Day(subject + "-01").Valid() {
		return Refuse(UnknownSubject, subject)
	}
	return nil
}
