package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/kit"
	"watiqa/tui/paper"
	"watiqa/tui/text"
)

// printThere: there is such a file already; args: file.
const printThere office.Code = "print.there"

// Print implements [door.Counter].
func (c *counter) Print(ctx context.Context, ask door.PrintAsk) (door.Printed, error) {
	if err := c.known(); err != nil {
		return door.Printed{}, err
	}
	job, err := c.job(ask)
	if err != nil {
		return door.Printed{}, err
	}
	to := kit.Printer(printing{printer: c.printer})
	if ask.To != "" {
		if to, err = c.printer.into(ask.To); err != nil {
			return door.Printed{}, err
		}
	}
	printed, err := job.Run(ctx, to, c.books, c.who, ask.Lang, c.now().UTC())
	return door.Printed(printed), err
}

// job is what is asked for, about subjects by their ids, each once.
func (c *counter) job(ask door.PrintAsk) (kit.Job, error) {
	if ask.Sheet == door.RunSheet {
		return kit.Job{Read: paper.ReadRunSheet}, nil
	}
	job := kit.Job{Sheet: journalledAs(ask.Sheet)}
	row, known := office.SheetRowOf(job.Sheet)
	if !known {
		return job, office.Refuse(usagePrint, ask.Sheet)
	}
	find, seen := c.finder(row.About), map[string]bool{}
	for _, typed := range ask.Subjects {
		if id := find(typed); !seen[id] {
			seen[id] = true
			job.Subjects = append(job.Subjects, id)
		}
	}
	if len(job.Subjects) == 0 || ask.Sheet == door.Ticket && len(job.Subjects) > 1 {
		return job, office.Refuse(office.NoSubject, "sheet")
	}
	job.Read = paper.Read(job.Sheet, job.Subjects...)
	if ask.Sheet == door.Ticket {
		mode, _ := text.ParseMode(c.config.TicketBidi)
		job.Read = paper.ReadTicket(job.Subjects[0], mode)
	}
	return job, nil
}

// checkOf gives the last surprise check of the drawer of a person whose login
// was typed.
func (c *counter) checkOf(typed string) string {
	person, last := c.personOf(typed), office.Check{}
	id := typed
	_ = c.books.View(func(s *office.State) error {
		for other, check := range s.Checks.All() {
			if check.Person == person && !check.At.Before(last.At) {
				id, last = other, check
			}
		}
		return nil
	})
	return id
}

// filed is a folder, or a new file, that takes a document instead of a printer.
type filed struct {
	*printer
	path   string
	folder bool
}

// into prints into a folder that there is, or a file that there is not yet.
func (p *printer) into(path string) (kit.Printer, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.IsDir():
		return nil, office.Refuse(printThere, path)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, office.Refuse(printFolder, filepath.Dir(path))
	}
	if parent, unknown := os.Stat(filepath.Dir(path)); unknown != nil || !parent.IsDir() { // before a copy is journalled that nobody gets
		return nil, office.Refuse(printFolder, filepath.Dir(path))
	}
	return filed{p, path, err == nil}, nil
}

// Print implements [kit.Printer].
func (f filed) Print(_ context.Context, sheet string, document []byte) (kept string, err error) {
	if f.folder {
		return f.keepIn(f.path, sheet+"-*"+endingOf(document), document)
	}
	file, err := os.OpenFile(f.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		_, err = file.Write(document)
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		f.log.Error("a sheet was not kept", "why", err)
		return "", office.Refuse(printFolder, filepath.Dir(f.path))
	}
	return f.path, nil
}

// absolute is the path as the process that owns the books needs it; "" for none.
func absolute(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return "", office.Refuse(printFolder, path)
	}
	return path, nil
}
