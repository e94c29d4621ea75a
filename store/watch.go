package store

import "sync"

// watchers are told that the journal grew. Each has a channel of one slot: a
// reader that is stuck misses repeats and costs the writer nothing.
type watchers struct {
	mu  sync.Mutex
	all map[chan struct{}]bool
}

// Watch gives a channel that receives after changes, and a function that ends
// the watching. Several changes may come as one.
func (b *Books) Watch() (<-chan struct{}, func()) { return b.watch.add() }

func (w *watchers) add() (<-chan struct{}, func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	c := make(chan struct{}, 1)
	if w.all == nil {
		w.all = map[chan struct{}]bool{}
	}
	w.all[c] = true
	return c, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.all, c)
	}
}

func (w *watchers) wake() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for c := range w.all {
		select {
		case c <- struct{}{}:
		default:
		}
	}
}
