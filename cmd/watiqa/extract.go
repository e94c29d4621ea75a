package main

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/lang"
)

// extractCommand writes a signed part of the journal into a file that others
// check with verify --extract.
func (a *app) extractCommand() *cobra.Command {
	var ask office.ExtractAsk
	var marks []string
	cmd := a.command("extract", a.words.ExtractShort, func(cmd *cobra.Command, args []string) error {
		for _, name := range marks {
			if !slices.Contains(office.Marks, office.Mark(name)) {
				return office.Refuse(usageFlag, "--mark="+name)
			}
			ask.Filter.Marks = append(ask.Filter.Marks, office.Mark(name))
		}
		file, err := filepath.Abs(args[0])
		if err != nil {
			return office.Refuse(office.ExtractNotWritten)
		}
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		count, err := at.Extract(cmd.Context(), ask, file, a.percent())
		if err != nil {
			return err
		}
		a.voice.Say(a.words.Extracted, strconv.Itoa(count))
		return nil
	})
	cmd.Args = takes(1, 1)
	flags := cmd.Flags()
	flags.StringVar((*string)(&ask.Filter.From), "since", "", a.words.FlagSince.In(a.voice.lang))
	flags.StringVar((*string)(&ask.Filter.To), "until", "", a.words.FlagUntil.In(a.voice.lang))
	flags.StringVar(&ask.Filter.Subject, "subject", "", a.words.FlagSubject.In(a.voice.lang))
	flags.StringSliceVar(&marks, "mark", nil, a.words.FlagMark.With(a.voice.lang, markNames()))
	flags.BoolVar(&ask.Bodies, "bodies", false, a.words.FlagBodies.In(a.voice.lang))
	return cmd
}

func markNames() (names string) {
	for _, m := range office.Marks {
		names += " " + string(m)
	}
	return names
}

// Extract implements [door.Counter]. A file that is there already stays as it is.
func (c *counter) Extract(ctx context.Context, ask office.ExtractAsk, file string, progress func(percent int)) (count int, err error) {
	if err := c.known(); err != nil {
		return 0, err
	}
	out, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, office.Refuse(office.ExtractNotWritten)
	}
	w := bufio.NewWriter(out)
	count, err = c.books.Extract(ctx, c.who.ID, ask, w, percentOf(progress))
	written := errors.Join(w.Flush(), out.Sync(), out.Close())
	if err == nil && written != nil {
		err = office.Refuse(office.ExtractNotWritten)
	}
	if err != nil {
		_ = os.Remove(file)
		return 0, err
	}
	return count, nil
}

// verifyExtract checks an extract without any books. A fingerprint that was
// given must be that of the key that signed it.
func (a *app) verifyExtract(path, fingerprint string) error {
	file, err := os.Open(path)
	if err != nil {
		return office.Refuse(office.ExtractMissing)
	}
	defer func() { _ = file.Close() }()
	r, err := store.CheckExtract(file)
	if err != nil {
		return err
	}
	if fingerprint != "" && !sameFingerprint(fingerprint, r.Fingerprint) {
		return office.Refuse(office.ExtractOtherKey, r.Fingerprint)
	}
	if a.flags.JSON {
		return a.voice.JSON(r)
	}
	l, w := a.voice.lang, lang.InspectWords()
	a.voice.Say(a.words.ExtractWell)
	for _, row := range [][2]string{
		{lang.Param("", "bureau").In(l), r.Bureau}, {w.EventsHeld.In(l), strconv.FormatUint(r.Head.Size, 10)}, {w.Root.In(l), r.Head.Root},
		{a.words.InExtract.In(l), strconv.Itoa(r.Events)}, {a.words.Withheld.In(l), strconv.Itoa(r.Withheld)},
		{w.At.In(l), lang.Moment(office.Calendar{}, r.At)}, {a.words.Fingerprint.In(l), r.Fingerprint}, {w.FileDigest.In(l), r.File},
	} {
		a.voice.out.Row([]int{26, 0}, row[0], row[1])
	}
	if fingerprint == "" {
		a.voice.Say(a.words.CompareKey)
	}
	return nil
}

// sameFingerprint compares what a person typed, in groups or not.
func sameFingerprint(typed, want string) bool {
	return bare(typed) == bare(want)
}

func bare(s string) (digits string) {
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'f':
			digits += string(r)
		case r >= 'A' && r <= 'F':
			digits += string(r + 'a' - 'A')
		}
	}
	return digits
}

// verifySince says how today's journal stands to a head that was printed once.
func (a *app) verifySince(typed string) error {
	head, problem := office.ParseHead(typed)
	if problem != nil {
		return problem
	}
	at, leave, err := a.present()
	if err != nil {
		return err
	}
	defer leave()
	s, err := at.Since(head)
	if err != nil {
		return err
	}
	if a.flags.JSON {
		if err := a.voice.JSON(s); err != nil {
			return err
		}
	} else if s.Answer != office.HeadUnknown {
		a.printStanding(s)
	}
	if s.Answer == office.HeadUnknown {
		return office.Refuse(office.HeadNever)
	}
	return nil
}

func (a *app) printStanding(s office.Standing) {
	l, w := a.voice.lang, lang.InspectWords()
	a.voice.out.Line(lang.HeadAnswer(s.Answer).In(l))
	row := func(label lang.S, value string) { a.voice.out.Row([]int{26, 0}, label.In(l), value) }
	if s.Day != "" {
		row(w.LastThen, lang.Day(s.Day, l))
	}
	if s.Epoch == nil {
		row(w.Later, strconv.FormatUint(s.Later, 10))
		return
	}
	row(w.EpochAt, lang.Moment(office.Calendar{}, s.EpochAt))
	row(w.EpochBy, s.EpochBy)
	row(w.EpochWhy, s.Epoch.Reason)
}

// Since implements [door.Counter].
func (c *counter) Since(head office.PrintedHead) (s office.Standing, err error) {
	if err := c.known(); err != nil {
		return s, err
	}
	if s, err = c.books.Since(c.who.ID, head); err != nil {
		return s, err
	}
	return s, c.books.ViewFor(c.who.ID, func(state *office.State) error {
		if p, ok := state.People.Get(s.EpochBy); ok {
			s.EpochBy = p.Name.In(c.config.Lang)
		}
		return nil
	})
}
