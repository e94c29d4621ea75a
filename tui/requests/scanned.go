package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// sheetFound answers a scan of an order sheet.
type sheetFound struct {
	owner kit.Screen
	id    string
	err   error
}

// Scanned implements [kit.Scans]: an order sheet that is scanned opens its order.
// Its digits have counted so far, see [queue.tableKeys].
func (q *queue) Scanned(code string) (kit.Next, tea.Cmd, bool) {
	if q.typing {
		return nil, nil, false
	}
	q.count = 0
	return nil, q.sheetOf(q, code), true
}

// Scanned implements [kit.Scans]: the next order takes this one's place.
func (o *order) Scanned(code string) (kit.Next, tea.Cmd, bool) {
	return nil, o.sheetOf(o, code), true
}

// sheetOf looks for the order of a sheet that was scanned.
func (r *Room) sheetOf(owner kit.Screen, code string) tea.Cmd {
	if _, err := office.ParseS10(code); err == nil { // a label is for the mail
		return kit.Tell(kit.Notice{Problem: office.Refuse(kit.ScanNotHere, code)})
	}
	by := r.me()
	return func() tea.Msg {
		row, err := r.numbered(by, code)
		return sheetFound{owner, row.ID, err}
	}
}

func (q *queue) onSheet(m sheetFound) (kit.Next, tea.Cmd) {
	switch {
	case m.owner != kit.Screen(q):
		return nil, nil
	case m.err != nil:
		return nil, kit.Fail(m.err)
	}
	return kit.Push{Screen: newOrder(q.Room, m.id)}, nil
}

func (o *order) onSheet(m sheetFound) (kit.Next, tea.Cmd) {
	switch {
	case m.owner != kit.Screen(o):
		return nil, nil
	case m.err != nil:
		return nil, kit.Fail(m.err)
	}
	return kit.Replace{Screen: newOrder(o.Room, m.id)}, nil
}
