package engine_test

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Whatever answers that is not the platform is told apart from it.
func TestEveryWayInWhichALineIsBadHasItsReason(t *testing.T) {
	for name, bad := range map[string]struct {
		code office.Code
		make func(s *station)
	}{
		"nobody answers":          {office.LineDown, func(s *station) { s.wire.set(func(w *wires) { w.down = true }); s.net.hangUp() }},
		"a portal":                {office.LinePortal, func(s *station) { s.gate.next(portal) }},
		"a portal that redirects": {office.LinePortal, func(s *station) { s.gate.next(status(302, "Location", "http://hotel.example/")) }},
		"a network that wants a sign-in": {office.LinePortal, func(s *station) {
			s.gate.next(status(511), status(511), status(511))
		}},
		"an answer with a changed byte": {office.LinePortal, func(s *station) {
			s.gate.next(changed(func(body []byte) []byte { body[len(body)-3] ^= 1; return body }))
		}},
		"an answer without its end": {office.LinePortal, func(s *station) {
			s.gate.next(changed(func(body []byte) []byte { return body[:len(body)/2] }))
		}},
		"an endless answer": {office.LineMalformed, func(s *station) {
			s.gate.next(changed(func([]byte) []byte { return bytes.Repeat([]byte{'x'}, wire.MaxBody+1) }))
		}},
		"a platform that fails": {office.LineServer, func(s *station) { s.gate.next(status(500), status(500), status(500)) }},
		"a door that is gone":   {office.LineServer, func(s *station) { s.gate.next(status(404)) }},
		"a line that falls silent as it sends": {office.LineStalled, func(s *station) {
			s.wire.set(func(w *wires) { w.silent, w.up = true, 100 })
		}},
		"a line that falls silent as it hears": {office.LineStalled, func(s *station) {
			s.wire.set(func(w *wires) { w.silent, w.in = true, 100 })
		}},
		"a platform that thinks for ever": {office.LineStalled, func(s *station) { s.gate.next(late(time.Hour)) }},
		"a revoked device": {office.LineRevoked, func(s *station) {
			s.revoke()
		}},
		"sealed books": {office.LineSealed, func(s *station) { s.books.Seal() }},
	} {
		t.Run(name, func(t *testing.T) {
			bubble(t, func(t *testing.T) {
				s := newWorld(t).enrolled()
				s.process(s.place2(3)...)
				size, _, err := s.books.Head()
				s.must(err)
				bad.make(s)
				s.fails(bad.code)
				s.wire.heal()
				s.net.hangUp()
				s.gate.quiet()
				switch bad.code {
				case office.LineRevoked:
					s.enrol() // the operator gave a new code
				case office.LineSealed:
					_, err := s.books.Unlock(login, passphrase)
					s.must(err)
				}
				if now, _, err := s.books.Head(); err != nil || now < size {
					t.Fatalf("the journal went from %d to %d (%v)", size, now, err)
				}
				s.exchange()
				s.agree()
			})
		})
	}
}

func TestWhatARevokedDeviceSendsIsKeptAside(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.process(s.place2(2)...)
		s.revoke()
		s.fails(office.LineRevoked)
		if !s.engine.Status().Revoked {
			t.Error("the status does not say so")
		}
		aside, err := s.platform.Quarantine(s.id)
		s.must(err)
		if len(aside) != 1 {
			t.Errorf("%d pushes in quarantine", len(aside))
		}
	})
}

func TestRetryAfterIsObeyedWithinReason(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.gate.next(status(503, "Retry-After", "60"))
		s.fails(office.LineServer)
		if wait := s.engine.Status().Next.Sub(s.now()); wait < 55*time.Second || wait > time.Minute {
			t.Errorf("asked to wait a minute, waits %v", wait)
		}
		s.gate.next(status(503, "Retry-After", "86400"))
		s.fails(office.LineServer)
		if wait := s.engine.Status().Next.Sub(s.now()); wait > 5*time.Minute {
			t.Errorf("asked to wait a day, waits %v", wait)
		}
	})
}

func TestWaitingGrowsAndIsRememberedOverARestart(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.wire.set(func(w *wires) { w.down = true })
		s.net.hangUp()
		var last time.Duration
		for range 12 {
			s.fails(office.LineDown)
			last = s.engine.Status().Next.Sub(s.now())
			if last > 5*time.Minute {
				t.Fatalf("waits %v", last)
			}
		}
		if last < 2*time.Minute {
			t.Errorf("after 12 failures it waits only %v", last)
		}
		next := s.engine.Status().Next
		s.reopen()
		stop := s.run()
		defer stop()
		if again := s.engine.Status(); !again.Next.Equal(next) || again.Failure == nil {
			t.Errorf("after a restart: %+v, want next %v", again, next)
		}
	})
}

func TestALineThatIsSlowButMovesIsNotGivenUp(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.place(20)
		s.gate.next(trickle(100, 30*time.Second))
		began := time.Now()
		s.exchange()
		s.arrived()
		if took := time.Since(began); took < 90*time.Second {
			t.Errorf("it took %v only", took)
		}
	})
}

func TestNothingIsAskedBeforeTheEnrolment(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).found()
		if err := s.engine.Exchange(t.Context()); !errors.Is(err, office.Refuse(office.LineNotEnrolled)) {
			t.Fatal(err)
		}
		if s.wire.bytes() != 0 {
			t.Error("bytes travelled")
		}
	})
}

func (s *station) revoke() {
	s.t.Helper()
	summary, err := s.platform.Summary(s.id)
	s.must(err)
	s.must(s.platform.Revoke(summary.Devices[0].ID))
}
