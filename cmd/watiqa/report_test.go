package main

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/door"
)

// A spreadsheet must read the names, and run nothing of what stands in them.
func TestNothingInTheCSVIsAFormula(t *testing.T) {
	f := door.Figures{Names: map[string]office.Name{}}
	f.People = map[string]office.Figures{}
	for id, name := range map[string]string{"p1": `=HYPERLINK("http://x")`, "p2": "+1", "p3": "-1", "p4": "@SUM(A1)", "p5": "\t=1", "p6": "\x1b[31m=1", "p7": `حسن, "زروال"`} {
		f.Names[id] = office.Name{Ar: name}
		f.People[id] = office.Figures{From: "2026-01-01", To: "2026-01-31", Values: map[office.Indicator]int64{office.FigureClaimed: 3}}
	}
	var out bytes.Buffer
	if err := writeCSV(&out, f, office.Arabic); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(out.String(), "\ufeff")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || !marked || len(rows) != 8 {
		t.Fatalf("%d rows, %v, %v", len(rows), marked, err)
	}
	for _, row := range rows[1:] {
		for _, cell := range row {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t") || strings.ContainsRune(cell, '\x1b') {
				t.Errorf("%q", row)
			}
		}
	}
	if rows[7][2] != `حسن, "زروال"` || rows[7][6] != "3" {
		t.Errorf("%q", rows[7])
	}
}

func TestAFingerprintIsComparedHoweverItIsTyped(t *testing.T) {
	const want = "b2ed 491f 1b57 0ed6 540c 4096 e7cb d096"
	for typed, same := range map[string]bool{want: true, "B2ED491F1B570ED6540C4096E7CBD096": true, "b2ed-491f-1b57-0ed6-540c-4096-e7cb-d096": true,
		"b2ed 491f": false, "": false} {
		if sameFingerprint(typed, want) != same {
			t.Errorf("%q", typed)
		}
	}
}
