//go:build unix

package main

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"watiqa/store/office"
)

var aSheet = []byte("%PDF-1.4 Fatima-Zahra Bennani")

func printerWith(t *testing.T, c config) *printer {
	t.Helper()
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	return newPrinter(&app{world: world{now: time.Now}, config: c, log: slog.New(slog.DiscardHandler)})
}

// nothingLeft: what was printed lies nowhere any more.
func nothingLeft(t *testing.T, p *printer) {
	t.Helper()
	p.close()
	left, err := filepath.Glob(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestASheetGoesToThePrinterFromAPrivateFileThatIsWipedAtOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	p := printerWith(t, config{Printer: []string{"sh", "-c", `cat "$0" > ` + out + ` && stat -c "%a %n" "$0" "$(dirname "$0")" > ` + out + `.rights && echo "$TERMINAL_OF" >> ` + out + `.rights`}})
	kept, err := p.print(t.Context(), "order", aSheet, []string{"TERMINAL_OF=naima"})
	if err != nil || kept != "" {
		t.Fatal(kept, err)
	}
	if got, _ := os.ReadFile(out); string(got) != string(aSheet) {
		t.Errorf("printed %q", got)
	}
	rights, _ := os.ReadFile(out + ".rights")
	if !regexp.MustCompile(`^600 .*/watiqa-sheets-[0-9a-f]{8}-[0-9]+/[0-9]+\.pdf\n700 .*\nnaima\n$`).Match(rights) {
		t.Errorf("the printer found %s", rights)
	}
	if len(p.there) != 0 {
		t.Errorf("still there: %v", p.there)
	}
	nothingLeft(t, p)
}

func TestAPrinterThatFailsHangsOrIsMissingIsTold(t *testing.T) {
	letter := filepath.Join(t.TempDir(), "letter.txt")
	if err := os.WriteFile(letter, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		program []string
		want    office.Code
	}{
		{[]string{"false"}, printFailed},
		{[]string{"no-such-printer"}, printMissing},
		{[]string{letter}, printMissing}, // no program
		{[]string{"sh", "-c", "sleep 60 & sleep 60"}, printSlow},
	} {
		p := printerWith(t, config{Printer: c.program})
		p.patience = 300 * time.Millisecond
		began := time.Now()
		_, err := p.print(t.Context(), "order", aSheet, nil)
		if !errors.Is(err, office.Refuse(c.want)) {
			t.Errorf("%v: got %v, want %s", c.program, err, c.want)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%v: the person waited %s", c.program, took)
		}
		nothingLeft(t, p)
	}
}

func TestATicketGoesToItsOwnPrinterOrIntoTheFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	ticket := []byte("A 000412\n")
	folder := t.TempDir()
	p := printerWith(t, config{Printer: []string{"false"}, Ticket: []string{"sh", "-c", `cat "$0" > ` + out}, PrintTo: folder})
	if kept, err := p.print(t.Context(), "receipt", ticket, nil); err != nil || kept != "" {
		t.Fatal(kept, err)
	}
	if got, _ := os.ReadFile(out); string(got) != string(ticket) {
		t.Errorf("printed %q", got)
	}
	p.config.Ticket = nil
	if kept, err := p.print(t.Context(), "receipt", ticket, nil); err != nil || kept != folder {
		t.Fatal(kept, err)
	}
	if files, _ := filepath.Glob(filepath.Join(folder, "*-receipt-*.txt")); len(files) != 1 {
		t.Errorf("kept: %v", files)
	}
	nothingLeft(t, p)
}

func TestWithoutAPrinterSheetsAreKeptInAFolderUnderNamesThatSayNothingOfAnybody(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "sheets")
	p := printerWith(t, config{PrintTo: folder})
	for range 2 {
		if kept, err := p.print(t.Context(), "order", aSheet, nil); err != nil || kept != folder {
			t.Fatal(kept, err)
		}
	}
	files, _ := os.ReadDir(folder)
	if len(files) != 2 {
		t.Fatalf("%v", files)
	}
	for _, file := range files {
		if !regexp.MustCompile(`^[0-9]{8}-[0-9]{6}-order-[0-9]+\.pdf$`).MatchString(file.Name()) {
			t.Errorf("a file is called %s", file.Name())
		}
		if info, _ := file.Info(); info.Mode().Perm() != 0o600 {
			t.Errorf("a sheet may be read by others: %s", info.Mode())
		}
	}
	p.config.PrintTo = filepath.Join(folder, files[0].Name()) // a file, no folder
	if _, err := p.print(t.Context(), "order", aSheet, nil); !errors.Is(err, office.Refuse(printFolder)) {
		t.Errorf("got %v", err)
	}
	nothingLeft(t, p)
}

func TestTheUsualPrinterIsTakenWhereThereIsOneAndNothingElseIsSet(t *testing.T) {
	bin := t.TempDir()
	t.Setenv("PATH", bin)
	for _, c := range []struct {
		lp          bool
		text        string
		printer, to string
	}{
		{false, "", "", "the sheets"},
		{true, "", "lp", "the sheets"},
		{true, "print_to = \"/pdf\"", "", "/pdf"},
		{true, "printer = [\"lpr\", \"-Pdesk\"]", "lpr", "the sheets"},
	} {
		_ = os.Remove(filepath.Join(bin, "lp"))
		if c.lp {
			if err := os.WriteFile(filepath.Join(bin, "lp"), []byte("#!/bin/sh\n"), 0o755); err != nil {
				t.Fatal(err)
			}
		}
		var got config
		if err := got.read(flags{Config: settings(t, "sheets = \"the sheets\"\n"+c.text)}); err != nil {
			t.Fatal(err)
		}
		printer := ""
		if len(got.Printer) > 0 {
			printer = got.Printer[0]
		}
		if printer != c.printer || got.PrintTo != c.to {
			t.Errorf("%+v: printer %q, folder %q", c, printer, got.PrintTo)
		}
	}
}
