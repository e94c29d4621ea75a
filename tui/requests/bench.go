package requests

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// bench is where orders are worked on: the queue and the screen of one order
// have it in common. It turns keys into acts.
type bench struct {
	*Room
	ahead
	screen  kit.Screen                 // the one that this bench is part of
	targets func() []string            // ids of the orders that a key is for now
	whys    map[string]*office.Problem // why an action cannot be had
	tabOf   func(office.Stage) lang.S  // the list to which an order of this stage has gone; nil, or empty: it is still here
	stale   bool                       // whys are those of other orders
}

// planned answers a key: the state was read, the next step is known.
type planned struct {
	bench *bench
	plan  plan
	err   error
}

// acted says that something was written, or that it was refused. Every screen
// of the room hears it.
type acted struct {
	owner  kit.Screen // who tells the person
	action string
	papers []paper
	now    office.Stage // where all of them stand since; "" where they differ
	err    error
}

// actKeys are the keys of the actions, most useful first. They come from the
// office's table of actions; what is here is only their letters.
func (b *bench) actKeys() []kit.Key {
	letters := []struct{ action, key string }{
		{"claim", "c"}, {"found", "f"}, {"print", "p"}, {"sign", "s"}, {"hold", "h"}, {"refuse", "x"},
		{"undo", "u"}, {"collect", "g"}, {"resume", "r"}, {"send", "e"}, {"release", "l"}, {"reassign", "m"}, {"reopen", "b"}, {"transfer", "t"},
	}
	keys := make([]kit.Key, 0, len(letters))
	for i, row := range letters {
		start := func() (kit.Next, tea.Cmd) { return nil, b.start(row.action) }
		key := kit.On(lang.Action(row.action), start, row.key).Because(b.whys[row.action])
		if i >= 6 && key.Why != nil {
			key = key.Hush()
		}
		keys = append(keys, key)
	}
	return keys
}

// possibleFirst puts what can be done now before what cannot.
func possibleFirst(keys []kit.Key) []kit.Key {
	place := func(k kit.Key) int {
		if k.Why != nil {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(keys, func(a, b kit.Key) int { return cmp.Compare(place(a), place(b)) })
	return keys
}

// press answers a key. Reasons that were those of other orders do not count:
// the plan will tell.
func (b *bench) press(msg tea.Msg, keys []kit.Key) (kit.Next, tea.Cmd) {
	if b.stale {
		keys = slices.Clone(keys)
		for i := range keys {
			keys[i].Why = nil
		}
	}
	next, cmd, _ := kit.Press(msg, keys)
	return next, cmd
}

// seen takes the reasons for the orders that stand there now.
func (b *bench) seen(whys map[string]*office.Problem) { b.whys, b.stale = whys, false }

// start reads what the action would be done to.
func (b *bench) start(action string) tea.Cmd {
	b.begin()
	by, targets, l := b.me(), b.targets(), b.desk.Lang
	if action == "send" {
		targets = nil
	}
	return func() tea.Msg {
		m := planned{bench: b}
		m.err = b.books.ViewFor(by, func(s *office.State) error { m.plan = planFor(s, by, action, targets, l); return nil })
		if action == "sign" && m.err == nil {
			m.plan.last, m.err = b.lastSignatory(by)
		}
		return m
	}
}

// onPlan goes on once the plan is there: says why not, asks about those that
// cannot, or begins.
func (b *bench) onPlan(m planned) (kit.Next, tea.Cmd) {
	p := m.plan
	b.done(m.err == nil && (len(p.papers) > 0 || p.why == nil))
	switch {
	case m.err != nil:
		return nil, kit.Fail(m.err)
	case len(p.papers) == 0 && p.why != nil:
		return nil, kit.Tell(kit.Notice{Problem: p.why})
	case len(p.papers) == 0 && p.action != "send":
		return nil, nil
	case p.why != nil:
		return kit.Push{Screen: b.partly(p)}, nil
	}
	return b.startOf(p)
}

// startOf writes at once what asks for nothing, or opens the box in which the
// action asks.
func (b *bench) startOf(p plan) (kit.Next, tea.Cmd) {
	switch p.action {
	case "claim", "found", "resume":
		return nil, b.write(p, nil)
	case "print":
		return kit.Push{Screen: b.printing(p)}, nil
	case "sign":
		return kit.Push{Screen: newSign(b, p)}, nil
	case "send":
		return kit.Push{Screen: b.sending(p)}, nil
	case "collect":
		return kit.Push{Screen: b.collecting(p)}, nil
	}
	return kit.Push{Screen: b.asking(p)}, nil
}

// onActed tells what was done, if this bench did it, and reads again: what the
// person types meanwhile waits for what was read.
func (b *bench) onActed(m acted, reread func() tea.Cmd) tea.Cmd {
	mine := m.owner == b.screen
	switch {
	case m.err != nil && !mine:
		return nil
	case m.err != nil:
		b.done(false)
		return b.said(m)
	case mine:
		return tea.Batch(b.said(m), reread())
	}
	return reread()
}

// do writes commands and tells every screen of the room.
func (r *Room) do(owner kit.Screen, action string, papers []paper, cmds ...office.Command) tea.Cmd {
	by := r.me()
	return func() tea.Msg {
		m := acted{owner: owner, action: action, papers: papers}
		if _, m.err = r.books.Do(by, cmds...); m.err == nil {
			m.now = r.stageOf(by, papers)
		}
		return m
	}
}

// stageOf papers that all stand at one; "" where they do not.
func (r *Room) stageOf(by string, papers []paper) (stage office.Stage) {
	_ = r.books.ViewFor(by, func(s *office.State) error { // sealed meanwhile: not known
		for i, p := range papers {
			now, _ := s.Requests.Get(p.id)
			if i > 0 && now.Stage != stage {
				stage = ""
				return nil
			}
			stage = now.Stage
		}
		return nil
	})
	return stage
}

// said tells what was done, in words, and where the orders have gone if they are
// no longer in the list.
func (b *bench) said(m acted) tea.Cmd {
	if m.err != nil {
		return kit.Fail(m.err)
	}
	done := b.about(b.w.Done(m.action), m.papers)
	if to, ok := wentBack(m.papers); ok && m.action == "undo" {
		done = b.about(b.w.Undone, m.papers, lang.Stage(to))
	}
	if b.tabOf != nil && m.now != "" {
		if tab := b.tabOf(m.now); !tab.Empty() {
			done = lang.Both(func(l office.Lang) string { return b.w.Moved.With(l, done.In(l), tab.In(l)) })
		}
	}
	return kit.Tell(kit.Notice{Text: b.say(done)})
}
