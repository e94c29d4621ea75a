package office

import (
	"strings"
	"time"
)

// Query asks for a page of the queue.
type Query struct {
	Stages []Stage `json:"stages,omitempty"` // empty: every stage
	Text   string  `json:"text,omitempty"`   // words of names (both scripts), order number, act number; folded by Fold
	By     string  `json:"by,omitempty"`     // only those in this person's hand
	Late   bool    `json:"late,omitempty"`   // only those beyond the 48 h clock
	Offset int     `json:"offset,omitempty"`
	Limit  int     `json:"limit,omitempty"` // 0: 100
}

// Row is what a list shows of a request.
type Row struct {
	ID         string    `json:"id"`
	Number     string    `json:"number"`
	Stage      Stage     `json:"stage"`
	Origin     Origin    `json:"origin"`
	PlacedAt   time.Time `json:"placed_at"`
	Since      time.Time `json:"since"`
	Name       string    `json:"name"`       // holder, Arabic
	NameLatin  string    `json:"name_latin"` // holder, Latin letters, often empty
	Act        string    `json:"act"`        // number/year as on the order
	Years      string    `json:"years"`      // of the act, the end of Act
	Extracts   int       `json:"extracts"`
	FullCopies int       `json:"full_copies"`
	By         string    `json:"by,omitempty"` // person id
	Folder     uint64    `json:"folder,omitempty"`
	Marriage   bool      `json:"marriage,omitempty"`
	Withdrawn  bool      `json:"withdrawn,omitempty"`
	Clash      bool      `json:"clash,omitempty"`
	Late       bool      `json:"late,omitempty"` // a step was entered late
}

// Page of rows, oldest order first. Counts holds how many requests stand in each stage,
// whatever the query; Total how many the query finds. Partial says that the
// index is still being built after unlocking, so more may be found in a moment.
type Page struct {
	Rows    []Row         `json:"rows"`
	Total   int           `json:"total"`
	Counts  map[Stage]int `json:"counts"`
	Partial bool          `json:"partial,omitempty"`
}

// PastPage is a page of the queue as it stood after the journal's first Size
// events: at the time of the last of them, on its business day.
type PastPage struct {
	Page
	Size uint64    `json:"size"`
	At   time.Time `json:"at"`
	Day  Day       `json:"day"`
}

// RowOf makes the row of a request.
func RowOf(r Request) Row {
	extracts, fullCopies := r.Papers()
	return Row{
		ID: r.ID, Number: r.Order.Number, Stage: r.Stage, Origin: r.Order.Origin,
		PlacedAt: r.Order.PlacedAt, Since: r.Since,
		Name:      r.Order.Holder.First + " " + r.Order.Holder.Family,
		NameLatin: joined(r.Order.Holder.FirstLatin, r.Order.Holder.FamilyLatin),
		Act:       r.Order.Act.String(),
		Years:     r.Order.Act.Years(),
		Extracts:  extracts, FullCopies: fullCopies, By: r.By, Folder: r.Folder,
		Marriage: r.Order.Marriage, Withdrawn: r.Withdrawn, Clash: len(r.Clash) > 0, Late: r.Late,
	}
}

// ActNumber is the number of the act without its years.
func (r Row) ActNumber() string {
	if r.Years == "" {
		return r.Act
	}
	return strings.TrimSuffix(r.Act, "/"+r.Years)
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}
