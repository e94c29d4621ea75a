package requests

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// sheetFound answers a scan of an order sheet on the queue.
type sheetFound struct {
	queue *queue
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
	if _, err := office.ParseS10(code); err == nil {
		return nil, kit.Tell(kit.Notice{Problem: office.Refuse(kit.ScanNotHere, code)}), true
	}
	by := q.me()
	return nil, func() tea.Msg {
		row, err := q.numbered(by, code)
		return sheetFound{q, row.ID, err}
	}, true
}

func (q *queue) onSheet(m sheetFound) (kit.Next, tea.Cmd) {
	switch {
	case m.queue != q:
		return nil, nil
	case m.err != nil:
		return nil, kit.Fail(m.err)
	}
	return kit.Push{Screen: newOrder(q.Room, m.id)}, nil
}
