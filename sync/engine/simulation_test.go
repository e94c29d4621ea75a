package engine_test

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform/seed"
)

var schedules = flag.Int("schedules", 100, "how many random schedules to live through")

// TestWhateverTheScheduleNothingIsLostAndNothingIsDoubled lives through random
// weeks: citizens order and the operator withdraws, the office works, computers
// restart, and the line does to the exchanges whatever lines do. In every second
// life disks die too, and backups of the office or of the platform come back.
// A seed that failed fails again: go test -run 'Schedule/seed=17$'.
func TestWhateverTheScheduleNothingIsLostAndNothingIsDoubled(t *testing.T) {
	seeds := *schedules
	if testing.Short() {
		seeds = 25
	}
	for number := range seeds {
		t.Run(fmt.Sprintf("seed=%d", number), func(t *testing.T) {
			t.Parallel()
			bubble(t, func(t *testing.T) {
				s := &schedule{station: newWorld(t).enrolled(), chance: rand.New(rand.NewPCG(uint64(number), 1)), disasters: number%2 == 1}
				for range 14 {
					s.step()
				}
				s.end()
			})
		})
	}
}

// schedule is one random life.
type schedule struct {
	*station
	chance    *rand.Rand
	orders    []string
	disasters bool
	office    func() // brings the office's backup back
	platforms func() // likewise
}

func (s *schedule) oneIn(n int) bool { return s.chance.IntN(n) == 0 }

func (s *schedule) step() {
	switch s.chance.IntN(12) {
	case 0, 1:
		s.orders = append(s.orders, s.place(1+s.chance.IntN(4))...)
	case 2, 3, 4:
		s.work()
	case 5:
		if s.disasters {
			s.disaster()
		} else if len(s.orders) > 0 && s.oneIn(2) {
			s.must(s.platform.Withdraw(s.any()))
		}
	case 6:
		if s.oneIn(3) {
			s.reopen()
		} else if s.oneIn(2) {
			s.world.stop()
			s.world.start()
		}
	default:
		s.trouble()
		if err := s.engine.Exchange(s.t.Context()); errors.Is(err, office.Refuse(office.LineFork)) {
			_ = s.engine.LeadOut(s.t.Context(), hassan, "a backup came back")
		}
		s.wire.heal()
		s.gate.quiet()
		if s.oneIn(2) {
			s.net.hangUp()
		}
	}
	time.Sleep(time.Duration(s.chance.IntN(3600)) * time.Second)
}

// disaster makes a backup, or lets one come back. After the platform's came
// back, whoever takes the citizens' orders in places them again.
func (s *schedule) disaster() {
	switch s.chance.IntN(4) {
	case 0:
		s.office = s.station.backup()
	case 1:
		s.platforms = s.world.backup()
	case 2:
		if s.office != nil {
			s.office()
			s.office = nil
		}
	case 3:
		if s.platforms != nil {
			s.platforms()
			s.platforms = nil
			orders := s.placed
			s.placed = 0
			s.place(orders)
		}
	}
}

// any order; one that the office may not know yet.
func (s *schedule) any() string { return s.orders[s.chance.IntN(len(s.orders))] }

// work does something to an order. The rules may refuse it.
func (s *schedule) work() {
	for range 1 + s.chance.IntN(5) {
		if len(s.orders) == 0 {
			return
		}
		switch id := s.any(); s.chance.IntN(8) {
		case 0:
			s.do("hold", map[string]string{"code": string(office.HoldCodes[0])}, id)
		case 1:
			s.do("refuse", map[string]string{"code": "R01"}, id)
		case 2:
			s.do("undo", map[string]string{"reason": "a slip"}, id)
		default:
			s.do("claim", nil, id)
			s.do("found", nil, id)
			s.do("print", map[string]string{"mentions": "yes", "marriage": "yes"}, id)
			if s.oneIn(2) {
				s.do("sign", map[string]string{"signatory": "s1"}, id)
			}
		}
	}
}

// trouble makes the line bad, in one way or more.
func (s *schedule) trouble() {
	faults := []fault{nil, lostReply, lostRequest, doubled, halfReply, late(time.Second), late(time.Hour), portal, status(503), status(500)}
	for range s.chance.IntN(4) {
		s.gate.next(faults[s.chance.IntN(len(faults))])
	}
	if s.oneIn(3) {
		s.wire.set(func(w *wires) {
			w.silent = s.oneIn(3)
			if after := 1 + s.chance.Int64N(2500); s.oneIn(2) {
				w.up = after
			} else {
				w.in = after
			}
		})
	}
}

// end lets the line be good and looks at everything.
func (s *schedule) end() {
	s.t.Helper()
	time.Sleep(time.Second)
	if err := s.engine.Exchange(s.t.Context()); errors.Is(err, office.Refuse(office.LineFork)) {
		s.leadOut()
	}
	s.exchange()
	s.agree()
	s.arrived()
	var due office.Centimes
	s.must(s.books.View(func(state *office.State) error {
		for id, r := range state.Requests.All() {
			if len(r.Clash) > 0 && !s.disasters {
				s.t.Errorf("%s: facts clash on one computer: %v", id, r.Clash)
			}
			if r.Stage != office.Signed {
				continue
			}
			extracts, fullCopies := r.Papers()
			rate := seed.Demo().Rate
			duty, _ := rate.Due(extracts, fullCopies)
			if r.Order.Abroad {
				duty = 0
			}
			due += duty
		}
		return nil
	}))
	summary, err := s.platform.Summary(s.id)
	s.must(err)
	if summary.Due != due {
		s.t.Errorf("the signed papers are due %d centimes, the platform counts %d", due, summary.Due)
	}
	for _, difference := range summary.Open {
		if difference.Kind != office.WithdrawnAfterWork && !(s.disasters && difference.Kind == office.ProcessedTwice) {
			s.t.Errorf("difference %+v", difference)
		}
	}
}
