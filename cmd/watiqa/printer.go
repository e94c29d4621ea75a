package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"time"

	"watiqa/store/office"
)

// printer prints sheets with a program of this computer or, where none is set
// and there is no usual one, keeps them in a folder.
type printer struct {
	*app
	*private
	patience time.Duration // how long the program may take
}

const (
	usualPrinter = "lp"
	sheetDir     = "watiqa-sheets-"
	printWait    = 30 * time.Second
)

// Why a sheet did not come out.
const (
	printMissing office.Code = "print.missing" // args: program
	printFailed  office.Code = "print.failed"  // args: program
	printSlow    office.Code = "print.slow"    // args: program, seconds
	printFolder  office.Code = "print.folder"  // args: folder
)

func newPrinter(a *app) *printer {
	return &printer{app: a, private: newPrivate(sheetDir, a.config.Books), patience: printWait}
}

// print hands a document over: a PDF to the printer, a text to the one for
// tickets, each from a private file that is wiped when the program has ended; or
// to the folder.
func (p *printer) print(ctx context.Context, sheet string, document []byte, env []string) (kept string, err error) {
	program, ending := p.config.Printer, endingOf(document)
	if ending != pdfEnding {
		program = p.config.Ticket
	}
	if len(program) == 0 {
		return p.keepIn(p.config.PrintTo, sheet+"-*"+ending, document)
	}
	path, err := p.write(document, ending)
	defer p.wipe(path)
	if err != nil {
		return "", err
	}
	return "", p.hand(ctx, program, path, env)
}

const pdfEnding = ".pdf"

// endingOf a document: it is a PDF or plain text.
func endingOf(document []byte) string {
	if bytes.HasPrefix(document, []byte("%PDF-")) {
		return pdfEnding
	}
	return ".txt"
}

func (p *printer) hand(ctx context.Context, program []string, path string, env []string) error {
	ctx, stop := context.WithTimeout(ctx, p.patience)
	defer stop()
	name := program[0]
	command := exec.CommandContext(ctx, name, append(program[1:], path)...) // #nosec G204 -- the office's own setting
	command.Env = append(os.Environ(), env...)
	command.WaitDelay = time.Second
	err := command.Run()
	if err == nil {
		return nil
	}
	p.log.Error("the printer", "why", err)
	switch {
	case ctx.Err() != nil:
		return office.Refuse(printSlow, name, strconv.Itoa(int(p.patience/time.Second)))
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrPermission):
		return office.Refuse(printMissing, name)
	}
	return office.Refuse(printFailed, name)
}

// keepIn puts the document into a folder, under a name that tells when it was
// printed and what kind of sheet it is, and nothing about anybody.
func (p *printer) keepIn(folder, name string, document []byte) (string, error) {
	failed := func(err error) (string, error) {
		p.log.Error("a sheet was not kept", "why", err)
		return "", office.Refuse(printFolder, folder)
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return failed(err)
	}
	file, err := os.CreateTemp(folder, p.now().Local().Format("20060102-150405")+"-"+name) // 0600
	if err != nil {
		return failed(err)
	}
	_, err = file.Write(document)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err != nil {
		_ = os.Remove(file.Name())
		return failed(err)
	}
	return folder, nil
}
