package kit

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Tally is a list of things to be counted, with room for a number beside each.
// It knows nothing of what is expected, so that nobody can be told.
type Tally struct {
	Wrong *office.Problem // why what was typed is no number, or cannot be taken

	desk   *Desk
	lines  []TallyLine
	typed  []string
	at     int
	digits int
	label  int
	beside func(line int, n uint64) string
	before tallied
}

// tallied is what a tally held before the keys that are typed now.
type tallied struct {
	typed []string
	at    int
	last  time.Time // when the last of the keys came
}

// TallyLine is one thing to be counted.
type TallyLine struct {
	Label lang.S
	As    As
}

// NewTally makes an empty one: labels take so many cells, numbers have so many
// digits. beside says what a number comes to, such as a sum of money; nil:
// nothing stands there.
func NewTally(d *Desk, label, digits int, beside func(line int, n uint64) string, lines ...TallyLine) *Tally {
	return &Tally{desk: d, lines: lines, typed: make([]string, len(lines)), digits: digits, label: label, beside: beside}
}

// Number of a line, and whether one was typed.
func (t *Tally) Number(line int) (n uint64, typed bool) {
	n, err := strconv.ParseUint(t.typed[line], 10, 63)
	return n, err == nil
}

// Any tells whether a number was typed on any line.
func (t *Tally) Any() bool {
	return slices.ContainsFunc(t.typed, func(s string) bool { return s != "" })
}

// Go to a line.
func (t *Tally) Go(line int) { t.at = line }

// Keys move between the lines and erase; after the last one enter is done.
func (t *Tally) Keys(done func() (Next, tea.Cmd)) []Key {
	w := lang.ShellWords()
	turn := func(by int) func() (Next, tea.Cmd) {
		return func() (Next, tea.Cmd) {
			if n := len(t.lines); n > 0 {
				t.at = (t.at + by + n) % n
			}
			return nil, nil
		}
	}
	enter := func() (Next, tea.Cmd) {
		if t.at >= len(t.lines)-1 {
			return done()
		}
		t.at++
		return nil, nil
	}
	return []Key{
		On(w.NextField, enter, "enter"),
		On(w.NextField, turn(1), "tab", "down").Hush(),
		On(w.PreviousField, turn(-1), "shift+tab", "up").Hush(),
		On(lang.TillWords().KeyClear, t.erase, "backspace", "delete").Hush(),
	}
}

func (t *Tally) erase() (Next, tea.Cmd) {
	if typed := t.typed[t.at]; typed != "" {
		t.typed[t.at] = typed[:len(typed)-1]
	}
	t.Wrong = nil
	return nil, nil
}

// Type takes digits as any keyboard here gives them, and says so of what is none.
// Not ok: the message types nothing.
func (t *Tally) Type(msg tea.Msg) (ok bool) {
	press, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		return false
	}
	t.remember()
	if Typed(press) == "" || len(t.lines) == 0 {
		return false
	}
	t.Wrong = nil
	for _, r := range Typed(press) {
		digit, is := text.DigitKey(r)
		if !is {
			t.Wrong = office.Refuse(office.BadCount, string(r))
			break
		}
		if len(t.typed[t.at]) < t.digits {
			t.typed[t.at] += string(digit)
		}
	}
	return true
}

// remember keeps what was typed, unless the key follows another so closely that
// both may be of one code.
func (t *Tally) remember() {
	now := t.desk.Now()
	if t.at != t.before.at || now.Sub(t.before.last) > apart {
		t.before = tallied{typed: slices.Clone(t.typed), at: t.at}
	}
	t.before.last = now
}

// Scanned implements [Scans]: the digits of a code are no count. They are taken
// out again, and nothing is sent.
func (t *Tally) Scanned(code string) (Next, tea.Cmd, bool) {
	if t.at == t.before.at && t.before.typed != nil {
		t.typed = t.before.typed
	}
	t.before, t.Wrong = tallied{}, office.Refuse(ScanNotHere, code)
	return nil, nil, true
}

// most cells of a number, and of what it comes to.
func (t *Tally) cells() int { return t.digits + 3 }

const tallyBeside = 16

// Head names the columns, in exactly w cells.
func (t *Tally) Head(w int, label, number, beside lang.S) string {
	d := t.desk
	row := d.Row(d.Field(d.Say(label), t.label), "  ", d.Field(d.Say(number), t.cells()), "  ", d.Field(d.Say(beside), tallyBeside))
	return d.Exact(d.Row(Blank(2), d.Styles.Tint(Faint, row)), w)
}

// Foot is a line below the numbers: what they come to.
func (t *Tally) Foot(w int, label lang.S, sum string) string {
	d := t.desk
	row := d.Row(d.Field(d.Say(label), t.label), "  ", Blank(t.cells()), "  ", d.Field(sum, tallyBeside))
	return d.Exact(d.Row(Blank(2), d.Styles.Tint(Strong, row)), w)
}

// Lines draws the things in lines of exactly w cells: those around the cursor
// where not all have room in h.
func (t *Tally) Lines(w, h int) []string {
	from := 0
	if h = max(h, 1); len(t.lines) > h {
		from = max(min(t.at-h/2, len(t.lines)-h), 0)
	}
	var lines []string
	for i := from; i < min(from+h, len(t.lines)); i++ {
		lines = append(lines, t.desk.Exact(t.line(i), w))
	}
	return lines
}

func (t *Tally) line(i int) string {
	d, point := t.desk, " "
	typed := t.typed[i]
	drawn := d.Figures(typed+strings.Repeat("_", max(t.digits-len(typed), 0)), t.cells())
	if i == t.at {
		point, drawn = d.Styles.Tint(Accent, d.Point()), d.Styles.Reverse(drawn)
	}
	beside := ""
	if n, typed := t.Number(i); typed && t.beside != nil {
		beside = t.beside(i, n)
	}
	return d.Row(point, " ", d.as(t.lines[i].As, d.Say(t.lines[i].Label), t.label), "  ", drawn, "  ", d.Field(beside, tallyBeside))
}

// Cash is a tally of the pieces in a drawer and, where some are kept there, of
// stamps; and what they come to.
type Cash struct {
	*Tally
	stamps []office.Centimes
}

// mostPieceDigits that one denomination takes.
const mostPieceDigits = 5

// NewCash makes an empty one, of every denomination and of stamps of these face
// values.
func NewCash(d *Desk, stamps ...office.Centimes) Cash {
	var lines []TallyLine
	for _, piece := range office.Denominations {
		lines = append(lines, TallyLine{Label: lang.Both(piece.Format)})
	}
	for _, face := range stamps {
		lines = append(lines, TallyLine{Label: lang.Both(func(l office.Lang) string { return lang.TillWords().Stamp.With(l, face.Format(l)) })})
	}
	c, label := Cash{stamps: stamps}, 14
	if len(stamps) > 0 {
		label = 18
	}
	c.Tally = NewTally(d, label, mostPieceDigits, func(line int, n uint64) string {
		if n == 0 {
			return ""
		}
		return (c.worth(line) * office.Centimes(n)).Format(d.Lang)
	}, lines...)
	return c
}

// worth of one piece on a line.
func (c Cash) worth(line int) office.Centimes {
	if line < len(office.Denominations) {
		return office.Denominations[line]
	}
	return c.stamps[line-len(office.Denominations)]
}

// Counts is what was typed of cash as the office reads it.
func (c Cash) Counts() office.Counts { return c.counts(0, len(office.Denominations)) }

// Stamps is what was typed of stamps, by face value.
func (c Cash) Stamps() office.Counts { return c.counts(len(office.Denominations), len(c.lines)) }

func (c Cash) counts(from, to int) office.Counts {
	counts := office.Counts{}
	for i := from; i < to; i++ {
		if n, typed := c.Number(i); typed && n > 0 {
			counts[c.worth(i)] = int(n)
		}
	}
	return counts
}

// View draws the drawer in lines of exactly w cells, with the sums below.
func (c Cash) View(w, h int) []string {
	t, l := lang.TillWords(), c.desk.Lang
	foot := []string{c.Foot(w, t.Total, c.Counts().Total().Format(l))}
	if len(c.stamps) > 0 {
		foot = append(foot, c.Foot(w, t.StampsCounted, c.Stamps().Total().Format(l)))
	}
	lines := append([]string{c.Head(w, t.Denomination, t.Pieces, t.Sum)}, c.Lines(w, max(h-1-len(foot), 1))...)
	return append(lines, foot...)
}
