package requests

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// order is one order in full: what was asked, what was done, and the same keys
// as in the queue.
type order struct {
	bench
	id     string
	opened opened
	read   bool // opened is there
	top    int  // first line seen, where not all have room
	most   int  // furthest it can scroll
}

// Order is the screen of one order, for another room that leads to it.
func (r *Room) Order(id string) kit.Screen { return newOrder(r, id) }

func newOrder(r *Room, id string) *order {
	o := &order{bench: bench{Room: r}, id: id}
	o.bench.screen, o.bench.targets = o, func() []string { return []string{id} }
	return o
}

func (o *order) Init() tea.Cmd { return o.reread() }

func (o *order) reread() tea.Cmd {
	cmd := o.open(o, o.id, o.reading())
	o.await()
	return cmd
}

func (o *order) Title() string {
	if !o.read {
		return o.say(o.w.Queue)
	}
	return o.say(o.w.Order, o.opened.request.Order.Number)
}

func (o *order) Keys() []kit.Key {
	scroll := func(by int) func() (kit.Next, tea.Cmd) {
		return func() (kit.Next, tea.Cmd) {
			o.top = max(min(o.top+by, o.most), 0)
			return nil, nil
		}
	}
	keys := append(o.actKeys(),
		kit.On(o.w.KeyProof, func() (kit.Next, tea.Cmd) { return nil, o.proof(o.id) }, "o").Because(o.noProof()),
		kit.On(o.w.KeyReturn, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc", "q"))
	return append(possibleFirst(append(keys, o.printKeys()...)),
		kit.On(o.w.KeyDown, scroll(1), "down", "j").Hush(),
		kit.On(o.w.KeyUp, scroll(-1), "up", "k").Hush(),
		kit.On(o.w.KeyDown, scroll(10), "pgdown").Hush(),
		kit.On(o.w.KeyUp, scroll(-10), "pgup").Hush(),
	)
}

// noProof is the reason for which there is no scan to see.
func (o *order) noProof() *office.Problem {
	if o.read && o.opened.request.Order.Proof == nil {
		return office.Refuse(office.ProofNone, o.opened.request.Order.Number)
	}
	return nil
}

func (o *order) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, o.open(o, o.id, o.reading())
	case opened:
		if m.owner == kit.Screen(o) {
			return nil, o.onOpened(m)
		}
	case planned:
		if m.bench == &o.bench {
			return o.onPlan(m)
		}
	case acted:
		return nil, o.onActed(m, o.reread)
	case sheetFound:
		return o.onSheet(m)
	case tea.KeyPressMsg:
		return o.press(msg, o.Keys())
	}
	return nil, nil
}

func (o *order) onOpened(m opened) tea.Cmd {
	if !o.arrived(m.n, m.err == nil) {
		return nil
	}
	if m.err != nil {
		return kit.Fail(m.err)
	}
	o.opened, o.read = m, true
	o.seen(m.whys)
	return nil
}

func (o *order) View(w, h int) string {
	d := o.desk
	if !o.read {
		return d.Page(nil, w, h)
	}
	if w < wide {
		return d.Page(o.scrolled(append(o.facts(w), o.history(w)...), h), w, h)
	}
	side := w * 2 / 5
	facts := d.Page(o.scrolled(o.facts(w-side-3), h), w-side-3, h)
	return d.Beside(facts, w-side-3, d.Page(o.history(side), side, h), side, h)
}

func (o *order) scrolled(lines []string, h int) []string {
	o.most = max(len(lines)-h, 0)
	o.top = min(o.top, o.most)
	if o.top < o.most { // the last line says how much more there is
		below := o.desk.Styles.Tint(kit.Faint, o.desk.Field("↓ "+itoa(o.most-o.top+1), text.Width(lines[o.top+h-1])))
		return append(slices.Clone(lines[o.top:o.top+h-1]), below)
	}
	return lines[o.top:]
}

func (o *order) facts(w int) []string {
	r := o.opened.request
	head := o.say(o.w.StageSince, o.say(lang.Stage(r.Stage)), o.desk.Moment(r.Since))
	lines := []string{o.desk.Styles.Tint(stageTone(r.Stage), o.desk.Field(head, w)), o.clockLine(office.RowOf(r), w), ""}
	return append(lines, o.desk.Facts(w, fieldsOf(o.opened, o.w, o.desk.Lang)...)...)
}

func (o *order) history(w int) []string {
	lines := []string{o.desk.Rule(o.say(o.w.History), w)}
	return append(lines, o.historyLines(o.opened, w, 1000)...)
}
