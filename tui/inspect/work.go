package inspect

import (
	"context"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/kit"
)

// work is a read that may take seconds: it runs beside the screen, which asks
// now and then how far it is, and ends when the screen is left.
type work struct {
	ctx         context.Context
	stop        context.CancelFunc
	done, total *atomic.Uint64
	running     bool
}

func newWork() *work {
	ctx, stop := context.WithCancel(context.Background())
	return &work{ctx: ctx, stop: stop, done: new(atomic.Uint64), total: new(atomic.Uint64)}
}

// progress is told by the read, on another goroutine.
func (w *work) progress(done, total uint64) {
	w.done.Store(done)
	w.total.Store(total)
}

// ticked: time to draw how far a read is.
type ticked struct{ work *work }

const often = 200 * time.Millisecond

// begin runs a read, and the clock beside it.
func (w *work) begin(read func() tea.Msg) tea.Cmd {
	w.running = true
	w.progress(0, 0)
	return tea.Batch(read, w.tick())
}

func (w *work) tick() tea.Cmd {
	return tea.Tick(often, func(time.Time) tea.Msg { return ticked{w} })
}

// update goes on drawing while the read runs.
func (w *work) update(msg tea.Msg) tea.Cmd {
	if t, ok := msg.(ticked); ok && t.work == w && w.running {
		return w.tick()
	}
	return nil
}

// percent of the read.
func (w *work) percent() int {
	return int(w.done.Load() * 100 / max(w.total.Load(), 1))
}

// giveUp leaves the screen, and the read with it.
func (w *work) giveUp() (kit.Next, tea.Cmd) {
	w.stop()
	return kit.Back{}, nil
}
