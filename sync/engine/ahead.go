package engine

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"watiqa/store/office"
)

// ahead brings the scans of orders that wait before anybody asks for them, while
// the line is good: its batches have grown to their largest, and a part of a scan
// takes no longer than prompt. Where one does, it rests. What was brought of a
// scan is not lost: whoever opens it has less to wait for.
type ahead struct {
	*Engine
	good chan struct{}   // full after an exchange that succeeded
	done map[string]bool // digests that are here, or that cannot be had
	rest time.Time       // nothing is brought before
}

const (
	prompt = 2 * time.Second
	rested = time.Hour
)

// lookAhead lets scans come until ctx ends; wait for that before the books close.
func (e *Engine) lookAhead(ctx context.Context) (good chan<- struct{}, wait func()) {
	a := &ahead{Engine: e, good: make(chan struct{}, 1), done: map[string]bool{}}
	var all sync.WaitGroup
	if e.config.Ahead {
		all.Go(func() { a.run(ctx) })
	}
	return a.good, all.Wait
}

func (a *ahead) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-a.good:
		}
		for _, scan := range a.wanted() {
			if ctx.Err() != nil || !a.bring(ctx, scan) {
				break
			}
		}
	}
}

// wanted are the scans of orders on which work has not gone far, the oldest
// order's first; none while the line is not good.
func (a *ahead) wanted() (scans []office.Proof) {
	m, err := remember(a.books)
	if err != nil || m.Failure != nil || m.Batch < mostBatch || time.Now().Before(a.rest) {
		return nil
	}
	var waiting []office.Request
	_ = a.books.View(func(s *office.State) error { // sealed books have none
		for _, r := range s.Requests.All() {
			early := r.Stage == office.Placed || r.Stage == office.Claimed || r.Stage == office.Found
			if early && r.Order.Proof != nil && !a.done[r.Order.Proof.Digest] {
				waiting = append(waiting, r)
			}
		}
		return nil
	})
	slices.SortFunc(waiting, func(x, y office.Request) int { return x.Order.PlacedAt.Compare(y.Order.PlacedAt) })
	for _, r := range waiting {
		scans = append(scans, *r.Order.Proof)
	}
	return scans
}

// bring a scan, part by part: whoever exchanges meanwhile gets the line between
// two of them. goOn tells whether another one may be brought now.
func (a *ahead) bring(ctx context.Context, scan office.Proof) (goOn bool) {
	for {
		began := time.Now()
		done, err := a.part(ctx, scan)
		if err == nil && done {
			err = a.whole(scan)
		}
		switch {
		case errors.Is(err, office.Refuse(office.ProofMissing)), errors.Is(err, office.Refuse(office.ProofDamaged)), err == nil && done:
			a.done[scan.Digest] = true
			return true
		case err != nil:
			return false
		case time.Since(began) > prompt:
			a.rest = time.Now().Add(rested)
			return false
		}
	}
}
