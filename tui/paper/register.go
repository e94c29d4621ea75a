package paper

import (
	"strconv"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Register draws the receipts of a month in the order of their numbers, spoiled
// and voided ones among them.
func (p *Pile) Register(month string, receipts []office.Receipt, copy int) {
	s := p.sheet(p.w.RegisterTitle, monthName(month, p.frame.Lang), copy)
	defer s.done()
	var rows []row
	var taken, back office.Centimes
	for _, r := range receipts {
		if !r.Spoiled {
			taken += r.Amount
		}
		remark := s.receiptState(r)
		if r.Void != nil {
			back += r.Amount
			remark += " : " + r.Void.Reason
		} else if r.Reason != "" {
			remark += " : " + r.Reason
		}
		rows = append(rows, row{struck: r.Spoiled || r.Void != nil, cells: []string{r.Label, lang.Date(r.Day), s.person(r.By),
			strconv.Itoa(r.Extracts) + " / " + strconv.Itoa(r.FullCopies), s.money(r.Amount)}})
		if remark != "" {
			rows = append(rows, row{cells: []string{"", "", remark}})
		}
	}
	s.table([]column{{name: s.t.Leaf, part: 32, kind: figures}, {name: s.t.Day, part: 28, kind: figures}, {name: s.t.Collector, part: 62, kind: naming},
		{name: s.w.ExtractsAndCopies, part: 24, kind: figures, end: true}, {name: s.t.Amount, part: 34, kind: cash, end: true}}, rows)
	s.facts(
		fact{label: s.t.Receipts, value: strconv.Itoa(len(receipts)), kind: figures, in: strong},
		fact{label: s.t.Sum, value: s.money(taken), kind: cash, in: strong},
		fact{label: s.t.Voided, value: s.some(back), kind: cash, in: strong},
		fact{label: s.t.Takings, value: s.money(taken - back), kind: cash, in: strong},
	)
}

// monthName is "2026-11" in words.
func monthName(month string, l office.Lang) string {
	first, err := time.Parse("2006-01", month)
	if err != nil {
		return month
	}
	return lang.MonthOf(first, l)
}
