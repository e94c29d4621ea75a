package platform_test

import (
	"flag"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

// Two offices and the platform live through whatever comes: work, withdrawals,
// transfers, lost and doubled replies, restored files, restarts. In the end
// both sides agree on every order and on every centime, and no duty was booked
// twice.
func TestWhateverHappensBothSidesAgreeInTheEnd(t *testing.T) {
	checks := "60"
	if testing.Short() {
		checks = "10"
	}
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue { // unless the command line asks for more
		_ = flag.Set("rapid.checks", checks)
		defer func() { _ = flag.Set("rapid.checks", f.DefValue) }()
	}
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "p")
		if err != nil {
			rt.Fatal(err)
		}
		d := newDeskIn(rt, folder, func(s platform.Store) platform.Store { return s })
		defer d.stop()
		w := &life{rt: rt, desk: d}
		w.offices = []*station{d.station(here), d.station(there)}
		d.place(here, 4)
		d.place(there, 2)
		for _, s := range w.offices {
			w.step(s)
			w.backups = append(w.backups, s.backup())
		}
		for range rapid.IntRange(4, 14).Draw(rt, "steps") {
			w.something()
		}
		w.end()
	})
}

type life struct {
	*desk
	rt      *rapid.T
	offices []*station
	backups []station
	placed  int
}

func (w *life) something() {
	i := rapid.IntRange(0, len(w.offices)-1).Draw(w.rt, "office")
	s := w.offices[i]
	switch rapid.SampledFrom([]string{"work", "work", "work", "exchange", "exchange", "lose", "withdraw", "transfer", "settle",
		"backup", "restore", "restart", "place"}).Draw(w.rt, "what") {
	case "work":
		if id := w.one(s, office.Placed); id != "" {
			s.process(id)
		}
	case "exchange":
		w.step(s)
	case "lose": // the platform has it, the office does not know
		body, digest := s.request(rapid.IntRange(1, 30).Draw(w.rt, "batch"))
		s.send(body, digest)
		if rapid.Bool().Draw(w.rt, "again") {
			s.send(body, digest)
		}
	case "withdraw":
		if id := w.one(s, office.Placed, office.Signed); id != "" {
			w.must(w.platform.Withdraw(id))
		}
	case "transfer":
		if id := w.one(s, office.Placed); id != "" {
			to := map[string]string{here: there, there: here}[s.state.Here().Bureau]
			s.must(s.do("p2", "transfer", []string{id}, "bureau", to, "reason", "x"))
		}
	case "settle":
		w.settle(s)
	case "backup":
		w.backups[i] = s.backup()
	case "restore":
		s.restore(w.backups[i])
	case "restart":
		w.stop()
		w.start()
	case "place":
		w.placed++
		w.place2(here, 10*w.placed, 1)
	}
}

// one of the office's orders at one of the stages, "" when there is none.
func (w *life) one(s *station, stages ...office.Stage) string {
	var ids []string
	for id, r := range s.state.Requests.All() {
		if slices.Contains(stages, r.Stage) && r.Order.Origin == office.Online {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return rapid.SampledFrom(ids).Draw(w.rt, "order")
}

func (w *life) settle(s *station) {
	for id, d := range s.state.Differences.All() {
		row, known := office.DifferenceRowOf(d.Kind)
		if !known || d.Settled != nil {
			continue
		}
		s.must(s.do("p3", "settle", []string{id}, "choice", string(rapid.SampledFrom(row.Choices).Draw(w.rt, "choice"))))
		return
	}
}

// step is one exchange, and the way out of a fork where there is one.
func (w *life) step(s *station) (more bool) {
	reply := s.exchange(rapid.IntRange(1, 60).Draw(w.rt, "batch"))
	switch reply.Verdict {
	case wire.OK:
	case wire.Forked:
		s.leadOut()
		more = true
	default:
		w.rt.Fatalf("verdict %s", reply.Verdict)
	}
	return more || reply.More || s.acked.Size < uint64(len(s.lines))
}

func (w *life) end() {
	for quiet := 0; quiet < 2; {
		quiet++
		for _, s := range w.offices {
			for w.step(s) {
				quiet = 0
			}
		}
	}
	for _, s := range w.offices {
		s.agrees()
		w.money(s)
	}
}

// money: what is due is the sum of the orders' duties, each by the tariff.
func (w *life) money(s *station) {
	var sum office.Centimes
	for id, r := range s.state.Requests.All() {
		sum += r.Due
		extracts, fullCopies := r.Papers()
		if want := office.Centimes(200 * (extracts + fullCopies)); r.Due != 0 && r.Due != want {
			w.rt.Fatalf("order %s: %d are booked, the tariff says %d", id, r.Due, want)
		}
	}
	if due := w.summary(s.state.Here().Bureau).Due; due != sum {
		w.rt.Fatalf("%d are due, the orders add up to %d", due, sum)
	}
}
