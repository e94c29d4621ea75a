package engine_test

import (
	"testing"
	"time"

	"watiqa/store/office"
)

// again places the first orders once more, as whoever takes them in does after
// the platform came back from a backup.
func (w *world) again(orders int) {
	w.t.Helper()
	w.placed = 0
	w.place(orders)
}

// A second computer is led out after the platform came back from a backup and
// the first one has sent its journal again: the platform no longer has items of
// the feed that this journal took, and the second computer never had them.
func TestAForkIsLedOutOfThoughThePlatformLostItsFeed(t *testing.T) {
	for name, when := range map[string]struct{ before, after bool }{
		"the orders are placed again at once":     {before: true},
		"the orders are placed again afterwards":  {after: true},
		"the orders are never placed again":       {},
		"the orders are placed again, both times": {before: true, after: true},
	} {
		t.Run(name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				s := newWorld(t).enrolled()
				first := s.place2(4)
				s.process(first[:1]...)
				s.exchange()
				clone := s.clone()
				restore := s.world.backup()
				lost := s.place2(3)
				s.process(lost[:2]...)
				s.exchange()
				restore()
				time.Sleep(time.Minute)
				if when.before {
					s.again(7)
				}
				s.exchange()
				clone.process(first[1:2]...)
				clone.fails(office.LineFork)
				clone.leadOut()
				clone.exchange()
				if when.after {
					s.again(7)
					clone.exchange()
				}
				if when.before {
					clone.agree()
				}
				clone.once(office.RequestSigned, append(lost[:2:2], first[:2]...)...)
				clone.verified()
				clone.process(first[2:3]...)
				clone.exchange()
				s.process(first[3:]...)
				s.fails(office.LineFork) // and the first computer comes after it
				s.leadOut()
				s.exchange()
				s.verified()
				s.once(office.RequestSigned, append(lost[:2:2], first...)...)
			})
		})
	}
}

// verified says that the books hold together.
func (s *station) verified() {
	s.t.Helper()
	report, err := s.books.Verify(nil)
	s.must(err)
	if !report.Sound() {
		s.t.Fatalf("the books: %+v", report.Findings)
	}
}

func TestAForkThatThePlatformForgotIsNone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(6)
		s.process(numbers[:1]...)
		s.exchange()
		restoreOffice, restorePlatform := s.backup(), s.world.backup()
		s.process(numbers[1:3]...)
		s.exchange()
		restoreOffice()
		s.process(numbers[3:4]...)
		s.fails(office.LineFork)
		restorePlatform() // what the other branch did is gone with it
		s.exchange()
		s.agree()
		if s.engine.Status().Fork != nil {
			t.Error("the fork still shows")
		}
		s.process(numbers[4:]...)
		s.exchange()
		s.agree()
	})
}

// Both copies took the feed anew after the platform came back, each another one,
// under the same count of generations.
func TestAForkAcrossTwoRestoredPlatformsIsLedOutOf(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		first := s.place2(3)
		s.exchange()
		clone := s.clone()
		restore := s.world.backup()
		s.place2(2)
		s.exchange()
		restore() // once: the first computer takes other orders, anew
		time.Sleep(time.Minute)
		s.placed = 3
		mine := s.place2(4)
		s.process(mine[:2]...)
		s.exchange()
		clone.exchangeOrFork()
		restore() // twice: the second computer was here first
		time.Sleep(time.Minute)
		s.placed = 20
		theirs := s.place2(3)
		clone.process(first[:1]...)
		clone.exchangeOrFork()
		clone.process(theirs[:1]...)
		clone.exchange()
		s.process(first[1:2]...)
		s.exchangeOrFork()
		s.exchange()
		s.verified()
		clone.verified()
		s.once(office.RequestSigned, mine[0], mine[1], first[0], first[1], theirs[0])
	})
}

// exchangeOrFork exchanges, and leads out where there is a fork.
func (s *station) exchangeOrFork() {
	s.t.Helper()
	if err := s.engine.Exchange(s.t.Context()); err != nil {
		s.leadOut()
	}
}
