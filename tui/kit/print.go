package kit

import (
	"cmp"
	"context"
	"encoding/json"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Printer puts sheets on paper, or into a folder where an office has none.
type Printer interface {
	// Print answers once the document, a PDF or a plain text, was handed over.
	// kept is the folder that it was put into, "" where it went to a printer. A Problem says why it did not.
	Print(ctx context.Context, sheet string, document []byte) (kept string, err error)
}

// PrintBooks is what printing needs of the office's books.
type PrintBooks interface {
	Do(by string, cmds ...office.Command) ([]office.Event, error)
	ViewFor(by string, look func(*office.State) error) error
	Head() (size uint64, root [32]byte, err error)
}

// Occasion is when, where and by whom sheets are printed: what their frame
// shows. Its fields are those of paper.Frame.
type Occasion struct {
	Lang     office.Lang
	Office   office.Settings
	Day      office.Day
	At       time.Time
	Operator office.Name
	People   map[string]office.Name // by id
	Size     uint64
	Root     [32]byte
}

// Job is sheets of one kind to be printed: of what, and how they are drawn. A
// blank form, which shows nothing from the books, has neither sheet nor subjects
// nor anything to read, and is not journalled.
type Job struct {
	Sheet    office.Sheet
	Subjects []string
	// Read takes what the sheets show out of the books; then Draw makes the PDF.
	// copies says for each subject how often its sheet has been printed by now:
	// from 2 on it is a duplicate. Both run outside Update.
	Read func(s *office.State, on Occasion) error
	Draw func(on Occasion, copies []int) ([]byte, error)
}

// PrintRemote: nobody who sits elsewhere makes the office's printer run.
const PrintRemote office.Code = "print.remote"

// Print journals that sheets leave the printer, draws and prints them, and tells
// what became of it. The journal comes first: where the printer then fails, the
// sheets can be printed again, as duplicates, since nobody can know for certain
// that nothing came out.
func (d *Desk) Print(p Printer, b PrintBooks, job Job) tea.Cmd {
	if p == nil || d.Session == SSH {
		return Tell(Notice{Problem: office.Refuse(PrintRemote)})
	}
	by, w := d.Person, lang.PrintWords()
	on := Occasion{Lang: d.Lang, At: d.Now(), Operator: by.Name}
	what := w.Many.In(on.Lang, len(job.Subjects), lang.Sheet(job.Sheet).In(on.Lang))
	on.Day = d.Calendar.DayOf(on.At) // until the books tell their own
	run := func() tea.Msg {
		kept, err := job.run(p, b, by.ID, on)
		switch {
		case err != nil:
			return Notice{Problem: ProblemOf(err)}
		case kept != "":
			return Notice{Text: w.Kept.With(on.Lang, what, kept)}
		}
		return Notice{Text: w.Printed.With(on.Lang, what)}
	}
	return tea.Sequence(Tell(Notice{Text: w.Coming.With(on.Lang, what)}), run)
}

func (job Job) run(p Printer, b PrintBooks, by string, on Occasion) (kept string, err error) {
	var copies []int
	if job.Sheet != "" {
		if copies, on.Day, err = job.journal(b, by); err != nil {
			return "", err
		}
	}
	if on.Size, on.Root, err = b.Head(); err != nil {
		return "", err
	}
	if err := b.ViewFor(by, func(s *office.State) error {
		on.Office, on.People = s.Here(), map[string]office.Name{}
		for id, p := range s.People.All() {
			on.People[id] = p.Name
		}
		if job.Read == nil {
			return nil
		}
		return job.Read(s, on)
	}); err != nil {
		return "", err
	}
	pdf, err := job.Draw(on, copies)
	if err != nil {
		return "", err
	}
	return p.Print(context.Background(), cmp.Or(string(job.Sheet), "blank"), pdf)
}

// journal notes that the sheets are about to be printed, and which copies they are.
func (job Job) journal(b PrintBooks, by string) (copies []int, day office.Day, err error) {
	events, err := b.Do(by, office.Command{Action: "sheet", Subjects: job.Subjects, Values: map[string]string{"sheet": string(job.Sheet)}})
	if err != nil {
		return nil, "", err
	}
	for _, e := range events {
		var printing office.Printing
		if err := json.Unmarshal(e.Body, &printing); err != nil {
			return nil, "", err
		}
		copies, day = append(copies, printing.Copy), e.Day
	}
	return copies, day, nil
}
