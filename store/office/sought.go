package office

import "time"

// Sought is what a code stands for that was scanned or typed at the mail desk: an
// order, a label, or a slip.
type Sought struct {
	Label   S10        `json:"label,omitempty"`   // that was scanned
	Batch   string     `json:"batch,omitempty"`   // of the stock that holds it; "": none does
	Spoiled *Spoiling  `json:"spoiled,omitempty"` // the label
	Row     *LetterRow `json:"row,omitempty"`     // the order, or the one whose letter carries the label
	Slip    *SlipRow   `json:"slip,omitempty"`    // the slip, or the one that the letter is on
}

// NoSuchCode: neither an order nor a slip has this number; args: number.
const NoSuchCode Code = "scan.no_such"

// FindLabel tells what a label is and which order's letter carries it. Where two
// letters do, after a fork, it is the later one that has not ended.
func (s *State) FindLabel(l S10, now time.Time) Sought {
	found := Sought{Label: l}
	found.Batch, _, _ = s.batchOf(l)
	record, _ := s.Labels.Get(string(l))
	found.Spoiled = record.Spoiled
	var of string
	for _, id := range record.Letters {
		if letter, ok := s.Letters.Get(id); ok && (of == "" || letter.End == "") {
			of = id
		}
	}
	if letter, ok := s.Letters.Get(of); ok {
		if r, known := s.Requests.Get(letter.Request); known {
			found.take(s, s.LetterRow(r, now))
		}
	}
	return found
}

// FindOrder is what is known of an order by its id.
func (s *State) FindOrder(id string, now time.Time) (found Sought, ok bool) {
	r, ok := s.Requests.Get(id)
	if ok {
		found.take(s, s.LetterRow(r, now))
	}
	return found, ok
}

// FindSlip is what is known of a slip by its number, or its id.
func (s *State) FindSlip(number string) (found Sought, ok bool) {
	id := s.SlipNamed(number)
	slip, ok := s.Slips.Get(id)
	if ok {
		found.Slip = &SlipRow{id, slip}
	}
	return found, ok
}

func (f *Sought) take(s *State, row LetterRow) {
	f.Row = &row
	if slip, ok := s.Slips.Get(row.Letter.Slip); ok {
		f.Slip = &SlipRow{row.Letter.Slip, slip}
	}
}
