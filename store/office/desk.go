package office

import (
	"cmp"
	"slices"
	"time"
)

// Mail desk: what lies before whoever packs letters and hands them over.

// LetterRow is what a list shows of a request that goes out by post, with its
// letter once there is one.
type LetterRow struct {
	ID         string    `json:"id"` // of the request
	Number     string    `json:"number"`
	Stage      Stage     `json:"stage"`
	Since      time.Time `json:"since"`
	Name       string    `json:"name"`  // addressee
	Place      string    `json:"place"` // locality
	Country    string    `json:"country,omitempty"`
	Extracts   int       `json:"extracts"` // to be in the envelope
	FullCopies int       `json:"full_copies"`
	Withdrawn  bool      `json:"withdrawn,omitempty"`
	Clash      bool      `json:"clash,omitempty"`

	LetterID string `json:"letter_id,omitempty"`
	Letter   Letter `json:"letter,omitzero"`
	Slip     string `json:"slip,omitempty"` // number of the slip that it is on
	Rank     int    `json:"rank,omitempty"`
	Double   bool   `json:"double,omitempty"` // its label is on another letter too, after a fork
	Alarm    Alarm  `json:"alarm,omitempty"`  // what is overdue about it
}

// Whither the letter goes: the place, and its country where it is not this one.
func (r LetterRow) Whither() string {
	if r.Country != "" && r.Country != "MA" {
		return r.Place + " (" + r.Country + ")"
	}
	return r.Place
}

// SlipRow is a slip with its id.
type SlipRow struct {
	ID string `json:"id"`
	Slip
}

// Alarm is something that somebody must do now about the mail.
type Alarm string

const (
	LowLabels     Alarm = "low_labels"   // few days of labels are left
	CameBack      Alarm = "returned"     // letters that came back and wait for a decision
	NotAccepted   Alarm = "not_accepted" // handed over, and the Post says nothing
	HandOverdue   Alarm = "hand_overdue" // packed, and not handed over
	DoubleLabel   Alarm = "double_label" // two letters carry one label
	StoppedLetter Alarm = "withdrawn"    // packed, and the platform withdrew the order
)

// Alarms in the order in which the desk shows them.
var Alarms = []Alarm{CameBack, NotAccepted, HandOverdue, DoubleLabel, StoppedLetter, LowLabels}

// Stock is how the labels stand.
type Stock struct {
	Left    int      `json:"left"`
	Days    int      `json:"days"`  // working days that they last at the current rate
	Known   bool     `json:"known"` // a rate is known
	Low     bool     `json:"low"`
	Asked   []Asking `json:"asked,omitempty"`   // of the post agency, the last ones
	Batches []Batch  `json:"batches,omitempty"` // in the order of their numbers
}

// MailDesk is the desk at a moment. Letters are in the order in which their
// orders were placed.
type MailDesk struct {
	Letters []LetterRow   `json:"letters"`
	Slips   []SlipRow     `json:"slips"` // live ones
	Stock   Stock         `json:"stock"`
	Post    Post          `json:"post"`
	Counts  map[Alarm]int `json:"counts"`
}

// MailStages are those of requests that lie on the mail desk.
var MailStages = []Stage{Signed, Packed, Handed, Returned}

// MailDesk makes the desk of the requests that lie on it.
func (s *State) MailDesk(requests []Request, now time.Time) MailDesk {
	d := MailDesk{Post: s.Post(), Stock: s.Stock(s.Here().Calendar.DayOf(now)), Counts: map[Alarm]int{}}
	for _, r := range requests {
		if r.Order.Origin != Online {
			continue
		}
		row := s.letterRow(r, d.Post, now)
		d.Letters = append(d.Letters, row)
		if row.Alarm != "" {
			d.Counts[row.Alarm]++
		}
	}
	for _, id := range s.Outgoing().Live {
		if slip, ok := s.Slips.Get(id); ok {
			d.Slips = append(d.Slips, SlipRow{id, slip})
		}
	}
	if d.Stock.Low {
		d.Counts[LowLabels] = 1
	}
	return d
}

// LetterRow makes the row of a request.
func (s *State) LetterRow(r Request, now time.Time) LetterRow { return s.letterRow(r, s.Post(), now) }

func (s *State) letterRow(r Request, post Post, now time.Time) LetterRow {
	to := r.Order.Addressee
	row := LetterRow{ID: r.ID, Number: r.Order.Number, Stage: r.Stage, Since: r.Since, Name: to.Name, Place: to.Locality, Country: to.Country,
		Withdrawn: r.Withdrawn, Clash: len(r.Clash) > 0, LetterID: r.Letter}
	row.Extracts, row.FullCopies = r.Papers()
	letter, ok := s.letterOf(r)
	if !ok {
		return row
	}
	row.Letter, row.Extracts, row.FullCopies = letter, letter.Extracts, letter.FullCopies
	if slip, on := s.Slips.Get(letter.Slip); on {
		row.Slip, row.Rank = slip.Number, slip.Rank(r.Letter)
	}
	label, _ := s.Labels.Get(string(letter.Label))
	row.Double = len(label.Letters) > 1
	row.Alarm = row.alarm(post, s.Here().Calendar, now)
	return row
}

func (r LetterRow) alarm(post Post, c Calendar, now time.Time) Alarm {
	switch {
	case r.Stage == Returned && r.Letter.End == "":
		return CameBack
	case r.Stage == Handed && post.Unaccepted(c, r.Letter, now):
		return NotAccepted
	case r.Double && r.Stage != Returned:
		return DoubleLabel
	case r.Stage == Packed && r.Withdrawn:
		return StoppedLetter
	case r.Stage == Packed && post.Unhanded(c, r.Letter, now):
		return HandOverdue
	}
	return ""
}

// Stock of labels on a day.
func (s *State) Stock(today Day) Stock {
	m := s.Outgoing()
	stock := Stock{Left: m.Left, Low: s.Low(today), Asked: m.Asked}
	stock.Days, stock.Known = m.DaysLeft(s.Here().Calendar, today)
	for _, batch := range s.Batches.All() {
		stock.Batches = append(stock.Batches, batch)
	}
	slices.SortFunc(stock.Batches, func(a, b Batch) int { return cmp.Compare(a.From, b.From) })
	return stock
}

// SlipLetters gives the rows of a slip's lines, by rank; of a line that was
// struck, the letter as it was.
func (s *State) SlipLetters(slip Slip, now time.Time) []LetterRow {
	post := s.Post()
	rows := make([]LetterRow, len(slip.Lines))
	for i, line := range slip.Lines {
		letter, _ := s.Letters.Get(line.Letter)
		r, _ := s.Requests.Get(letter.Request)
		rows[i] = s.letterRow(r, post, now)
		rows[i].LetterID, rows[i].Letter, rows[i].Slip, rows[i].Rank = line.Letter, letter, slip.Number, i+1
		rows[i].Extracts, rows[i].FullCopies = letter.Extracts, letter.FullCopies
	}
	return rows
}

// SortSlips puts the newest first.
func SortSlips(slips []SlipRow) {
	slices.SortFunc(slips, func(a, b SlipRow) int {
		return cmp.Or(b.OpenedAt.Compare(a.OpenedAt), cmp.Compare(b.Number, a.Number), cmp.Compare(b.ID, a.ID))
	})
}
