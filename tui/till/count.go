package till

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// count is the drawer counted piece by piece. It knows nothing of what is
// expected, so that nobody can be told.
type count struct {
	*Room
	pieces []string // as typed, in the order of office.Denominations
	at     int
	busy   bool
	wrong  *office.Problem
}

func (r *Room) count() kit.Screen {
	return &count{Room: r, pieces: make([]string, len(office.Denominations))}
}

// counted: the books have the count, or the reason why not.
type counted struct {
	page *count
	view office.TillView
	err  error
}

func (c *count) Init() tea.Cmd { return nil }

func (c *count) Title() string { return c.say(c.w.Count) }

// Typing: characters belong to the count.
func (c *count) Typing() bool { return true }

// Wait: keys wait for the books.
func (c *count) Wait() (wait, drop bool) { return c.busy, false }

func (c *count) Keys() []kit.Key {
	w := lang.ShellWords()
	turn := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) {
			c.at = (c.at + by + len(c.pieces)) % len(c.pieces)
			return nil, nil
		}
	}
	return []kit.Key{
		kit.On(w.NextField, c.enter, "enter"),
		kit.On(c.w.KeyCount, c.save, "ctrl+s"),
		kit.On(w.Cancel, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"),
		kit.On(w.NextField, turn(1), "tab", "down").Hush(),
		kit.On(w.PreviousField, turn(-1), "shift+tab", "up").Hush(),
		kit.On(c.w.KeyClear, c.erase, "backspace", "delete").Hush(),
	}
}

// enter goes to the next denomination; after the last one the count is saved.
func (c *count) enter() (kit.Next, tea.Cmd) {
	if c.at == len(c.pieces)-1 {
		return c.save()
	}
	c.at++
	return nil, nil
}

func (c *count) erase() (kit.Next, tea.Cmd) {
	if typed := c.pieces[c.at]; typed != "" {
		c.pieces[c.at] = typed[:len(typed)-1]
	}
	c.wrong = nil
	return nil, nil
}

func (c *count) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case counted:
		if m.page != c {
			return nil, nil
		}
		if c.busy = false; m.err != nil {
			c.wrong = kit.ProblemOf(m.err)
			return nil, nil
		}
		return kit.Replace{Screen: c.closing(m.view)}, nil
	case tea.KeyPressMsg:
		if typed := kit.Typed(m); typed != "" && !c.busy {
			c.digits(typed)
			return nil, nil
		}
	}
	if c.busy {
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, c.Keys())
	return next, cmd
}

// mostDigits that one denomination takes.
const mostDigits = 5

// digits takes digits as any keyboard here gives them; what is none is said so.
func (c *count) digits(typed string) {
	c.wrong = nil
	for _, r := range typed {
		digit, ok := text.DigitKey(r)
		if !ok {
			c.wrong = office.Refuse(office.BadCount, string(r))
			return
		}
		if len(c.pieces[c.at]) < mostDigits {
			c.pieces[c.at] += string(digit)
		}
	}
}

// counts is what was typed as the office reads it.
func (c *count) counts() office.Counts {
	counts := office.Counts{}
	for i, piece := range office.Denominations {
		if n, err := strconv.Atoi(c.pieces[i]); err == nil && n > 0 {
			counts[piece] = n
		}
	}
	return counts
}

// save puts the count on record; only then the page of the closing opens.
func (c *count) save() (kit.Next, tea.Cmd) {
	c.busy, c.wrong = true, nil
	by, typed := c.desk.Person.ID, c.counts().String()
	return nil, func() tea.Msg {
		m := counted{page: c}
		moment, err := c.books.Clock()
		if err == nil {
			_, err = c.books.Do(by, office.Command{Action: "count", Values: map[string]string{"counts": typed}})
		}
		if m.err = err; err == nil {
			m.err = c.books.ViewFor(by, func(s *office.State) error { m.view = s.TillView(by, by, moment.Day); return nil })
		}
		return m
	}
}

func (c *count) View(w, h int) string {
	d := c.desk
	lines := append(d.Lines(c.say(c.w.CountHow), w), "")
	lines = append(lines, d.Row(kit.Blank(2), d.Styles.Tint(kit.Faint, d.Row(d.Field(c.say(c.w.Denomination), 14), "  ",
		d.Field(c.say(c.w.Pieces), 8), "  ", d.Field(c.say(c.w.Sum), 16)))))
	for i, piece := range office.Denominations {
		lines = append(lines, c.line(i, piece))
	}
	lines = append(lines, d.Row(kit.Blank(2), d.Styles.Tint(kit.Strong, d.Row(d.Field(c.say(c.w.Total), 14), "  ", kit.Blank(8), "  ",
		d.Field(c.money(c.counts().Total()), 16)))))
	for i := range lines {
		lines[i] = d.Exact(lines[i], w)
	}
	if c.wrong != nil {
		lines = append(lines, d.ProblemLines(c.wrong, w)...)
	}
	return d.Page(lines, w, h)
}

func (c *count) line(i int, piece office.Centimes) string {
	d, point := c.desk, " "
	typed := c.pieces[i]
	field := typed + strings.Repeat("_", max(mostDigits-len(typed), 0))
	drawn := d.Figures(field, 8)
	if i == c.at {
		point, drawn = d.Styles.Tint(kit.Accent, d.Point()), d.Styles.Reverse(drawn)
	}
	n, _ := strconv.Atoi(typed)
	sum := ""
	if n > 0 {
		sum = c.money(piece * office.Centimes(n))
	}
	return d.Row(point, " ", d.Field(c.money(piece), 14), "  ", drawn, "  ", d.Field(sum, 16))
}
