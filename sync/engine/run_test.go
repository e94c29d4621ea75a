package engine_test

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"watiqa/store/office"
)

// run lets the engine live by itself until stop.
func (s *station) run() (stop func()) {
	ctx, cancel := context.WithCancel(s.t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = s.engine.Run(ctx)
	}()
	synctest.Wait()
	return func() {
		cancel()
		<-ended
	}
}

func TestWhatHappensInTheOfficeIsSentAMomentLater(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(4)
		defer s.run()()
		time.Sleep(time.Second)
		synctest.Wait()
		s.process(numbers...)
		time.Sleep(5 * time.Second)
		synctest.Wait()
		s.agree()
	})
}

func TestNewOrdersComeByThemselves(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		defer s.run()()
		time.Sleep(time.Second)
		s.place(5)
		time.Sleep(3 * time.Minute)
		synctest.Wait()
		s.arrived()
		s.agree()
	})
}

func TestAQuietOfficeCostsAFewBytes(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.exchange()
		defer s.run()()
		time.Sleep(time.Minute)
		before := s.wire.bytes()
		time.Sleep(time.Hour)
		synctest.Wait()
		if each := (s.wire.bytes() - before) / 30; each > 1300 {
			t.Errorf("an exchange in which nothing happens takes %d bytes", each)
		}
	})
}

func TestTheEngineComesBackByItselfAfterANightWithoutALine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(4)
		defer s.run()()
		s.wire.set(func(w *wires) { w.down = true })
		s.net.hangUp()
		s.process(numbers...)
		time.Sleep(6 * time.Hour)
		synctest.Wait()
		status := s.engine.Status()
		if status.Failure == nil || status.Failure.Code != office.LineDown || status.Waiting == 0 {
			t.Fatalf("status %+v", status)
		}
		s.wire.heal()
		time.Sleep(6 * time.Minute)
		synctest.Wait()
		s.agree()
	})
}

func TestAskingForAnExchangeDoesNotWaitForTheBackOff(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		defer s.run()()
		s.wire.set(func(w *wires) { w.down = true })
		s.net.hangUp()
		time.Sleep(time.Hour)
		s.wire.heal()
		s.engine.Wake()
		time.Sleep(2 * time.Second)
		synctest.Wait()
		s.agree()
	})
}

func TestSealedBooksWaitAndUnlockingWakesTheEngine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		defer s.run()()
		time.Sleep(time.Second)
		s.books.Seal()
		synctest.Wait()
		if failure := s.engine.Status().Failure; failure == nil || failure.Code != office.LineSealed {
			t.Errorf("sealed: %v", failure)
		}
		s.place(2)
		time.Sleep(3 * time.Hour)
		_, err := s.books.Unlock(login, passphrase)
		s.must(err)
		time.Sleep(5 * time.Second)
		synctest.Wait()
		s.arrived()
		s.agree()
	})
}

func TestAWatcherHearsOfAChange(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		changed, stop := s.engine.Watch()
		defer stop()
		s.exchange()
		select {
		case <-changed:
		default:
			t.Error("nothing was heard")
		}
	})
}

func TestAClockThatJumpedDoesNotSilenceTheEngine(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.shift += 10 * 365 * 24 * time.Hour
		s.exchange()
		s.shift -= 10 * 365 * 24 * time.Hour
		defer s.run()()
		s.place(3)
		time.Sleep(10 * time.Minute)
		synctest.Wait()
		s.arrived()
	})
}

func TestABusyOfficeIsNotKeptFromSending(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(30)
		defer s.run()()
		for _, number := range numbers { // something happens every second
			s.do("claim", nil, number)
			time.Sleep(time.Second)
		}
		synctest.Wait()
		if waiting := s.engine.Status().Waiting; waiting > 6 {
			t.Errorf("%d events wait although the line is good", waiting)
		}
	})
}
