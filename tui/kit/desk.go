package kit

import (
	"time"
	"unicode"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Desk is what every screen is given: who sits there, in which language, at
// which kind of terminal. The program changes it in place, between two
// messages; screens only read it.
type Desk struct {
	Text     *text.Shaper
	Lang     office.Lang
	Person   office.Person
	Styles   Styles
	Session  Session
	Key      string           // fingerprint of the SSH key that the person proved in this session; "" where a passphrase was entered
	Calendar office.Calendar  // the office's; tells its clock from UTC
	Now      func() time.Time // UTC
}

// Session is the door through which the person came.
type Session uint8

const (
	Local  Session = iota // at the office's own terminal, in the process that owns the books
	Socket                // at another terminal of the same computer
	SSH                   // from elsewhere: no proof scan is ever opened
)

// Sparing tells whether every byte that is drawn has a long way to go: then a
// list shows its cursor at the first column alone and scrolls by half a page, and
// what follows the cursor waits until that rests.
func (d *Desk) Sparing() bool { return d.Session == SSH }

// RTL tells whether the layout runs from right to left.
func (d *Desk) RTL() bool { return d.Lang == office.Arabic }

// Ahead is the arrow towards what stands further along a row, as tabs do.
func (d *Desk) Ahead() string {
	if d.RTL() {
		return "left"
	}
	return "right"
}

// Behind is the arrow the other way.
func (d *Desk) Behind() string {
	if d.RTL() {
		return "right"
	}
	return "left"
}

// Dir is the direction of sentences.
func (d *Desk) Dir() text.Dir {
	if d.RTL() {
		return text.RTL
	}
	return text.LTR
}

// Say gives a sentence in the person's language, as a logical string.
func (d *Desk) Say(s lang.S, values ...string) string { return s.With(d.Lang, values...) }

// Field draws a logical string in the person's language in exactly w cells.
func (d *Desk) Field(s string, w int) string { return d.Text.Field(s, w, d.Dir(), text.Start) }

// Figures draws a date, number, code or amount, which run from left to right,
// in exactly w cells. It begins where the layout does.
func (d *Desk) Figures(s string, w int) string {
	if d.RTL() {
		return d.Text.LTR(s, w, text.End)
	}
	return d.Text.LTR(s, w, text.Start)
}

// Name draws a name in either script in exactly w cells, beginning where the
// layout does.
func (d *Desk) Name(s string, w int) string {
	dir, align := text.LTR, text.Start
	if beginsArabic(s) {
		dir = text.RTL
	}
	if dir != d.Dir() {
		align = text.End
	}
	return d.Text.Field(s, w, dir, align)
}

// beginsArabic tells whether the first letter is an Arabic one.
func beginsArabic(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.Is(unicode.Arabic, r)
		}
	}
	return false
}

// Lines draws a logical string in as many lines of exactly w cells as it takes.
func (d *Desk) Lines(s string, w int) []string { return d.Text.Wrap(s, w, d.Dir()) }

// Quote draws what somebody wrote, in either script, in as many lines of exactly
// w cells as it takes: in its own direction, or else its full stop would stand at
// the wrong end.
func (d *Desk) Quote(s string, w int) []string {
	dir := text.LTR
	if beginsArabic(s) {
		dir = text.RTL
	}
	return d.Text.Wrap(s, w, dir)
}

// Today is the day on the office's calendar.
func (d *Desk) Today() office.Day { return d.Calendar.DayOf(d.Now()) }

// Clock gives the office's clock at t, "14:05".
func (d *Desk) Clock(t time.Time) string { return lang.Clock(d.Calendar.Local(t)) }

// Moment gives day and clock at t, "02/03/2026 14:05".
func (d *Desk) Moment(t time.Time) string {
	if t.IsZero() {
		return "—"
	}
	return lang.Moment(d.Calendar, t)
}

// Ago gives how long ago t was, in words.
func (d *Desk) Ago(t time.Time) string { return lang.Ago(d.Now().Sub(t), d.Lang) }
