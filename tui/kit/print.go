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
	// kept is the folder or file that it was put into, "" where it went to a printer. A Problem says why it did not.
	Print(ctx context.Context, sheet string, document []byte) (kept string, err error)
}

// PrintBooks is what printing needs of the office's books.
type PrintBooks interface {
	Do(by string, cmds ...office.Command) ([]office.Event, error)
	ViewFor(by string, look func(*office.State) error) error
	Head() (size uint64, root [32]byte, err error)
}

// Job is sheets of one kind to be printed, and of what. A blank form, which shows
// nothing from the books, has neither sheet nor subjects, and is not journalled.
type Job struct {
	Sheet    office.Sheet
	Subjects []string
	Read     Reading
}

// Reading takes what sheets show out of the books, in a transaction of theirs;
// draw then makes the document: see package paper. copies says for each subject
// how often its sheet has been printed by now: from 2 on it is a duplicate.
type Reading func(s *office.State, on office.Occasion) (draw func(copies []int) (document []byte, err error), err error)

// Printed is what came of a job.
type Printed struct {
	Copies []int  // for each subject, as [Reading] is told
	Kept   string // folder or file that the document was put into; "": it went to a printer
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
	by, l, at := d.Person, d.Lang, d.Now()
	run := func() tea.Msg {
		printed, err := job.Run(context.Background(), p, b, by, l, at)
		if err != nil {
			return Notice{Problem: ProblemOf(err)}
		}
		return Notice{Text: job.Said(printed, l)}
	}
	return tea.Sequence(Tell(Notice{Text: lang.PrintWords().Coming.With(l, job.what(l))}), run)
}

// Said tells what came of a job.
func (job Job) Said(printed Printed, l office.Lang) string {
	w := lang.PrintWords()
	if printed.Kept != "" {
		return w.Kept.With(l, job.what(l), printed.Kept)
	}
	return w.Printed.With(l, job.what(l))
}

func (job Job) what(l office.Lang) string {
	return lang.PrintWords().Many.In(l, max(len(job.Subjects), 1), lang.Sheet(job.Sheet).In(l))
}

// Run prints for a person, in a language: see [Desk.Print].
func (job Job) Run(ctx context.Context, p Printer, b PrintBooks, by office.Person, l office.Lang, at time.Time) (printed Printed, err error) {
	on := office.Occasion{Lang: l, At: at, Operator: by.Name, People: map[string]office.Name{}}
	if job.Sheet != "" {
		if printed.Copies, on.Day, err = job.journal(b, by.ID); err != nil {
			return Printed{}, err
		}
	}
	if on.Size, on.Root, err = b.Head(); err != nil {
		return Printed{}, err
	}
	var draw func([]int) ([]byte, error)
	if err := b.ViewFor(by.ID, func(s *office.State) (err error) {
		on.Office = s.Here()
		if on.Day == "" { // nothing was journalled
			on.Day = on.Office.Calendar.DayOf(at)
		}
		for id, p := range s.People.All() {
			on.People[id] = p.Name
		}
		draw, err = job.Read(s, on)
		return err
	}); err != nil {
		return Printed{}, err
	}
	document, err := draw(printed.Copies)
	if err == nil {
		printed.Kept, err = p.Print(ctx, cmp.Or(string(job.Sheet), "blank"), document)
	}
	return printed, err
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
