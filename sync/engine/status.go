package engine

import (
	"sync"

	"watiqa/store/office"
)

// board shows the state of the line to whoever looks.
type board struct {
	mu       sync.Mutex
	shown    office.Line
	watchers map[chan struct{}]bool
}

func (b *board) line() office.Line {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.shown
}

func (b *board) watch() (<-chan struct{}, func()) {
	slot := make(chan struct{}, 1)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.watchers == nil {
		b.watchers = map[chan struct{}]bool{}
	}
	b.watchers[slot] = true
	return slot, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.watchers, slot)
	}
}

// change shows something new. A watcher that does not look costs nothing.
func (b *board) change(how func(*office.Line)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	how(&b.shown)
	for slot := range b.watchers {
		select {
		case slot <- struct{}{}:
		default:
		}
	}
}

func (b *board) busy(now bool) { b.change(func(l *office.Line) { l.Busy = now }) }

// fail shows a reason that keeps a session from beginning.
func (b *board) fail(why *office.Problem) { b.change(func(l *office.Line) { l.Failure = why }) }

// Refresh shows what the books say about the line, for whoever does not let the
// engine run. While they are sealed, only that is known.
func (e *Engine) Refresh() {
	line, err := e.look()
	if err != nil {
		e.board.fail(explain(err))
		return
	}
	e.board.change(func(l *office.Line) { line.Busy = l.Busy; *l = line })
}

func (e *Engine) look() (l office.Line, err error) {
	if e.books.Sealed() {
		return l, office.Refuse(office.LineSealed)
	}
	var d device
	if _, err = e.books.Local(deviceName, &d); err != nil {
		return l, err
	}
	m, err := remember(e.books)
	if err != nil {
		return l, err
	}
	a, err := acknowledged(e.books)
	if err != nil {
		return l, err
	}
	size, _, err := e.books.Head()
	if err != nil {
		return l, err
	}
	l = office.Line{Enrolled: d.ID != "", Last: m.Last, Tried: m.Tried, Next: m.Next, Failure: m.Failure,
		Fork: m.Fork, Revoked: m.Revoked, Acked: a.Point.Size, Root: a.Point.Root.String()}
	if size <= a.Point.Size {
		return l, nil
	}
	l.Waiting = int(size - a.Point.Size)
	oldest, err := e.books.Lines(a.Point.Size, 1)
	if err != nil || len(oldest) == 0 {
		return l, err
	}
	if event, err := office.DecodeEvent("", oldest[0]); err == nil {
		l.Oldest = event.At
	}
	return l, nil
}
