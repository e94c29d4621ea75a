package till

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Tables for a spreadsheet: UTF-8 with a byte order mark, semicolons, CRLF, so
// that Excel in French or Arabic opens them by a double click. Amounts are
// numbers with a decimal comma and no unit; a cell that a spreadsheet would take
// for a formula begins with an apostrophe.

// mark is the byte order mark, by which Excel knows UTF-8.
const mark = "\ufeff"

// spreadsheet writes rows as such a file.
func spreadsheet(rows [][]string) []byte {
	var b bytes.Buffer
	b.WriteString(mark)
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = ';', true
	_ = w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}

// number is an amount for a spreadsheet, in dirhams.
func number(c office.Centimes) string {
	n, sign := uint64(c), ""
	if c < 0 {
		n, sign = -n, "-"
	}
	return sign + strconv.FormatUint(n/100, 10) + "," + fmt.Sprintf("%02d", n%100)
}

// plainAmount is an amount as a form takes it; "" for nothing.
func plainAmount(c office.Centimes) string {
	if c == 0 {
		return ""
	}
	return number(c)
}

// words is a text for a spreadsheet, never a formula.
func words(s string) string {
	s = office.Clean(s)
	if s != "" && strings.ContainsRune("=+-@|%\t", rune(s[0])) {
		return "'" + s
	}
	return s
}

// RegisterCSV is the receipt register as a table, in a language.
func RegisterCSV(receipts []office.Receipt, l office.Lang) []byte {
	w := lang.TillWords()
	rows := [][]string{{w.Number.In(l), w.Day.In(l), w.Amount.In(l), w.Extracts.In(l), w.FullCopies.In(l), w.State.In(l), w.Reason.In(l)}}
	for _, r := range receipts {
		state, reason := w.Valid, r.Reason
		switch {
		case r.Spoiled:
			state = w.Spoiled
		case r.Void != nil:
			state, reason = w.Void, r.Void.Reason
		}
		rows = append(rows, []string{words(r.Label), string(r.Day), number(r.Amount), strconv.Itoa(r.Extracts), strconv.Itoa(r.FullCopies), state.In(l), words(reason)})
	}
	return spreadsheet(rows)
}

// MonthCSV is a month's statement as a table: by budget code, then closings,
// deposits, and every order and credit of the Treasury, none netted.
func MonthCSV(m office.Month, l office.Lang) []byte {
	w := lang.TillWords()
	rows := [][]string{{w.Month.In(l), m.Month}, {w.Code.In(l), w.Counter.In(l), w.Online.In(l)}}
	for _, r := range m.Revenues {
		rows = append(rows, []string{words(r.Code), number(r.Counter), number(r.Online)})
	}
	rows = append(rows, []string{}, []string{w.Begin.In(l), number(m.Begin)}, []string{w.Variance.In(l), number(m.Variance)},
		[]string{w.Float.In(l), number(m.Float)}, []string{w.Paid.In(l), number(m.Paid)}, []string{w.End.In(l), number(m.End)}, []string{})
	rows = append(rows, stampLines(m.Stamps, l)...)
	rows = append(rows,
		[]string{w.Closings.In(l), w.Day.In(l), w.Takings.In(l), w.Expected.In(l), w.Counted.In(l), w.Variance.In(l), w.How.In(l), w.Reason.In(l), w.StampsOff.In(l)})
	for _, c := range m.Closings {
		rows = append(rows, []string{words(c.Number), string(c.Day), number(c.Tally.Takings), number(c.Tally.Expected), number(c.Counted),
			number(c.Variance), lang.ClosingHow(c.How).In(l), words(c.Reason), words(stampsOff(c))})
	}
	rows = append(rows, []string{}, []string{w.Deposits.In(l), w.Day.In(l), w.Amount.In(l), w.Difference.In(l), w.Receipted.In(l)})
	for _, d := range m.Deposits {
		receipt := ""
		if d.Receipt != nil {
			receipt = d.Receipt.Number
		}
		rows = append(rows, []string{words(d.Slip), string(d.Day), number(d.Amount), number(d.Difference), words(receipt)})
	}
	rows = append(rows, []string{}, []string{w.Order.In(l), w.Outcome.In(l), w.Due.In(l), w.Credited.In(l), w.Off.In(l), w.Statement.In(l)})
	for _, c := range m.Matches {
		rows = append(rows, []string{words(c.Order), lang.CreditOutcome(c.Outcome).In(l), number(c.Due), number(c.Credited), number(c.Off()), words(c.Statement)})
	}
	return spreadsheet(rows)
}

// stampLines are the month's stamps at face value; none where the office has none.
func stampLines(x *office.MonthStamps, l office.Lang) (rows [][]string) {
	if x == nil {
		return nil
	}
	w := lang.TillWords()
	for _, line := range []struct {
		what   lang.S
		amount office.Centimes
	}{
		{w.StampsBegin, x.Begin}, {lang.StampWay(office.StampsReceived), x.Received}, {lang.StampWay(office.StampsSold), x.Sold},
		{lang.StampWay(office.StampsUsed), x.Used}, {lang.StampWay(office.StampsLost), x.Lost}, {w.HandedIn, x.Handed}, {w.StampsOff, x.Variance}, {w.StampsEnd, x.End},
	} {
		rows = append(rows, []string{line.what.In(l), number(line.amount)})
	}
	return append(rows, []string{})
}

// stampsOff are the stamps that a count found too much or too little, by face
// value; "" where there were none.
func stampsOff(c office.Closing) string {
	if len(c.StampsOff) == 0 {
		return ""
	}
	return c.StampsOff.String()
}
