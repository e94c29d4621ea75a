package main

import (
	"encoding/csv"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// byteOrderMark tells spreadsheets that what follows is UTF-8.
const byteOrderMark = "\ufeff"

// writeCSV writes one figure a line: the period, whose it is, which it is, its
// unit and its value as a whole number of that unit. The whole time comes first,
// then its periods, then people.
func writeCSV(w io.Writer, f door.Figures, l office.Lang) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	_ = out.Write([]string{"from", "to", "person", "indicator", "name", "unit", "value"})
	write := func(person string, figures office.Figures) {
		for _, row := range office.Indicators {
			n, known := figures.Values[row.Name]
			if !known {
				continue
			}
			_ = out.Write([]string{string(figures.From), string(figures.To), harmless(person), string(row.Name),
				harmless(lang.Indicator(row.Name).In(l)), string(row.Unit), strconv.FormatInt(n, 10)})
		}
	}
	for _, figures := range append([]office.Figures{f.Whole}, f.Periods...) {
		write("", figures)
	}
	for _, id := range slices.Sorted(maps.Keys(f.People)) {
		write(f.Names[id].In(l), f.People[id])
	}
	out.Flush()
	return out.Error()
}

// harmless is a text that no spreadsheet takes for a formula.
func harmless(text string) string {
	text = office.Clean(text)
	if strings.HasPrefix(text, "=") || strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") || strings.HasPrefix(text, "@") {
		return "'" + text
	}
	return text
}
