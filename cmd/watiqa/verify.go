package main

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// verifyCommand checks the books of an office, or a file that may be damaged,
// such as a backup.
func (a *app) verifyCommand() *cobra.Command {
	var file, since, extract, key string
	cmd := a.command("verify", a.words.Verify, func(cmd *cobra.Command, _ []string) error {
		switch {
		case since != "":
			return a.verifySince(since)
		case extract != "":
			return a.verifyExtract(extract, key)
		}
		check := a.verifyBooks
		if file != "" {
			check = func(context.Context, func(int)) (door.Report, error) { return a.verifyFile(file) }
		}
		report, err := check(cmd.Context(), a.percent())
		if err != nil {
			return err
		}
		return a.printReport(report)
	})
	cmd.Flags().StringVar(&file, "file", "", a.words.FlagFile.In(a.voice.lang))
	cmd.Flags().StringVar(&since, "since", "", a.words.FlagHead.In(a.voice.lang))
	cmd.Flags().StringVar(&extract, "extract", "", a.words.FlagExtract.In(a.voice.lang))
	cmd.Flags().StringVar(&key, "key", "", a.words.FlagKey.In(a.voice.lang))
	return cmd
}

func (a *app) verifyBooks(ctx context.Context, progress func(int)) (door.Report, error) {
	at, leave, err := a.present()
	if err != nil {
		return door.Report{}, err
	}
	defer leave()
	return at.Verify(ctx, progress)
}

func (a *app) verifyFile(file string) (door.Report, error) {
	if a.config.Login == "" {
		return door.Report{}, office.Refuse(usageLogin)
	}
	passphrase, err := a.passphrase(a.words.AskPassphrase, a.flags.PassphraseFile)
	if err != nil {
		return door.Report{}, err
	}
	report, err := store.VerifyFile(file, a.config.Login, passphrase, store.Options{Light: a.light}, percentOf(a.percent()))
	return reportOf(report), err
}

// Verify implements [door.Counter].
func (c *counter) Verify(_ context.Context, progress func(percent int)) (door.Report, error) {
	if err := c.known(); err != nil {
		return door.Report{}, err
	}
	report, err := c.books.Verify(percentOf(progress))
	return reportOf(report), err
}

func reportOf(r store.Report) door.Report {
	report := door.Report{Events: r.Events, Root: r.Root, Findings: make([]door.Finding, len(r.Findings))}
	for i, f := range r.Findings {
		report.Findings[i] = door.Finding{Place: f.Place, Problem: office.Refuse(f.Code, f.Args...)}
	}
	for _, use := range r.Recovered {
		report.Recovered = append(report.Recovered, door.Recovered(use))
	}
	return report
}

// percentOf tells each percent once.
func percentOf(told func(int)) func(done, total uint64) {
	last := -1
	return func(done, total uint64) {
		if percent := int(done * 100 / max(total, 1)); told != nil && percent != last {
			last = percent
			told(percent)
		}
	}
}

// percent shows how far a verification is, where somebody watches.
func (a *app) percent() func(int) {
	if !a.voice.err.terminal {
		return nil
	}
	return func(percent int) {
		if percent%10 == 0 {
			a.voice.err.Line(a.words.Verifying.With(a.voice.lang, strconv.Itoa(percent)))
		}
	}
}

// printReport lists what was found; anything found is an error.
func (a *app) printReport(r door.Report) error {
	if a.flags.JSON {
		if err := a.voice.JSON(r); err != nil {
			return err
		}
	} else if len(r.Findings) == 0 {
		a.voice.Say(a.words.VerifiedWell)
	}
	for _, use := range r.Recovered {
		if !a.flags.JSON {
			a.voice.Say(a.words.RecoveryUsed, lang.Moment(office.Calendar{}, use.At), use.Person)
		}
	}
	for _, f := range r.Findings {
		if sentence, _ := lang.Problem(f.Problem, a.voice.lang); !a.flags.JSON {
			a.voice.out.Row([]int{30, 0}, f.Place, sentence)
		}
	}
	if len(r.Findings) > 0 {
		return office.Refuse(office.BooksDamaged, r.Findings[0].Place)
	}
	return nil
}
