package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

const (
	usagePrint    office.Code = "usage.sheet"    // no such sheet; args: name
	usagePrinting office.Code = "usage.printing" // it is no action: see print
)

// printCommand prints any sheet of the office as its screens do: journalled, and
// marked as a duplicate from the second time on. With "-" for the subjects it
// reads them from standard input, as `do` does.
func (a *app) printCommand() *cobra.Command {
	var to string
	cmd := a.command("print", a.words.Print, func(cmd *cobra.Command, args []string) error {
		ask := door.PrintAsk{Sheet: args[0], Subjects: args[1:], Lang: a.voice.lang}
		if !slices.Contains(sheetNames(), ask.Sheet) {
			return office.Refuse(usagePrint, ask.Sheet)
		}
		if slices.Equal(ask.Subjects, []string{"-"}) {
			ask.Subjects = firstWords(a.in)
		}
		var err error
		if ask.To, err = absolute(to); err != nil {
			return err
		}
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		printed, err := at.Print(cmd.Context(), ask)
		switch {
		case err != nil:
			return err
		case a.flags.JSON:
			return a.voice.JSON(printed)
		}
		a.sayPrinted(ask, printed)
		return nil
	})
	cmd.Args = takes(1, -1)
	cmd.Flags().StringVar(&to, "to", "", a.words.FlagTo.In(a.voice.lang))
	return cmd
}

// sheetNames are what can be printed, in the order of the table of sheets.
func sheetNames() (names []string) {
	for _, row := range office.Sheets {
		names = append(names, string(row.Sheet))
	}
	return append(names, door.Ticket, door.RunSheet)
}

// journalledAs is the kind of sheet by which the journal knows one; "" for a
// blank form.
func journalledAs(name string) office.Sheet {
	switch name {
	case door.RunSheet:
		return ""
	case door.Ticket:
		return office.ReceiptSheet
	}
	return office.Sheet(name)
}

func (a *app) sayPrinted(ask door.PrintAsk, printed door.Printed) {
	a.voice.out.Line(kit.Job{Sheet: journalledAs(ask.Sheet), Subjects: ask.Subjects}.Said(kit.Printed(printed), a.voice.lang))
}

// sheetWords name a sheet, and what it is asked for by.
func sheetWords(name string) (words, of lang.S) {
	row, _ := office.SheetRowOf(journalledAs(name))
	if name == door.Ticket {
		return lang.PrintWords().KeyTicket, lang.SheetSubject(row.About)
	}
	return lang.Sheet(journalledAs(name)), lang.SheetSubject(row.About)
}

// helpSheets lists what can be printed, and of what.
func (a *app) helpSheets() {
	a.voice.out.Line("")
	a.voice.Say(lang.UsageWords().Sheets)
	for _, name := range sheetNames() {
		words, of := sheetWords(name)
		a.voice.out.Row([]int{15, 40, 0}, "  "+name, words.In(a.voice.lang), of.In(a.voice.lang))
	}
}

// print asks which sheet and of what, and prints it.
func (p *plain) print() error {
	names := sheetNames()
	var words []string
	for _, name := range names {
		sheet, _ := sheetWords(name)
		words = append(words, p.say(sheet))
	}
	at, err := p.pick(p.say(p.w.AskSheet), words, -1)
	if err != nil {
		return err
	}
	ask := door.PrintAsk{Sheet: names[at], Lang: p.voice.lang}
	if _, of := sheetWords(ask.Sheet); !of.Empty() {
		typed, err := p.ask(p.say(of) + " ?")
		if ask.Subjects = strings.Fields(office.FoldDigits(typed)); err != nil || len(ask.Subjects) == 0 {
			return err
		}
	}
	printed, err := p.at.Print(context.Background(), ask)
	if err == nil {
		p.sayPrinted(ask, printed)
	}
	return err
}
