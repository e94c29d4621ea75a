package engine_test

import (
	"testing"
	"testing/synctest"
	"time"
)

// scansHere counts the scans of the orders placed so far, and how many are whole here.
func (s *station) scansHere() (all, here int) {
	s.t.Helper()
	for i := range s.placed {
		proof := s.maker.Order(i).Order.Proof
		if proof == nil {
			continue
		}
		all++
		_, complete, err := s.books.AttachmentSize(proof.Digest)
		s.must(err)
		if complete {
			here++
		}
	}
	return all, here
}

// looksAhead is a station that brings scans ahead, on a line that has been good
// for half an hour.
func (w *world) looksAhead() *station {
	s := w.enrolled()
	s.config.Ahead = true
	s.reopen()
	w.t.Cleanup(s.run())
	time.Sleep(30 * time.Minute)
	synctest.Wait()
	return s
}

func TestWhileTheLineIsGoodScansComeBeforeAnybodyAsks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).looksAhead()
		s.place(10)
		time.Sleep(5 * time.Minute)
		synctest.Wait()
		if all, here := s.scansHere(); here != all || all == 0 {
			t.Errorf("%d of %d scans are here", here, all)
		}
		before := s.wire.bytes()
		time.Sleep(20 * time.Minute)
		synctest.Wait()
		if moved := s.wire.bytes() - before; moved > 20_000 {
			t.Errorf("%d bytes once everything is here", moved)
		}
	})
}

func TestOnASlowLineNoScanComesThatNobodyAskedFor(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).looksAhead()
		s.wire.set(func(w *wires) { w.delay = 3 * time.Second })
		s.place(10)
		before := s.wire.bytes()
		time.Sleep(50 * time.Minute)
		synctest.Wait()
		all, here := s.scansHere()
		if here > 1 || all < 5 {
			t.Errorf("%d of %d scans are here", here, all)
		}
		if moved := s.wire.bytes() - before; moved > 100_000 {
			t.Errorf("%d bytes in which nobody asked for a scan", moved)
		}
	})
}
