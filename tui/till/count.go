package till

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// count is the drawer counted piece by piece. It knows nothing of what is
// expected, so that nobody can be told.
type count struct {
	*Room
	cash   kit.Cash
	stamps bool // are counted too
	busy   bool
}

// count asks for the drawer and, where there may be some, for the stamps.
func (r *Room) count(v office.TillView) kit.Screen {
	c := &count{Room: r, stamps: v.Stamps}
	if c.cash = kit.NewCash(r.desk); v.Stamps {
		c.cash = kit.NewCash(r.desk, v.Faces...)
	}
	return c
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

// Scanned implements [kit.Scans]: the digits of a code are no count.
func (c *count) Scanned(code string) (kit.Next, tea.Cmd, bool) { return c.cash.Scanned(code) }

// Wait: keys wait for the books.
func (c *count) Wait() (wait, drop bool) { return c.busy, false }

func (c *count) Keys() []kit.Key {
	keys := c.cash.Keys(c.save) // after the last denomination the count is saved
	cancel := kit.On(lang.ShellWords().Cancel, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc")
	return append([]kit.Key{keys[0], kit.On(c.w.KeyCount, c.save, "ctrl+s"), cancel}, keys[1:]...)
}

func (c *count) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if m, ok := msg.(counted); ok {
		if m.page != c {
			return nil, nil
		}
		if c.busy = false; m.err != nil {
			c.cash.Wrong = kit.ProblemOf(m.err)
			return nil, nil
		}
		return kit.Replace{Screen: c.closing(m.view)}, nil
	}
	if c.busy || c.cash.Type(msg) {
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, c.Keys())
	return next, cmd
}

// save puts the count on record; only then the page of the closing opens.
func (c *count) save() (kit.Next, tea.Cmd) {
	c.busy, c.cash.Wrong = true, nil
	by, values := c.desk.Person.ID, map[string]string{"counts": c.cash.Counts().String()}
	if c.stamps {
		values["stamps_counted"] = c.cash.Stamps().String()
	}
	return nil, func() tea.Msg {
		m := counted{page: c}
		moment, err := c.books.Clock()
		if err == nil {
			_, err = c.books.Do(by, office.Command{Action: "count", Values: values})
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
	lines = append(lines, c.cash.View(w, h-len(lines))...)
	if c.cash.Wrong != nil {
		lines = append(lines, d.ProblemLines(c.cash.Wrong, w)...)
	}
	return d.Page(lines, w, h)
}
