package paper_test

import (
	"time"

	"watiqa/store/office"
	"watiqa/tui/paper"
)

var people = map[string]office.Name{
	"p5": {Ar: "سميرة حمداوي", Fr: "Samira Hamdaoui"},
	"p6": {Ar: "إدريس شفيق", Fr: "Driss Chafik"},
}

func receipt() paper.Receipt {
	return paper.Receipt{Order: "G260302-0001", From: "سعاد المرابط", Receipt: office.Receipt{ID: "r", Label: "A 000412", Number: 412,
		Amount: 600, Extracts: 2, FullCopies: 1, By: "p5", Day: "2026-03-02", At: now}}
}

// closing is a day with everything that a closing can have.
func closing() office.Closing {
	return office.Closing{ID: "p5/2026-03-02", Person: "p5", Day: "2026-03-02", By: "p5", At: now, Posted: -500,
		Approved: &office.Approval{By: "p6", At: now.Add(10 * time.Minute)}, Skipped: []office.Day{"2026-02-27"},
		SignedClosing: office.SignedClosing{Number: "2026-0007", How: office.ClosedLate, Counted: 123_450, Variance: -500, Reason: "خطأ في رد الباقي 5,00", Recounts: 1, Open: 2,
			Counts: office.Counts{200_00: 5, 100_00: 2, 10_00: 3, 50: 9},
			Tally: office.Tally{Carry: 100_000, Receipts: 12, First: "A 000401", Last: "A 000412", Extracts: 9, FullCopies: 4, ExtractsDue: 1800, FullsDue: 800,
				Voids: []office.VoidLine{{Number: "A 000405", Amount: 400, Reason: "acte introuvable"}}, Voided: 400,
				Revenues: []office.RevenueSum{{Code: "20.10.10.11", Amount: 21_750}}, Takings: 23_950, Expected: 123_950},
			Online: office.OnlineTally{Orders: 31, Extracts: 60, FullCopies: 14, Due: 14_800},
			Size:   1200, Root: "3fa209bc77e1005d000000000000000000000000000000000000000000000000"}}
}

// stamped is a day of an office that keeps stamps, one of which is missing, with
// an advance for change.
func stamped() office.Closing {
	return office.Closing{ID: "p5/2026-03-02", Person: "p5", Day: "2026-03-02", By: "p5", At: now, StampsPosted: -2000,
		SignedClosing: office.SignedClosing{Number: "2026-0008", Counted: 15_000, Reason: "طابع مفقود", Counts: office.Counts{100_00: 1, 50_00: 1},
			Stamps: office.Counts{20_00: 7, 2_00: 19}, StampsOff: office.Counts{20_00: -1},
			Tally: office.Tally{Revenues: []office.RevenueSum{{Code: "1.20.40", Amount: 5000}}, Takings: 5000, Float: 10_000, Expected: 15_000,
				Stamps: &office.StampTally{Received: 25_000, Sold: 5000, Lost: 200, Left: office.Counts{20_00: 8, 2_00: 19}}},
			Size: 1210, Root: "3fa209bc77e1005d000000000000000000000000000000000000000000000000"}}
}

func deposit() office.Deposit {
	return office.Deposit{ID: "d", By: "p5", Day: "2026-03-02", At: now, Paid: office.Paid{Slip: "V-2026/12", Amount: 23_000, Covered: 23_450, Difference: -450,
		Reason: "billet refusé", Closings: []string{"p5/2026-03-02"}}}
}

func month() office.Month {
	receipted := deposit()
	receipted.Receipt = &office.DepositReceipt{Number: "Q-88123", Day: "2026-03-03"}
	return office.Month{Month: "2026-03", Float: 10_000, Stamps: &office.MonthStamps{Begin: 4000, Received: 25_000, Sold: 5000, Lost: 200, Handed: -6000, Variance: -2000, End: 15_800}, Receipts: 212, Begin: 100_000, End: 111_300, Paid: 415_000, Variance: -500, Due: 330_000, Credited: 327_400,
		Revenues: []office.MonthLine{{Code: "20.10.10.12", Counter: 42_000, Online: 330_000}, {Code: "20.10.10.11", Counter: 374_300}},
		Closings: []office.Closing{closing()}, Deposits: []office.Deposit{receipted}, Open: []office.Day{"2026-03-31"},
		Matches: []office.CreditMatch{
			{Outcome: office.Missing, Order: "26000417", Due: 800, Day: "2026-03-04"},
			{Outcome: office.Differs, Order: "26000431", Statement: "T-03", Due: 600, Credited: 400, Day: "2026-03-05"},
			{Outcome: office.Twice, Order: "26000440", Statement: "T-03", Due: 400, Credited: 800, Day: "2026-03-09"},
			{Outcome: office.Matched, Order: "26000999", Statement: "T-03", Due: 400, Credited: 400, Day: "2026-03-09"},
		},
		Aged: []office.Aged{{Month: "2026-02", Orders: 2, Amount: 1000}, {Month: "2026-03", Orders: 1, Amount: 800}}}
}

func check() office.Check {
	return office.Check{By: "p6", At: now, Day: "2026-03-02", Person: "p5", Checked: office.Checked{
		Counts: office.Counts{200_00: 6, 20: 4}, Counted: 120_080, Expected: 120_080, Next: 413, Note: "coffre scellé"}}
}

// differing is a check that found a leaf and labels missing, signed from
// elsewhere and refused.
func differing() (office.Check, []office.ReceiptBook) {
	c := check()
	c.Leaves = []office.LeafSeen{{Book: "b1", Paper: 415, Next: 413}, {Book: "b2", Next: 501}}
	c.Labels = []office.LabelsSeen{{First: "RR473124829MA", Count: 37, Left: 39}}
	c.Names = []office.CheckName{{By: "p6", At: now, Key: "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE", Note: "en présence des deux"},
		{By: "p5", At: now, Refused: true, Note: "لم أكن حاضرة"}}
	return c, []office.ReceiptBook{{ID: "b1", Series: "A", First: 401, Final: 450}, {ID: "b2", Series: "A", First: 501, Final: 550}}
}

func register() []office.Receipt {
	late, void, spoiled := receipt().Receipt, receipt().Receipt, receipt().Receipt
	late.Label, late.Late, late.Reason = "A 000413", true, "coupure de courant"
	void.Label, void.Void = "A 000414", &office.Void{By: "p5", Day: "2026-03-02", Reason: "ملغى بطلب المعني"}
	spoiled.Label, spoiled.Spoiled, spoiled.Amount, spoiled.Extracts, spoiled.FullCopies = "A 000415", true, 0, 0, 0
	return []office.Receipt{receipt().Receipt, late, void, spoiled}
}

var tillSheets = []sheet{
	{name: "receipt", draw: func(p *paper.Pile) { p.Receipt(receipt(), 2) }, holds: []string{"A 000412", "6,00", "G260302-0001"}},
	{name: "closing", draw: func(p *paper.Pile) { p.Closing(closing(), 1) },
		holds: []string{"2026-0007", "A 000401", "A 000412", "A 000405", "20.10.10.11", "27/02/2026", "1200 · 3fa2 09bc 77e1 005d"}},
	{name: "closing_stamps", draw: func(p *paper.Pile) { p.Closing(stamped(), 1) },
		holds: []string{"2026-0008", "1.20.40", "250,00", "-50,00", "-2,00", "198,00", "178,00", "20=-1", "100,00"}},
	{name: "deposit", draw: func(p *paper.Pile) { p.Deposit(deposit(), []office.Closing{closing()}, 1) }, holds: []string{"V-2026/12", "230,00", "234,50", "2026-0007"}},
	{name: "register", draw: func(p *paper.Pile) { p.Register("2026-03", register(), 1) }, holds: []string{"2026", "A 000412", "A 000413", "A 000414", "A 000415", "18,00", "12,00"}},
	{name: "month", draw: func(p *paper.Pile) { p.Month(month(), 1) }, holds: []string{"20.10.10.12", "2026-0007", "V-2026/12", "Q-88123", "26000417", "26000431", "26000440", "31/03/2026"}},
	{name: "check", draw: func(p *paper.Pile) { p.Check(check(), nil, 1) }, holds: []string{"413", "200,80", "0,80"}},
	{name: "check_differs", draw: func(p *paper.Pile) { c, books := differing(); p.Check(c, books, 1) },
		holds: []string{"413", "415", "A 000401–000450", "RR 473 124 829 MA", "37", "39", "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE"}},
}
