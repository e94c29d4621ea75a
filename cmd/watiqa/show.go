package main

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// showCommand prints one request and what happened to it.
func (a *app) showCommand() *cobra.Command {
	cmd := a.command("show", a.words.Show, func(_ *cobra.Command, args []string) error {
		at, leave, err := a.present()
		if err != nil {
			return err
		}
		defer leave()
		shown, err := at.Show(args[0])
		if err != nil {
			return err
		}
		if a.flags.JSON {
			return a.voice.JSON(struct {
				Request office.Request `json:"request"`
				History []eventLine    `json:"history"`
				Way     office.Way     `json:"way,omitzero"`
			}{shown.Request, eventLines(shown.History), shown.Way})
		}
		names, err := at.Names()
		if err != nil {
			return err
		}
		a.printRequest(shown, names)
		return nil
	})
	cmd.Args = takes(1, 1)
	return cmd
}

// printRequest prints it for people: with names, and on the office's clock.
func (a *app) printRequest(s door.Shown, names door.Names) {
	l, r, out := a.voice.lang, s.Request, a.voice.out
	extracts, fullCopies := r.Papers()
	name := func(param string) string { return lang.Param("open", param).In(l) }
	w := lang.RequestsWords()
	rows := [][2]string{
		{a.words.Number.In(l), r.Order.Number},
		{a.words.TheStage.In(l), lang.Stage(r.Stage).In(l)},
		{name("number"), r.Order.Act.String()},
		{name("first"), r.Order.Holder.First}, {name("family"), r.Order.Holder.Family},
		{name("first_latin"), r.Order.Holder.FirstLatin}, {name("family_latin"), r.Order.Holder.FamilyLatin},
		{name("birth"), lang.Date(office.Day(r.Order.Holder.Birth))}, {name("father"), r.Order.Holder.Father}, {name("mother"), r.Order.Holder.Mother},
		{name("extracts"), strconv.Itoa(extracts)}, {name("full_copies"), strconv.Itoa(fullCopies)},
		{a.words.TheDuty.In(l), dutyOf(r, l)},
		{w.Hold.In(l), lang.Hold(office.HoldCode(r.Hold)).In(l)},
	}
	for _, refusal := range r.Refusals {
		rows = append(rows, [2]string{w.Refusal.In(l), lang.Refused(refusal, l)})
	}
	if r.Signature != nil {
		rows = append(rows, [2]string{w.Signature.In(l), lang.Signed(*r.Signature, names, l)})
	}
	rows = append(rows, [2]string{w.To.In(l), names.Bureau(r.To, l)}, [2]string{w.Note.In(l), r.Note})
	for _, row := range rows {
		if row[1] != "" {
			out.Row([]int{26, 0}, row[0], row[1])
		}
	}
	for _, mark := range marksOf(r) {
		out.Line("! " + mark.In(l))
	}
	for _, p := range s.Way.Passages(s.History) {
		who, what, details := a.passage(p, s.Way, names)
		row := []string{names.Moment(p.At), who, what}
		if len(details) > 0 {
			row = append(row, strings.Join(details, " · "))
		}
		out.Row([]int{17, 24, 30, 0}, row...)
	}
}

// passage is a line of the history in words: who, what, and what goes with it.
func (a *app) passage(p office.Passage, way office.Way, names door.Names) (who, what string, details []string) {
	l := a.voice.lang
	if p.Track != nil {
		return lang.ThePost().In(l), lang.Tracked(p.Track.What).In(l), lang.TrackDetails(p, l)
	}
	if who = lang.RequestsWords().TheOffice.In(l); p.Event.Who != "" {
		who = names.Person(p.Event.Who, l)
	}
	var step office.Step
	_ = json.Unmarshal(p.Event.Body, &step) // a body of another form has no details
	return who, lang.Kind(p.Event.Kind, l), append(lang.PostDetails(p.Event, way.Slips, l), lang.StepDetails(step, names, l)...)
}

// marksOf a request: what whoever works on it must know first.
func marksOf(r office.Request) (marks []lang.S) {
	w := lang.RequestsWords()
	switch {
	case r.Withheld():
		marks = append(marks, w.Withdrawn)
	case r.Withdrawn:
		marks = append(marks, w.WithdrawnMark)
	}
	if len(r.Clash) > 0 {
		marks = append(marks, w.Clash)
	}
	if r.Late {
		marks = append(marks, w.Late)
	}
	if r.Signature != nil && r.Signature.NoTariff && r.Due == 0 {
		marks = append(marks, w.NoTariff)
	}
	return marks
}

// dutyOf a request, "" before it is booked: it is known when papers are signed
// or handed over, not earlier.
func dutyOf(r office.Request, l office.Lang) string {
	if r.Due == 0 {
		return ""
	}
	return r.Due.Format(l)
}

// eventLine is an event for a script: who wrote it under which number, and its
// bytes as they are in the journal.
type eventLine struct {
	Opening office.Opening  `json:"opening"`
	Head    json.RawMessage `json:"head"`
	Body    json.RawMessage `json:"body"`
}

func eventLines(events []office.Event) []eventLine {
	lines := make([]eventLine, len(events))
	for i, e := range events {
		lines[i] = eventLine{e.Opening, e.Head, e.Body}
	}
	return lines
}
