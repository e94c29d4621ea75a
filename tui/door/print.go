package door

import (
	"context"

	"watiqa/store/office"
)

// PrintAsk asks for sheets of one kind.
type PrintAsk struct {
	Sheet    string      `json:"sheet"`    // of the table of sheets, or [RunSheet] or [Ticket]
	Subjects []string    `json:"subjects"` // as they are called by people, or ids
	Lang     office.Lang `json:"lang"`
	To       string      `json:"to,omitempty"` // a folder, or a new file of this computer; "": the office's printer
}

// Printed is what came of it.
type Printed struct {
	Copies []int  `json:"copies,omitempty"` // for each subject how often its sheet has been printed by now
	Kept   string `json:"kept,omitempty"`   // folder or file that the sheets were put into; "": they went to a printer
}

// Sheets that are asked for under names of their own.
const (
	RunSheet = "run"    // the blank one on which one works by hand
	Ticket   = "ticket" // a receipt as text for 80 mm paper
)

// Print implements [Counter].
func (c *Client) Print(ctx context.Context, what PrintAsk) (Printed, error) {
	return ask[Printed](ctx, c, callPrint, what, nil)
}
