package paper_test

import (
	"bytes"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/paper"
	"watiqa/tui/text"
)

// Every sheet that the office's table has can be read and drawn.
func TestEveryRowOfTheTableOfSheetsHasItsReader(t *testing.T) {
	for _, row := range office.Sheets {
		state := office.NewState()
		for _, id := range []string{"2026-10", "2026-11"} {
			state.Requests.Put(id, office.Request{ID: id, Order: office.Order{Number: id}, Letter: id})
			state.Letters.Put(id, office.Letter{Request: id, Label: labels[0]})
			state.Slips.Put(id, office.Slip{Number: id, Lines: []office.SlipLine{{Letter: id}}})
		}
		for _, subjects := range [][]string{{"2026-11"}, {"2026-10", "2026-11"}} {
			draw, err := paper.Read(row.Sheet, subjects...)(state, frame(office.French))
			if err != nil {
				t.Fatal(err)
			}
			document, err := draw([]int{1, 2}[:len(subjects)])
			if err != nil || !bytes.HasPrefix(document, []byte("%PDF-")) {
				t.Errorf("%s: %v", row.Sheet, err)
			}
		}
	}
	if draw, err := paper.ReadTicket("r1", text.Visual)(office.NewState(), frame(office.Arabic)); err != nil {
		t.Error(err)
	} else if document, err := draw([]int{1}); err != nil || len(document) == 0 || bytes.HasPrefix(document, []byte("%PDF-")) {
		t.Errorf("the ticket is %q, %v", document, err)
	}
}
