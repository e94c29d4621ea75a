package platform_test

import (
	"errors"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

func label(i int) string { return string(office.NewS10("RR", uint32(47312400+i))) }

// posted is a station whose first orders are in the Post's hands.
func (d *desk) posted(orders int) (s *station, ids []string) {
	d.t.Helper()
	s = d.station(here)
	ids = d.place(here, orders)
	s.sync()
	s.process(ids...)
	const who = "p4"
	s.must(s.do(who, "labels.receive", nil, "first_label", label(0), "last_label", label(99)))
	s.must(s.do(who, "slip.open", nil))
	slip := s.state.Outgoing().Live[0]
	for i, id := range ids {
		s.must(s.do(who, "pack", []string{id}, "label", label(i)))
	}
	s.must(s.do(who, "slip.close", []string{slip}))
	s.must(s.do(who, "slip.hand", []string{slip}))
	return s, ids
}

func (d *desk) word(label string, what office.Tracked, reason office.Reason) platform.Word {
	return platform.Word{Label: label, Track: office.Track{What: what, At: d.clock, Place: "Tétouan", Reason: reason}}
}

func TestWhatThePostSaysReachesTheOfficeAndBothAgree(t *testing.T) {
	d := newDesk(t)
	s, ids := d.posted(3)
	s.sync()
	for i, what := range []office.Tracked{office.Accepted, office.Arrived, office.SentBack} {
		d.must(d.platform.Track(d.word(label(i), office.Accepted, "")))
		reason := office.Reason("")
		if what == office.SentBack {
			reason = office.Unclaimed
		}
		if what != office.Accepted {
			d.clock = d.clock.Add(time.Hour)
			d.must(d.platform.Track(d.word(label(i), what, reason)))
		}
	}
	s.sync()
	s.stands(ids[0], office.Handed)
	s.stands(ids[1], office.Delivered)
	s.stands(ids[2], office.Returned)
	s.agrees()
}

// The Post is faster than an office without a line: what it says of a label that
// nobody has packed yet is not lost.
func TestAWordOfALetterThatNobodyHasPackedYetIsKeptUntilSomebodyHas(t *testing.T) {
	d := newDesk(t)
	s, ids := d.posted(2) // nothing of it was sent
	d.must(d.platform.Track(d.word(label(0), office.Accepted, "")))
	d.clock = d.clock.Add(time.Hour)
	d.must(d.platform.Track(d.word(label(0), office.Arrived, "")))
	s.sync()
	s.stands(ids[0], office.Delivered)
	s.stands(ids[1], office.Handed)
	s.agrees()
}

func TestTheSameWordTwiceIsOnce(t *testing.T) {
	d := newDesk(t)
	s, _ := d.posted(1)
	s.sync()
	before, err := d.platform.Summary(s.id)
	d.must(err)
	for range 3 {
		d.must(d.platform.Track(d.word(label(0), office.Accepted, ""), d.word(label(0), office.Accepted, "")))
	}
	after, err := d.platform.Summary(s.id)
	d.must(err)
	if after.Feed != before.Feed+1 {
		t.Errorf("%d items for one word", after.Feed-before.Feed)
	}
}

func TestAWordThatCannotBeIsRefusedWithAllThatCameWithIt(t *testing.T) {
	d := newDesk(t)
	s, _ := d.posted(2)
	s.sync()
	before, err := d.platform.Summary(s.id)
	d.must(err)
	good := d.word(label(0), office.Accepted, "")
	for name, spoil := range map[string]func(*platform.Word){
		"a mistyped label":      func(w *platform.Word) { w.Label = "RR473124828MA" },
		"a parcel":              func(w *platform.Word) { w.Label = "CP473124829MA" },
		"nothing that happens":  func(w *platform.Word) { w.What = "lost" },
		"a reason of no return": func(w *platform.Word) { w.Reason = office.Unclaimed },
		"no reason we know":     func(w *platform.Word) { w.What, w.Reason = office.SentBack, "mood" },
		"no time":               func(w *platform.Word) { w.At = time.Time{} },
		"next month":            func(w *platform.Word) { w.At = d.clock.Add(720 * time.Hour) },
	} {
		bad := d.word(label(1), office.Accepted, "")
		spoil(&bad)
		if err := d.platform.Track(good, bad); !errors.Is(err, office.Refuse(platform.BadWord)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	after, err := d.platform.Summary(s.id)
	d.must(err)
	if after.Feed != before.Feed {
		t.Error("some of it was taken")
	}
}

// Withdrawn between packing and hand-over: a difference for a person, and the
// slip goes on.
func TestAnOrderWithdrawnOnASlipIsADifferenceAndNoStop(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	ids := d.place(here, 1)
	s.sync()
	s.process(ids...)
	s.must(s.do("p4", "labels.receive", nil, "first_label", label(0), "last_label", label(9)))
	s.must(s.do("p4", "pack", ids, "label", label(0)))
	s.sync()
	d.must(d.platform.Withdraw(ids[0]))
	s.must(s.do("p4", "slip.open", nil))
	slip := s.state.Outgoing().Live[0]
	s.must(s.do("p4", "slip.close", []string{slip}))
	s.must(s.do("p4", "slip.hand", []string{slip}))
	s.sync()
	s.stands(ids[0], office.Handed)
	summary, err := d.platform.Summary(s.id)
	d.must(err)
	if len(summary.Open) != 1 || summary.Open[0].Kind != office.WithdrawnAfterWork {
		t.Errorf("open: %+v", summary.Open)
	}
	s.agrees()
}
