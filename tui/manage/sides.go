package manage

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// differenceFacts say what the office holds, what the platform holds, and what
// each way to settle it would do.
func (r *Room) differenceFacts(d difference) []kit.Fact {
	facts := []kit.Fact{
		{Label: r.w.Kind, Value: r.kind(d.Kind), Tone: kit.Strong},
		{Label: r.w.Order, Value: d.number, As: kit.Figures},
		{Label: r.w.OpenedAt, Value: r.desk.Moment(d.OpenedAt), As: kit.Figures},
		{Label: r.w.OurSide, Value: r.ourSide(d)},
		{Label: r.w.TheirSide, Value: r.theirSide(d)},
	}
	row, known := office.DifferenceRowOf(d.Kind)
	switch {
	case d.Settled != nil:
		facts = append(facts, kit.Fact{Label: r.w.Settlement}, kit.Fact{Label: r.w.Decision, Value: r.say(lang.Choice(d.Settled.Choice)), Tone: kit.Good},
			kit.Fact{Label: r.w.By, Value: d.settler}, kit.Fact{Label: r.w.At, Value: r.desk.Moment(d.Settled.At), As: kit.Figures})
		if d.Settled.Note != "" {
			facts = append(facts, kit.Fact{Label: r.w.Note, Value: d.Settled.Note})
		}
	case !known:
		facts = append(facts, kit.Fact{Label: r.w.Note, Value: r.say(r.w.NewerKind), Tone: kit.Warn})
	default:
		facts = append(facts, kit.Fact{Label: r.w.Choices})
		for i, choice := range row.Choices {
			facts = append(facts, kit.Fact{Label: lang.Same(itoa(i + 1)), Value: r.say(lang.Choice(choice)) + " — " + r.effect(d, choice).In(r.desk.Lang)})
		}
		facts = append(facts, kit.Fact{Label: r.w.Decides, Value: r.roles(row.Roles)})
	}
	return facts
}

// ourSide is what the office's books hold of the order.
func (r *Room) ourSide(d difference) string {
	if d.order.ID == "" {
		return r.say(r.w.NotHere)
	}
	stands := r.say(r.w.StageSince, r.say(lang.Stage(d.order.Stage)), r.desk.Moment(d.order.Since))
	return stands + " · " + r.say(r.w.DutyOf, d.ours().Format(r.desk.Lang))
}

// ours is the duty that the office has booked; as the platform counts it where
// the order is not here.
func (d difference) ours() office.Centimes {
	if d.order.Due == 0 {
		return d.Office
	}
	return d.order.Due
}

// theirSide is what the platform says.
func (r *Room) theirSide(d difference) string {
	switch d.Kind {
	case office.WithdrawnAfterWork:
		return r.say(r.w.TheyWithdrew)
	case office.ProcessedTwice:
		return r.say(r.w.TheySawTwo)
	case office.FeeNotPerTariff:
		return r.say(r.w.DutyOf, d.Platform.Format(r.desk.Lang))
	}
	return "—"
}

// effect says what a choice would do now, in both languages.
func (r *Room) effect(d difference, choice office.Choice) lang.S {
	return lang.Both(func(l office.Lang) string {
		due, ours, theirs := d.order.Due.Format(l), d.ours().Format(l), d.Platform.Format(l)
		switch choice {
		case office.Deliver:
			return r.w.IfDeliver.With(l, due)
		case office.Stop:
			if !d.order.Stoppable() {
				return r.w.IfStopLate.In(l)
			}
			return r.w.IfStop.With(l, due)
		case office.OneLetter:
			return r.w.IfOneLetter.With(l, due)
		case office.TwoLetters:
			return r.w.IfTwoLetters.With(l, due)
		case office.AsPlatform:
			if d.order.ID != "" && !d.order.Earned() {
				return r.w.IfNotEarned.In(l)
			}
			return r.w.IfAsPlatform.With(l, ours, theirs)
		case office.AsOffice:
			return r.w.IfAsOffice.With(l, ours)
		}
		return ""
	})
}

// effects are what the form says above the choices.
func (r *Room) effects(d difference, choices []office.Choice) lang.S {
	return lang.Both(func(l office.Lang) string {
		lines := []string{lang.Difference(d.Kind).In(l)}
		for i, choice := range choices {
			lines = append(lines, itoa(i+1)+". "+r.effect(d, choice).In(l))
		}
		return strings.Join(lines, "\n")
	})
}
