package paper_test

import (
	"watiqa/store/office"
	"watiqa/tui/paper"
)

// sheet is one kind of sheet as the tests draw it, with what its text must hold.
type sheet struct {
	name  string
	draw  func(*paper.Pile)
	codes []string // of its barcodes, in any order
	holds []string // figures that come out of it in order
}

var labels = []office.S10{office.NewS10("RR", 12345678), office.NewS10("RR", 12345679), office.NewS10("RR", 12345680)}

func letters() []paper.Letter {
	back := []string{"دوار تلمبوط المركز", "+212 400 00 00 00"}
	return []paper.Letter{
		{Order: "26000417", To: inland(), Label: labels[0], Return: back},
		{Order: "26000418", To: abroad(), Label: labels[1], Return: back},
	}
}

func slip() paper.Slip {
	return paper.Slip{Number: "2026/18", Closed: now.Add(-2 * 3600e9), Handed: now, By: "Naima Ameziane", Agent: "",
		Letters: []paper.SlipLetter{
			{Label: labels[0], Addressee: "فاطمة الزهراء بناني", Place: "91000 شفشاون", Papers: 4},
			{Label: labels[1], Addressee: "Karim Tahiri", Place: "93000 Tétouan", Papers: 1, Refused: "enveloppe ouverte"},
			{Label: labels[2], Addressee: "سعاد المرابط", Place: "90000 Tanger", Papers: 12},
		}}
}

var sheets = append(tillSheets,

	sheet{name: "order", draw: func(p *paper.Pile) { p.Order(marriage(), 1) }, codes: []string{"26000417"},
		holds: []string{"26000417", "77/12", "1407", "1987", "12/03/1987", "+212400000017", "91000", "02/03/2026", "1234 · 3fa2 09bc 77e1 005d"}},
	sheet{name: "preparation", draw: func(p *paper.Pile) { p.Preparation(marriage(), 2) }, codes: []string{"26000417", "26000417"},
		holds: []string{"26000417", "77/12", "1407", "1987", "12/03/1987"}},
	sheet{name: "address", draw: func(p *paper.Pile) { p.Address(letters()[0], 1) }, codes: []string{"26000417", string(labels[0])},
		holds: []string{"91000", "+212400000017", "26000417", string(labels[0])}},
	sheet{name: "abroad", draw: func(p *paper.Pile) { p.Address(letters()[1], 1) }, codes: []string{"26000418", string(labels[1])},
		holds: []string{"H2R 1A1", "ALLEMAGNE", "+33199000017", string(labels[1])}},
	sheet{name: "labels", draw: func(p *paper.Pile) { p.Labels(letters(), 1) }, codes: []string{string(labels[0]), string(labels[1])},
		holds: []string{string(labels[0]), string(labels[1])}},
	sheet{name: "slip", draw: func(p *paper.Pile) { p.Slip(slip(), 1) },
		holds: []string{"2026/18", string(labels[0]), string(labels[1]), string(labels[2])}},
	sheet{name: "run", draw: func(p *paper.Pile) { p.RunSheet() }},
)
