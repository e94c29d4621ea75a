package tui

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// status is what is wrong with the disk, if anything is, and what is known about
// the line, and nothing that is guessed: when the last exchange succeeded, what
// waits, and what went wrong last.
func (m *Model) status() string {
	d := m.desk
	said, tone := m.lineWords()
	if m.house.trouble != nil { // before all else: what is done may not be kept
		sentence, _ := lang.Problem(m.house.trouble, d.Lang)
		said, tone = "✗ "+sentence+" · "+said, kit.Bad
	}
	end := ""
	if m.options.Demo != nil && m.options.Demo.Cut != nil {
		k := m.always()[2]
		end = k.Cap() + " " + d.Say(k.Name)
	}
	endW := widthOf(d, end)
	return d.Row(" ", d.Styles.Tint(tone, d.Field(said, m.w-endW-3)), " ", d.Styles.Tint(kit.Accent, d.Field(end, endW)), " ")
}

func (m *Model) lineWords() (string, kit.Tone) {
	d, w, line := m.desk, lang.ShellWords(), m.house.line
	sealed := line != nil && line.Failure != nil && line.Failure.Code == office.LineSealed
	switch {
	case sealed && !line.Enrolled: // whether the office is enrolled stands in the sealed books
		sentence, _ := lang.Problem(line.Failure, d.Lang)
		return "○ " + sentence, kit.Faint
	case line == nil || !line.Enrolled:
		return "○ " + d.Say(w.NotEnrolled), kit.Faint
	}
	parts := []string{d.Say(w.AllSent), d.Say(w.Never)}
	if line.Waiting > 0 {
		parts[0] = lang.Waiting().In(d.Lang, line.Waiting)
	}
	if !line.Last.IsZero() {
		parts[1] = d.Say(w.LastExchange, m.when(*line))
	}
	sign, tone := "●", kit.Plain
	switch {
	case line.Fork != nil:
		sign, tone, parts = "✗", kit.Bad, append(parts, d.Say(w.Fork))
	case line.Revoked:
		sign, tone, parts = "✗", kit.Bad, append(parts, d.Say(w.Revoked))
	case line.Cut:
		sign, tone, parts = "○", kit.Warn, append(parts, d.Say(w.Cut))
	case line.Busy:
		sign, parts = "◌", append(parts, d.Say(w.Exchanging))
	case sealed: // it waits, nothing failed
		sentence, _ := lang.Problem(line.Failure, d.Lang)
		sign, tone, parts = "○", kit.Faint, append(parts, sentence)
	case line.Failure != nil:
		sentence, _ := lang.Problem(line.Failure, d.Lang)
		sign, tone, parts = "✗", kit.Warn, append(parts, sentence)
	}
	return sign + " " + strings.Join(parts, " · "), tone
}

// when the last exchange was: the clock for today, the day with it otherwise.
// It is not "three minutes ago": that would have to be redrawn over a slow line.
func (m *Model) when(line office.Line) string {
	d := m.desk
	if d.Calendar.DayOf(line.Last) == d.Today() {
		return d.Clock(line.Last)
	}
	return d.Moment(line.Last)
}
