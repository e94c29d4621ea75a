package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Keys of the queue. Those of the actions come first: they are the work.
func (q *queue) Keys() []kit.Key {
	if q.typing {
		return q.searchKeys()
	}
	w := q.w
	keys := append(q.actKeys(),
		kit.On(w.KeyOpen, q.enter, "enter"),
		kit.On(w.KeySearch, q.startSearch, "/"),
		kit.On(lang.Action("open"), q.counter, "n").Because(q.whys["open"]),
		kit.On(w.KeyProof, q.showProof, "o").Hush(),
		kit.On(w.KeyDetail, q.togglePane, "v").Hush(),
		kit.On(w.KeyTabs, q.turn(1), "tab", q.desk.Ahead()).Hush(),
		kit.On(w.KeyTabsBack, q.turn(-1), "shift+tab", q.desk.Behind()).Hush(),
		kit.On(w.KeyMine, q.toggle(&q.mine), "i").Hush(),
		kit.On(w.KeyBeyond, q.toggle(&q.beyond), "a").Hush(),
		kit.On(w.KeyLate, q.late, "d").Hush(),
		kit.On(lang.PrintWords().KeyRun, q.runSheet, "w").Hush(),
	)
	if q.count > 0 || q.table.Count() > 0 || q.narrowed() {
		keys = append(keys, kit.On(w.KeyClear, q.clear, "esc").Hush())
	}
	return append(possibleFirst(append(keys, q.printKeys()...)), q.tableKeys()...)
}

// tableKeys are the table's, and numbers: 20 and space choose twenty orders
// from the cursor on.
func (q *queue) tableKeys() []kit.Key {
	var keys []kit.Key
	if q.count > 0 {
		keys = append(keys, kit.On(q.w.KeyCount, q.chooseCount, "space"))
	}
	for digit := range 10 {
		keys = append(keys, kit.On(q.w.KeyCount, func() (kit.Next, tea.Cmd) {
			q.count = min(q.count*10+digit, most)
			return nil, nil
		}, itoa(digit), azerty[digit]).Hush())
	}
	return kit.Beneath(keys, q.table.Keys())
}

// azerty is what the keys of the digits give without shift on a French keyboard.
var azerty = [10]string{"à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç"}

// clear takes back, one at a time, what was typed, chosen, searched or filtered.
func (q *queue) clear() (kit.Next, tea.Cmd) {
	switch {
	case q.count > 0:
		q.count = 0
	case q.table.Count() > 0:
		q.table.Choose()
	case q.search.Value() != "":
		q.forget()
		return nil, q.reread()
	default:
		q.mine, q.beyond = false, false
		return nil, q.reread()
	}
	return nil, nil
}

// startSearch searches every stage: an order that is only elsewhere must not
// look as if there were none. Another tab narrows the search again.
func (q *queue) startSearch() (kit.Next, tea.Cmd) {
	if q.search.Value() == "" {
		q.left, q.tab = q.tab, len(q.tabs)-1
	}
	q.typing = true
	return nil, nil
}

// forget the search, and go back to the tab from which it began.
func (q *queue) forget() {
	q.search.SetValue("")
	q.tab = q.left
}

// searchKeys work while one types.
func (q *queue) searchKeys() []kit.Key {
	return []kit.Key{
		kit.On(q.w.KeyGo, q.endSearch, "enter", "down"),
		kit.On(q.w.KeyClear, func() (kit.Next, tea.Cmd) {
			q.forget()
			return q.endSearch()
		}, "esc"),
	}
}

func (q *queue) endSearch() (kit.Next, tea.Cmd) {
	q.typing = false
	if q.search.Value() == "" {
		q.forget()
	}
	return nil, q.reread()
}

func (q *queue) enter() (kit.Next, tea.Cmd) {
	if id := q.at(); id != "" {
		return kit.Push{Screen: newOrder(q.Room, id)}, nil
	}
	return nil, nil
}

func (q *queue) togglePane() (kit.Next, tea.Cmd) {
	q.pane.toggle()
	return nil, q.settle()
}

func (q *queue) showProof() (kit.Next, tea.Cmd) {
	if id := q.at(); id != "" {
		return nil, q.proof(id)
	}
	return nil, nil
}

func (q *queue) counter() (kit.Next, tea.Cmd) { return kit.Push{Screen: q.Counter()}, nil }
func (q *queue) late() (kit.Next, tea.Cmd)    { return nil, q.lateEntry() }

// runSheet prints a blank run-sheet, to have some while there is current.
func (q *queue) runSheet() (kit.Next, tea.Cmd) { return nil, q.printRunSheet() }
